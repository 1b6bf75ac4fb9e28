import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** What is wrong with a field; the field points at it with `aria-describedby`. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="kern-error field-error" id={id}>
      <Icon name="warning" />
      <span className="kern-body">{children}</span>
    </p>
  );
}
