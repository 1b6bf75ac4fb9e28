/** Occupations as an agency gets them: the person's word, our title, and the codes of the two lists. */
import { z } from 'zod';
import { derived, type Reader, type Source, valueAt } from '#domain/agencies/whitelist';
import { normText } from '#domain/identity/text';
import { type ToldOccupation, toldKinds } from '#domain/intake/labour-market/occupations/told';
import { experience, qualifications } from '#domain/intake/labour-market/qualification-pages';
import { workFields } from '#domain/intake/labour-market/work-fields';
import { toldBy } from '#domain/intake/staff/occupation-check';
import { occupationCheck } from '#domain/intake/staff/occupation-pages';

/** Everything a person told they learned or did, with what staff confirmed for it. */
export const toldOccupations = (reader: Reader): readonly ToldOccupation[] =>
  toldBy((ref) => valueAt(ref, reader));

const shape = z
  .array(
    z.strictObject({
      /** which list of the payload it belongs to */
      of: z.enum(toldKinds).meta({ 'x-codeList': 'occupationOf' }),
      field: z.enum(workFields).meta({ 'x-codeList': 'workField' }),
      said: normText(80).optional(),
      title: z.string(),
      isco08: z
        .string()
        .regex(/^\d{4}$/)
        .meta({ 'x-codeList': 'isco08' }),
      kldb2010: z
        .string()
        .regex(/^\d{5}$/)
        .meta({ 'x-codeList': 'kldb2010' }),
    }),
  )
  .min(1)
  .meta({ 'x-codeLists': ['occupationOf', 'workField', 'isco08', 'kldb2010'] });

/** Only what staff confirmed with the person, and only while it is still what the person says. */
export const confirmedOccupations: Source = derived(
  [occupationCheck.ref.confirmed, qualifications.ref.qualifications, experience.ref.jobs],
  shape,
  (reader) => {
    const value = toldOccupations(reader).flatMap(({ of, field, said, occupation }) =>
      occupation === undefined
        ? []
        : [
            {
              of,
              field,
              ...(said === undefined ? {} : { said }),
              title: occupation.title,
              isco08: occupation.isco08,
              kldb2010: occupation.kldb2010,
            },
          ],
    );
    return value.length === 0 ? undefined : { value };
  },
);
