import { useState } from 'react';
import { entryStateShape, type OutboxEntryView } from '#domain/contract/shapes';
import { agencyIds } from '#domain/intake/agency';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { type EntryFilter, sortEntries } from '../model/outbox-entries.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { EntryState } from './EntryState.tsx';

type EntryTableProps = {
  readonly entries: readonly OutboxEntryView[];
  readonly onOpen: (record: string) => void;
  readonly onRetried: () => void;
};

/** Every entry with its state and reason; what came back stands first and can travel again. */
export function EntryTable({ entries, onOpen, onRetried }: EntryTableProps) {
  const words = useDeskWords();
  const retry = useAction();
  const [filter, setFilter] = useState<EntryFilter>({});
  const shown = sortEntries(entries, filter);
  return (
    <section aria-labelledby="entries-title">
      <div className="steps__tools">
        <h2 className="kern-heading-small" id="entries-title">
          {words.say('outbox.entries')}
        </h2>
        <Choice
          label={words.say('outbox.state')}
          value={filter.state}
          options={entryStateShape.options.map((state) => [state, words.say(`entryStates.${state}`)])}
          onChange={(state) => setFilter({ ...filter, state })}
        />
        <Choice
          label={words.say('outbox.agency')}
          value={filter.agency}
          options={agencyIds.map((agency) => [agency, words.agency(agency)])}
          onChange={(agency) => setFilter({ ...filter, agency })}
        />
      </div>
      <Fault error={retry.error} />
      {shown.length === 0 ? (
        <p className="kern-body kern-body--muted">
          {words.say(entries.length === 0 ? 'outbox.noEntries' : 'outbox.noMatch')}
        </p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.say('outbox.code')}</th>
              <th scope="col">{words.say('outbox.agency')}</th>
              <th scope="col">{words.say('outbox.state')}</th>
              <th scope="col" className="table__number">
                {words.say('outbox.attempts')}
              </th>
              <th scope="col">{words.say('outbox.changed')}</th>
              <th scope="col">{words.say('outbox.action')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr key={entry.id} data-entry={entry.id}>
                <th scope="row">
                  <code>{entry.shortCode}</code>
                </th>
                <td>{words.agency(entry.agency)}</td>
                <td>
                  <EntryState entry={entry} />
                </td>
                <td className="table__number">{entry.attempts}</td>
                <td>{instantText(entry.changedAt)}</td>
                <td className="table__actions">
                  <Button
                    look="tertiary"
                    onPress={() => onOpen(entry.recordId)}
                    label={words.say('outbox.openOf', { code: entry.shortCode })}
                  >
                    {words.say('outbox.open')}
                  </Button>
                  {entry.state === 'parked' ? (
                    <Button
                      look="secondary"
                      disabled={retry.busy}
                      onPress={() => retry.run((desk) => desk.retry({ entry: entry.id }), onRetried)}
                      label={words.say('outbox.retryOf', {
                        code: entry.shortCode,
                        agency: words.agency(entry.agency),
                      })}
                      action="retry"
                    >
                      {words.say('outbox.retry')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type ChoiceProps<Code extends string> = {
  readonly label: string;
  readonly value: Code | undefined;
  readonly options: readonly (readonly [code: Code, text: string])[];
  readonly onChange: (code: Code | undefined) => void;
};

function Choice<Code extends string>({ label, value, options, onChange }: ChoiceProps<Code>) {
  const words = useDeskWords();
  return (
    <label className="steps__tool">
      {label}
      <select
        className="steps__select"
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find(([code]) => code === target.value)?.[0])}
      >
        <option value="">{words.say('outbox.all')}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
