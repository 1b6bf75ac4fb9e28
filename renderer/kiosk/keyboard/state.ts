/** What the keys show and do, without a screen: a state, and what a press makes of it. */
import type { Choice } from './choose-layouts.ts';
import { capitalOf, type Key, keysOf, type Layout } from './layout.ts';

export type KeyboardState = {
  readonly choice: Choice;
  readonly layout: Layout;
  readonly layer: 'letters' | 'signs';
  readonly shift: 'off' | 'once' | 'lock';
  /** The next letter shows its relatives instead of being written. */
  readonly asksMore: boolean;
  /** Stands in front of the keys until something is chosen. */
  readonly panel?: Panel;
  /** The forms of the syllable written last. */
  readonly syllable?: { readonly forms: readonly string[]; readonly written: string };
};

export type Panel =
  | { readonly kind: 'variants'; readonly of: string; readonly keys: readonly Key[] }
  | { readonly kind: 'scripts'; readonly keys: readonly Key[] };

/** What a press does to the field. */
export type Effect =
  /** `replaces`: stands before the caret and goes. */
  | { readonly kind: 'write'; readonly text: string; readonly replaces?: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'hide' };

export type Step = { readonly state: KeyboardState; readonly effect?: Effect };

/** @param capital begin with a capital, where there are some */
export function openKeyboard(choice: Choice, capital: boolean, layout: Layout = choice.first): KeyboardState {
  return {
    choice,
    layout,
    layer: choice.signsFirst === true ? 'signs' : 'letters',
    shift: capital && layout.cased === true ? 'once' : 'off',
    asksMore: false,
  };
}

const zeroWidthNonJoiner = '\u200c';

/** The rows as they stand now, the one with the space bar last. Keys that would do nothing are left out. */
export function rowsOf(state: KeyboardState): readonly (readonly Key[])[] {
  const { choice, layout, layer } = state;
  const isSigns = layer === 'signs' && layout.signs !== undefined;
  const rows = isSigns ? (layout.signs ?? []) : layout.rows;
  const bottom = (isSigns ? layout.signsBottom : choice.bottom) ?? layout.bottom;
  const isUseful = (key: Key) => {
    if (!('does' in key)) return true;
    if (key.does === 'script') return choice.other !== undefined;
    if (key.does === 'scripts') return choice.all.length > 1;
    return true;
  };
  return [...rows, bottom].map((row) => keysOf(row).filter(isUseful));
}

/** As many keys as the longest row has: so wide is one of them. */
export const columnsOf = (rows: readonly (readonly Key[])[], layout: Layout): number =>
  Math.max(
    ...rows.slice(0, layout.pad === true ? undefined : -1).map((row) => row.length),
    layout.forms === undefined ? 0 : 13,
  );

/** How a letter stands on its key now. */
export function shownText(text: string, { layout, layer, shift }: KeyboardState): string {
  return layer === 'letters' && shift !== 'off' ? capitalOf(text, layout.language) : text;
}

export function variantsOf(text: string, { layout, layer, shift }: KeyboardState): readonly string[] {
  return layout.variants?.(text, layer === 'letters' && shift !== 'off') ?? [];
}

/** A key held down: its relatives, where it has some. */
export function hold(state: KeyboardState, key: Key): KeyboardState | undefined {
  if (!('writes' in key) || state.panel !== undefined) return undefined;
  const variants = variantsOf(key.writes, state);
  if (variants.length === 0) return undefined;
  const of = shownText(key.writes, state);
  const keys: readonly Key[] = [of, ...variants].map((writes) => ({ writes }));
  return { ...state, asksMore: false, panel: { kind: 'variants', of, keys } };
}

export function press(state: KeyboardState, key: Key): Step {
  if ('opens' in key) return { state: openLayout(state, key.opens) };
  return 'writes' in key ? write(state, key.writes) : act(state, key.does);
}

function openLayout(state: KeyboardState, id: Layout['id']): KeyboardState {
  const layout = state.choice.all.find((one) => one.id === id) ?? state.layout;
  return openKeyboard({ ...state.choice, signsFirst: false }, false, layout);
}

function write(state: KeyboardState, text: string): Step {
  const { layout, panel, syllable } = state;
  if (panel !== undefined) {
    return { state: written({ ...state, panel: undefined }), effect: { kind: 'write', text } };
  }
  if (syllable?.forms.includes(text)) {
    const effect: Effect = { kind: 'write', text, replaces: syllable.written };
    return { state: { ...state, syllable: { ...syllable, written: text } }, effect };
  }
  if (state.asksMore) {
    const asked = hold(state, { writes: text });
    if (asked !== undefined) return { state: asked };
  }
  const shown = shownText(text, state);
  const forms = state.layer === 'letters' ? (layout.forms?.(text) ?? []) : [];
  const next = written(state);
  return {
    state: forms.length > 1 ? { ...next, syllable: { forms, written: text } } : next,
    effect: { kind: 'write', text: shown },
  };
}

/** After a letter: shift and "more" were for this one only. */
function written(state: KeyboardState): KeyboardState {
  const shift = state.shift === 'once' ? 'off' : state.shift;
  return { ...state, shift, asksMore: false, syllable: undefined };
}

function act(state: KeyboardState, does: Extract<Key, { does: unknown }>['does']): Step {
  const plain: KeyboardState = { ...state, asksMore: false, syllable: undefined };
  switch (does) {
    case 'delete':
      return { state: plain, effect: { kind: 'delete' } };
    case 'space':
      return { state: plain, effect: { kind: 'write', text: ' ' } };
    case 'halfSpace':
      return { state: plain, effect: { kind: 'write', text: zeroWidthNonJoiner } };
    case 'enter':
      return { state: plain, effect: { kind: 'enter' } };
    case 'hide':
      return { state: plain, effect: { kind: 'hide' } };
    case 'shift':
      return { state: { ...plain, shift: nextShift[state.shift] } };
    case 'signs':
      return { state: { ...plain, layer: 'signs' } };
    case 'letters':
      return { state: { ...plain, layer: 'letters' } };
    case 'more':
      return { state: { ...plain, asksMore: !state.asksMore } };
    case 'close':
      return { state: { ...plain, panel: undefined } };
    case 'script': {
      const { first, other = first } = state.choice;
      return {
        state: {
          ...openKeyboard(state.choice, false, state.layout === first ? other : first),
          layer: 'letters',
        },
      };
    }
    case 'scripts': {
      const keys = state.choice.all.map(({ id }) => ({ opens: id }));
      return { state: { ...plain, panel: { kind: 'scripts', keys } } };
    }
    case 'gap':
      return { state };
  }
}

const nextShift = { off: 'once', once: 'lock', lock: 'off' } as const;
