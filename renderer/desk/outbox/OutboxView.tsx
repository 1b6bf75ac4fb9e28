import { useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { type Live, useAction } from '../use-live.ts';
import { AgencyTable } from './AgencyTable.tsx';
import { EntryTable } from './EntryTable.tsx';
import { Notices } from './Notices.tsx';
import type { Correcting } from './OutboxPages.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';

export type Outbox = Answered<'outbox'>;

type OutboxViewProps = {
  readonly outbox: Live<Outbox>;
  readonly onOpen: (record: string) => void;
  readonly onCorrect: (where: Correcting) => void;
};

/** What left the house, what waits, what came back, and the agencies' receipts for it. */
export function OutboxView({ outbox, onOpen, onCorrect }: OutboxViewProps) {
  const words = useDeskWords();
  const deliver = useAction();
  const [outcome, setOutcome] = useState<Answered<'deliverNow'>>();
  const { value } = outbox;
  if (value === undefined) return <p className="kern-body">{words.say('loading')}</p>;
  const delivering = value.delivering || deliver.busy;
  return (
    <>
      <header className="outbox__head">
        <h1 className="kern-heading-medium">{words.say('outbox.title')}</h1>
        <span className="kern-body">
          {value.nextDelivery === undefined
            ? words.say('outbox.noNext')
            : words.say('outbox.next', { time: instantText(value.nextDelivery) })}
        </span>
        <Button
          look="primary"
          disabled={delivering}
          onPress={() => {
            setOutcome(undefined);
            deliver.run(
              (desk) => desk.deliverNow({}),
              (next) => {
                setOutcome(next);
                outbox.refetch();
              },
            );
          }}
          action="deliverNow"
        >
          {words.say(delivering ? 'outbox.delivering' : 'outbox.deliverNow')}
        </Button>
        <div role="status" className="outbox__outcome">
          {outcome === undefined ? null : outcome.elsewhere ? (
            <Alert kind="info" title={words.say('outbox.elsewhere')} />
          ) : (
            <Alert
              kind={outcome.sent + outcome.receipts > 0 ? 'success' : 'info'}
              title={words.say('outbox.delivered', { sent: outcome.sent, receipts: outcome.receipts })}
            />
          )}
        </div>
      </header>
      <Fault error={deliver.error} />
      <Notices notices={value.notices} onDismissed={outbox.refetch} />
      <AgencyTable agencies={value.agencies} />
      <EntryTable entries={value.entries} onOpen={onOpen} onCorrect={onCorrect} onRetried={outbox.refetch} />
      <ReceiptTable receipts={value.receipts} />
    </>
  );
}
