/**
 * One station as a process of its own, without windows: the real machine over the real encrypted store, real
 * delivery and schedule. It is told what to do, and what time it is, by its parent, who may kill it at any moment.
 */

import { retry } from '#domain/delivery/entry';
import { uuidV7 } from '#domain/identity/uuid';
import type { Actor } from '#domain/record/intake-record';
import { startDelivery } from '../../electron/delivery-desk.ts';
import { makeMachine } from '../../electron/machine.ts';
import { nextStep } from '../../electron/rehearsal/fill.ts';
import type { Opened } from '../../electron/session/station.ts';
import { loadSite } from '../../electron/site/load-site.ts';
import { cheap, workHere } from '../electron/make-machine.ts';
import { journeys } from '../support/journeys/index.ts';
import { answersOf } from '../support/journeys/journey.ts';
import { randomFrom } from '../support/random.ts';
import { account } from '../support/station/real-site.ts';
import type { Asked, Setup, Snapshot } from './station-process.ts';

const setup = JSON.parse(process.argv[2] ?? '') as Setup;
const loaded = loadSite(setup.siteFile, setup.folder);
if (loaded.kind !== 'live') throw new Error(JSON.stringify(loaded));

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

const { promise: opening, resolve: isOpen } = Promise.withResolvers<Opened>();
const machine = makeMachine({
  loaded,
  folder: setup.folder,
  clock,
  work: workHere,
  vault: () => undefined,
  cost: cheap,
  tell: { kiosk: () => undefined, desk: () => undefined, emptied: () => undefined },
  delivery: { current: () => undefined, ready: () => Promise.reject(new Error('not here')) },
  opened: isOpen,
});
await machine.station.open(setup.passphrase);
const { store, sittings } = await opening;
const staff: Actor = { role: 'staff', account: account.id };

let wake: () => void = () => undefined;
const delivery = await startDelivery({
  loaded,
  site: machine.site,
  store,
  folder: setup.folder,
  clock,
  log: (_level, { code }) => process.send?.({ log: code }),
  onResume: (listener) => {
    wake = listener;
    return () => undefined;
  },
  changed: () => undefined,
});

async function atRest(): Promise<void> {
  do await new Promise((done) => setTimeout(done, 2));
  while (delivery.isRunning());
}

const sealedIds = () => store.records.endedSince('2000-01-01T00:00:00.000Z').map(({ id }) => id);

/** Goes on with the sitting that was begun, where there is one. */
function seal(journeyIndex: number, count: number): string | undefined {
  const before = sealedIds();
  // Sealed already, and killed before it could say so.
  if (before.length >= count) return before.at(-1);
  const journey = journeys[journeyIndex];
  if (!journey) throw new Error('no such journey');
  const told = answersOf(journey);
  let record = store.records.drafts()[0] ?? sittings.start(journey.language);
  for (;;) {
    const walk = sittings.walkOf(record);
    if (walk.stopped) return sittings.handOver(record.id, staff).id;
    const step = nextStep(walk, true);
    if (!step) break;
    const answers = told[step.key];
    if (!answers) throw new Error(`journey ${journey.persona} has no answer for ${step.key}`);
    const actor: Actor = step.page.askedOf === 'staff' ? staff : { role: 'newcomer' };
    record = sittings.answer(record.id, step.key, answers, actor);
  }
  record = sittings.confirmReview(record.id);
  return sittings.seal(record.id, staff).id;
}

function snapshot(): Snapshot {
  const records = sealedIds().map((id) => {
    const { version, state, startedOn } = sittings.find(id);
    return { id, version, state, startedOn, entries: store.outbox.entriesOfRecord(id) };
  });
  return { records };
}

/** Some of what is parked goes out again, drawn from the chance of this command. */
function retrySome(): number {
  const parked = store.outbox
    .openOrChangedSince('9999-01-01T00:00:00.000Z', 10_000)
    .filter(({ state }) => state === 'parked')
    .filter(() => random() < 0.6);
  for (const { shortCode: _code, ...entry } of parked) {
    const moved = retry(entry, now().toISOString());
    if (moved.ok) store.outbox.saveEntry(moved.value);
  }
  return parked.length;
}

async function perform(asked: Asked): Promise<unknown> {
  switch (asked.what) {
    case 'seal':
      return seal(asked.journey, asked.count);
    case 'round':
      wake();
      return atRest();
    case 'deliverNow':
      return delivery.deliver();
    case 'retry':
      return retrySome();
    case 'correct':
      return undefined;
    case 'snapshot':
      return snapshot();
    case 'end':
      await atRest();
      delivery.stop();
      machine.station.close();
      return undefined;
  }
}

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
await atRest();
process.send?.({ ready: true });

type Message = {
  readonly number: number;
  readonly at: string;
  readonly chance: number;
  readonly asked: Asked;
};
