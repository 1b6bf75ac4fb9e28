import { type FormEvent, useEffect, useRef, useState } from 'react';
import { LEAST_PASSWORD, LEAST_PIN, passwordFault, pinFault } from '#domain/contract/secret-rules';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

const nothing = { password: '', passwordAgain: '', pin: '', pinAgain: '' };
type Values = typeof nothing;

type OwnSecretsProps = { readonly account: { readonly id: string; readonly name: string } };

/** Whoever comes with a start PIN chooses a password and a PIN that nobody else knows, before anything else. */
export function OwnSecrets({ account }: OwnSecretsProps) {
  const words = useDeskWords();
  const save = useAction();
  const leave = useAction();
  const [values, setValues] = useState(nothing);
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { password, passwordAgain, pin, pinAgain } = values;
    const found =
      passwordFault(password, [account.id, account.name]) ??
      (password === passwordAgain ? undefined : 'password.differs') ??
      pinFault(pin) ??
      (pin === pinAgain ? undefined : 'pin.differs');
    setFault(found);
    if (found === undefined) save.run((desk) => desk.setSecrets({ password, pin }));
  };
  const field = (name: keyof Values, digits: boolean, hint?: string) => (
    <Secret
      name={name}
      label={words.say(`ownSecrets.${name}`)}
      hint={hint}
      value={values[name]}
      onChange={(value) => setValues({ ...values, [name]: value })}
      digits={digits}
      maxLength={digits ? 12 : 200}
      input={name === 'password' ? input : undefined}
    />
  );
  return (
    <main className="station station--wide">
      <h1 className="kern-heading-large">{words.say('ownSecrets.title', { name: account.name })}</h1>
      <p className="kern-body">{words.say('ownSecrets.intro')}</p>
      <form className="own-secrets" onSubmit={submit} autoComplete="off">
        {field('password', false, words.say('ownSecrets.passwordHint', { count: LEAST_PASSWORD }))}
        {field('passwordAgain', false)}
        {field('pin', true, words.say('ownSecrets.pinHint', { count: LEAST_PIN }))}
        {field('pinAgain', true)}
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
