import type { DeskSitting, OutboxEntryView } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { whyText } from '../model/why-text.ts';
import { useDeskWords } from '../use-desk-words.ts';

export type ObjectionProps = {
  readonly entry: OutboxEntryView;
  /** no question of the form is open for it: why */
  readonly without?: 'noStep' | 'private';
};

/** What the agency said, above the question it said it about. */
export function Objection({ entry, without }: ObjectionProps) {
  const words = useDeskWords();
  return (
    <div data-objection={entry.id}>
      <Alert kind="danger" title={words.say('correction.reason', { agency: words.agency(entry.agency) })}>
        <p className="kern-body">{objection(words, entry)}</p>
        {without === undefined ? null : <p className="kern-body">{words.say(`correction.${without}`)}</p>}
      </Alert>
    </div>
  );
}

function objection(words: ReturnType<typeof useDeskWords>, { why, reason }: OutboxEntryView): string {
  return reason === undefined ? whyText(words, why) : words.reason('reasons', reason);
}

/** The entry a correction was begun for, as long as it stands as it came back. */
export const objectedEntry = (sitting: DeskSitting, id: string | undefined): OutboxEntryView | undefined =>
  sitting.entries.find((entry) => entry.id === id && entry.state === 'parked');
