/**
 * A layout of the screen keyboard, as data. A row is a text of keys parted by blanks: `q` writes what it shows,
 * `{delete}` does something.
 */

export const commands = [
  'shift',
  'delete',
  'space',
  'halfSpace',
  'enter',
  'hide',
  /** digits and signs */
  'signs',
  /** back from them */
  'letters',
  /** the next letter shows its relatives, for who cannot hold a key down */
  'more',
  /** to and fro between the own script and Latin */
  'script',
  /** every script there is */
  'scripts',
  /** back from a panel */
  'close',
  /** an empty place */
  'gap',
] as const;
export type Command = (typeof commands)[number];

export const layoutIds = [
  'latin',
  'qwerty',
  'azerty',
  'turkish',
  'kurmanji',
  'ukrainian',
  'russian',
  'arabic',
  'persian',
  'pashto',
  'sorani',
  'ethiopic',
  'digits',
  'decimal',
  'phone',
  'code',
  'mrz',
] as const;
export type LayoutId = (typeof layoutIds)[number];

export type Layout = {
  readonly id: LayoutId;
  /** By its own name, for the list of scripts. */
  readonly ownName?: string;
  /** Its first letters, on the key that leads to it. */
  readonly mark: string;
  /** BCP 47: for screen readers, and for capitals (Turkish has two kinds of i). */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Is there a shift key, and are there capitals? */
  readonly cased?: boolean;
  readonly rows: readonly string[];
  /** The row with the space bar. */
  readonly bottom: string;
  /** Digits and signs; as many rows as a thumb can reach. */
  readonly signs?: readonly string[];
  readonly signsBottom?: string;
  /** Relatives of a key, nearest first. Keys are written as on the layout, in small letters. */
  readonly variants?: (key: string, capital: boolean) => readonly string[];
  /** Syllables: the forms of a letter, the letter as it is first. They stand in a row above the keys. */
  readonly forms?: (key: string) => readonly string[];
  /** A field of few, large keys. */
  readonly pad?: boolean;
};

export type Key = { readonly writes: string } | { readonly does: Command } | { readonly opens: LayoutId };

/** `q`, `{delete}`, `{=arabic}` */
export function keyOf(token: string): Key {
  const [, opens, does] = /^\{(?:=([a-z]+)|([a-zA-Z]+))\}$/.exec(token) ?? [];
  if (opens !== undefined) return { opens: opens as LayoutId };
  return does === undefined ? { writes: token } : { does: does as Command };
}

export function tokenOf(key: Key): string {
  if ('opens' in key) return `{=${key.opens}}`;
  return 'does' in key ? `{${key.does}}` : key.writes;
}

export const keysOf = (row: string): readonly Key[] => row.split(' ').map(keyOf);

/** Relatives as the data files write them, parted by blanks. */
export const listed =
  (table: Readonly<Record<string, string>>) =>
  (key: string): readonly string[] =>
    table[key]?.split(' ') ?? [];

/** The capital of a letter; ß has one that the browser does not know of. */
export function capitalOf(letter: string, language: string): string {
  return letter === 'ß' ? 'ẞ' : letter.toLocaleUpperCase(language);
}
