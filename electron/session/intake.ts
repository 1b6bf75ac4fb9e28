/** The form of `domain/intake`, as the sittings need it. */
import { parseStepKey } from '#domain/flow/page';
import { splitMrz } from '#domain/identity/mrz';
import { intakeForm } from '#domain/intake/form';
import { members } from '#domain/intake/household/pages';
import { workQuestions } from '#domain/intake/labour-market/question-pages';
import { address } from '#domain/intake/registration/address-pages';
import { document } from '#domain/intake/registration/document-pages';
import { centreAddress, dwellingProvider } from '#domain/intake/staff/pages';
import { suggestionsFor, suggestionsFromLines } from '#domain/intake/suggestions';
import { tasksOf } from '#domain/intake/tasks';
import { assessHousehold } from '#domain/rules/assess';
import { documentWarnings } from '#domain/rules/documents';
import type { RuleSite } from '#domain/rules/household-facts';
import { answersFor } from '#domain/rules/questions/answer';
import { consentTexts } from './consent-texts.ts';
import type { Centre, IntakeForm, Offers } from './intake-form.ts';

const ruleSiteOf = ({ kind, competence }: Centre): RuleSite => ({ centre: kind, competence });

export const intake: IntakeForm = {
  form: intakeForm,
  tasksFor: (record, step, { blockedAt }) => [
    ...tasksOf({ [step]: record.answers[step] ?? {} }),
    ...(blockedAt?.page.stops?.some(({ code }) => code === 'possiblyUnaccompaniedMinor')
      ? [{ kind: 'possiblyUnaccompaniedMinor', person: blockedAt.person?.id }]
      : []),
  ],
  suggestionsFor: (record, step, scans) => {
    const { page, person } = parseStepKey(step);
    if (person === undefined) return {};
    const lines = scans.get(person);
    // The latest reading counts, whether or not it has been kept as an answer yet.
    if (!lines) return suggestionsFor(page, person, record.answers, record.startedOn);
    const read = suggestionsFromLines(page, lines, record.startedOn);
    return page === document.key ? { mrz: lines, ...read } : read;
  },
  offersOf: ({ answers }, { address: centre, landlord }): Offers => {
    const dwelling = answers[address.key]?.dwelling;
    // Another address has another landlord, whom the site does not know.
    if (!dwelling || !('value' in dwelling) || dwelling.value !== 'thisCentre') return {};
    const { street, houseNumber, postalCode, town } = centre;
    const { address: seat } = landlord;
    return {
      [centreAddress.key]: { street, houseNumber, postcode: postalCode, town },
      [dwellingProvider.key]: {
        providerName: landlord.name,
        providerAddress: `${seat.street} ${seat.houseNumber}, ${seat.postalCode} ${seat.town}`,
      },
    };
  },
  assess: ({ answers }, on, centre, pack) => assessHousehold(pack, answers, on, ruleSiteOf(centre)),
  papers: ({ answers }, on, centre, pack) => documentWarnings(pack, answers, on, ruleSiteOf(centre)),
  workAnswers: (assessment, step) => {
    const { page, person } = parseStepKey(step);
    if (page !== workQuestions.key || person === undefined) return undefined;
    return { lawAsOf: assessment.lawAsOf, answers: answersFor(assessment, person) };
  },
  readZone: (lines) => splitMrz(lines.join('\n')),
  wordingOf: consentTexts,
  keptOnHandOver: [members.key],
};
