import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

/** As long as the contract allows. */
const longest = 1024;

/** Opens the station with its passphrase; the first one ever is typed twice, for it cannot be looked up later. */
export function Unlock({ first }: { readonly first: boolean }) {
  const words = useDeskWords();
  const action = useAction();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [visible, setVisible] = useState(false);
  const [differs, setDiffers] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => input.current?.focus(), []);

  const unlock = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '') return input.current?.focus();
    const wrong = first && passphrase !== repeated;
    setDiffers(wrong);
    if (!wrong) action.run((desk) => desk.unlock({ passphrase }));
  };

  const error = differs ? { code: 'unlock.differs' } : action.error;
  return (
    <form className="station__form" onSubmit={unlock} autoComplete="off">
      <Secret
        name="passphrase"
        label={words.say(first ? 'closed.newPassphrase' : 'closed.passphrase')}
        hint={words.say(first ? 'closed.newPassphraseHint' : 'closed.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
        visible={visible}
        maxLength={longest}
        input={input}
      />
      {first ? (
        <Secret
          name="passphraseAgain"
          label={words.say('closed.repeat')}
          value={repeated}
          onChange={setRepeated}
          visible={visible}
          maxLength={longest}
        />
      ) : null}
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
