/** Persona 1 with many more children, each with letters of DIN 91379 in the name, so that all together have them all. */

import type { PageAnswers } from '#domain/flow/page';
import { lettersOfNorm } from '#domain/identity/din-91379';
import { type Journey, no, value } from './journey.ts';
import { persona01 } from './persona-01.ts';

/** @param persons in the household, from 4 */
export function largeHousehold(persons: number): Journey {
  const [samir, rima, yusuf, nour, fatima] = persona01.members;
  if (!samir || !rima || !yusuf || !nour || !fatima) throw new Error('persona 1 is another family');
  const others = persona01.members.filter(({ alias }) => alias !== 'nour');
  const aliases = Array.from({ length: persons - others.length }, (_, index) => `child${index}`);
  const letters = lettersOfNorm();
  const share = Math.ceil(letters.length / aliases.length);
  const answers: Record<string, PageAnswers> = {};
  for (const [key, given] of Object.entries(persona01.answers)) {
    const [page, alias] = key.split('/');
    if (alias !== 'nour') answers[key] = given;
    else for (const child of aliases) answers[`${page}/${child}`] = given;
  }
  aliases.forEach((alias, index) => {
    const own = letters.slice(index * share, (index + 1) * share);
    answers[`officialName/${alias}`] = {
      onlyName: no,
      familyName: value('Al-Mithal'),
      givenNames: value(namesFrom(own)),
    };
  });
  return {
    ...persona01,
    persona: `1 with ${persons} persons`,
    members: [
      ...others,
      ...aliases.map((alias) => ({ ...nour, alias, called: `نور ${aliases.indexOf(alias) + 1}` })),
    ],
    answers,
  };
}

/** Twelve letters a name: a longer one would be broken where the line ends. */
const namesFrom = (letters: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(letters.length / 12) }, (_, index) =>
    letters.slice(index * 12, index * 12 + 12).join(''),
  );
