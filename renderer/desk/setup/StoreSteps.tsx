import { useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import type { Answered } from '../bridge.ts';
import { RecoverySheet } from '../operator/RecoverySheet.tsx';
import { isAlike, LONGEST_PASSPHRASE, NewSecret, nothingTyped } from '../parts/NewSecret.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

/** Makes the new station's store, or opens it again after a break. */
export function PassphraseStep({ setup, onView, onNext, onBack }: StepProps) {
  const words = useDeskWords();
  const make = useAction();
  const [typed, setTyped] = useState(nothingTyped);
  const [differs, setDiffers] = useState(false);
  const isNew = setup.store === 'none';
  const go = () => {
    setDiffers(isNew && !isAlike(typed));
    if (isNew && !isAlike(typed)) return;
    const passphrase = typed.value;
    make.run(
      (desk) => desk.setupPassphrase({ passphrase }),
      (view) => {
        setTyped(nothingTyped);
        onView(view);
        onNext();
      },
    );
  };
  if (setup.store === 'open') {
    return (
      <StepFrame step="passphrase" onBack={onBack} onNext={onNext}>
        <Alert kind="success" title={words.say('setup.storeOpen')} />
      </StepFrame>
    );
  }
  return (
    <StepFrame
      step="passphrase"
      error={differs ? { code: 'unlock.differs' } : make.error}
      busy={make.busy}
      isReady={typed.value !== ''}
      onBack={onBack}
      onNext={go}
    >
      <div className="station__form">
        {isNew ? (
          <NewSecret
            name="setupPassphrase"
            label={words.say('closed.newPassphrase')}
            againLabel={words.say('closed.repeat')}
            hint={words.say('setup.passphraseHint')}
            typed={typed}
            onChange={setTyped}
            maxLength={LONGEST_PASSPHRASE}
          />
        ) : (
          <Secret
            name="setupPassphrase"
            label={words.say('closed.passphrase')}
            hint={words.say('setup.againHint')}
            value={typed.value}
            onChange={(value) => setTyped({ ...typed, value })}
            maxLength={LONGEST_PASSPHRASE}
          />
        )}
      </div>
    </StepFrame>
  );
}

type Shown = Answered<'setupSheet'>;

/** The recovery sheet: shown and printed once, and two of its groups typed back from the paper. */
export function SheetStep({ setup, onView, onNext, onBack }: StepProps) {
  const words = useDeskWords();
  const make = useAction();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState<Shown>();
  const [isPrinted, setPrinted] = useState(false);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const site = (setup.site.station as { readonly name?: string } | undefined)?.name ?? '';

  if (shown !== undefined && !isPrinted) {
    return <RecoverySheet site={site} groups={shown.groups} onDone={() => setPrinted(true)} />;
  }
  if (shown !== undefined) {
    const check = () =>
      make.run(
        (desk) => desk.setupSheetKept({ typed: [...typed] }),
        (view) => {
          setShown(undefined);
          onView(view);
          onNext();
        },
      );
    return (
      <StepFrame
        step="sheet"
        error={make.error}
        busy={make.busy}
        isReady={typed.every((group) => group.trim() !== '')}
        next={words.say('setup.check')}
        onBack={() => setPrinted(false)}
        onNext={check}
      >
        <p className="kern-body">{words.say('setup.typeBack')}</p>
        <div className="setup__fields">
          {shown.ask.map((place, index) => (
            <Secret
              key={place}
              name={`group-${place}`}
              label={words.say('setup.group', { number: place + 1 })}
              value={typed[index] ?? ''}
              onChange={(value) => setTyped(index === 0 ? [value, typed[1]] : [typed[0], value])}
              visible
              maxLength={40}
            />
          ))}
        </div>
      </StepFrame>
    );
  }
  const isDone = setup.done.includes('sheet');
  return (
    <StepFrame
      step="sheet"
      error={make.error}
      busy={make.busy}
      isReady={isDone || passphrase !== ''}
      next={isDone && passphrase === '' ? words.say('setup.next') : words.say('protection.makeSheet')}
      onBack={onBack}
      onNext={() => {
        if (isDone && passphrase === '') return onNext();
        setPassphrase('');
        make.run(
          (desk) => desk.setupSheet({ passphrase }),
          (answer) => {
            setPrinted(false);
            setTyped(['', '']);
            setShown(answer);
          },
        );
      }}
    >
      {isDone ? <Alert kind="success" title={words.say('setup.sheetDone')} /> : null}
      <div className="station__form">
        <Secret
          name="setupSheetPassphrase"
          label={words.say('closed.passphrase')}
          {...(isDone ? { hint: words.say('setup.sheetAgain') } : {})}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={LONGEST_PASSPHRASE}
        />
      </div>
    </StepFrame>
  );
}

/** The first two people; their start PINs are shown this once. */
export function AccountsStep({ setup, onView, onNext, onBack }: StepProps) {
  const words = useDeskWords();
  const make = useAction();
  const [people, setPeople] = useState(() =>
    Object.fromEntries(
      (['teamLead', 'operator'] as const).map((role) => {
        const known = setup.accounts.find((one) => one.role === role);
        return [role, { name: known?.name ?? '', id: known?.id ?? '' }];
      }),
    ),
  );
  const [pins, setPins] = useState<Answered<'setupAccounts'>>();
  const [tried, setTried] = useState(false);
  const isId = (id: string) => /^[a-z0-9][a-z0-9.-]{1,39}$/.test(id);
  const isWhole = Object.values(people).every(({ id, name }) => isId(id) && name.trim() !== '');
  const isDone = setup.done.includes('accounts');

  const create = () => {
    setTried(true);
    const { teamLead, operator } = people;
    if (!isWhole || !teamLead || !operator) return;
    make.run(
      (desk) => desk.setupAccounts({ teamLead, operator }),
      (made) => {
        setPins(made);
        void make.run((desk) => desk.setup({}), onView);
      },
    );
  };
  if (pins !== undefined) {
    return (
      <StepFrame step="accounts" error={make.error} busy={make.busy} onBack={onBack} onNext={onNext}>
        {pins.map(({ id, startPin }) => (
          <Alert key={id} kind="success" title={words.say('accounts.startPin', { id, pin: startPin })} />
        ))}
        <p className="kern-body">{words.say('accounts.startPinTodo')}</p>
      </StepFrame>
    );
  }
  const isSame = isDone && setup.accounts.every(({ id, role }) => people[role]?.id === id);
  return (
    <StepFrame
      step="accounts"
      error={tried && !isWhole ? { code: 'setup.peopleMissing' } : make.error}
      busy={make.busy}
      next={words.say(isSame ? 'setup.newPins' : 'setup.makeAccounts')}
      onBack={onBack}
      onNext={create}
    >
      {isSame ? <Alert kind="success" title={words.say('setup.accountsDone')} /> : null}
      {(['teamLead', 'operator'] as const).map((role) => (
        <fieldset key={role} className="kern-fieldset setup__person">
          <legend className="kern-label">{words.say(`accounts.roles.${role}`)}</legend>
          <div className="setup__fields">
            {(['name', 'id'] as const).map((part) => (
              <Secret
                key={part}
                name={`${role}-${part}`}
                label={words.say(part === 'name' ? 'accounts.newName' : 'accounts.newId')}
                {...(part === 'id' ? { hint: words.say('accounts.idShape') } : {})}
                value={people[role]?.[part] ?? ''}
                onChange={(value) =>
                  setPeople({ ...people, [role]: { id: '', name: '', ...people[role], [part]: value } })
                }
                visible
                maxLength={part === 'name' ? 120 : 40}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {isSame ? (
        <button type="button" className="kern-link setup__skip" data-action="setupSkip" onClick={onNext}>
          {words.say('setup.goOn')}
        </button>
      ) : null}
    </StepFrame>
  );
}
