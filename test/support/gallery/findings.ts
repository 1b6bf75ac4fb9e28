/** What a machine can tell of one screen in one language: cut, too small, in another language, a key, nothing at all. */
import type { Page } from '@playwright/test';

/** One finding a line: `small: 40 × 60 <button …>` */
export const findingsOf = (screen: Page, language: string | undefined): Promise<readonly string[]> =>
  screen.evaluate((own) => {
    const found: string[] = [];
    const say = (what: string, element: Element) => {
      const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 70);
      const hold = element.closest('[data-field], [data-action], [data-dialog]');
      const place = hold instanceof HTMLElement ? Object.values(hold.dataset)[0] : element.className;
      found.push(`${what}: ${element.localName} ${place} “${text}”`);
    };
    const visible = <Found extends Element>(selector: string) =>
      [...document.querySelectorAll<Found & HTMLElement>(selector)].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
      );
    // Behind a dialog nothing can be touched.
    const modal = document.querySelector('dialog[open]');
    const inReach = (element: Element) => modal === null || modal.contains(element);

    for (const element of visible('html, main, dialog, .kern-dialog__body, .kiosk-footer, .kiosk-bar')) {
      if (element.scrollWidth > element.clientWidth + 1) say('wider than its place', element);
    }
    for (const element of visible(
      'button, .tile, .kern-alert, h1, h2, h3, legend, p, li, dt, dd, label, .bilingual__own, .bilingual__german',
    )) {
      const style = getComputedStyle(element);
      if (style.position === 'absolute' && (element.clientWidth <= 1 || element.clientHeight <= 1)) continue;
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      if (style.display !== 'inline' && !scrolls && element.scrollWidth > element.clientWidth + 1)
        say('text runs out', element);
      if (hides && !scrolls && element.scrollHeight > element.clientHeight + 2) say('cut off', element);
    }
    for (const element of visible('.bar-button, .kiosk-footer button, dialog button')) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const holder = element.closest('.kern-dialog__body');
      if (left < -1 || right > innerWidth + 1) say('out of sight', element);
      else if (!holder && inReach(element) && (top < -1 || bottom > innerHeight + 1))
        say('out of sight', element);
    }
    for (const element of visible(
      'button, a[href], input, select, textarea, summary, [role="button"], [tabindex="0"]:not(main)',
    )) {
      if (!inReach(element)) continue;
      const isMark = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
      const touched = (isMark && element.closest('label')) || element;
      const { width, height } = touched.getBoundingClientRect();
      if (width < 59.5 || height < 59.5) say(`small ${Math.round(width)} × ${Math.round(height)}`, touched);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const says = (text: string, element: Element) => {
      if (/\b(?:[a-z][A-Za-z]*:)?[a-z][A-Za-z]*(?:\.[a-zA-Z]+){1,}\b/.test(text) && !/[\s@]/.test(text))
        say('key', element);
      if (/\{\{|\}\}|undefined|\[object|NaN/.test(text)) say('placeholder', element);
      const language = element.closest('[lang]')?.getAttribute('lang');
      if (own !== undefined && language !== own && language !== 'de') say(`in ${language}`, element);
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (
        !/\p{L}{2}/u.test(text) ||
        !element?.checkVisibility() ||
        /^(script|style)$/.test(element.localName)
      )
        continue;
      if (element.closest('.person-banner__name, [data-dialog="language"], .start, textarea')) continue;
      says(text, element);
    }
    for (const element of visible('[aria-label]')) says(element.getAttribute('aria-label') ?? '', element);
    for (const element of visible('.text--fallback')) say('not translated', element);
    for (const element of visible('button, h1, h2, legend, summary, label')) {
      const hasName = (element.textContent ?? '').trim() !== '' || element.getAttribute('aria-label');
      if (!hasName && !element.querySelector('input, [aria-label]')) say('blank', element);
    }
    if (own !== undefined && own !== 'de') {
      for (const element of visible(
        'main h1, main legend, dialog h2, .kiosk-footer button:not([data-action="readAloud"]), main .tile',
      )) {
        // Dates, numbers and sizes are read by whoever reads the page.
        if (element.closest('.date, [data-dialog="view"]')) continue;
        // Names of countries are alike in both kinds of German, and said once.
        if (own.startsWith('de-') && element.closest('[data-field="nationalities"]')) continue;
        if (!element.querySelector('[lang="de"]') && /\p{L}{3}/u.test(element.textContent ?? ''))
          say('no German line', element);
      }
    }
    return [...new Set(found)];
  }, language);
