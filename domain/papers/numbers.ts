/**
 * How an application numbers its persons, as the forms of the social offices do: A1, A2 who apply as a couple or alone,
 * K1, K2 … their children under age, HG1, HG2 … whoever else is of the household. There is no last number.
 */
import { isMinor } from '#domain/agencies/readings';
import type { Reader } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { nameOf, type Side } from '#domain/papers/sides';

/** by person id */
export type Numbers = ReadonlyMap<string, string>;

const applying: readonly string[] = ['self', 'spouse', 'partner'];
const children: readonly string[] = ['child', 'stepchild', 'fosterChild'];

export function numbersOf(reader: Reader, { persons }: Side): Numbers {
  const counts = { A: 0, K: 0, HG: 0 };
  // Without the first person, relations to that person say nothing on this paper.
  const isOwn = persons.some(({ relation }) => relation === 'self');
  return new Map(
    persons.map((person) => {
      const minor = isMinor({ ...reader, person });
      const relation = String(person.relation);
      const group = isOwn
        ? applying.includes(relation)
          ? 'A'
          : minor && children.includes(relation)
            ? 'K'
            : 'HG'
        : minor
          ? 'K'
          : 'A';
      counts[group] += 1;
      return [person.id, `${group}${counts[group]}`];
    }),
  );
}

/** Text of a number: `papers:benefits.<group>` */
export function groupOf(number: string | undefined): 'applicant' | 'child' | 'other' {
  if (number?.startsWith('A')) return 'applicant';
  return number?.startsWith('K') ? 'child' : 'other';
}

export function numbered(person: FormPerson, reader: Reader, numbers: Numbers): string {
  const number = numbers.get(person.id);
  return number === undefined ? nameOf(reader, person) : `${number} · ${nameOf(reader, person)}`;
}
