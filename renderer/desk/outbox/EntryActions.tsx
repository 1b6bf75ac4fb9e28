import type { OutboxEntryView } from '#domain/contract/shapes';
import { Button } from '../../components/Button.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import type { Action } from '../use-live.ts';
import type { Correcting } from './OutboxPages.tsx';

type EntryActionsProps = {
  readonly entry: OutboxEntryView;
  readonly action: Action;
  readonly onCorrect: (where: Correcting) => void;
  readonly onRetried: () => void;
};

/** What can be done about an entry that came back: mend what the agency objected to, or send it as it is. */
export function EntryActions({ entry, action, onCorrect, onRetried }: EntryActionsProps) {
  const words = useDeskWords();
  if (entry.state !== 'parked') return null;
  const of = { code: entry.shortCode, agency: words.agency(entry.agency) };
  // Nobody fetched it: there is nothing to mend in it. A child's notice has no form behind it.
  const mayCorrect = entry.why.code === 'rejected' && entry.kind === entry.agency;
  return (
    <span className="entry-actions">
      {mayCorrect ? (
        <Button
          look="secondary"
          disabled={action.busy}
          onPress={() =>
            action.run(
              (desk) => desk.correct({ entry: entry.id }),
              (where) => onCorrect({ ...where, entry: entry.id }),
            )
          }
          label={words.say('outbox.correctOf', of)}
          action="correct"
        >
          {words.say('outbox.correct')}
        </Button>
      ) : null}
      <Button
        look={mayCorrect ? 'tertiary' : 'secondary'}
        disabled={action.busy}
        onPress={() => action.run((desk) => desk.retry({ entry: entry.id }), onRetried)}
        label={words.say('outbox.retryOf', of)}
        action="retry"
      >
        {words.say('outbox.retry')}
      </Button>
    </span>
  );
}
