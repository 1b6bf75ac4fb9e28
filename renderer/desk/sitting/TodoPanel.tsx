import { Badge } from '../../components/Badge.tsx';
import type { OpenItem } from '../model/open-items.ts';
import { useDeskWords } from '../use-desk-words.ts';

type TodoPanelProps = {
  readonly items: readonly OpenItem[];
  /** step whose form is open */
  readonly editing?: string;
  readonly onEdit: (step: string | undefined) => void;
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
            <li key={step.key} className="todo__item" data-todo={step.key}>
              <button
                type="button"
                className="todo__entry"
                aria-current={step.key === editing ? 'true' : undefined}
                // The form of a blocking page stands open above the list.
                onClick={() => onEdit(kind === 'blocking' ? undefined : step.key)}
              >
                <span className="todo__what">
                  <span className="todo__title">{words.pageTitle(step.page)}</span>
                  {step.person === undefined ? null : <bdi>{step.person.called}</bdi>}
                  {fields.map((field) => (
                    <span key={field}>{words.fieldLabel(step.page, field)}</span>
                  ))}
                </span>
                {kind === 'staff' ? null : (
                  <Badge kind={kind === 'may' ? 'info' : 'warning'}>{words.say(`todo.kinds.${kind}`)}</Badge>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
