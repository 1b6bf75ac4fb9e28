import type { ReactNode } from 'react';

type BadgeProps = {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly children: ReactNode;
};

export function Badge({ kind, children }: BadgeProps) {
  return (
    <span className={`kern-badge kern-badge--${kind}`}>
      <span className="kern-label">{children}</span>
    </span>
  );
}
