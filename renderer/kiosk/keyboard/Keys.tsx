import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardKind } from '../../components/keyboard-kind.ts';
import { directionOf } from '../../i18n/direction.ts';
import { useWords } from '../../i18n/use-words.ts';
import { chooseLayouts } from './choose-layouts.ts';
import { deleteBack, type Field, pressEnter, writeText } from './field.ts';
import { KeyIcon } from './KeyIcon.tsx';
import { faceOf, type KeyFace } from './key-face.ts';
import { type Key, keyOf, type Layout, tokenOf } from './layout.ts';
import { reveal } from './reveal.ts';
import { columnsOf, type Effect, hold, type KeyboardState, openKeyboard, press, rowsOf } from './state.ts';
import { useFingers } from './use-fingers.ts';

type KeysProps = {
  readonly field: Field;
  readonly kind: KeyboardKind;
  /** The one chosen last for this kind of field. */
  readonly layout?: Layout;
  readonly onLayout: (layout: Layout) => void;
  readonly onHide: () => void;
};

/** A new answer begins with a capital; what one looks for does not. */
const beginsLarge = (kind: KeyboardKind, field: Field) =>
  ['name', 'text', 'own'].includes(kind) && field.value === '' && field.getAttribute('role') !== 'combobox';

/**
 * The keys. They are not in the way of the Tab key: who has one types with it. A screen reader finds them as a group
 * after the page, and can press each by its name.
 */
export function Keys({ field, kind, layout, onLayout, onHide }: KeysProps) {
  const words = useWords();
  const [state, setState] = useState(() =>
    openKeyboard(chooseLayouts(kind, words.language), beginsLarge(kind, field), layout),
  );
  // Two fingers may press between two drawings.
  const newest = useRef(state);
  const show = (next: KeyboardState) => {
    newest.current = next;
    setState(next);
    if (next.layout !== state.layout) onLayout(next.layout);
  };

  const fingers = useFingers({
    onPress: (token) => {
      const { state: next, effect } = press(newest.current, keyOf(token));
      show(next);
      if (effect !== undefined) carryOut(effect, field, onHide);
    },
    onHold: (token) => {
      const held = hold(newest.current, keyOf(token));
      if (held !== undefined) show(held);
      return held !== undefined;
    },
    repeats: (token) => {
      const key = keyOf(token);
      return 'does' in key && key.does === 'delete';
    },
  });

  const rows = rowsOf(state);
  const severalLines = field.tagName === 'TEXTAREA';
  const { panel, syllable } = state;
  const keyProps = (key: Key) => ({
    id: key,
    face: faceOf(key, state, words, severalLines),
    turned: { screen: directionOf(words.language), layout: state.layout.direction },
  });
  const board = useRef<HTMLFieldSetElement>(null);
  const columns = columnsOf(rows, state.layout);
  useLayoutEffect(() => board.current?.style.setProperty('--columns', String(columns)), [columns]);
  useRevealed(field, board);

  return (
    <fieldset
      ref={board}
      className={`keyboard${state.layout.pad ? ' keyboard--pad' : ''}`}
      aria-label={words.text('kiosk:keyboard.name')}
      aria-controls={field.id}
      dir="ltr"
      data-layout={state.layout.id}
      data-layer={state.layer}
      data-searching={field.role === 'combobox' || undefined}
      {...fingers}
    >
      <div className="keyboard__rows" inert={panel !== undefined}>
        {state.layout.forms === undefined ? null : (
          <div className="keyboard__row">
            {syllable?.forms.map((form) => (
              <KeyButton key={form} {...keyProps({ writes: form })} chosen={form === syllable.written} />
            ))}
          </div>
        )}
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows and keys are their places.
          <div className="keyboard__row" key={index}>
            {row.map((key, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <KeyButton key={place} {...keyProps(key)} />
            ))}
          </div>
        ))}
      </div>
      {panel === undefined ? null : (
        <div className={`keyboard__panel keyboard__panel--${panel.kind}`} data-panel={panel.kind}>
          <KeyButton {...keyProps({ does: 'close' })} />
          {panel.keys.map((key) => (
            <KeyButton key={tokenOf(key)} {...keyProps(key)} />
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** The field stays in view: when the keys appear, when they become more, and when the window turns. */
function useRevealed(field: Field, board: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    reveal(field);
    const again = new ResizeObserver(() => reveal(field));
    if (board.current !== null) again.observe(board.current);
    // And when the letters of the page become larger.
    again.observe(field);
    again.observe(document.documentElement);
    return () => again.disconnect();
  }, [field, board]);
}

type KeyButtonProps = {
  readonly id: Key;
  readonly face: KeyFace;
  readonly chosen?: boolean;
  readonly turned: Readonly<Record<'screen' | 'layout', 'ltr' | 'rtl'>>;
};

function KeyButton({ id, face, chosen, turned }: KeyButtonProps) {
  const { text, icon, along, corner, name, pressed, language } = face;
  const does = 'does' in id ? id.does : undefined;
  if (does === 'gap') return <span className="key key--gap" />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`key${does === undefined ? '' : ` key--${does}`}`}
      data-key={tokenOf(id)}
      aria-label={name}
      aria-pressed={pressed ?? chosen}
    >
      {icon === undefined ? null : (
        <KeyIcon name={icon} turned={along !== undefined && turned[along] === 'rtl'} />
      )}
      {text === undefined ? null : (
        <span className="key__text" lang={language}>
          {text}
        </span>
      )}
      {corner === undefined ? null : (
        <span className="key__corner" aria-hidden="true">
          {corner}
        </span>
      )}
    </button>
  );
}

function carryOut(effect: Effect, field: Field, hide: () => void): void {
  if (effect.kind === 'write') writeText(field, effect.text, effect.replaces);
  else if (effect.kind === 'delete') deleteBack(field);
  else if (effect.kind === 'enter') pressEnter(field);
  else hide();
}
