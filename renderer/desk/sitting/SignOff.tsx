import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { EntryState } from '../outbox/EntryState.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type SignOffProps = { readonly sitting: DeskSitting; readonly onChange: (sitting: DeskSitting) => void };

/** The end of a sitting: what still stands in its way, the sign-off itself, and afterwards what goes to whom. */
export function SignOff({ sitting, onChange }: SignOffProps) {
  const { state } = sitting.summary;
  if (state === 'purged') return null;
  return state === 'draft' ? <Closing sitting={sitting} onChange={onChange} /> : <Closed sitting={sitting} />;
}

function Closing({ sitting, onChange }: SignOffProps) {
  const words = useDeskWords();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const { obstacle, summary } = sitting;
  return (
    <section className="panel">
      <h2 className="kern-heading-small">{words.say('signOff.title')}</h2>
      {obstacle === undefined ? (
        <Alert kind="success" title={words.say('signOff.ready')} />
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
        {words.say('signOff.button')}
      </Button>
      {asking ? (
        <Confirm
          title={words.say('signOff.confirmTitle')}
          confirm={words.say('signOff.confirm')}
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
          {words.say('signOff.confirmText')}
        </Confirm>
      ) : null}
    </section>
  );
}

function Closed({ sitting }: { readonly sitting: DeskSitting }) {
  const words = useDeskWords();
  const { receivedAt, shortCode, stage } = sitting.summary;
  const title = stage === 'handedOver' ? 'stop.handedOver' : 'signOff.sealed';
  return (
    <section className="panel">
      {receivedAt === undefined ? null : (
        <h2 className="kern-heading-small">{words.say(title, { time: instantText(receivedAt) })}</h2>
      )}
      <p className="panel__code">
        <code>{shortCode}</code>
      </p>
      <p className="kern-body kern-body--muted">{words.say('signOff.sealedText')}</p>
      {sitting.entries.length === 0 ? null : (
        <>
          <h3 className="kern-title">{words.say('signOff.entries')}</h3>
          <ul className="todo">
            {sitting.entries.map((entry) => (
              <li key={entry.id} className="todo__item">
                <span className="todo__entry">
                  <strong className="todo__what">{words.agency(entry.agency)}</strong>
                  <EntryState entry={entry} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
