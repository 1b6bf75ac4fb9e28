/** How invented agencies take an entry: by its id and a seed, so that it is the same whenever and however it arrives. */
import { randomFrom } from './random.ts';

export type MoodRules = {
  readonly seed: number;
  /** shares of all entries, 0 to 1 */
  readonly rejected: number;
  /** refused while younger than a day and a half, then taken */
  readonly rejectedAtFirst: number;
  /** looked at only after some days (FIT-Connect) */
  readonly slow: number;
  /** never looked at (FIT-Connect): expires */
  readonly forgotten: number;
};
export type Mood = 'taken' | 'rejected' | 'rejectedAtFirst' | 'slow' | 'forgotten';

const HOUR_MS = 3_600_000;

/** Looks only at the last twelve digits of the id, which are pure chance: the others are the time. */
export function moodOf(rules: MoodRules, entryId: string): Mood {
  const chance = randomFrom(Number.parseInt(entryId.slice(-8), 16) ^ rules.seed)();
  let border = 0;
  for (const mood of ['rejected', 'rejectedAtFirst', 'slow', 'forgotten'] as const) {
    border += rules[mood];
    if (chance < border) return mood;
  }
  return 'taken';
}

/** @param age milliseconds since the record was sealed */
export function answerOf(mood: Mood, age: number): 'accepted' | 'rejected' | 'later' {
  switch (mood) {
    case 'taken':
      return 'accepted';
    case 'rejected':
      return 'rejected';
    case 'rejectedAtFirst':
      return age < 36 * HOUR_MS ? 'rejected' : 'accepted';
    case 'slow':
      return age < 50 * HOUR_MS ? 'later' : 'accepted';
    case 'forgotten':
      return 'later';
  }
}
