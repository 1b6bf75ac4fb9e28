/** Writes into the field that has the focus, as its own keyboard would. */
import { splitGlyphs } from '#domain/identity/din-91379';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** The text field an element is, if it is one that can be written in. */
export function fieldOf(element: EventTarget | null): Field | undefined {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type === 'text');
  return isText && !element.readOnly && !element.disabled ? element : undefined;
}

/**
 * The browser's own editing command, old as it is: it replaces the selection, keeps the caret and what can be undone,
 * minds the field's length, and tells everybody by an input event. Where it is refused the value is set by hand.
 */
function edit(field: Field, command: 'insertText' | 'delete', text: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const start = selectionStart ?? value.length;
  const end = selectionEnd ?? start;
  // Touching a field gives it the focus, but now and then the page's selection stays in the field before.
  field.setSelectionRange(start, end);
  if (document.execCommand(command, false, text)) return;
  if (value.length - (end - start) + text.length > field.maxLength && field.maxLength >= 0) return;
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set;
  set?.call(field, value.slice(0, start) + text + value.slice(end));
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  field.setSelectionRange(start + text.length, start + text.length);
}

/** @param replaces goes, where it stands right before the caret */
export function writeText(field: Field, text: string, replaces = ''): void {
  field.focus({ preventScroll: true });
  const { selectionStart, selectionEnd, value } = field;
  const caret = selectionEnd ?? value.length;
  if (replaces !== '' && selectionStart === caret && value.slice(0, caret).endsWith(replaces)) {
    field.setSelectionRange(caret - replaces.length, caret);
  }
  edit(field, 'insertText', text);
}

/** How much of a text its last letter is, in UTF-16 units: a letter of the norm goes as a whole. */
export const lastLetter = (text: string): number => splitGlyphs(text).at(-1)?.length ?? 0;

export function deleteBack(field: Field): void {
  field.focus({ preventScroll: true });
  const { selectionStart, selectionEnd, value } = field;
  const start = selectionStart ?? value.length;
  if (start === (selectionEnd ?? start)) {
    const length = lastLetter(value.slice(0, start));
    if (length === 0) return;
    field.setSelectionRange(start - length, start);
  }
  edit(field, 'delete', '');
}

/** Enter as on a keyboard with keys: a new line, or what the field does with it, or the form goes on. */
export function pressEnter(field: Field): void {
  if (field instanceof HTMLTextAreaElement) {
    writeText(field, '\n');
    return;
  }
  const event = new KeyboardEvent('keydown', {
    key: 'Enter',
    code: 'Enter',
    bubbles: true,
    cancelable: true,
  });
  if (!field.dispatchEvent(event)) return;
  const buttons = [...(field.form?.elements ?? [])].filter(
    (element) => element instanceof HTMLButtonElement && element.type === 'submit',
  );
  const [button] = buttons;
  if (button instanceof HTMLButtonElement) button.click();
  else field.form?.requestSubmit();
}
