/** Puts the answered steps in the order they are looked at together: by section, then person by person. */
import type { AnsweredStep } from '#domain/contract/shapes';
import type { Form } from '#domain/flow/compile';
import type { ShownPerson } from '../../form/control-props.ts';

export type ReviewPart = {
  /** Undefined: about the whole household. */
  readonly person: ShownPerson | undefined;
  readonly steps: readonly AnsweredStep[];
};
export type ReviewSection = { readonly section: string; readonly parts: readonly ReviewPart[] };

/** Steps whose page the form does not know (any more) are left out. */
export function reviewSections(form: Form, steps: readonly AnsweredStep[]): readonly ReviewSection[] {
  const sections = new Map<string, Map<string, { person: ShownPerson | undefined; steps: AnsweredStep[] }>>();
  for (const step of steps) {
    const page = form.byKey.get(step.page);
    if (page === undefined) continue;
    const parts = sections.get(page.section) ?? new Map();
    sections.set(page.section, parts);
    const part = parts.get(step.person?.id ?? '') ?? { person: step.person, steps: [] };
    parts.set(step.person?.id ?? '', part);
    part.steps.push(step);
  }
  return [...sections].map(([section, parts]) => ({ section, parts: [...parts.values()] }));
}
