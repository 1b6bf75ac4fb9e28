import { describe, expect, it } from 'vitest';
import { payloadKinds, whitelists } from '#domain/agencies/payloads';
import { questionOf, type Source, type Whitelist } from '#domain/agencies/whitelist';
import type { Ref } from '#domain/flow/page';
import { agencyIds } from '#domain/intake/agency';
import { intakePages } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';

const questions = intakePages.flatMap((page) =>
  Object.entries(page.fields).map(([field, question]) => ({
    name: `${page.key}.${field}`,
    page,
    question: question as Question,
  })),
);
const nameOf = ({ page, field }: Ref) => `${page}.${field}`;
const sourcesOf = ({ household, person }: Whitelist): readonly Source[] =>
  [household, person].flatMap((topics) => Object.values(topics).flatMap((fields) => Object.values(fields)));

/** What the whitelist says it reads, by the way it reads it. */
function listed(whitelist: Whitelist, how: Source['how']): readonly string[] {
  const names = sourcesOf(whitelist)
    .filter((source) => source.how === how)
    .flatMap(({ refs }) => refs.map(nameOf));
  return [...new Set(names)].sort();
}

const named = (receivers: (question: Question) => readonly string[], agency: string) =>
  questions
    .filter(({ question }) => receivers(question).includes(agency))
    .map(({ name }) => name)
    .sort();

describe.each(agencyIds)('the whitelist of %s', (agency) => {
  const whitelist = whitelists[agency];

  it('holds by law exactly the questions that name the agency', () => {
    expect(listed(whitelist, 'law')).toEqual(named((question) => question.for, agency));
  });

  it('holds with consent exactly the questions that name it so', () => {
    expect(listed(whitelist, 'consent')).toEqual(named((question) => question.withConsent, agency));
  });

  it('holds as yes or no exactly the questions that name it so', () => {
    expect(listed(whitelist, 'reference')).toEqual(named((question) => question.reference, agency));
  });

  it('lets nothing but a yes or no through where only that is allowed', () => {
    const references = sourcesOf(whitelist).filter(({ how }) => how === 'reference');
    expect(references.every(({ shape }) => shape?.safeParse('anything').success === false)).toBe(true);
    expect(references.every(({ shape }) => shape?.safeParse(true).success)).toBe(true);
  });

  it('puts what needs consent with the persons, because a household cannot consent', () => {
    const household = Object.values(whitelist.household).flatMap((fields) => Object.values(fields));
    expect(household.filter(({ how }) => how === 'consent')).toEqual([]);
  });

  it('has no rows with a column the agency may not have', () => {
    const columns = sourcesOf(whitelist)
      .filter(({ how, shape }) => how !== 'reference' && !shape)
      .flatMap(({ refs, how }) => refs.map((ref) => ({ how, question: questionOf(ref) })))
      .flatMap(({ how, question }) =>
        Object.values(question.columns ?? {}).map((column) => ({ how, column })),
      );
    for (const { how, column } of columns) {
      expect(how === 'law' ? column.for : [...column.for, ...column.withConsent]).toContain(agency);
    }
  });

  it('names no field twice and never by the number of a register', () => {
    const keys = [whitelist.household, whitelist.person].flatMap((topics) =>
      Object.entries(topics).flatMap(([topic, fields]) =>
        Object.keys(fields).map((field) => `${topic}.${field}`),
      ),
    );
    expect(keys.every((key) => /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(key))).toBe(true);
    expect(keys).not.toContain('id');
  });
});

describe('questions nobody may receive', () => {
  it('are in no whitelist', () => {
    const nobody = questions
      .filter(({ question }) =>
        [question.for, question.withConsent, question.reference].every((a) => a.length === 0),
      )
      .map(({ name }) => name);
    const all = agencyIds.flatMap((agency) =>
      sourcesOf(whitelists[agency]).flatMap(({ refs }) => refs.map(nameOf)),
    );
    expect(all.filter((name) => nobody.includes(name))).toEqual([]);
    expect(nobody).toContain('afraid.afraid');
    expect(nobody).toContain('formerNames.ownScript');
  });
});

describe('the kinds of payload', () => {
  it('are one per agency, and one more for a child who may be unaccompanied', () => {
    expect(payloadKinds().map(({ kind }) => kind)).toEqual([...agencyIds, 'unaccompaniedMinor']);
  });
});
