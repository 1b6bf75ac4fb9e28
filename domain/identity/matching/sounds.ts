/**
 * How a name sounds, whoever wrote it down: `ou`, `oo` and `u` are one vowel; `sch`, `sh` and `ş` one consonant. Some
 * letters say two things (Turkish c, Kurdish and Somali x, the j of a German and of an English clerk): then a word has
 * more than one reading.
 *
 * A reading is written in small letters of its own: a e i o u; b d f g h k l m n p r s t w y z; c for sh, q for ch (as
 * in church), j for dj and zh. While a word is read, capital letters are sounds and small ones are still spelling.
 */

type Rule = readonly [pattern: RegExp, reading: string];

/** Long spellings first: they hold letters that alone would be doubtful. */
const spellings: readonly Rule[] = [
  [/schtsch|shch/g, 'C'],
  [/dsch|dzh|dj/g, 'J'],
  [/tsch|tch|tsh/g, 'Q'],
  [/sch|sh/g, 'C'],
  [/zh/g, 'J'],
  [/kh/g, 'H'],
];

/** What can be read in two ways: the likelier one first. */
const doubtful: ReadonlyArray<readonly [pattern: RegExp, first: string, other: string]> = [
  [/ch(?=[rl])|ch(?=$|[bdfghkmnst])/g, 'K', 'H'],
  [/ch/g, 'Q', 'H'],
  [/c(?=[eiy])/g, 'S', 'J'],
  [/c(?!k)/g, 'K', 'J'],
  [/x/g, 'KS', 'H'],
  [/j(?=[aeiou])/g, 'J', 'y'],
  [/gh(?=[aeiou])/g, 'G', 'K'],
  [/th/g, 'T', 'S'],
  [/^[yj](?=e)|^i(?=e)/g, 'Y', ''],
];

const afterwards: readonly Rule[] = [
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ts|tz/g, 's'],
  [/([oe])(?:ff|v|f)$/g, '$1w'],
  [/v/g, 'w'],
  [/(?<=[ae])h$/g, ''],
  [/ee/g, 'i'],
  [/oo|ou|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'e'],
  [/(?<=.)[yj]/g, 'i'],
  [/[ea]i+/g, 'i'],
  [/ie(?!$)/g, 'i'],
  [/uw|wu/g, 'u'],
  [/^i(?=[aou])/g, 'y'],
];

/** Letters whose marks say another sound: read before the marks go. */
const marked: readonly Rule[] = [
  [/[şšśș]/g, 'sh'],
  [/[çčć]/g, 'tch'],
  [/[žż]/g, 'zh'],
  [/ğ/g, 'g'],
];

const read = (word: string, rules: readonly Rule[]): string =>
  rules.reduce((rest, [pattern, reading]) => rest.replace(pattern, reading), word);

/** @param text lower case, NFC */
export const unmark = (text: string): string => read(text, marked);

const most = 4;

/**
 * The readings of a word, the likeliest first, at most four.
 * @param word a to z, lower case
 */
export function readingsOf(word: string): readonly string[] {
  let readings = [read(word, spellings)];
  for (const [pattern, first, other] of doubtful) {
    const next = readings.map((one) => one.replace(pattern, first));
    const isDoubtful = next.some((one, index) => one !== readings[index]);
    if (isDoubtful && readings.length < most)
      next.push(...readings.map((one) => one.replace(pattern, other)));
    readings = next;
  }
  const finished = readings.map((one) =>
    read(one, afterwards)
      .toLowerCase()
      .replace(/(.)\1+/g, '$1'),
  );
  return [...new Set(finished)];
}

const classes: Readonly<Record<string, string>> = {
  ...{
    s: 'S',
    c: 'S',
    z: 'S',
    q: 'S',
    j: 'J',
    g: 'H',
    h: 'H',
    k: 'K',
    f: 'F',
    b: 'B',
    p: 'P',
    d: 'D',
    t: 'T',
  },
  ...{ l: 'L', m: 'M', n: 'N', r: 'R' },
};
const longestKey = 7;

/**
 * The bones of a reading: its consonants in coarse classes, and whether it begins with a vowel. Spellings of one name
 * share it; so do some other names.
 */
export function keyOf(reading: string): string {
  const first = reading.charAt(0);
  let key = first === 'w' || first === 'y' ? first.toUpperCase() : (classes[first] ?? 'A');
  for (const sound of reading.slice(1)) {
    const kind = classes[sound];
    if (kind !== undefined && kind !== key.at(-1)) key += kind;
  }
  // Turkish says Ahmet and Recep.
  return key
    .replace(/D$/, 'T')
    .replace(/(?<=.)B$/, 'P')
    .slice(0, longestKey);
}
