import { type FormEvent, useEffect, useRef, useState } from 'react';
import { LEAST_PASSWORD, LEAST_PIN, passwordFault, pinFault } from '#domain/contract/secret-rules';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { isAlike, NewSecret, nothingTyped } from '../parts/NewSecret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type OwnSecretsProps = { readonly account: { readonly id: string; readonly name: string } };

/** Whoever comes with a start PIN chooses a password and a PIN that nobody else knows, before anything else. */
export function OwnSecrets({ account }: OwnSecretsProps) {
  const words = useDeskWords();
  const save = useAction();
  const leave = useAction();
  const [password, setPassword] = useState(nothingTyped);
  const [pin, setPin] = useState(nothingTyped);
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found =
      passwordFault(password.value, [account.id, account.name]) ??
      (isAlike(password) ? undefined : 'password.differs') ??
      pinFault(pin.value) ??
      (isAlike(pin) ? undefined : 'pin.differs');
    setFault(found);
    if (found === undefined) {
      save.run((desk) => desk.setSecrets({ password: password.value, pin: pin.value }));
    }
  };
  return (
    <main className="station station--wide">
      <h1 className="kern-heading-large">{words.say('ownSecrets.title', { name: account.name })}</h1>
      <p className="kern-body">{words.say('ownSecrets.intro')}</p>
      <form className="own-secrets" onSubmit={submit} autoComplete="off">
        <NewSecret
          name="password"
          label={words.say('ownSecrets.password')}
          againLabel={words.say('ownSecrets.passwordAgain')}
          hint={words.say('ownSecrets.passwordHint', { count: LEAST_PASSWORD })}
          typed={password}
          onChange={setPassword}
          maxLength={200}
          input={input}
        />
        <NewSecret
          name="pin"
          label={words.say('ownSecrets.pin')}
          againLabel={words.say('ownSecrets.pinAgain')}
          hint={words.say('ownSecrets.pinHint', { count: LEAST_PIN })}
          typed={pin}
          onChange={setPin}
          digits
          maxLength={12}
        />
        <Fault error={fault === undefined ? (save.error ?? leave.error) : { code: fault }} />
        <Button look="primary" type="submit" disabled={save.busy} action="setSecrets">
          {words.say('ownSecrets.save')}
        </Button>
        <Button look="tertiary" onPress={() => leave.run((desk) => desk.signOut({}))} action="signOut">
          {words.say('frame.signOut')}
        </Button>
      </form>
    </main>
  );
}
