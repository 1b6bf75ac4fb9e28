/** Everything held about one person, for that person: all of it, and nothing of anybody else (Art. 15 GDPR). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessPaper } from '#domain/papers/access';
import { paperContentShape } from '#domain/papers/paper';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { accessFile } from '../../../electron/session/access-file.ts';
import deConsent from '../../../locales/de/consent.json' with { type: 'json' };
import { openMachine, temporaryFolder, testClock } from '../make-machine.ts';

const phone = { mother: '+4915550110001', father: '+4915550110002' };

async function family() {
  const clock = testClock();
  const folder = temporaryFolder();
  const chosen = { file: undefined as string | undefined };
  const machine = await openMachine({
    clock,
    chooseFile: async () => chosen.file,
    papers: {
      printers: async () => [],
      open: () => {
        // As the hidden window does: asks for the paper, shows it, and asks for the next.
        setImmediate(async () => {
          const { job } = await machine.press.next(undefined);
          void machine.press.next(job);
        });
        return { pdf: async () => Buffer.from('%PDF made'), print: async () => false, close: () => {} };
      },
    },
  });
  await machine.signIn.signIn('muster-aufnahme', '1111');
  const persona = personas.find(({ id }) => id === 'syrianFamily') as Persona;
  const { mother = {}, father = {}, ...others } = persona.each;
  const told: Persona = {
    ...persona,
    each: {
      ...others,
      mother: { ...mother, contact: { phone: phone.mother }, afraid: { afraid: 'yes' } },
      father: { ...father, contact: { phone: phone.father } },
    },
  };
  const opened = machine.opened();
  const { id: record } = await seedOne(told, { opened, uuid: clock.uuid, restMs: 0, isOver: () => false });
  const [first, second] = opened.sittings.walkOf(opened.sittings.find(record)).persons;
  const fileOf = (person: string, withPrivate = false) => {
    const source = machine.sheets.sourceOf(opened.sittings.find(record));
    const { held, json } = accessFile(opened.store, source, person, withPrivate);
    const found = source.reader.persons.find(({ id }) => id === person);
    if (!found) throw new Error(person);
    const paper = accessPaper(source, found, held, withPrivate);
    expect(paperContentShape.safeParse(paper).error).toBeUndefined();
    return { json: JSON.stringify(json), paper: JSON.stringify(paper), both: JSON.stringify([json, paper]) };
  };
  const [mother_, father_] = [first?.id ?? '', second?.id ?? ''];
  return { ...machine, record, mother: mother_, father: father_, fileOf, folder, chosen, clock };
}

describe('the file for one person', () => {
  it('holds every answer of theirs with the German question, what the household said, and where it went', async () => {
    const at = await family();
    const { json, paper, both } = at.fileOf(at.mother);
    for (const held of [phone.mother, 'Al Mithal', 'Samira', '"year":1992']) expect(both).toContain(held);
    expect(json).toContain('Wann und wo ist die Person geboren?');
    expect(json).toContain('"agency":"registryOffice"');
    expect(json).toContain('"kind":"changed"');
    expect(paper).toContain('registration:pages.birth.title');
  });

  it('says of a consent which wording it was given to, in German and in the language beside it', async () => {
    const at = await family();
    const { history } = JSON.parse(at.fileOf(at.mother).json);
    const texts = (step: string): readonly unknown[] =>
      history
        .filter((one: { step: string }) => one.step === step)
        .map(({ texts: wording }: { texts?: string }) => wording);
    const german = createHash('sha256').update(JSON.stringify(deConsent)).digest('hex').slice(0, 12);
    expect(texts('consent')).toEqual([expect.stringMatching(new RegExp(`^de:${german} ar:[0-9a-f]{12}$`))]);
    expect(texts('birth')).toEqual([undefined]);
  });

  it('holds nothing another person said of themselves, points at nobody, and names no member of staff', async () => {
    const at = await family();
    for (const [person, foreign] of [
      [at.mother, phone.father],
      [at.father, phone.mother],
    ] as const) {
      const others = at
        .opened()
        .sittings.walkOf(at.opened().sittings.find(at.record))
        .persons.filter(({ id }) => id !== person);
      for (const withPrivate of [false, true]) {
        const { both } = at.fileOf(person, withPrivate);
        expect(both).not.toContain(foreign);
        expect(both).not.toContain('muster-aufnahme');
        for (const { id } of others) expect(both).not.toContain(id);
      }
    }
  });

  it('holds what was asked in private only where it was asked for, and of nobody else then either', async () => {
    const at = await family();
    expect(at.fileOf(at.mother).both).not.toContain('afraid');
    expect(at.fileOf(at.mother).both).not.toContain('informationBlock');
    expect(at.fileOf(at.mother, true).json).toContain('"step":"afraid"');
    const father = at.fileOf(at.father, true).json;
    const own = JSON.parse(father).answers.find(({ step }: { step: string }) => step === 'afraid');
    expect(own.answers).toMatchObject([{ value: 'no' }]);
  });

  it('tells that they came from another household, and nobody who was there already', async () => {
    const at = await family();
    const opened = at.opened();
    const other = await seedOne(personas.find(({ id }) => id === 'recognisedRefugee') as Persona, {
      ...{ opened, uuid: at.clock.uuid, restMs: 0, isOver: () => false },
    });
    const [moved] = opened.sittings.walkOf(other).persons;
    const id = moved?.id ?? '';
    at.access.openProtected(at.record, 'followUp', 'muster-leitung');
    at.households.move({
      ...{ giver: other.id, receiver: at.record, staying: [], reason: { code: 'togetherNow' } },
      persons: [{ id, relation: 'otherRelative' }],
    });
    const theirs = at.fileOf(id);
    expect(JSON.parse(theirs.json).moves).toMatchObject([
      { kind: 'merge', direction: 'came', state: 'pending', reason: 'togetherNow' },
    ]);
    expect(theirs.paper).toContain('papers:access.moves');
    expect(theirs.both).not.toContain(other.shortCode);
    const before = at.fileOf(at.mother);
    expect(JSON.parse(before.json).moves).toEqual([]);
    expect(before.paper).not.toContain('papers:access.moves');
  });

  it('is written as paper and as JSON where staff chose, with two persons in the audit, and only there', async () => {
    const at = await family();
    const file = join(at.folder, 'out.pdf');
    const request = { record: at.record, person: at.mother, withPrivate: false };
    await at.access.openProtected(at.record, 'ownRequest', 'muster-leitung');
    expect(await at.rights.exportAccess(request, 'muster-leitung')).toEqual({});
    const lines = () => at.opened().store.audit.find({ action: 'access.export', limit: 9 });
    expect(lines()).toEqual([]);
    at.chosen.file = file;
    expect(await at.rights.exportAccess(request, 'muster-leitung')).toEqual({ name: 'out' });
    expect(readFileSync(file, 'utf8')).toBe('%PDF made');
    const json = JSON.parse(readFileSync(join(at.folder, 'out.json'), 'utf8'));
    expect(json).toMatchObject({ format: 1, withPrivate: false });
    // The export is in what it exports.
    expect(json.log.at(-1)).toMatchObject({ kind: 'sent' });
    expect(lines()).toMatchObject([
      { actor_account: 'muster-aufnahme', witness: 'muster-leitung', why: 'ownRequest', detail: at.mother },
    ]);
    expect(existsSync(join(at.folder, 'out.pdf.json'))).toBe(false);
  });
});
