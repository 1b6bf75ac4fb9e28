/** The shape of a payload, made from its whitelist and from the questions' own schemas: strict, nothing beside it. */
import { z } from 'zod';
import { codeListNamed, listNameOf } from '#domain/agencies/code-lists';
import { questionOf, type Source, type Topics, type Whitelist } from '#domain/agencies/whitelist';
import { birthCountryKeys, countryKeys, nationalityKeys } from '#domain/identity/code-lists';
import { isoDate, partialDate } from '#domain/identity/partial-date';
import type { Question } from '#domain/intake/question';

/** Why a field was answered without a value. */
const missingReasons = ['unknown', 'declined'] as const;
const missingShape = z
  .strictObject({ missing: z.enum(missingReasons) })
  .meta({ id: 'missing', description: 'asked, and answered without a value' });

const named = <Shape extends z.ZodType>(shape: Shape, id: string): Shape => shape.meta({ id });
const date = named(isoDate, 'date');
const partial = named(partialDate, 'partialDate');
/** Long lists, spelled out once in a JSON Schema. */
const long = (id: string, list: string, keys: readonly string[]) => ({
  keys,
  shape: z.enum(keys).meta({ id, 'x-codeList': list }),
});
const longLists = [
  long('country', 'country', countryKeys),
  long('birthCountry', 'country', birthCountryKeys),
  long('nationality', 'nationality', nationalityKeys),
];
const enumerations = new Map<string, z.ZodType>();

function codes(list: string, options: readonly string[]): z.ZodType {
  const found = longLists.find(({ keys }) => keys === options);
  if (found) return found.shape;
  const key = `${list}:${options.join()}`;
  const made = enumerations.get(key) ?? z.enum(options).meta({ 'x-codeList': list });
  enumerations.set(key, made);
  return made;
}

/** The shape of a question's value, with the name of its code list beside the codes. */
function valueShape(question: Question): z.ZodType {
  const list = listNameOf(question);
  switch (question.kind) {
    case 'partialDate':
      return partial;
    case 'date':
      return date;
    case 'choice':
    case 'country':
      return codes(list ?? '', question.options ?? []);
    case 'choices':
    case 'countries':
      return z.array(codes(list ?? '', question.options ?? [])).min(1);
    case 'language':
      return question.schema.meta({ 'x-codeList': list });
    case 'rows': {
      const columns = Object.entries(question.columns ?? {}).map(([column, part]) => {
        const shape = valueShape(part);
        return [column, part.optional ? shape.optional() : shape];
      });
      return z
        .array(z.strictObject(Object.fromEntries(columns)))
        .min(1)
        .max(question.max ?? 100);
    }
    default:
      return question.schema;
  }
}

function fieldShape(source: Source): z.ZodType {
  const [first] = source.refs;
  const shape = source.shape ?? (first && valueShape(questionOf(first)));
  if (!shape) throw new Error('agencies.sourceWithoutShape');
  return z.union([z.strictObject({ value: shape }), missingShape]);
}

/** Everything is optional: what nobody was asked is not there. */
function topicsShape(topics: Topics): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(topics).map(([topic, fields]) => [
      topic,
      z
        .strictObject(
          Object.fromEntries(
            Object.entries(fields).map(([field, source]) => [field, fieldShape(source).optional()]),
          ),
        )
        .optional(),
    ]),
  );
}

function listsOf(topics: Topics): readonly string[] {
  const ofQuestion = (question: Question): readonly string[] => {
    const own = listNameOf(question);
    return [...(own ? [own] : []), ...Object.values(question.columns ?? {}).flatMap(ofQuestion)];
  };
  return Object.values(topics)
    .flatMap((fields) => Object.values(fields))
    .flatMap(({ shape, refs }) => {
      const { 'x-codeList': annotated, 'x-codeLists': several } = shape?.meta() ?? {};
      if (typeof annotated === 'string') return [annotated];
      if (Array.isArray(several)) return several as readonly string[];
      return shape ? [] : refs.slice(0, 1).flatMap((ref) => ofQuestion(questionOf(ref)));
    });
}

/** The code lists a payload uses, by name. */
export function codeListsOf({ household, person }: Pick<Whitelist, 'household' | 'person'>) {
  const names = [...new Set([...listsOf(household), ...listsOf(person)])].sort();
  return Object.fromEntries(names.map((name) => [name, codeListNamed(name)]));
}

/** `urn:kleines-rathaus:payload:registry-office` */
export function schemaUrn(kind: string): string {
  return `urn:kleines-rathaus:payload:${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `household.home.street`, `persons.0.birth.date` */
export const fieldPath = /^(household|persons\.\d{1,3})\.\w{1,60}\.\w{1,60}$/;

/** The envelope's own facts: ids made by the station, never a number of a register. */
export function headerShape(kind: string, version: number, language: boolean, lists: z.ZodType) {
  return z.strictObject({
    schema: z.literal(schemaUrn(kind)),
    schemaVersion: z.literal(version),
    entryId: z.uuid(),
    recordId: z.uuid(),
    /** a correction has the same `recordId` and a higher version; the highest version holds, whatever came last */
    recordVersion: z.int().min(1),
    /** `entryId` of what this corrects: the latest that was sent to this agency before, whether or not it arrived */
    replaces: z.uuid().optional(),
    /** Eingangszeitpunkt (§ 16 (2) SGB I) */
    receivedAt: z.iso.datetime(),
    /** by person, where it is earlier: they applied with another household of this station that was merged or left */
    receivedEarlier: z.record(z.uuid(), z.iso.datetime()).optional(),
    station: z.string().min(1).max(60),
    /** Amtlicher Gemeindeschlüssel */
    municipality: z.string().regex(/^\d{8}$/),
    /**
     * paths of fields in this payload that the person says are wrong, as long as nobody can tell: to be used only with
     * that mark (§ 84 (2) SGB X)
     */
    disputed: z.array(z.string().regex(fieldPath)).min(1).optional(),
    ...(language ? { language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/) } : {}),
    codeLists: lists,
  });
}

export function payloadShape(whitelist: Whitelist): z.ZodType {
  const lists = Object.entries(codeListsOf(whitelist)).map(([name, { urn, version }]) => [
    name,
    z.strictObject({ urn: z.literal(urn), version: z.literal(version) }),
  ]);
  return z
    .strictObject({
      header: headerShape(
        whitelist.kind,
        whitelist.version,
        whitelist.language,
        z.strictObject(Object.fromEntries(lists)),
      ),
      household: z.strictObject(topicsShape(whitelist.household)),
      persons: z.array(z.strictObject({ id: z.uuid(), ...topicsShape(whitelist.person) })),
    })
    .superRefine((payload, { addIssue }) => {
      if (hasPersons(payload) || isWithdrawal(payload)) return;
      addIssue({ code: 'custom', path: ['persons'], message: 'persons.none' });
    })
    .meta(personsOrWithdrawal);
}

type Frame = {
  readonly header?: unknown;
  readonly household?: unknown;
  readonly persons?: unknown;
};

export const hasPersons = ({ persons }: Frame): boolean => Array.isArray(persons) && persons.length > 0;

/**
 * Of a correction after which nobody of the household concerns the agency any more: a header that says what it
 * replaces, and nothing else.
 */
export function isWithdrawal({ header, household, persons }: Frame): boolean {
  const replaces = (header as { readonly replaces?: unknown } | undefined)?.replaces;
  const isEmpty = Array.isArray(persons) && persons.length === 0;
  return typeof replaces === 'string' && isEmpty && Object.keys(household ?? {}).length === 0;
}

/** The same in a JSON Schema. */
const personsOrWithdrawal = {
  anyOf: [
    { properties: { persons: { minItems: 1 } } },
    {
      description: 'a correction after which nobody of the household concerns the agency any more',
      properties: {
        header: { required: ['replaces'] },
        household: { maxProperties: 0 },
        persons: { maxItems: 0 },
      },
    },
  ],
};
