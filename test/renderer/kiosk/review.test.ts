import { describe, expect, test } from 'vitest';
import type { AnsweredStep } from '#domain/contract/shapes';
import { intakeForm, intakePages } from '#domain/intake/form';
import { groupsOf } from '../../../renderer/kiosk/parts/why-groups.ts';
import { reviewSections } from '../../../renderer/kiosk/screens/review-sections.ts';

const amira = { id: 'a', called: 'Amira', relation: 'self' };
const omar = { id: 'b', called: 'Omar', relation: 'spouse' };
const step = (page: string, person?: typeof amira): AnsweredStep => ({
  key: person ? `${page}/${person.id}` : page,
  page,
  person,
  askedOf: 'newcomer',
});

describe('the review', () => {
  test('goes section by section, and in it person by person, the household first where it is asked first', () => {
    const sections = reviewSections(intakeForm, [
      step('notice'),
      step('members'),
      step('address'),
      step('document', amira),
      step('officialName', amira),
      step('document', omar),
      step('gone'),
    ]);
    expect(
      sections.map(({ section, parts }) => [
        section,
        parts.map(({ person, steps }) => [person?.id, steps.length]),
      ]),
    ).toEqual([
      ['notice', [[undefined, 1]]],
      ['household', [[undefined, 1]]],
      [
        'registration',
        [
          [undefined, 1],
          ['a', 2],
          ['b', 1],
        ],
      ],
    ]);
  });
});

describe('"why do you ask?"', () => {
  test('explains every question of every page exactly once', () => {
    for (const page of intakePages) {
      const explained = groupsOf(page).flatMap(({ fields }) => fields);
      expect([...explained].sort()).toEqual(Object.keys(page.fields).sort());
    }
  });

  test('puts questions together only when law, purpose, receivers and duty are the same', () => {
    for (const page of intakePages) {
      for (const { fields, question } of groupsOf(page)) {
        for (const field of fields) {
          const { law, purpose, must, for: receivers } = page.fields[field] as typeof question;
          expect({ law, purpose, must, receivers }).toEqual({
            law: question.law,
            purpose: question.purpose,
            must: question.must,
            receivers: question.for,
          });
        }
      }
    }
  });
});
