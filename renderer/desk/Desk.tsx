import { useRef } from 'react';
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
    ({ what }) => what === 'status',
  );
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
  const { closed, account, rehearsal, detail } = status.value;
  if (account) last.current = account.id;
  return (
    <>
      {closed !== undefined ? (
        <ClosedStation code={closed} detail={detail} rehearsal={rehearsal} />
      ) : account === undefined ? (
        <SignIn status={status.value} last={last.current} />
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
