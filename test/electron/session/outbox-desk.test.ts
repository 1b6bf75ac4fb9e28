import { describe, expect, it } from 'vitest';
import { dryRunAgencyShape, dryRunEntryShape, morningSheetShape } from '#domain/contract/delivery-shapes';
import { deskChannels } from '#domain/contract/ipc';
import { newBatch } from '#domain/delivery/batch';
import { park, take } from '#domain/delivery/entry';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

const codeOf = async (action: () => unknown): Promise<string> => {
  try {
    await action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

async function withSealed(answers: Persona['all'] = {}) {
  const clock = testClock();
  const machine = await openMachine({ clock });
  await machine.signIn.signIn('muster-aufnahme', '1111');
  const persona = personas.find(({ id }) => id === 'syrianFamily');
  if (!persona) throw new Error('no such persona');
  const record = await seedOne(
    { ...persona, until: 'sealed', all: { ...persona.all, ...answers } },
    { opened: machine.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false },
  );
  const { outbox } = machine.opened().store;
  const entries = outbox.entriesOfRecord(record.id);
  const entryFor = (agency: string) => {
    const found = entries.find((entry) => entry.agency === agency);
    if (!found) throw new Error(`nothing for ${agency}`);
    return found;
  };
  /** As an agency would send it back. */
  const sendBack = (agency: 'registryOffice' | 'socialOffice', field?: string, reason = 'person.unknown') => {
    const at = clock.now().toISOString();
    const { shortCode: _code, ...entry } = entryFor(agency);
    const batch = newBatch(clock.uuid(), agency, [entry.id], at);
    const taken = take(entry, batch.id, at);
    if (!taken.ok) throw new Error(taken.error.code);
    outbox.createBatch(batch, [taken.value]);
    const back = park(taken.value, { reason, ...(field ? { field } : {}) }, at);
    if (!back.ok) throw new Error(back.error.code);
    outbox.saveEntry(back.value);
  };
  return { machine, clock, record, entries, entryFor, sendBack };
}

describe('the outbox at the desk', () => {
  it('says of every entry where it is and why, in the contract’s shape', async () => {
    const { machine, entries } = await withSealed();
    const shown = machine.outbox.outbox();
    expect(deskChannels.outbox.answer.safeParse(shown).error).toBeUndefined();
    expect(shown.entries).toHaveLength(entries.length);
    for (const { why, transport } of shown.entries) {
      expect(why.code).toBe('waitsForNight');
      expect(transport).toBe('folder');
    }
  });

  it('names the question an agency objected to, and of whom', async () => {
    const { machine, record, sendBack } = await withSealed();
    sendBack('registryOffice', 'persons.1.birth.date');
    const entry = machine.outbox.outbox().entries.find(({ state }) => state === 'parked');
    expect(entry?.why).toMatchObject({ code: 'rejected', cause: 'person.unknown' });
    const persons = machine.desk.sitting(record.id).persons;
    expect(entry?.question).toEqual({ page: 'birth', field: 'birthDate', called: persons[1]?.called });
  });

  it('names no question where the path leads nowhere', async () => {
    const { machine, sendBack } = await withSealed();
    sendBack('registryOffice', 'persons.99.nothing');
    sendBack('socialOffice');
    const parked = machine.outbox.outbox().entries.filter(({ state }) => state === 'parked');
    expect(parked.map(({ question }) => question)).toEqual([undefined, undefined]);
  });

  it('counts what is not believed until staff has seen it', async () => {
    const { machine } = await withSealed();
    const { outbox } = machine.opened().store;
    outbox.addNotice('jobcentre', 'receipt.unsigned', '2026-11-24T09:00:00.000Z');
    outbox.addNotice('jobcentre', 'receipt.unsigned', '2026-11-24T10:00:00.000Z');
    expect(machine.outbox.outbox().notices).toMatchObject([{ agency: 'jobcentre', number: 2 }]);
    machine.outbox.dismissNotice('jobcentre', 'receipt.unsigned');
    expect(machine.outbox.outbox().notices).toEqual([]);
  });
});

describe('the morning sheet at the desk', () => {
  it('adds up over what is stored, and names nobody', async () => {
    const { machine, record, sendBack } = await withSealed();
    sendBack('registryOffice', 'persons.0.birth.date');
    const sheet = machine.outbox.morningSheet();
    expect(morningSheetShape.safeParse(sheet).error).toBeUndefined();
    expect(sheet).toMatchObject({ sealed: 1, sum: 1, addsUp: true, counts: { parked: 1 } });
    expect(sheet.lists.parked).toMatchObject([
      { shortCode: record.shortCode, entries: [{ agency: 'registryOffice', reason: 'person.unknown' }] },
    ]);
    for (const { called } of machine.desk.sitting(record.id).persons) {
      expect(JSON.stringify(sheet)).not.toContain(called);
    }
  });

  it('begins its night at the last time for delivery that has passed', async () => {
    const { machine } = await withSealed();
    expect(machine.outbox.morningSheet().since).toBe('2026-11-24T01:30:00.000Z');
  });
});

describe('the dry run', () => {
  it('names what waits for each agency, and changes nothing', async () => {
    const { machine, entries } = await withSealed();
    const before = machine.outbox.outbox();
    const run = machine.outbox.dryRun();
    for (const agency of run) expect(dryRunAgencyShape.safeParse(agency).error).toBeUndefined();
    expect(run.flatMap((agency) => agency.entries.map(({ id }) => id)).sort()).toEqual(
      entries.map(({ id }) => id).sort(),
    );
    expect(machine.outbox.outbox()).toEqual(before);
  });

  it('leaves out what came back', async () => {
    const { machine, entryFor, sendBack } = await withSealed();
    sendBack('registryOffice');
    const ids = machine.outbox.dryRun().flatMap((agency) => agency.entries.map(({ id }) => id));
    expect(ids).not.toContain(entryFor('registryOffice').id);
  });

  it('shows every field of a payload with the question it comes from, none more and none less', async () => {
    const { machine, entries } = await withSealed();
    for (const { id, agency } of entries) {
      const shown = machine.outbox.dryRunEntry(id);
      expect(dryRunEntryShape.safeParse(shown).error, agency).toBeUndefined();
      const payload = JSON.parse(machine.opened().store.outbox.payloadOf(id) ?? '{}');
      const paths = shown.parts.flatMap(({ topics }) =>
        topics.flatMap(({ fields }) => fields.map(({ path }) => path)),
      );
      const expected = [
        ...fieldsOf(payload.household, 'household'),
        ...payload.persons.flatMap(({ id: _id, ...facts }: { id: string }, index: number) =>
          fieldsOf(facts, `persons.${index}`),
        ),
      ];
      expect(paths.sort(), agency).toEqual(expected.sort());
      const fields = shown.parts.flatMap(({ topics }) => topics.flatMap((topic) => topic.fields));
      expect(
        fields.filter(({ page }) => page === undefined),
        agency,
      ).toEqual([]);
    }
  });

  it('does not show what was asked in private, though it goes there', async () => {
    const { machine, entryFor } = await withSealed({
      protectionNeeds: { needed: 'yes', lodging: ['quietRoom'] },
    });
    const { id } = entryFor('socialOffice');
    const payload = JSON.parse(machine.opened().store.outbox.payloadOf(id) ?? '{}');
    const withLodging = payload.persons.filter(
      ({ protection }: { protection?: { lodging?: unknown } }) => protection?.lodging !== undefined,
    );
    expect(withLodging.length).toBeGreaterThan(0);
    const shown = machine.outbox
      .dryRunEntry(id)
      .parts.flatMap(({ topics }) => topics.flatMap(({ fields }) => fields))
      .filter(({ path }) => path.endsWith('protection.lodging'));
    expect(shown.map(({ content }) => content)).toEqual(withLodging.map(() => ({ confidential: true })));
  });

  it('says so of an entry that does not exist, and of one whose content is gone', async () => {
    const { machine, clock } = await withSealed();
    expect(await codeOf(() => machine.outbox.dryRunEntry(clock.uuid()))).toBe('entry.unknown');
  });
});

function fieldsOf(facts: Readonly<Record<string, object>>, path: string): string[] {
  return Object.entries(facts).flatMap(([topic, fields]) =>
    Object.keys(fields).map((name) => `${path}.${topic}.${name}`),
  );
}
