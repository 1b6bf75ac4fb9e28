/**
 * The sentence that is being spoken. The browser paints it over the text: no element comes or goes, nothing moves, and
 * a screen reader hears nothing of it. The look is in voice.css.
 */
const spoken = new Highlight();
CSS.highlights.set('spoken', spoken);

export function highlight(node: Text, start: number, end: number): void {
  spoken.clear();
  // The page may have been drawn anew since.
  if (!node.isConnected || end > node.length) return;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  spoken.add(range);
  node.parentElement?.scrollIntoView({ block: 'nearest' });
}

export const clearHighlight = (): void => spoken.clear();
