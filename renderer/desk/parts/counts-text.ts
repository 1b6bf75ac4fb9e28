import type { DeskWords } from '../use-desk-words.ts';

/** "Personen: 3 · Antworten: 80": what there is of each kind of content. */
export const countsText = (words: Pick<DeskWords, 'say'>, counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${words.say(`purge.content.${kind}`)}: ${number}`)
    .join(' · ');
