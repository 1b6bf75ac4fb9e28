import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

const icons: Readonly<Record<AlertProps['kind'], IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
};

export type AlertProps = {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Said at once by a screen reader. */
  readonly urgent?: boolean;
  readonly id?: string;
};

export function Alert({ kind, title, children, urgent, id }: AlertProps) {
  return (
    <div className={`kern-alert kern-alert--${kind}`} role={urgent ? 'alert' : undefined} id={id}>
      <div className="kern-alert__header">
        <Icon name={icons[kind]} />
        <span className="kern-title">{title}</span>
      </div>
      {children === undefined ? null : <div className="kern-alert__body">{children}</div>}
    </div>
  );
}
