import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '#domain/identity/partial-date';
import { suggestionOf } from '#domain/rules/assess';
import { cases, validityBorders } from '#domain/rules/check-pack';
import { evaluate } from '#domain/rules/evaluate';
import { codeFacts, dateFacts, type Facts } from '#domain/rules/fact';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack, TableName } from '#domain/rules/pack-schema';
import { tableNames } from '#domain/rules/pack-schema';

const today = '2026-11-23';
const date = (text: string) => {
  const read = parsePartialDate(text);
  if (!read) throw new Error(text);
  return read;
};

/** Facts with dates as text. */
type Told = { readonly [Fact in keyof Facts]?: Facts[Fact] | string };
const facts = (told: Told): Facts =>
  Object.fromEntries(
    Object.entries({ unaccompaniedMinor: 'no', paperExpired: 'no', birthDate: '1990-05-05', ...told })
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => [
        id,
        (dateFacts as readonly string[]).includes(id) && typeof value === 'string' ? date(value) : value,
      ]),
  );

const ukraineOn: RulePack = {
  ...builtInPack,
  switches: {
    ...builtInPack.switches,
    ukraineRegimeChange: { on: true, law: 'Entwurf', confidence: 'unverified' },
  },
};
const ask = (table: TableName, told: Told, on = today, pack = builtInPack) => {
  const known = facts(told);
  return suggestionOf(evaluate(pack, table, known, on), known);
};

const adult = { pastAgeLimit: 'no', workingAgeInHousehold: 'yes' } as const;
const old = { birthDate: '1948', pastAgeLimit: 'yes', workingAgeInHousehold: 'yes' } as const;
const child = { birthDate: '2018-01-01', pastAgeLimit: 'no' } as const;

type RegimeCase = readonly [string, Told, string];
const regimes: readonly RegimeCase[] = [
  ['nobody with custody is here', { unaccompaniedMinor: 'yes' }, 'sgb8Minor'],
  ['an arrival certificate', { status: 'akn' }, 'asylblgBasic'],
  ['a Gestattung', { status: 'gestattung_63' }, 'asylblgBasic'],
  ['a Gestattung that has run out', { status: 'gestattung_63', paperExpired: 'yes' }, 'staff'],
  [
    'a Gestattung nobody knows the last day of',
    { status: 'gestattung_63', paperExpired: undefined },
    'staff',
  ],
  ['a request, no fingerprints yet', { status: 'none_asylumRequest', fingerprinted: 'no' }, 'asylblgReduced'],
  ['a request with fingerprints', { status: 'none_asylumRequest', fingerprinted: 'yes' }, 'staff'],
  ['a request, fingerprints unknown', { status: 'none_asylumRequest' }, 'staff'],
  ['a further application', { status: 'folgeantrag_71' }, 'asylblgBasic'],
  ['a Duldung', { status: 'duldung_60a' }, 'asylblgBasic'],
  ['a Duldung for training', { status: 'duldung_60c' }, 'asylblgBasic'],
  ['a Duldung for work', { status: 'duldung_60d' }, 'asylblgBasic'],
  ['unclear identity by own fault', { status: 'duldung_60b', ownFault: 'yes' }, 'asylblgReduced'],
  ['unclear identity without fault', { status: 'duldung_60b', ownFault: 'no' }, 'asylblgBasic'],
  ['unclear identity, fault unknown', { status: 'duldung_60b' }, 'staff'],
  ['obliged to leave', { status: 'exit_obliged', bridgingCase: 'no' }, 'asylblgBasic'],
  [
    'obliged to leave, protected elsewhere',
    { status: 'exit_obliged', bridgingCase: 'yes' },
    'asylblgBridging',
  ],
  [
    '§ 25 (5), last day of 18 months',
    { status: 'ae_25_5', ...adult, suspensionSince: '2025-05-23' },
    'asylblgBasic',
  ],
  [
    '§ 25 (5), first day after 18 months',
    { status: 'ae_25_5', ...adult, suspensionSince: '2025-05-22' },
    'sgb2',
  ],
  ['§ 25 (5), the month alone known', { status: 'ae_25_5', ...adult, suspensionSince: '2025-05' }, 'staff'],
  [
    '§ 25 (5), the year alone known and enough',
    { status: 'ae_25_5', ...adult, suspensionSince: '2024' },
    'sgb2',
  ],
  ['§ 25 (4) sentence 1', { status: 'ae_25_4_s1' }, 'asylblgBasic'],
  ['§ 23 (1) because of war', { status: 'ae_23_1_war' }, 'asylblgBasic'],
  ['§ 25 (4) sentence 2', { status: 'ae_25_4_s2', ...adult }, 'sgb2'],
  ['a refugee', { status: 'ae_25_2_refugee', ...adult }, 'sgb2'],
  ['a refugee, too old to work', { status: 'ae_25_2_refugee', ...old }, 'sgb12'],
  [
    'a refugee’s child with a parent',
    { status: 'ae_25_2_refugee', ...child, workingAgeInHousehold: 'yes' },
    'sgb2',
  ],
  [
    'a refugee’s child with old people',
    { status: 'ae_25_2_refugee', ...child, workingAgeInHousehold: 'no' },
    'sgb12',
  ],
  [
    'the day before 15',
    { status: 'ae_25_3', birthDate: '2011-11-24', pastAgeLimit: 'no', workingAgeInHousehold: 'no' },
    'sgb12',
  ],
  [
    'the day of 15',
    { status: 'ae_25_3', birthDate: '2011-11-23', pastAgeLimit: 'no', workingAgeInHousehold: 'no' },
    'sgb2',
  ],
  ['§ 24 requested', { status: 'request_24' }, 'asylblgBasic'],
  [
    '§ 24, Fiktion of this month',
    { status: 'fiktion_24', ...adult, firstFiktionOn: '2026-11-01' },
    'asylblgBasic',
  ],
  [
    '§ 24, Fiktion of the last day of last month',
    { status: 'fiktion_24', ...adult, firstFiktionOn: '2026-10-31' },
    'sgb2',
  ],
  [
    '§ 24, Fiktion of some day last month',
    { status: 'fiktion_24', ...adult, firstFiktionOn: '2026-10' },
    'sgb2',
  ],
  ['§ 24, day of the Fiktion unknown', { status: 'fiktion_24', ...adult }, 'staff'],
  ['§ 24 permit', { status: 'ae_24', ...adult }, 'sgb2'],
  ['family, last day of three months', { status: 'ae_family', ...adult, enteredOn: '2026-08-23' }, 'staff'],
  ['family, after three months', { status: 'ae_family', ...adult, enteredOn: '2026-08-22' }, 'sgb2'],
  ['settled', { status: 'ne', ...adult, paperExpired: undefined }, 'sgb2'],
  ['a German', { status: 'german', ...adult, paperExpired: undefined }, 'sgb2'],
  ['an EU citizen', { status: 'eu_citizen', ...adult }, 'staff'],
  ['a visa', { status: 'visa' }, 'staff'],
  ['another paper', { status: 'other' }, 'staff'],
  ['nothing known', {}, 'staff'],
];

const outside = { receptionFacility: 'no', nationalities: ['475'] } as const;
const inside = { receptionFacility: 'yes', nationalities: ['475'] } as const;
type WorkCase = readonly [string, Told, string, string?];
const works: readonly WorkCase[] = [
  ['a child of 14', { status: 'german', birthDate: '2011-11-24' }, 'tooYoung'],
  ['the day of 15', { status: 'german', birthDate: '2011-11-23' }, 'allowed'],
  ['a request without paper', { status: 'none_asylumRequest' }, 'notYet'],
  [
    'shelter, last day of three months',
    { status: 'gestattung_63', ...outside, asylumRegisteredOn: '2026-08-23' },
    'notYet',
    '2026-11-24',
  ],
  [
    'shelter, after three months',
    { status: 'gestattung_63', ...outside, asylumRegisteredOn: '2026-08-22' },
    'permissionPossible',
  ],
  ['shelter, registered in a year', { status: 'akn', ...outside, asylumRegisteredOn: '2026' }, 'staff'],
  [
    'facility, last day of three months',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-23' },
    'notYet',
    '2026-11-24',
  ],
  [
    'facility, three months, no other state',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-22', otherStateResponsible: 'no' },
    'permissionPossible',
  ],
  [
    'facility, three months, another state',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-22', otherStateResponsible: 'yes' },
    'notYet',
    '2027-02-23',
  ],
  [
    'facility, three months, other state unknown',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-22' },
    'staff',
  ],
  [
    'facility, last day of six months',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-05-23' },
    'staff',
  ],
  [
    'facility, after six months',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-05-22' },
    'permissionPossible',
  ],
  [
    'safe country, shelter',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: '2026-05-01',
    },
    'banned',
  ],
  [
    'safe country, application of 31 Aug 2015',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: '2015-08-31',
    },
    'staff',
  ],
  [
    'safe country, application of 1 Sep 2015',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: '2015-09-01',
    },
    'banned',
  ],
  [
    'safe country, facility',
    {
      status: 'gestattung_63',
      receptionFacility: 'yes',
      nationalities: ['238'],
      asylumRegisteredOn: '2026-05-01',
    },
    'staff',
  ],
  [
    'one nationality safe, one not',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238', '475'],
      asylumRegisteredOn: '2026-05-01',
    },
    'staff',
  ],
  ['a further application', { status: 'folgeantrag_71' }, 'staff'],
  [
    'Duldung, last day of three months',
    { status: 'duldung_60a', ...outside, suspensionSince: '2026-08-23' },
    'notYet',
    '2026-11-24',
  ],
  [
    'Duldung, after three months',
    { status: 'duldung_60a', ...outside, suspensionSince: '2026-08-22' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, passport, three months',
    { status: 'duldung_60a', ...inside, passportShown: 'yes', suspensionSince: '2026-08-22' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, no passport, three months',
    { status: 'duldung_60a', ...inside, passportShown: 'no', suspensionSince: '2026-08-22' },
    'notYet',
    '2027-02-23',
  ],
  [
    'Duldung, facility, after six months',
    { status: 'duldung_60a', ...inside, suspensionSince: '2026-05-22' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, passport unknown, four months',
    { status: 'duldung_60a', ...inside, suspensionSince: '2026-07-22' },
    'staff',
  ],
  [
    'Duldung, safe country, asylum failed',
    {
      status: 'duldung_60a',
      receptionFacility: 'no',
      nationalities: ['238'],
      suspensionSince: '2026-01-01',
      asylumFailed: 'yes',
    },
    'banned',
  ],
  [
    'Duldung, safe country, not failed',
    {
      status: 'duldung_60a',
      receptionFacility: 'no',
      nationalities: ['238'],
      suspensionSince: '2026-01-01',
      asylumFailed: 'no',
    },
    'staff',
  ],
  ['unclear identity', { status: 'duldung_60b' }, 'banned'],
  ['Duldung for training', { status: 'duldung_60c' }, 'allowedReadPaper'],
  ['obliged to leave', { status: 'exit_obliged' }, 'banned'],
  ['§ 24 requested', { status: 'request_24' }, 'notYet'],
  ['§ 24 Fiktion', { status: 'fiktion_24' }, 'allowed'],
  ['§ 24 permit', { status: 'ae_24' }, 'allowed'],
  ['§ 24 permit that has run out', { status: 'ae_24', paperExpired: 'yes' }, 'staff'],
  ['another Fiktion', { status: 'fiktion_81_4' }, 'allowedReadPaper'],
  ['a refugee', { status: 'ae_25_2_refugee' }, 'allowed'],
  ['§ 25 (5)', { status: 'ae_25_5' }, 'allowed'],
  ['a victim of trafficking', { status: 'ae_25_4a' }, 'permissionPossible'],
  ['§ 25 (4) sentence 2', { status: 'ae_25_4_s2' }, 'permissionPossible'],
  ['a title for work', { status: 'ae_work' }, 'allowedReadPaper'],
  ['an EU citizen', { status: 'eu_citizen' }, 'allowed'],
  ['a visa', { status: 'visa' }, 'staff'],
];

describe('the benefit regime suggested', () => {
  it.each(regimes)('%s', (_, told, expected) => {
    expect(ask('benefitRegime', told as Told).code).toBe(expected);
  });

  it.each([
    ['2025-03-31', 'sgb2'],
    ['2025-04-01', 'asylblgBasic'],
  ])('with the draft switched on, a Fiktion of %s gives %s', (firstFiktionOn, expected) => {
    expect(ask('benefitRegime', { status: 'ae_24', ...adult, firstFiktionOn }, today, ukraineOn).code).toBe(
      expected,
    );
  });

  it('says which facts are missing, and only those', () => {
    expect(ask('benefitRegime', { status: 'duldung_60b' }).missing).toEqual(['ownFault']);
    expect(ask('benefitRegime', { status: 'akn' })).toMatchObject({
      missing: [],
      law: expect.stringContaining('§ 1 (1)'),
    });
  });
});

describe('access to work', () => {
  it.each(works)('%s', (_, told, expected, from) => {
    const said = ask('workAccess', told as Told);
    expect(said.code).toBe(expected);
    if (from) expect(said.from).toBe(from);
  });
});

describe('hints', () => {
  it.each([
    ['2023-11-22', 'possible', undefined],
    ['2023-11-23', 'notYet', '2026-11-24'],
  ])('36 months from %s: %s', (enteredOn, code, from) => {
    const said = ask('analogBenefits', { status: 'gestattung_63', enteredOn });
    expect([said.code, said.from]).toEqual([code, from]);
  });

  it.each([
    ['2008-11-23', { dwelling: 'shelter' }, 'level2'],
    ['2008-11-24', { dwelling: 'shelter', withParents: 'yes' }, 'level4'],
    ['2012-11-23', { withParents: 'yes' }, 'level4'],
    ['2012-11-24', {}, 'level5'],
    ['2020-11-23', {}, 'level5'],
    ['2020-11-24', {}, 'level6'],
    ['1990-01-01', { dwelling: 'flat', withPartner: 'no' }, 'level1'],
    ['1990-01-01', { dwelling: 'flat', withPartner: 'yes' }, 'level2'],
    ['2003-01-01', { dwelling: 'flat', withPartner: 'no', withParents: 'yes', married: 'no' }, 'level3'],
    ['2003-01-01', { dwelling: 'flat', withPartner: 'no', withParents: 'yes', married: 'yes' }, 'level1'],
  ] as const)('the level of need of one born %s (%o) is %s', (birthDate, told, expected) => {
    expect(ask('needLevel', { birthDate, ...told }).code).toBe(expected);
  });

  it('stops no claim to a course, only places by choice', () => {
    expect(ask('languageCourse', { status: 'ae_25_2_refugee', firstIssuedOn: '2026-01-01' }).code).toBe(
      'claim',
    );
    expect(ask('languageCourse', { status: 'ae_25_2_refugee', firstIssuedOn: '2025-01-01' }).code).toBe(
      'claimLapsed',
    );
    expect(ask('languageCourse', { status: 'ae_24' }).code).toBe('admissionSuspended');
  });
});

describe('the pack’s validity', () => {
  it.each(tableNames)('%s says nothing of the day before the first it covers', (table) => {
    expect(evaluate(builtInPack, table, {}, '2026-06-11').outcome).toEqual({
      kind: 'staff',
      why: 'notCovered',
    });
    expect(evaluate(builtInPack, table, { status: 'akn' }, '2026-06-12').outcome).not.toMatchObject({
      why: 'notCovered',
    });
  });

  it('has rates for 2026 and no promise for 2027', () => {
    const on = (day: string) =>
      builtInPack.rates.filter(({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? '9999'))
        .length;
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([0, 6, 6, 0]);
  });

  it('adds up every rate', () => {
    for (const { necessary, personal, total } of builtInPack.rates) expect(necessary + personal).toBe(total);
  });
});

const isoDay = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => new Date(Date.UTC(1945, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const someFacts = fc.record(
  {
    ...Object.fromEntries(Object.entries(codeFacts).map(([id, codes]) => [id, fc.constantFrom(...codes)])),
    ...Object.fromEntries(
      dateFacts.map((id) => [
        id,
        fc.tuple(isoDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => date(day.slice(0, length))),
      ]),
    ),
    nationalities: fc.subarray(['238', '475', '170', '252', '166'], { minLength: 1 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;
const someDay = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2026, 5, 12) + days * 86_400_000).toISOString().slice(0, 10));

describe('every table', () => {
  it.each(tableNames)('%s gives every combination of facts and days exactly one outcome', (table) => {
    fc.assert(
      fc.property(someFacts, someDay, (known, on) => {
        const { outcome } = evaluate(builtInPack, table, known, on);
        if (outcome.kind === 'staff')
          expect(['gap', 'contradiction', 'notCovered']).not.toContain(outcome.why);
        expect(evaluate(builtInPack, table, known, on).outcome).toEqual(outcome);
      }),
      { numRuns: 400 },
    );
  });

  it.each(tableNames)('%s never changes its mind when one more fact is known', (table) => {
    fc.assert(
      fc.property(someFacts, someDay, fc.nat(), (known, on, which) => {
        const ids = Object.keys(known);
        if (ids.length === 0) return;
        const { [ids[which % ids.length] as string]: _, ...fewer } = known as Record<string, unknown>;
        const before = evaluate(builtInPack, table, fewer as Facts, on).outcome;
        if (before.kind === 'staff') return;
        const after = evaluate(builtInPack, table, known, on).outcome;
        expect(after.kind === 'result' && after.result).toEqual(before.result);
      }),
      { numRuns: 400 },
    );
  });

  it.each(tableNames)(
    '%s says the same on all days between two borders of validity, of facts without dates',
    (table) => {
      const borders = validityBorders(builtInPack, table);
      fc.assert(
        fc.property(someFacts, someDay, someDay, (known, one, other) => {
          const between = borders.some((day) => (day > one && day <= other) || (day > other && day <= one));
          if (between) return;
          const dateless = Object.fromEntries(
            Object.entries(known).filter(([id]) => !(dateFacts as readonly string[]).includes(id)),
          );
          expect(evaluate(builtInPack, table, dateless, one).outcome).toEqual(
            evaluate(builtInPack, table, dateless, other).outcome,
          );
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(tableNames)(
    '%s: what the check walked through, the evaluation answers by the same row',
    (table) => {
      for (const { facts: known, rows, switches } of cases(
        builtInPack,
        builtInPack.tables[table],
        '2026-06-12',
      )) {
        if (Object.entries(switches).some(([name, on]) => builtInPack.switches[name]?.on !== on)) continue;
        expect(evaluate(builtInPack, table, known, '2026-06-12').outcome.row?.id).toBe(rows[0]?.id);
      }
    },
  );
});
