/** Sealed records of the journeys, as the station would hand them to the agencies. */
import { payloadsFor } from '#domain/agencies/payloads-for';
import { prune } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import type { IntakeRecord } from '#domain/record/intake-record';
import { answersOf, type Journey } from '../journeys/journey.ts';

export const goldenStation = { station: 'golden-station', municipality: '05117000' };

/** Ids that are the same in every run: `01980000-0000-7000-9000-00000000000n`. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01980000-0000-7000-9000-${String(count).padStart(12, '0')}`;
  };
}

/** The record of a journey, sealed on the evening of the day it began. */
export function sealedRecord(journey: Journey): IntakeRecord {
  const answers = answersOf(journey);
  const pruned = prune(intakeForm, answers, journey.startedOn);
  return {
    id: '01980000-0000-7000-8000-0000000000ff',
    version: 1,
    state: 'sealed',
    language: journey.language,
    startedOn: journey.startedOn,
    startedAt: `${journey.startedOn}T08:00:00.000Z`,
    receivedAt: `${journey.startedOn}T17:00:00.000Z`,
    answers: journey.stops ? { members: answers.members ?? {} } : pruned,
    counter: 1,
    cursor: 'review',
    reviewed: true,
    shortCode: 'K7M2QX',
    ...(journey.stops ? { handedOver: 'unaccompaniedMinor' as const } : {}),
  };
}

export const payloadsOf = (journey: Journey) =>
  payloadsFor(sealedRecord(journey), goldenStation, countedIds());
