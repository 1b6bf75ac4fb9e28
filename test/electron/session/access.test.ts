import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { answersFor, nextStep, type PersonIds } from '../../../electron/rehearsal/fill.ts';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { syrianFamily } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};
/** The same family, and its mother is afraid of being found. */
const afraid = (until: Persona['until']): Persona => {
  const [mother = ''] = Object.keys(syrianFamily.members);
  const each = {
    ...syrianFamily.each,
    [mother]: { ...syrianFamily.each[mother], afraid: { afraid: 'yes' } },
  };
  return { ...syrianFamily, each, until };
};

/** A station with somebody who must not be found in a sealed record, and one of intake staff at the desk. */
async function station() {
  const clock = testClock();
  const machine = await openMachine({ clock });
  const how = { opened: machine.opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
  const record = await seedOne(afraid('sealed'), how);
  expect(machine.opened().sittings.find(record.id).state).toBe('sealed');
  const be = async (account: string, pin: string) => {
    machine.signIn.signOut();
    await machine.signIn.signIn(account, pin);
  };
  await be('muster-aufnahme', '1111');
  const lines = (action: string) => machine.opened().store.audit.find({ action, limit: 100 });
  const lead = () => be('vorbild-leitung', '4444');
  return { ...machine, clock, record, be, lead, lines };
}

describe('a sealed record of somebody who must not be found', () => {
  it('opens to nobody by itself: not the sitting, its papers, its payloads, a correction, nor a comparison', async () => {
    const { desk, papers, outbox, matching, record, lead, opened, lines } = await station();
    const entry = opened().store.outbox.entriesOfRecord(record.id)[0]?.id ?? '';
    const ways = [
      () => desk.sitting(record.id),
      () => desk.correct(entry),
      () => desk.resume(record.id),
      () => papers.papers(record.id),
      () => papers.paper(record.id, 'notice/household'),
      () => papers.press(record.id, ['notice/household'], undefined),
      () => outbox.dryRunEntry(entry),
      () => matching.duplicates(record.id),
    ];
    for (const way of ways) expect(await codeOf(way)).toMatch(/record\.(protected|notDraft)/);
    await lead();
    expect(await codeOf(() => desk.sitting(record.id))).toBe('record.protected');
    expect(lines('record.read')).toEqual([]);
    expect(lines('paper.read')).toEqual([]);
  });

  it('stands in the list and the tasks without a name, and in no search but by its code, still without a name', async () => {
    const { desk, matching, record, opened } = await station();
    const names = opened()
      .store.persons.search(record.shortCode)
      .found.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    const listed = desk.sittings().find(({ id }) => id === record.id);
    expect(listed).toMatchObject({ protected: true, shortCode: record.shortCode });
    expect(listed?.called).toBeUndefined();
    expect(deskChannels.sittings.answer.safeParse(desk.sittings()).error).toBeUndefined();
    for (const task of desk.tasks().filter(({ recordId }) => recordId === record.id)) {
      expect(task).not.toHaveProperty('person');
    }
    for (const name of names) expect(matching.search(name).found).toEqual([]);
    const byCode = matching.search(record.shortCode);
    expect(byCode.found).toMatchObject([{ record: record.id, name: '', nationalities: [], protected: true }]);
    expect(deskChannels.search.answer.safeParse(byCode).error).toBeUndefined();
  });

  it('opens to a team lead with a reason and a second person, for half an hour, and the audit has all of it', async () => {
    const { desk, access, seconds, record, lead, lines, clock } = await station();
    await lead();
    await seconds.confirm('openProtected', { account: 'muster-aufnahme', pin: '1111' });
    access.openProtected(record.id, 'danger', 'muster-aufnahme');
    expect(desk.sitting(record.id).summary).toMatchObject({ protected: true });
    expect(desk.sittings().find(({ id }) => id === record.id)?.called).toBeDefined();
    expect(lines('record.breakGlass')).toMatchObject([
      { record: record.id, actor_account: 'vorbild-leitung', witness: 'muster-aufnahme', why: 'danger' },
    ]);
    expect(lines('record.read')).toMatchObject([{ why: 'danger' }]);
    clock.move(30 * 60_000);
    expect(await codeOf(() => desk.sitting(record.id))).toBe('record.protected');
  });

  it('that one person has opened stays closed to the next', async () => {
    const { desk, access, record, lead, be } = await station();
    await lead();
    access.openProtected(record.id, 'danger', 'muster-aufnahme');
    await be('muster-aufnahme', '1111');
    expect(await codeOf(() => desk.sitting(record.id))).toBe('record.protected');
  });

  it('is open to whoever has just sealed it, for its papers', async () => {
    const { desk, be, opened } = await station();
    const how = { opened: opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
    let ids: PersonIds = {};
    const note = (seeding: { readonly ids: PersonIds }) => {
      ids = seeding.ids;
    };
    const draft = await seedOne(afraid('signOff'), how, { before: undefined, note });
    const { sittings } = opened();
    for (;;) {
      const record = sittings.find(draft.id);
      const step = nextStep(sittings.walkOf(record), true);
      if (!step) break;
      const answers = answersFor(afraid('signOff'), ids, step, record.startedOn);
      sittings.answer(draft.id, step.key, answers, { role: 'staff', account: 'muster-aufnahme' });
    }
    expect(sittings.find(draft.id).state).toBe('draft');
    expect(desk.sitting(draft.id).summary.protected).toBeUndefined();
    expect(desk.seal(draft.id).summary).toMatchObject({ state: 'sealed', protected: true });
    await be('beispiel-aufnahme', '2222');
    expect(await codeOf(() => desk.sitting(draft.id))).toBe('record.protected');
  });

  it('is not opened where it is not protected', async () => {
    const { access, opened, lead } = await station();
    const how = { opened: opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
    const other = await seedOne(syrianFamily, how);
    await lead();
    expect(await codeOf(() => access.openProtected(other.id, 'danger', 'x'))).toBe('record.notProtected');
  });
});

describe('a second person', () => {
  it('is somebody else, of a role that may, with the right PIN; who was refused stands in the audit', async () => {
    const { seconds, lead, lines, be } = await station();
    await lead();
    const confirm = (account: string, pin: string) =>
      codeOf(() => seconds.confirm('openProtected', { account, pin }));
    expect(await confirm('vorbild-leitung', '4444')).toBe('second.same');
    expect(await confirm('probe-technik', '3333')).toBe('second.role');
    expect(await confirm('muster-aufnahme', '9999')).toBe('pin.wrong');
    expect(await confirm('muster-aufnahme', '1111')).toBe('none');
    expect(lines('second.refused').map(({ detail }) => detail)).toEqual([
      'openProtected muster-aufnahme pin.wrong',
      'openProtected probe-technik second.role',
      'openProtected vorbild-leitung second.same',
    ]);
    expect(seconds.list('auditExport').map(({ id }) => id)).not.toContain('vorbild-leitung');
    await be('schirm-datenschutz', '5555');
    expect(seconds.list('auditExport').map(({ id }) => id)).toEqual(['probe-technik', 'vorbild-leitung']);
  });
});

describe('purging before its time', () => {
  it('waits for every agency, then leaves nothing, with both names and the reason in the audit', async () => {
    const { desk, opened, lead, lines, clock } = await station();
    const how = { opened: opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
    const { id } = await seedOne(syrianFamily, how);
    await lead();
    const purge = () => desk.purge(id, 'erasureRequest', 'muster-aufnahme');
    expect(await codeOf(purge)).toBe('purge.notAccepted');
    const { outbox } = opened().store;
    clock.move(1000);
    for (const { shortCode: _code, ...entry } of outbox.entriesOfRecord(id)) {
      outbox.saveEntry({ ...entry, state: 'accepted', changedAt: clock.now().toISOString() } as never);
    }
    purge();
    expect(opened().sittings.find(id)).toMatchObject({ state: 'purged', answers: {} });
    expect(desk.sittings().find((one) => one.id === id)?.called).toBeUndefined();
    expect(lines('record.purge')).toMatchObject([
      { record: id, actor_account: 'vorbild-leitung', witness: 'muster-aufnahme', why: 'erasureRequest' },
    ]);
    expect(await codeOf(purge)).toBe('record.notSealed');
  });
});
