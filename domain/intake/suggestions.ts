/** What a machine-readable zone suggests for a page. Nothing of it counts before a person has confirmed it. */
import { type Answers, stepKey } from '#domain/flow/page';
import { type MrzSuggestion, parseMrz, suggestionFromMrz } from '#domain/identity/mrz';
import { birth, nationality, sex } from '#domain/intake/registration/birth-pages';
import { document, documentDetails } from '#domain/intake/registration/document-pages';
import { officialName } from '#domain/intake/registration/name-pages';

export type Suggestions = Readonly<Record<string, unknown>>;

/** By page: the zone's reading as values of that page's fields. */
const byPage: Readonly<Record<string, (read: MrzSuggestion) => Suggestions>> = {
  [document.key]: (read) => ({ kind: read.documentType, number: read.documentNumber }),
  [documentDetails.key]: (read) => ({ validUntil: read.validUntil }),
  [officialName.key]: (read) =>
    read.familyName === undefined
      ? {}
      : {
          familyName: read.familyName,
          onlyName: read.onlyName ? 'yes' : 'no',
          givenNames: read.onlyName ? undefined : read.givenNames,
        },
  [birth.key]: (read) => ({ birthDate: read.birthDate }),
  [sex.key]: (read) => ({ sex: read.sex }),
  [nationality.key]: (read) => ({ nationalities: read.nationality && [read.nationality] }),
};

/**
 * @param lines a machine-readable zone as read
 * @param today the day the form was begun, `YYYY-MM-DD`
 * @returns values by field of the page, in the shapes its schemas take; names as in the zone (capitals, transliterated)
 */
export function suggestionsFromLines(page: string, lines: readonly string[], today: string): Suggestions {
  const suggest = Object.hasOwn(byPage, page) ? byPage[page] : undefined;
  if (!suggest) return {};
  const read = suggestionFromMrz(parseMrz(lines), today);
  return Object.fromEntries(Object.entries(suggest(read)).filter(([, value]) => value !== undefined));
}

/**
 * @param personId only this person's own document is looked at, never a relative's (§ 23 (2) S. 2 BMG)
 * @returns as `suggestionsFromLines`, from the zone kept in the answers of `document`
 */
export function suggestionsFor(page: string, personId: string, answers: Answers, today: string): Suggestions {
  const given = answers[stepKey(document.key, personId)]?.mrz;
  return given && 'value' in given ? suggestionsFromLines(page, given.value as string[], today) : {};
}
