/** What a save costs until it is durable, looked at from the screen and from inside the running machine. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answersOf, type Journey } from '../support/journeys/journey.ts';
import type { StationWindows } from '../support/station/launch.ts';

/** Milliseconds between two touches: no person is as quick, but nothing stays warm as in a tight loop. */
const PACE_MS = 20;
/** Nobody touches the first page while it appears. */
const REST_MS = 500;

const root = path.resolve(import.meta.dirname, '../..');

/** One save. Milliseconds. */
export type Save = {
  /** from the touch until it is durable */
  readonly durable: number;
  /** from the touch until the next page is back at the screen */
  readonly answered: number;
  /** how many bytes of text it wrote */
  readonly bytes: number;
};

type Inside = { readonly toDurable: number; readonly whole: number; readonly bytes: number };

/** Notes in the machine, for each save, when its transaction had ended and how much it had written. */
export async function watchSaves({ app }: StationWindows): Promise<void> {
  await app.evaluate(({ ipcMain }, from) => {
    const { createRequire } = process.getBuiltinModule('node:module');
    const Database = createRequire(`${from}/`)('better-sqlite3');
    const probe = new Database(':memory:');
    const statement = Object.getPrototypeOf(probe.prepare('SELECT 1'));
    probe.close();
    let bytes = 0;
    let ended = 0;
    const { run } = statement;
    statement.run = function (...given: unknown[]) {
      const result = run.apply(this, given);
      ended = performance.now();
      for (const one of given) {
        const values = typeof one === 'object' && one !== null ? Object.values(one) : [one];
        for (const value of values) bytes += typeof value === 'string' ? Buffer.byteLength(value) : 0;
      }
      return result;
    };
    const saves: Inside[] = [];
    Object.assign(globalThis, { rathausSaves: saves });
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, (...given: unknown[]) => Promise<unknown>>;
    };
    const save = handlers.get('kiosk:saveAnswer');
    if (!save) throw new Error('no such call');
    handlers.set('kiosk:saveAnswer', async (...given) => {
      bytes = 0;
      const began = performance.now();
      const answer = await save(...given);
      saves.push({ toDurable: ended - began, whole: performance.now() - began, bytes });
      return answer;
    });
  }, root);
}

/**
 * Answers every page of a sitting from inside the screen, so that the driver's own way is not measured.
 * @param kiosk a screen of a station that is watched
 */
export async function saveAll({ app, kiosk }: StationWindows, journey: Journey): Promise<readonly Save[]> {
  const seen = await seenFrom(kiosk, journey);
  const inside = await app.evaluate(() => {
    const { rathausSaves } = globalThis as never as { readonly rathausSaves: Inside[] };
    return rathausSaves.splice(0);
  });
  if (inside.length !== seen.length) throw new Error(`${seen.length} saves, ${inside.length} noted`);
  return inside.map(({ toDurable, whole, bytes }, at) => {
    const answered = seen[at] as number;
    // The way to the machine is one of two: there and back.
    return { durable: (answered - whole) / 2 + toDurable, answered, bytes };
  });
}

const seenFrom = (kiosk: Page, journey: Journey): Promise<readonly number[]> =>
  kiosk.evaluate(
    async ({ told, pace, rest }) => {
      const calls = window.rathaus.kiosk;
      const times: number[] = [];
      await new Promise((done) => setTimeout(done, rest));
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
    { told: answersOf(journey), pace: PACE_MS, rest: REST_MS },
  );

/**
 * The bare limit: the same bytes, one durable commit each, in the same kind of database on the same disk, in the same
 * process and at the same pace.
 * @param sizes bytes of each commit
 */
export async function rawCommits(
  { app }: StationWindows,
  sizes: readonly number[],
): Promise<readonly number[]> {
  return app.evaluate(
    async (_electron, { wanted, pace, from }) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const { mkdtempSync, rmSync } = process.getBuiltinModule('node:fs');
      const Database = createRequire(`${from}/`)('better-sqlite3');
      const folder = mkdtempSync(`${process.getBuiltinModule('node:os').tmpdir()}/bench-raw-`);
      const database = new Database(`${folder}/raw.db`);
      database.pragma(`key='raw:${'5a'.repeat(32)}'`);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
      const insert = database.prepare('INSERT INTO raw (text) VALUES (?)');
      const times: number[] = [];
      for (const size of wanted) {
        const text = 'x'.repeat(size);
        await new Promise((done) => setTimeout(done, pace));
        const began = performance.now();
        insert.run(text);
        times.push(performance.now() - began);
      }
      database.close();
      rmSync(folder, { recursive: true });
      return times;
    },
    { wanted: [...sizes], pace: PACE_MS, from: root },
  );
}
