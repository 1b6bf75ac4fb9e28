/** Spells a name as one clerk or another would who hears it. Knows nothing of how names are compared. */

export type Chance = () => number;

type Spelling = Readonly<Record<string, readonly string[]>>;

const ways: Readonly<Record<string, Spelling>> = {
  english: {
    ...{
      C: ['sh'],
      X: ['kh'],
      J: ['j'],
      j: ['j'],
      Q: ['q'],
      G: ['gh'],
      Z: ['zh'],
      T: ['ch'],
      y: ['y'],
      w: ['w', 'v'],
    },
    ...{ I: ['i', 'i', 'ee'], U: ['u', 'u', 'oo'], E: ['ei', 'ay', 'ai', 'e'], A: ['a'], O: ['o'] },
  },
  german: {
    ...{
      C: ['sch'],
      X: ['ch', 'kh'],
      J: ['dsch'],
      j: ['dsch', 'j'],
      Q: ['k', 'q'],
      G: ['gh', 'g'],
      Z: ['sch'],
    },
    ...{
      T: ['tsch'],
      y: ['j', 'i'],
      w: ['w'],
      I: ['i'],
      U: ['u'],
      E: ['ei', 'e'],
      A: ['a'],
      O: ['o'],
      z: ['s', 'z'],
    },
  },
  french: {
    ...{
      C: ['ch'],
      X: ['kh'],
      J: ['dj'],
      j: ['dj', 'j'],
      Q: ['k', 'q'],
      G: ['gh'],
      Z: ['j'],
      T: ['tch'],
      y: ['y', 'i'],
    },
    ...{ w: ['w', 'ou'], I: ['i'], U: ['ou'], u: ['ou', 'u'], E: ['ei', 'é'], A: ['a'], O: ['o'] },
  },
  turkish: {
    ...{
      C: ['ş'],
      X: ['h'],
      J: ['c'],
      j: ['c'],
      Q: ['k'],
      G: ['ğ'],
      Z: ['j'],
      T: ['ç'],
      y: ['y'],
      w: ['v'],
      I: ['i'],
    },
    ...{ U: ['u'], E: ['ey'], A: ['a'], O: ['o'] },
  },
  kurdish: {
    ...{
      C: ['ş'],
      X: ['x'],
      J: ['c'],
      j: ['c'],
      Q: ['q'],
      G: ['x'],
      Z: ['j'],
      T: ['ç'],
      y: ['y'],
      w: ['w'],
      I: ['î'],
    },
    ...{ U: ['û'], E: ['ê'], A: ['a'], O: ['o'], u: ['i', 'u'] },
  },
  somali: {
    ...{
      C: ['sh'],
      X: ['kh'],
      J: ['j'],
      j: ['j'],
      Q: ['q'],
      G: ['gh'],
      Z: ['j'],
      T: ['j'],
      y: ['y'],
      w: ['w'],
      h: ['x', 'h'],
    },
    ...{ I: ['ii', 'i'], U: ['uu', 'u'], E: ['ey', 'ee'], A: ['aa', 'a'], O: ['oo', 'o'], u: ['a', 'u'] },
  },
  slavic: {
    ...{
      C: ['sh'],
      X: ['kh'],
      J: ['j'],
      j: ['j'],
      Q: ['k'],
      G: ['g'],
      Z: ['zh'],
      T: ['ch'],
      y: ['y'],
      w: ['v'],
      A: ['a'],
    },
    ...{ I: ['i'], U: ['u'], E: ['e'], O: ['o'] },
  },
};
export type Clerk = keyof typeof ways;
export const clerksOf = (pattern: string): readonly Clerk[] => {
  switch (pattern) {
    case 'turkish':
      return ['turkish'];
    case 'french':
      return ['french', 'french', 'german'];
    case 'english':
      return ['english'];
    case 'kurdish':
      return ['kurdish', 'english', 'german'];
    case 'somali':
      return ['somali', 'english', 'german'];
    case 'ukrainian':
    case 'russian':
      return ['slavic', 'slavic', 'german', 'french'];
    default:
      return ['english', 'english', 'german', 'french'];
  }
};
/** Where names are written in Latin letters at home, nobody spells by ear; at most the marks get lost. */
const fixed = (pattern: string): boolean => ['turkish', 'english'].includes(pattern);

export const pick = <Item>(items: readonly Item[], chance: Chance): Item =>
  items[Math.floor(chance() * items.length)] as Item;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const wobble: Readonly<Record<string, readonly [share: number, other: string]>> = {
  u: [0.3, 'o'],
  i: [0.15, 'e'],
  a: [0.12, 'e'],
};

/** One sound name in one clerk's letters. @param ear short vowels may be heard differently */
function spell(sound: string, way: Spelling, ear: boolean, chance: Chance): string {
  let text = '';
  for (const letter of sound) {
    const heard = ear ? wobble[letter] : undefined;
    // Not the last vowel: Ali is never Ale.
    const isLast = text.length >= sound.length - 1;
    const said = heard !== undefined && !isLast && chance() < heard[0] ? heard[1] : letter;
    text += pick(way[said] ?? [said], chance);
  }
  if (ear && chance() < 0.08) text = text.replace(/(?<=[aeiou])([lmnst])(?=[aeiou])/, '$1$1');
  if (ear && chance() < 0.1) text = text.replace(/([mnsl])\1/, '$1');
  if (ear && chance() < 0.08) text = text.replace(/a$/, 'ah');
  return text;
}

/**
 * @param sound as in `name-patterns.ts`; `one/other` are its forms in two languages
 * @param pattern id of the pattern
 */
export function romanise(sound: string, pattern: string, clerk: Clerk, chance: Chance): string {
  const forms = sound.split('/');
  // In the table a small c is sh as well, but for the languages that write with it.
  const isLatin = pattern === 'french' || pattern === 'english';
  const form = isLatin ? pick(forms, chance) : pick(forms, chance).replaceAll('c', 'C');
  const way = ways[clerk] as Spelling;
  const ear = !fixed(pattern) && pattern !== 'ukrainian' && pattern !== 'russian';
  const parts = form.split('_').map((part) => compound(part, way, ear, chance));
  const text = parts.join(pick([' ', '-'], chance));
  const bare =
    fixed(pattern) && chance() < 0.4
      ? text.replace(/[şçğ]/g, (sign) => ({ ş: 's', ç: 'c', ğ: 'g' })[sign] ?? sign)
      : text;
  return bare
    .split(/(?=[ -])|(?<=[ -])/)
    .map(capital)
    .join('');
}

function compound(sound: string, way: Spelling, ear: boolean, chance: Chance): string {
  const say = (part: string) => spell(part, way, ear, chance);
  const god = /^(.+)ullAh$/.exec(sound)?.[1];
  if (god !== undefined)
    return (
      say(god) + pick(['ullah', 'ullah', 'ollah', 'allah', ' ullah', '-ullah', 'oullah', 'ulla'], chance)
    );
  const faith = /^(.+)uddIn$/.exec(sound)?.[1];
  if (faith !== undefined)
    return say(faith) + pick(['uddin', 'eddin', ' al-din', ' eddine', '-ud-din', 'addin'], chance);
  const servant = /^abdu(?:l|rr)(.+)$/.exec(sound)?.[1];
  if (servant !== undefined) {
    const name = sound.startsWith('abdurr') ? `r${servant}` : servant;
    const joint = pick(['ul', 'ul ', ' al-', 'el ', 'al', 'el-', name.startsWith('r') ? 'ur' : 'ul'], chance);
    return `abd${joint}${say(name)}`;
  }
  return say(sound);
}
