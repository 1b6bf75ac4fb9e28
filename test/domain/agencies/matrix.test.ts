/**
 * The need-to-know matrix of the station's data protection concept, written down a second time as a table: rows are
 * field groups, columns the agencies. M by law, C with consent, r yes or no only, - never.
 */
import { describe, expect, it } from 'vitest';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { intakePages } from '#domain/intake/form';
import { type FieldGroup, fieldGroups } from '#domain/intake/need-to-know';
import type { Question } from '#domain/intake/question';

const matrix = {
  //                 RO    SO   JC   FA   YO   IC
  identity: '        M     M    M    M    M    C',
  formerNames: '     M     M    r    M    -    -',
  otherNames: '      -     M    r    M    -    -',
  titles: '          M     -    -    -    -    -',
  nationalities: '   M     M    M    M    M    C',
  religion: '        M     -    -    -    -    -',
  registerOnly: '    M     -    -    -    -    -',
  maritalStatus: '   M     M    M    M    M    C',
  family: '          M     M    M    -    M    C',
  address: '         M     M    M    M    M    C',
  entry: '           M     M    M    M    -    C',
  documents: '       M     M    M    M    M    -',
  residenceStatus: ' -     M    M    -    r    C',
  informationBlock: 'M     r    r    r    r    r',
  contact: '         -     C    C    C    C    C',
  means: '           -     M    M    -    -    -',
  healthNeed: '      -     M    -    -    C    -',
  vulnerability: '   -     M    -    -    -    -',
  childNeeds: '      -     M    M    -    C    C',
  work: '            -     -    M    -    -    C',
  childcare: '       -     -    M    -    C    C',
  plan: '            -     C    C    -    C    C',
  workQuestions: '   -     -    C    -    -    -',
  interpreting: '    r     M    M    M    M    C',
  nobody: '          -     -    -    -    -    -',
} as const satisfies Readonly<Record<FieldGroup, string>>;

function allowed(group: FieldGroup, agency: AgencyId): string {
  return matrix[group].trim().split(/\s+/)[agencyIds.indexOf(agency)] ?? '-';
}

const questions = intakePages.flatMap((page) =>
  Object.entries(page.fields).map(
    ([field, question]) => [`${page.key}.${field}`, question as Question] as const,
  ),
);

const markOf = (question: Question, agency: AgencyId) => {
  const marks = [
    ...(question.for.includes(agency) ? ['M'] : []),
    ...(question.withConsent.includes(agency) ? ['C'] : []),
    ...(question.reference.includes(agency) ? ['r'] : []),
  ];
  return marks.length === 0 ? '-' : marks.join('+');
};

describe('the need-to-know matrix', () => {
  it('has a row for every field group of the form', () => {
    expect(Object.keys(matrix).sort()).toEqual([...fieldGroups].sort());
  });

  it.each(questions)('is kept by %s', (_name, question) => {
    expect(question.group).toBeDefined();
    if (!question.group) return;
    for (const agency of agencyIds) {
      const mark = markOf(question, agency);
      // A question may reach fewer agencies than its row, never more and never on a weaker ground.
      expect([allowed(question.group, agency), '-']).toContain(mark);
    }
  });

  it('lets religion reach the registry office and nobody else', () => {
    const religion = questions.filter(([name]) => /^religion/.test(name));
    expect(religion.length).toBeGreaterThan(0);
    for (const [, question] of religion) {
      expect(question).toMatchObject({ for: ['registryOffice'], withConsent: [], reference: [] });
    }
  });

  it('uses every row: a row no question belongs to would be tested by nothing', () => {
    const used = new Set(questions.map(([, { group }]) => group));
    expect(fieldGroups.filter((group) => !used.has(group))).toEqual([]);
  });
});
