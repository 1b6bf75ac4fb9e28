import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import type { OpenItem } from '../model/open-items.ts';
import { useDeskWords } from '../use-desk-words.ts';

type TodoPanelProps = {
  readonly items: readonly OpenItem[];
  /** step whose form is open */
  readonly editing?: string;
  readonly onEdit: (step: string) => void;
};

/** What staff has to answer in this sitting. */
export function TodoPanel({ items, editing, onEdit }: TodoPanelProps) {
  const words = useDeskWords();
  return (
    <section className="panel">
      <h2 className="kern-heading-small">{words.say('todo.title')}</h2>
      {items.length === 0 ? (
        <p className="kern-body kern-body--muted">{words.say('todo.nothing')}</p>
      ) : (
        <ul className="todo">
          {items.map(({ step, kind, fields }) => (
            <li key={step.key} className={`todo__item todo__item--${kind}`} data-todo={step.key}>
              <span className="todo__what">
                <strong>{words.pageTitle(step.page)}</strong>
                {step.person === undefined ? null : <bdi>{step.person.called}</bdi>}
                {fields.map((field) => (
                  <span key={field}>{words.fieldLabel(step.page, field)}</span>
                ))}
              </span>
              <Badge kind={kind === 'staff' ? 'info' : 'warning'}>{words.say(`todo.kinds.${kind}`)}</Badge>
              {kind === 'blocking' || step.key === editing ? null : (
                <Button
                  look="secondary"
                  onPress={() => onEdit(step.key)}
                  label={words.say('answer.answerOf', { page: words.pageTitle(step.page) })}
                >
                  {words.say('answer.answer')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
