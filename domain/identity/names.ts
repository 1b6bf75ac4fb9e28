/** Names of a person: several per person, each with its kind and source; none is overwritten by another. */
import { z } from 'zod';
import { ownScriptName, personName } from '#domain/identity/text';

/**
 * passport: Pass · arrivalCertificate: Ankunftsnachweis · self: own statement · birth: Geburtsname ·
 * former: früherer Name · alias · germanLaw: Name nach deutschem Recht (§ 3 (1) Nr. 4, 5 AZRG).
 */
export const personNameKinds = [
  'passport',
  'arrivalCertificate',
  'self',
  'birth',
  'former',
  'alias',
  'germanLaw',
] as const;
export type PersonNameKind = (typeof personNameKinds)[number];

/** mrz: read by machine, still to be confirmed · document: copied from a paper · statement: told · staff: entered at the desk. */
const personNameSources = ['mrz', 'document', 'statement', 'staff'] as const;

const maxGivenNames = 20;

/**
 * One name. A person with one name only has it as family name, no given names and `onlyName: true`
 * (domain practice for Afghan, Indonesian and South Indian passports). Errors: 'name.givenMissing',
 * 'name.onlyNameHasGiven', 'name.usualNotAmongGiven', 'name.tooManyGiven' and the codes of text.ts.
 */
export const personNameEntry = z
  .strictObject({
    kind: z.enum(personNameKinds, { error: 'name.kindUnknown' }),
    family: personName,
    given: z.array(personName).max(maxGivenNames, { error: 'name.tooManyGiven' }),
    /** Position of the gebräuchlicher Vorname in `given` (DSMeld 0302). */
    usualGivenIndex: z.int().min(0).optional(),
    /** Vatersname, kept apart until the registry decides (BGH XII ZB 180/12). */
    father: personName.optional(),
    /** Original script; a note that never leaves the house. */
    ownScript: ownScriptName.optional(),
    onlyName: z.boolean().optional(),
    source: z.enum(personNameSources, { error: 'name.sourceUnknown' }),
    /** Id of the member of staff who compared it with the document. */
    verifiedBy: z.string().min(1).max(64).optional(),
  })
  .superRefine((name, context) => {
    const refuse = (message: string, path: string) =>
      context.addIssue({ code: 'custom', message, path: [path] });
    if (name.onlyName === true && name.given.length > 0) refuse('name.onlyNameHasGiven', 'given');
    if (name.onlyName !== true && name.given.length === 0) refuse('name.givenMissing', 'given');
    if (name.usualGivenIndex !== undefined && name.usualGivenIndex >= name.given.length) {
      refuse('name.usualNotAmongGiven', 'usualGivenIndex');
    }
  });

export type PersonName = z.infer<typeof personNameEntry>;

/** Which name the register uses first: the one under German law, then papers, then what was told. */
const officialOrder: readonly PersonNameKind[] = ['germanLaw', 'passport', 'arrivalCertificate', 'self'];

/** The name to act under, or undefined when only birth, former or alias names are known. */
export function officialName(names: readonly PersonName[]): PersonName | undefined {
  for (const kind of officialOrder) {
    const found = names.find((name) => name.kind === kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Given names, then family name, spelled as stored. */
export function fullName(name: PersonName): string {
  return [...name.given, name.family].join(' ');
}

/** The gebräuchliche Vorname, or undefined when none is marked. */
export function usualGivenName(name: PersonName): string | undefined {
  return name.usualGivenIndex === undefined ? undefined : name.given[name.usualGivenIndex];
}
