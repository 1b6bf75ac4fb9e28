/**
 * An invented household to practise with: what it answers, and how far its sitting has come. Everyone in it is made
 * up and named "example" in their own language.
 */
import type { LanguageCode } from '#domain/contract/languages';
import type { SkipReason } from '#domain/flow/page';
import type { HouseholdMember } from '#domain/intake/persons-question';

/** `field: value`, or why there is none. */
export type Given = Readonly<Record<string, unknown | { readonly skip: SkipReason }>>;

export type Persona = {
  readonly id: string;
  readonly language: LanguageCode;
  /** In the order of the household list; the first one is `self`. Keys are used wherever a person is meant. */
  readonly members: Readonly<Record<string, Omit<HouseholdMember, 'id'>>>;
  /** Answers by page: of household pages, and of person pages that hold for everyone. */
  readonly all: Readonly<Record<string, Given>>;
  /** Answers by person, then page. They go before `all`. */
  readonly each: Readonly<Record<string, Readonly<Record<string, Given>>>>;
  /** `page` stands before the first such page; the others are stages of a whole sitting. */
  readonly until: { readonly page: string } | 'review' | 'signOff' | 'sealed' | 'delivered';
};

export const unknown = { skip: 'unknown' } as const;

/** A complete date. */
export const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return { year, month, day: date, precision: 'day' as const };
};
export const monthOnly = (year: number, month: number) => ({ year, month, precision: 'month' as const });
export const yearOnly = (year: number) => ({ year, precision: 'year' as const });

/** One name of a person as on their paper. */
export const named = (familyName: string, ...givenNames: readonly string[]): Given => ({
  onlyName: 'no',
  familyName,
  givenNames,
});

export const born = (birthDate: unknown, birthPlace: string, birthCountry: string): Given => ({
  birthDate,
  birthPlace,
  birthCountry,
});
