/** The twelve personas, each with all its answers, and what the rules make of them on one day. */
import { describe, expect, it } from 'vitest';
import type { PageAnswers } from '#domain/flow/page';
import { type Assessment, assessHousehold } from '#domain/rules/assess';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack } from '#domain/rules/pack-schema';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { sealedRecord } from '../../support/agency/sealed.ts';
import { value } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona05 } from '../../support/journeys/persona-05.ts';
import { persona06 } from '../../support/journeys/persona-06.ts';
import { answeredBy } from '../../support/rules/answered.ts';
import { withSwitch } from '../../support/rules/told.ts';

const day = '2026-11-23';
const site = { centre: 'municipalShelter', competence: { kind: 'independentCity' } } as const;
const byId = (id: string): Persona => {
  const found = personas.find((persona) => persona.id === id);
  if (!found) throw new Error(id);
  return found;
};

type Change = Readonly<Record<string, PageAnswers>>;
function assess(id: string, changed: Change = {}, pack: RulePack = builtInPack, at = site): Assessment {
  const { answers } = answeredBy(byId(id), day, changed);
  return assessHousehold(pack, answers, day, at);
}

type Person = Assessment['persons'][number];
const withDay = ({ code, from }: Person['workAccess']) => (from === undefined ? code : `${code} ${from}`);
/** benefits · work · level of need · § 2 · who pays · who helps with work */
const line = (person: Person) =>
  [
    person.benefitRegime.code,
    withDay(person.workAccess),
    person.needLevel.code,
    withDay(person.analogBenefits),
    person.agencies.benefits.code,
    person.agencies.work.code,
  ].join(' · ');

const draft = withSwitch('ukraineRegimeChange', true);

/** By the numbers of the personas; one line for each person of the household list. */
type Expected = readonly [number, string, readonly string[], 'law' | 'draft'];
const expected: readonly Expected[] = [
  [
    1,
    'syrianFamily',
    [
      'asylblgBasic · notYet 2027-01-06 · level2 · notYet 2029-09-29 · socialOffice · employmentAgency',
      'asylblgBasic · notYet 2027-01-06 · level2 · notYet 2029-09-29 · socialOffice · employmentAgency',
      'asylblgBasic · tooYoung · level5 · notYet 2029-09-29 · socialOffice · none',
      'asylblgBasic · tooYoung · level6 · notYet 2029-09-29 · socialOffice · none',
      'asylblgBasic · notYet 2027-01-06 · level2 · notYet 2029-09-29 · socialOffice · employmentAgency',
    ],
    'law',
  ],
  [
    3,
    'ukrainianMother',
    [
      'sgb2 · allowed · level1 · notApplicable · jobcentre · jobcentre',
      'sgb2 · tooYoung · level5 · notApplicable · jobcentre · none',
      'sgb2 · tooYoung · level5 · notApplicable · jobcentre · none',
    ],
    'law',
  ],
  [
    3,
    'ukrainianMother',
    [
      'asylblgBasic · allowed · level1 · notYet 2029-05-03 · socialOffice · employmentAgency',
      'asylblgBasic · tooYoung · level5 · notYet 2029-05-03 · socialOffice · none',
      'asylblgBasic · tooYoung · level5 · notYet 2029-05-03 · socialOffice · none',
    ],
    'draft',
  ],
  [
    4,
    'ghanaianApplicant',
    ['asylblgBasic · banned · level2 · notYet 2029-02-15 · socialOffice · employmentAgency'],
    'law',
  ],
  [
    5,
    'toleratedTenant',
    ['asylblgBasic · permissionPossible · level1 · notYet 2027-06-04 · socialOffice · employmentAgency'],
    'law',
  ],
  [6, 'humanitarianPermit', ['sgb2 · allowed · level1 · notApplicable · jobcentre · jobcentre'], 'law'],
  [7, 'recognisedRefugee', ['sgb2 · allowed · level1 · notApplicable · jobcentre · jobcentre'], 'law'],
  [
    8,
    'protectedWoman',
    [
      'asylblgBasic · notYet 2027-01-13 · level2 · notYet 2029-10-12 · socialOffice · employmentAgency',
      'asylblgBasic · notYet 2027-01-13 · level2 · notYet 2029-10-12 · socialOffice · employmentAgency',
    ],
    'law',
  ],
  [
    9,
    'eritreanHusband',
    ['asylblgReduced · notYet · level2 · notApplicable · socialOffice · employmentAgency'],
    'law',
  ],
  [
    10,
    'statelessPalestinian',
    ['asylblgBasic · notYet 2027-01-06 · level2 · notYet 2029-10-03 · socialOffice · employmentAgency'],
    'law',
  ],
  [
    11,
    'kurdFromTurkiye',
    ['asylblgBasic · notYet 2027-02-06 · level2 · notYet 2029-11-02 · socialOffice · employmentAgency'],
    'law',
  ],
  [
    12,
    'longTimeApplicant',
    ['asylblgBasic · permissionPossible · level2 · possible · socialOffice · employmentAgency'],
    'law',
  ],
];

describe('the personas', () => {
  it.each(expected)('%i, %s', (_, id, lines, rules) => {
    expect(assess(id, {}, rules === 'draft' ? draft : builtInPack).persons.map(line)).toEqual(lines);
  });

  it('2: whoever may be a child alone gets no rules, but the youth office', () => {
    expect(
      answeredBy(byId('singleNameMinor'), day, { 'ageCheck/he': { outcome: value('minor') } }).stopped,
    ).toBe('possiblyUnaccompaniedMinor');
  });

  it('are all there', () => {
    const numbers = new Set([2, ...expected.map(([number]) => number)]);
    expect(numbers.size).toBe(12);
    expect(personas).toHaveLength(12);
  });

  it('1: in a reception facility the three months run as well, and other states make it six', () => {
    const at = { ...site, centre: 'receptionFacility' } as never;
    const [mother, father] = assess(
      'syrianFamily',
      { 'procedureCheck/father': { accelerated: value('yes') } },
      builtInPack,
      at,
    ).persons;
    expect(mother?.workAccess).toMatchObject({
      code: 'notYet',
      from: '2027-01-06',
      presumed: ['accelerated'],
    });
    expect(father?.workAccess).toMatchObject({ code: 'banned', law: '§ 61 (1) S. 5 AsylG' });
  });

  it('3: the suggestion by the draft says that nobody has verified it', () => {
    expect(assess('ukrainianMother', {}, draft).persons[0]?.benefitRegime.confidence).toBe('unverified');
  });

  it('4: banned is founded on the sentence about safe countries', () => {
    expect(assess('ghanaianApplicant').persons[0]?.workAccess.law).toBe('§ 61 (2) S. 4 AsylG');
  });

  it('5: § 60a (6) is what staff check: with a fault it is a ban', () => {
    const [before] = assess('toleratedTenant', {
      'toleratedCheck/he': { ownFault: { skip: 'unknown' } },
    }).persons;
    expect(before?.workAccess).toMatchObject({ code: 'permissionPossible', degree: 'should' });
    expect(before?.workAccess.presumed).toContain('ownFault');
    const [after] = assess('toleratedTenant', { 'toleratedCheck/he': { ownFault: value('yes') } }).persons;
    expect(after?.workAccess).toMatchObject({
      code: 'banned',
      decidedBy: expect.arrayContaining(['ownFault']),
    });
  });

  it('5: a Georgian whose application failed may not, unless he applied before the law was changed', () => {
    const { answers } = sealedRecord(persona05);
    const key = Object.keys(answers).find((step) => step.startsWith('asylumOutcome/')) as string;
    const ask = (asylumOutcome: PageAnswers) =>
      assessHousehold(builtInPack, { ...answers, [key]: asylumOutcome }, persona05.startedOn).persons[0]
        ?.workAccess;
    expect(ask({ asylumFailed: { skip: 'unknown' } })).toMatchObject({ code: 'staff' });
    expect(ask({ asylumFailed: value('no') })).toMatchObject({ code: 'permissionPossible' });
    const on = (year: number) => value({ year, precision: 'year' });
    expect(ask({ asylumFailed: value('yes'), appliedOn: on(2025) })).toMatchObject({ code: 'banned' });
    expect(ask({ asylumFailed: value('yes'), appliedOn: on(2022) })).toMatchObject({
      code: 'permissionPossible',
    });
  });

  it('6: below 18 months the same permit is a case of the AsylbLG', () => {
    const recent = { firstSuspendedOn: value({ year: 2025, month: 8, precision: 'month' }) };
    const [before] = assess('humanitarianPermit', { 'suspensionCheck/she': recent }).persons;
    expect(before?.benefitRegime.code).toBe('asylblgBasic');
    expect(assess('humanitarianPermit').persons[0]?.regimeGap).toBe(false);
  });

  it('7: the refugee applies today, and the jobcentre pays from the first of next month', () => {
    const [person] = assess('recognisedRefugee').persons;
    expect(person?.regimeGap).toBe(true);
    expect(person?.regimeChange).toMatchObject({ code: 'handOver', from: '2026-12-01' });
    expect(person?.regimeChange.law).toContain('§ 37 (2) S. 2 SGB II');
  });

  it('8: no suggestion about the husband changes with what is said of his wife', () => {
    const [husband] = assess('protectedWoman').persons;
    const [same] = assess('protectedWoman', { 'informationBlock/wife': { block: value('none') } }).persons;
    expect(same).toEqual(husband);
    expect(JSON.stringify(husband)).not.toMatch(/block|afraid/i);
  });

  it('9: what staff decided about a church wedding decides, not what was told', () => {
    const [person] = assess('eritreanHusband').persons;
    expect(person?.documents.map(({ document }) => document)).not.toContain('marriageCertificate');
    const [other] = assess('eritreanHusband', { 'marriageCheck/he': { status: value('VH') } }).persons;
    expect(other?.documents.map(({ document }) => document)).toContain('marriageCertificate');
  });

  it('10: stateless is no safe country, and not the one he comes from', () => {
    const [person] = assess('statelessPalestinian').persons;
    expect(person?.workAccess.decidedBy).toContain('nationalities');
    expect(person?.workAccess.code).toBe('notYet');
  });

  it('12: the hint to § 2 is presumed not to be abused, and gone when it was', () => {
    const [person] = assess('longTimeApplicant', {
      'stayCheck/he': { abusive: { skip: 'unknown' } },
    }).persons;
    expect(person?.analogBenefits).toMatchObject({ code: 'possible', presumed: ['abusiveStay'] });
    const [abused] = assess('longTimeApplicant', { 'stayCheck/he': { abusive: value('yes') } }).persons;
    expect(abused?.analogBenefits.code).toBe('notApplicable');
  });
});

describe('a household', () => {
  it('with a visa in it has that person looked at by staff, and the others not', () => {
    const { persons } = assessHousehold(
      builtInPack,
      sealedRecord(persona06).answers,
      persona06.startedOn,
      site,
    );
    expect(persons.map(({ benefitRegime }) => benefitRegime.code)).toEqual(['sgb2', 'staff', 'sgb2']);
  });

  it('gets no result of a day before the rules begin', () => {
    const { persons } = assessHousehold(builtInPack, sealedRecord(persona01).answers, '2026-06-11');
    for (const person of persons)
      expect([person.benefitRegime, person.workAccess, person.agencies.registration]).toMatchObject([
        { code: 'staff', why: 'notCovered' },
        { code: 'staff', why: 'notCovered' },
        { code: 'staff', why: 'notCovered' },
      ]);
  });
});
