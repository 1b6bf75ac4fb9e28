import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { isAlike, LONGEST_PASSPHRASE, NewSecret, nothingTyped } from '../parts/NewSecret.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

/** Opens the station with its passphrase; the first one ever is typed twice, for it cannot be looked up later. */
export function Unlock({ first }: { readonly first: boolean }) {
  const words = useDeskWords();
  const action = useAction();
  const [typed, setTyped] = useState(nothingTyped);
  const [visible, setVisible] = useState(false);
  const [differs, setDiffers] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => input.current?.focus(), []);

  const unlock = (event: FormEvent) => {
    event.preventDefault();
    const passphrase = typed.value;
    if (passphrase === '') return input.current?.focus();
    const wrong = first && !isAlike(typed);
    setDiffers(wrong);
    if (!wrong) action.run((desk) => desk.unlock({ passphrase }));
  };

  const error = differs ? { code: 'unlock.differs' } : action.error;
  return (
    <form className="station__form" onSubmit={unlock} autoComplete="off">
      {first ? (
        <NewSecret
          name="passphrase"
          label={words.say('closed.newPassphrase')}
          againLabel={words.say('closed.repeat')}
          hint={words.say('closed.newPassphraseHint')}
          typed={typed}
          onChange={setTyped}
          visible={visible}
          maxLength={LONGEST_PASSPHRASE}
          input={input}
        />
      ) : (
        <Secret
          name="passphrase"
          label={words.say('closed.passphrase')}
          hint={words.say('closed.passphraseHint')}
          value={typed.value}
          onChange={(value) => setTyped({ ...typed, value })}
          visible={visible}
          maxLength={LONGEST_PASSPHRASE}
          input={input}
        />
      )}
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id="show-passphrase"
          checked={visible}
          onChange={({ target }) => setVisible(target.checked)}
        />
        <label className="kern-label" htmlFor="show-passphrase">
          {words.say('closed.show')}
        </label>
      </div>
      <Fault error={error} />
      <Button look="primary" type="submit" disabled={action.busy} action="unlock">
        {words.say(action.busy ? 'closed.opening' : 'closed.open')}
      </Button>
    </form>
  );
}
