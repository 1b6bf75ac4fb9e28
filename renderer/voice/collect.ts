/** Finds on the screen what is to be spoken, in the order it is read. */

/** One text of the screen: React makes one node of each. */
export type SpokenNode = {
  readonly node: Text;
  /** BCP 47; another one than shown where a translation is missing */
  readonly language: string;
  /** An answer or a date, not a text of ours. */
  readonly isValue: boolean;
};

/** Never spoken: what eyes are not to see, the German line, and where one is. */
const silent =
  '[aria-hidden="true"], .kern-sr-only, .bilingual__german, .progress, select, svg, [data-silent]';
/** Long lists to choose from: each is spoken when it is touched. */
const onlyTouched = '.picker__list, .tiles--days, .tiles--months';

/** @param language the language shown */
export function nodesIn(root: Element, language: string): readonly SpokenNode[] {
  const found: SpokenNode[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    const isSilent = node.matches(silent) || (node !== root && node.matches(onlyTouched));
    return isSilent || !node.checkVisibility() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    const own = parent?.closest('[lang]')?.getAttribute('lang') ?? language;
    // Another language stands here on purpose (a law, a name) unless it stands in for a missing text.
    if (own !== language && parent?.closest('.text--fallback') === null) continue;
    found.push({ node, language: own, isValue: parent?.closest('bdi') != null });
  }
  return found;
}

/** The whole page: title, help, questions with their choices, then why it is asked, then the buttons below. */
export function nodesOfPage(language: string): readonly SpokenNode[] {
  const dialog = document.querySelector('dialog[open]');
  if (dialog !== null) return nodesIn(dialog, language);
  const [main, why] = [document.querySelector('main'), document.querySelector('main .why')];
  if (main === null) return [];
  const footer = document.querySelector('.kiosk-footer');
  const inWhy = why === null ? [] : nodesIn(why, language);
  return [
    ...nodesIn(main, language).filter(({ node }) => why?.contains(node) !== true),
    ...inWhy,
    ...(footer === null || main.contains(footer) ? [] : nodesIn(footer, language)),
  ];
}

/**
 * What a touch asks to hear: a choice, a button, or the text that was touched. A card is a label, and a touch on it
 * comes a second time from the mark inside it: only that one counts.
 */
export function touched(target: EventTarget | null): Element | undefined {
  if (!(target instanceof Element)) return undefined;
  const place = target.closest('main, dialog[open]');
  if (place === null) return undefined;
  const card = target.closest('label');
  if (target instanceof HTMLInputElement) return card ?? undefined;
  if (card?.querySelector('input') != null) return undefined;
  const found = target.closest(
    'button, summary, [role="option"], label, p, li, h1, h2, h3, dt, dd, .field__label',
  );
  return found !== null && place.contains(found) ? found : undefined;
}
