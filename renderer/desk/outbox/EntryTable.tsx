import { useState } from 'react';
import { entryStateShape, type OutboxEntryView } from '#domain/contract/shapes';
import { agencyIds } from '#domain/intake/agency';
import { Button } from '../../components/Button.tsx';
import { type EntryFilter, sortEntries } from '../model/outbox-entries.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryBadge, EntryWhy } from './EntryState.tsx';
import type { Correcting } from './OutboxPages.tsx';

type EntryTableProps = {
  readonly entries: readonly OutboxEntryView[];
  readonly onOpen: (record: string) => void;
  readonly onCorrect: (where: Correcting) => void;
  readonly onRetried: () => void;
};

/** Every entry: where it is and why. What came back stands first, to be mended or to travel again. */
export function EntryTable({ entries, onOpen, onCorrect, onRetried }: EntryTableProps) {
  const words = useDeskWords();
  const action = useAction();
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
      <p className="kern-body kern-body--muted">{words.say('outbox.entriesHint')}</p>
      <Fault error={action.error} />
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
              <th scope="col">{words.say('outbox.why')}</th>
              <th scope="col" className="table__number">
                {words.say('outbox.attempts')}
              </th>
              <th scope="col">{words.say('outbox.action')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr key={entry.id} data-entry={entry.id}>
                <th scope="row">
                  <code>{entry.shortCode}</code>
                  {entry.recordVersion > 1 ? (
                    <span className="table__note">
                      {words.say('outbox.version', { version: entry.recordVersion })}
                    </span>
                  ) : null}
                </th>
                <td className="table__agency">
                  {words.agency(entry.agency)}
                  {entry.kind === entry.agency ? null : (
                    <span className="table__note">{words.find(`kinds.${entry.kind}`)}</span>
                  )}
                </td>
                <td>
                  <EntryBadge state={entry.state} />
                </td>
                <td className="table__why">
                  <EntryWhy entry={entry} />
                  <EntryActions entry={entry} action={action} onCorrect={onCorrect} onRetried={onRetried} />
                </td>
                <td className="table__number">{entry.attempts}</td>
                <td className="table__actions">
                  <Button
                    look="tertiary"
                    onPress={() => onOpen(entry.recordId)}
                    label={words.say('outbox.openOf', { code: entry.shortCode })}
                    action="open"
                  >
                    {words.say('outbox.open')}
                  </Button>
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
