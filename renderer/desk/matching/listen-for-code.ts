/** Hears a reader that types the QR code of a slip while no field has the focus. Only keys and their times are looked at. */
import { scannedCode } from '#domain/identity/short-code';

/** Milliseconds between two keys of a reader; people are slower. */
const keyGap = 60;

export type CodeKeys = {
  /** @param at milliseconds @returns the code that has just been ended by Enter */
  readonly press: (key: string, at: number) => string | undefined;
};

export function codeKeys(): CodeKeys {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    press: (key, at) => {
      if (key === 'Shift' || key === 'CapsLock') return undefined;
      const isBurst = at - last <= keyGap;
      last = at;
      const before = isBurst ? typed : '';
      typed = key.length === 1 ? before + key : '';
      return key === 'Enter' ? scannedCode(before) : undefined;
    },
  };
}

/** @returns stops listening */
export function listenForCode(window: Window, onCode: (code: string) => void): () => void {
  const keys = codeKeys();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
    const code = keys.press(event.key, event.timeStamp);
    if (code === undefined) return;
    // The Enter must not press the button that has the focus.
    event.preventDefault();
    onCode(code);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
