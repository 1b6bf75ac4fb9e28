/** Every fact a rule asks for can be told to the station: by an answer of the newcomer, of staff, or the site file. */
import { describe, expect, it } from 'vitest';
import type { PageAnswers } from '#domain/flow/page';
import {
  fiktionCodes,
  paperCodes,
  permitCodes,
  toleratedCodes,
} from '#domain/intake/benefits/residence-pages';
import { codeFacts, dateFacts, derivedFacts, type Facts, isCodeFact } from '#domain/rules/fact';
import { factsOf } from '#domain/rules/facts';
import type { RuleSite } from '#domain/rules/household-facts';
import { builtInPack } from '#domain/rules/pack';
import { tableNames } from '#domain/rules/pack-schema';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { value } from '../../support/journeys/journey.ts';
import { answeredBy } from '../../support/rules/answered.ts';

const day = '2026-11-23';
type Change = Readonly<Record<string, PageAnswers>>;
type Telling = readonly [persona: string, change?: Change, site?: RuleSite, shape?: Partial<Persona>];

const byId = (id: string) => personas.find((persona) => persona.id === id) as Persona;
const paper = (given: Record<string, string>): Change => ({
  'residencePaper/he': Object.fromEntries(Object.entries(given).map(([field, code]) => [field, value(code)])),
});
const date = (year: number) => value({ year, precision: 'year' });
const yes = value('yes');
const no = value('no');
const one = 'ghanaianApplicant';
const her = { called: 'Ama', relation: 'spouse', ageGroup: 'adult' } as const;
const town = (own: boolean): RuleSite => ({
  centre: 'receptionFacility',
  competence: { kind: 'districtTown', ownForeignersAuthority: own, ownYouthOffice: own },
});

const tellings: readonly Telling[] = [
  ...personas.filter(({ id }) => id !== 'singleNameMinor').map(({ id }): Telling => [id]),
  ...paperCodes
    .filter((code) => !['permit', 'fiktion', 'duldung'].includes(code))
    .map((code): Telling => [one, paper({ paper: code })]),
  ...permitCodes.map((permit): Telling => [one, paper({ paper: 'permit', permit })]),
  ...fiktionCodes.map((fiktion): Telling => [one, paper({ paper: 'fiktion', fiktion })]),
  ...toleratedCodes.map((duldung): Telling => [one, paper({ paper: 'duldung', duldung })]),
  ...['sentence1', 'sentence3', 'otherSentence', 'notPrinted'].map(
    (printed): Telling => ['toleratedTenant', { 'suspensionGround/he': { printed: value(printed) } }],
  ),
  ...['LD', 'VH', 'VW', 'GS', 'EA', 'LP', 'LV', 'LA', 'LE'].map(
    (status): Telling => [one, { 'maritalStatus/he': { status: value(status), registered: yes } }],
  ),
  [one, { 'nationality/he': { nationalities: value(['000']) } }],
  [one, { 'birth/he': { birthDate: date(1930), birthPlace: value('Accra'), birthCountry: value('238') } }],
  [one, { 'procedureCheck/he': { otherState: yes, accelerated: yes, permittedSince: date(2024) } }],
  [one, { 'procedureCheck/he': { otherState: no, accelerated: no } }],
  [one, { 'arrival/he': { bornHere: yes } }],
  [one, { 'income/he': { has: yes, incomes: value([{ kind: 'wages' }]) } }],
  [one, { 'assets/he': { has: yes, assets: value([{ kind: 'vehicle' }]) } }],
  [one, { 'healthInsurance/he': { insured: yes, insurer: value('Musterkasse') } }],
  [one, { benefitsWish: { needed: no } }],
  [one, { assignment: { obliged: no } }],
  [
    one,
    {
      'identityCheck/he': {
        basis: value('passport'),
        names: value('asInDocument'),
        birthDate: value('asInDocument'),
      },
    },
  ],
  [one, {}, town(true)],
  [one, {}, town(false)],
  [one, {}, { centre: 'municipalShelter', competence: { kind: 'independentCity' } }],
  [one, { 'residenceValidity/he': { issuedOn: date(2025), validUntil: value('2026-01-31') } }],
  [
    one,
    {
      'circumstances/he': { circumstances: value(['absence']) },
      'absence/he': {
        firstEnteredOn: date(2015),
        absences: value([{ from: { year: 2016, precision: 'year' } }]),
      },
    },
  ],
  [one, paper({ paper: 'other' })],
  [
    one,
    { 'residencePaper/she': { paper: value('other') }, 'spouse/he': { where: value('here') } },
    undefined,
    { members: { ...byId(one).members, she: her } },
  ],
  ['eritreanHusband', { 'fingerprintCheck/he': { fingerprinted: yes, admitted: yes, lateByOwnFault: yes } }],
  ['eritreanHusband', { 'fingerprintCheck/he': { fingerprinted: yes, admitted: yes, lateByOwnFault: no } }],
  ['eritreanHusband', { 'fingerprintCheck/he': { fingerprinted: yes, admitted: no } }],
  [
    'toleratedTenant',
    {
      'toleratedCheck/he': {
        ownFault: yes,
        removalPrepared: yes,
        permittedBefore: yes,
        permittedSince: date(2024),
      },
    },
  ],
  ['toleratedTenant', { 'toleratedCheck/he': { ownFault: no, removalPrepared: no, permittedBefore: no } }],
  ['toleratedTenant', { 'asylumOutcome/he': { asylumFailed: yes, appliedOn: date(2024) } }],
  ['toleratedTenant', { 'asylumOutcome/he': { asylumFailed: no } }],
  [one, { ...paper({ paper: 'exit_obliged' }), 'exitCheck/he': { bridgingCase: yes } }],
  [one, { ...paper({ paper: 'exit_obliged' }), 'exitCheck/he': { bridgingCase: no } }],
  ['longTimeApplicant', { 'stayCheck/he': { abusive: yes } }],
];

/** Which codes of which fact were told by one of them; of a date or a nationality, `some`. */
const told = new Map<string, Set<string>>();
for (const [id, change = {}, site, shape = {}] of tellings) {
  const { answers } = answeredBy({ ...byId(id), ...shape }, day, change);
  for (const facts of factsOf(builtInPack, answers, day, site ?? {}).values())
    for (const [fact, given] of Object.entries(facts)) {
      const codes = told.get(fact) ?? new Set();
      told.set(fact, codes.add(typeof given === 'string' ? given : 'some'));
    }
}

/** What the program itself says: which agency is looked for, and what another table answered. */
const made: readonly string[] = ['task', ...Object.keys(derivedFacts)];
const rows = [...tableNames.flatMap((table) => builtInPack.tables[table]), ...builtInPack.documents];
const asked = rows.flatMap(({ when }) => Object.entries(when)).filter(([id]) => !id.startsWith('switch:'));

describe('every fact', () => {
  const used = [...new Set(asked.map(([id]) => id))].filter((id) => !made.includes(id));
  it.each(used)('%s can be told, in every code a rule asks for', (id) => {
    const tests = asked
      .filter(([fact]) => fact === id)
      .flatMap(([, test]) => (Array.isArray(test) ? test : ['some']));
    // A child alone is handed over before rules are asked; no answer makes a household of one.
    const needed = new Set(tests.filter((code) => !(id === 'unaccompaniedMinor' && code === 'yes')));
    expect([...needed].filter((code) => !told.get(id)?.has(code))).toEqual([]);
  });

  it('is asked for by some rule', () => {
    const known = [...Object.keys(codeFacts), ...dateFacts, 'nationalities'];
    const usedAll = new Set(asked.map(([id]) => id));
    expect(known.filter((id) => !usedAll.has(id))).toEqual([]);
  });

  it('has only codes the rules know', () => {
    for (const [id, codes] of told)
      if (isCodeFact(id)) for (const code of codes) expect(codeFacts[id]).toContain(code);
  });
});

describe('who moved together', () => {
  const family = answeredBy(byId('syrianFamily'), day);
  const facts = factsOf(builtInPack, family.answers, day);
  const of = (key: string): Facts => facts.get(family.ids[key] ?? '') ?? {};

  it('has one day of entry', () => expect(of('father').enteredOn).toEqual(of('mother').enteredOn));

  it('children follow the stay of their parents', () => {
    expect(of('baby').parentEnteredOn).toEqual(of('mother').enteredOn);
    expect(of('grandmother').parentEnteredOn).toBeUndefined();
  });

  it('whose grandmother stands in the list, nothing is said of her family', () => {
    expect(of('grandmother').familyOfEntitled).toBeUndefined();
    expect(of('father').familyOfEntitled).toBe('yes');
  });
});
