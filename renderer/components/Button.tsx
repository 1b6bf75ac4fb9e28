import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: 'primary' | 'secondary' | 'tertiary';
  readonly icon?: IconName;
  /** After the text instead of before it. */
  readonly iconLast?: boolean;
  readonly type?: 'button' | 'submit';
  /** The id of the form it submits, where it stands outside of it. */
  readonly form?: string;
  /** Stays focusable and says that it does nothing now. */
  readonly disabled?: boolean;
  /** A switch: pressed or not. */
  readonly pressed?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  readonly wide?: boolean;
  /** In a dialog: takes the focus when it opens. */
  readonly autoFocus?: boolean;
  readonly id?: string;
  /** What it does, for tests in any language. */
  readonly action?: string;
};

export function Button(props: ButtonProps) {
  const { children, onPress, look = 'secondary', icon, iconLast, disabled, wide } = props;
  const picture = icon === undefined ? null : <Icon name={icon} />;
  return (
    <button
      type={props.type ?? 'button'}
      id={props.id}
      form={props.form}
      className={`kern-btn kern-btn--${look}${wide ? ' kern-btn--block' : ''}`}
      aria-disabled={disabled || undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      data-autofocus={props.autoFocus || undefined}
      data-action={props.action}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onPress?.();
      }}
    >
      {iconLast ? null : picture}
      <span className="kern-label">{children}</span>
      {iconLast ? picture : null}
    </button>
  );
}
