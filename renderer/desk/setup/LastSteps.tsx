import { useState } from 'react';
import { setupSteps } from '#domain/contract/setup-shapes';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { Alert } from '../../components/Alert.tsx';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { CredentialsForm } from '../operator/CredentialsForm.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { FieldList } from './FieldList.tsx';
import type { Field, Flat } from './fields.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

const backupFields: readonly Field[] = [
  { path: 'backup.folder' },
  { path: 'backup.time', kind: 'short' },
  { path: 'backup.keepDays', kind: 'short' },
];

/** Makes the first backup where all others will go, and reads it back. */
export function BackupStep({ setup, onView, onNext, onBack }: StepProps) {
  const words = useDeskWords();
  const make = useAction();
  const known = setup.site.backup as
    | { readonly folder?: string; readonly time?: string; readonly keepDays?: number }
    | undefined;
  const [flat, setFlat] = useState<Flat>({
    'backup.folder': known?.folder ?? '',
    'backup.time': known?.time ?? '03:30',
    'backup.keepDays': String(known?.keepDays ?? 28),
  });
  const isDone = setup.done.includes('backup') && flat['backup.folder'] === known?.folder;
  const faults = Object.entries(make.error?.fields ?? {}).map(([path, code]) => ({ path, code }));
  const go = () => {
    if (isDone) return onNext();
    const folder = flat['backup.folder'] ?? '';
    const time = flat['backup.time'] ?? '';
    const keepDays = Math.trunc(Number(flat['backup.keepDays'])) || 0;
    make.run((desk) => desk.setupBackup({ folder, time, keepDays }), onView);
  };
  return (
    <StepFrame
      step="backup"
      error={make.error}
      busy={make.busy}
      isReady={(flat['backup.folder'] ?? '').trim() !== ''}
      {...(isDone ? {} : { next: words.say('setup.makeBackup') })}
      onBack={onBack}
      onNext={go}
    >
      <FieldList
        fields={backupFields}
        flat={flat}
        onChange={(path, value) => setFlat({ ...flat, [path]: value })}
        faults={faults}
      />
      {isDone && setup.backup ? (
        <>
          <Alert
            kind="success"
            title={words.say('setup.backupDone', { time: instantText(setup.backup.at) })}
          />
          {setup.backup.sameDisk ? <Alert kind="warning" title={words.say('protection.sameDisk')} /> : null}
        </>
      ) : null}
    </StepFrame>
  );
}

/** Whether each agency can be reached from here. */
export function DeliveryStep({ setup, onView, onNext, onBack }: StepProps) {
  const words = useDeskWords();
  const make = useAction();
  const { delivery } = setup;
  const isDone = setup.done.includes('delivery');
  const failed = delivery?.ways.filter(({ fault }) => fault !== undefined) ?? [];
  const agencies = (setup.site.agencies ?? {}) as Partial<
    Record<AgencyId, { transport?: { kind?: string } }>
  >;
  const byService = agencyIds.filter((agency) => agencies[agency]?.transport?.kind === 'fitConnect');
  const tryAll = () => make.run((desk) => desk.setupTryDelivery({}), onView);
  return (
    <>
      {byService.length === 0 ? null : (
        <CredentialsForm
          agencies={byService}
          save={(desk, credentials) => desk.setupCredentials(credentials)}
          onSaved={onView}
        />
      )}
      <StepFrame
        step="delivery"
        error={make.error}
        busy={make.busy}
        {...(isDone ? {} : { next: words.say(delivery ? 'setup.tryAgain' : 'setup.tryDelivery') })}
        onBack={onBack}
        onNext={() => (isDone ? onNext() : tryAll())}
      >
        {delivery === undefined ? null : (
          <>
            <p className="kern-body">{words.say('setup.tried', { time: instantText(delivery.at) })}</p>
            <table className="table" data-table="ways">
              <tbody>
                {delivery.ways.map(({ agency, fault }) => (
                  <tr key={agency} data-way={agency} data-fault={fault}>
                    <th scope="row">{words.agency(agency)}</th>
                    <td>
                      <Badge kind={fault === undefined ? 'success' : 'danger'}>
                        {words.say(fault === undefined ? 'setup.reached' : 'setup.notReached')}
                      </Badge>
                    </td>
                    <td>{fault === undefined ? '' : words.reason('faults', fault)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {failed.length > 0 && !isDone ? (
              <Alert kind="warning" title={words.say('setup.someFailed')}>
                <Button
                  look="secondary"
                  disabled={make.busy}
                  action="acceptDelivery"
                  onPress={() => make.run((desk) => desk.setupAcceptDelivery({}), onView)}
                >
                  {words.say('setup.accept')}
                </Button>
              </Alert>
            ) : null}
          </>
        )}
      </StepFrame>
    </>
  );
}

/** From here there is no way back to the rehearsal: said before, and asked for with a tick. */
export function FinishStep({ setup, onBack }: StepProps) {
  const words = useDeskWords();
  const finish = useAction();
  const [isSure, setSure] = useState(false);
  const [isOver, setOver] = useState(false);
  const missing = setupSteps.filter((step) => step !== 'finish' && !setup.done.includes(step));
  if (isOver) {
    return (
      <div className="setup__step" data-step="over" role="status">
        <Alert kind="success" title={words.say('setup.over')} />
      </div>
    );
  }
  return (
    <StepFrame
      step="finish"
      error={finish.error}
      busy={finish.busy}
      isReady={isSure && missing.length === 0}
      next={words.say('setup.finish')}
      onBack={onBack}
      onNext={() =>
        finish.run(
          (desk) => desk.setupFinish({}),
          () => setOver(true),
        )
      }
    >
      {missing.length === 0 ? null : (
        <Alert kind="warning" title={words.say('setup.missing')}>
          <ul className="setup__missing">
            {missing.map((step) => (
              <li key={step}>{words.say(`setup.steps.${step}.title`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id="setup-sure"
          checked={isSure}
          data-field="sure"
          onChange={({ target }) => setSure(target.checked)}
        />
        <label className="kern-label" htmlFor="setup-sure">
          {words.say('setup.sure')}
        </label>
      </div>
    </StepFrame>
  );
}
