/** What stands on a key and what it is called. */
import type { Words } from '../../i18n/use-words.ts';
import { layouts } from './choose-layouts.ts';
import type { KeyIconName } from './KeyIcon.tsx';
import type { Command, Key } from './layout.ts';
import { asciiDigits } from './layouts/signs.ts';
import { type KeyboardState, shownText, variantsOf } from './state.ts';

export type KeyFace = {
  readonly text?: string;
  readonly icon?: KeyIconName;
  /** An arrow along the writing: turned where one writes from right to left. */
  readonly along?: 'screen' | 'layout';
  /** Small in the corner: that there are relatives, or the same digit in another script. */
  readonly corner?: string;
  /** For screen readers, where it is not the text itself. */
  readonly name?: string;
  readonly pressed?: boolean;
  /** BCP 47, where the text is not in the language of the screen. */
  readonly language?: string;
};

/** Signs whose names say more than the signs themselves. */
const named: Readonly<Record<string, string>> = {
  '-': 'hyphen',
  "'": 'apostrophe',
  '’': 'apostrophe',
  '.': 'dot',
  ',': 'comma',
  '/': 'slash',
  '+': 'plus',
  '@': 'at',
  _: 'underscore',
  '<': 'filler',
};

const icons: Partial<Readonly<Record<Command, KeyIconName>>> = {
  space: 'space',
  halfSpace: 'halfSpace',
  hide: 'hide',
  close: 'close',
  scripts: 'scripts',
};

export function faceOf(key: Key, state: KeyboardState, words: Words, severalLines: boolean): KeyFace {
  if ('opens' in key) {
    const { ownName, mark, language } = layouts[key.opens];
    return {
      text: ownName ?? mark,
      language,
      name: ownName === 'ABC' ? words.text('kiosk:keyboard.latin') : undefined,
    };
  }
  return 'writes' in key
    ? letterFace(key.writes, state, words)
    : commandFace(key.does, state, words, severalLines);
}

function letterFace(writes: string, state: KeyboardState, words: Words): KeyFace {
  const { layout, panel, choice } = state;
  const text = panel === undefined ? shownText(writes, state) : writes;
  const sign = named[writes];
  const face = {
    // A mark needs something to stand on.
    text: /^\p{M}/u.test(text) ? `◌${text}` : text,
    name: sign === undefined ? undefined : words.text(`kiosk:keyboard.sign.${sign}`),
    language: layout.language,
  };
  const digit = choice.digits?.[asciiDigits.indexOf(writes)];
  if (layout.pad === true && digit !== undefined) return { ...face, ...padFace(writes, digit, state) };
  const hasMore = panel === undefined && variantsOf(writes, state).length > 0;
  return hasMore ? { ...face, corner: '…' } : face;
}

/** Amounts and years are read in the person's own digits; they are written in ours all the same. */
const padFace = (ascii: string, own: string, { choice }: KeyboardState) =>
  choice.ownDigitsFirst
    ? { text: own, corner: ascii, name: ascii }
    : { text: ascii, corner: own, name: ascii };

function commandFace(does: Command, state: KeyboardState, words: Words, severalLines: boolean): KeyFace {
  const name = words.text(`kiosk:keyboard.${does}`);
  const { layout, choice, shift } = state;
  switch (does) {
    case 'shift':
      return {
        icon: shift === 'lock' ? 'lock' : 'shift',
        name: words.text(shift === 'lock' ? 'kiosk:keyboard.capsLock' : 'kiosk:keyboard.shift'),
        pressed: shift !== 'off',
      };
    case 'enter':
      return severalLines
        ? { icon: 'newLine', along: 'screen', name: words.text('kiosk:keyboard.newLine') }
        : { icon: 'enter', along: 'screen', name };
    case 'signs':
      return { text: `${layout.signs?.[0]?.split(' ').slice(0, 3).join('') ?? '123'}`, name };
    case 'letters':
      return { text: layout.mark, name, language: layout.language };
    case 'more':
      return { text: moreMark(state), name, pressed: state.asksMore, language: layout.language };
    case 'script': {
      const to = layout === choice.first ? (choice.other ?? choice.first) : choice.first;
      const isLatin = to === choice.other;
      return {
        text: to.mark,
        name: words.text(`kiosk:keyboard.${isLatin ? 'latin' : 'own'}`),
        language: to.language,
      };
    }
    case 'delete':
      return { icon: 'delete', along: 'layout', name };
    case 'gap':
      return {};
    default:
      return { icon: icons[does], name };
  }
}

/** Some relatives, so that the key says what it is for. */
function moreMark(state: KeyboardState): string {
  const samples = Array.from(state.layer === 'signs' ? "'1١" : 'acгкا');
  const found = samples.flatMap((key) => variantsOf(key, state).slice(0, 1));
  return `${found.slice(0, 2).join('')}…`;
}
