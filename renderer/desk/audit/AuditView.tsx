import { type FormEvent, useId, useState } from 'react';
import type { AuditLineView, AuditQueryRequest } from '#domain/contract/audit-shapes';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { AuditCheck } from './AuditCheck.tsx';
import { AuditTable } from './AuditTable.tsx';
import { RetentionPanel } from './RetentionPanel.tsx';

const groups = [
  'record',
  'consent',
  'dispute',
  'access',
  'paper',
  'payload',
  'search',
  'duplicate',
  'appointment',
  'household',
  'staff',
  'account',
  'audit',
  'store',
  'keys',
  'backup',
  'clock',
] as const;

const nothing = { record: '', account: '', group: '', searched: '' };

/** For the data protection officer: who read or changed what and when, whether the chain holds, and the export. */
export function AuditView() {
  const words = useDeskWords();
  const id = useId();
  const [typed, setTyped] = useState(nothing);
  const [query, setQuery] = useState<AuditQueryRequest>({});
  const [older, setOlder] = useState<readonly AuditLineView[]>([]);
  const more = useAction();
  const live = useLive(
    JSON.stringify(query),
    (desk) => desk.audit(query),
    () => false,
  );
  const [hasMore, setHasMore] = useState<boolean>();

  const find = (event: FormEvent) => {
    event.preventDefault();
    setOlder([]);
    setHasMore(undefined);
    const filled = Object.entries(typed).filter(([, value]) => value.trim() !== '');
    const next = Object.fromEntries(filled) as AuditQueryRequest;
    if (JSON.stringify(next) === JSON.stringify(query)) live.refetch();
    else setQuery(next);
  };
  const lines = [...(live.value?.lines ?? []), ...older];
  const showMore = () =>
    more.run(
      (desk) => desk.audit({ ...query, before: lines.at(-1)?.sequence ?? 0 }),
      (page) => {
        setOlder([...older, ...page.lines]);
        setHasMore(page.more);
      },
    );
  const field = (name: 'record' | 'account' | 'searched') => (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={`${id}-${name}`}>
        {words.say(`audit.fields.${name}`)}
      </label>
      <input
        id={`${id}-${name}`}
        className="kern-form-input__input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={name === 'searched' ? 200 : 60}
        value={typed[name]}
        data-field={name}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </div>
  );

  return (
    <div className="outbox" data-view="audit">
      <header className="outbox__head">
        <h1 className="kern-heading-medium">{words.say('audit.title')}</h1>
        <span className="kern-body operator__intro">{words.say('audit.intro')}</span>
      </header>
      <AuditCheck end={live.value?.end} />
      <RetentionPanel />
      <form
        className="panel audit__search"
        onSubmit={find}
        autoComplete="off"
        aria-label={words.say('audit.find')}
      >
        {field('record')}
        {field('account')}
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-group`}>
            {words.say('audit.fields.group')}
          </label>
          <select
            className="steps__select operator__select"
            id={`${id}-group`}
            value={typed.group}
            data-field="group"
            onChange={({ target }) => setTyped({ ...typed, group: target.value })}
          >
            <option value="">{words.say('audit.groups.all')}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {words.say(`audit.groups.${group}`)}
              </option>
            ))}
          </select>
        </div>
        {field('searched')}
        <Button look="secondary" type="submit" action="findAudit">
          {words.say('audit.find')}
        </Button>
      </form>
      <Fault error={live.error ?? more.error} />
      {live.value === undefined ? (
        <Loading of={live} />
      ) : (
        <>
          <AuditTable lines={lines} />
          {(hasMore ?? live.value.more) ? (
            <div>
              <Button look="secondary" onPress={showMore} disabled={more.busy} action="moreAudit">
                {words.say('audit.more')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}
