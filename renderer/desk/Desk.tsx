import { useRef } from 'react';
import { Alert } from '../components/Alert.tsx';
import { useCalls } from './calls/use-calls.ts';
import { Office } from './Office.tsx';
import { Fault } from './parts/Fault.tsx';
import { ClosedStation } from './station/ClosedStation.tsx';
import { OwnSecrets } from './station/OwnSecrets.tsx';
import { SignIn } from './station/SignIn.tsx';
import { Watermark } from './station/Watermark.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useLive } from './use-live.ts';

/** The staff's window: closed, nobody signed in, or at work. */
export function Desk() {
  const words = useDeskWords();
  const status = useLive(
    'status',
    (desk) => desk.status({}),
    // Who waits is told as a task, or came with an answer that is told as more than one.
    ({ what }) => what !== 'outbox' && what !== 'answered',
  );
  useCalls(status.value?.calls, words.say('product'));
  /** Whoever was here last comes back most often. */
  const last = useRef<string>(undefined);
  if (status.value === undefined) {
    return (
      <main className="station">
        {status.error === undefined ? (
          <p className="kern-body" role="status">
            {words.say('connecting')}
          </p>
        ) : (
          <Fault error={status.error} />
        )}
      </main>
    );
  }
  const { closed, account, rehearsal, detail, calls, shared } = status.value;
  if (account) last.current = account.id;
  return (
    <>
      {closed !== undefined ? (
        <ClosedStation code={closed} detail={detail} rehearsal={rehearsal} />
      ) : account === undefined ? (
        <>
          {/* At the one screen for both stands whoever called. */}
          {calls.waiting === 0 || shared ? null : (
            <Alert kind="danger" urgent title={words.say('calls.waiting')} />
          )}
          <SignIn status={status.value} last={last.current} />
        </>
      ) : account.pending ? (
        <OwnSecrets account={account} />
      ) : (
        // Another person's desk begins empty.
        <Office key={account.id} status={status.value} account={account} onStale={status.refetch} />
      )}
      {rehearsal ? <Watermark /> : null}
    </>
  );
}
