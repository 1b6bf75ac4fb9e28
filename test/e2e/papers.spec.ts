/** Papers as they come out of the real program: their text in every script, their sheets, and what is left behind. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { LanguageCode } from '#domain/contract/languages';
import { lettersOfNorm } from '#domain/identity/din-91379';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import { type Journey, value } from '../support/journeys/journey.ts';
import { largeHousehold } from '../support/journeys/large-household.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { persona03 } from '../support/journeys/persona-03.ts';
import { persona09 } from '../support/journeys/persona-09.ts';
import { persona11 } from '../support/journeys/persona-11.ts';
import { bytesOf, type PdfPage, pagesOf } from '../support/pdf.ts';
import { callDesk, callKiosk, launch, type StationWindows } from '../support/station/launch.ts';
import { type PrintedPaper, papersSeen, watchPapers } from '../support/station/papers.ts';
import { filesBelow, makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { openStation, sitThrough } from '../support/station/sitting.ts';

test.describe.configure({ mode: 'serial' });

const printer = 'Drucker im Flur';
const A4 = { width: 595, height: 842 };

let site: RealSite;
let spool: string;
let before: readonly string[] = [];
let station: StationWindows;

test.beforeAll(async () => {
  site = await makeRealSite('03:00', { printer: { name: printer, silent: true } });
  spool = await mkdtemp(path.join(tmpdir(), 'rathaus-spool-'));
  station = await launch({ home: site.home, args: [`--site=${site.file}`], env: { TMPDIR: spool } });
  await openStation(station);
  before = await readdir(spool, { recursive: true });
});
test.afterAll(async () => {
  await station?.close();
  await site?.remove();
  if (spool) await rm(spool, { recursive: true, force: true });
});

/** Sits through a journey in any language. */
async function sealed(journey: Journey, language: LanguageCode): Promise<string> {
  await callKiosk(station.kiosk, 'start', { language });
  const record = (await callDesk(station.desk, 'sittings', {})).find(({ atKiosk }) => atKiosk)?.id ?? '';
  await sitThrough(station, journey, record, { answered: () => undefined, sealed: () => undefined });
  return record;
}

type Made = PrintedPaper & {
  readonly key: string;
  readonly pages: readonly PdfPage[];
  readonly bytes: string;
};

async function press(
  record: string,
  wanted: (key: string) => boolean = () => true,
): Promise<readonly Made[]> {
  const { papers } = await callDesk(station.desk, 'papers', { record });
  const keys = papers.map(({ key }) => key).filter(wanted);
  await watchPapers(station);
  const outcome = await callDesk(station.desk, 'pressPapers', { record, papers: keys });
  expect(outcome.kept).toBe(keys.length);
  const seen = await papersSeen(station);
  const made: Made[] = [];
  for (const [index, paper] of seen.entries())
    made.push({
      ...paper,
      key: keys[index] ?? '',
      pages: await pagesOf(paper.pdf),
      bytes: bytesOf(paper.pdf),
    });
  return made;
}

/** Without spaces, marks of direction and hyphens, which a reader leaves out where a line ends with one. */
const closed = (text: string): string =>
  text.normalize('NFC').replace(/[-\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe]/g, '');

/**
 * Words of letters only. Readers take the glyph for lam and alef as two letters that run from left to right, and part an
 * Arabic word at a mark above it: such a word is not looked for.
 */
const wordsOf = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKC')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .match(/[\p{L}\p{M}]{2,}|\p{N}+/gu) ?? []
  )
    .filter((word) => !/[\u064b-\u0655\u0670]/.test(word))
    .map((word) => word.replace(/ل([اأإآ])/g, '$1ل'));

/** Readers see some letters with a mark at its own height twice: of names of such letters each is looked for. */
const isRare = (text: string): boolean => /[\u0180-\u02af\u1e00-\u1eff]|[\u0300-\u036f]/.test(text);

/** Whether a text stands on a page: as it is, or, where two directions share a line, at least word by word. */
function standsOn(page: PdfPage, text: string): boolean {
  const all = closed(page.text);
  if (all.includes(closed(text))) return true;
  if (isRare(text))
    return (closed(text).match(/\P{M}\p{M}*/gu) ?? []).every((letter) => all.includes(letter));
  const there = new Set(wordsOf(page.text));
  return isRightToLeft(page.text) && wordsOf(text).every((word) => there.has(word));
}

const isRightToLeft = (text: string): boolean => /[\u0590-\u06ff]/.test(text);

function missingIn({ pages, texts }: Made): readonly string[] {
  const all = { text: pages.map(({ text }) => text).join('\n') } as PdfPage;
  return texts.filter((text) => !standsOn(all, text));
}

const eritrean: Journey = {
  ...persona09,
  answers: { ...persona09.answers, 'religion/abel': { membership: value('none') } },
};
const languages: readonly (readonly [LanguageCode, Journey, string])[] = [
  ['ar', persona01, 'Arabic'],
  ['fa', persona01, 'Persian'],
  ['uk', persona03, 'Ukrainian'],
  ['ti', eritrean, 'Tigrinya'],
  ['kmr', persona11, 'Kurmanji'],
  ['tr', persona11, 'Turkish'],
];
const made = new Map<LanguageCode, readonly Made[]>();

for (const [language, journey, name] of languages) {
  test(`every text of the papers in German and ${name} can be read out of the PDF`, async () => {
    const papers = await press(await sealed(journey, language));
    made.set(language, papers);
    expect(papers.length).toBeGreaterThan(5);
    for (const paper of papers) {
      expect(paper.texts.length, paper.key).toBeGreaterThan(5);
      expect.soft(missingIn(paper), paper.key).toEqual([]);
    }
  });
}

const everything = () => [...made.values()].flat();

test('a Persian word keeps the sign that parts its letters, and a Persian date its digits', () => {
  const [slip] = made.get('fa') ?? [];
  expect(slip?.texts.join()).toContain('\u200c');
  expect(slip?.bytes).toMatch(/<(?:[0-9A-F]{4})*200C/i);
  expect(slip?.pages[0]?.text).toMatch(/[۰-۹]{2} \p{L}+/u);
});

test('every sheet is A4, says which record, version and page it is, and has no colour', () => {
  for (const { key, pages } of everything()) {
    for (const [index, { text, width, height, coloured }] of pages.entries()) {
      expect.soft(Math.abs(width - A4.width) + Math.abs(height - A4.height), key).toBeLessThan(2);
      expect.soft(text, key).toMatch(/[A-Z0-9]{3}-[A-Z0-9]{3} · Fassung 1 · /);
      expect.soft(text, key).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect.soft(coloured, `${key}, page ${index + 1}`).toBe(false);
    }
  }
});

test('every PDF is tagged, says the language of each part, and brings its fonts along', () => {
  for (const [language, papers] of made)
    for (const { key, html, bytes } of papers) {
      const spoken = html.includes('paper--two') ? ['de', language] : ['de'];
      const wanted = ['/StructTreeRoot', '/MarkInfo', '/S /H1', ...spoken.map((one) => `/Lang (${one})`)];
      expect
        .soft(
          wanted.filter((mark) => !bytes.includes(mark)),
          key,
        )
        .toEqual([]);
      const count = (pattern: RegExp): number => bytes.match(pattern)?.length ?? 0;
      expect.soft(count(/\/Type \/FontDescriptor/g), key).toBeGreaterThan(0);
      expect.soft(count(/\/FontFile[23]? /g), key).toBe(count(/\/Type \/FontDescriptor/g));
      // Letters as drawings: slow, large, and seldom read right.
      expect.soft(count(/\/Subtype \/Type3/g), key).toBe(0);
      const fonts = bytes.match(/\/FontName \/[A-Z]{6}\+\w+/g) ?? [];
      expect
        .soft(
          fonts.filter((name) => !/\+(NotoSans|NotoSansEthiopic|Vazirmatn)$/.test(name)),
          key,
        )
        .toEqual([]);
    }
});

test.describe('a household of fourteen', () => {
  let papers: readonly Made[] = [];

  test('has every letter of DIN 91379 on its registration as it was written', async () => {
    const household = largeHousehold(14);
    papers = await press(await sealed(household, 'ti'), (key) => /^(registration|benefits)\//.test(key));
    expect(papers).toHaveLength(2);
    const [registration] = papers;
    const text = closed(registration?.pages.map((page) => page.text).join('\n') ?? '');
    const lost = lettersOfNorm().filter((letter) => !text.includes(letter.normalize('NFC')));
    expect(lost).toEqual([]);
    for (const paper of papers) expect.soft(missingIn(paper), paper.key).toEqual([]);
  });

  test('has no row that begins on one sheet and ends on the next', () => {
    for (const { key, pages, together } of [...papers, ...everything()]) {
      expect(together.length, key).toBeGreaterThan(0);
      for (const texts of together)
        expect
          .soft(
            pages.some((page) => texts.every((text) => standsOn(page, text))),
            `${key}: ${texts.join(' | ')}`,
          )
          .toBe(true);
    }
    expect(papers[0]?.pages.length).toBeGreaterThan(10);
  });
});

test.describe('printing', () => {
  type Job = { readonly silent: boolean; readonly deviceName: string; readonly pageSize: string };
  const open = (record: string) => station.desk.locator(`[data-sitting="${record}"]`).click();
  const panel = () => station.desk.locator('[data-papers]');
  const one = () => panel().locator('[data-paper^="dwelling/"]');
  let record = '';

  test('without a printer says so, and keeps every PDF', async () => {
    record = await sealed(eritrean, 'ti');
    await open(record);
    await panel().locator('[data-action="printPapers"]').click();
    const { length } = (await callDesk(station.desk, 'papers', { record })).papers;
    await expect(panel()).toContainText(deDesk.papers.faults.noPrinter.replace('{{kept}}', String(length)));
    const { papers } = await callDesk(station.desk, 'papers', { record });
    expect(papers.filter(({ keptAt }) => keptAt === undefined)).toEqual([]);
    expect(papers.filter(({ printed }) => printed > 0)).toEqual([]);
  });

  test('goes in silence to the printer of the site file, on A4, and again only as a reprint', async () => {
    await station.app.evaluate(({ app, BrowserWindow }, name) => {
      const jobs: unknown[] = [];
      Object.assign(globalThis, { printJobs: jobs });
      const desk = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('desk'),
      );
      if (desk)
        desk.webContents.getPrintersAsync = async () => [
          { name, displayName: name, description: '', options: {} } as never,
        ];
      app.on('browser-window-created', (_event, { webContents }) => {
        webContents.print = (options, done) => {
          jobs.push(options);
          done?.(true, '');
        };
      });
    }, printer);
    const counted = () =>
      callDesk(station.desk, 'papers', { record }).then(
        ({ papers }) => papers.find(({ key }) => key.startsWith('dwelling/'))?.printed,
      );
    for (const time of [1, 2]) {
      await one().locator('[data-action="pressPaper"]').click();
      await expect.poll(counted).toBe(time);
    }
    const jobs = await station.app.evaluate(
      () => (globalThis as never as { readonly printJobs: readonly Job[] }).printJobs,
    );
    expect(jobs).toHaveLength(2);
    for (const job of jobs)
      expect(job).toMatchObject({ silent: true, deviceName: printer, pageSize: 'A4', printBackground: true });
    await expect(one()).toContainText(deDesk.papers.again);
  });

  test('leaves nothing behind: no window, no file, and no PDF in clear', async () => {
    const windows = await station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(2);
    const left = [...(await filesBelow(spool)), ...(await filesBelow(site.home))];
    expect(left.length).toBeGreaterThan(1);
    const written = left.filter(({ bytes }) => bytes.includes('%PDF') || bytes.includes('Wohnungsgeberbest'));
    expect(written.map(({ name }) => name)).toEqual([]);
    expect((await readdir(spool, { recursive: true })).filter((name) => !before.includes(name))).toEqual([]);
  });
});
