/** Machine-readable zones: from what a reader typed to what may be suggested. The one import for other folders. */
import { layoutOf, lineCountByTotalLength } from '#domain/identity/mrz-layout';

export { birthDateFromMrz, expiryDateFromMrz } from '#domain/identity/mrz-date';
export type { MrzCheckName, MrzFieldName, MrzFormat } from '#domain/identity/mrz-layout';
export { type OcrCandidate, type OcrChange, ocrCandidates } from '#domain/identity/mrz-ocr';
export {
  type MrzNote,
  type MrzProblemCode,
  type MrzWarningCode,
  mrzCheckDigit,
  type ParsedMrz,
  parseMrz,
} from '#domain/identity/mrz-parse';
export { type MrzSuggestion, suggestionFromMrz } from '#domain/identity/mrz-suggestion';

/** What a keyboard-wedge reader or a hand typed: upper case, no blanks, no empty lines; typographic fillers replaced. */
export function normaliseMrzInput(text: string): string {
  return text
    .toUpperCase()
    .replace(/«/g, '<<')
    .replace(/‹/g, '<')
    .replace(/[^\S\r\n]+/g, '')
    .replace(/[\r\n]+/g, '\n')
    .replace(/^\n|\n$/g, '');
}

/** Lines of a zone sent with or without line breaks; undefined when no format has this shape. */
export function splitMrz(text: string): readonly string[] | undefined {
  const normalised = normaliseMrzInput(text);
  const lines = normalised.split('\n');
  if (layoutOf(lines) !== undefined) return lines;
  const all = lines.join('');
  const count = lineCountByTotalLength.get(all.length);
  if (count === undefined) return undefined;
  const length = all.length / count;
  return Array.from({ length: count }, (_, line) => all.slice(line * length, (line + 1) * length));
}
