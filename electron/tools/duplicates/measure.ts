/**
 * Plays a list as a station would meet it: row after row is entered, and compared with those before it that share a
 * block. What is shown (at most five a person) is compared with the truth.
 */
import { blocksOf, blocksToSearch } from '#domain/identity/matching/blocks';
import { compare, threshold } from '#domain/identity/matching/compare';
import { type ListedPerson, profileOfListed } from './list.ts';

export type Pair = { readonly one: number; readonly other: number; readonly score: number };

export type Measured = {
  readonly rows: number;
  readonly truePairs: number;
  readonly shownPairs: number;
  readonly rightPairs: number;
  readonly precision: number;
  readonly recall: number;
  /** pairs that shared a block and were compared */
  readonly compared: number;
  /** true pairs that never met */
  readonly neverMet: number;
  readonly missed: readonly Pair[];
  readonly wrong: readonly Pair[];
  /** ms for one row, the 95th of a hundred */
  readonly p95: number;
};

const mostCandidates = 5;

export function measure(list: readonly ListedPerson[], from: number = threshold): Measured {
  const profiles = list.map(profileOfListed);
  const blocks = new Map<string, number[]>();
  const rowsOf = new Map<string, number[]>();
  const shown: Pair[] = [];
  const missed: Pair[] = [];
  let [truePairs, compared, right, neverMet] = [0, 0, 0, 0];
  const times: number[] = [];
  for (const [row, profile] of profiles.entries()) {
    const began = performance.now();
    const met = new Set(blocksToSearch(profile).flatMap((block) => blocks.get(block) ?? []));
    const scored: Pair[] = [];
    for (const other of met) {
      compared += 1;
      const { score } = compare(profile, profiles[other] as (typeof profiles)[number]);
      if (score >= from) scored.push({ one: row, other, score });
    }
    const top = scored.sort((a, b) => b.score - a.score).slice(0, mostCandidates);
    shown.push(...top);
    times.push(performance.now() - began);
    const { person } = list[row] as ListedPerson;
    for (const other of rowsOf.get(person) ?? []) {
      truePairs += 1;
      if (top.some((pair) => pair.other === other)) right += 1;
      else {
        if (!met.has(other)) neverMet += 1;
        const score = met.has(other)
          ? compare(profile, profiles[other] as (typeof profiles)[number]).score
          : Number.NaN;
        missed.push({ one: row, other, score });
      }
    }
    rowsOf.set(person, [...(rowsOf.get(person) ?? []), row]);
    for (const block of blocksOf(profile)) {
      const there = blocks.get(block);
      if (there) there.push(row);
      else blocks.set(block, [row]);
    }
  }
  times.sort((a, b) => a - b);
  return {
    rows: list.length,
    truePairs,
    shownPairs: shown.length,
    rightPairs: right,
    precision: shown.length === 0 ? 1 : right / shown.length,
    recall: truePairs === 0 ? 1 : right / truePairs,
    compared,
    neverMet,
    missed,
    wrong: shown.filter(({ one, other }) => list[one]?.person !== list[other]?.person),
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
