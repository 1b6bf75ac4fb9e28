import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

type ChosenProps = {
  readonly items: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly removeLabel: string;
  }[];
  readonly onRemove: (key: string) => void;
};

/** What has been chosen from a long list, each with a button that takes it away. */
export function Chosen({ items, onRemove }: ChosenProps) {
  if (items.length === 0) return null;
  return (
    <ul className="chosen">
      {items.map(({ key, label, removeLabel }) => (
        <li key={key} className="chosen__item" data-code={key}>
          <Icon name="check" />
          <span className="kern-label">{label}</span>
          <button
            type="button"
            className="kern-btn kern-btn--tertiary"
            aria-label={removeLabel}
            data-action="remove"
            onClick={() => onRemove(key)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
