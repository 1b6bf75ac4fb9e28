/** Puts the steps of a sitting under the headings staff reads them by: section, and within it the person. */
import type { AnsweredStep } from '#domain/contract/shapes';

export type StepGroup = {
  readonly section: string;
  /** undefined: questions about the whole household */
  readonly person?: AnsweredStep['person'];
  readonly steps: readonly AnsweredStep[];
};

/** What the list shows: everybody or one person, everything or only what is open. */
export type StepFilter = { readonly person?: string; readonly onlyOpen: boolean };

/**
 * Groups neighbours only, so the order in which they are asked stays.
 * @param sectionOf the section of a page
 * @param isOpen whether a step still waits for somebody
 */
export function arrangeSteps(
  steps: readonly AnsweredStep[],
  sectionOf: (page: string) => string,
  filter: StepFilter,
  isOpen: (step: AnsweredStep) => boolean,
): readonly StepGroup[] {
  const groups: { section: string; person?: AnsweredStep['person']; steps: AnsweredStep[] }[] = [];
  for (const step of steps) {
    if (filter.person !== undefined && step.person?.id !== filter.person) continue;
    if (filter.onlyOpen && !isOpen(step)) continue;
    const section = sectionOf(step.page);
    const last = groups.at(-1);
    if (last?.section === section && last.person?.id === step.person?.id) last.steps.push(step);
    else groups.push({ section, person: step.person, steps: [step] });
  }
  return groups;
}
