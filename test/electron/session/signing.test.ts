import { describe, expect, test } from 'vitest';
import type { KioskView } from '#domain/contract/shapes';
import { nextSigner, signatureStates } from '#domain/contract/signing-shapes';
import { stepKey } from '#domain/flow/page';
import { birth } from '#domain/intake/registration/birth-pages';
import { answersFor } from '../../../electron/rehearsal/fill.ts';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { rehearsalPins } from '../../../electron/rehearsal/site.ts';
import { makeSigning } from '../../../electron/session/signing.ts';
import desk from '../../../locales/de/desk.json' with { type: 'json' };
import kiosk from '../../../locales/de/kiosk.json' with { type: 'json' };
import { openMachine, testClock } from '../make-machine.ts';

const path = 'M100 150L400 150L600 80';

const reviewOf = (view: KioskView) => {
  if (view.screen !== 'review') throw new Error(`not the review but ${view.screen}`);
  return view;
};
const code = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

/**
 * A family that has looked through everything, at the kiosk; staff's own questions are still open.
 * @param told what the second adult says else, by page
 */
async function reviewed(told: Persona['all'] = {}) {
  const clock = testClock();
  const machine = await openMachine({ clock });
  const [account = '', pin = ''] = Object.entries(rehearsalPins)[0] ?? [];
  await machine.signIn.signIn(account, pin);
  const { store, sittings } = machine.opened();
  const family = personas.find(({ id }) => id === 'syrianFamily') as Persona;
  const second = Object.keys(family.members)[1] as string;
  const each = { ...family.each, [second]: { ...family.each[second], ...told } };
  const persona: Persona = { ...family, each };
  let ids: Readonly<Record<string, string>> = {};
  const { id } = await seedOne(
    { ...persona, until: 'signOff' },
    { opened: machine.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false },
    {
      before: undefined,
      note: (begun) => {
        ids = begun.ids;
      },
    },
  );
  machine.desk.resume(id);
  const answerAsStaff = () => {
    for (;;) {
      const record = sittings.find(id);
      const step = sittings.walkOf(record).steps.find(({ answered }) => !answered);
      if (!step) return;
      machine.desk.saveAnswer(id, step.key, answersFor(persona, ids, step, record.startedOn));
    }
  };
  const signing = () => {
    const found = reviewOf(machine.kiosk.view()).signing;
    if (!found) throw new Error('nobody signs here');
    return found;
  };
  const sheet = () =>
    machine.papers
      .paper(id, 'registration/household')
      .blocks.flatMap((block) => (block.block === 'signature' ? block.signers : []));
  const birthStep = stepKey(birth.key, Object.values(ids)[0] as string);
  return { machine, store, sittings, id, answerAsStaff, signing, sheet, birthStep };
}
type Reviewed = Awaited<ReturnType<typeof reviewed>>;

/** Whoever's turn it is signs. */
function signNext({ machine, signing }: Reviewed, drawn: string | 'onPaper' = path) {
  const next = nextSigner(signing());
  if (!next) throw new Error('nobody is left');
  machine.kiosk.sign(next.person.id, next.contentHash, drawn === 'onPaper' ? undefined : drawn);
  return next.person.id;
}
/** At the desk, because it was misheard. */
function changeBirthPlace({ machine, sittings, id, birthStep }: Reviewed): void {
  const before = sittings.find(id).answers[birthStep];
  const birthPlace = { value: 'Probestadt' };
  machine.desk.saveAnswer(id, birthStep, { ...before, birthPlace }, { code: 'misheard' });
}
const statesOf = ({ signing }: Reviewed) => signing().signers.map(({ state }) => state);

describe('signing on the touchscreen', () => {
  test('is asked of every adult who may declare, once nothing is left to answer', async () => {
    const sitting = await reviewed();
    expect(statesOf(sitting)).toEqual(['open', 'open']);
    expect(sitting.signing().ready).toBe(false);
    const [first] = sitting.signing().signers;
    const early = () =>
      sitting.machine.kiosk.sign(first?.person.id as string, first?.contentHash as string, path);
    expect(code(early)).toBe('signature.notNow');
    sitting.answerAsStaff();
    expect(sitting.signing().ready).toBe(true);
    expect(nextSigner(sitting.signing())?.person).toEqual(first?.person);
  });

  test('is for exactly the sheet: drawn on it before and after it is sealed, with the time', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    const signed = signNext(sitting);
    signNext(sitting, 'onPaper');
    expect(statesOf(sitting)).toEqual(['drawn', 'onPaper']);
    const before = sitting.sheet();
    expect(before.map(({ signed: drawn }) => drawn?.path)).toEqual([path, undefined]);
    sitting.machine.desk.seal(sitting.id);
    expect(sitting.sheet()).toEqual(before);
    expect(before[0]?.person).toBe(signed);
    expect(before[0]?.signed?.at).toMatch(/^2026-/);
    expect(before[0]?.signed?.contentHash).toBe(
      sitting.machine.papers.paper(sitting.id, 'registration/household').reference.contentHash,
    );
  });

  test('stands on no other paper and in no payload', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    while (nextSigner(sitting.signing())) signNext(sitting);
    sitting.machine.desk.seal(sitting.id);
    const { papers } = await sitting.machine.papers.papers(sitting.id);
    const others = papers.filter(({ paper }) => paper !== 'registration');
    expect(others.length).toBeGreaterThan(5);
    for (const { key } of others)
      expect(JSON.stringify(sitting.machine.papers.paper(sitting.id, key)), key).not.toContain(path);
    const entries = sitting.store.outbox.entriesOfRecord(sitting.id);
    expect(entries.length).toBeGreaterThan(2);
    for (const { id } of entries) expect(sitting.store.outbox.payloadOf(id)).not.toContain(path);
  });

  test('is void as soon as staff change an answer on the sheet, and is asked again', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    signNext(sitting);
    changeBirthPlace(sitting);
    // The household looks through it again first.
    expect(statesOf(sitting)).toEqual(['void', 'open']);
    expect(sitting.signing().ready).toBe(false);
    sitting.machine.kiosk.confirmReview();
    expect(nextSigner(sitting.signing())?.state).toBe('void');
    expect(sitting.sheet().every(({ signed }) => signed === undefined)).toBe(true);
    signNext(sitting, 'M1 1L700 200');
    expect(statesOf(sitting)).toEqual(['drawn', 'open']);
    sitting.machine.desk.seal(sitting.id);
    expect(sitting.sheet().map(({ signed }) => signed?.path)).toEqual(['M1 1L700 200', undefined]);
  });

  test('that is void is not kept with what is sealed', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    signNext(sitting);
    changeBirthPlace(sitting);
    sitting.machine.kiosk.confirmReview();
    sitting.machine.desk.seal(sitting.id);
    expect(sitting.store.signatures.of(sitting.id, 1)).toEqual([]);
  });

  test('stays when an answer is given back as it was, and in another language', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    signNext(sitting);
    const { answers } = sitting.sittings.find(sitting.id);
    sitting.machine.desk.saveAnswer(sitting.id, sitting.birthStep, answers[sitting.birthStep] ?? {});
    sitting.machine.kiosk.confirmReview();
    sitting.machine.kiosk.changeLanguage('uk');
    expect(statesOf(sitting)).toEqual(['drawn', 'open']);
  });

  test('of something that has just been changed is refused', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    const [first] = sitting.signing().signers;
    const outdated = () => sitting.machine.kiosk.sign(first?.person.id as string, 'a'.repeat(64), path);
    expect(code(outdated)).toBe('signature.outdated');
    expect(statesOf(sitting)).toEqual(['open', 'open']);
  });

  test('is refused for a child, for somebody else, and where nobody sits', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    const { machine } = sitting;
    const child = reviewOf(machine.kiosk.view()).persons.at(-1)?.id as string;
    for (const person of [child, '01980000-0000-7000-8000-00000000ffff']) {
      expect(code(() => machine.kiosk.sign(person, 'a'.repeat(64), path))).toBe('signature.notAsked');
      expect(code(() => machine.kiosk.sheet(person))).toBe('signature.notAsked');
    }
    machine.desk.lockKiosk();
    const [first] = sitting.sheet();
    expect(code(() => machine.kiosk.sheet(first?.person as string))).toBe('kiosk.noSitting');
  });

  test('leaves in the audit who signed and how, never what was drawn', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    const person = signNext(sitting);
    const { machine } = sitting;
    expect(JSON.stringify(machine.told)).not.toContain(path);
    expect(machine.desk.sitting(sitting.id).signing?.signers[0]).toMatchObject({
      state: 'drawn',
      person: { id: person },
    });
    expect(JSON.stringify(machine.desk.sitting(sitting.id))).not.toContain(path);
  });

  test('shows the newcomer the sheet that will be printed', async () => {
    const sitting = await reviewed();
    sitting.answerAsStaff();
    const [first] = sitting.signing().signers;
    const shown = sitting.machine.kiosk.sheet(first?.person.id as string);
    expect(shown.paper).toBe('registration');
    expect(shown.reference).toMatchObject({ draft: true, contentHash: first?.contentHash });
  });

  test('is not there where somebody stands on a sheet of their own: the others would see it', async () => {
    const { machine, sittings, id, sheet } = await reviewed({ afraid: { afraid: 'yes' } });
    expect(sittings.find(id).reviewed).toBe(true);
    expect((await machine.papers.papers(id)).papers).toHaveLength(2);
    expect(reviewOf(machine.kiosk.view()).signing).toBeUndefined();
    expect(machine.desk.sitting(id).signing).toBeUndefined();
    const person = sheet()[0]?.person as string;
    expect(code(() => machine.kiosk.sheet(person))).toBe('signature.notAsked');
  });

  test('is not there where the site does not allow it', async () => {
    const { machine, sittings, id, sheet } = await reviewed();
    const off = makeSigning({
      station: machine.station,
      sheets: machine.sheets,
      allowed: false,
      clock: testClock(),
    });
    const record = sittings.find(id);
    expect(off.of(record)).toBeUndefined();
    const person = sheet()[0]?.person as string;
    expect(code(() => off.sheet(record, person))).toBe('signature.notAsked');
    expect(code(() => off.sign(record, person, 'a'.repeat(64), path))).toBe('signature.notAsked');
  });

  test('has words for every state on both screens', () => {
    expect(Object.keys(kiosk.signature.states).sort()).toEqual([...signatureStates].sort());
    expect(Object.keys(desk.signing.states).sort()).toEqual([...signatureStates].sort());
  });
});
