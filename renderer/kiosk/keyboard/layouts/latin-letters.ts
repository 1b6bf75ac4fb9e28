/** Every letter of DIN 91379, sorted to the plain letter one would look for it under. */
import { lettersOfNorm, searchForm } from '#domain/identity/din-91379';

/** The letters of the languages most people here write names in come first; the others follow as the norm has them. */
const nearest: Readonly<Record<string, string>> = {
  a: 'äàáâãåăąāæ',
  c: 'çčć',
  d: 'đðď',
  e: 'êéèëęěėəē',
  g: 'ğģ',
  i: 'îıïíìīį',
  l: 'łľ',
  n: 'ñńňŋ',
  o: 'öôóòõøőœ',
  r: 'ř',
  s: 'şšśßș',
  t: 'țţťþ',
  u: 'üûúùůűū',
  y: 'ýÿ',
  z: 'žźżʒ',
};

type Relatives = { readonly small: readonly string[]; readonly capital: readonly string[] };

/** Built on first use: the letters are many, and most fields need none of them. */
let table: ReadonlyMap<string, Relatives> | undefined;

function build(): ReadonlyMap<string, Relatives> {
  const byPlain = new Map<string, { small: string[]; capital: string[] }>();
  for (const letter of lettersOfNorm()) {
    const plain = (searchForm(letter)[0] ?? '').toLowerCase();
    if (letter.toLowerCase() === plain) continue;
    const relatives = byPlain.get(plain) ?? { small: [], capital: [] };
    byPlain.set(plain, relatives);
    // K͟h begins with a capital, whatever follows.
    relatives[/^\p{Lu}/u.test(letter) ? 'capital' : 'small'].push(letter);
  }
  for (const [plain, { small, capital }] of byPlain) {
    const order = Array.from(nearest[plain] ?? '');
    const rank = (letter: string) => {
      const at = order.indexOf(letter.toLowerCase());
      return at === -1 ? order.length : at;
    };
    for (const letters of [small, capital]) letters.sort((one, other) => rank(one) - rank(other));
  }
  return byPlain;
}

/** The relatives of a plain letter (a to z), or none. */
export function latinVariants(key: string, capital: boolean): readonly string[] {
  table ??= build();
  return table.get(key)?.[capital ? 'capital' : 'small'] ?? [];
}
