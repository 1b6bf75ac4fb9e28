/** Puts the answered steps in the order they are looked at together: the household, then person by person. */
import type { AnsweredStep } from '#domain/contract/shapes';
import type { Form } from '#domain/flow/compile';
import type { ShownPerson } from '../../form/control-props.ts';

export type ReviewCard = {
  /** the person's id, or `household` */
  readonly id: string;
  /** Undefined: about the whole household. */
  readonly person: ShownPerson | undefined;
  readonly sections: readonly { readonly section: string; readonly steps: readonly AnsweredStep[] }[];
  readonly answers: number;
  /** answered with "I don't know" or "ask staff" */
  readonly open: number;
  /** steps that staff changed and the newcomer has not confirmed yet */
  readonly toReadBack: readonly string[];
};

/** Steps whose page the form does not know (any more) are left out. */
export function reviewCards(form: Form, steps: readonly AnsweredStep[]): readonly ReviewCard[] {
  const known = steps.filter(({ page }) => form.byKey.has(page));
  const byPerson = Map.groupBy(known, ({ person }) => person?.id ?? 'household');
  const household = byPerson.get('household') ?? [];
  byPerson.delete('household');
  return [['household', household] as const, ...byPerson]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => {
      const answers = own.flatMap((step) => Object.values(step.answers ?? {}));
      return {
        id,
        person: own[0]?.person,
        sections: [...Map.groupBy(own, ({ page }) => form.byKey.get(page)?.section ?? '')].map(
          ([section, inIt]) => ({ section, steps: inIt }),
        ),
        answers: answers.length,
        toReadBack: own.filter(({ changedByStaff }) => changedByStaff?.toReadBack).map(({ key }) => key),
        open: answers.filter((answer) => 'skip' in answer && answer.skip !== 'declined').length,
      };
    });
}
