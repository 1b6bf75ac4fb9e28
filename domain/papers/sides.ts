/**
 * Who may stand on one paper together. Whoever has an information block (Auskunftssperre, § 51 BMG), has applied for
 * one or said that somebody must not find them, stands on papers of their own, and on nobody else's (§ 23 (2) S. 2 BMG).
 */
import type { Reader } from '#domain/agencies/whitelist';
import { valueAt } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { afraid } from '#domain/intake/household/pages';
import { officialName } from '#domain/intake/registration/name-pages';
import { informationBlock } from '#domain/intake/staff/pages';
import { type PaperText, text } from '#domain/papers/paper';

export type Side = { readonly key: string; readonly persons: readonly FormPerson[] };

function isProtected(reader: Reader, person: FormPerson): boolean {
  const own = { ...reader, person };
  const block = valueAt(informationBlock.ref.block, own);
  // What the person said counts also where nothing has been applied for: a sheet too many harms nobody.
  return (
    block === 'applied' ||
    block === 'entered' ||
    ['yes', 'talkToStaff'].includes(valueAt(afraid.ref.afraid, own) ?? '')
  );
}

/** Those who may know of each other, and everybody who must not be found alone. */
export function sidesOf(reader: Reader): readonly Side[] {
  const alone = reader.persons.filter((person) => isProtected(reader, person));
  const together = reader.persons.filter((person) => !alone.includes(person));
  return [
    ...(together.length > 0 ? [{ key: 'household', persons: together }] : []),
    ...alone.map((person) => ({ key: person.id, persons: [person] })),
  ];
}

/**
 * What a person is to the first one of the household, as a text; on papers without that one it would point at somebody
 * who is not to be named.
 */
export function roleOf({ persons }: Side, person: FormPerson): PaperText {
  return persons.some(({ relation }) => relation === 'self')
    ? text(`household:choices.relation.${person.relation}`)
    : text('papers:person', { number: persons.indexOf(person) + 1 });
}

/** The name as it stands in the papers; as the household list calls the person where there is none. */
export function nameOf(reader: Reader, person: FormPerson): string {
  const own = { ...reader, person };
  const given = valueAt(officialName.ref.givenNames, own) ?? [];
  const family = valueAt(officialName.ref.familyName, own);
  const name = [...given, ...(family === undefined ? [] : [family])].join(' ');
  return name === '' ? String(person.called ?? '') : name;
}
