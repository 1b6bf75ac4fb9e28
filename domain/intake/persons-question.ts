/** The household list: who sits here, what they are called and what they are to the first one. */
import { z } from 'zod';
import { cleanText, glyphCount, hasInvisibleCharacter } from '#domain/identity/din-91379';
import { type Provenance, question } from '#domain/intake/question';

/** What a person is to the first one of the list, who is always `self`. */
export const relations = [
  'self',
  'spouse',
  'partner',
  'child',
  'stepchild',
  'fosterChild',
  'parent',
  'grandparent',
  'sibling',
  'otherRelative',
  'other',
] as const;

/** `unsure` is treated like a minor until staff have looked (§ 42a SGB VIII). */
export const ageGroups = ['adult', 'minor', 'unsure'] as const;

const mostGlyphs = 40;

/** How the screen calls a person: any script; 1 to 40 letters, one line, nothing invisible. */
const called = z
  .string({ error: 'text.empty' })
  .overwrite(cleanText)
  .superRefine((text, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (text === '') refuse('text.empty');
    else if (text.length > mostGlyphs * 8 || glyphCount(text) > mostGlyphs) refuse('text.tooLong');
    else if (hasInvisibleCharacter(text) || /\p{C}/u.test(text)) refuse('text.controlCharacter');
  });

export const householdMember = z.strictObject({
  id: z.uuid({ error: 'person.unknown' }),
  called,
  relation: z.enum(relations, { error: 'choice.unknown' }),
  ageGroup: z.enum(ageGroups, { error: 'choice.unknown' }),
});
export type HouseholdMember = z.infer<typeof householdMember>;

export const mostMembers = 20;

/** Errors: 'persons.none', 'persons.tooMany', 'persons.firstIsSelf', 'persons.oneSelf', 'persons.twice'. */
export const persons = (info: Provenance) =>
  question(
    'persons',
    z
      .array(householdMember)
      .min(1, { error: 'persons.none' })
      .max(mostMembers, { error: 'persons.tooMany' })
      .refine((list) => list[0] === undefined || list[0].relation === 'self', {
        error: 'persons.firstIsSelf',
      })
      .refine((list) => list.slice(1).every(({ relation }) => relation !== 'self'), {
        error: 'persons.oneSelf',
      })
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: 'persons.twice' }),
    info,
    { max: mostMembers },
  );
