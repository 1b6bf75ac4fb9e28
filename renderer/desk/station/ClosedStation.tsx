import { Alert } from '../../components/Alert.tsx';
import { isCode } from '../model/is-code.ts';
import { useDeskWords } from '../use-desk-words.ts';
import { Restore } from './Restore.tsx';
import { Unlock } from './Unlock.tsx';

type ClosedStationProps = {
  /** why it is closed: `store.passphraseNeeded`, `site.invalid`, … */
  readonly code: string;
  /** what exactly, for the operator */
  readonly detail: readonly string[];
  readonly rehearsal: boolean;
};

/** Codes under which the station only needs its passphrase. */
const lockedCodes = ['store.passphraseNeeded', 'store.passphraseNew'];
/** Faults that pass; then the passphrase opens the station without a new start. */
const passingCodes = ['store.diskFull', 'store.diskFault', 'store.busy'];

/** Codes under which a backup may take the place of what lies there. */
const restorableCodes = [
  'store.passphraseNew',
  'store.keyMissing',
  'store.keyDamaged',
  'store.databaseMissing',
  'store.damaged',
  'store.foreign',
];

/** The station cannot work yet: says why, and what the person in front of it can do. */
export function ClosedStation({ code, detail, rehearsal }: ClosedStationProps) {
  const words = useDeskWords();
  if (code === 'store.opening') {
    return (
      <main className="station">
        <p className="kern-body station__wait" role="status">
          {words.say('connecting')}
        </p>
      </main>
    );
  }
  const known = isCode(code) && words.find(`closed.codes.${code}.what`) !== undefined ? code : undefined;
  const part = (name: 'what' | 'todo') => words.say(`closed.codes.${known ?? 'unknown'}.${name}`, { code });
  const locked = lockedCodes.includes(code);
  return (
    <main className="station">
      <h1 className="kern-heading-large">{words.say('closed.title')}</h1>
      <Alert kind={locked ? 'info' : 'danger'} title={part('what')}>
        <p className="kern-body">{part('todo')}</p>
      </Alert>
      {locked || (passingCodes.includes(code) && !rehearsal) ? (
        <Unlock first={code === 'store.passphraseNew'} />
      ) : null}
      {!rehearsal && restorableCodes.includes(code) ? <Restore own={false} /> : null}
      {!rehearsal && code === 'store.passphraseNeeded' ? <Restore own /> : null}
      {detail.length > 0 ? (
        <section>
          <h2 className="kern-heading-small">{words.say('closed.faults')}</h2>
          <ul className="station__faults">
            {detail.map((line) => (
              <li key={line}>
                <SiteFault line={line} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="kern-body kern-body--muted">{words.say('closed.kiosk')}</p>
    </main>
  );
}

/** One fault of the site file, `path: code` or a code alone: the path for the operator, the code in words. */
function SiteFault({ line }: { readonly line: string }) {
  const words = useDeskWords();
  const parts = /^(?:(.*): )?([a-zA-Z.]+)$/.exec(line);
  const text =
    parts?.[2] !== undefined && isCode(parts[2]) ? words.find(`siteFaults.${parts[2]}`) : undefined;
  if (text === undefined) return <code>{line}</code>;
  return (
    <>
      {parts?.[1] === undefined ? null : <code>{parts[1]}</code>} {text}
    </>
  );
}
