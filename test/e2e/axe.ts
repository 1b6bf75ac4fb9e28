/** Asks axe inside the page for WCAG 2.2 AA, and for no more than is needed: its own driver makes a selector of every node. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type AxeWindow = { readonly axe: { run: (place: Document, options: RunOptions) => Promise<AxeResults> } };

/**
 * @param styles also what follows from the style sheet alone: contrast, the slowest of all rules, and the lock of a direction
 * @returns how many rules applied, and one finding a line
 */
export async function askAxe(
  screen: Page,
  styles = true,
): Promise<{ readonly applied: number; readonly found: readonly string[] }> {
  // A new sitting is a new page.
  if (!(await screen.evaluate(() => 'axe' in window))) await screen.evaluate(source);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast': { enabled: styles }, 'css-orientation-lock': { enabled: styles } },
    preload: styles,
    resultTypes: ['violations'],
    selectors: false,
  };
  return screen.evaluate(async (how) => {
    const results = await (window as never as AxeWindow).axe.run(document, how);
    return {
      applied: results.passes.length,
      found: results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      ),
    };
  }, options);
}
