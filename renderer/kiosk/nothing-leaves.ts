/**
 * The machine's clipboard is shared with the staff's screen and outlives a sitting: nothing gets from the newcomer's
 * screen into it, and nothing of somebody else's out of it.
 */
export function keepFromClipboard(page: Document): void {
  const refuse = (event: Event) => event.preventDefault();
  for (const kind of ['copy', 'cut', 'paste', 'dragstart', 'drop']) page.addEventListener(kind, refuse, true);
}
