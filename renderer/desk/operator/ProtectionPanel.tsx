import { type ReactNode, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { ClockAlert } from '../parts/ClockAlert.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { PassphraseForms } from './PassphraseForms.tsx';

type Protection = Answered<'protection'>;
type Backup = NonNullable<Protection['backup']>;

/** Backups, recovery sheet, passphrase: whether the station could be brought back, and how to see to it. */
export function ProtectionPanel({ onSheet }: { readonly onSheet: (groups: readonly string[]) => void }) {
  const words = useDeskWords();
  const live = useLive(
    'protection',
    (desk) => desk.protection({}),
    ({ what }) => what === 'outbox',
  );
  const { value } = live;
  return (
    <section className="panel operator__form" aria-labelledby="protection-title" data-panel="protection">
      <h2 className="kern-heading-small" id="protection-title">
        {words.say('protection.title')}
      </h2>
      <Fault error={live.error} />
      {value === undefined ? (
        <Loading of={live} />
      ) : (
        <>
          {value.clockSetBackFrom === undefined ? null : (
            <ClockIsRight from={value.clockSetBackFrom} onDone={live.refetch} />
          )}
          <BackupPart backup={value.backup} onDone={live.refetch} />
          <p className="kern-body" data-recovery={value.recoveryMadeAt === undefined ? 'none' : 'made'}>
            {value.recoveryMadeAt === undefined
              ? words.say('protection.noSheet')
              : words.say('protection.sheetMade', { time: instantText(value.recoveryMadeAt) })}
          </p>
          <PassphraseForms
            hasSheet={value.recoveryMadeAt !== undefined}
            onSheet={(groups) => {
              live.refetch();
              onSheet(groups);
            }}
          />
          {value.canLock ? <Lock /> : null}
        </>
      )}
    </section>
  );
}

function ClockIsRight({ from, onDone }: { readonly from: string; readonly onDone: () => void }) {
  const words = useDeskWords();
  const confirm = useAction();
  return (
    <ClockAlert from={from}>
      <Fault error={confirm.error} />
      <Button
        look="secondary"
        disabled={confirm.busy}
        action="confirmClock"
        onPress={() => confirm.run((desk) => desk.confirmClock({}), onDone)}
      >
        {words.say('clock.confirm')}
      </Button>
    </ClockAlert>
  );
}

function BackupPart({
  backup,
  onDone,
}: {
  readonly backup: Backup | undefined;
  readonly onDone: () => void;
}) {
  const words = useDeskWords();
  const now = useAction();
  if (backup === undefined) return <Alert kind="warning" title={words.say('protection.noPlace')} />;
  const { last, fault, running, overdue, tooOld, reachable, sameDisk, held, time, keepDays } = backup;
  const size = held.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <div className="operator__backup" data-fault={fault?.code} data-overdue={overdue}>
      <div className="operator__head">
        <strong>
          {last === undefined
            ? words.say('protection.never')
            : words.say('protection.last', {
                time: instantText(last.at),
                records: last.records,
                size: sizeText(last.bytes),
              })}
        </strong>
        <Badge kind={fault !== undefined || overdue ? 'danger' : 'success'}>
          {words.say(fault !== undefined || overdue ? 'protection.bad' : 'operator.fine')}
        </Badge>
      </div>
      {fault === undefined ? null : (
        <Alert kind="danger" title={words.reason('errors', fault.code)}>
          <Todo words={words} code={fault.code}>
            {words.say('operator.since', { time: instantText(fault.at) })}
          </Todo>
        </Alert>
      )}
      <p className="kern-body">
        {words.say('protection.place', { time })} <code>{backup.folder}</code>
        {reachable ? '' : ` – ${words.say('protection.notThere')}`}
      </p>
      <p className="table__quiet">
        {words.say('protection.held', { number: held.length, size: sizeText(size), days: keepDays })}
      </p>
      {tooOld ? (
        <Alert kind="danger" title={words.say('protection.tooOld', { days: keepDays })}>
          {words.say('protection.tooOldText')}
        </Alert>
      ) : null}
      {sameDisk ? <p className="table__quiet">{words.say('protection.sameDisk')}</p> : null}
      <Fault error={now.error} />
      <div>
        <Button
          look="secondary"
          disabled={now.busy || running}
          action="backUpNow"
          onPress={() => now.run((desk) => desk.backUpNow({}), onDone)}
        >
          {words.say(now.busy || running ? 'protection.running' : 'protection.now')}
        </Button>
      </div>
    </div>
  );
}

type TodoProps = { readonly words: DeskWords; readonly code: string; readonly children: ReactNode };

function Todo({ words, code, children }: TodoProps) {
  return (
    <p className="kern-body">
      {children} {words.find(`backupTodos.${code.replace('backup.', '')}`) ?? words.say('backupTodos.failed')}
    </p>
  );
}

function Lock() {
  const words = useDeskWords();
  const lock = useAction();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button look="secondary" action="lockStation" onPress={() => setAsking(true)}>
        {words.say('protection.lock')}
      </Button>
      {asking ? (
        <Confirm
          title={words.say('protection.lock')}
          confirm={words.say('protection.lockConfirm')}
          busy={lock.busy}
          fault={lock.error && words.reason('errors', lock.error.code)}
          onConfirm={() => lock.run((desk) => desk.lockStation({}))}
          onCancel={() => setAsking(false)}
        >
          {words.say('protection.lockText')}
        </Confirm>
      ) : null}
    </div>
  );
}

/** `12,4 MB`, `49,5 GB` */
export function sizeText(bytes: number): string {
  const isLarge = bytes >= 1_000_000_000;
  const unit = isLarge ? 'gigabyte' : 'megabyte';
  const format = new Intl.NumberFormat('de', { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / (isLarge ? 1_000_000_000 : 1_000_000));
}
