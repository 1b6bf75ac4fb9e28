import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { Fault } from '../parts/Fault.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { PinPad } from './PinPad.tsx';

export type Status = Answered<'status'>;

const pinPattern = /^\d{4,12}$/;

/** Who sits at the desk? A person and their PIN; in rehearsal the PINs of the invented staff are shown. */
export function SignIn({ status }: { readonly status: Status }) {
  const words = useDeskWords();
  const action = useAction();
  const { accounts } = status;
  const [account, setAccount] = useState(accounts[0]?.id ?? '');
  const [pin, setPin] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const group = useId();

  useEffect(() => input.current?.focus(), []);

  const change = (next: string) => {
    setPin(next.slice(0, 12));
    action.clear();
  };
  const signIn = (event: FormEvent) => {
    event.preventDefault();
    if (!pinPattern.test(pin)) return input.current?.focus();
    // The PIN is gone from the page whatever the answer is.
    setPin('');
    action.run((desk) => desk.signIn({ account, pin }));
    input.current?.focus();
  };
  const choose = (id: string) => {
    setAccount(id);
    change('');
    input.current?.focus();
  };

  const seconds = Number(action.error?.fields?.seconds);
  const waiting = Number.isInteger(seconds) ? { count: seconds } : undefined;

  return (
    <main className="station station--wide">
      <h1 className="kern-heading-large">{words.say('signIn.title')}</h1>
      <p className="kern-body kern-body--muted">{status.site}</p>
      {status.rehearsal ? <Alert kind="info" title={words.say('rehearsal.note')} /> : null}
      {accounts.length === 0 ? (
        <Alert kind="warning" title={words.say('signIn.none')} />
      ) : (
        <form className="sign-in" onSubmit={signIn} autoComplete="off">
          <fieldset className="kern-fieldset sign-in__accounts">
            <legend className="kern-label">{words.say('signIn.account')}</legend>
            {accounts.map(({ id, name, rehearsalPin }) => (
              <label key={id} className="sign-in__account">
                <input
                  type="radio"
                  className="kern-form-check__radio"
                  name={group}
                  value={id}
                  checked={id === account}
                  onChange={() => choose(id)}
                />
                <span className="sign-in__name">{name}</span>
                {status.rehearsal && rehearsalPin !== undefined ? (
                  <span className="sign-in__pin">
                    {words.say('signIn.rehearsalPin', { pin: rehearsalPin })}
                  </span>
                ) : null}
              </label>
            ))}
          </fieldset>
          <div className="sign-in__entry">
            <Secret
              name="pin"
              label={words.say('signIn.pin')}
              hint={words.say('signIn.pinHint')}
              value={pin}
              onChange={change}
              digits
              maxLength={12}
              input={input}
            />
            <PinPad
              onDigit={(digit) => change(pin + digit)}
              onDelete={() => change(pin.slice(0, -1))}
              onClear={() => change('')}
            />
            <Fault error={action.error} detail={waiting && words.say('signIn.waitSeconds', waiting)} />
            <Button look="primary" type="submit" wide disabled={action.busy} action="signIn">
              {words.say('signIn.submit')}
            </Button>
          </div>
        </form>
      )}
    </main>
  );
}
