/**
 * What the rules of axe look at on a screen, without the words: elements, attributes, what is hidden, what scrolls,
 * whether a text is there at all, and whether targets come too near to each other. Two screens with the same skeleton
 * have the same findings, so that the second need not be asked again (it takes half a second); all else is asked.
 * Not in it is what follows from the style sheet alone: colours and the lock of a direction.
 */
import type { Page } from '@playwright/test';

/** @param language the screen's own; it is a word, too */
export const skeletonOf = (screen: Page, language: string): Promise<string> =>
  screen.evaluate((own) => {
    /** Attributes that hold words: only whether they are empty counts. */
    const worded =
      /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|value)$/;
    const parts: string[] = [document.title.trim() === '' ? 'no title' : ''];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      const element = node as HTMLElement;
      if (element.localName === 'head' || element.parentElement?.closest('head')) continue;
      let depth = 0;
      for (let up = element.parentElement; up !== null; up = up.parentElement) depth += 1;
      parts.push(`\n${depth} ${element.localName}`);
      for (const { name, value } of element.attributes) {
        if (name === 'dir' || name.startsWith('data-')) continue;
        const told = worded.test(name) ? value.trim() !== '' : value === own ? 'own' : value;
        parts.push(` ${name}=${told}`);
      }
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) parts.push(' text');
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        parts.push(element.value === '' ? '' : ' filled', element.matches(':checked') ? ' checked' : '');
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        parts.push(' hidden');
      const runsOver =
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
      if (runsOver && /auto|scroll/.test(getComputedStyle(element).overflow)) parts.push(' scrolls');
    }

    type Box = {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    };
    const meet = (one: Box, other: Box) =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top < other.bottom - 1 &&
      other.top < one.bottom - 1;
    /** Of 24 px at least: who misses a smaller one must not hit its neighbour. */
    const grown = ({ left, right, top, bottom }: Box): Box => {
      const wide = Math.max(0, 24 - (right - left)) / 2;
      const high = Math.max(0, 24 - (bottom - top)) / 2;
      return { left: left - wide, right: right + wide, top: top - high, bottom: bottom + high };
    };
    const scrollerOf = (element: Element): Element | null => {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflow)) return up;
      return null;
    };
    const cutTo = (box: Box, frame: Box): Box => ({
      left: Math.max(box.left, frame.left),
      right: Math.min(box.right, frame.right),
      top: Math.max(box.top, frame.top),
      bottom: Math.min(box.bottom, frame.bottom),
    });
    const selector =
      'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [tabindex="0"]:not(main)';
    const targets = [...document.querySelectorAll(selector)]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
      )
      .map((element) => {
        const box = element.getBoundingClientRect();
        const scroller = scrollerOf(element);
        const seen = scroller ? cutTo(box, scroller.getBoundingClientRect()) : box;
        const isSeen = seen.left < seen.right && seen.top < seen.bottom;
        return { element, scroller, whole: grown(box), seen: isSeen ? grown(seen) : undefined };
      });
    const tooNear = targets.some((one, index) =>
      targets.slice(index + 1).some((other) => {
        if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
        if (one.scroller === other.scroller) return meet(one.whole, other.whole);
        return one.seen !== undefined && other.seen !== undefined && meet(one.seen, other.seen);
      }),
    );
    // Then it depends on where exactly they stand.
    if (tooNear) parts.push(`\n${own} ${JSON.stringify(targets.map(({ whole }) => whole))}`);
    return parts.join('');
  }, language);
