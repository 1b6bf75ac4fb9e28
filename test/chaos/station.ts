/**
 * One station as a process of its own, without windows. It is told what to do, and what time it is, by its parent,
 * who may kill it at any moment.
 */
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { uuidV7 } from '#domain/identity/uuid';
import { journeys } from '../support/journeys/index.ts';
import { randomFrom } from '../support/random.ts';
import { openPlainStation } from '../support/station/plain-station.ts';
import type { Asked, Setup, Snapshot } from './station-process.ts';

// Loaded beforehand and waiting: what is killed on its way up is then the station, not the reading of its program.
flushCompileCache();
const [setup] = (await once(process, 'message')) as [Setup];

/** The simulated time goes on at the pace of the real one while something is done. */
const time = { told: Date.parse(setup.at), at: performance.now(), last: 0 };
const now = () => new Date(Math.floor(time.told + performance.now() - time.at));
let random = randomFrom(setup.chance);
const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
const clock = {
  now,
  random: bytes,
  uuid: () => {
    time.last = Math.max(time.last + 1, now().getTime());
    return uuidV7(time.last, bytes(10));
  },
};
const station = await openPlainStation({ ...setup, clock, log: (code) => process.send?.({ log: code }) });
const { store, sittings, desk, outbox } = station;

const sealedIds = () => store.records.endedSince('2000-01-01T00:00:00.000Z').map(({ id }) => id);

/** Goes on with the sitting that was begun, where there is one. */
function seal(index: number, count: number): string | undefined {
  // Sealed already, and killed before it could say so.
  if (store.outbox.countsForSheet().sealed >= count) return sealedIds().sort().at(-1);
  const journey = journeys[index];
  if (!journey) throw new Error('no such journey');
  const begun = store.records.drafts().find(({ corrects }) => !corrects) ?? sittings.start(journey.language);
  return station.end(station.sitThrough(begun, journey)).id;
}

function snapshot(): Snapshot {
  const records = sealedIds().map((id) => {
    const { version, state, startedOn } = sittings.find(id);
    return { id, version, state, startedOn, entries: store.outbox.entriesOfRecord(id) };
  });
  const { addsUp, sealed } = outbox.morningSheet();
  return { records, sheet: { addsUp, sealed } };
}

/** What staff finds parked in the morning; the sheet must add up whenever it is looked at. */
function parkedEntries() {
  if (!outbox.morningSheet().addsUp) throw new Error('the morning sheet does not add up');
  return store.outbox
    .openOrChangedSince('9999-01-01T00:00:00.000Z', 10_000)
    .filter(({ state }) => state === 'parked');
}

/** Some of it goes out again as it is. */
async function retrySome(): Promise<void> {
  await station.signIn();
  for (const { id } of parkedEntries()) if (random() < 0.6) outbox.retry(id);
}

/** Some of it is corrected: the question the agency named is answered anew. */
async function correctSome(): Promise<void> {
  await station.signIn();
  settle();
  for (const { id, kind, field } of parkedEntries()) {
    // A child that was handed over is corrected by the youth office, not here.
    if (kind === 'unaccompaniedMinor' || random() < 0.4) continue;
    // Another part of the same record was corrected just now, and took this one with it.
    if (store.outbox.entry(id)?.state !== 'parked') continue;
    station.openProtected(store.outbox.entry(id)?.recordId ?? '');
    const { record, step, field: question } = desk.correct(id);
    if (field !== undefined && question !== 'familyName') {
      throw new Error(`${field} of ${kind} opened ${step ?? 'no page'} ${question ?? ''}`);
    }
    finish(record, step);
  }
}

function finish(id: string, step = firstName(id)): void {
  const given = sittings.find(id).answers[step] ?? {};
  const before = given.familyName;
  const familyName = { value: before && 'value' in before ? `${before.value}a` : 'Muster' };
  sittings.answer(id, step, { ...given, familyName }, station.staff, { code: 'documentSaysOtherwise' });
  desk.seal(id);
}

function firstName(id: string): string {
  const found = sittings.walkOf(sittings.find(id)).steps.find(({ page }) => page.key === 'officialName');
  if (!found) throw new Error('nobody has a name');
  return found.key;
}

/** Corrections in the middle of which the station was killed: gone on with, or given up. */
function settle(): void {
  for (const { id, corrects } of store.records.drafts()) {
    if (!corrects) continue;
    station.openProtected(id);
    if (random() < 0.5) desk.abandonCorrection(id);
    else finish(id);
  }
}

async function perform(asked: Asked): Promise<unknown> {
  switch (asked.what) {
    case 'seal':
      return seal(asked.journey, asked.count);
    case 'round':
      return station.round();
    case 'deliverNow':
      return station.deliver();
    case 'retry':
      return retrySome();
    case 'correct':
      return correctSome();
    case 'settle':
      await station.signIn();
      return settle();
    case 'snapshot':
      return snapshot();
    case 'end':
      return station.close();
  }
}

type Message = {
  readonly number: number;
  readonly at: string;
  readonly chance: number;
  readonly asked: Asked;
};

process.on('message', async ({ number, at, chance, asked }: Message) => {
  time.told = Date.parse(at);
  time.at = performance.now();
  random = randomFrom(chance);
  try {
    process.send?.({ number, value: await perform(asked) });
  } catch (error) {
    process.send?.({
      number,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  if (asked.what === 'end') process.disconnect();
});
process.send?.({ ready: true });
