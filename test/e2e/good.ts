/** What every screen must be: without a finding of axe, with targets to touch, and within the width of the screen. */
import { expect, type Page } from '@playwright/test';
import { askAxe } from './axe.ts';

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectNoViolation(screen: Page, name: string): Promise<void> {
  const { applied, found } = await askAxe(screen);
  expect(applied, `${name}: rules that applied`).toBeGreaterThan(5);
  expect.soft(found, name).toEqual([]);
}

/** 60 px is a fingertip, also of somebody whose hand shakes. */
export async function expectLargeTargets(kiosk: Page, name: string): Promise<void> {
  const targets = await kiosk.evaluate(() => {
    const selector = 'button, a[href], input, select, textarea, summary, [role="button"], [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility() && !element.closest('[inert]'))
      .map((element) => {
        const isMark = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
        const touched = (isMark && element.closest('label')) || element;
        const { width, height } = touched.getBoundingClientRect();
        return { what: touched.outerHTML.slice(0, 120), width, height };
      });
  });
  expect(targets.length, name).toBeGreaterThan(0);
  // Half a pixel is rounding.
  expect
    .soft(
      targets.filter(({ width, height }) => width < 59.5 || height < 59.5),
      name,
    )
    .toEqual([]);
}

/** Nobody has to scroll sideways, and what is always there is there: the bar above and "next" below. */
export async function expectFits(kiosk: Page, name: string): Promise<void> {
  const found = await kiosk.evaluate(() => {
    const sideways = [...document.querySelectorAll<HTMLElement>('html, main, dialog, .kern-dialog__body')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ tagName, className }) => `${tagName} ${className}`);
    // Where the whole page scrolls, "next" stands at its end.
    const isWhole = getComputedStyle(document.querySelector('.kiosk') ?? document.body).overflow === 'hidden';
    const always = isWhole ? '.bar-button, .kiosk-footer button' : '.bar-button';
    const cut = [...document.querySelectorAll<HTMLElement>(always)]
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      })
      .map(({ dataset }) => `out of sight: ${dataset.action}`);
    const spilled = [...document.querySelectorAll<HTMLElement>('button, .tile, .kern-alert, dialog h2')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map(({ outerHTML }) => `cut off: ${outerHTML.slice(0, 120)}`);
    return [...sideways, ...cut, ...spilled];
  });
  expect.soft(found, name).toEqual([]);
}
