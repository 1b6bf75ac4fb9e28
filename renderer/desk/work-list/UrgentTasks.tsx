import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { timeText } from '../instant.ts';
import type { Task } from '../model/urgency.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { useShared } from '../use-shared.ts';
import { taskText } from './task-text.ts';

type UrgentTasksProps = {
  /** open ones, the most urgent first */
  readonly tasks: readonly Task[];
  readonly onOpen: (record: string) => void;
  readonly onDone: () => void;
};

/**
 * Calls, in sight wherever staff is in the program and said at once by a screen reader. The title is discreet, for
 * others may see this screen too; what to do is opened on purpose. Where the family sits at the same screen, the title
 * says neither what it is about nor of whom.
 */
export function UrgentTasks({ tasks, onOpen, onDone }: UrgentTasksProps) {
  const words = useDeskWords();
  const finish = useAction();
  const shared = useShared();
  return (
    <>
      <div role="alert" aria-atomic="false" aria-relevant="additions">
        <ul className="calls">
          {tasks.map((task) => (
            <li key={task.id} className="call" data-task={task.kind}>
              <Icon name="warning" />
              <span className="call__title">
                {shared ? words.say('work.discreet') : taskText(words, task.kind, 'title')}
              </span>
              <span className="call__whose">
                {shared || task.person === undefined ? null : <bdi>{task.person.called}</bdi>}{' '}
                <code>{task.shortCode}</code> {words.say('work.since', { time: timeText(task.createdAt) })}
              </span>
              <details className="call__todo">
                <summary>{words.say('work.whatToDo')}</summary>
                {shared ? (
                  <p className="kern-body">
                    {taskText(words, task.kind, 'title')}
                    {task.person === undefined ? null : (
                      <>
                        : <bdi>{task.person.called}</bdi>
                      </>
                    )}
                  </p>
                ) : null}
                <p className="kern-body">{taskText(words, task.kind, 'todo')}</p>
              </details>
              <Button look="secondary" onPress={() => onOpen(task.recordId)} action="openTask">
                {words.say('work.open')}
              </Button>
              <Button
                look="secondary"
                icon="check"
                disabled={finish.busy}
                onPress={() => finish.run((desk) => desk.finishTask({ task: task.id }), onDone)}
                action="finishTask"
              >
                {words.say('work.done')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <Fault error={finish.error} />
    </>
  );
}
