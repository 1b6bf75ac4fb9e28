/** What a touch on "next" costs in the real program: validation, call, form and store, down to the durable commit. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { languages } from '#domain/contract/languages';
import { begin, sit, switchLanguage } from '../e2e/touch.ts';
import { answersOf, type Journey } from '../support/journeys/journey.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { callDesk, callKiosk, emptying, launch, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite } from '../support/station/real-site.ts';
import { beginSitting, openStation, sitThrough } from '../support/station/sitting.ts';
import { type Figure, median, p95 } from './figures.ts';

/** Milliseconds between two touches: no person is as quick, but nothing stays warm as in a tight loop. */
const PACE_MS = 5;

/**
 * Answers every page of a sitting from inside the screen, so that the driver's own way is not measured.
 * @returns milliseconds per save, from the call to its answer, which comes after the durable commit
 */
const saveAll = (kiosk: Page, journey: Journey): Promise<readonly number[]> =>
  kiosk.evaluate(
    async ({ told, pace }) => {
      const calls = window.rathaus.kiosk;
      const times: number[] = [];
      let result = await calls?.view({});
      while (result?.ok && result.value.screen === 'page') {
        const { key } = result.value.step;
        const answers = told[key];
        if (!answers) throw new Error(`no answer for ${key}`);
        await new Promise((done) => setTimeout(done, pace));
        const began = performance.now();
        result = await calls?.saveAnswer({ step: key, answers });
        times.push(performance.now() - began);
      }
      if (!result?.ok) throw new Error(`refused: ${result?.error.code}`);
      return times;
    },
    { told: answersOf(journey), pace: PACE_MS },
  );

/**
 * The bare limit: the same bytes, one durable commit each, in the same kind of database on the same disk, in the same
 * process and at the same pace.
 */
async function rawCommits({ app }: StationWindows, texts: readonly string[]): Promise<readonly number[]> {
  return app.evaluate(
    async (_electron, { texts: wanted, pace, root }) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const { mkdtempSync, rmSync } = process.getBuiltinModule('node:fs');
      const Database = createRequire(`${root}/`)('better-sqlite3');
      const folder = mkdtempSync(`${process.getBuiltinModule('node:os').tmpdir()}/bench-raw-`);
      const database = new Database(`${folder}/raw.db`);
      database.pragma(`key='raw:${'5a'.repeat(32)}'`);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
      const insert = database.prepare('INSERT INTO raw (text) VALUES (?)');
      const times: number[] = [];
      for (const text of wanted) {
        await new Promise((done) => setTimeout(done, pace));
        const began = performance.now();
        insert.run(text);
        times.push(performance.now() - began);
      }
      database.close();
      rmSync(folder, { recursive: true });
      return times;
    },
    { texts: [...texts], pace: PACE_MS, root: path.resolve(import.meta.dirname, '../..') },
  );
}

async function sealTimed(station: StationWindows, record: string): Promise<number> {
  return station.desk.evaluate(async (id) => {
    const began = performance.now();
    const result = await window.rathaus.desk?.seal({ record: id });
    const ms = performance.now() - began;
    if (!result?.ok) throw new Error(`not sealed: ${result?.error.code}`);
    return ms;
  }, record);
}

/** From touching "next" until the next page stands on the screen, measured in the screen itself. */
async function watchPages(kiosk: Page): Promise<() => Promise<readonly number[]>> {
  await kiosk.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { pageTimes: times });
    let touched: { readonly at: number; readonly step: string | null } | undefined;
    const stepNow = () => document.querySelector('main[data-step]')?.getAttribute('data-step') ?? null;
    document.addEventListener(
      'click',
      (event) => {
        if ((event.target as Element).closest('[data-action="next"]'))
          touched = { at: performance.now(), step: stepNow() };
      },
      true,
    );
    new MutationObserver(() => {
      const began = touched;
      if (!began || !document.querySelector('main') || stepNow() === began.step) return;
      touched = undefined;
      // After the frame that paints it.
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began.at)));
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-step'],
    });
  });
  return () => kiosk.evaluate(() => (window as never as { readonly pageTimes: readonly number[] }).pageTimes);
}

/**
 * From touching a language in the dialog until the page stands there in it, measured in the screen itself, with half a
 * page filled. The first round also loads each language's texts.
 */
async function switchTimes(kiosk: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const language of [...languages, ...languages].filter((one, at) => at > 0 || one !== 'de')) {
    await kiosk.locator('[data-action="language"]').click();
    const choice = `[data-dialog="language"] [data-action="language-${language}"]`;
    await kiosk.locator(choice).waitFor();
    times.push(
      await kiosk.evaluate(
        ([selector, wanted]) =>
          new Promise<number>((done) => {
            const began = performance.now();
            new MutationObserver((_changes, observer) => {
              if (document.documentElement.lang !== wanted) return;
              observer.disconnect();
              // After the frame that paints it.
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
            }).observe(document.documentElement, { attributeFilter: ['lang'] });
            document.querySelector<HTMLElement>(selector as string)?.click();
          }),
        [choice, language],
      ),
    );
  }
  return times;
}

/** @param sittings how many are saved through the channel; a tenth of that is not less than one */
export async function benchSitting(sittings: number): Promise<readonly Figure[]> {
  const site = await makeRealSite();
  const texts = Object.values(answersOf(persona01)).map((answers) => JSON.stringify(answers));
  const station = await launch({ home: site.home, args: [`--site=${site.file}`] });
  try {
    await openStation(station);
    const { kiosk, desk } = station;
    const saves: number[] = [];
    const raw: number[] = [];
    const seals: number[] = [];
    for (let count = 0; count <= sittings; count += 1) {
      const record = await beginSitting(station, persona01);
      const saved = await saveAll(kiosk, persona01);
      const bare = await rawCommits(station, texts);
      await sitThrough(
        station,
        persona01,
        record,
        { answered: () => undefined, sealed: () => undefined },
        false,
      );
      const sealMs = await sealTimed(station, record);
      await emptying(kiosk, () => callKiosk(kiosk, 'finish', {}));
      // The first sitting warms up code and caches.
      if (count === 0) continue;
      saves.push(...saved);
      raw.push(...bare);
      seals.push(sealMs);
    }
    await begin(kiosk, 'de');
    const pageTimes = await watchPages(kiosk);
    const ids = await sit(kiosk, persona01, undefined, { until: 'birth' });
    const switches = await switchTimes(kiosk);
    await switchLanguage(kiosk, 'de');
    await sit(kiosk, persona01, ids);
    const pages = await pageTimes();
    const inParts = (samples: readonly number[]) =>
      `p50 ${median(samples).toFixed(2)}, p95 ${p95(samples).toFixed(2)} ms`;
    const { entries } = await callDesk(desk, 'outbox', {});
    return [
      {
        name: 'saveRatio',
        value: p95(saves) / p95(raw),
        unit: 'ratio',
        atMost: 3,
        from: `${saves.length} saves ${inParts(saves)}; raw commit ${inParts(raw)}`,
      },
      {
        name: 'nextPageMs',
        value: p95(pages),
        unit: 'ms',
        atMost: 50,
        from: `${pages.length} pages, p50 ${median(pages).toFixed(1)} ms`,
      },
      {
        name: 'switchMs',
        value: p95(switches),
        unit: 'ms',
        atMost: 100,
        from: `${switches.length} switches of language, p50 ${median(switches).toFixed(1)} ms, most ${Math.max(...switches).toFixed(1)} ms`,
      },
      {
        name: 'sealMs',
        value: p95(seals),
        unit: 'ms',
        from: `${seals.length} households of five, ${entries.length} entries`,
      },
    ];
  } finally {
    await station.close();
    await site.remove();
  }
}
