/** What somebody told of learning and work, with what staff confirmed for it, and whether anything is still to confirm. */
import { type Answers, type Ref, stepKey } from '#domain/flow/page';
import {
  type Confirmation,
  occupationsOf,
  type ToldOccupation,
  toldOf,
} from '#domain/intake/labour-market/occupations/told';
import { experience, qualifications } from '#domain/intake/labour-market/qualification-pages';
import { occupationCheck } from '#domain/intake/staff/occupation-pages';

/** @param given the value of one answer of the person; undefined where there is none */
export const toldBy = (given: (ref: Ref) => unknown): readonly ToldOccupation[] =>
  occupationsOf(
    toldOf(
      given(qualifications.ref.qualifications) as Parameters<typeof toldOf>[0],
      given(experience.ref.jobs) as Parameters<typeof toldOf>[1],
    ),
    given(occupationCheck.ref.confirmed) as readonly Confirmation[] | undefined,
  );

export const toldOccupationsIn = (answers: Answers, person: string | undefined): readonly ToldOccupation[] =>
  toldBy(({ page, field }) => {
    const answer = answers[stepKey(page, person)]?.[field];
    return answer && 'value' in answer ? answer.value : undefined;
  });

/** Something told has not been looked at, or not since its title, field or kind was changed. */
export const isOccupationOpen = (answers: Answers, person: string | undefined): boolean =>
  toldOccupationsIn(answers, person).some(({ confirmation }) => confirmation === undefined);
