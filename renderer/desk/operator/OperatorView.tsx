import { useState } from 'react';
import { Badge } from '../../components/Badge.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { isCode } from '../model/is-code.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';
import { CredentialsForm } from './CredentialsForm.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { LanguageTable } from './LanguageTable.tsx';
import { ProtectionPanel } from './ProtectionPanel.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { RulePackForm } from './RulePackForm.tsx';

type Place = Answered<'operator'>['agencies'][number];

/** For the town's IT: the ways to the agencies, whether they work, and what to do where they do not. */
export function OperatorView({ site }: { readonly site: string }) {
  const words = useDeskWords();
  const live = useLive(
    'operator',
    (desk) => desk.operator({}),
    ({ what }) => what === 'outbox',
  );
  const { value } = live;
  const [sheet, setSheet] = useState<readonly string[]>();
  if (sheet !== undefined) {
    return (
      <div className="outbox">
        <RecoverySheet site={site} groups={sheet} onDone={() => setSheet(undefined)} />
      </div>
    );
  }
  const byService = value?.agencies.filter(({ address }) => address.kind === 'fitConnect') ?? [];
  return (
    <div className="outbox">
      <header className="outbox__head">
        <h1 className="kern-heading-medium">{words.say('operator.title')}</h1>
        <span className="kern-body operator__intro">{words.say('operator.intro')}</span>
      </header>
      <Fault error={live.error} />
      {value === undefined ? (
        <Loading of={live} />
      ) : (
        <>
          <p className="kern-body" role="status" data-lock={value.lock}>
            {words.say(`operator.lock.${value.lock}`)}
          </p>
          <HealthPanel />
          <ProtectionPanel onSheet={setSheet} />
          <div className="operator__places">
            {value.agencies.map((place) => (
              <PlacePanel key={place.agency} place={place} />
            ))}
          </div>
          <RulePackForm rules={value.rules} onLoaded={live.refetch} />
          {byService.length === 0 ? (
            <p className="kern-body kern-body--muted">{words.say('operator.noneByFitConnect')}</p>
          ) : (
            <CredentialsForm
              agencies={byService.map(({ agency }) => agency)}
              save={(desk, credentials) => desk.setCredentials(credentials)}
              onSaved={live.refetch}
            />
          )}
          <LanguageTable />
        </>
      )}
    </div>
  );
}

function PlacePanel({ place }: { readonly place: Place }) {
  const words = useDeskWords();
  const { agency, name, address, fault, faultAt, lastAcceptedAt } = place;
  return (
    <section className="panel" data-agency={agency} aria-labelledby={`place-${agency}`}>
      <div className="operator__head">
        <h2 className="kern-heading-small" id={`place-${agency}`}>
          {words.agency(agency)}
        </h2>
        <span className="table__quiet">{words.say(`transports.${address.kind}`)}</span>
        <Badge kind={fault === undefined ? 'success' : 'danger'}>
          {words.say(fault === undefined ? 'operator.fine' : 'outbox.fault')}
        </Badge>
      </div>
      {fault === undefined ? null : (
        <div className="operator__fault" data-fault={fault}>
          <p className="kern-body">
            <strong>{words.reason('faults', fault)}</strong>{' '}
            {faultAt === undefined ? '' : words.say('operator.since', { time: instantText(faultAt) })}
          </p>
          <p className="kern-body">
            {words.say('operator.whatToDo')} {faultTodo(words, fault)}
          </p>
        </div>
      )}
      <dl className="operator__facts">
        {name === undefined ? null : <Fact name={words.say('outbox.agency')}>{name}</Fact>}
        {address.kind === 'folder' ? (
          <>
            <Fact name={words.say('operator.inbox')} isPath>
              {address.inbox}
            </Fact>
            <Fact name={words.say('operator.returns')} isPath>
              {address.returns}
            </Fact>
          </>
        ) : (
          <>
            <Fact name={words.say('operator.destination')} isPath>
              {address.destinationId}
            </Fact>
            <Fact name={words.say('operator.host')} isPath>
              {address.host}
            </Fact>
            <Fact name={words.say('operator.credentials')}>{credentialsText(words, place.credentials)}</Fact>
          </>
        )}
      </dl>
      <p className="table__quiet">
        {lastAcceptedAt === undefined
          ? words.say('operator.neverAccepted')
          : words.say('operator.lastAccepted', { time: instantText(lastAcceptedAt) })}
      </p>
    </section>
  );
}

type FactProps = { readonly name: string; readonly children: string; readonly isPath?: boolean };

function Fact({ name, children, isPath }: FactProps) {
  return (
    <div className="operator__fact">
      <dt>{name}</dt>
      <dd>{isPath ? <code>{children}</code> : children}</dd>
    </div>
  );
}

function faultTodo(words: DeskWords, fault: string): string {
  const known = isCode(fault) ? words.find(`faultTodos.${fault}`) : undefined;
  return known ?? words.say('faultTodos.other');
}

function credentialsText(words: DeskWords, credentials: Place['credentials']): string {
  if (credentials === undefined) return words.say('operator.noCredentials');
  const { setAt, setBy, shared } = credentials;
  const time = instantText(setAt);
  const set =
    setBy === undefined
      ? words.say('operator.setByFile', { time })
      : words.say('operator.set', { time, name: setBy });
  return shared ? `${set} (${words.say('operator.shared')})` : set;
}
