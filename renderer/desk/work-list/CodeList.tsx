import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { useDeskWords } from '../use-desk-words.ts';

type CodeListProps = {
  readonly name: string;
  readonly rows: readonly {
    readonly record: string;
    readonly shortCode: string;
    readonly text: string;
    /** more that can be done */
    readonly action?: ReactNode;
  }[];
  readonly onChoose: (record: string) => void;
};

/** Sittings of any day, by their code only: who it is shows when it is opened. */
export function CodeList({ name, rows, onChoose }: CodeListProps) {
  const words = useDeskWords();
  return (
    <ul className="work__list">
      {rows.map(({ record, shortCode, text, action }) => (
        <li key={record} className="work__task" data-waiting={record}>
          <code>{shortCode}</code>
          <span className="work__detail">{text}</span>
          <span className="work__actions">
            <Button look="tertiary" onPress={() => onChoose(record)} action={name}>
              {words.say('work.open')}
            </Button>
            {action}
          </span>
        </li>
      ))}
    </ul>
  );
}
