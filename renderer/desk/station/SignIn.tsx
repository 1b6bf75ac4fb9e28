import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { ClockAlert } from '../parts/ClockAlert.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { BackToKiosk } from './BackToKiosk.tsx';
import { PinPad } from './PinPad.tsx';

export type Status = Answered<'status'>;

const pinPattern = /^\d{4,12}$/;

/**
 * Who sits at the desk? A person and their password, or their PIN for the rest of the shift; in rehearsal the PINs of the
 * invented staff are shown.
 */
type SignInProps = {
  readonly status: Status /** id of who was signed in last */;
  readonly last?: string | undefined;
};

export function SignIn({ status, last }: SignInProps) {
  const words = useDeskWords();
  const action = useAction();
  const { accounts } = status;
  const [account, setAccount] = useState(
    accounts.some(({ id }) => id === last) ? (last ?? '') : (accounts[0]?.id ?? ''),
  );
  const [pin, setPin] = useState('');
  const [password, setPassword] = useState('');
  const [wantsPassword, setWantsPassword] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const group = useId();

  const entry = wantsPassword ? 'password' : (accounts.find(({ id }) => id === account)?.entry ?? 'pin');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another field takes the focus
  useEffect(() => input.current?.focus(), [entry]);

  const change = (next: string) => {
    setPin(next.slice(0, 12));
    action.clear();
  };
  const signIn = (event: FormEvent) => {
    event.preventDefault();
    const isEntered = entry === 'pin' ? pinPattern.test(pin) : password !== '';
    if (!isEntered) return input.current?.focus();
    // It is gone from the page whatever the answer is.
    setPin('');
    setPassword('');
    action.run((desk) =>
      entry === 'pin' ? desk.signIn({ account, pin }) : desk.signInFully({ account, password }),
    );
    input.current?.focus();
  };
  const choose = (id: string) => {
    setAccount(id);
    setPassword('');
    setWantsPassword(false);
    change('');
    input.current?.focus();
  };

  const seconds = Number(action.error?.fields?.seconds);
  const waiting = Number.isInteger(seconds) ? { count: seconds } : undefined;

  return (
    <main className="station station--wide">
      {status.shared === undefined ? null : <BackToKiosk shared={status.shared} />}
      <h1 className="kern-heading-large">{words.say('signIn.title')}</h1>
      <p className="kern-body kern-body--muted">{status.site}</p>
      {status.rehearsal ? (
        <Alert kind="info" title={words.say('rehearsal.note')}>
          <p className="kern-body">{words.say('rehearsal.setup')}</p>
        </Alert>
      ) : null}
      {status.clockSetBackFrom === undefined ? null : <ClockAlert from={status.clockSetBackFrom} />}
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
            {entry === 'pin' ? (
              <>
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
              </>
            ) : (
              <Secret
                name="password"
                label={words.say('signIn.password')}
                hint={words.say('signIn.passwordHint')}
                value={password}
                onChange={(next) => {
                  setPassword(next);
                  action.clear();
                }}
                maxLength={200}
                input={input}
              />
            )}
            <Fault error={action.error} detail={waiting && words.say('signIn.waitSeconds', waiting)} />
            <Button look="primary" type="submit" wide disabled={action.busy} action="signIn">
              {words.say('signIn.submit')}
            </Button>
            {entry === 'password' || status.rehearsal ? null : (
              <Button look="tertiary" onPress={() => setWantsPassword(true)} action="withPassword">
                {words.say('signIn.withPassword')}
              </Button>
            )}
          </div>
        </form>
      )}
    </main>
  );
}
