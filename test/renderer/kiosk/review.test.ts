import { describe, expect, test } from 'vitest';
import type { AnsweredStep } from '#domain/contract/shapes';
import { intakeForm, intakePages } from '#domain/intake/form';
import { groupsOf } from '../../../renderer/kiosk/parts/why-groups.ts';
import { reviewCards } from '../../../renderer/kiosk/screens/review-cards.ts';

const amira = { id: 'a', called: 'Amira', relation: 'self' };
const omar = { id: 'b', called: 'Omar', relation: 'spouse' };
const step = (page: string, person?: typeof amira): AnsweredStep => ({
  key: person ? `${page}/${person.id}` : page,
  page,
  person,
  askedOf: 'newcomer',
});

describe('the review', () => {
  test('begins with what concerns everybody and goes on person by person, each by section', () => {
    const cards = reviewCards(intakeForm, [
      step('notice'),
      step('members'),
      step('document', amira),
      step('address'),
      step('officialName', amira),
      step('education', amira),
      step('document', omar),
      step('gone'),
    ]);
    expect(
      cards.map(({ id, person, sections }) => [
        id,
        person?.called,
        sections.map(({ section, steps }) => `${section} ${steps.length}`),
      ]),
    ).toEqual([
      ['household', undefined, ['notice 1', 'household 1', 'registration 1']],
      ['a', 'Amira', ['registration 2', 'labourMarket 1']],
      ['b', 'Omar', ['registration 1']],
    ]);
  });

  test('counts the answers of each, and what nobody has answered yet', () => {
    const answers = {
      familyName: { value: 'Muster' },
      givenNames: { skip: 'askStaff' },
      usualGivenName: { skip: 'unknown' },
      onlyName: { skip: 'declined' },
    } as const;
    const [card] = reviewCards(intakeForm, [{ ...step('officialName', amira), answers }]);
    expect(card).toMatchObject({ answers: 4, open: 2 });
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
