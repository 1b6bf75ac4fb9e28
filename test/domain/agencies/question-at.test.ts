import { describe, expect, it } from 'vitest';
import { whitelists } from '#domain/agencies/payloads';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { questionAt } from '#domain/agencies/question-at';
import type { Source } from '#domain/agencies/whitelist';
import type { Answers, PageAnswers } from '#domain/flow/page';
import { parseStepKey, stepKey } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { agencyIds } from '#domain/intake/agency';
import { intakeForm, intakePages } from '#domain/intake/form';
import { countedIds, goldenStation, payloadsOf, sealedRecord } from '../../support/agency/sealed.ts';
import { journeys } from '../../support/journeys/index.ts';
import { idsOf } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona02 } from '../../support/journeys/persona-02.ts';

const people = ['1', '2', '3'].map((end) => `01980000-0000-7000-8000-00000000000${end}`);
const [first, second, third] = people as [string, string, string];
/** The second and the third stand in the payload in this order: what counts is the payload's, not the household's. */
const payload = { header: {}, household: {}, persons: [{ id: third }, { id: second }] };

/** Every field of every page answered, by everybody. */
const everything: Answers = Object.fromEntries(
  intakePages.flatMap((page) =>
    (page.per === 'person' ? people : [undefined]).map((person): [string, PageAnswers] => [
      stepKey(page.key, person),
      Object.fromEntries(Object.keys(page.fields).map((name) => [name, { value: name }])),
    ]),
  ),
);
const answers: Answers = {
  ...everything,
  members: {
    members: { value: people.map((id) => ({ id, called: id, relation: 'other', ageGroup: 'adult' })) },
  },
  moveTogether: { together: { value: 'no' } },
};

type Row = readonly [path: string, kind: string, source: Source];
const rows = (part: 'household' | 'person', start: string): readonly Row[] =>
  agencyIds.flatMap((agency) =>
    Object.entries(whitelists[agency][part]).flatMap(([topic, fields]) =>
      Object.entries(fields).map(
        ([field, source]): Row => [`${start}.${topic}.${field}`, whitelists[agency].kind, source],
      ),
    ),
  );
const ofPersons = rows('person', 'persons.0');
const ofHousehold = rows('household', 'household');

const written = (path: string): readonly string[] => [
  path,
  `${path}.value`,
  `${path}.value.2.column`,
  `$.${path.replace('persons.0', 'persons[0]')}`,
  `/${path.replaceAll('.', '/')}`,
  `#/${path.replaceAll('.', '/')}/missing`,
];

describe('a field an agency names', () => {
  it('is there for every agency, so that there is something to find', () => {
    expect(ofPersons.length).toBeGreaterThan(200);
    expect(new Set([...ofPersons, ...ofHousehold].map(([, kind]) => kind)).size).toBe(agencyIds.length);
  });

  it.each(ofPersons)('%s of %s is a question of the form, of that person', (path, kind, source) => {
    for (const one of written(path)) {
      const found = questionAt(kind, payload, one, answers);
      const { page, person } = parseStepKey(found?.step ?? '');
      expect(Object.keys(intakeForm.byKey.get(page)?.fields ?? {}), one).toContain(found?.field);
      expect(source.refs, one).toContainEqual({ page, field: found?.field });
      expect(person, one).toBe(intakeForm.personPages.has(page) ? third : undefined);
    }
  });

  it.each(ofHousehold)('%s of %s is a question of the form, of the household', (path, kind, source) => {
    for (const one of written(path)) {
      const found = questionAt(kind, payload, one, answers);
      const { page, person } = parseStepKey(found?.step ?? '');
      expect(source.refs, one).toContainEqual({ page, field: found?.field });
      expect(person, one).toBeUndefined();
    }
  });

  it.each([
    'header',
    'header.receivedAt',
    'header.persons.0.birth.date',
    'persons',
    'persons.0',
    'persons.0.id',
    'persons.0.birth',
    'persons.0.birth.weight',
    'persons.0.constructor.name',
    'persons.0.birth.toString',
    'persons.2.birth.date',
    'persons.-1.birth.date',
    'persons.x.birth.date',
    'household.birth.date',
    'household',
    'birth.date',
    '',
    '/',
    '/persons/0/birth~1date',
    'the date of birth',
  ])('that is none, like "%s", leads nowhere', (path) => {
    expect(questionAt('registryOffice', payload, path, answers)).toBeUndefined();
  });

  it.each([undefined, null, 'text', {}, { persons: {} }, { persons: [null] }])(
    'of a payload that is none, like %j, leads nowhere',
    (nothing) => {
      expect(questionAt('registryOffice', nothing, 'persons.0.birth.date', answers)).toBeUndefined();
    },
  );

  it('is looked up in the payload it was sent in, and in no other', () => {
    const religion = 'persons.0.religion.membership';
    expect(questionAt('registryOffice', payload, religion, answers)).toBeDefined();
    expect(questionAt('jobcentre', payload, religion, answers)).toBeUndefined();
    expect(questionAt('unknownKind', payload, religion, answers)).toBeUndefined();
  });
});

describe('of several questions', () => {
  const path = 'persons.0.maritalStatus.status';
  const only = (...steps: readonly string[]): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => steps.includes(key)));

  it('the one that was answered is meant, what staff found before what was told', () => {
    expect(questionAt('registryOffice', payload, path, answers)?.step).toBe(`marriageCheck/${third}`);
    expect(questionAt('registryOffice', payload, path, only(`maritalStatus/${third}`))).toEqual({
      step: `maritalStatus/${third}`,
      field: 'status',
    });
  });

  it('the first is meant where none was answered', () => {
    expect(questionAt('registryOffice', payload, path, {})?.step).toBe(`marriageCheck/${third}`);
  });

  it('another person’s answer is never meant, except where all moved together', () => {
    const told = only('members', `maritalStatus/${first}`, `movingIn/${first}`);
    expect(questionAt('registryOffice', payload, path, told)?.step).toBe(`marriageCheck/${third}`);
    expect(questionAt('registryOffice', payload, 'persons.0.move.movedInOn', told)?.step).toBe(
      `movingIn/${first}`,
    );
  });
});

describe('whatever an agency may refuse of a real household', () => {
  const cases = journeys.flatMap((journey) =>
    payloadsOf(journey).map((one) => [journey.persona, one.kind, journey, one.payload] as const),
  );

  it.each(cases)(
    'household %s, %s: every field leads to a question that was asked',
    (_p, kind, journey, sent) => {
      const record = sealedRecord(journey);
      const asked = new Set(walk(intakeForm, record.answers, record.startedOn).steps.map(({ key }) => key));
      type Topics = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      const { household = {}, persons } = sent as { household?: Topics; persons: readonly Topics[] };
      const parts: readonly (readonly [string, Topics])[] = [
        ['household', household],
        ...persons.map((person, index) => [`persons.${index}`, person] as const),
      ];
      const paths = parts.flatMap(([start, topics]) =>
        Object.entries(topics)
          .filter(([, fields]) => typeof fields === 'object')
          .flatMap(([topic, fields]) => Object.keys(fields).map((field) => `${start}.${topic}.${field}`)),
      );
      const lost = paths.filter((path) => {
        const found = questionAt(kind, sent, path, record.answers);
        return !found || !asked.has(found.step);
      });
      expect(lost).toEqual([]);
    },
  );

  it('leads to the list of the household for a child that may be alone', () => {
    const [alone] = payloadsFor(sealedRecord(persona02), goldenStation, countedIds());
    const { answers: kept } = sealedRecord(persona02);
    expect(questionAt('unaccompaniedMinor', alone?.payload, 'persons.0.nameAsSaid', kept)).toEqual({
      step: 'members',
      field: 'members',
    });
    expect(questionAt('unaccompaniedMinor', alone?.payload, 'persons.0.birth', kept)).toBeUndefined();
  });

  it('leads to the very person among several', () => {
    const sent = payloadsOf(persona01).find(({ kind }) => kind === 'youthOffice')?.payload as {
      persons: readonly { id: string }[];
    };
    const { nour } = idsOf(persona01);
    const at = sent.persons.findIndex(({ id }) => id === nour);
    const { answers: told } = sealedRecord(persona01);
    expect(questionAt('youthOffice', sent, `persons.${at}.birth.date`, told)).toEqual({
      step: `birth/${nour}`,
      field: 'birthDate',
    });
  });
});
