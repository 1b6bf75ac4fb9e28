import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/flow/page';
import { type PaperContent, paperContentShape } from '#domain/papers/paper';
import { type Assessment, assessHousehold } from '#domain/rules/assess';
import type { DocumentWarning } from '#domain/rules/documents';
import { builtInPack } from '#domain/rules/pack';
import { documentCodes, type TableName } from '#domain/rules/pack-schema';
import { resultCodes } from '#domain/rules/results';
import { answersOf, idsOf, value } from '../../support/journeys/journey.ts';
import {
  contentsOf,
  paperRows,
  papersOfRecord,
  persona,
  sealed,
  textsOf,
} from '../../support/paper-source.ts';

const journey = persona('1');
const ids = idsOf(journey);
const [first, second, third] = journey.members.map(({ alias }) => ids[alias]) as [string, string, string];
const answers = answersOf(journey);
const assessed = assessHousehold(builtInPack, answers, journey.startedOn, { centre: 'municipalShelter' });

/** The same, but with this result for everybody. */
const withResult = (table: TableName, code: string, more = {}): Assessment => ({
  ...assessed,
  persons: assessed.persons.map((own) => ({
    ...own,
    [table]: { code, law: '§ 1 Probe', decidedBy: ['status'], missing: [], ...more },
  })),
});
const of = (
  paper: 'nextSteps' | 'benefitsNote' | 'missing' | 'labourMarket',
  assessment: Assessment,
  from = answers,
) => contentsOf(papersOfRecord(sealed(journey, from), assessment), paper);
const own = (contents: readonly PaperContent[]) => contents[0] as PaperContent;

const german: Readonly<Record<string, unknown>> = Object.fromEntries(
  [
    'papers',
    'desk',
    'common',
    'household',
    'benefits',
    'registration',
    'consent',
    'kiosk',
    'notice',
    'frame',
  ].map((name) => [name, undefined]),
);

async function germanHas(key: string): Promise<boolean> {
  const [file = '', path = ''] = key.split(':');
  if (!Object.hasOwn(german, file)) return false;
  const tree = (await import(`../../../locales/de/${file}.json`)).default as unknown;
  const found = path
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], tree);
  return typeof found === 'string' && found !== '';
}

describe('the page of one’s own', () => {
  test.each(resultCodes.workAccess.filter((code) => code !== 'tooYoung'))(
    'says as a suggestion what follows about work: %s',
    async (code) => {
      const content = own(of('nextSteps', withResult('workAccess', code)));
      const texts = textsOf(content);
      expect(texts).toContain('papers:nextSteps.note');
      expect(texts).toContain(
        code === 'staff' ? 'papers:nextSteps.staff' : `papers:nextSteps.workAccess.${code}`,
      );
      for (const key of texts) expect(await germanHas(key), key).toBe(true);
    },
  );

  test.each(resultCodes.languageCourse)(
    'says what follows about a course in words there are: %s',
    async (code) => {
      const texts = textsOf(own(of('nextSteps', withResult('languageCourse', code))));
      for (const key of texts) expect(await germanHas(key), key).toBe(true);
    },
  );

  test.each(resultCodes.furtherCourse)(
    'says what follows about a further course in words there are: %s',
    async (code) => {
      const texts = textsOf(own(of('nextSteps', withResult('furtherCourse', code))));
      for (const key of texts) expect(await germanHas(key), key).toBe(true);
      expect(texts.includes(`papers:nextSteps.furtherCourse.${code}`)).toBe(
        !['none', 'staff'].includes(code),
      );
    },
  );

  test('names the first day, the paragraph and the state of the law', () => {
    const rows = paperRows(own(of('nextSteps', withResult('workAccess', 'notYet', { from: '2026-12-04' }))));
    expect(rows.map(({ value: shown }) => shown)).toEqual(
      expect.arrayContaining([{ day: '2026-12-04' }, { plain: '§ 1 Probe' }, { day: assessed.lawAsOf }]),
    );
  });

  test('names the offices in their order, with place', () => {
    const blocks = own(of('nextSteps', assessed)).blocks.flatMap((block) =>
      block.block === 'facts' && block.number !== undefined ? [block] : [],
    );
    expect(blocks.map(({ number }) => number)).toEqual(blocks.map((_, index) => index + 1));
    expect(blocks[0]?.heading?.of).toBe('common:agencies.registryOffice');
    expect(blocks[0]?.rows[0]?.value).toEqual({ plain: 'Raum registryOffice' });
  });

  test('says nothing of benefits, and small children have none', () => {
    const contents = of('nextSteps', assessed);
    expect(contents.length).toBeGreaterThan(1);
    expect(JSON.stringify(contents)).not.toMatch(/AsylbLG|benefitRegime|SGB/);
    expect(contents.map(({ of: whose }) => whose)).not.toContain('Yusuf Al-Mithal');
    expect(third).toBeDefined();
  });

  test('is not made where the rules were not asked', () => {
    const none = { ...assessed, persons: [] };
    expect(of('nextSteps', none)).toEqual([]);
  });
});

test('the route slip says nothing of what the rules suggest', () => {
  for (const content of contentsOf(papersOfRecord(sealed(journey), assessed), 'routeSlip'))
    expect(JSON.stringify(content)).not.toMatch(/§|nextSteps|workAccess|desk:/);
});

describe('the note for the social office', () => {
  test.each(resultCodes.benefitRegime)('has German words for %s', async (code) => {
    for (const key of textsOf(own(of('benefitsNote', withResult('benefitRegime', code)))))
      expect(await germanHas(key), key).toBe(true);
  });

  test('says that the law of the benefits changes, from when, and what to do today', async () => {
    const change = withResult('regimeChange', 'handOver', { from: '2026-12-01' });
    const content = own(of('benefitsNote', change));
    expect(JSON.stringify(content)).toContain('2026-12-01');
    for (const key of textsOf(content)) expect(await germanHas(key), key).toBe(true);
    expect(textsOf(content)).toContain('desk:rules.gap');
    expect(textsOf(own(of('benefitsNote', assessed)))).not.toContain('desk:rules.gap');
  });

  test('is in German alone, says that it is a suggestion, and promises no amount', () => {
    const content = own(of('benefitsNote', assessed));
    expect(content.language).toBe('de');
    expect(textsOf(content)).toContain('desk:rules.note');
    expect(JSON.stringify(content)).not.toMatch(/€|Euro|\b4\d\d\b/);
  });

  test('leaves to a person what rests on a fact that office does not get', () => {
    const said = (fact: string) =>
      textsOf(own(of('benefitsNote', withResult('benefitRegime', 'asylblgReduced', { decidedBy: [fact] }))));
    expect(said('status')).toContain('desk:rules.results.benefitRegime.asylblgReduced');
    expect(said('fingerprinted')).not.toContain('desk:rules.results.benefitRegime.asylblgReduced');
    expect(said('fingerprinted')).toContain('desk:rules.results.benefitRegime.staff');
  });

  test('is not made where nobody applies', () => {
    const without = { ...answers, benefitsWish: { needed: value('no') } };
    expect(of('benefitsNote', assessed, without)).toEqual([]);
  });
});

test('the profile says whether work may be permitted, only if the jobcentre gets what that follows from', () => {
  const said = (fact: string) =>
    textsOf(of('labourMarket', withResult('workAccess', 'notYet', { decidedBy: [fact] })));
  expect(said('status')).toContain('papers:nextSteps.workAccess.notYet');
  expect(said('asylumFailed')).not.toContain('papers:nextSteps.workAccess.notYet');
});

describe('the list of missing papers', () => {
  const warned = (
    document: DocumentWarning['document'],
    more: Partial<DocumentWarning> = {},
  ): DocumentWarning => ({
    document,
    state: 'missing',
    onRequest: false,
    law: '§ 1 Probe',
    confidence: 'law',
    ...more,
  });
  const withPapers = (
    household: readonly DocumentWarning[],
    persons: Readonly<Record<string, readonly DocumentWarning[]>>,
  ) => ({
    ...assessed,
    documents: household,
    persons: assessed.persons.map((one) => ({ ...one, documents: persons[one.id] ?? [] })),
  });

  test.each(documentCodes)('has words for %s, whatever its state', async (document) => {
    for (const state of ['missing', 'expired', 'expiring'] as const) {
      const [content] = of(
        'missing',
        withPapers([], { [first]: [warned(document, { state, date: '2026-12-24' })] }),
      );
      expect(paperContentShape.safeParse(content).success).toBe(true);
      for (const key of textsOf(content)) expect(await germanHas(key), key).toBe(true);
    }
  });

  test('names the last day of a paper that runs out, and leaves a line for the day it is wanted', () => {
    const [content] = of(
      'missing',
      withPapers([], { [first]: [warned('passport', { state: 'expiring', date: '2027-01-31' })] }),
    );
    const values = content ? paperRows(content).map(({ value: shown }) => shown) : [];
    expect(values).toEqual(expect.arrayContaining([{ day: '2027-01-31' }, { blank: 'line' }]));
  });

  test('names the day by which a missing paper is due', () => {
    const [content] = of('missing', withPapers([warned('providerConfirmation', { date: '2026-11-30' })], {}));
    const values = content ? paperRows(content).map(({ value: shown }) => shown) : [];
    expect(values).toContainEqual({ day: '2026-11-30' });
    expect(values).not.toContainEqual({ blank: 'line' });
  });

  test('does not call missing what nobody knows, and is not made where nothing is', () => {
    expect(of('missing', withPapers([], { [first]: [warned('passport', { state: 'unknown' })] }))).toEqual(
      [],
    );
    expect(of('missing', withPapers([], {}))).toEqual([]);
  });

  test('does not tell a household of wages of somebody who is on papers of their own', () => {
    const hidden: Answers = {
      ...answers,
      [`informationBlock/${second}`]: { block: value('entered') },
      [`income/${second}`]: { has: value('yes'), incomes: value([{ kind: 'wages' }]) },
      [`income/${first}`]: { has: value('no') },
    };
    const contents = of('missing', withPapers([warned('payslips'), warned('bankStatements')], {}), hidden);
    const names = contents.map((content) => textsOf(content).filter((key) => /documentsAtHand/.test(key)));
    expect(names).toEqual([
      ['benefits:choices.documentsAtHand.bankStatements'],
      ['benefits:choices.documentsAtHand.payslips'],
    ]);
  });
});
