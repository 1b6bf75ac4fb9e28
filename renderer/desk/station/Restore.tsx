import { type FormEvent, useState } from 'react';
import { parseRecovery } from '#domain/identity/recovery-code';
import { Button } from '../../components/Button.tsx';
import { FieldError } from '../../components/FieldError.tsx';
import { instantText } from '../instant.ts';
import { sizeText } from '../operator/ProtectionPanel.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { isAlike, LONGEST_PASSPHRASE, NewSecret, nothingTyped } from '../parts/NewSecret.tsx';
import { Secret } from '../parts/Secret.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';

/** The way back by the recovery sheet, or by a backup. @param own the store itself is sound: only its passphrase is lost */
export function Restore({ own }: { readonly own: boolean }) {
  const words = useDeskWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="station__restore" data-restore={own ? 'own' : 'backup'}>
      {open ? (
        <>
          <h2 className="kern-heading-small">{words.say(own ? 'restore.ownTitle' : 'restore.title')}</h2>
          {own ? <RestoreForm backup={undefined} own /> : <Backups />}
        </>
      ) : (
        <Button look="secondary" onPress={() => setOpen(true)} action="openRestore">
          {words.say(own ? 'restore.ownOpen' : 'restore.open')}
        </Button>
      )}
    </section>
  );
}

function Backups() {
  const words = useDeskWords();
  const live = useLive(
    'backups',
    (desk) => desk.backups({}),
    () => false,
  );
  const { value } = live;
  const [chosen, setChosen] = useState<string>();
  if (value === undefined) {
    return (
      <>
        <Fault error={live.error} />
        <Loading of={live} />
      </>
    );
  }
  const { folder, reachable, held } = value;
  const backup = chosen ?? held[0]?.name;
  if (backup === undefined) {
    return (
      <>
        <p className="kern-body">
          {folder === undefined
            ? words.say('restore.noPlace')
            : words.say(reachable ? 'restore.none' : 'restore.notThere', { folder })}
        </p>
        <Button look="secondary" onPress={live.refetch} action="lookAgain">
          {words.say('restore.lookAgain')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className="kern-body">{words.say('restore.text')}</p>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="restore-backup">
          {words.say('restore.which')}
        </label>
        <select
          className="steps__select operator__select"
          id="restore-backup"
          value={backup}
          onChange={({ target }) => setChosen(target.value)}
        >
          {held.map(({ name, at, bytes, records }) => (
            <option key={name} value={name}>
              {words.say('restore.backup', { time: instantText(at), records, size: sizeText(bytes) })}
            </option>
          ))}
        </select>
      </div>
      <RestoreForm backup={backup} own={false} />
    </>
  );
}

type RestoreFormProps = { readonly backup: string | undefined; readonly own: boolean };

function RestoreForm({ backup, own }: RestoreFormProps) {
  const words = useDeskWords();
  const restore = useAction();
  const [by, setBy] = useState<'sheet' | 'passphrase'>('sheet');
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [fresh, setFresh] = useState(nothingTyped);
  const [differs, setDiffers] = useState(false);
  const [typed, setTyped] = useState(false);
  const parsed = parseRecovery(code);
  const wrong = by === 'sheet' && typed && !parsed.ok ? parsed.fault : undefined;

  const isEmpty = (by === 'passphrase' ? passphrase : fresh.value) === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTyped(true);
    if (by === 'passphrase' && backup !== undefined) {
      setDiffers(false);
      return restore.run((desk) => desk.restore({ backup, passphrase }));
    }
    setDiffers(!isAlike(fresh));
    if (!parsed.ok || !isAlike(fresh)) return;
    const asked = { recovery: code, newPassphrase: fresh.value };
    restore.run((desk) => desk.restore(backup === undefined ? asked : { ...asked, backup }));
  };

  return (
    <form className="station__form" onSubmit={submit} autoComplete="off" data-form="restore">
      {own ? null : (
        <fieldset className="kern-fieldset restore__by">
          <legend className="kern-label">{words.say('restore.by')}</legend>
          {(['sheet', 'passphrase'] as const).map((way) => (
            <div className="kern-form-check" key={way}>
              <input
                className="kern-form-check__radio"
                type="radio"
                name="restore-by"
                id={`restore-by-${way}`}
                checked={by === way}
                onChange={() => setBy(way)}
              />
              <label className="kern-label" htmlFor={`restore-by-${way}`}>
                {words.say(way === 'sheet' ? 'restore.bySheet' : 'restore.byPassphrase')}
              </label>
            </div>
          ))}
        </fieldset>
      )}
      {by === 'sheet' ? (
        <>
          <div className="kern-form-input">
            <label className="kern-label" htmlFor="restore-code">
              {words.say('restore.code')}
            </label>
            <div className="kern-hint" id="restore-code-hint">
              {words.say('restore.codeHint')}
            </div>
            <textarea
              className="kern-form-input__input restore__code"
              id="restore-code"
              rows={2}
              maxLength={400}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              value={code}
              data-field="recoveryCode"
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? 'restore-code-hint restore-code-error' : 'restore-code-hint'}
              onBlur={() => setTyped(code !== '')}
              onChange={({ target }) => setCode(target.value)}
            />
            {wrong === undefined ? null : (
              <FieldError id="restore-code-error">
                {wrong.code === 'recovery.length'
                  ? words.say('recoveryFaults.length', { number: wrong.groups })
                  : words.say(`recoveryFaults.${wrong.code.slice('recovery.'.length)}`, {
                      groups: 'inGroups' in wrong ? wrong.inGroups.join(', ') : wrong.inGroup,
                    })}
              </FieldError>
            )}
          </div>
          <NewSecret
            name="newPassphrase"
            label={words.say('closed.newPassphrase')}
            againLabel={words.say('closed.repeat')}
            hint={words.say('restore.newHint')}
            typed={fresh}
            onChange={setFresh}
            maxLength={LONGEST_PASSPHRASE}
          />
        </>
      ) : (
        <Secret
          name="backupPassphrase"
          label={words.say('closed.passphrase')}
          hint={words.say('restore.passphraseHint')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={LONGEST_PASSPHRASE}
        />
      )}
      <Fault error={differs ? { code: 'unlock.differs' } : restore.error} />
      <div>
        <Button look="primary" type="submit" disabled={restore.busy || isEmpty} action="restore">
          {words.say(restore.busy ? 'restore.running' : own ? 'restore.ownDo' : 'restore.do')}
        </Button>
      </div>
    </form>
  );
}
