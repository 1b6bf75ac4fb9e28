import { useState } from 'react';
import type { CallSound } from '#domain/contract/calls';
import type { OutboxEntryView, SittingSummary } from '#domain/contract/shapes';
import { Button } from '../../components/Button.tsx';
import { SoundChoice } from '../calls/SoundChoice.tsx';
import { startText } from '../instant.ts';
import { SearchBox } from '../matching/SearchBox.tsx';
import type { Task } from '../model/urgency.ts';
import { type WorkListName, workListNames, workLists } from '../model/work-lists.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { CodeList } from './CodeList.tsx';
import { SittingCard } from './SittingCard.tsx';
import { TaskList } from './TaskList.tsx';

type WorkListProps = {
  readonly sittings?: readonly SittingSummary[];
  /** open ones that can wait */
  readonly tasks: readonly Task[];
  readonly entries: readonly OutboxEntryView[];
  /** that a call for help makes */
  readonly sound: CallSound;
  readonly chosen?: string;
  readonly onChoose: (record: string) => void;
  readonly onTaskDone: () => void;
};

/** The left column: the search, and beneath it one of the lists of open work. */
export function WorkList({ sittings, tasks, entries, sound, chosen, onChoose, onTaskDone }: WorkListProps) {
  const words = useDeskWords();
  const [name, setName] = useState<WorkListName>('today');
  const papers = useLive(
    'waitingForPapers',
    (desk) => desk.waitingForPapers({}),
    ({ what }) => what === 'sitting' || what === 'sittings' || what === 'tasks',
  );
  const putOff = useLive(
    'putOff',
    (desk) => desk.putOff({}),
    ({ what }) => what === 'sitting' || what === 'sittings',
  );
  const now = new Date().toISOString();
  const lists = workLists(
    { sittings: sittings ?? [], tasks, entries, papers: papers.value ?? [], putOff: putOff.value ?? [] },
    now,
  );
  return (
    <aside className="work" aria-label={words.say('work.title')}>
      <SearchBox onChoose={onChoose}>
        <nav className="work__lists" aria-label={words.say('work.lists')}>
          {workListNames.map((one) => (
            <button
              key={one}
              type="button"
              className="work__tab"
              aria-current={one === name ? 'true' : undefined}
              data-list={one}
              onClick={() => setName(one)}
            >
              {words.say(`work.names.${one}`)}
              <span className={`work__count${lists[one].length > 0 ? ' work__count--some' : ''}`}>
                {lists[one].length}
              </span>
            </button>
          ))}
        </nav>
        <section className="work__part" aria-label={words.say(`work.names.${name}`)} data-shown={name}>
          {sittings === undefined ? (
            <p className="kern-body">{words.say('loading')}</p>
          ) : lists[name].length === 0 ? (
            <p className="kern-body kern-body--muted">{words.say(`work.none.${name}`)}</p>
          ) : name === 'today' || name === 'resume' ? (
            <ul className="work__list">
              {lists[name].map((sitting) => (
                <li key={sitting.id}>
                  <SittingCard sitting={sitting} chosen={sitting.id === chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          ) : name === 'tasks' ? (
            <TaskList tasks={lists.tasks} onChoose={onChoose} onDone={onTaskDone} />
          ) : name === 'duplicates' ? (
            <CodeList
              name="openPutOff"
              rows={lists.duplicates.map(({ record, shortCode }) => ({
                record,
                shortCode,
                text: words.say('work.unsure'),
              }))}
              onChoose={onChoose}
            />
          ) : name === 'returned' ? (
            <CodeList
              name="openReturned"
              rows={lists.returned.map(({ recordId, shortCode, agencies, changedAt }) => ({
                record: recordId,
                shortCode,
                text: words.say('work.returnedFrom', {
                  agencies: agencies.map(words.agency).join(', '),
                  since: startText(changedAt, now),
                }),
              }))}
              onChoose={onChoose}
            />
          ) : (
            <WaitingForPapers waiting={lists.papers} now={now} onChoose={onChoose} onDone={papers.refetch} />
          )}
        </section>
        <Fault error={papers.error ?? putOff.error} />
        <SoundChoice sound={sound} />
      </SearchBox>
    </aside>
  );
}

type WaitingProps = {
  readonly waiting: ReturnType<typeof workLists>['papers'];
  readonly now: string;
  readonly onChoose: (record: string) => void;
  readonly onDone: () => void;
};

/** Of a sealed sitting somebody says that the papers have come; of a draft the answers do. */
function WaitingForPapers({ waiting, now, onChoose, onDone }: WaitingProps) {
  const words = useDeskWords();
  const finish = useAction();
  return (
    <>
      <CodeList
        name="openPapers"
        rows={waiting.map(({ record, shortCode, since, papers, task }) => ({
          record,
          shortCode,
          text:
            papers === undefined
              ? words.say('work.papersSealed', { since: startText(since, now) })
              : words.say('work.papersDraft', { count: papers, since: startText(since, now) }),
          action:
            task === undefined ? undefined : (
              <Button
                look="tertiary"
                disabled={finish.busy}
                onPress={() => finish.run((desk) => desk.finishTask({ task }), onDone)}
                action="papersCame"
              >
                {words.say('work.papersCame')}
              </Button>
            ),
        }))}
        onChoose={onChoose}
      />
      <Fault error={finish.error} />
    </>
  );
}
