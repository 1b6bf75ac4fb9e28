/** What the newcomer's screen shows of a sitting. */
import type { LanguageCode } from '#domain/contract/languages';
import type { KioskView } from '#domain/contract/shapes';
import type { Signing } from '#domain/contract/signing-shapes';
import type { FormPerson } from '#domain/flow/page';
import { firstOpen, type Step } from '#domain/flow/walk';
import { type IntakeRecord, REVIEW } from '#domain/record/intake-record';
import { isToReadBack } from '#domain/record/staff-change';
import type { Sittings } from './sittings.ts';

export const personView = (person: FormPerson) => ({
  id: person.id,
  called: String(person.called ?? ''),
  relation: String(person.relation ?? ''),
});

/**
 * Where "back" leads: the page before this one that the newcomer answered. A confidential page is passed over: by now
 * somebody else of the household may stand in front of the screen.
 */
function backFrom(own: readonly Step[], at: number): string | undefined {
  return own.slice(0, Math.max(at, 0)).findLast((step) => step.answered && step.page.confidential !== true)
    ?.key;
}

export function kioskView(
  sittings: Sittings,
  record: IntakeRecord,
  rehearsal: boolean,
  signingOf: (record: IntakeRecord) => Signing | undefined,
): KioskView {
  const language = record.language as LanguageCode;
  const { steps, persons, blockedAt, stopped } = sittings.walkOf(record);
  const own = steps.filter((step) => step.page.askedOf === 'newcomer');
  const at = own.findIndex((step) => step.key === record.cursor);
  const step = own[at];
  const open = firstOpen(own, 'newcomer');
  if (stopped || (step === undefined && (blockedAt || open))) return { screen: 'wait', rehearsal, language };
  if (step === undefined) {
    return {
      screen: 'review',
      rehearsal,
      language,
      startedOn: record.startedOn,
      steps: own
        .filter(({ page }) => page.confidential !== true)
        .map(({ key, page, person }) => ({
          key,
          page: page.key,
          person: person && personView(person),
          answers: record.answers[key],
          askedOf: 'newcomer' as const,
          // Why is between staff and their audit.
          changedByStaff: record.staffChanges?.[key] && {
            toReadBack: isToReadBack(record.staffChanges[key], record.reviewedAt),
          },
        })),
      persons: persons.map(personView),
      reviewed: record.reviewed,
      signing: signingOf(record),
    };
  }
  return {
    screen: 'page',
    rehearsal,
    language,
    startedOn: record.startedOn,
    step: { key: step.key, page: step.page.key, person: step.person && personView(step.person) },
    answers: step.page.confidential === true ? {} : (record.answers[step.key] ?? {}),
    suggestions: { ...sittings.suggestionsFor(record, step.key) },
    persons: persons.map(personView),
    progress: {
      section: step.page.section,
      done: own.filter(({ answered }) => answered).length,
      total: own.length,
    },
    back: backFrom(own, at),
    mayReview: open === undefined && blockedAt === undefined,
  };
}

/** Whether the newcomer may be shown this step again. */
export function mayReturnTo(sittings: Sittings, record: IntakeRecord, key: string): boolean {
  if (key === REVIEW) return true;
  const step = sittings.walkOf(record).steps.find((candidate) => candidate.key === key);
  return !(step?.page.confidential === true && step.answered);
}
