/** What the build tells the desk about the texts of each language but German. */
export type LanguageState = {
  readonly texts: number;
  /** drafts that no person has checked, or that were changed since */
  readonly unchecked: number;
};

/** By language, BCP 47. */
export type LanguageStates = Readonly<Record<string, LanguageState>>;
