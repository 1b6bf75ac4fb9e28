import type { HealthWarning } from '#domain/contract/health-shapes';
import { Alert } from '../../components/Alert.tsx';
import { Badge } from '../../components/Badge.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { dayText } from '../sitting/day-text.ts';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';
import { Diagnostics } from './Diagnostics.tsx';
import { sizeText } from './ProtectionPanel.tsx';

type Health = Answered<'health'>;

/** How the machine is: first what somebody has to do something about, then the figures. */
export function HealthPanel() {
  const words = useDeskWords();
  const live = useLive(
    'health',
    (desk) => desk.health({}),
    ({ what }) => what === 'outbox' || what === 'status',
  );
  const { value } = live;
  return (
    <section className="panel health" aria-labelledby="health-title" data-panel="health">
      <div className="operator__head">
        <h2 className="kern-heading-small" id="health-title">
          {words.say('health.title')}
        </h2>
        {value === undefined ? null : (
          <Badge kind={value.warnings.length === 0 ? 'success' : (value.warnings[0]?.level ?? 'warning')}>
            {value.warnings.length === 0
              ? words.say('operator.fine')
              : words.say('health.count', { count: value.warnings.length })}
          </Badge>
        )}
      </div>
      <Fault error={live.error} />
      {value === undefined ? (
        <Loading of={live} />
      ) : (
        <>
          {together(value.warnings).map(({ code, level, agencies }) => (
            <div key={code} data-warning={code}>
              <Alert
                kind={level}
                title={[
                  words.say(`health.warnings.${code}.what`),
                  ...agencies.map((one) => nameOf(words, one)),
                ].join(agencies.length > 0 ? ' · ' : '')}
              >
                <p className="kern-body">{words.say(`health.warnings.${code}.todo`)}</p>
              </Alert>
            </div>
          ))}
          <Facts health={value} />
          <Diagnostics />
        </>
      )}
    </section>
  );
}

type Together = Pick<HealthWarning, 'code' | 'level'> & {
  readonly agencies: readonly NonNullable<HealthWarning['agency']>[];
};

/** The same of several agencies is said once. */
function together(warnings: readonly HealthWarning[]): readonly Together[] {
  const byCode = new Map<string, Together>();
  for (const { code, level, agency } of warnings) {
    const before = byCode.get(code)?.agencies ?? [];
    byCode.set(code, { code, level, agencies: agency === undefined ? before : [...before, agency] });
  }
  return [...byCode.values()];
}

const nameOf = (words: DeskWords, of: NonNullable<HealthWarning['agency']>): string =>
  of === 'fitConnect' ? words.say('transports.fitConnect') : words.agency(of);

function Facts({ health }: { readonly health: Health }) {
  const words = useDeskWords();
  const { disk, backup, clock, versions, rules, schema, certificates, agencies } = health;
  const [first] = certificates;
  const lines: readonly (readonly [string, string])[] = [
    [
      'disk',
      disk === undefined
        ? words.say('health.unknown')
        : words.say('health.diskText', {
            free: sizeText(disk.freeBytes),
            total: sizeText(disk.totalBytes),
            store: sizeText(disk.storeBytes),
          }),
    ],
    [
      'backup',
      backup?.lastAt === undefined
        ? words.say('health.never')
        : words.say('health.backupText', { time: instantText(backup.lastAt), number: backup.held }),
    ],
    [
      'clock',
      words.say('health.clockText', {
        time: instantText(health.at),
        zone: clock.timeZone,
        number: clock.jumps.length,
      }),
    ],
    [
      'program',
      Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
    ['schema', String(schema)],
    ['rules', words.say('health.rulesText', { version: rules.version, date: dayText(rules.lawAsOf) })],
    [
      'certificates',
      first === undefined
        ? words.say('health.noCertificates')
        : words.say('health.certificateText', {
            name: nameOf(words, first.of),
            time: instantText(first.until),
          }),
    ],
  ];
  return (
    <>
      <dl className="operator__facts health__facts">
        {lines.map(([name, text]) => (
          <div className="operator__fact" key={name} data-fact={name}>
            <dt>{words.say(`health.facts.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <table className="table table--close" data-table="health">
        <thead>
          <tr>
            <th scope="col">{words.say('outbox.agency')}</th>
            <th scope="col">{words.say('health.lastDelivery')}</th>
            <th scope="col">{words.say('health.waiting')}</th>
            <th scope="col">{words.say('health.parked')}</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map(({ agency, lastAcceptedAt, waiting, parked }) => (
            <tr key={agency}>
              <th scope="row">{words.agency(agency)}</th>
              <td>
                {lastAcceptedAt === undefined ? words.say('health.never') : instantText(lastAcceptedAt)}
              </td>
              <td>{waiting}</td>
              <td>{parked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
