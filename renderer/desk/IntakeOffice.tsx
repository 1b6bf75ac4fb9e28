import { useState } from 'react';
import { Badge } from '../components/Badge.tsx';
import { isUrgent, sortTasks } from './model/urgency.ts';
import { type Area, OfficeFrame, type OfficeProps } from './OfficeFrame.tsx';
import { type Correcting, OutboxPages } from './outbox/OutboxPages.tsx';
import { Fault } from './parts/Fault.tsx';
import { ShiftView } from './shift/ShiftView.tsx';
import { SittingView } from './sitting/SittingView.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useLive } from './use-live.ts';
import { useMayCall } from './use-role.ts';
import { UrgentTasks } from './work-list/UrgentTasks.tsx';
import { WorkList } from './work-list/WorkList.tsx';

/** The desk of those who work with records: calls above everything, the work list, and what was chosen from it. */
export function IntakeOffice(props: OfficeProps) {
  const { status } = props;
  const words = useDeskWords();
  const mayCall = useMayCall();
  const [area, setArea] = useState<Area>('sittings');
  const [chosen, setChosen] = useState<string>();
  const [target, setTarget] = useState<Correcting>();
  const sittings = useLive(
    'sittings',
    (desk) => desk.sittings({}),
    ({ what }) => what !== 'outbox' && what !== 'answered',
  );
  const tasks = useLive(
    'tasks',
    (desk) => desk.tasks({}),
    // An answer that made one is told as more than an answer.
    ({ what }) => what !== 'outbox' && what !== 'answered',
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

  const mark =
    parked > 0 ? <Badge kind="danger">{words.say('frame.parked', { count: parked })}</Badge> : null;

  return (
    <OfficeFrame
      {...props}
      areas={[
        { area: 'sittings' },
        { area: 'outbox', mark },
        ...(mayCall('shift') ? [{ area: 'shift' } as const] : []),
      ]}
      area={area}
      onArea={setArea}
      calls={
        <>
          <UrgentTasks tasks={openTasks.filter(isUrgent)} onOpen={show} onDone={tasks.refetch} />
          <Fault error={sittings.error ?? tasks.error ?? outbox.error} />
        </>
      }
    >
      {area === 'sittings' ? (
        <>
          <WorkList
            sittings={sittings.value}
            tasks={openTasks.filter((task) => !isUrgent(task))}
            entries={outbox.value?.entries ?? []}
            sound={status.calls.sound}
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
      ) : area === 'shift' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and may hold nothing that takes the focus
        <main className="office__content office__content--whole" id="content" tabIndex={0}>
          <ShiftView />
        </main>
      ) : (
        <main className="office__content office__content--whole" id="content" tabIndex={-1}>
          <OutboxPages
            outbox={outbox}
            site={status.site}
            rehearsal={status.rehearsal}
            onOpen={show}
            onCorrect={correct}
          />
        </main>
      )}
    </OfficeFrame>
  );
}
