import type { OutboxEntryView } from '#domain/contract/shapes';
import { Badge } from '../../components/Badge.tsx';
import { useDeskWords } from '../use-desk-words.ts';

const kinds = { waiting: 'info', 'in-batch': 'info', accepted: 'success', parked: 'danger' } as const;

/** How an entry stands, and why. */
export function EntryState({ entry }: { readonly entry: OutboxEntryView }) {
  const words = useDeskWords();
  const { state, reason, field } = entry;
  return (
    <span className="entry-state" data-state={state}>
      <Badge kind={kinds[state]}>{words.say(`entryStates.${state}`)}</Badge>
      {reason === undefined ? null : <span>{words.reason('reasons', reason)}</span>}
      {field === undefined ? null : <span>{words.say('outbox.field', { field })}</span>}
    </span>
  );
}
