import { describe, expect, it } from 'vitest';
import type { KioskView } from '#domain/contract/shapes';
import { kioskViewShape } from '#domain/contract/shapes';
import { answersFor, nextStep } from '../../../electron/rehearsal/fill.ts';
import { syrianFamilyZones } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { sittingSummary } from '../../../electron/session/desk-view.ts';
import { aMoment, openMachine, testClock } from '../make-machine.ts';

const pageOf = (view: KioskView) => {
  if (view.screen !== 'page') throw new Error(`not a page but ${view.screen}`);
  return view;
};
const code = async (action: () => unknown): Promise<string> => {
  try {
    await action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

type Machine = Awaited<ReturnType<typeof openMachine>>;

/** Someone who sits down and answers as a persona would, up to a page. */
function sitDown(machine: Machine, personaId: string) {
  const persona = personas.find(({ id }) => id === personaId);
  if (!persona) throw new Error('no such persona');
  const clock = testClock();
  const ids = Object.fromEntries(Object.keys(persona.members).map((key) => [key, clock.uuid()]));
  const record = () => {
    const found = machine.opened().sittings.list()[0];
    if (!found) throw new Error('nobody sits here');
    return found;
  };
  const until = (page: string): KioskView => {
    let view = machine.kiosk.view();
    while (view.screen === 'page' && view.step.page !== page) {
      const step = nextStep(machine.opened().sittings.walkOf(record()), false);
      if (!step) break;
      view = machine.kiosk.saveAnswer(step.key, answersFor(persona, ids, step, record().startedOn));
    }
    return view;
  };
  return { begin: () => machine.kiosk.start(persona.language), until, ids, record, persona };
}

async function signedIn(machine: Machine) {
  await machine.signIn.signIn('muster-aufnahme', '1111');
  return machine;
}

describe('the newcomer’s screen', () => {
  it('shows the language choice while the station opens, and waits with the first touch', async () => {
    const machine = await openMachine();
    expect(machine.kiosk.view()).toEqual({ screen: 'start', rehearsal: true });
    expect(pageOf(await machine.kiosk.start('ar')).step.page).toBe('notice');
    expect(await code(() => machine.kiosk.start('de'))).toBe('kiosk.notFree');
  });

  it('shows every view in the contract’s shape', async () => {
    const machine = await openMachine();
    const { begin, until } = sitDown(machine, 'syrianFamily');
    await begin();
    for (const page of ['members', 'document', 'religion', 'nowhere']) {
      expect(kioskViewShape.safeParse(until(page)).success, page).toBe(true);
    }
    expect(machine.kiosk.view().screen).toBe('review');
  });

  it('takes an answer only for the page it shows', async () => {
    const machine = await openMachine();
    const { begin, record } = sitDown(machine, 'ghanaianApplicant');
    await begin();
    expect(await code(() => machine.kiosk.saveAnswer('members', {}))).toBe('step.notShown');
    expect(await code(() => machine.kiosk.saveAnswer('signOff', {}))).toBe('step.notShown');
    expect(await code(() => machine.kiosk.saveAnswer('notice', { nonsense: { value: 1 } }))).toBe(
      'answers.invalid',
    );
    expect(record().counter).toBe(0);
  });

  it('never shows again what was asked in private', async () => {
    const machine = await openMachine();
    const { begin, until, ids } = sitDown(machine, 'ghanaianApplicant');
    await begin();
    const before = pageOf(until('afraid'));
    expect(before.step.key).toBe(`afraid/${ids.he}`);
    machine.kiosk.saveAnswer(before.step.key, { afraid: { value: 'yes' } });
    const after = machine.kiosk.view();
    expect(pageOf(after).back).not.toBe(before.step.key);
    expect(await code(() => machine.kiosk.goTo(before.step.key))).toBe('step.confidential');
    until('nowhere');
    expect(JSON.stringify(machine.kiosk.view())).not.toContain('afraid');
    const tasks = machine.opened().store.tasks.openOrDoneSince('2000');
    expect(tasks.map(({ kind, person }) => [kind, person])).toEqual([['fearOfBeingFound', ids.he]]);
    await signedIn(machine);
    const sitting = machine.desk.sitting(tasks[0]?.record ?? '');
    expect(sitting.steps.some(({ page }) => page === 'afraid')).toBe(false);
    const correct = () =>
      machine.desk.saveAnswer(sitting.summary.id, before.step.key, { afraid: { value: 'no' } });
    expect(await code(correct)).toBe('step.confidential');
  });

  it('offers what a document’s zone says, to that person only, also after a restart', async () => {
    const clock = testClock();
    const machine = await openMachine({ clock });
    const { begin, until, ids } = sitDown(machine, 'syrianFamily');
    await begin();
    until('document');
    const mother = ids.mother ?? '';
    const typed = syrianFamilyZones.mother.map((line) => line.toLowerCase());
    const view = pageOf(machine.kiosk.scan(mother, typed));
    expect(view.suggestions).toMatchObject({ mrz: syrianFamilyZones.mother, number: 'A1000001' });
    expect(await code(() => machine.kiosk.scan(mother, ['nonsense']))).toBe('mrz.unreadable');
    expect(await code(() => machine.kiosk.scan(clock.uuid(), syrianFamilyZones.mother))).toBe(
      'person.unknown',
    );
    machine.station.close();

    const again = await openMachine({ clock, folder: machine.folder });
    const [record] = again.opened().sittings.list();
    again.kiosk.put(record?.id ?? '');
    expect(pageOf(again.kiosk.view()).suggestions).toMatchObject({ number: 'A1000001' });
  });

  it('is locked and empty after it was left, and free again when staff let it', async () => {
    const machine = await openMachine();
    const { begin, record } = sitDown(machine, 'syrianFamily');
    await begin();
    expect(machine.kiosk.leave()).toEqual({ screen: 'locked', rehearsal: true });
    expect(machine.told.emptied).toBe(1);
    expect(await code(() => machine.kiosk.saveAnswer('notice', {}))).toBe('kiosk.noSitting');
    expect(await code(() => machine.kiosk.start('de'))).toBe('kiosk.notFree');
    await signedIn(machine);
    machine.desk.resume(record().id);
    expect(pageOf(machine.kiosk.view()).step.page).toBe('notice');
    machine.desk.lockKiosk();
    machine.desk.lockKiosk();
    expect(machine.kiosk.view().screen).toBe('start');
    expect(record().state).toBe('draft');
  });

  it('keeps another household off while one sits there', async () => {
    const machine = await signedIn(await openMachine());
    const { sittings } = machine.opened();
    const waiting = sittings.start('uk');
    await machine.kiosk.start('ar');
    expect(await code(() => machine.desk.resume(waiting.id))).toBe('kiosk.notFree');
    machine.desk.lockKiosk();
    machine.desk.resume(waiting.id);
    expect(pageOf(machine.kiosk.view()).language).toBe('uk');
    // The one before has left the screen: nothing of it may stay in the window.
    expect(machine.told.emptied).toBeGreaterThan(1);
  });
});

describe('a sitting', () => {
  it('resumes on the same page with every acknowledged answer', async () => {
    const clock = testClock();
    const machine = await openMachine({ clock });
    const { begin, until, record } = sitDown(machine, 'syrianFamily');
    await begin();
    const shown = pageOf(until('nationality'));
    const before = record();
    machine.station.close();

    const again = await openMachine({ clock, folder: machine.folder });
    expect(again.kiosk.view().screen).toBe('start');
    await signedIn(again);
    again.desk.resume(before.id);
    expect(again.opened().sittings.find(before.id)).toEqual(before);
    expect(again.kiosk.view()).toEqual(shown);
  });

  it('of a child who may be alone waits, calls staff, and hands over no more than it must', async () => {
    const machine = await signedIn(await openMachine());
    const { begin, until, record } = sitDown(machine, 'singleNameMinor');
    await begin();
    expect(until('nowhere').screen).toBe('wait');
    const sitting = machine.desk.sitting(record().id);
    expect(sitting.blockedAt).toMatch(/^ageCheck\//);
    expect(sitting.summary.alerts).toContain('possiblyUnaccompaniedMinor');
    expect(await code(() => machine.desk.seal(record().id))).toBe('record.incomplete');
    const over = machine.desk.handOver(record().id);
    expect(over.summary.stage).toBe('handedOver');
    expect(over.entries.map(({ agency }) => agency)).toEqual(['youthOffice']);
    expect(Object.keys(record().answers)).toEqual(['members']);
    expect(machine.kiosk.view().screen).toBe('start');
  });

  it('goes on at the kiosk by itself once staff has answered', async () => {
    const machine = await signedIn(await openMachine());
    const { begin, until, record } = sitDown(machine, 'singleNameMinor');
    await begin();
    until('nowhere');
    const blocked = machine.desk.sitting(record().id).blockedAt ?? '';
    machine.desk.saveAnswer(record().id, blocked, { outcome: { value: 'adult' } });
    expect(machine.told.kiosk.at(-1)).toEqual(machine.kiosk.view());
    expect(machine.kiosk.view().screen).toBe('page');
  });

  it('is sealed at the desk: entries in the outbox, slip on the screen, then the next household', async () => {
    const clock = testClock();
    const machine = await signedIn(await openMachine({ clock }));
    const persona = personas.find(({ id }) => id === 'toleratedTenant');
    if (!persona) throw new Error('no such persona');
    const options = { opened: machine.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false };
    const { id } = await seedOne(persona, options);
    machine.desk.resume(id);
    expect(await code(() => machine.desk.seal(id))).toBe('record.staffQuestionsOpen');
    const clockIds = Object.fromEntries(
      Object.keys(persona.members).map((key, index) => [
        key,
        machine.desk.sitting(id).persons[index]?.id ?? '',
      ]),
    );
    for (;;) {
      const record = machine.opened().sittings.find(id);
      const step = nextStep(machine.opened().sittings.walkOf(record), true);
      if (!step) break;
      machine.desk.saveAnswer(id, step.key, answersFor(persona, clockIds, step, record.startedOn));
    }
    const sealed = machine.desk.seal(id);
    expect(sealed.summary).toMatchObject({ state: 'sealed', stage: 'sealed' });
    expect(sealed.entries.length).toBeGreaterThan(0);
    const view = machine.kiosk.view();
    if (view.screen !== 'sealed') throw new Error(view.screen);
    expect(view.shortCode).toBe(sealed.summary.shortCode);
    expect([...view.agencies].sort()).toEqual(sealed.entries.map(({ agency }) => agency).sort());
    expect(await code(() => machine.desk.seal(id))).toBe('record.notDraft');
    expect(await code(() => machine.desk.discard(id))).toBe('record.notDraft');
    expect(machine.kiosk.finish().screen).toBe('start');
    expect(machine.told.emptied).toBe(1);
  });

  it('that is discarded leaves the screen and its content the store', async () => {
    const machine = await signedIn(await openMachine());
    const { begin, until, record } = sitDown(machine, 'syrianFamily');
    await begin();
    until('document');
    machine.desk.discard(record().id);
    expect(machine.kiosk.view().screen).toBe('start');
    expect(record()).toMatchObject({ state: 'purged', answers: {} });
  });

  it('offers staff the centre’s address and landlord, where the household lives there', async () => {
    const clock = testClock();
    const machine = await signedIn(await openMachine({ clock }));
    const options = { opened: machine.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false };
    const seeded = async (id: string) => {
      const persona = personas.find((one) => one.id === id);
      if (!persona) throw new Error('no such persona');
      return machine.desk.sitting((await seedOne(persona, options)).id).suggestions;
    };
    expect(await seeded('statelessPalestinian')).toMatchObject({
      centreAddress: { street: 'Übungsweg', postcode: '45468' },
      dwellingProvider: { providerAddress: 'Übungsweg 1, 45468 Mülheim an der Ruhr' },
    });
    expect(await seeded('toleratedTenant')).toEqual({});
  });

  it('that is over is listed for the rest of its day, an open one until it is over', async () => {
    const clock = testClock('2026-11-24T20:00:00.000Z');
    const machine = await openMachine({ clock });
    const { sittings } = machine.opened();
    const [first, second] = [sittings.start('ar'), sittings.start('uk')];
    sittings.discard(first.id, { role: 'staff' });
    expect(sittings.list().map(({ state }) => state)).toContain('purged');
    clock.move(3 * 3_600_000 + 60_000);
    expect(sittings.list().map(({ id }) => id)).toEqual([second.id]);
  });

  it('is found by name after the power went right behind an answer', async () => {
    const machine = await openMachine();
    const { begin, until, persona } = sitDown(machine, 'syrianFamily');
    await begin();
    until('sex');
    // In the same moment: what follows from the last answers was never written.
    machine.station.close();
    const again = await openMachine({ folder: machine.folder });
    const { found } = again.opened().store.persons.search(persona.members.grandmother?.called ?? '');
    expect(found).toHaveLength(1);
  });

  it('tells the desk whenever it changes', async () => {
    const machine = await openMachine();
    const { begin, until, record } = sitDown(machine, 'syrianFamily');
    await begin();
    machine.told.desk.length = 0;
    until('guardian');
    await aMoment();
    machine.kiosk.call('talkAlone');
    expect(machine.told.desk).toContainEqual({ what: 'sitting', record: record().id });
    expect(machine.told.desk.at(-1)).toEqual({ what: 'tasks', record: record().id });
  });

  it('tells the desk of an answer that changes nothing it lists as no more than that', async () => {
    const machine = await openMachine();
    const { begin, until, record } = sitDown(machine, 'syrianFamily');
    await begin();
    until('birth');
    const before = machine.opened().sittings.find(record().id);
    await aMoment();
    machine.told.desk.length = 0;
    until('sex');
    await aMoment();
    const told = machine.told.desk.filter(({ what }) => what !== 'answered');
    const summaryOf = (of: typeof before) => sittingSummary(machine.opened(), of, true);
    expect(summaryOf(record())).toEqual(summaryOf(before));
    expect(told).toEqual([]);
    expect(machine.told.desk).toContainEqual({ what: 'answered', record: record().id });
  });

  it('asks for a woman with a task of its own, and nothing on the screen changes', async () => {
    const machine = await openMachine();
    const { begin, record } = sitDown(machine, 'syrianFamily');
    await begin();
    const before = machine.kiosk.view();
    machine.kiosk.call('talkToWoman');
    expect(machine.kiosk.view()).toEqual(before);
    const kinds = machine
      .opened()
      .store.tasks.of(record().id)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['talkToWoman']);
    expect(record().state).toBe('draft');
  });

  it('gives its code to whoever stops, and only while somebody sits here', async () => {
    const machine = await openMachine();
    const { begin, record } = sitDown(machine, 'syrianFamily');
    expect(() => machine.kiosk.code()).toThrow('kiosk.noSitting');
    await begin();
    expect(machine.kiosk.code()).toEqual({ shortCode: record().shortCode });
    expect(machine.kiosk.leave()).toEqual({ screen: 'locked', rehearsal: true });
    expect(() => machine.kiosk.code()).toThrow('kiosk.noSitting');
  });
});
