/**
 * What the voice and the screen must see alike: how a text is cut into sentences, what of it is spoken, and the name
 * its audio has. The build makes files by it, the screen finds them by it; Intl.Segmenter cuts differently from
 * version to version and is not used.
 */

export type Sentence = {
  /** Place in the text, in UTF-16 units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Full stop, question and exclamation marks of our scripts, with what may close behind them. */
const endings = /[.!?…؟۔።፧]+["'”’»)\]]*(?=\s)|\n+/gu;
/** "z. B.", "Dr. Muster", "2. Stock": what ends here is a word or an ordinal number, not the sentence. */
const abbreviation = /(?:^|[\s(])(?:[\p{L}\p{M}]|\p{Nd}{1,2}|Dr|St|Mr|Mrs)\.$/u;
/** "Nr. 3", "Abs. 2", "etc. und": it goes on. */
const smallOrDigit = /^\s*[\p{Ll}\p{Nd}]/u;

/** A text's sentences, without the white space between them. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const cut = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    const start = from + part.indexOf(trimmed);
    if (isSpeakable(trimmed)) found.push({ start, end: start + trimmed.length, text: trimmed });
    from = to;
  };
  for (const ending of text.matchAll(endings)) {
    const end = ending.index + ending[0].length;
    const isLine = ending[0].startsWith('\n');
    const goesOn =
      ending[0].startsWith('.') &&
      (abbreviation.test(text.slice(from, end)) || smallOrDigit.test(text.slice(end)));
    if (isLine || !goesOn) cut(end);
  }
  cut(text.length);
  return found;
}

/** Something with letters or digits; signs alone are silent. */
export const isSpeakable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Marks of direction and joined spaces are seen, not heard; digits of other scripts count as the same numbers. */
export const spokenForm = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, ' ')
    .trim();

/** What is left of a template between its gaps `{{…}}`: these parts have audio, what fills the gaps has not. */
export const piecesOf = (template: string): readonly string[] =>
  template
    .split(/\{\{[^}]*\}\}/)
    .map(withoutEdges)
    .filter((piece) => /\p{L}/u.test(piece));

/** Without the signs at its beginning and end. */
export const withoutEdges = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');

/**
 * The name of a text's audio: FNV-1a, 64 bit, over its spoken form. It tells texts apart, it protects nothing.
 * @returns 16 hex digits
 */
export function spokenHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of spokenForm(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
