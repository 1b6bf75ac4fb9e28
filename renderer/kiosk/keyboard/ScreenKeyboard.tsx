/** The keyboard on the screen: the system's own does not come up in a kiosk. */
import '../../styles/keyboard.css';
import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { isKeyboardKind, type KeyboardKind } from '../../components/keyboard-kind.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Field } from './field.ts';
import { Keys } from './Keys.tsx';
import type { Layout } from './layout.ts';
import { useWriting } from './use-writing.ts';

const kindOf = (field: Field): KeyboardKind => {
  const kind = field.dataset.keyboard;
  return isKeyboardKind(kind) ? kind : 'text';
};

export default function ScreenKeyboard() {
  const { field, hide } = useWriting();
  const { language } = useWords();
  /** What was chosen last, by language and kind of field; forgotten with the sitting. */
  const chosen = useRef(new Map<string, Layout>()).current;
  if (field === undefined) return null;
  const kind = kindOf(field);
  const which = `${language} ${kind}`;
  const keys = (
    <Keys
      key={`${which} ${idOf(field)}`}
      {...{ field, kind }}
      layout={chosen.get(which)}
      onLayout={(layout) => chosen.set(which, layout)}
      onHide={hide}
    />
  );
  // A modal dialog lets nothing outside of it be touched.
  const dialog = field.closest('dialog');
  return dialog === null ? keys : createPortal(keys, dialog);
}

const ids = new WeakMap<Field, number>();
let lastId = 0;

/** Two fields may have the same id one after the other. */
function idOf(field: Field): number {
  const known = ids.get(field);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(field, lastId);
  return lastId;
}
