import { type FormEvent, useState } from 'react';
import { LEAST_PASSWORD, LEAST_PIN, passwordFault, pinFault } from '#domain/contract/secret-rules';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Fault } from '../parts/Fault.tsx';
import { isAlike, NewSecret, nothingTyped } from '../parts/NewSecret.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type Account = { readonly id: string; readonly name: string };
type OwnAccountProps = { readonly account: Account; readonly onClose: () => void };

/** One's own password and PIN: each is changed by whoever knows the one before. */
export function OwnAccount({ account, onClose }: OwnAccountProps) {
  const words = useDeskWords();
  return (
    <Dialog
      name="ownAccount"
      title={words.say('ownAccount.title', { name: account.name })}
      onClose={onClose}
      footer={
        <Button look="secondary" onPress={onClose} action="close" autoFocus>
          {words.say('close')}
        </Button>
      }
    >
      <div className="own-account">
        <ChangeSecret of="pin" account={account} />
        <ChangeSecret of="password" account={account} />
      </div>
    </Dialog>
  );
}

const kinds = {
  password: { least: LEAST_PASSWORD, most: 200, digits: false },
  pin: { least: LEAST_PIN, most: 12, digits: true },
} as const;

function ChangeSecret({ of, account }: { readonly of: keyof typeof kinds; readonly account: Account }) {
  const words = useDeskWords();
  const save = useAction();
  const [old, setOld] = useState('');
  const [next, setNext] = useState(nothingTyped);
  const [fault, setFault] = useState<string>();
  const [saved, setSaved] = useState(false);
  const { least, most, digits } = kinds[of];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const found =
      (of === 'pin' ? pinFault(next.value) : passwordFault(next.value, [account.id, account.name])) ??
      (isAlike(next) ? undefined : `${of}.differs`);
    setFault(found);
    if (found !== undefined) return;
    save.run(
      (desk) => desk.changeSecret({ of, old, next: next.value }),
      () => {
        setOld('');
        setNext(nothingTyped);
        setSaved(true);
      },
    );
  };
  const seconds = Number(save.error?.fields?.seconds);
  return (
    <form onSubmit={submit} autoComplete="off" data-form={`change-${of}`}>
      <h3 className="kern-heading-small">{words.say(`ownAccount.${of}`)}</h3>
      <Secret
        name={`old-${of}`}
        label={words.say(`ownAccount.old.${of}`)}
        value={old}
        onChange={setOld}
        digits={digits}
        maxLength={most}
      />
      <NewSecret
        name={`next-${of}`}
        label={words.say(`ownSecrets.${of}`)}
        againLabel={words.say(`ownSecrets.${of}Again`)}
        hint={words.say(`ownSecrets.${of}Hint`, { count: least })}
        typed={next}
        onChange={setNext}
        digits={digits}
        maxLength={most}
      />
      <Fault
        error={fault === undefined ? save.error : { code: fault }}
        detail={Number.isInteger(seconds) ? words.say('signIn.waitSeconds', { count: seconds }) : undefined}
      />
      <div role="status">
        {saved ? <Alert kind="success" title={words.say(`ownAccount.changed.${of}`)} /> : null}
      </div>
      <Button look="primary" type="submit" disabled={save.busy || old === ''} action={`change-${of}`}>
        {words.say(`ownAccount.${of}`)}
      </Button>
    </form>
  );
}
