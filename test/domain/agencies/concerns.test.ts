import { describe, expect, it } from 'vitest';
import { concerns, payloadsFor } from '#domain/agencies/payloads-for';
import { entriesFor } from '#domain/delivery/entries-for';
import type { Answers } from '#domain/flow/page';
import { stepKey } from '#domain/flow/page';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { countedIds, goldenStation, payloadsOf, sealedRecord } from '../../support/agency/sealed.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona02 } from '../../support/journeys/persona-02.ts';

const id = (n: number) => `01980000-0000-7000-8000-00000000000${n}`;

type Person = {
  readonly ageGroup?: 'adult' | 'minor' | 'unsure';
  readonly born?: number;
  readonly nationalities?: readonly string[];
};

/** A household of which only what decides about the agencies is answered. */
function household(people: readonly Person[], further: Answers = {}): Answers {
  const answers: Record<string, Answers[string]> = {
    members: {
      members: {
        value: people.map(({ ageGroup = 'adult' }, index) => ({
          id: id(index),
          called: `Person ${index}`,
          relation: index === 0 ? 'self' : 'otherRelative',
          ageGroup,
        })),
      },
    },
  };
  people.forEach(({ born, nationalities }, index) => {
    if (born !== undefined) {
      answers[stepKey('birth', id(index))] = { birthDate: { value: { year: born, precision: 'year' } } };
    }
    if (nationalities) {
      answers[stepKey('nationality', id(index))] = { nationalities: { value: nationalities } };
    }
  });
  return { ...answers, ...further };
}

const startedOn = '2026-08-03';
const has = (agency: AgencyId, answers: Answers) => concerns({ answers, startedOn }).includes(agency);
const syrian = ['475'];
const noBenefits = { benefitsWish: { needed: { value: 'no' } } };

describe('which agency gets a part of a record', () => {
  it.each<[AgencyId, string, boolean, Answers]>([
    ['registryOffice', 'always', true, household([{ born: 1990 }])],
    [
      'socialOffice',
      'when benefits are asked for',
      true,
      household([{}], { benefitsWish: { needed: { value: 'yes' } } }),
    ],
    [
      'socialOffice',
      'when nobody could say yet',
      true,
      household([{}], { benefitsWish: { needed: { skip: 'unknown' } } }),
    ],
    ['socialOffice', 'not when nobody wants benefits', false, household([{}], noBenefits)],
    ['jobcentre', 'when somebody is of working age', true, household([{ born: 1940 }, { born: 1990 }])],
    ['jobcentre', 'when somebody may be 15', true, household([{ ageGroup: 'minor', born: 2011 }])],
    ['jobcentre', 'when an adult’s date of birth is unknown', true, household([{}])],
    ['jobcentre', 'not when all are children', false, household([{ ageGroup: 'minor', born: 2015 }])],
    ['jobcentre', 'not when all are past the age limit', false, household([{ born: 1940 }])],
    [
      'foreignersAuthority',
      'when somebody is not German',
      true,
      household([{ nationalities: ['000'] }, { nationalities: syrian }]),
    ],
    ['foreignersAuthority', 'when a nationality is unclear', true, household([{ nationalities: ['998'] }])],
    ['foreignersAuthority', 'when a nationality was not answered', true, household([{}])],
    [
      'foreignersAuthority',
      'not when all are German, whatever else they are',
      false,
      household([{ nationalities: ['000', '163'] }]),
    ],
    [
      'youthOffice',
      'when a child is in the household',
      true,
      household([{ born: 1990 }, { ageGroup: 'minor', born: 2015 }]),
    ],
    [
      'youthOffice',
      'when it is not certain that somebody is grown up',
      true,
      household([{ ageGroup: 'unsure' }]),
    ],
    ['youthOffice', 'not when all are grown up', false, household([{ born: 1990 }, { born: 1960 }])],
    ['integrationCentre', 'not without consent', false, household([{ born: 1990 }])],
    [
      'integrationCentre',
      'with one person’s consent to be named',
      true,
      household([{ born: 1990 }, { born: 1991 }], {
        [stepKey('consent', id(1))]: {
          shareWith: { value: ['integrationCentre'] },
          integrationCentre: { value: ['identity'] },
        },
      }),
    ],
  ])('%s %s', (agency, _when, expected, answers) => {
    expect(has(agency, answers)).toBe(expected);
  });

  it('the foreigners’ authority sees only those who are not German', () => {
    const answers = household([{ nationalities: ['000'] }, { nationalities: syrian }]);
    const record = { ...sealedRecord(persona01), answers, startedOn };
    const [payload] = payloadsFor(record, goldenStation, countedIds())
      .filter(({ agency }) => agency === 'foreignersAuthority')
      .map((one) => one.payload as { persons: readonly { id: string }[] });
    expect(payload?.persons.map((person) => person.id)).toEqual([id(1)]);
  });
});

describe('a child who may be unaccompanied', () => {
  it('is made known to the youth office alone, by the name as said, the language and the time', () => {
    const payloads = payloadsOf(persona02);
    expect(payloads.map(({ agency, kind }) => ({ agency, kind }))).toEqual([
      { agency: 'youthOffice', kind: 'unaccompaniedMinor' },
    ]);
    const payload = payloads[0]?.payload as Record<string, unknown> & { persons: readonly object[] };
    expect(Object.keys(payload).sort()).toEqual(['header', 'persons']);
    expect(payload.persons.map((person) => Object.keys(person))).toEqual([['id', 'nameAsSaid']]);
    expect(payload.header).toMatchObject({
      language: persona02.language,
      receivedAt: '2026-11-23T17:00:00.000Z',
    });
  });
});

describe('the entries of a sealed record', () => {
  const record = sealedRecord(persona01);

  it('are one per agency concerned, waiting since the record was received, with a frozen payload', () => {
    const entries = entriesFor(record, goldenStation, countedIds());
    expect(entries.map(({ entry }) => entry.agency)).toEqual(concerns(record));
    for (const { entry, payload } of entries) {
      expect(entry).toMatchObject({
        state: 'waiting',
        attempts: 0,
        recordId: record.id,
        createdAt: record.receivedAt,
      });
      expect(JSON.parse(payload).header).toMatchObject({ entryId: entry.id, recordVersion: 1 });
    }
    expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(entries.length);
  });

  it('are none of a record that is not sealed', () => {
    expect(() => entriesFor({ ...record, state: 'draft' }, goldenStation, countedIds())).toThrow(
      'record.notSealed',
    );
  });

  it('say of a correction which record it replaces', () => {
    const [corrected] = entriesFor({ ...record, version: 2 }, goldenStation, countedIds());
    expect(JSON.parse(corrected?.payload ?? '').header).toMatchObject({
      recordId: record.id,
      recordVersion: 2,
    });
  });

  it('hold for every agency what its kind says', () => {
    const kinds = payloadsOf(persona01).map(({ agency, kind }) => agency === kind);
    expect(kinds.every(Boolean)).toBe(true);
    expect(payloadsOf(persona01).map(({ agency }) => agency)).toEqual([...agencyIds]);
  });
});

describe('an answer without a value', () => {
  it('reaches the agency as unknown or declined, and what staff should have asked as unknown', () => {
    const answers = {
      ...household([{ born: 1990 }]),
      [stepKey('sex', id(0))]: { sex: { skip: 'askStaff' } },
      [stepKey('understanding', id(0))]: {
        spokenLanguage: { skip: 'declined' },
        readingHelp: { skip: 'unknown' },
      },
    } as Answers;
    const payloads = payloadsFor(
      { ...sealedRecord(persona01), answers, startedOn },
      goldenStation,
      countedIds(),
    );
    const person = (agency: AgencyId) => {
      const found = payloads.find((one) => one.agency === agency)?.payload;
      return (found as { persons: readonly Record<string, unknown>[] } | undefined)?.persons[0];
    };
    expect(person('registryOffice')).toMatchObject({
      birth: { sex: { missing: 'unknown' } },
      understanding: { otherLanguageThanGerman: { missing: 'declined' } },
    });
    expect(person('socialOffice')).toMatchObject({
      understanding: { spokenLanguage: { missing: 'declined' }, readingHelpNeeded: { missing: 'unknown' } },
    });
    // What nobody was asked is not there at all.
    expect(person('registryOffice')).not.toHaveProperty('religion');
  });
});
