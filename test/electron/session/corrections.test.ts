/** The correction loop at the desk: from what an agency sent back to a new version in the outbox. */
import { describe, expect, it, vi } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { newBatch } from '#domain/delivery/batch';
import { accept, park, type Rejection, take } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

type TestClock = ReturnType<typeof testClock>;

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

async function station({ clock = testClock(), folder }: { clock?: TestClock; folder?: string } = {}) {
  const machine = await openMachine(folder === undefined ? { clock } : { clock, folder });
  await machine.signIn.signIn('muster-aufnahme', '1111');
  return { ...machine, clock };
}
type Station = Awaited<ReturnType<typeof station>>;

async function sealedAt(at: Station, more: Pick<Persona, 'all'> = { all: {} }): Promise<string> {
  const persona = personas.find(({ id }) => id === 'syrianFamily');
  if (!persona) throw new Error('no such persona');
  const { id } = await seedOne(
    { ...persona, until: 'sealed', all: { ...persona.all, ...more.all } },
    { opened: at.opened(), uuid: at.clock.uuid, restMs: 0, isOver: () => false },
  );
  return id;
}

const newest = (at: Station, record: string, agency: AgencyId) => {
  const { outbox } = at.opened().store;
  const found = outbox.entriesOfRecord(record).findLast((entry) => entry.agency === agency);
  const entry = found && outbox.entry(found.id);
  if (!entry) throw new Error(`nothing for ${agency}`);
  return entry;
};

/** What an agency answers to its latest entry, or that it is on its way to it. */
function answered(
  at: Station,
  record: string,
  agency: AgencyId,
  by: 'accepted' | 'nothing' | Rejection,
): string {
  const { outbox } = at.opened().store;
  const entry = newest(at, record, agency);
  const now = at.clock.now().toISOString();
  const batch = newBatch(at.clock.uuid(), agency, [entry.id], now);
  const taken = take(entry, batch.id, now);
  if (!taken.ok) throw new Error(taken.error.code);
  outbox.createBatch(batch, [taken.value]);
  if (by === 'nothing') return entry.id;
  const moved = by === 'accepted' ? accept(taken.value, now) : park(taken.value, by, now);
  if (!moved.ok) throw new Error(moved.error.code);
  outbox.saveEntry(moved.value);
  return entry.id;
}

/** Path of a field of the person who stands at a place of the household's list. */
function pathOf(at: Station, record: string, agency: AgencyId, person: number, field: string): string {
  const payload = JSON.parse(at.opened().store.outbox.payloadOf(newest(at, record, agency).id) ?? '');
  const id = at.desk.sitting(record).persons[person]?.id;
  const index = payload.persons.findIndex((one: { id: string }) => one.id === id);
  return `persons.${index}.${field}`;
}

const dateOf1950 = {
  birthDate: { value: { year: 1950, precision: 'year' } },
  birthPlace: { value: 'Musterstadt' },
  birthCountry: { value: '475' },
};

const misheard = { code: 'misheard' } as const;

describe('what an agency sent back', () => {
  it('leads to exactly the question it named, of that person', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const field = pathOf(at, record, 'registryOffice', 4, 'birth.date');
    const entry = answered(at, record, 'registryOffice', { reason: 'date.unlikely', field });
    const opened = at.desk.correct(entry);
    const grandmother = at.desk.sitting(record).persons[4];
    expect(opened).toEqual({ record, step: `birth/${grandmother?.id}`, field: 'birthDate' });
    expect(deskChannels.correct.answer.safeParse(opened).success).toBe(true);
    expect(at.told.desk).toContainEqual({ what: 'sitting', record });
  });

  it('leads to a correction without a question where it named none, or none that is asked', async () => {
    const at = await station();
    const record = await sealedAt(at);
    expect(at.desk.correct(answered(at, record, 'registryOffice', { reason: 'a.b' }))).toEqual({ record });
    at.desk.abandonCorrection(record);
    const unknown = { reason: 'a.b', field: 'persons.0.birth.weight' };
    expect(at.desk.correct(answered(at, record, 'socialOffice', unknown))).toEqual({ record });
  });

  it('never leads staff to what was asked in private', async () => {
    const at = await station();
    const record = await sealedAt(at, {
      all: { protectionNeeds: { needed: 'yes', lodging: ['lockableRoom'] } },
    });
    const field = pathOf(at, record, 'socialOffice', 0, 'protection.lodging');
    const entry = answered(at, record, 'socialOffice', { reason: 'a.b', field });
    expect(at.desk.correct(entry)).toEqual({ record });
    const { steps, persons } = at.desk.sitting(record);
    expect(steps.some(({ page }) => page === 'protectionNeeds')).toBe(false);
    const change = () =>
      at.desk.saveAnswer(record, `protectionNeeds/${persons[0]?.id}`, { needed: { value: 'no' } });
    expect(codeOf(change)).toBe('step.confidential');
  });

  it('may still be sent again as it is, also while it is being corrected', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const entry = answered(at, record, 'registryOffice', { reason: 'a.b' });
    at.desk.correct(entry);
    at.outbox.retry(entry);
    expect(at.opened().store.outbox.entry(entry)?.state).toBe('waiting');
  });
});

describe('a correction at the desk', () => {
  it('is answered and sealed by staff, and goes to those it concerns, with the first time of receipt', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const { receivedAt } = at.desk.sitting(record).summary;
    const accepted = answered(at, record, 'socialOffice', 'accepted');
    const field = pathOf(at, record, 'registryOffice', 4, 'birth.date');
    const refused = answered(at, record, 'registryOffice', { reason: 'a.b', field });
    at.clock.move(3_600_000);
    const { step = '' } = at.desk.correct(refused);
    const open = at.desk.sitting(record);
    expect(open.summary).toMatchObject({
      state: 'draft',
      stage: 'signOff',
      version: 2,
      correcting: true,
      receivedAt,
    });
    expect(open.obstacle).toBe('correction.nothingChanged');
    expect(codeOf(() => at.desk.seal(record))).toBe('correction.nothingChanged');
    expect(at.desk.saveAnswer(record, step, dateOf1950, misheard).obstacle).toBeUndefined();
    const sealed = at.desk.seal(record);
    expect(sealed.summary).toMatchObject({ state: 'sealed', stage: 'sealed', version: 2, receivedAt });
    expect(sealed.summary.correcting).toBeUndefined();
    expect(deskChannels.seal.answer.safeParse(sealed).error).toBeUndefined();

    const { outbox } = at.opened().store;
    expect(outbox.entry(accepted)?.state).toBe('accepted');
    expect(newest(at, record, 'socialOffice')).toMatchObject({ state: 'waiting', replaces: accepted });
    expect(outbox.entry(refused)).toMatchObject({ state: 'replaced' });
    const next = newest(at, record, 'registryOffice');
    expect(next).toMatchObject({ state: 'waiting', recordVersion: 2, replaces: refused });
    expect(JSON.parse(outbox.payloadOf(next.id) ?? '').header).toMatchObject({
      replaces: refused,
      recordVersion: 2,
      receivedAt,
    });
    expect(codeOf(() => at.outbox.retry(refused))).toBe('entry.notParked');
    // It is seen at the desk on the day it was corrected.
    expect(at.desk.sittings().map(({ id }) => id)).toContain(record);
  });

  it('names in the audit who began it, answered and sealed it', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const field = pathOf(at, record, 'registryOffice', 4, 'birth.date');
    const entry = answered(at, record, 'registryOffice', { reason: 'a.b', field });
    const audit = vi.spyOn(at.opened().store.records, 'correct');
    const end = vi.spyOn(at.opened().store.records, 'end');
    const { step = '' } = at.desk.correct(entry);
    at.desk.saveAnswer(record, step, dateOf1950, misheard);
    at.desk.seal(record);
    const actor = { role: 'staff', account: 'muster-aufnahme' };
    expect(audit.mock.calls[0]?.[0].audit).toEqual({ action: 'record.correct', actor, detail: entry });
    expect(end.mock.calls[0]?.[0].audit).toMatchObject({ action: 'record.seal', actor, detail: '2' });
  });

  it('that has begun is gone on with, by whatever entry it is reached, and after a restart', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const field = pathOf(at, record, 'registryOffice', 4, 'birth.date');
    const refused = answered(at, record, 'registryOffice', { reason: 'a.b', field });
    const { step = '' } = at.desk.correct(refused);
    const changed = at.desk.saveAnswer(record, step, dateOf1950, misheard);
    const before = at.opened().sittings.find(record);
    at.station.close();

    const again = await station({ clock: at.clock, folder: at.folder });
    expect(again.opened().sittings.find(record)).toEqual(before);
    expect(again.desk.sitting(record)).toEqual(changed);
    expect(again.desk.correct(refused)).toEqual({ record, step, field: 'birthDate' });
    expect(again.desk.correct(newest(again, record, 'socialOffice').id)).toEqual({ record });
    expect(again.desk.sitting(record).summary.version).toBe(2);
    expect(again.desk.seal(record).summary).toMatchObject({ state: 'sealed', version: 2 });
  });

  it('given up leaves the sealed version and the outbox as they were', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const before = at.opened().sittings.find(record);
    const field = pathOf(at, record, 'registryOffice', 4, 'birth.date');
    const refused = answered(at, record, 'registryOffice', { reason: 'a.b', field });
    const entries = at.opened().store.outbox.entriesOfRecord(record);
    const { step = '' } = at.desk.correct(refused);
    at.desk.saveAnswer(record, step, dateOf1950, misheard);
    const back = at.desk.abandonCorrection(record);
    expect(back.summary).toMatchObject({ state: 'sealed', version: 1 });
    expect(back.summary.correcting).toBeUndefined();
    expect(at.opened().sittings.find(record)).toEqual(before);
    expect(at.opened().store.records.find(record)).toEqual(before);
    expect(at.opened().store.outbox.entriesOfRecord(record)).toEqual(entries);
    expect(codeOf(() => at.desk.abandonCorrection(record))).toBe('record.notCorrecting');
    expect(codeOf(() => at.desk.saveAnswer(record, step, dateOf1950, misheard))).toBe('record.notDraft');
  });

  it('heeds what the agencies answered while it was open', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const field = pathOf(at, record, 'registryOffice', 4, 'birth.date');
    const refused = answered(at, record, 'registryOffice', { reason: 'a.b', field });
    const { step = '' } = at.desk.correct(refused);
    const accepted = answered(at, record, 'socialOffice', 'accepted');
    const travelling = answered(at, record, 'foreignersAuthority', 'nothing');
    at.desk.saveAnswer(record, step, dateOf1950, misheard);
    at.desk.seal(record);
    const { outbox } = at.opened().store;
    expect(outbox.entry(accepted)?.state).toBe('accepted');
    expect(newest(at, record, 'socialOffice').replaces).toBe(accepted);
    expect(outbox.entry(travelling)).toMatchObject({
      state: 'in-batch',
      replacedBy: newest(at, record, 'foreignersAuthority').id,
    });
    expect(newest(at, record, 'foreignersAuthority').replaces).toBe(travelling);
  });

  it('of what no agency is told is a new version that goes to nobody', async () => {
    const at = await station();
    const record = await sealedAt(at);
    const before = at.opened().store.outbox.entriesOfRecord(record);
    at.desk.correct(newest(at, record, 'registryOffice').id);
    const list = at.opened().sittings.find(record).answers.members?.members as { value: object[] };
    const [first, ...others] = list.value;
    const called = { members: { value: [{ ...first, called: 'Muster' }, ...others] } };
    at.desk.saveAnswer(record, 'members', called, misheard);
    expect(at.desk.seal(record).summary).toMatchObject({ version: 2, state: 'sealed', called: 'Muster' });
    expect(at.opened().store.outbox.entriesOfRecord(record)).toEqual(before);
  });

  it('leaves the newcomer’s screen to whoever sits there', async () => {
    const at = await station();
    const record = await sealedAt(at);
    await at.kiosk.start('uk');
    const shown = at.kiosk.view();
    const entry = newest(at, record, 'registryOffice').id;
    at.desk.correct(entry);
    at.desk.abandonCorrection(record);
    expect(at.kiosk.view()).toEqual(shown);
  });

  it('can be shown to the family at the screen, where only they may answer', async () => {
    const at = await station();
    const record = await sealedAt(at);
    at.desk.correct(newest(at, record, 'registryOffice').id);
    at.desk.resume(record);
    expect(at.kiosk.view().screen).toBe('review');
    at.desk.abandonCorrection(record);
    expect(at.kiosk.view().screen).toBe('start');
  });

  it('is neither discarded nor handed over', async () => {
    const at = await station();
    const record = await sealedAt(at);
    at.desk.correct(newest(at, record, 'registryOffice').id);
    expect(codeOf(() => at.desk.discard(record))).toBe('record.correcting');
    expect(codeOf(() => at.desk.handOver(record))).toBe('record.correcting');
    expect(at.desk.sitting(record).summary.correcting).toBe(true);
  });

  it('begins with no record that was handed over, purged or is unknown', async () => {
    const at = await station();
    expect(codeOf(() => at.desk.correct(at.clock.uuid()))).toBe('entry.unknown');
    const alone = personas.find(({ id }) => id === 'singleNameMinor');
    if (!alone) throw new Error('no such persona');
    const options = { opened: at.opened(), uuid: at.clock.uuid, restMs: 0, isOver: () => false };
    const { id } = await seedOne(alone, options);
    at.desk.handOver(id);
    expect(codeOf(() => at.desk.correct(newest(at, id, 'youthOffice').id))).toBe('record.handedOver');

    const record = await sealedAt(at);
    for (const { agency } of at.desk.sitting(record).entries) answered(at, record, agency, 'accepted');
    const entry = newest(at, record, 'registryOffice').id;
    at.opened().store.retention.purgeAccepted('2030-01-01T00:00:00.000Z');
    expect(codeOf(() => at.desk.correct(entry))).toBe('record.purged');
  });
});
