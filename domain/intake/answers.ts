/** The builders of questions, one per kind of answer. Values are stored exactly in the shapes given here. */
import { z } from 'zod';
import {
  birthCountryKeys,
  countryKeys,
  exclusiveNationalityKeys,
  nationalityKeys,
} from '#domain/identity/code-lists';
import { iban as ibanSchema } from '#domain/identity/iban';
import { isoDate, partialDate as partialDateSchema } from '#domain/identity/partial-date';
import {
  email as emailSchema,
  normText,
  ownScriptName,
  personName,
  phone as phoneSchema,
  placeName,
} from '#domain/identity/text';
import { occupationIds } from '#domain/intake/labour-market/occupations/table';
import { type Provenance, type Question, question } from '#domain/intake/question';

type Info = Provenance;

/** One of several codes. `list` names the texts: `choices.<list>.<code>`. */
export const choice = <const Codes extends readonly [string, ...string[]]>(
  list: string,
  codes: Codes,
  info: Info,
) =>
  question('choice', z.enum(codes, { error: 'choice.unknown' }), info, {
    list,
    options: codes as readonly string[],
  });

/** Several codes, each once. Codes in `exclusive` (`none`) stand alone. */
export const choices = <const Codes extends readonly [string, ...string[]]>(
  list: string,
  codes: Codes,
  info: Info,
  exclusive: readonly Codes[number][] = [],
) =>
  question(
    'choices',
    z
      .array(z.enum(codes, { error: 'choice.unknown' }))
      .min(1, { error: 'choice.none' })
      .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'choice.twice' })
      .refine((chosen) => chosen.length === 1 || !chosen.some((code) => exclusive.includes(code)), {
        error: 'choice.exclusive',
      }),
    info,
    { list, options: codes as readonly string[], exclusive: exclusive as readonly string[] },
  );

export const yesNo = (info: Info) => choice('yesNo', ['yes', 'no'], info);

/** A declaration read and confirmed; its only value is `true`. */
export const confirm = (info: Info) =>
  question('confirm', z.literal(true, { error: 'confirm.needed' }), { skips: ['askStaff'], ...info }, {});

/** A name in Latin letters (DIN 91379 type A). */
export const name = (info: Info) => question('name', personName, info, {});
/** Several names in the order of the document, each DIN 91379 type A. */
export const nameList = (info: Info) =>
  question(
    'nameList',
    z.array(personName).min(1, { error: 'text.empty' }).max(12, { error: 'text.tooLong' }),
    info,
    {},
  );
/** A place or street (DIN 91379 type B). */
export const place = (info: Info) => question('place', placeName, info, {});
/** Free text (DIN 91379 type C), at most `max` letters. */
export const text = (max: number, info: Info, madeOf?: Question['madeOf']) =>
  question('text', normText(max), info, { max, madeOf });
/** A name or note in its own script; stays on the station. */
export const ownScript = (info: Info) => question('ownScript', ownScriptName, info, {});
export const email = (info: Info) => question('email', emailSchema, info, {});
export const phone = (info: Info) => question('phone', phoneSchema, info, {});
export const iban = (info: Info) => question('iban', ibanSchema, info, {});

/** A whole number from `min` to `max`. */
export const number = (min: number, max: number, info: Info) =>
  question(
    'number',
    z
      .int({ error: 'number.invalid' })
      .min(min, { error: 'number.tooSmall' })
      .max(max, { error: 'number.tooLarge' }),
    info,
    { max },
  );

/** An amount in whole cents of a currency (ISO 4217). */
export const money = (info: Info) =>
  question(
    'money',
    z.object({
      cents: z
        .int({ error: 'number.invalid' })
        .min(0, { error: 'number.tooSmall' })
        .max(10_000_000_00, { error: 'number.tooLarge' }),
      currency: z.string().regex(/^[A-Z]{3}$/, { error: 'money.currency' }),
    }),
    info,
    {},
  );

/** A date of which year, month or day may be unknown. */
export const partialDate = (info: Info) => question('partialDate', partialDateSchema, info, {});
/** A complete date, `YYYY-MM-DD`. */
export const date = (info: Info) => question('date', isoDate, info, {});

/** A state or territory of today, as key of the Destatis list. */
export const country = (info: Info) =>
  question('country', z.enum(countryKeys, { error: 'country.unknown' }), info, {
    options: countryKeys as readonly string[],
  });

/** A state of today or one that has ended (Soviet Union, Yugoslavia), as key of the Destatis list. */
export const birthCountry = (info: Info) =>
  question('country', z.enum(birthCountryKeys, { error: 'country.unknown' }), info, {
    options: birthCountryKeys as readonly string[],
  });

/** Nationalities, as keys of the Destatis list; stateless (997), unclear (998) and not stated (999) stand alone. */
export const nationalities = (info: Info) =>
  question(
    'countries',
    z
      .array(z.enum(nationalityKeys, { error: 'country.unknown' }))
      .min(1, { error: 'choice.none' })
      .max(6, { error: 'choice.tooMany' })
      .refine((keys) => new Set(keys).size === keys.length, { error: 'choice.twice' })
      .refine((keys) => keys.length === 1 || !keys.some(standsAlone), { error: 'choice.exclusive' }),
    info,
    {
      options: nationalityKeys as readonly string[],
      exclusive: exclusiveNationalityKeys as readonly string[],
    },
  );

const standsAlone = (key: string) => (exclusiveNationalityKeys as readonly string[]).includes(key);

/** A language, as ISO 639 code of two or three letters. */
export const language = (info: Info) =>
  question('language', z.string().regex(/^[a-z]{2,3}$/, { error: 'language.unknown' }), info, {});

/** An occupation of our table, by its id; the codes of the lists stand there. */
export const occupation = (info: Info) =>
  question('occupation', z.enum(occupationIds, { error: 'choice.unknown' }), info, {
    options: occupationIds as readonly string[],
  });

/** The lines of a machine-readable zone, as read or typed. Which check digits fail is shown, never corrected. */
export const mrz = (info: Info) =>
  question(
    'mrz',
    z
      .array(z.string().regex(/^[A-Z0-9<]{24,44}$/, { error: 'mrz.characters' }))
      .min(1)
      .max(3),
    info,
    {},
  );

/** Other persons of the household, by their id. */
export const personRef = (info: Info) =>
  question(
    'personRef',
    z.array(z.uuid({ error: 'person.unknown' })).min(1, { error: 'choice.none' }),
    info,
    {},
  );

/** A list of like things (incomes, languages, jobs), each with the same columns; at most `max` rows. */
export const rows = <const Columns extends Readonly<Record<string, Question>>>(
  max: number,
  columns: Columns,
  info: Info,
) => {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([column, { schema, optional }]) => [
      column,
      optional ? schema.optional() : schema,
    ]),
  );
  return question(
    'rows',
    z
      .array(z.strictObject(shape, { error: 'rows.incomplete' }))
      .min(1, { error: 'rows.empty' })
      .max(max, { error: 'rows.tooMany' }),
    info,
    { columns: columns as Readonly<Record<string, Question>>, max },
  );
};
