import { Button } from '../../components/Button.tsx';
import type { Task } from '../model/urgency.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { taskText } from './task-text.ts';

type TaskListProps = {
  readonly tasks: readonly Task[];
  readonly onChoose: (record: string) => void;
  readonly onDone: () => void;
};

/** What can wait a little: whose, what, and what to do about it. */
export function TaskList({ tasks, onChoose, onDone }: TaskListProps) {
  const words = useDeskWords();
  const finish = useAction();
  return (
    <>
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
                onPress={() => finish.run((desk) => desk.finishTask({ task: task.id }), onDone)}
              >
                {words.say('work.done')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Fault error={finish.error} />
    </>
  );
}
