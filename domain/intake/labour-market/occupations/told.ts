/** The qualifications and jobs somebody told of, and which occupation staff confirmed together with them for each. */
import type { Occupation } from '#domain/intake/labour-market/occupations/occupation';
import { occupationById } from '#domain/intake/labour-market/occupations/table';

export const toldKinds = ['qualification', 'job'] as const;

/** One thing told, by what names it: the kind, the field of work and the person's own word for it. */
export type Told = {
  readonly of: (typeof toldKinds)[number];
  readonly field: string;
  /** the title as the person wrote it; missing where they gave only the field */
  readonly said?: string;
};

/** What staff confirmed: without an occupation none of the table fits. */
export type Confirmation = Told & { readonly occupation?: string };

type ToldRow = { readonly field: string; readonly title?: string | undefined };

/**
 * @param learned rows of `qualifications`
 * @param worked rows of `experience`
 * @returns each once, qualifications first
 */
export function toldOf(
  learned: readonly ToldRow[] | undefined,
  worked: readonly ToldRow[] | undefined,
): readonly Told[] {
  const told = [
    ...(learned ?? []).map((row) => asTold('qualification', row)),
    ...(worked ?? []).map((row) => asTold('job', row)),
  ];
  return told.filter((one, index) => told.findIndex((other) => isSame(one, other)) === index);
}

const asTold = (of: Told['of'], { field, title }: ToldRow): Told => ({
  of,
  field,
  ...(title === undefined ? {} : { said: title }),
});

const isSame = (one: Told, other: Told): boolean =>
  one.of === other.of && one.field === other.field && one.said === other.said;

export type ToldOccupation = Told & {
  /** undefined: nobody has looked, or the person has changed what they told since */
  readonly confirmation?: Confirmation;
  readonly occupation?: Occupation;
};

/** Whoever changes a title afterwards has nothing confirmed for it any more. */
export function occupationsOf(
  told: readonly Told[],
  confirmations: readonly Confirmation[] | undefined,
): readonly ToldOccupation[] {
  return told.map((one) => {
    const confirmation = confirmations?.find((row) => isSame(row, one));
    const occupation =
      confirmation?.occupation === undefined ? undefined : occupationById(confirmation.occupation);
    return { ...one, ...(confirmation ? { confirmation } : {}), ...(occupation ? { occupation } : {}) };
  });
}
