import type { SittingSummary } from '#domain/contract/shapes';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { isSameDay, startText } from '../instant.ts';
import { PutOff } from '../matching/PutOff.tsx';
import { SearchBox } from '../matching/SearchBox.tsx';
import { sortSittings, type Task } from '../model/urgency.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { taskText } from './task-text.ts';

type WorkListProps = {
  readonly sittings?: readonly SittingSummary[];
  /** open ones that can wait */
  readonly tasks: readonly Task[];
  readonly chosen?: string;
  readonly onChoose: (record: string) => void;
  readonly onTaskDone: () => void;
};

/** The left column: what can wait a little, and everybody who was here today. */
export function WorkList({ sittings, tasks, chosen, onChoose, onTaskDone }: WorkListProps) {
  const words = useDeskWords();
  const finish = useAction();
  const now = new Date().toISOString();
  const sorted = sortSittings(sittings ?? []);
  const today = sorted.filter(({ startedAt }) => isSameDay(startedAt, now));
  const earlier = sorted.filter(({ startedAt }) => !isSameDay(startedAt, now));
  const cards = (list: readonly SittingSummary[]) => (
    <ul className="work__list">
      {list.map((sitting) => (
        <li key={sitting.id}>
          <SittingCard sitting={sitting} chosen={sitting.id === chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
  return (
    <aside className="work" aria-label={words.say('work.title')}>
      <SearchBox onChoose={onChoose}>
        {tasks.length === 0 ? null : (
          <section className="work__part">
            <h2 className="kern-heading-small">{words.say('work.tasks')}</h2>
            <ul className="work__list">
              {tasks.map((task) => (
                <li key={task.id} className="work__task" data-task={task.kind}>
                  <strong>{taskText(words, task.kind, 'title')}</strong>
                  <span className="work__detail">
                    {task.person === undefined ? null : <bdi>{task.person.called}</bdi>}{' '}
                    <code>{task.shortCode}</code>
                  </span>
                  <details>
                    <summary>{words.say('work.whatToDo')}</summary>
                    <p className="kern-body">{taskText(words, task.kind, 'todo')}</p>
                  </details>
                  <span className="work__actions">
                    <Button look="tertiary" onPress={() => onChoose(task.recordId)}>
                      {words.say('work.open')}
                    </Button>
                    <Button
                      look="tertiary"
                      disabled={finish.busy}
                      onPress={() => finish.run((desk) => desk.finishTask({ task: task.id }), onTaskDone)}
                    >
                      {words.say('work.done')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
            <Fault error={finish.error} />
          </section>
        )}
        <PutOff onChoose={onChoose} />
        <section className="work__part">
          <h2 className="kern-heading-small">{words.say('work.sittings')}</h2>
          {sittings === undefined ? (
            <p className="kern-body">{words.say('loading')}</p>
          ) : today.length === 0 ? (
            <p className="kern-body kern-body--muted">{words.say('work.noSittings')}</p>
          ) : (
            cards(today)
          )}
        </section>
        {earlier.length === 0 ? null : (
          <section className="work__part">
            <h2 className="kern-heading-small">{words.say('work.earlier')}</h2>
            {cards(earlier)}
          </section>
        )}
      </SearchBox>
    </aside>
  );
}

type SittingCardProps = {
  readonly sitting: SittingSummary;
  readonly chosen: boolean;
  readonly onChoose: (record: string) => void;
};

function SittingCard({ sitting, chosen, onChoose }: SittingCardProps) {
  const words = useDeskWords();
  const {
    id,
    called,
    shortCode,
    stage,
    correcting,
    language,
    persons,
    startedAt,
    atKiosk,
    locked,
    alerts,
    carer,
  } = sitting;
  return (
    <button
      type="button"
      className={`sitting-card sitting-card--${stage}`}
      aria-current={chosen ? 'true' : undefined}
      data-sitting={id}
      onClick={() => onChoose(id)}
    >
      <span className="sitting-card__line">
        <strong className="sitting-card__name">
          {called === undefined ? (
            words.say(sitting.protected ? 'protected.name' : 'work.unnamed')
          ) : (
            <bdi>{called}</bdi>
          )}
        </strong>
        <code>{shortCode}</code>
      </span>
      <span className="sitting-card__line sitting-card__detail">
        <span>{words.say(`stages.${correcting ? 'correcting' : stage}`)}</span>
        <span>{words.language(language)}</span>
        <span>{words.say('work.persons', { count: persons })}</span>
        <span>{startText(startedAt, new Date().toISOString())}</span>
        {carer === undefined ? null : <span>{words.say('care.short', { name: carer.name })}</span>}
      </span>
      {alerts.length > 0 || atKiosk || sitting.protected ? (
        <span className="sitting-card__line">
          {atKiosk ? (
            <Badge kind={locked ? 'warning' : 'info'}>
              {words.say(locked ? 'work.locked' : 'work.atKiosk')}
            </Badge>
          ) : null}
          {sitting.protected ? <Badge kind="warning">{words.say('protected.badge')}</Badge> : null}
          {alerts.map((code) => (
            <Badge key={code} kind="danger">
              {taskText(words, code, 'title')}
            </Badge>
          ))}
        </span>
      ) : null}
    </button>
  );
}
