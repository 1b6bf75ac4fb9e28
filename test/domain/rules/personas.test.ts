/** The personas as far as rules speak of them, with expected results; those with a journey from their own answers. */
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '#domain/identity/partial-date';
import { assessHousehold, suggestionOf } from '#domain/rules/assess';
import { evaluate } from '#domain/rules/evaluate';
import type { Facts } from '#domain/rules/fact';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack } from '#domain/rules/pack-schema';
import { sealedRecord } from '../../support/agency/sealed.ts';
import type { Journey } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona03 } from '../../support/journeys/persona-03.ts';
import { persona05 } from '../../support/journeys/persona-05.ts';
import { persona06 } from '../../support/journeys/persona-06.ts';

const assess = (journey: Journey, pack: RulePack = builtInPack) =>
  assessHousehold(pack, sealedRecord(journey).answers, journey.startedOn, { centre: 'municipalShelter' });

const brief = (journey: Journey, pack?: RulePack) =>
  assess(journey, pack).persons.map(({ benefitRegime, workAccess, needLevel }) =>
    [benefitRegime.code, workAccess.code, needLevel.code].join(' '),
  );
const on = '2026-11-23';
const date = (text: string) => {
  const read = parsePartialDate(text);
  if (!read) throw new Error(text);
  return read;
};
const ask = (table: 'benefitRegime' | 'workAccess' | 'analogBenefits', told: Facts) => {
  const facts: Facts = {
    unaccompaniedMinor: 'no',
    paperExpired: 'no',
    birthDate: date('1990-05-05'),
    pastAgeLimit: 'no',
    workingAgeInHousehold: 'yes',
    ...told,
  };
  return suggestionOf(evaluate(builtInPack, table, facts, on), facts);
};

describe('the personas', () => {
  it('1: the Syrian family gets basic benefits, and may not work before three months after registration', () => {
    expect(brief(persona01)).toEqual([
      'asylblgBasic notYet level2',
      'asylblgBasic notYet level2',
      'asylblgBasic tooYoung level5',
      'asylblgBasic tooYoung level6',
      'asylblgBasic notYet level2',
    ]);
    // Registered on 3 September 2026.
    expect(assess(persona01).persons[0]?.workAccess.from).toBe('2026-12-04');
  });

  it('2: whoever may be a child alone is a case for the youth office', () => {
    expect(ask('benefitRegime', { unaccompaniedMinor: 'yes' }).code).toBe('sgb8Minor');
  });

  it('3: the Ukrainian mother goes to the jobcentre and may work; with the draft switched on, AsylbLG', () => {
    expect(brief(persona03)).toEqual(['sgb2 allowed level1', 'sgb2 allowed level4', 'sgb2 tooYoung level5']);
    const draft: RulePack = {
      ...builtInPack,
      switches: {
        ...builtInPack.switches,
        ukraineRegimeChange: { on: true, law: 'Entwurf', confidence: 'unverified' },
      },
    };
    const [mother] = assess(persona03, draft).persons;
    expect([mother?.benefitRegime.code, mother?.benefitRegime.confidence, mother?.workAccess.code]).toEqual([
      'asylblgBasic',
      'unverified',
      'allowed',
    ]);
  });

  it('4: the Ghanaian in the municipal shelter may not work', () => {
    const told: Facts = {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: date('2026-02-01'),
    };
    expect(ask('workAccess', told)).toMatchObject({ code: 'banned', law: '§ 61 (2) S. 4 AsylG' });
    expect(ask('benefitRegime', told).code).toBe('asylblgBasic');
  });

  it('5: with a Duldung of seven months work is possible; of a safe country staff look at § 60a (6) first', () => {
    const [person] = assess(persona05).persons;
    expect(person?.benefitRegime.code).toBe('asylblgBasic');
    expect(person?.workAccess).toMatchObject({ code: 'staff', missing: ['asylumFailed'] });
    const other: Facts = {
      status: 'duldung_60a',
      receptionFacility: 'no',
      nationalities: ['475'],
      suspensionSince: date('2026-04-20'),
    };
    expect(ask('workAccess', other)).toMatchObject({
      code: 'permissionPossible',
      degree: 'should',
      assumes: expect.arrayContaining(['noOwnFault']),
    });
  });

  it('5: what staff supply decides', () => {
    const answers = sealedRecord(persona05).answers;
    const id = assess(persona05).persons[0]?.id as string;
    const supplied = { [id]: { asylumFailed: 'yes' } } as const;
    const [person] = assessHousehold(builtInPack, answers, persona05.startedOn, { supplied }).persons;
    expect(person?.workAccess).toMatchObject({ code: 'banned', law: '§ 60a (6) S. 1 Nr. 3 AufenthG' });
  });

  it('6: § 25 (5) with a suspension of 30 months is no case of the AsylbLG', () => {
    expect(brief(persona06)).toEqual(['sgb2 allowed level2', 'staff staff level2', 'sgb2 tooYoung level6']);
  });

  it('7: the recognised refugee goes to the jobcentre', () => {
    expect(ask('benefitRegime', { status: 'ae_25_2_refugee', firstIssuedOn: date('2026-11-10') }).code).toBe(
      'sgb2',
    );
  });

  it.each([
    ['8 to 11: a Gestattung', { status: 'gestattung_63' }, 'asylblgBasic'],
    ['9: an Eritrean refugee', { status: 'ae_25_2_refugee' }, 'sgb2'],
    ['10: a stateless Palestinian with subsidiary protection', { status: 'ae_25_2_subsidiary' }, 'sgb2'],
    ['11: a Turkish Kurd with an arrival certificate', { status: 'akn' }, 'asylblgBasic'],
  ] as const)('%s: %o gives %s', (_, told, expected) => {
    expect(ask('benefitRegime', told as Facts).code).toBe(expected);
  });

  it('12: after 37 months staff get the hint to § 2', () => {
    const told: Facts = { status: 'gestattung_63', enteredOn: date('2023-10-20') };
    expect(ask('analogBenefits', told).code).toBe('possible');
  });
});

describe('a household', () => {
  it('is warned of the gap when a title has just ended the AsylbLG, and of papers that end', () => {
    const answers = sealedRecord(persona06).answers;
    expect(assess(persona06).persons.map(({ regimeGap }) => regimeGap)).toEqual([false, false, false]);
    const [id] = assess(persona06).persons.map((person) => person.id);
    const supplied = {
      [id as string]: { status: 'ae_25_2_refugee', firstIssuedOn: date('2026-11-10') } as const,
    };
    const [first] = assessHousehold(builtInPack, answers, persona06.startedOn, { supplied }).persons;
    expect([first?.benefitRegime.code, first?.regimeGap]).toEqual(['sgb2', true]);
  });

  it('gets no result of a day before the rules begin', () => {
    const { persons } = assessHousehold(builtInPack, sealedRecord(persona01).answers, '2026-06-11');
    for (const person of persons)
      expect([person.benefitRegime, person.workAccess]).toMatchObject([
        { code: 'staff', why: 'notCovered' },
        { code: 'staff', why: 'notCovered' },
      ]);
  });
});

describe('what staff answer about the status', () => {
  const answered = (asylumFailed: 'yes' | 'no') => {
    const { answers } = sealedRecord(persona05);
    const key = Object.keys(answers).find((step) => step.startsWith('asylumOutcome/')) as string;
    const asked = { ...answers, [key]: { asylumFailed: { value: asylumFailed } } };
    return assessHousehold(builtInPack, asked, persona05.startedOn).persons[0]?.workAccess;
  };

  it('decides about work of a tolerated person from a safe country', () => {
    expect(answered('yes')).toMatchObject({ code: 'banned' });
    expect(answered('no')).toMatchObject({ code: 'staff', why: 'safeCountryTolerated' });
  });
});
