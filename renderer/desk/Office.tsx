import { type ReactNode, useState } from 'react';
import { Badge } from '../components/Badge.tsx';
import { Button } from '../components/Button.tsx';
import { isUrgent, sortTasks } from './model/urgency.ts';
import { OperatorView } from './operator/OperatorView.tsx';
import { type Correcting, OutboxPages } from './outbox/OutboxPages.tsx';
import { Fault } from './parts/Fault.tsx';
import { SittingView } from './sitting/SittingView.tsx';
import type { Status } from './station/SignIn.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useAction, useLive } from './use-live.ts';
import { UrgentTasks } from './work-list/UrgentTasks.tsx';
import { WorkList } from './work-list/WorkList.tsx';

type OfficeProps = {
  readonly status: Status;
  readonly account: NonNullable<Status['account']>;
  /** The session may have ended without being told. */
  readonly onStale: () => void;
};

type Area = 'sittings' | 'outbox' | 'operator';

/** The desk at work: calls above everything, the work list, and what was chosen from it. */
export function Office({ status, account, onStale }: OfficeProps) {
  const words = useDeskWords();
  const [area, setArea] = useState<Area>('sittings');
  const [chosen, setChosen] = useState<string>();
  const [target, setTarget] = useState<Correcting>();
  const signOut = useAction();
  const sittings = useLive(
    'sittings',
    (desk) => desk.sittings({}),
    ({ what }) => what !== 'outbox',
  );
  const tasks = useLive(
    'tasks',
    (desk) => desk.tasks({}),
    // An answer may have made one.
    ({ what }) => what !== 'outbox',
  );
  const outbox = useLive(
    'outbox',
    (desk) => desk.outbox({}),
    ({ what }) => what === 'outbox' || what === 'sittings',
  );

  const openTasks = sortTasks(tasks.value ?? []);
  const parked = outbox.value?.agencies.reduce((sum, agency) => sum + agency.parked, 0) ?? 0;
  const choose = (record: string | undefined) => {
    setTarget(undefined);
    setChosen(record);
  };
  const open = (record: string) => {
    choose(record);
    setArea('sittings');
  };
  const show = (record: string) => {
    open(record);
    // What was pressed is gone with its page.
    requestAnimationFrame(() => document.getElementById('content')?.focus());
  };
  const correct = (where: Correcting) => {
    open(where.record);
    setTarget(where);
  };

  const tab = (which: Area, children: ReactNode) => (
    <button
      type="button"
      className="office__tab"
      aria-current={area === which ? 'page' : undefined}
      data-action={`area-${which}`}
      onClick={() => setArea(which)}
    >
      {children}
    </button>
  );

  return (
    <div className="office">
      <a className="kern-link office__skip" href="#content">
        {words.say('frame.skip')}
      </a>
      <header className="office__header">
        <span className="office__product">{words.say('product')}</span>
        <span className="office__site">{status.site}</span>
        <nav className="office__nav" aria-label={words.say('frame.nav')}>
          {tab('sittings', words.say('frame.sittings'))}
          {tab(
            'outbox',
            <>
              {words.say('frame.outbox')}
              {parked > 0 ? (
                <Badge kind="danger">{words.say('frame.parked', { count: parked })}</Badge>
              ) : null}
            </>,
          )}
          {account.role === 'operator' ? tab('operator', words.say('frame.operator')) : null}
        </nav>
        {status.rehearsal ? <Badge kind="warning">{words.say('rehearsal.badge')}</Badge> : null}
        <span className="office__account">{words.say('frame.signedIn', { name: account.name })}</span>
        <Button
          look="tertiary"
          disabled={signOut.busy}
          onPress={() => signOut.run((desk) => desk.signOut({}), onStale)}
          action="signOut"
        >
          {words.say('frame.signOut')}
        </Button>
      </header>
      <div className="office__calls">
        <UrgentTasks tasks={openTasks.filter(isUrgent)} onOpen={show} onDone={tasks.refetch} />
        <Fault error={signOut.error ?? sittings.error ?? tasks.error ?? outbox.error} />
      </div>
      <div className="office__body">
        {area === 'sittings' ? (
          <>
            <WorkList
              sittings={sittings.value}
              tasks={openTasks.filter((task) => !isUrgent(task))}
              chosen={chosen}
              onChoose={choose}
              onTaskDone={tasks.refetch}
            />
            <main className="office__content" id="content" tabIndex={-1}>
              {chosen === undefined ? (
                <h1 className="kern-body office__hint">{words.say('sitting.none')}</h1>
              ) : (
                <SittingView
                  key={chosen}
                  record={chosen}
                  target={target}
                  onCorrect={correct}
                  onGone={() => choose(undefined)}
                  onOpen={show}
                />
              )}
            </main>
          </>
        ) : (
          // The operator's page scrolls and may hold nothing that takes the focus.
          <main
            className="office__content office__content--whole"
            id="content"
            tabIndex={area === 'operator' ? 0 : -1}
          >
            {area === 'operator' ? (
              <OperatorView />
            ) : (
              <OutboxPages
                outbox={outbox}
                site={status.site}
                rehearsal={status.rehearsal}
                onOpen={show}
                onCorrect={correct}
              />
            )}
          </main>
        )}
      </div>
    </div>
  );
}
