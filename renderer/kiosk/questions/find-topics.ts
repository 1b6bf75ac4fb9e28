/**
 * Finds questions by what people type in their own words: "chef zahlt nicht", "can I start job", with a slip or two.
 * A word that stands in few questions says more than one that stands in many; what a word is made of counts where
 * languages write the article onto it.
 */
import { searchKey } from '#domain/identity/search-key';
import { isNear } from '../../components/search.ts';

export type TopicTexts = { readonly key: string; readonly texts: readonly string[] };

/** Arabic writes article, "and", "for" and "with" onto the word. */
const withoutPrefix = (word: string): string =>
  word.length > 4 ? word.replace(/^(?:[وفبكل]?ال|لل)(?=\p{L}{3})/u, '') : word;

const wordsOf = (text: string): readonly string[] =>
  searchKey(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(withoutPrefix);

/** How well a typed word fits one of a question: whole, as its beginning, or but for a slip. */
function nearness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (typed.length >= 2 && word.startsWith(typed)) return 0.8;
  // "Arbeitserlaubnis" for somebody who looks for "Erlaubnis", "working" for "work".
  if (word.length >= 4 && typed.startsWith(word)) return 0.7;
  if (typed.length >= 5 && word.includes(typed)) return 0.6;
  return isNear(typed, word) ? 0.5 : 0;
}

/** The words of each question, taken apart once and not with every letter typed. */
const words = new WeakMap<TopicTexts, ReadonlySet<string>>();
function indexOf(topic: TopicTexts): ReadonlySet<string> {
  const known = words.get(topic) ?? new Set(topic.texts.flatMap(wordsOf));
  words.set(topic, known);
  return known;
}

/** @returns keys of the questions that fit, the best first; all of them, as given, where nothing was typed */
export function findTopics(topics: readonly TopicTexts[], typed: string): readonly string[] {
  const wanted = [...new Set(wordsOf(typed))];
  if (wanted.length === 0) return topics.map(({ key }) => key);
  const scores = new Map<string, number>();
  for (const word of wanted) {
    const fits = topics.map((topic) => ({
      key: topic.key,
      fits: Math.max(0, ...[...indexOf(topic)].map((other) => nearness(word, other))),
    }));
    const found = fits.filter((one) => one.fits > 0).length;
    if (found === 0) continue;
    const weight = Math.log(1 + topics.length / found);
    for (const one of fits) scores.set(one.key, (scores.get(one.key) ?? 0) + weight * one.fits);
  }
  const best = Math.max(0, ...scores.values());
  return [...scores]
    .filter(([, score]) => score > 0 && score >= best / 3)
    .sort(([, one], [, other]) => other - one)
    .map(([key]) => key);
}
