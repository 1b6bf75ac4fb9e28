/** Every screen there is, in every language: not one finding of axe (WCAG 2.2 AA), and nothing cut, small or untranslated. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { type LanguageCode, languages } from '#domain/contract/languages';
import { findingsOf } from '../support/gallery/findings.ts';
import { walkKiosk } from '../support/gallery/walk.ts';
import { launch, makeHome, type StationWindows } from '../support/station/launch.ts';
import * as desk from './desk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Colours do not change with the language: contrast, the slowest of all rules, is looked at in one of each direction. */
const withContrast: readonly LanguageCode[] = ['de', 'ar'];

type AxeWindow = { readonly axe?: { run: (place: Document, options: RunOptions) => Promise<AxeResults> } };

let place: Awaited<ReturnType<typeof makeHome>>;
let station: StationWindows;

test.beforeAll(async () => {
  place = await makeHome();
  station = await launch({ home: place.home, args: ['--no-seed'] });
  await desk.signIn(station.desk, '1111');
});
test.afterAll(async () => {
  await station?.close();
  await place?.remove();
});

/** In the page itself, without asking for more than is needed: some two thousand times. @returns rules that applied, and findings */
async function askAxe(
  language: string,
): Promise<{ readonly applied: number; readonly found: readonly string[] }> {
  const { kiosk } = station;
  // A new sitting is a new page.
  if (!(await kiosk.evaluate(() => 'axe' in window))) await kiosk.evaluate(axe);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast': { enabled: withContrast.some((one) => one === language) } },
    resultTypes: ['violations'],
    selectors: false,
  };
  return kiosk.evaluate(async (how) => {
    const results = await (window as never as Required<AxeWindow>).axe.run(document, how);
    return {
      applied: results.passes.length,
      found: results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`),
      ),
    };
  }, options);
}

test('every screen is good in every language', async () => {
  test.setTimeout(900_000);
  const found: string[] = [];
  let looked = 0;
  const missing = await walkKiosk(
    station,
    async (at) => {
      // With errors showing: in one language of each direction.
      const spoken = at.oneLanguage
        ? withContrast.slice(0, 1)
        : at.name.endsWith(' errors')
          ? withContrast
          : languages;
      for (const language of spoken) {
        await at.show(language);
        const { applied, found: violations } = await askAxe(language);
        expect(applied, `${at.name} ${language}: rules that applied`).toBeGreaterThan(3);
        const others = await findingsOf(station.kiosk, at.oneLanguage ? undefined : language);
        for (const finding of [...violations, ...others]) found.push(`${at.name} ${language}: ${finding}`);
        looked += 1;
      }
    },
    { states: ['empty', 'errors'] },
  );
  expect(missing).toEqual([]);
  expect(looked).toBeGreaterThan(100 * languages.length);
  expect(found).toEqual([]);
});
