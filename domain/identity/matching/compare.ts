/**
 * How much speaks for two records being of one person, in bits, with the reasons. The weights are judgement: how much
 * rarer an agreement is among strangers than among records of one person. `npm run duplicates` measures them.
 */
import { type BirthRelation, compareBirth } from '#domain/identity/matching/compare-birth';
import { likeness } from '#domain/identity/matching/likeness';
import type { Profile } from '#domain/identity/matching/profile';
import { bitsOfWord, isLight, type NameWord } from '#domain/identity/matching/words';

/** What speaks for it. */
export const reasonCodes = [
  ...['document', 'documentNear', 'nameSame', 'nameSpelling', 'nameOrder', 'namePart', 'nameOther'],
  ...[
    'birthSame',
    'birthPlaceholder',
    'birthYear',
    'birthMonth',
    'birthSwapped',
    'birthNear',
    'birthOtherYear',
  ],
  ...['birthHalf', 'mother', 'father', 'place', 'nationality', 'sex'],
] as const;
/** What speaks against it. */
export const doubtCodes = [
  ...['givenDiffers', 'familyDiffers', 'birthDiffers', 'sexDiffers', 'nationalityDiffers', 'motherDiffers'],
  ...['fatherDiffers', 'documentDiffers'],
] as const;

export type Comparison = {
  /** bits */
  readonly score: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
};

/** From here on two records are shown as possibly one person. */
export const threshold = 16.6;

/** No more than this for somebody whose given name is another one. */
const otherPerson = 6;

const sameName = 0.965;
const spelledAlike = 0.86;
const maybeAlike = 0.74;

/** How alike two words are: 1 the same spelling, from 0.86 another spelling, from 0.74 perhaps a mistake. */
export function wordLikeness(one: NameWord, other: NameWord): number {
  if (one.s === other.s) return 1;
  if (one.v !== undefined && one.v === other.v) return 0.96;
  // Hassan and Hussein: two names that are known are not one misspelt.
  if (one.v !== undefined && other.v !== undefined) return 0;
  if (one.bare !== other.bare && one.k.some((key) => other.k.includes(key))) return 0.93;
  let best = 0;
  for (const a of one.r) for (const b of other.r) best = Math.max(best, likeness(a, b));
  // Sounding alike is not being written alike.
  return Math.min(best, 0.99);
}

type Match = { readonly one: number; readonly other: number; readonly like: number };

/** Pairs the words of two names, the most alike first. */
function pairUp(ones: readonly NameWord[], others: readonly NameWord[]): readonly Match[] {
  const possible: Match[] = [];
  for (const [one, a] of ones.entries()) {
    for (const [other, b] of others.entries()) {
      const like = wordLikeness(a, b);
      if (like >= maybeAlike) possible.push({ one, other, like });
    }
  }
  possible.sort((a, b) => b.like - a.like);
  const [usedOnes, usedOthers] = [new Set<number>(), new Set<number>()];
  return possible.filter(({ one, other }) => {
    if (usedOnes.has(one) || usedOthers.has(other)) return false;
    usedOnes.add(one);
    usedOthers.add(other);
    return true;
  });
}

function shareOf(like: number): number {
  if (like >= sameName) return 1;
  if (like >= spelledAlike) return 0.85;
  return 0.4;
}

type NameResult = {
  readonly bits: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
  readonly isOther: boolean;
};

const givenConflict = -9;
const familyConflict = -5;
const missingWord = -0.7;
const mostNameBits = 22;

function compareNames(one: Profile, other: Profile): NameResult {
  const ones = [...one.given, ...one.family];
  const others = [...other.given, ...other.family];
  if (ones.length === 0 || others.length === 0) return { bits: 0, reasons: [], doubts: [], isOther: false };
  const matches = pairUp(ones, others);
  const reasons = new Set<string>();
  const doubts = new Set<string>();
  let bits = 0;
  let crossed = 0;
  for (const { one: a, other: b, like } of matches) {
    const word = ones[a] as NameWord;
    bits += Math.min(bitsOfWord(word), bitsOfWord(others[b] as NameWord)) * shareOf(like);
    reasons.add(like === 1 ? 'nameSame' : 'nameSpelling');
    if (a < one.given.length !== b < other.given.length) crossed += 1;
  }
  if (crossed > 0) {
    bits -= crossed >= 2 ? 0.5 : 1.8;
    reasons.add('nameOrder');
  }
  const used = { ones: new Set(matches.map((m) => m.one)), others: new Set(matches.map((m) => m.other)) };
  const restOf = (words: readonly NameWord[], isUsed: ReadonlySet<number>, givenCount: number) => ({
    given: words.filter((_, index) => index < givenCount && !isUsed.has(index)),
    family: words.filter((_, index) => index >= givenCount && !isUsed.has(index)),
  });
  let rest = restOf(ones, used.ones, one.given.length);
  let otherRest = restOf(others, used.others, other.given.length);
  // A word that is missing here may be the father's name, the birth name or the chain there.
  const explain = (words: readonly NameWord[], known: readonly NameWord[]) =>
    words.filter((word) => {
      const like = Math.max(0, ...known.map((candidate) => wordLikeness(word, candidate)));
      if (like < spelledAlike) return true;
      bits += bitsOfWord(word) * 0.6;
      reasons.add('nameOther');
      return false;
    });
  const known = [...one.others, ...one.father];
  const otherKnown = [...other.others, ...other.father];
  if (otherKnown.length > 0)
    rest = { given: explain(rest.given, otherKnown), family: explain(rest.family, otherKnown) };
  if (known.length > 0)
    otherRest = { given: explain(otherRest.given, known), family: explain(otherRest.family, known) };

  const heavy = (words: readonly NameWord[]) => words.filter((word) => !isLight(word));
  const [mine, theirs] = [heavy(rest.given), heavy(otherRest.given)];
  let isOther = false;
  const givenMatched = matches.some(({ one: a, other: b }) => a < one.given.length || b < other.given.length);
  if (mine.length > 0 && theirs.length > 0) {
    bits += givenConflict;
    isOther = true;
    doubts.add('givenDiffers');
  } else if (mine.length + theirs.length > 0) {
    if (givenMatched) {
      bits += missingWord * (mine.length + theirs.length);
      reasons.add('namePart');
    } else if (one.given.length > 0 && other.given.length > 0) {
      // All that agrees is the family: a brother, a daughter, a stranger.
      bits += givenConflict;
      isOther = true;
      doubts.add('givenDiffers');
    }
  }
  const [mineFamily, theirFamily] = [heavy(rest.family), heavy(otherRest.family)];
  if (mineFamily.length > 0 && theirFamily.length > 0) {
    bits += familyConflict;
    doubts.add('familyDiffers');
  } else if (mineFamily.length + theirFamily.length > 0) {
    bits += missingWord;
    reasons.add('namePart');
  }
  return { bits: Math.min(bits, mostNameBits), reasons: [...reasons], doubts: [...doubts], isOther };
}

const birthBits: Readonly<Record<BirthRelation, readonly [bits: number, reason?: string, doubt?: string]>> = {
  same: [12, 'birthSame'],
  samePlaceholder: [6, 'birthPlaceholder'],
  sameMonth: [6, 'birthMonth'],
  sameYear: [3.8, 'birthYear'],
  swapped: [9, 'birthSwapped'],
  near: [8.5, 'birthNear'],
  sameDayOtherYear: [5.5, 'birthOtherYear'],
  sameYearHalf: [2.5, 'birthHalf'],
  nextYear: [1, undefined],
  otherDaySameYear: [-4, undefined, 'birthDiffers'],
  different: [-9, undefined, 'birthDiffers'],
  unknown: [0],
};

function compareDocuments(
  one: readonly string[],
  other: readonly string[],
): readonly [number, string?, string?] {
  if (one.length === 0 || other.length === 0) return [0];
  if (one.some((number) => other.includes(number))) return [18, 'document'];
  const isNear = one.some((a) => other.some((b) => a.length >= 7 && isOneSignOff(a, b)));
  if (isNear) return [8, 'documentNear'];
  return [-0.5, undefined, 'documentDiffers'];
}

function isOneSignMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let place = 0;
  while (place < short.length && long[place] === short[place]) place += 1;
  return long.slice(place + 1) === short.slice(place);
}

function isOneSignOff(one: string, other: string): boolean {
  if (one.length !== other.length) return isOneSignMore(one, other) || isOneSignMore(other, one);
  let wrong = 0;
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] !== other[place]) wrong += 1;
    if (wrong > 2) return false;
  }
  if (wrong <= 1) return true;
  const first = [...one].findIndex((sign, place) => sign !== other[place]);
  return one[first] === other[first + 1] && one[first + 1] === other[first];
}

/** How alike two lists of words are by their best pair; undefined where one is empty. */
function bestOf(one: readonly NameWord[], other: readonly NameWord[]): number | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  let best = 0;
  for (const a of one) for (const b of other) best = Math.max(best, wordLikeness(a, b));
  return best;
}

export function compare(one: Profile, other: Profile): Comparison {
  const names = compareNames(one, other);
  const reasons: string[] = [];
  const doubts: string[] = [];
  let score = names.bits;
  const add = (bits: number, reason?: string, doubt?: string) => {
    score += bits;
    if (reason !== undefined) reasons.push(reason);
    if (doubt !== undefined) doubts.push(doubt);
  };
  const documents = compareDocuments(one.documents, other.documents);
  add(...documents);
  reasons.push(...names.reasons);
  doubts.push(...names.doubts);
  add(...birthBits[compareBirth(one.birth, other.birth)]);
  const parents = (
    [
      ['mother', one.mother, other.mother],
      ['father', one.father, other.father],
    ] as const
  ).map(([who, mine, theirs]) => [who, bestOf(mine, theirs)] as const);
  for (const [who, like] of parents) {
    if (like === undefined) continue;
    if (like >= spelledAlike) add(4, who);
    else add(-3, undefined, `${who}Differs`);
  }
  const place = bestOf(one.place, other.place);
  if (place !== undefined) {
    if (place >= spelledAlike) add(3.5, 'place');
    else add(-1.5);
  }
  if (one.nationalities.length > 0 && other.nationalities.length > 0) {
    if (one.nationalities.some((code) => other.nationalities.includes(code))) add(1, 'nationality');
    else add(-3.5, undefined, 'nationalityDiffers');
  }
  if (one.sex !== undefined && other.sex !== undefined) {
    if (one.sex === other.sex) add(0.8, 'sex');
    else add(-5, undefined, 'sexDiffers');
  }
  // Twins, brothers and sisters share all but the given name.
  if (names.isOther && documents[0] < 8) score = Math.min(score, otherPerson);
  return { score, reasons, doubts };
}
