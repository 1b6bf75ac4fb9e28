import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageAnswers, stepKey } from '#domain/flow/page';
import { foldWords } from '#domain/intake/labour-market/occupations/fold';
import { mostCandidates, occupationCandidates } from '#domain/intake/labour-market/occupations/match';
import { readOccupations, regulations } from '#domain/intake/labour-market/occupations/occupation';
import { occupationById, occupationIds, occupations } from '#domain/intake/labour-market/occupations/table';
import { occupationsOf, toldOf } from '#domain/intake/labour-market/occupations/told';
import { workFields } from '#domain/intake/labour-market/work-fields';
import { isOccupationOpen } from '#domain/intake/staff/occupation-check';

const idsFor = (said: string | undefined, field?: string) =>
  occupationCandidates(said, field).map(({ occupation }) => occupation.id);

describe('the table of occupations', () => {
  it('names each occupation once, with a title of its own', () => {
    expect(new Set(occupationIds).size).toBe(occupations.length);
    expect(new Set(occupations.map(({ title }) => title)).size).toBe(occupations.length);
    expect(occupations.length).toBeGreaterThan(150);
  });

  it('has occupations for every field of work that can be chosen', () => {
    expect(workFields.filter((field) => !occupations.some((one) => one.field === field))).toEqual([]);
  });

  it('gives every occupation a word in German, English and one of the scripts we are asked in', () => {
    for (const { id, words } of occupations) expect([id, words.de?.length ?? 0]).not.toEqual([id, 0]);
    const inEnglish = occupations.filter(({ words }) => words.en !== undefined).length;
    expect(inEnglish / occupations.length).toBeGreaterThan(0.9);
  });

  it('keeps to the levels of the lists: helpers are major group 9 or care, experts have a 4 at the end', () => {
    for (const { id, isco08, kldb2010 } of occupations) {
      const level = kldb2010.at(-1);
      expect([id, '12340'.includes(level ?? '')]).toEqual([id, true]);
      // Professionals of ISCO are specialists or experts of the KldB, but for two where its list has them as skilled.
      if (isco08.startsWith('2') && id !== 'childcareEducator' && id !== 'graphicDesigner')
        expect([id, ['3', '4'].includes(level ?? '')]).toEqual([id, true]);
      if (isco08.startsWith('92')) expect([id, level]).toEqual([id, '1']);
    }
  });

  it('names a paragraph for every regulation, and uses each', () => {
    const used = new Set(occupations.map(({ regulation }) => regulation));
    for (const [name, { law }] of Object.entries(regulations)) {
      expect(law).toMatch(/§|Landesrecht/);
      expect([name, used.has(name as keyof typeof regulations)]).toEqual([name, true]);
    }
  });

  it('refuses a row it cannot read', () => {
    for (const row of [
      'x | X | noField | 1234 | 12345 | -',
      'x | X | food | 123 | 12345 | -',
      'x | X | food | 1234 | 1234 | -',
      'x | X | food | 1234 | 12345 | noSuch',
      '  de: Wort',
    ])
      expect(() => readOccupations(row)).toThrow('occupations.row');
  });
});

describe('the candidates for an occupation', () => {
  it.each([
    ['Elektriker', 'electrical', 'electrician'],
    ['Schneiderin', 'textile', 'tailor'],
    ['Autoelektriker', 'electrical', 'electrician'],
    ['Baecker', 'food', 'baker'],
    ['Shofer', 'transportLogistics', 'driver'],
    ['Lehrerin für Mathematik', 'teachingScience', 'secondaryTeacher'],
    ['ich habe als Maler gearbeitet', 'construction', 'painter'],
    ['الخياط', 'textile', 'tailor'],
    ['khayyat', 'textile', 'tailor'],
    ['آشپز', 'kitchenHotel', 'cook'],
    ['اشپز', 'kitchenHotel', 'cook'],
    ['МЕДСЕСТРА', 'health', 'nurse'],
    ['Bauingineur', 'engineering', 'civilEngineer'],
    ['kuafor', 'hairBeauty', 'hairdresser'],
  ])('%s in %s begin with %s', (said, field, id) => {
    expect(idsFor(said, field)[0]).toBe(id);
  });

  it('are those of the field, and say so, where no word matches or none was given', () => {
    for (const said of [undefined, '', 'qwrtzp']) {
      const found = occupationCandidates(said, 'textile');
      expect(found).toHaveLength(mostCandidates);
      expect(found.every(({ by, occupation }) => by === 'field' && occupation.field === 'textile')).toBe(
        true,
      );
    }
    expect(occupationCandidates(undefined, 'other')).toEqual([]);
    expect(occupationCandidates('qwrtzp')).toEqual([]);
  });

  it('hold every occupation that is called by one of its own words, whatever the case', () => {
    for (const { id, field, words } of occupations)
      for (const word of Object.values(words).flat())
        expect([id, word, idsFor(` ${word.toUpperCase()}! `, field).includes(id)]).toEqual([id, word, true]);
  }, 20_000);

  it('are at most five different ones, and always the same for the same words', () => {
    const fields = fc.option(fc.constantFrom(...workFields), { nil: undefined });
    const known = fc.constantFrom(...occupations.flatMap(({ words }) => Object.values(words).flat()));
    const saids = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      known,
      fc.tuple(known, known).map(String),
    );
    fc.assert(
      fc.property(saids, fields, (said, field) => {
        const found = idsFor(said, field);
        expect(found.length).toBeLessThanOrEqual(mostCandidates);
        expect(new Set(found).size).toBe(found.length);
        expect(idsFor(said, field)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });

  it('do not change when marks are left out or the text is composed differently', () => {
    const words = fc.constantFrom(
      ...occupations.flatMap(({ words }) => [...(words.de ?? []), ...(words.ar ?? [])]),
    );
    fc.assert(
      fc.property(words, (word) => {
        expect(foldWords(word.normalize('NFD'))).toBe(foldWords(word));
        expect(foldWords(word.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(foldWords(word));
        expect(foldWords(foldWords(word))).toBe(foldWords(word));
      }),
    );
  });

  it('are found quickly enough to be asked for while somebody types', () => {
    occupationCandidates('warm up');
    const begun = performance.now();
    for (let turn = 0; turn < 20; turn += 1)
      occupationCandidates('Lehrerin für Mathematik', 'teachingScience');
    expect((performance.now() - begun) / 20).toBeLessThan(50);
  });
});

describe('what staff confirmed', () => {
  const told = toldOf(
    [{ field: 'textile', title: 'Schneiderin' }],
    [{ field: 'textile', title: 'Schneiderin' }, { field: 'food' }, { field: 'food' }],
  );

  it('is asked for once for each thing told', () => {
    expect(told).toEqual([
      { of: 'qualification', field: 'textile', said: 'Schneiderin' },
      { of: 'job', field: 'textile', said: 'Schneiderin' },
      { of: 'job', field: 'food' },
    ]);
  });

  it('belongs to that word alone: who changes the word has nothing confirmed any more', () => {
    const confirmed = [{ of: 'job', field: 'textile', said: 'Schneider', occupation: 'tailor' } as const];
    expect(occupationsOf(told, confirmed).some(({ occupation }) => occupation)).toBe(false);
    const now = toldOf([], [{ field: 'textile', title: 'Schneider' }]);
    expect(occupationsOf(now, confirmed)[0]?.occupation).toBe(occupationById('tailor'));
  });

  it('may be that none fits, which is not the same as nobody having looked', () => {
    const [none, unseen] = occupationsOf(told.slice(1), [
      { of: 'job', field: 'textile', said: 'Schneiderin' },
    ]);
    expect(none?.confirmation).toBeDefined();
    expect(none?.occupation).toBeUndefined();
    expect(unseen?.confirmation).toBeUndefined();
  });
});

describe('what is still to confirm', () => {
  const person = 'p';
  const told = (title: string): PageAnswers => ({
    has: { value: 'yes' },
    qualifications: { value: [{ kind: 'training', field: 'food', title }] },
  });
  const confirmed: PageAnswers = {
    confirmed: { value: [{ of: 'qualification', field: 'food', said: 'Fırıncı', occupation: 'baker' }] },
  };
  const isOpen = (learned: PageAnswers, check: PageAnswers | undefined, jobs?: PageAnswers) =>
    isOccupationOpen(
      {
        [stepKey('qualifications', person)]: learned,
        ...(check ? { [stepKey('occupationCheck', person)]: check } : {}),
        ...(jobs ? { [stepKey('experience', person)]: jobs } : {}),
      },
      person,
    );

  it('is everything told until staff have looked, and nothing once they have', () => {
    expect(isOpen(told('Fırıncı'), undefined)).toBe(true);
    expect(isOpen(told('Fırıncı'), {})).toBe(true);
    expect(isOpen(told('Fırıncı'), confirmed)).toBe(false);
  });

  it('is settled by finding that none of the list fits', () => {
    const none: PageAnswers = {
      confirmed: { value: [{ of: 'qualification', field: 'food', said: 'Fırıncı' }] },
    };
    expect(isOpen(told('Fırıncı'), none)).toBe(false);
  });

  it('comes back with another title, another field and a further job, and goes with the old title', () => {
    expect(isOpen(told('Kasap'), confirmed)).toBe(true);
    const elsewhere = { value: [{ kind: 'training', field: 'kitchenHotel', title: 'Fırıncı' }] };
    expect(isOpen({ has: { value: 'yes' }, qualifications: elsewhere }, confirmed)).toBe(true);
    const jobs: PageAnswers = { has: { value: 'yes' }, jobs: { value: [{ field: 'cleaning' }] } };
    expect(isOpen(told('Fırıncı'), confirmed, jobs)).toBe(true);
    expect(isOpen(told('Fırıncı'), confirmed)).toBe(false);
  });

  it('is nothing where nothing is told any more', () => {
    expect(isOpen({ has: { value: 'no' } }, confirmed)).toBe(false);
    expect(isOccupationOpen({}, person)).toBe(false);
  });

  it('is about this person alone', () => {
    const answers = {
      [stepKey('qualifications', 'q')]: told('Fırıncı'),
      [stepKey('occupationCheck', person)]: confirmed,
    };
    expect(isOccupationOpen(answers, person)).toBe(false);
    expect(isOccupationOpen(answers, 'q')).toBe(true);
  });
});
