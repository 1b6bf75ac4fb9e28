import { describe, expect, test } from 'vitest';
import { intakeForm } from '#domain/intake/form';
import { journeys } from '../../support/journeys/index.ts';
import { type Journey, no, skip, value } from '../../support/journeys/journey.ts';
import { play } from '../../support/journeys/play.ts';

const journeyOf = (persona: string): Journey => {
  const found = journeys.find((journey) => journey.persona === persona);
  if (!found) throw new Error(persona);
  return found;
};

/** The benefits and labour market pages asked of one person, or of the household (`''`). */
function askedOf(persona: string, alias: string, changes: Journey['answers'] = {}): readonly string[] {
  const journey = journeyOf(persona);
  const { asked } = play(intakeForm, { ...journey, answers: { ...journey.answers, ...changes } });
  const ours = new Set(
    intakeForm.pages.filter(({ section }) => /benefits|labourMarket/.test(section)).map(({ key }) => key),
  );
  return asked
    .map((key) => key.split('/'))
    .filter(([page = '', person = '']) => person === alias && ours.has(page))
    .map(([page = '']) => page);
}

const declarations = [
  'declaredTruth',
  'declaredChanges',
  'declaredCooperation',
  'declaredWorkStart',
  'declaredMatching',
];

describe('Who is asked what', () => {
  test('an adult with nothing special answers one page a topic and no details', () => {
    expect(askedOf('10', 'nadim')).toEqual([
      'residencePaper',
      'residenceValidity',
      'asylumApplication',
      'circumstances',
      'income',
      'assets',
      'doctorToday',
      'specialNeeds',
      'equipment',
      'healthInsurance',
      'payment',
      'contact',
      'protectionNeeds',
      ...declarations,
      'workWish',
      'workQuestions',
    ]);
  });

  test('a baby is asked for nothing but health, needs and care', () => {
    expect(askedOf('1', 'nour')).toEqual([
      'doctorToday',
      'specialNeeds',
      'equipment',
      'attendance',
      'club',
      'childcareNeed',
    ]);
  });

  test('a schoolchild with money of its own is asked about it, and about what the school costs', () => {
    expect(askedOf('3', 'taras')).toEqual([
      'income',
      'assets',
      'doctorToday',
      'specialNeeds',
      'equipment',
      'attendance',
      'schoolNeeds',
      'club',
      'workWish',
      'workQuestions',
    ]);
  });

  test('an adult somebody else answers for neither declares nor is asked in private, nor about work', () => {
    const asked = askedOf('1', 'fatima');
    expect(asked).toContain('income');
    for (const page of [...declarations, 'protectionNeeds', 'workWish']) expect(asked).not.toContain(page);
  });

  test('the household is asked once about living together, meals, town, papers and care for its children', () => {
    expect(askedOf('1', '')).toEqual([
      'benefitsWish',
      'livingTogether',
      'meals',
      'assignment',
      'childrenPapers',
      'childrenMoney',
      'documentsAtHand',
      'childcareWish',
    ]);
  });

  test.each([
    ['in the centre', 'thisCentre', ['meals']],
    ['in another facility', 'otherFacility', ['facility', 'meals']],
    ['in a flat', 'flat', ['rent']],
    ['with others', 'withOthers', ['meals', 'rent']],
  ])('who lives %s is asked about it as fits', (_, dwelling, pages) => {
    const { street, houseNumber, postcode, town } = journeyOf('10').answers.address ?? {};
    const rest = dwelling === 'thisCentre' ? {} : { street, houseNumber, postcode, town };
    const asked = askedOf('10', '', {
      address: { dwelling: value(dwelling), ...rest } as Journey['answers'][string],
    });
    expect(asked.filter((page) => ['facility', 'meals', 'rent'].includes(page))).toEqual(pages);
  });
});

describe('Who wants no benefits', () => {
  test('is asked for the paper, for a doctor, for contact, for protection and for work, and nothing about money', () => {
    const changes = { benefitsWish: { needed: no } };
    expect(askedOf('10', '', changes)).toEqual(['benefitsWish']);
    expect(askedOf('10', 'nadim', changes)).toEqual([
      'residencePaper',
      'residenceValidity',
      'asylumApplication',
      'doctorToday',
      'contact',
      'protectionNeeds',
      'workWish',
      'workQuestions',
    ]);
  });

  test('who does not know is asked like one who does', () => {
    expect(askedOf('10', 'nadim', { benefitsWish: { needed: skip('unknown') } })).toContain('income');
  });
});

describe('Dates follow the paper', () => {
  const dates = [
    'residenceValidity',
    'firstPermit',
    'protectionRequest',
    'firstFiktion',
    'suspension',
    'suspensionGround',
    'asylumApplication',
  ];
  test.each([
    [{ paper: 'none_asylumRequest' }, []],
    [{ paper: 'akn' }, ['residenceValidity', 'asylumApplication']],
    [{ paper: 'gestattung_63' }, ['residenceValidity', 'asylumApplication']],
    [{ paper: 'folgeantrag_71' }, ['asylumApplication']],
    [{ paper: 'request_24' }, ['protectionRequest']],
    [{ paper: 'fiktion', fiktion: 'fiktion_24' }, ['residenceValidity', 'protectionRequest', 'firstFiktion']],
    [{ paper: 'fiktion', fiktion: 'fiktion_81_4' }, ['residenceValidity']],
    [
      { paper: 'permit', permit: 'ae_24' },
      ['residenceValidity', 'firstPermit', 'protectionRequest', 'firstFiktion'],
    ],
    [{ paper: 'permit', permit: 'ae_25_2_refugee' }, ['residenceValidity', 'firstPermit']],
    [{ paper: 'permit', permit: 'ae_25_5' }, ['residenceValidity', 'firstPermit', 'suspension']],
    [{ paper: 'duldung', duldung: 'duldung_60a' }, ['residenceValidity', 'suspension', 'suspensionGround']],
    [{ paper: 'duldung', duldung: 'duldung_60b' }, ['residenceValidity', 'suspension']],
    [{ paper: 'visa' }, ['residenceValidity']],
    [{ paper: 'ne' }, []],
    [{ paper: 'eu_citizen' }, []],
  ])('%j', (codes, pages) => {
    const answers = Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, value(code)]));
    const asked = askedOf('10', 'nadim', { 'residencePaper/nadim': answers });
    expect(asked.filter((page) => dates.includes(page))).toEqual(pages);
  });

  test('a German has no residence status and no duty towards the AsylbLG office', () => {
    const asked = askedOf('10', 'nadim', { 'nationality/nadim': { nationalities: value(['000']) } });
    expect(asked).not.toContain('residencePaper');
    expect(asked).toContain('resettler');
    expect(asked.filter((page) => declarations.includes(page))).toEqual([
      'declaredTruth',
      'declaredChanges',
      'declaredCooperation',
    ]);
  });

  test.each([
    ['160', 'visa', true],
    ['160', 'akn', false],
    ['475', 'visa', false],
    ['444', 'other', true],
  ])('of nationality %s with %s, resettler is asked: %s', (nationality, paper, isAsked) => {
    const asked = askedOf('10', 'nadim', {
      'nationality/nadim': { nationalities: value([nationality]) },
      'residencePaper/nadim': { paper: value(paper) },
    });
    expect(asked.includes('resettler')).toBe(isAsked);
  });

  test('children are asked for their own papers unless they have the same kind', () => {
    expect(askedOf('1', 'yusuf')).not.toContain('residencePaper');
    expect(askedOf('1', 'yusuf', { childrenPapers: { sameAsFirst: no } })).toContain('residencePaper');
    expect(askedOf('1', 'yusuf', { childrenPapers: { sameAsFirst: skip('unknown') } })).toContain(
      'residencePaper',
    );
  });
});

describe('Needs', () => {
  const born = (year: number) => ({
    'birth/nadim': {
      birthDate: value({ year, month: 6, day: 30, precision: 'day' }),
      birthPlace: value('Jarmuk'),
      birthCountry: value('475'),
    },
  });
  test.each([
    ['m', 1975, false],
    ['w', 1975, true],
    ['d', 1975, true],
    ['x', 1990, true],
  ])('pregnancy is asked of sex %s born %i: %s', (sex, year, isAsked) => {
    const asked = askedOf('10', 'nadim', { ...born(year), 'sex/nadim': { sex: value(sex) } });
    expect(asked.includes('pregnancy')).toBe(isAsked);
  });

  test('pregnancy is not asked of a girl of ten', () => {
    expect(askedOf('3', 'daryna')).not.toContain('pregnancy');
  });

  test.each([
    ['1', 'samir', false],
    ['1', 'fatima', true],
    ['3', 'olena', true],
    ['6', 'emin', false],
    ['6', 'alina', false],
    ['10', 'nadim', false],
  ])('persona %s: %s is asked about being a single parent: %s', (persona, alias, isAsked) => {
    expect(askedOf(persona, alias).includes('singleParent')).toBe(isAsked);
  });

  test('a child of eight without a school is asked for a place, a baby is not', () => {
    expect(askedOf('1', 'yusuf')).toContain('schoolPlace');
    expect(askedOf('1', 'nour')).not.toContain('schoolPlace');
  });

  test('each chosen circumstance brings its own page and no other', () => {
    const chosen = (...codes: readonly string[]) =>
      askedOf('10', 'nadim', { 'circumstances/nadim': { circumstances: value(codes) } }).filter((page) =>
        ['livingApart', 'attorney', 'commitment', 'absence'].includes(page),
      );
    expect(chosen('none')).toEqual([]);
    expect(chosen('commitment')).toEqual(['commitment']);
    expect(chosen('absence', 'livingApart')).toEqual(['livingApart', 'absence']);
  });

  test('what is asked in private stands on a confidential page', () => {
    const confidential = intakeForm.pages.filter((page) => page.confidential && page.section === 'benefits');
    expect(confidential.map(({ key }) => key)).toEqual(['protectionNeeds']);
  });
});
