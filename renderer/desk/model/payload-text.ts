/** A field of a payload in words: the question it comes from, and its value as the review shows it. */
import type { DryRunField } from '#domain/contract/delivery-shapes';
import { occupationText } from '#domain/intake/labour-market/occupations/occupation';
import type { Question } from '#domain/intake/question';
import type { DeskWords } from '../use-desk-words.ts';
import { type AnsweredPerson, pageOf } from './form.ts';

/** What it is called: in words of its own where it is made from answers, otherwise as the question says. */
export function fieldName(words: DeskWords, { path, page, field }: DryRunField): string {
  const [topic, name] = path.split('.').slice(-2);
  const own = words.find(`dryRun.fields.${topic}.${name}`) ?? words.find(`dryRun.fields.handover.${name}`);
  if (own !== undefined) return own;
  return page === undefined || field === undefined ? (name ?? path) : words.fieldLabel(page, field);
}

export type FieldText = {
  readonly lines: readonly string[];
  /** There is no value to be read. */
  readonly quiet: boolean;
};

export function fieldText(
  words: DeskWords,
  { path, page, field, content }: DryRunField,
  persons: readonly AnsweredPerson[],
): FieldText {
  if ('confidential' in content) return { lines: [words.say('dryRun.confidential')], quiet: true };
  if ('missing' in content) return { lines: [words.say(`dryRun.missing.${content.missing}`)], quiet: true };
  const question = page === undefined || field === undefined ? undefined : pageOf(page)?.fields[field];
  const isOwn = 'answer' in content;
  const value = isOwn ? content.answer : content.value;
  const isCodeOf = typeof value === 'string' && question?.options?.includes(value);
  if (page !== undefined && field !== undefined && question !== undefined && (isOwn || isCodeOf)) {
    const step = { page, answers: { [field]: { value } } };
    return { lines: words.describe(step, field, question as Question, persons).lines, quiet: false };
  }
  return { lines: ownText(words, value, path.split('.').slice(-2).join('.')), quiet: false };
}

type Occupation = { readonly title: string; readonly isco08: string; readonly kldb2010: string };
const isOccupation = (one: unknown): one is Occupation =>
  typeof one === 'object' && one !== null && 'isco08' in one;

/** Values in a shape of the payload's own: a yes or no, a code, a relation, names of those with custody, occupations. */
function ownText(words: DeskWords, value: unknown, field: string): readonly string[] {
  if (typeof value === 'boolean') return [words.say(value ? 'dryRun.yes' : 'dryRun.no')];
  if (typeof value === 'string') {
    return [words.find(`dryRun.codes.${field}.${value}`) ?? words.relation(value)];
  }
  if (!Array.isArray(value)) return [String(value)];
  return value.map((one: unknown) => {
    if (isOccupation(one)) return occupationText(one);
    const { givenNames = [], familyName = '' } = one as {
      readonly givenNames?: readonly string[];
      readonly familyName?: string;
    };
    return [...givenNames, familyName].join(' ').trim();
  });
}
