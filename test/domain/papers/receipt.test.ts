import { describe, expect, test } from 'vitest';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { readerOf } from '#domain/agencies/whitelist';
import { intakeForm } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';
import { papersOf } from '#domain/papers/papers';
import { titles } from '#domain/papers/source';
import { answersOf, idsOf, value } from '../../support/journeys/journey.ts';
import {
  contentsOf,
  paperRows,
  paperSite,
  papersOfRecord,
  persona,
  sealed,
  textsOf,
} from '../../support/paper-source.ts';
import { adult, marksIn, plantedAnswers, plantedRecord } from '../../support/planted.ts';

const groups: Readonly<Record<string, readonly string[]>> = {
  'consent:choices.consentGroup.identity': ['identity', 'formerNames', 'otherNames', 'titles'],
  'papers:receipt.things.documents': ['documents'],
  'papers:receipt.things.registerOnly': ['registerOnly'],
  'papers:receipt.things.means': ['means'],
  'registration:pages.religion.fields.membership.label': ['religion'],
};
const groupsOf = (label: string) => groups[label] ?? [label.split('.').at(-1) as string];

const record = plantedRecord(
  plantedAnswers({}, { 'address.dwelling': 'thisCentre', 'workWish.tell': 'yes' }),
);
const papers = papersOf({
  record,
  // Not pruned: the marks are no answers that lead anywhere.
  reader: readerOf(record.answers, record.startedOn),
  site: paperSite,
  rehearsal: false,
  appointments: [],
  madeAt: '2026-08-03T10:00:00.000Z',
});
const receipt = contentsOf(papers, 'receipt')[0];
const counted = (receipt ? paperRows(receipt) : []).flatMap(({ label, value: shown }) =>
  'text' in label && 'listed' in shown ? [{ thing: label.text.of, uses: textsOf(shown.listed) }] : [],
);
const groupAt = (field: string) => {
  const [page = '', name = ''] = field.split('.');
  // What the household calls a person is no answer of theirs, and what staff add they did not type.
  if (page === 'members' || intakeForm.byKey.get(page)?.askedOf !== 'newcomer') return '';
  return (intakeForm.byKey.get(page)?.fields[name] as Question | undefined)?.group ?? '';
};

describe('the receipt', () => {
  const payloads = payloadsFor(record, { station: 'probe-1', municipality: '05117000' }, () => adult);

  test.each(counted.map((row) => [row.thing, row] as const))(
    'counts for "%s" every agency and paper in which the answers are found, and no other',
    (thing, { uses }) => {
      const own = groupsOf(thing);
      const holds = (content: unknown) => marksIn(content).some(({ field }) => own.includes(groupAt(field)));
      const found = payloads.filter(({ payload }) => holds(payload)).map(({ agency }) => agency);
      expect(uses).toEqual(expect.arrayContaining(found.map((agency) => `common:agencies.${agency}`)));
      const printed = papers.filter(({ paper, content }) => paper !== 'receipt' && holds(content));
      expect(uses).toEqual(expect.arrayContaining(printed.map(({ paper }) => titles[paper])));
      // Whatever else is named gets it as yes or no, or in a shape of its own.
      const told = uses.filter((use) => use.startsWith('common:agencies.')).map((use) => use.split('.')[1]);
      const may = intakeForm.pages
        .flatMap(({ fields }) => Object.values(fields) as Question[])
        .filter(({ group }) => own.includes(group ?? ''))
        .flatMap((question) => [...question.for, ...question.reference]);
      for (const agency of told) expect(may).toContain(agency);
    },
  );

  test('counts every group of answers that goes to an agency by law, but what is said in private', () => {
    const shown = counted.flatMap(({ thing }) => groupsOf(thing));
    const given = new Set(
      payloads.flatMap(({ payload }) => marksIn(payload).map(({ field }) => groupAt(field))),
    );
    given.delete('');
    expect(shown).toEqual(expect.arrayContaining([...given].filter((group) => group !== 'vulnerability')));
    for (const secret of ['vulnerability', 'informationBlock', 'nobody']) expect(shown).not.toContain(secret);
  });

  test('says nothing of what somebody allowed by consent', () => {
    const [content] = contentsOf(papersOfRecord(sealed(persona('1'))), 'receipt');
    const integration = textsOf(content).filter((text) => /integrationCentre/.test(text));
    expect(integration).toEqual([]);
  });

  test('counts the papers of its own side only', () => {
    const journey = persona('1');
    const hidden = idsOf(journey)[journey.members[1]?.alias ?? ''] as string;
    const answers = { ...answersOf(journey), [`informationBlock/${hidden}`]: { block: value('entered') } };
    const receipts = contentsOf(papersOfRecord(sealed(journey, answers)), 'receipt');
    const own = receipts.find(({ persons }) => persons.some(({ id }) => id === hidden));
    expect(receipts).toHaveLength(2);
    expect(own?.persons).toHaveLength(1);
    // The children, and with them the youth office, are on the other side.
    expect(textsOf(own)).not.toContain('common:agencies.youthOffice');
    expect(textsOf(receipts[0])).toContain('common:agencies.youthOffice');
  });

  test('has the instant at which the record was received', () => {
    expect(receipt?.reference.receivedAt).toBe(record.receivedAt);
  });
});
