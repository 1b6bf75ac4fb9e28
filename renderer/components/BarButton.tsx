import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type BarButtonProps = {
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** A switch: pressed or not. */
  readonly pressed?: boolean;
  /** What it does, for tests in any language. */
  readonly action: string;
};

/** A place in the bar that is always there: the picture above its name. Where room is short the name is only said. */
export function BarButton({ icon, children, onPress, pressed, action }: BarButtonProps) {
  return (
    <button
      type="button"
      className="bar-button"
      aria-pressed={pressed}
      data-action={action}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span className="bar-button__name">{children}</span>
    </button>
  );
}
