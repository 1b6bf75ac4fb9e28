/** Every screen there is, in every language: not one finding of axe (WCAG 2.2 AA), and nothing cut, small or untranslated. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type LanguageCode, languages } from '#domain/contract/languages';
import { findingsOf } from '../support/gallery/findings.ts';
import { skeletonOf } from '../support/gallery/skeleton.ts';
import { walkKiosk } from '../support/gallery/walk.ts';
import { askAxe } from './axe.ts';
import { rehearsalStation } from './rehearsal-station.ts';

/** The style sheet does not change with the language: what follows from it alone is looked at in one of each direction. */
const withStyles: readonly LanguageCode[] = ['de', 'ar'];

const station = rehearsalStation();

/** Skeletons of which axe has been asked, and languages. */
const asked = new Set<string>();

/** @returns what axe says of the screen as it stands; nothing where it was asked the same before */
async function askOnce(language: LanguageCode): Promise<Awaited<ReturnType<typeof askAxe>> | undefined> {
  const told = await skeletonOf(station.kiosk, language);
  const skeleton = createHash('sha256').update(told).digest('hex');
  const styles = withStyles.includes(language);
  if (!styles && asked.has(language) && asked.has(skeleton)) return undefined;
  asked.add(language).add(skeleton);
  return askAxe(station.kiosk, styles);
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
        ? withStyles.slice(0, 1)
        : at.name.endsWith(' errors')
          ? withStyles
          : languages;
      for (const language of spoken) {
        await at.show(language);
        const told = await askOnce(language);
        if (told) expect(told.applied, `${at.name} ${language}: rules that applied`).toBeGreaterThan(3);
        const others = await findingsOf(station.kiosk, at.oneLanguage ? undefined : language);
        for (const finding of [...(told?.found ?? []), ...others])
          found.push(`${at.name} ${language}: ${finding}`);
        looked += 1;
      }
    },
    { states: ['empty', 'errors'] },
  );
  expect(missing).toEqual([]);
  expect(looked).toBeGreaterThan(100 * languages.length);
  expect(found).toEqual([]);
});
