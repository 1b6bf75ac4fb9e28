/** From a text on the screen to the files that say it, sentence by sentence. */
import { isSpeakable, sentencesOf, spokenForm, spokenHash, withoutEdges } from '#domain/contract/spoken';
import type { Voice } from './voices.ts';

/** What is spoken and highlighted at once. */
export type Clip = {
  /** Place in the text, in UTF-16 units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  /** One after the other. */
  readonly addresses: readonly string[];
};

export type Speech = {
  readonly clips: readonly Clip[];
  /** Nothing is left out but what a person typed. */
  readonly isComplete: boolean;
};

const silence: Speech = { clips: [], isComplete: true };

/** @param isValue an answer, a date, a name: what of it may have been typed is not spoken */
export function speechOf(text: string, voice: Voice, isValue: boolean): Speech {
  if (!isSpeakable(text)) return silence;
  const whole = voice.text(spokenHash(text));
  if (whole !== undefined) {
    const start = text.length - text.trimStart().length;
    return { clips: [{ start, end: text.trimEnd().length, addresses: [whole] }], isComplete: true };
  }
  if (isValue) {
    const addresses = inValue(text, voice);
    return addresses.length === 0
      ? silence
      : { clips: [{ start: 0, end: text.length, addresses }], isComplete: true };
  }
  const clips: Clip[] = [];
  let isComplete = true;
  for (const { start, end, text: sentence } of sentencesOf(text)) {
    const address = voice.text(spokenHash(sentence));
    const addresses = address === undefined ? gapped(sentence, voice) : [address];
    if (addresses.length > 0) clips.push({ start, end, addresses });
    else isComplete = false;
  }
  return { clips, isComplete };
}

/** What stands between the parts of an answer, the strongest first (renderer/form/describe-answer.ts). */
const separators = [/\s· /, /: /, /(?<=[?؟፧]) /, /[()]/, /[,،፣] /, /–/];

/** The parts of an answer that are known as a whole: choices, dates, numbers. What was typed is left out. */
function inValue(text: string, voice: Voice): readonly string[] {
  const whole = voice.text(spokenHash(text));
  if (whole !== undefined) return [whole];
  const separator = separators.find((one) => one.test(text));
  if (separator !== undefined) return text.split(separator).flatMap((part) => inValue(part, voice));
  const { addresses, unknown } = joined(text, voice);
  return unknown > 0 ? [] : addresses;
}

/** A sentence with gaps: its own parts, without what fills the gaps. A sentence of which little is known is silent. */
function gapped(sentence: string, voice: Voice): readonly string[] {
  const { addresses, known, unknown } = joined(sentence, voice);
  return known > 0 && known >= unknown ? addresses : [];
}

/** No text of ours has a part of more words. */
const longestPiece = 12;
/** Words that join a date's parts: "um", "at", "à". Without them it is understood. */
const shortWord = 3;

type Joined = { readonly addresses: readonly string[]; readonly known: number; readonly unknown: number };

/** The longest known parts, from the beginning on; numbers as words; `known` and `unknown` count words. */
function joined(text: string, voice: Voice): Joined {
  const words = spokenForm(text).split(' ');
  const addresses: string[] = [];
  let [known, unknown] = [0, 0];
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words.slice(at, at + longestPiece), voice);
    if (run !== undefined) {
      addresses.push(run.address);
      if (/\p{L}/u.test(run.text)) known += run.length;
      at += run.length;
      continue;
    }
    const word = withoutEdges(words[at] ?? '');
    const numbers = /\p{L}/u.test(word) ? undefined : word.match(/\d+/g);
    if (numbers) addresses.push(...numbers.flatMap((number) => spokenNumber(number, voice)));
    else if ([...word].length > shortWord) unknown += 1;
    at += 1;
  }
  return { addresses, known, unknown };
}

function longestRun(words: readonly string[], voice: Voice) {
  for (let length = words.length; length > 0; length -= 1) {
    const text = withoutEdges(words.slice(0, length).join(' '));
    const address = text === '' ? undefined : voice.piece(spokenHash(text));
    if (address !== undefined) return { text, length, address };
  }
  return undefined;
}

/** Whole where there is a file, else digit by digit. */
function spokenNumber(number: string, voice: Voice): readonly string[] {
  const whole = voice.piece(spokenHash(number.replace(/^0(?=\d$)/, '')));
  if (whole !== undefined) return [whole];
  return [...number].flatMap((digit) => voice.piece(spokenHash(digit)) ?? []);
}
