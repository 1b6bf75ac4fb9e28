import { type FormEvent, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { isAlike, LONGEST_PASSPHRASE, NewSecret, nothingTyped } from '../parts/NewSecret.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type PassphraseFormsProps = {
  readonly hasSheet: boolean;
  readonly onSheet: (groups: readonly string[]) => void;
};

/** Both ask for the passphrase again: that the station is open does not say who stands in front of it. */
export function PassphraseForms({ hasSheet, onSheet }: PassphraseFormsProps) {
  const words = useDeskWords();
  const [open, setOpen] = useState<'sheet' | 'change'>();
  return (
    <>
      <div className="operator__buttons">
        <Button look="secondary" action="openSheet" onPress={() => setOpen('sheet')}>
          {words.say(hasSheet ? 'protection.sheetAgain' : 'protection.sheet')}
        </Button>
        <Button look="secondary" action="openChange" onPress={() => setOpen('change')}>
          {words.say('protection.change')}
        </Button>
      </div>
      {open === 'sheet' ? <SheetForm hasSheet={hasSheet} onSheet={onSheet} /> : null}
      {open === 'change' ? <ChangeForm /> : null}
    </>
  );
}

function SheetForm({ hasSheet, onSheet }: PassphraseFormsProps) {
  const words = useDeskWords();
  const make = useAction();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPassphrase('');
    make.run(
      (desk) => desk.makeRecovery({ passphrase }),
      ({ groups }) => onSheet(groups),
    );
  };
  return (
    <form className="station__form" onSubmit={submit} autoComplete="off" data-form="sheet">
      <p className="kern-body">
        {words.say(hasSheet ? 'protection.sheetAgainText' : 'protection.sheetText')}
      </p>
      <Secret
        name="sheetPassphrase"
        label={words.say('closed.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        maxLength={LONGEST_PASSPHRASE}
      />
      <Fault error={make.error} />
      <div>
        <Button look="primary" type="submit" disabled={make.busy || passphrase === ''} action="makeSheet">
          {words.say('protection.makeSheet')}
        </Button>
      </div>
    </form>
  );
}

function ChangeForm() {
  const words = useDeskWords();
  const change = useAction();
  const [old, setOld] = useState('');
  const [next, setNext] = useState(nothingTyped);
  const [differs, setDiffers] = useState(false);
  const [changed, setChanged] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    setDiffers(!isAlike(next));
    if (!isAlike(next)) return;
    change.run(
      (desk) => desk.changePassphrase({ old, next: next.value }),
      () => {
        setOld('');
        setNext(nothingTyped);
        setChanged(true);
      },
    );
  };
  return (
    <form className="station__form" onSubmit={submit} autoComplete="off" data-form="changePassphrase">
      <Secret
        name="oldPassphrase"
        label={words.say('closed.passphrase')}
        value={old}
        onChange={setOld}
        maxLength={LONGEST_PASSPHRASE}
      />
      <NewSecret
        name="nextPassphrase"
        label={words.say('closed.newPassphrase')}
        againLabel={words.say('closed.repeat')}
        hint={words.say('protection.changeHint')}
        typed={next}
        onChange={setNext}
        maxLength={LONGEST_PASSPHRASE}
      />
      <Fault error={differs ? { code: 'unlock.differs' } : change.error} />
      <div role="status">
        {changed ? <Alert kind="success" title={words.say('protection.changed')} /> : null}
      </div>
      <div>
        <Button
          look="primary"
          type="submit"
          disabled={change.busy || old === '' || next.value === ''}
          action="changePassphrase"
        >
          {words.say('protection.change')}
        </Button>
      </div>
    </form>
  );
}
