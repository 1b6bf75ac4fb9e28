/** Where an entry is and why, as a sentence. */
import type { OutboxEntryView } from '#domain/contract/shapes';
import { instantText } from '../instant.ts';
import type { CodeGroup, DeskWords } from '../use-desk-words.ts';

type Why = OutboxEntryView['why'];

/** What the cause of it is a code of. */
const groupOf: Readonly<Record<string, CodeGroup>> = { rejected: 'reasons', heldBack: 'reasons' };

export function whyText(words: DeskWords, { code, at, cause }: Why): string {
  return words.say(`whys.${code}`, {
    time: at === undefined ? '' : instantText(at),
    cause: cause === undefined ? '' : words.reason(groupOf[code] ?? 'faults', cause),
  });
}

/** What the agency objected to: the question, and of whom; empty where it named none. */
export function questionText(words: DeskWords, { question }: Pick<OutboxEntryView, 'question'>): string {
  if (question === undefined) return '';
  const { page, field, called } = question;
  const asked = field === undefined ? words.pageTitle(page) : words.fieldLabel(page, field);
  return called === undefined
    ? words.say('outbox.question', { question: asked })
    : words.say('outbox.questionOf', { question: asked, person: called });
}
