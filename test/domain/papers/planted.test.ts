/** A marked value stands in every field of the form; every paper is searched for what its reader may not know. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '#domain/agencies/whitelist';
import type { AgencyId } from '#domain/intake/agency';
import { intakeForm } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';
import { type PaperId, paperIds } from '#domain/papers/paper';
import { papersOf } from '#domain/papers/papers';
import type { PaperSource } from '#domain/papers/source';
import type { Assessment, PersonAssessment, Suggestion } from '#domain/rules/assess';
import type { DocumentWarning } from '#domain/rules/documents';
import { tableNames } from '#domain/rules/pack-schema';
import { paperSite } from '../../support/paper-source.ts';
import {
  adult,
  child,
  marksIn,
  partner,
  persons,
  plantedAnswers,
  plantedRecord,
} from '../../support/planted.ts';

/** Fields that open papers hold what opens them. */
const opening = {
  'address.dwelling': 'thisCentre',
  'workWish.tell': 'yes',
};

const suggested = (table: string, person: string, decidedBy: readonly string[]): Suggestion => ({
  code: `⟦${table}.code|${person}⟧`,
  law: `⟦${table}.law|${person}⟧`,
  from: '2026-11-03',
  row: `⟦${table}.row|${person}⟧`,
  decidedBy,
  missing: [],
});
const warned = (document: DocumentWarning['document'], person: string): DocumentWarning => ({
  document,
  state: 'missing',
  date: '2026-08-17',
  onRequest: false,
  law: `⟦documents.law|${person}⟧`,
  confidence: 'law',
});
const assessment = (decidedBy: readonly string[]): Assessment => ({
  packVersion: '2026-08-19.1',
  lawAsOf: '2026-08-19',
  on: '2026-08-03',
  documents: [warned('providerConfirmation', 'household'), warned('payslips', 'household')],
  persons: persons.map(
    ({ id }) =>
      ({
        id,
        ...Object.fromEntries(tableNames.map((table) => [table, suggested(table, id, decidedBy)])),
        workAccess: { ...suggested('workAccess', id, decidedBy), code: 'notYet' },
        regimeGap: false,
        documents: [warned('birthCertificate', id), { ...warned('residencePaper', id), state: 'expired' }],
      }) as unknown as PersonAssessment,
  ),
});

const everyGroup = {
  [adult]: [
    { agency: 'jobcentre' as const, groups: ['contact' as const, 'plan' as const] },
    { agency: 'socialOffice' as const, groups: ['contact' as const, 'plan' as const] },
  ],
};

function papersWith(instead: Readonly<Record<string, unknown>>, decidedBy: readonly string[] = ['status']) {
  const record = plantedRecord(plantedAnswers(everyGroup, { ...opening, ...instead }));
  const source: PaperSource = {
    record,
    // Not pruned: the marks are no answers that lead anywhere.
    reader: readerOf(record.answers, record.startedOn),
    site: paperSite,
    rehearsal: false,
    appointments: [],
    madeAt: '2026-08-03T10:00:00.000Z',
    assessment: assessment(decidedBy),
  };
  return papersOf(source).map((paper) => ({ ...paper, found: marksIn(paper.content) }));
}

/** Who reads a paper besides the household: of an agency what the law gives it, else only these fields. */
const readers: Readonly<
  Record<PaperId, { readonly agency: AgencyId } | { readonly fields: readonly RegExp[] }>
> = {
  routeSlip: { fields: [/^members\.members$/] },
  receipt: { fields: [/^officialName\.(familyName|givenNames)$/] },
  nextSteps: {
    fields: [
      /^officialName\.(familyName|givenNames)$/,
      /^(workAccess|languageCourse|furtherCourse|counselling)\.(law|code)$/,
    ],
  },
  missing: { fields: [/^officialName\.(familyName|givenNames)$/, /^documents\.law$/] },
  registration: { agency: 'registryOffice' },
  dwelling: {
    fields: [
      /^officialName\.(familyName|givenNames)$/,
      /^movingIn\.movedInOn$/,
      /^centreAddress\./,
      /^dwellingProvider\.(providerName|providerAddress|ownerName)$/,
    ],
  },
  benefits: { agency: 'socialOffice' },
  benefitsNote: {
    fields: [
      /^officialName\.(familyName|givenNames)$/,
      /^(benefitRegime|regimeChange|analogBenefits|needLevel)\.(law|code)$/,
    ],
  },
  labourMarket: { agency: 'jobcentre' },
  consent: { fields: [/^officialName\.(familyName|givenNames)$/] },
  notice: { fields: [] },
};

const questionAt = (field: string): Question | undefined => {
  const [page = '', name = ''] = field.split('.');
  return intakeForm.byKey.get(page)?.fields[name] as Question | undefined;
};

function mayStand(paper: PaperId, field: string): boolean {
  const reader = readers[paper];
  if ('fields' in reader) return reader.fields.some((one) => one.test(field));
  const question = questionAt(field);
  // The profile says what the rules suggest about work, and nothing else of theirs.
  if (!question) return paper === 'labourMarket' && /^workAccess\.law$/.test(field);
  return question.for.includes(reader.agency) || question.withConsent.includes(reader.agency);
}

/** On no paper at all, whoever reads it: told in private, found by staff, of health. */
function isForNoPaper(field: string): boolean {
  const page = intakeForm.byKey.get(field.split('.')[0] as string);
  if (!page) return false;
  const group = questionAt(field)?.group;
  return (
    page.confidential === true ||
    /^(identityCheck|informationBlock|fingerprintCheck|asylumOutcome|signOff|ageCheck|parentCheck)$/.test(
      page.key,
    ) ||
    group === 'healthNeed' ||
    group === 'vulnerability'
  );
}

const households = [
  ['all together', {}],
  ['the partner with a block', { [`informationBlock.block ${partner}`]: 'entered' }],
  ['the child hidden', { [`afraid.afraid ${child}`]: 'yes' }],
  ['the first person afraid', { [`afraid.afraid ${adult}`]: 'talkToStaff' }],
] as const;

describe.each(households)('with %s', (_, instead) => {
  const papers = papersWith(instead);

  it('there is every paper', () => {
    expect(new Set(papers.map(({ paper }) => paper))).toEqual(new Set(paperIds));
  });

  it('no paper says what its reader may not know', () => {
    const wrong = papers.flatMap(({ key, paper, found }) =>
      found.filter(({ field }) => !mayStand(paper, field)).map(({ field }) => `${key} ${field}`),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing told in private, found by staff or of health stands on any, and religion on the registration alone', () => {
    const wrong = papers.flatMap(({ key, paper, found }) =>
      found
        .filter(
          ({ field }) =>
            isForNoPaper(field) || (questionAt(field)?.group === 'religion' && paper !== 'registration'),
        )
        .map(({ field }) => `${key} ${field}`),
    );
    expect(wrong).toEqual([]);
  });

  it('whoever has papers of their own is on nobody else’s, not even as an id', () => {
    const hidden = Object.keys(instead).map((field) => field.split(' ')[1] as string);
    const rest = persons.map(({ id }) => id).filter((id) => !hidden.includes(id));
    const sides = [rest, ...hidden.map((id) => [id])];
    for (const { key, content, found } of papers) {
      const owner = /\/([^.]+)/.exec(key)?.[1] as string;
      const side = sides.find((one) => one.includes(owner)) ?? rest;
      const others = persons.map(({ id }) => id).filter((id) => !side.includes(id));
      expect(
        found.filter(({ person }) => others.includes(person)),
        key,
      ).toEqual([]);
      for (const id of others) expect(JSON.stringify(content), key).not.toContain(id);
    }
  });

  it('a paper of one person names nobody else', () => {
    for (const { key, found } of papers.filter(({ paper }) =>
      ['routeSlip', 'nextSteps', 'labourMarket', 'consent'].includes(paper),
    )) {
      const named = found.filter(({ person }) => person !== 'household' && !key.endsWith(person));
      expect(named, key).toEqual([]);
    }
  });

  it('the papers to be signed are not empty', () => {
    for (const { key, paper, found } of papers)
      if (['registration', 'benefits', 'labourMarket', 'dwelling'].includes(paper))
        expect(found.length, key).toBeGreaterThan(2);
  });
});

describe('a suggestion that rests on what only staff know', () => {
  it.each(['fingerprinted', 'asylumFailed', 'ownFault', 'removalPrepared', 'bridgingCase'])(
    'is on no paper: %s',
    (fact) => {
      const rules =
        /^(benefitRegime|regimeChange|analogBenefits|needLevel|workAccess|languageCourse|furtherCourse|counselling)\./;
      const said = papersWith({}, ['status', fact]).flatMap(({ found }) =>
        found.filter(({ field }) => rules.test(field)),
      );
      expect(said).toEqual([]);
    },
  );

  it('while one that rests on answers its reader has stands on the note and on the person’s own page', () => {
    const papers = papersWith({}, ['status', 'birthDate']);
    const on = (paper: PaperId) =>
      papers.filter((one) => one.paper === paper).flatMap(({ found }) => found.map(({ field }) => field));
    expect(on('benefitsNote')).toContain('benefitRegime.law');
    expect(on('nextSteps')).toContain('workAccess.law');
    expect(on('labourMarket')).toContain('workAccess.law');
    expect(
      papers.flatMap(({ paper, found }) => (paper === 'benefitsNote' ? [] : found.map(({ field }) => field))),
    ).not.toContain('benefitRegime.law');
  });
});
