/**
 * Every screen in every language on a lying and a standing display, as pictures to look through:
 *   npm run gallery [-- --languages de,ar --only birth --displays landscape --states errors,filled --out gallery]
 * What a machine can find is beside each picture and summed up here. Exit code 1 where an expected screen is missing.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { type LanguageCode, languages } from '#domain/contract/languages';
import * as desk from '../e2e/desk.ts';
import { findingsOf } from '../support/gallery/findings.ts';
import { showOn } from '../support/gallery/show.ts';
import { walkKiosk } from '../support/gallery/walk.ts';
import { launch, makeHome } from '../support/station/launch.ts';
import { indexPage, type Picture } from './index-page.ts';

const displays = { landscape: [1280, 800], portrait: [1080, 1920] } as const;
type Display = keyof typeof displays;

const { values } = parseArgs({
  options: {
    languages: { type: 'string' },
    displays: { type: 'string', default: Object.keys(displays).join() },
    states: { type: 'string', default: 'empty,errors,filled' },
    only: { type: 'string' },
    out: { type: 'string', default: 'gallery' },
  },
});
const chosen = (values.languages?.split(',') ?? languages) as readonly LanguageCode[];
const shownOn = values.displays.split(',') as readonly Display[];
const out = path.resolve(values.out);
await rm(out, { recursive: true, force: true });

/** Half a picture each way is enough to see what is wrong, and four times as many fit. */
const scale = { landscape: 0.75, portrait: 0.5 };

async function photograph(screen: Page, display: Display, file: string): Promise<void> {
  const session = await screen.context().newCDPSession(screen);
  const [width, height] = displays[display];
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 60,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width, height, scale: scale[display] },
  });
  await session.detach();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(data, 'base64'));
}

/** The staff's screen is German whatever the newcomer speaks. */
async function photographDesk(): Promise<void> {
  const screen = station.desk;
  const press = (action: string) => screen.locator(`[data-action="${action}"]`).first().click();
  const places: Readonly<Record<string, () => Promise<void>>> = {
    'desk work list': () => press('area-sittings'),
    'desk sitting': async () => {
      await screen.locator('[data-sitting]').first().click();
      await screen.locator('.sitting').waitFor();
    },
    'desk outbox': () => press('area-outbox'),
    'desk morning sheet': () => press('page-sheet'),
    'desk dry run': () => press('page-dryRun'),
    'desk sign-in': () => press('signOut'),
  };
  for (const [name, go] of Object.entries(places)) {
    await go();
    for (const display of shownOn) {
      const [width, height] = displays[display];
      await showOn(screen, width, height);
      const file = path.join('de', `${slug(name)}-${display}.jpg`);
      await photograph(screen, display, path.join(out, file));
      pictures.push({ place: name, language: 'de', display, file, findings: [] });
    }
    console.log(name);
  }
}

const began = performance.now();
const place = await makeHome();
const station = await launch({ home: place.home, args: ['--no-seed'] });
const pictures: Picture[] = [];
let missing: readonly string[] = [];
const slug = (name: string) => name.replaceAll(' ', '-');
const save = () =>
  mkdir(out, { recursive: true }).then(() =>
    writeFile(path.join(out, 'index.html'), indexPage(pictures, chosen)),
  );
try {
  await desk.signIn(station.desk, '1111');
  missing = await walkKiosk(
    station,
    async (at) => {
      const spoken = at.oneLanguage ? chosen.slice(0, 1) : chosen;
      for (const display of shownOn) {
        const [width, height] = displays[display];
        await showOn(station.kiosk, width, height);
        for (const language of spoken) {
          await at.show(language);
          const file = path.join(language, `${slug(at.name)}-${display}.jpg`);
          const findings = await findingsOf(station.kiosk, at.oneLanguage ? undefined : language);
          await photograph(station.kiosk, display, path.join(out, file));
          pictures.push({ place: at.name, language, display, file, findings });
        }
      }
      console.log(`${at.name} (${Math.round((performance.now() - began) / 1000)} s)`);
    },
    { only: values.only, states: values.states.split(',') as never },
  );
  if (values.only === undefined || values.only.startsWith('desk')) await photographDesk();
} finally {
  await save();
  await station.close().catch(() => undefined);
  await place.remove();
}

const kinds = new Map<string, { count: number; example: string }>();
for (const { place: name, language, display, findings } of pictures) {
  for (const finding of findings) {
    const known = kinds.get(finding);
    const example = known?.example ?? `${name} ${language} ${display}`;
    kinds.set(finding, { count: (known?.count ?? 0) + 1, example });
  }
}
for (const [finding, { count, example }] of [...kinds].sort(([, one], [, other]) => other.count - one.count))
  console.log(`${count} × ${finding}   (${example})`);
console.log(
  `${pictures.length} pictures in ${Math.round((performance.now() - began) / 1000)} s, ` +
    `${pictures.filter(({ findings }) => findings.length > 0).length} of them with findings: ${path.join(out, 'index.html')}`,
);
if (missing.length > 0) {
  console.error(`Not come to: ${missing.join(', ')}`);
  process.exitCode = 1;
}
