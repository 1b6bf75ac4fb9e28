/** Readings of a damaged zone that would be valid: offered to a person, never applied. */

import { layoutOf, type MrzLayout, type MrzSpan } from '#domain/identity/mrz-layout';
import { parseMrz } from '#domain/identity/mrz-parse';

export type OcrChange = {
  readonly line: number;
  /** From 0. */
  readonly position: number;
  readonly from: string;
  readonly to: string;
};

/** The zone with the changes made; it is valid. */
export type OcrCandidate = { readonly lines: readonly string[]; readonly changes: readonly OcrChange[] };

/** Characters that cameras and eyes confuse. */
const pairs = ['O0', 'I1', 'B8', 'S5', 'Z2', 'G6'];
const lookalike = new Map(pairs.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]));

const maxCandidates = 5;

/**
 * Candidates with the fewest changes: letters where only digits can be (and the other way round) are changed first,
 * then one or two further characters under a check digit. Empty for a valid zone and when nothing is found.
 */
export function ocrCandidates(lines: readonly string[]): readonly OcrCandidate[] {
  const layout = layoutOf(lines);
  if (layout === undefined || parseMrz(lines).valid) return [];
  const base = apply(lines, forcedChanges(lines, layout));
  const free = freeChanges(base, layout);
  const pairsOfFree = free.flatMap((first, index) => free.slice(index + 1).map((second) => [first, second]));
  for (const level of [[[]], free.map((change) => [change]), pairsOfFree]) {
    const found = level
      .map((changes) => apply(base, changes))
      .filter((candidate) => parseMrz(candidate).valid);
    if (found.length > 0) {
      return found
        .slice(0, maxCandidates)
        .map((candidate) => ({ lines: candidate, changes: differences(lines, candidate) }));
    }
  }
  return [];
}

function positions({ line, start, end }: MrzSpan): { line: number; position: number }[] {
  return Array.from({ length: end - start }, (_, index) => ({ line, position: start + index }));
}

function changesIn(lines: readonly string[], spans: readonly MrzSpan[], from: RegExp): readonly OcrChange[] {
  return spans.flatMap(positions).flatMap(({ line, position }) => {
    const character = lines[line]?.charAt(position) ?? '';
    const to = lookalike.get(character);
    return to !== undefined && from.test(character) ? [{ line, position, from: character, to }] : [];
  });
}

function forcedChanges(lines: readonly string[], layout: MrzLayout): readonly OcrChange[] {
  const { birthDate, expirationDate, issuingState, nationality } = layout.fields;
  const isPresent = (span: MrzSpan | undefined): span is MrzSpan => span !== undefined;
  const digits = [birthDate, expirationDate, ...layout.checks.map(({ digit }) => digit)].filter(isPresent);
  const letters = [issuingState, nationality].filter(isPresent);
  return [...changesIn(lines, digits, /[A-Z]/), ...changesIn(lines, letters, /\d/)];
}

function freeChanges(lines: readonly string[], layout: MrzLayout): readonly OcrChange[] {
  const { documentNumber, personalNumber, optional1, optional2 } = layout.fields;
  const spans = [documentNumber, personalNumber, optional1, optional2].filter((span) => span !== undefined);
  return changesIn(lines, spans, /./);
}

function apply(lines: readonly string[], changes: readonly OcrChange[]): readonly string[] {
  return lines.map((text, line) => {
    const here = changes.filter((change) => change.line === line);
    return Array.from(
      text,
      (character, position) => here.find((c) => c.position === position)?.to ?? character,
    ).join('');
  });
}

function differences(before: readonly string[], after: readonly string[]): readonly OcrChange[] {
  return before.flatMap((text, line) =>
    Array.from(text).flatMap((from, position) => {
      const to = after[line]?.charAt(position) ?? from;
      return to === from ? [] : [{ line, position, from, to }];
    }),
  );
}
