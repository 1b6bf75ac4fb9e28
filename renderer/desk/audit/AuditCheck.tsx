import { useCallback, useId, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { Fault } from '../parts/Fault.tsx';
import { FourEyesDialog } from '../parts/FourEyesDialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type AuditCheckProps = {
  /** where the chain stands, to be noted down */
  readonly end: Answered<'audit'>['end'] | undefined;
};

const knownPattern = /^\s*(\d{1,12})\s*:\s*([0-9a-f]{64})\s*$/;

/** Whether the chain holds, also as far as the officer noted it down, and the export. */
export function AuditCheck({ end }: AuditCheckProps) {
  const words = useDeskWords();
  const verify = useAction();
  const save = useAction();
  const id = useId();
  const [known, setKnown] = useState('');
  const [report, setReport] = useState<Answered<'auditVerify'>>();
  const [saved, setSaved] = useState<number>();
  const noted = knownPattern.exec(known);
  const isWrong = known.trim() !== '' && noted === null;

  const check = () => {
    if (isWrong) return;
    setReport(undefined);
    const [, sequence, hash] = noted ?? [];
    const request = sequence && hash ? { known: { sequence: Number(sequence), hash } } : {};
    verify.run((desk) => desk.auditVerify(request), setReport);
  };
  const [asking, setAsking] = useState(false);
  const { clear } = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an action clears with does the same each time
  const close = useCallback(() => {
    clear();
    setAsking(false);
  }, []);

  return (
    <section className="panel audit__check" aria-label={words.say('audit.check')}>
      {end === undefined ? null : (
        <p className="kern-body kern-body--small">
          {words.say('audit.end')} <code data-end={end.sequence}>{`${end.sequence}:${end.hash}`}</code>
        </p>
      )}
      <div className="audit__tools">
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={id}>
            {words.say('audit.known')}
          </label>
          <input
            id={id}
            className="kern-form-input__input"
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={90}
            value={known}
            data-field="known"
            aria-invalid={isWrong ? true : undefined}
            onChange={({ target }) => setKnown(target.value)}
          />
        </div>
        <Button look="secondary" onPress={check} disabled={verify.busy || isWrong} action="verifyAudit">
          {words.say(verify.busy ? 'audit.checking' : 'audit.check')}
        </Button>
        <Button look="secondary" onPress={() => setAsking(true)} disabled={save.busy} action="exportAudit">
          {words.say('audit.export')}
        </Button>
      </div>
      <Fault error={verify.error} />
      {asking ? (
        <FourEyesDialog
          of="auditExport"
          title={words.say('audit.exportTitle')}
          confirm={words.say('audit.export')}
          busy={save.busy}
          error={save.error}
          onClose={close}
          onConfirm={(second) => {
            setSaved(undefined);
            save.run(
              (desk) => desk.auditExport({ second }),
              ({ rows }) => {
                setAsking(false);
                setSaved(rows);
              },
            );
          }}
        >
          {words.say('audit.exportText')}
        </FourEyesDialog>
      ) : null}
      <div role="status">
        {report === undefined ? null : <Report report={report} />}
        {saved === undefined ? null : (
          <Alert kind="success" title={words.say('audit.exported', { count: saved })} />
        )}
      </div>
    </section>
  );
}

function Report({ report }: { readonly report: Answered<'auditVerify'> }) {
  const words = useDeskWords();
  const { rows, faults, faultCount, setBacks } = report;
  return (
    <div data-report={faultCount}>
      {faultCount === 0 ? (
        <Alert kind="success" title={words.say('audit.holds', { count: rows })} />
      ) : (
        <Alert kind="danger" title={words.say('audit.broken', { count: faultCount })}>
          <ul>
            {faults.map(({ code, sequence, until }) => (
              <li key={`${code} ${sequence}`}>
                {words.say(`audit.faults.${code.replace('audit.', '')}`, {
                  first: sequence,
                  last: until ?? sequence,
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {setBacks === 0 ? null : (
        <Alert kind="warning" title={words.say('audit.setBacks', { count: setBacks })} />
      )}
    </div>
  );
}
