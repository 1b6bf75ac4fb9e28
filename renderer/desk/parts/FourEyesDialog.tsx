import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { CallError } from '#domain/contract/ipc';
import type { FourEyes } from '#domain/contract/rights';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';
import { Fault } from './Fault.tsx';
import { Secret } from './Secret.tsx';

/** A second person does not stand by for longer. */
const OPEN_MS = 90_000;

type FourEyesDialogProps = {
  /** what needs two */
  readonly of: FourEyes;
  readonly title: string;
  readonly children: ReactNode;
  /** codes of the reasons to choose from, with their texts under `audit.whys` */
  readonly reasons?: readonly string[];
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: CallError | undefined;
  readonly onConfirm: (second: { readonly account: string; readonly pin: string }, reason: string) => void;
  readonly onClose: () => void;
};

/** Two persons at one desk: the second chooses their name and types their own PIN. */
export function FourEyesDialog(props: FourEyesDialogProps) {
  const { of, title, children, reasons, confirm, busy, error, onConfirm, onClose } = props;
  const words = useDeskWords();
  const id = useId();
  const [account, setAccount] = useState('');
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const live = useLive(
    of,
    (desk) => desk.seconds({ of }),
    () => false,
  );
  useEffect(() => {
    const timer = setTimeout(onClose, OPEN_MS);
    return () => clearTimeout(timer);
  }, [onClose]);

  const isReady = account !== '' && /^\d{4,12}$/.test(pin) && (reasons === undefined || reason !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || busy) return;
    // It is gone from the page whatever the answer is.
    setPin('');
    onConfirm({ account, pin }, reason);
  };
  const seconds = Number(error?.fields?.seconds);
  return (
    <Dialog title={title} name="fourEyes" onClose={busy ? undefined : onClose}>
      <form className="four-eyes" onSubmit={submit} autoComplete="off">
        <p className="kern-body">{children}</p>
        {reasons === undefined ? null : (
          <div className="kern-form-input">
            <label className="kern-label" htmlFor={`${id}-reason`}>
              {words.say('fourEyes.reason')}
            </label>
            <select
              className="steps__select operator__select"
              id={`${id}-reason`}
              value={reason}
              data-field="reason"
              onChange={({ target }) => setReason(target.value)}
            >
              <option value="">{words.say('fourEyes.choose')}</option>
              {reasons.map((code) => (
                <option key={code} value={code}>
                  {words.say(`audit.whys.${code}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-second`}>
            {words.say('fourEyes.second')}
          </label>
          <select
            className="steps__select operator__select"
            id={`${id}-second`}
            value={account}
            data-field="second"
            onChange={({ target }) => setAccount(target.value)}
          >
            <option value="">{words.say('fourEyes.choose')}</option>
            {(live.value ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        {live.value?.length === 0 ? <p className="kern-body">{words.say('fourEyes.nobody')}</p> : null}
        <Secret
          name="secondPin"
          label={words.say('fourEyes.pin')}
          value={pin}
          onChange={setPin}
          digits
          maxLength={12}
        />
        <Fault
          error={error ?? live.error}
          detail={Number.isInteger(seconds) ? words.say('signIn.waitSeconds', { count: seconds }) : undefined}
        />
        <div className="four-eyes__actions">
          <Button look="secondary" onPress={onClose} disabled={busy} action="cancel">
            {words.say('cancel')}
          </Button>
          <Button look="primary" type="submit" disabled={busy || !isReady} action="confirm">
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
