import { expect, it } from 'vitest';
import { walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import type { IntakeRecord } from '#domain/record/intake-record';
import { intake } from '../../../electron/session/intake.ts';
import { answersOf, type Journey } from '../../support/journeys/journey.ts';
import { persona02, persona02Listed } from '../../support/journeys/persona-02.ts';
import { absentParent, unknownCustody } from '../../support/journeys/possibly-alone.ts';

it.each<[string, Journey]>([
  ['ageCheck', persona02],
  ['ageDoubt', persona02Listed],
  ['parentCheck', absentParent],
  ['custodyCheck', unknownCustody],
])('alerts staff as soon as the form waits at %s', (page, journey) => {
  const answers = Object.fromEntries(
    Object.entries(answersOf(journey)).filter(([key]) => !key.startsWith(`${page}/`)),
  );
  const stand = walk(intakeForm, answers, journey.startedOn);
  const record = { answers } as IntakeRecord;
  const [step = ''] = Object.keys(answers);
  expect(intake.tasksFor(record, step, stand)).toContainEqual({
    kind: 'possiblyUnaccompaniedMinor',
    person: stand.blockedAt?.person?.id,
  });
});
