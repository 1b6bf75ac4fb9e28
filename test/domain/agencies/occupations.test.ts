/** What staff confirmed of occupations leaves the station only as long as it is about what the person says. */
import { describe, expect, it } from 'vitest';
import type { Payload } from '#domain/agencies/build-payload';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { type PageAnswers, stepKey } from '#domain/flow/page';
import { occupationById } from '#domain/intake/labour-market/occupations/table';
import type { IntakeRecord } from '#domain/record/intake-record';
import { countedIds, goldenStation, sealedRecord } from '../../support/agency/sealed.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';

const record = sealedRecord(persona01);
const key = Object.keys(record.answers).find((step) => step.startsWith('occupationCheck/')) ?? '';
const person = key.split('/')[1] ?? '';

function sentWith(page: string, answers: PageAnswers | undefined): unknown {
  const { [stepKey(page, person)]: _, ...others } = record.answers;
  const changed: IntakeRecord = {
    ...record,
    answers: answers ? { ...others, [stepKey(page, person)]: answers } : others,
  };
  const sent = payloadsFor(changed, goldenStation, countedIds()).find(({ agency }) => agency === 'jobcentre');
  if (!sent) throw new Error('the jobcentre gets nothing');
  const { persons } = sent.payload as Payload;
  const own = persons.find(({ id }) => id === person) as Record<string, unknown>;
  return (own.occupation as { confirmed?: { value: unknown } } | undefined)?.confirmed?.value;
}

describe('the confirmed occupation', () => {
  it('goes to the jobcentre with the word of the person and the codes of both lists', () => {
    const { title, isco08, kldb2010 } = occupationById('electrician') ?? {};
    expect(sentWith('occupationCheck', record.answers[key])).toEqual([
      { of: 'qualification', field: 'electrical', said: 'Elektriker', title, isco08, kldb2010 },
    ]);
  });

  it('is not there when staff left it out, or found that nothing of the list fits', () => {
    expect(sentWith('occupationCheck', undefined)).toBeUndefined();
    expect(sentWith('occupationCheck', {})).toBeUndefined();
    const none = { confirmed: { value: [{ of: 'qualification', field: 'electrical', said: 'Elektriker' }] } };
    expect(sentWith('occupationCheck', none)).toBeUndefined();
  });

  it('goes when the person corrects what was learned, until staff look again', () => {
    const changed = { kind: 'training', field: 'food', title: 'Bäcker', certificate: 'lost' };
    expect(
      sentWith('qualifications', { has: { value: 'yes' }, qualifications: { value: [changed] } }),
    ).toBeUndefined();
    expect(sentWith('qualifications', { has: { value: 'no' } })).toBeUndefined();
  });
});
