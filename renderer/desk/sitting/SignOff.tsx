import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { EntryActions } from '../outbox/EntryActions.tsx';
import { EntryBadge, EntryWhy } from '../outbox/EntryState.tsx';
import type { Correcting } from '../outbox/OutboxPages.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { SigningPanel } from './SigningPanel.tsx';

type ClosingProps = { readonly sitting: DeskSitting; readonly onChange: (sitting: DeskSitting) => void };
type ClosedProps = { readonly sitting: DeskSitting; readonly onCorrect: (where: Correcting) => void };

/** The end of a sitting: what still stands in its way, the sign-off itself, and afterwards what goes to whom. */
export function SignOff({ sitting, onChange, onCorrect }: ClosingProps & ClosedProps) {
  const { state } = sitting.summary;
  if (state === 'purged') return null;
  return state === 'draft' ? (
    <>
      <Closing sitting={sitting} onChange={onChange} />
      {sitting.signing === undefined ? null : <SigningPanel signing={sitting.signing} />}
    </>
  ) : (
    <Closed sitting={sitting} onCorrect={onCorrect} />
  );
}

function Closing({ sitting, onChange }: ClosingProps) {
  const words = useDeskWords();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const { obstacle, summary } = sitting;
  const { version } = summary;
  const texts = summary.correcting === true ? 'correction' : 'signOff';
  return (
    <section className="panel">
      <h2 className="kern-heading-small">{words.say(`${texts}.title`)}</h2>
      {obstacle === undefined ? (
        <Alert kind="success" title={words.say(`${texts}.ready`)} />
      ) : (
        <p className="kern-body" id="obstacle" data-obstacle={obstacle}>
          <strong>{words.say('signOff.notYet')}</strong>{' '}
          {sitting.blockedAt === undefined
            ? words.reason('obstacles', obstacle)
            : words.say('signOff.blocked')}
        </p>
      )}
      <Button
        look="primary"
        wide
        disabled={obstacle !== undefined}
        describedBy={obstacle === undefined ? undefined : 'obstacle'}
        onPress={() => setAsking(true)}
        action="seal"
      >
        {words.say(`${texts}.button`)}
      </Button>
      {asking ? (
        <Confirm
          title={words.say(`${texts}.confirmTitle`)}
          confirm={words.say(`${texts}.confirm`)}
          busy={action.busy}
          fault={action.error && words.reason('obstacles', action.error.code)}
          onCancel={() => {
            action.clear();
            setAsking(false);
          }}
          onConfirm={() =>
            action.run(
              (desk) => desk.seal({ record: summary.id }),
              (next) => {
                setAsking(false);
                onChange(next);
              },
            )
          }
        >
          {words.say(`${texts}.confirmText`, { version })}
        </Confirm>
      ) : null}
    </section>
  );
}

function Closed({ sitting, onCorrect }: ClosedProps) {
  const words = useDeskWords();
  const action = useAction();
  const { id: record, receivedAt, shortCode, stage, version } = sitting.summary;
  const title = stage === 'handedOver' ? 'stop.handedOver' : 'signOff.sealed';
  const [first] = sitting.entries;
  return (
    <section className="panel">
      {receivedAt === undefined ? null : (
        <h2 className="kern-heading-small">{words.say(title, { time: instantText(receivedAt) })}</h2>
      )}
      <p className="panel__code">
        <code>{shortCode}</code>
        {version > 1 ? (
          <span className="panel__version">{words.say('outbox.version', { version })}</span>
        ) : null}
      </p>
      <p className="kern-body kern-body--muted">{words.say('signOff.sealedText')}</p>
      <Fault error={action.error} />
      {first === undefined ? null : (
        <>
          <h3 className="kern-title">{words.say('signOff.entries')}</h3>
          <ul className="todo">
            {sitting.entries.map((entry) => (
              <li key={entry.id} className="todo__item" data-entry={entry.id}>
                <span className="todo__entry">
                  <strong className="todo__what">
                    {words.agency(entry.agency)}
                    {entry.recordVersion > 1 ? (
                      <span className="table__note">
                        {words.say('outbox.version', { version: entry.recordVersion })}
                      </span>
                    ) : null}
                  </strong>
                  <EntryBadge state={entry.state} />
                  <EntryWhy entry={entry} />
                  <EntryActions
                    entry={entry}
                    action={action}
                    onCorrect={onCorrect}
                    onRetried={() => undefined}
                  />
                </span>
              </li>
            ))}
          </ul>
          {stage === 'sealed' ? (
            <>
              <p className="kern-body kern-body--muted">{words.say('correction.beginText')}</p>
              <Button
                look="secondary"
                wide
                disabled={action.busy}
                onPress={() =>
                  action.run(
                    (desk) => desk.correct({ entry: first.id }),
                    () => onCorrect({ record, entry: '' }),
                  )
                }
                action="beginCorrection"
              >
                {words.say('correction.begin')}
              </Button>
            </>
          ) : null}
        </>
      )}
    </section>
  );
}
