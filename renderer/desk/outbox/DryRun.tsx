import { useEffect, useRef, useState } from 'react';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';
import { DryRunEntryView } from './DryRunEntryView.tsx';

type Agency = Answered<'dryRun'>[number];

/** What the next delivery would send to whom, and on a click every field of it. */
export function DryRun() {
  const words = useDeskWords();
  const [looked, setLooked] = useState<string>();
  // Back in the list, the focus is where it was.
  const before = useRef<string>(undefined);
  const live = useLive(
    'dryRun',
    (desk) => desk.dryRun({}),
    ({ what }) => what === 'outbox' || what === 'sittings',
  );
  useEffect(() => {
    if (looked !== undefined || before.current === undefined) return;
    document.querySelector<HTMLElement>(`[data-look="${CSS.escape(before.current)}"] button`)?.focus();
  }, [looked]);

  if (looked !== undefined) return <DryRunEntryView entry={looked} onBack={() => setLooked(undefined)} />;
  const { value } = live;
  const look = (entry: string) => {
    before.current = entry;
    setLooked(entry);
  };
  return (
    <>
      <header className="outbox__head">
        <h1 className="kern-heading-medium">{words.say('dryRun.title')}</h1>
        <span className="kern-body">{words.say('dryRun.intro')}</span>
      </header>
      <Fault error={live.error} />
      {value === undefined ? (
        <Loading of={live} />
      ) : value.every(({ entries }) => entries.length === 0) ? (
        <p className="kern-body kern-body--muted">{words.say('dryRun.nothing')}</p>
      ) : (
        <div className="dry-run">
          {value.map((agency) => (
            <AgencyPart key={agency.agency} agency={agency} onLook={look} />
          ))}
        </div>
      )}
    </>
  );
}

type AgencyPartProps = { readonly agency: Agency; readonly onLook: (entry: string) => void };

function AgencyPart({ agency, onLook }: AgencyPartProps) {
  const words = useDeskWords();
  const { entries, fault } = agency;
  const name = words.agency(agency.agency);
  return (
    <section className="panel" data-agency={agency.agency}>
      <h2 className="kern-heading-small dry-run__agency">
        <span>{name}</span>
        <span className="dry-run__how">
          {words.say(`transports.${agency.transport}`)} ·{' '}
          {words.say('dryRun.count', { count: entries.length })}
        </span>
      </h2>
      {fault === undefined ? null : <p className="table__bad">{words.reason('faults', fault)}</p>}
      {entries.length === 0 ? (
        <p className="kern-body kern-body--muted">{words.say('dryRun.none')}</p>
      ) : (
        <ul className="dry-run__list">
          {entries.map(({ id, shortCode, recordVersion, again, kind }) => (
            <li key={id} className="dry-run__entry" data-look={id}>
              <code>{shortCode}</code>
              {kind === agency.agency ? null : <span>{words.find(`kinds.${kind}`)}</span>}
              {recordVersion > 1 ? (
                <Badge kind="info">{words.say('outbox.version', { version: recordVersion })}</Badge>
              ) : null}
              {again ? <span className="table__quiet">{words.say('dryRun.again')}</span> : null}
              <Button
                look="tertiary"
                onPress={() => onLook(id)}
                label={words.say('dryRun.lookOf', { code: shortCode, agency: name })}
                action="look"
              >
                {words.say('dryRun.look')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {agency.more ? <p className="kern-body kern-body--muted">{words.say('dryRun.more')}</p> : null}
    </section>
  );
}
