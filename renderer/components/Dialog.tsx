import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Escape, or a touch beside it. Left out: it can only be answered. */
  readonly onClose?: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  readonly name?: string;
};

/** A modal window: the browser keeps the focus inside and everything else out of reach. */
export function Dialog({ title, children, footer, onClose, role, name }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it still stands in the page: only then the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = place.current;
    dialog?.showModal();
    // Opening moves the focus to the first button, unless another one asks for it.
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={place}
      className="kern-dialog"
      role={role}
      aria-labelledby={titleId}
      data-dialog={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className="kern-dialog__header">
        <h2 className="kern-title kern-title--large" id={titleId}>
          {title}
        </h2>
      </header>
      <section className="kern-dialog__body">{children}</section>
      {footer === undefined ? null : <footer className="kern-dialog__footer">{footer}</footer>}
    </dialog>
  );
}
