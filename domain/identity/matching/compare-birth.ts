/** Two dates of birth as people and papers give them: the same, compatible, mistaken for each other, or different. */
import type { BirthParts } from '#domain/identity/matching/profile';

export type BirthRelation =
  /** day, month and year */
  | 'same'
  /** the same day, and it is one that stands for "only the year is known" */
  | 'samePlaceholder'
  /** one is known less exactly, or as such a day, and nothing contradicts */
  | 'sameYear'
  | 'sameMonth'
  /** day and month changed places */
  | 'swapped'
  /** a day apart: another calendar, or a slip */
  | 'near'
  /** day and month, and a year with one wrong digit or next to it */
  | 'sameDayOtherYear'
  /** day or month only, in the same year */
  | 'sameYearHalf'
  /** year next to each other, and one is not exact */
  | 'nextYear'
  | 'otherDaySameYear'
  | 'different'
  /** one of them is not known */
  | 'unknown';

/** 1 January, 1 July and the first days of the Persian year often stand for "only the year is known". */
export function isPlaceholder({ month, day }: BirthParts): boolean {
  if (month === 1 || month === 7) return day === 1;
  return month === 3 && (day === 20 || day === 21);
}

const isWhole = ({ year, month, day }: BirthParts): boolean =>
  year !== undefined && month !== undefined && day !== undefined;

const yearsOf = ({ year, otherYear }: BirthParts): readonly number[] =>
  [year, otherYear].filter((one) => one !== undefined);

/** Days since some day, good enough to tell neighbours. */
const dayNumber = ({ year = 0, month = 0, day = 0 }: BirthParts): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

function isOneDigitOff(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length) return false;
  const wrong = [...a].filter((digit, place) => digit !== b[place]).length;
  if (wrong <= 1) return true;
  const swappedEnd = a.slice(0, -2) + a.at(-1) + a.at(-2);
  return swappedEnd === b;
}

export function compareBirth(one: BirthParts, other: BirthParts): BirthRelation {
  const [years, otherYears] = [yearsOf(one), yearsOf(other)];
  if (years.length === 0 || otherYears.length === 0) return 'unknown';
  const isSameYear = years.some((year) => otherYears.includes(year));
  const isNextYear = years.some((year) => otherYears.some((next) => Math.abs(year - next) === 1));
  const [exact, otherExact] = [isWhole(one), isWhole(other)];
  if (exact && otherExact) {
    const sameDay = one.day === other.day && one.month === other.month;
    if (isSameYear && sameDay) return isPlaceholder(one) ? 'samePlaceholder' : 'same';
    if (isSameYear && one.day === other.month && one.month === other.day) return 'swapped';
    if (Math.abs(dayNumber(one) - dayNumber(other)) <= 1) return 'near';
    const vague = isPlaceholder(one) || isPlaceholder(other);
    if (isSameYear) {
      if (vague) return 'sameYear';
      return one.day === other.day || one.month === other.month ? 'sameYearHalf' : 'otherDaySameYear';
    }
    if (sameDay && isOneDigitOff(years[0] as number, otherYears[0] as number)) {
      return vague ? 'nextYear' : 'sameDayOtherYear';
    }
    if (sameDay && isNextYear) return vague ? 'nextYear' : 'sameDayOtherYear';
    return vague && isNextYear ? 'nextYear' : 'different';
  }
  if (!isSameYear) return isNextYear ? 'nextYear' : 'different';
  const months = [one.month, other.month].filter((month) => month !== undefined);
  if (months.length === 2) {
    if (months[0] === months[1]) return 'sameMonth';
    return isPlaceholder(one) || isPlaceholder(other) ? 'sameYear' : 'otherDaySameYear';
  }
  return 'sameYear';
}
