import type { OutboxEntryView } from '#domain/contract/shapes';
import { Badge } from '../../components/Badge.tsx';
import { questionText, whyText } from '../model/why-text.ts';
import { useDeskWords } from '../use-desk-words.ts';

const kinds = {
  waiting: 'info',
  'in-batch': 'info',
  accepted: 'success',
  parked: 'danger',
  replaced: 'info',
} as const;

/** How an entry stands, in a word. */
export function EntryBadge({ state }: Pick<OutboxEntryView, 'state'>) {
  const words = useDeskWords();
  return (
    <span data-state={state}>
      <Badge kind={kinds[state]}>{words.say(`entryStates.${state}`)}</Badge>
    </span>
  );
}

/** Where an entry is and why, and what the agency objected to. */
export function EntryWhy({ entry }: { readonly entry: OutboxEntryView }) {
  const words = useDeskWords();
  const asked = questionText(words, entry);
  return (
    <span className="entry-why" data-why={entry.why.code}>
      <span>{whyText(words, entry.why)}</span>
      {asked === '' ? null : <strong>{asked}</strong>}
    </span>
  );
}
