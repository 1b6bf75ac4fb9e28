/** Retention by the clock, and what erasing a record would do: numbers and reasons, before anything goes. */
import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { newBatch } from '#domain/delivery/batch';
import { accept, take } from '#domain/delivery/entry';
import { daysKept, stationRetention, stationThings } from '#domain/intake/retention';
import type { Appointment } from '#domain/record/appointment';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

const DAY_MS = 86_400_000;

async function station() {
  const clock = testClock();
  const machine = await openMachine({ clock });
  await machine.signIn.signIn('muster-aufnahme', '1111');
  const opened = machine.opened();
  const { outbox } = opened.store;
  const seed = async (id: string, until?: Persona['until']): Promise<string> => {
    const persona = personas.find((one) => one.id === id) as Persona;
    const told = until === undefined ? persona : { ...persona, until };
    return (await seedOne(told, { opened, uuid: clock.uuid, restMs: 0, isOver: () => false })).id;
  };
  const acceptAll = (record: string): void => {
    for (const { id } of outbox.entriesOfRecord(record)) {
      const entry = outbox.entry(id);
      if (entry?.state !== 'waiting') continue;
      const now = clock.now().toISOString();
      const batch = newBatch(clock.uuid(), entry.agency, [id], now);
      const taken = take(entry, batch.id, now);
      if (!taken.ok) throw new Error(taken.error.code);
      outbox.createBatch(batch, [taken.value]);
      const done = accept(taken.value, now);
      if (!done.ok) throw new Error(done.error.code);
      outbox.saveEntry(done.value);
    }
  };
  const stateOf = (record: string) => opened.store.records.find(record)?.state;
  return { ...machine, clock, seed, acceptAll, stateOf };
}

describe('the table of periods', () => {
  it('has a dated row with its source for everything the station holds', () => {
    for (const thing of stationThings) {
      const { source, asOf, place } = stationRetention[thing];
      expect(source, thing).toMatch(/^(Art\.|§) \d/);
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(place).toBe('station');
      expect(daysKept(thing)).toBeGreaterThan(0);
    }
  });
});

describe('by the clock', () => {
  it('an accepted record goes, an unfinished sitting goes, and a correction nobody finished is given up', async () => {
    const at = await station();
    const accepted = await at.seed('syrianFamily');
    const draft = await at.seed('ukrainianMother', 'review');
    const corrected = await at.seed('recognisedRefugee');
    at.acceptAll(accepted);
    at.acceptAll(corrected);
    at.desk.correct(at.opened().store.outbox.entriesOfRecord(corrected)[0]?.id ?? '');
    const about = at.retention.view();
    expect(deskChannels.retention.answer.safeParse(about).error).toBeUndefined();
    expect(about.due).toMatchObject({ records: 0, drafts: 0, corrections: 0 });
    at.retention.round();
    expect([accepted, draft, corrected].map(at.stateOf)).toEqual(['sealed', 'draft', 'draft']);

    at.clock.move(15 * DAY_MS);
    const { due } = at.retention.view();
    expect(due).toMatchObject({ records: 1, drafts: 1, corrections: 1 });
    expect(due.content.answers).toBeGreaterThan(20);
    expect(due.content.persons).toBeGreaterThan(5);
    at.retention.round();
    expect([accepted, draft, corrected].map(at.stateOf)).toEqual(['purged', 'purged', 'sealed']);
    // Its own time was over already: the next round takes it, too.
    at.retention.round();
    expect(at.stateOf(corrected)).toBe('purged');

    const { log } = at.retention.view();
    expect(log).toContainEqual({ day: '2026-12-09', action: 'record.purge', why: 'retention', number: 2 });
    expect(log).toContainEqual({ day: '2026-12-09', action: 'record.discard', why: 'retention', number: 1 });
    expect(log).toContainEqual(
      expect.objectContaining({ action: 'record.abandonCorrection', why: 'retention', number: 1 }),
    );
    expect(JSON.stringify(log)).not.toContain(accepted);
  });

  it('an unfinished sitting stays as long as somebody works at it; looking at it keeps it no day longer', async () => {
    const at = await station();
    const worked = await at.seed('ukrainianMother', 'review');
    const looked = await at.seed('toleratedTenant', 'review');
    at.clock.move(10 * DAY_MS);
    at.opened().sittings.changeLanguage(worked, 'de');
    await at.signIn.signIn('muster-aufnahme', '1111');
    at.desk.sitting(looked);
    at.clock.move(5 * DAY_MS);
    at.retention.round();
    expect([worked, looked].map(at.stateOf)).toEqual(['draft', 'purged']);
  });

  it('an unfinished sitting stays until its next appointment is over', async () => {
    const at = await station();
    const draft = await at.seed('ukrainianMother', 'review');
    const { appointments } = at.opened().store;
    const appointment = {
      id: at.clock.uuid(),
      on: '2026-12-12',
      at: '09:00',
      place: { name: 'Schule' },
      bring: [],
      discreet: false,
      state: 'planned',
      moved: false,
    } satisfies Appointment;
    appointments.say(draft, appointment, { action: 'appointment.add', record: draft });
    at.clock.move(18 * DAY_MS);
    at.retention.round();
    expect(at.stateOf(draft)).toBe('draft');
    at.clock.move(DAY_MS);
    at.retention.round();
    expect(at.stateOf(draft)).toBe('purged');
  });

  it('a child handed over to the youth office goes like any record, and where nothing could be sent as well', async () => {
    const at = await station();
    const child = await at.seed('singleNameMinor');
    const { sittings, store } = at.opened();
    const staff = { role: 'staff', account: 'muster-aufnahme' } as const;
    if (sittings.find(child).state === 'draft') sittings.handOver(child, staff);
    expect(sittings.find(child).handedOver).toBe('unaccompaniedMinor');
    at.acceptAll(child);
    // Another one of whom nobody was named: no agency has anything of it.
    const begun = sittings.start('ar');
    store.records.end(
      {
        record: {
          ...begun,
          state: 'sealed',
          handedOver: 'unaccompaniedMinor',
          receivedAt: at.clock.now().toISOString(),
        },
        audit: { action: 'record.handOver', actor: staff },
      },
      () => {},
    );
    expect(store.outbox.entriesOfRecord(begun.id)).toEqual([]);
    at.retention.round();
    expect([child, begun.id].map(at.stateOf)).toEqual(['sealed', 'sealed']);
    at.clock.move(15 * DAY_MS);
    at.retention.round();
    expect([child, begun.id].map(at.stateOf)).toEqual(['purged', 'purged']);
  });
});

describe('what erasing would do', () => {
  it('is said with numbers and reasons, and nothing is changed', async () => {
    const at = await station();
    const record = await at.seed('syrianFamily');
    const underway = at.retention.erasure(record);
    expect(deskChannels.erasure.answer.safeParse(underway).error).toBeUndefined();
    expect(underway).toMatchObject({ obstacle: 'underway', way: 'purge', held: [] });
    expect(underway.open).toContain('registryOffice');
    expect(underway.content).toMatchObject({ persons: 5 });
    expect(underway.on).toBeUndefined();

    at.acceptAll(record);
    const allowed = at.retention.erasure(record);
    expect(allowed.obstacle).toBeUndefined();
    expect(allowed.on).toBe('2026-12-08');
    const social = allowed.held.find(({ agency }) => agency === 'socialOffice');
    expect(social?.rules).toContainEqual({ period: 'P6Y', starts: 'endOfBenefits', source: 'KGSt 2011' });
    expect(at.stateOf(record)).toBe('sealed');

    at.desk.correct(at.opened().store.outbox.entriesOfRecord(record)[0]?.id ?? '');
    expect(at.retention.erasure(record).obstacle).toBe('correcting');
    at.desk.abandonCorrection(record);
    at.desk.purge(record, 'erasureRequest', 'vorbild-leitung');
    const gone = at.retention.erasure(record);
    expect(gone.obstacle).toBe('purged');
    expect(Object.values(gone.content).every((number) => number === 0)).toBe(true);
  });

  it('is allowed of a draft at any time', async () => {
    const at = await station();
    const draft = await at.seed('ukrainianMother', 'review');
    const { obstacle, way } = at.retention.erasure(draft);
    expect({ obstacle, way }).toEqual({ obstacle: undefined, way: 'discard' });
  });
});
