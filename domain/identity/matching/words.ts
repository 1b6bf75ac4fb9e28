/** A name's words as they are compared: particles joined or left out, each with its readings and its keys. */
import { searchForm } from '#domain/identity/din-91379';
import { keyOf, readingsOf, unmark } from '#domain/identity/matching/sounds';
import { hasArabicLetters, toLatin } from '#domain/identity/matching/transliterate';
import { commonNames, lightWords, rareBits, sameNames } from '#domain/identity/matching/variants';

/** One word of a name. Plain data: the store keeps it as it is. */
export type NameWord = {
  /** search form, capital letters */
  readonly s: string;
  /** readings, the likeliest first */
  readonly r: readonly string[];
  /** keys of the readings, and those of the names in other languages it is a form of */
  readonly k: readonly string[];
  /** forms of one name have one number */
  readonly v?: number;
  /** written without short vowels */
  readonly bare?: true;
};

/** Before a name: the two are one word. */
const joinedToNext =
  /^(?:abd|abdu|abdul|abdel|abdal|abdol|abdoul|abdur|abdar|abu|abo|abou|gebre|ghebre|woldu|umm|um)$/;
/** After a name: the two are one word. */
const joinedToLast =
  /^(?:ullah|allah|ollah|oullah|ulla|uddin|eddin|addin|oddin|aldin|eldin|eddine|addine|din|deen|dine|selassie)$/;
/** The article, and what says "son of". */
const leftOut =
  /^(?:al|el|ul|ur|ar|as|ash|ad|an|az|at|ud|ed|bin|ibn|ben|bint|binti|ould|wuld|of|de|da|dos|von|van|der|zu)$/;

/** The readings are compared, so the article inside a joined word must read the same however it was written. */
function settle(word: string): string {
  return word
    .replace(
      /^(?:abd|abed)(?:[ueaoi]{0,2})(?:l|r(?=r)|s(?=s)|n(?=n)|d(?=d)|z(?=z)|sh(?=sh))?(?=[a-z]{2})/,
      'abd',
    )
    .replace(/^(?:abou|abo|abu)(?=[bcdfghjkmnpqrstvwyz])(?:l(?=[a-z]{4}))?/, 'abu')
    .replace(/(?<=[a-z]{2})[uaoe]{1,2}ll?a(?:h|hi)?$/, 'ula')
    .replace(/(?<=[a-z]{2})(?:[uoae]d|al|el)d(?:ine?|een)$/, 'din')
    .replace(/^g?h?ebre(?=[a-z]{3})/, 'gebre');
}

/** @param text any script and spelling @returns words of a to z, lower case, particles settled */
function splitWords(text: string): readonly string[] {
  const latin = searchForm(unmark(toLatin(text).normalize('NFC').toLowerCase())).toLowerCase();
  const words: string[] = [];
  let before = '';
  for (const word of latin.split(' ')) {
    if (!/^[a-z]+$/.test(word)) {
      // A script this program does not read, or digits: compared as it stands.
      if (word !== '') words.push(word);
      continue;
    }
    if (joinedToNext.test(word)) {
      if (before !== '') words.push(before);
      before = word;
    } else if (joinedToLast.test(word) && words.length > 0 && before === '') {
      words[words.length - 1] += /^d(?:ine?|een)$/.test(word) ? 'uddin' : word;
    } else if (leftOut.test(word)) {
      // Abd al-Rahman: the article stands inside one name.
      if (before === '' && latin === word) words.push(word);
    } else {
      words.push(before + word);
      before = '';
    }
  }
  if (before !== '') words.push(before);
  return words.map(settle);
}

const readAll = (words: string): readonly string[] =>
  words.split(' ').map((word) => readingsOf(settle(unmark(word)))[0] as string);

const variantOf = new Map<string, number>();
const variantKeys: string[][] = [];
for (const [index, line] of sameNames.entries()) {
  const readings = readAll(line);
  for (const reading of readings) if (!variantOf.has(reading)) variantOf.set(reading, index);
  variantKeys.push([...new Set(readings.map(keyOf))]);
}

const bitsOf = new Map<string, number>();
for (const [bits, names] of commonNames) {
  for (const reading of readAll(names)) bitsOf.set(variantName(reading), bits);
}
function variantName(reading: string): string {
  const variant = variantOf.get(reading);
  return variant === undefined ? reading : `#${variant}`;
}

const light = new Set(lightWords.flatMap((word) => readAll(word).map(variantName)));

/** How much it says to share this word, in bits. */
export const bitsOfWord = (word: NameWord): number =>
  bitsOf.get(variantName(word.r[0] ?? '')) ?? (word.s.length <= 3 ? rareBits - 1 : rareBits);

/** Whether its absence says nothing. */
export const isLight = (word: NameWord): boolean => light.has(variantName(word.r[0] ?? ''));

/** Only the variant's first key is added: it is the same for all its forms. */
function wordOf(word: string, bare: boolean): NameWord {
  const readings = readingsOf(word);
  const variant = readings.map((one) => variantOf.get(one)).find((found) => found !== undefined);
  const keys = new Set(readings.map(keyOf));
  if (variant !== undefined) keys.add((variantKeys[variant] as string[])[0] as string);
  // The article written in one with the name.
  const inner = /^(?:al|el)(?=[b-df-hj-np-tv-z])(.{4,})$/.exec(word)?.[1];
  if (inner !== undefined && variant === undefined) {
    for (const reading of readingsOf(inner)) keys.add(keyOf(reading));
  }
  return {
    s: word.toUpperCase(),
    r:
      inner !== undefined && variant === undefined
        ? [...readings, ...readingsOf(inner)].slice(0, 4)
        : readings,
    k: [...keys],
    ...(variant === undefined ? {} : { v: variant }),
    ...(bare ? { bare } : {}),
  };
}

const mostWords = 8;

/** The words of a name, at most eight: nobody is told apart by the ninth. */
export function wordsOf(text: string): readonly NameWord[] {
  const bare = hasArabicLetters(text);
  return splitWords(text)
    .slice(0, mostWords)
    .map((word) => wordOf(word, bare));
}
