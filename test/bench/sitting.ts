/** What a touch on "next" costs in the real program: validation, call, form and store, down to the durable commit. */
import type { Page } from '@playwright/test';
import { languages } from '#domain/contract/languages';
import { begin, sit, switchLanguage } from '../e2e/touch.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { callDesk, callKiosk, emptying, launch, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite } from '../support/station/real-site.ts';
import { beginSitting, openStation, sitThrough } from '../support/station/sitting.ts';
import { type Figure, median, p95 } from './figures.ts';
import { rawCommits, type Save, saveAll, watchSaves } from './saves.ts';

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
  const station = await launch({ home: site.home, args: [`--site=${site.file}`] });
  try {
    await openStation(station);
    const { kiosk, desk } = station;
    await watchSaves(station);
    const saves: Save[] = [];
    const raw: number[] = [];
    const seals: number[] = [];
    for (let count = 0; count <= sittings; count += 1) {
      const record = await beginSitting(station, persona01);
      const saved = await saveAll(station, persona01);
      const bare = await rawCommits(
        station,
        saved.map(({ bytes }) => bytes),
      );
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
    const durable = saves.map((save) => save.durable);
    const answered = saves.map((save) => save.answered);
    const bytes = median(saves.map((save) => save.bytes));
    const { entries } = await callDesk(desk, 'outbox', {});
    return [
      {
        name: 'saveRatio',
        value: p95(durable) / p95(raw),
        unit: 'ratio',
        atMost: 3,
        from: `${saves.length} saves until durable ${inParts(durable)}; raw commit of as many bytes (p50 ${bytes}) ${inParts(raw)}`,
      },
      {
        name: 'saveMs',
        value: p95(answered),
        unit: 'ms',
        from: `the same until the screen has its answer, p50 ${median(answered).toFixed(2)} ms`,
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
