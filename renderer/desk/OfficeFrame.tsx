import { type ReactNode, useState } from 'react';
import { Badge } from '../components/Badge.tsx';
import { Button } from '../components/Button.tsx';
import { Fault } from './parts/Fault.tsx';
import { OwnAccount } from './station/OwnAccount.tsx';
import type { Status } from './station/SignIn.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useAction } from './use-live.ts';

export type Area = 'sittings' | 'outbox' | 'operator' | 'accounts' | 'setup' | 'audit' | 'shift';

export type OfficeProps = {
  readonly status: Status;
  readonly account: NonNullable<Status['account']>;
  /** The session may have ended without being told. */
  readonly onStale: () => void;
};

type OfficeFrameProps = OfficeProps & {
  /** what this role works with, in the order of the tabs, with what stands beside a name */
  readonly areas: readonly { readonly area: Area; readonly mark?: ReactNode }[];
  readonly area: Area;
  readonly onArea: (area: Area) => void;
  /** above everything else */
  readonly calls?: ReactNode;
  readonly children: ReactNode;
};

/** The desk's frame: where somebody works, who it is, and the way out. */
export function OfficeFrame(props: OfficeFrameProps) {
  const { status, account, areas, area, onArea, onStale, calls, children } = props;
  const words = useDeskWords();
  const signOut = useAction();
  const [isOwn, setOwn] = useState(false);
  return (
    <div className="office">
      <a className="kern-link office__skip" href="#content">
        {words.say('frame.skip')}
      </a>
      <header className="office__header">
        <span className="office__product">{words.say('product')}</span>
        <span className="office__site">{status.site}</span>
        <nav className="office__nav" aria-label={words.say('frame.nav')}>
          {areas.map(({ area: which, mark }) => (
            <button
              key={which}
              type="button"
              className="office__tab"
              aria-current={area === which ? 'page' : undefined}
              data-action={`area-${which}`}
              onClick={() => onArea(which)}
            >
              {words.say(`frame.${which}`)}
              {mark}
            </button>
          ))}
        </nav>
        {status.rehearsal ? <Badge kind="warning">{words.say('rehearsal.badge')}</Badge> : null}
        {status.rehearsal ? (
          // The PINs of a rehearsal stay as everybody reads them.
          <span className="office__account">{words.say('frame.signedIn', { name: account.name })}</span>
        ) : (
          <button
            type="button"
            className="office__account office__account--own"
            data-action="ownAccount"
            aria-haspopup="dialog"
            onClick={() => setOwn(true)}
          >
            {words.say('frame.signedIn', { name: account.name })}
          </button>
        )}
        {status.shared === undefined ? null : (
          <Button
            look="primary"
            disabled={signOut.busy}
            onPress={() => signOut.run((desk) => desk.toKiosk({}), onStale)}
            action="toKiosk"
          >
            {words.say('frame.toKiosk')}
          </Button>
        )}
        {/* In rehearsal the PIN is enough in any case; giving the screen back locks the desk, too. */}
        {status.rehearsal || status.shared !== undefined ? null : (
          <Button
            look="tertiary"
            disabled={signOut.busy}
            onPress={() => signOut.run((desk) => desk.lock({}), onStale)}
            action="lock"
          >
            {words.say('frame.lock')}
          </Button>
        )}
        <Button
          look="tertiary"
          disabled={signOut.busy}
          onPress={() => signOut.run((desk) => desk.signOut({}), onStale)}
          action="signOut"
        >
          {words.say('frame.signOut')}
        </Button>
      </header>
      <div className="office__calls">
        {calls}
        <Fault error={signOut.error} />
      </div>
      <div className="office__body">{children}</div>
      {isOwn ? <OwnAccount account={account} onClose={() => setOwn(false)} /> : null}
    </div>
  );
}
