/**
 * How an agency's file names what it receives. Each field of a payload says from which questions it is read and how:
 * by law, with the person's consent, or as a mere yes or no. What is not named does not exist for the agency.
 */
import { z } from 'zod';
import type { Answer, Answers, FormPerson, PageAnswers, Ref } from '#domain/flow/page';
import { stepKey } from '#domain/flow/page';
import { personsOf } from '#domain/flow/walk';
import type { AgencyId } from '#domain/intake/agency';
import { intakeForm } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';
import { moveAnswers } from '#domain/intake/registration/facts';

/** What a payload is read from: the pruned answers of a sealed record, for one person or for the household. */
export type Reader = {
  readonly answers: Answers;
  readonly persons: readonly FormPerson[];
  /** The day the sitting began, `YYYY-MM-DD` */
  readonly startedOn: string;
  /** Step keys of answers somebody says are wrong (§ 84 (2) SGB X). */
  readonly disputed?: ReadonlySet<string>;
  readonly person?: FormPerson;
};

export type Source = {
  readonly how: 'law' | 'consent' | 'reference';
  /** Every question it looks at. */
  readonly refs: readonly Ref[];
  /** Where a person was not asked, the first person's answer may hold for them. */
  readonly likeFirst?: true;
  /** Shape of its value where it is not that of the first question's answer. */
  readonly shape?: z.ZodType;
  /** The answer as the agency gets it; undefined when nobody was asked. */
  readonly read: (reader: Reader) => Answer | undefined;
};

/** topic → field → source */
export type Topics = Readonly<Record<string, Readonly<Record<string, Source>>>>;

export type Whitelist = {
  readonly agency: AgencyId;
  /** agency id, or the kind of a special payload of that agency */
  readonly kind: string;
  readonly version: number;
  /** The header says in which language the sitting was held. */
  readonly language: boolean;
  /** Whether the agency has anything to do with this record. */
  readonly concerns: (reader: Reader) => boolean;
  /** Which persons of the household appear. */
  readonly includes: (reader: Reader & { readonly person: FormPerson }) => boolean;
  readonly household: Topics;
  readonly person: Topics;
};

export function readerOf(
  answers: Answers,
  startedOn: string,
  disputes: readonly { readonly step: string }[] = [],
): Reader {
  const disputed = new Set(disputes.map(({ step }) => step));
  return { answers, startedOn, persons: personsOf(intakeForm, answers), disputed };
}

/** The question a reference points at. @throws when the form has none: the whitelist is wrong */
export function questionOf(ref: Ref): Question {
  const found = intakeForm.byKey.get(ref.page)?.fields[ref.field];
  if (!found) throw new Error(`agencies.unknownField ${ref.page}.${ref.field}`);
  return found as Question;
}

/** The answer to a question: the person's own where it is asked per person, the household's otherwise. */
export function answerTo(ref: Ref, { answers, person }: Reader): Answer | undefined {
  const personId = intakeForm.personPages.has(ref.page) ? person?.id : undefined;
  return answerIn(answers[stepKey(ref.page, personId)], ref);
}

/** A list nobody was asked for because "are there any?" was left open is as open as that, and not an empty one. */
function answerIn(given: PageAnswers | undefined, ref: Ref): Answer | undefined {
  const answer = given?.[ref.field];
  const { kind, within } = questionOf(ref);
  if (answer || kind !== 'rows' || !within) return answer;
  const before = given?.[within.field];
  return before && 'skip' in before ? before : undefined;
}

/** Whether somebody says that what is read here is wrong (§ 84 (2) SGB X): of several answers the one that counts. */
export function isDisputed({ refs, shape, likeFirst }: Source, reader: Reader): boolean {
  const { disputed, persons, answers } = reader;
  if (disputed === undefined || disputed.size === 0) return false;
  const stepOf = ({ page, field }: Ref): string | undefined => {
    const ids = intakeForm.personPages.has(page)
      ? [reader.person?.id, ...(likeFirst ? [persons[0]?.id] : [])]
      : [undefined];
    return ids.map((id) => stepKey(page, id)).find((step) => answers[step]?.[field] !== undefined);
  };
  const steps = refs.flatMap((ref) => stepOf(ref) ?? []);
  return (shape ? steps : steps.slice(0, 1)).some((step) => disputed.has(step));
}

export function valueAt<Value>(ref: Ref<Value>, reader: Reader): Value | undefined {
  const answer = answerTo(ref, reader);
  return answer && 'value' in answer ? (answer.value as Value) : undefined;
}

/** By law. Of several questions the first that was answered counts: what staff found goes before what was told. */
export function from<Value>(...refs: readonly [Ref<Value>, ...Ref<Value>[]]): Source {
  return {
    how: 'law',
    refs,
    read: (reader) => {
      for (const ref of refs) {
        const answer = answerTo(ref, reader);
        if (answer) return answer;
      }
      return undefined;
    },
  };
}

/** By law; where all moved together, the first person's answer holds for everyone (§ 23 (4) BMG). */
export function moved(ref: Ref): Source {
  return {
    how: 'law',
    refs: [ref],
    likeFirst: true,
    read: ({ answers, persons, person }) =>
      person && answerIn(moveAnswers(ref.page, answers, persons, person.id), ref),
  };
}

/** By law, in a shape of its own. */
export function derived(
  refs: readonly Ref[],
  shape: z.ZodType,
  read: (reader: Reader) => Answer | undefined,
): Source {
  return { how: 'law', refs, shape, read };
}

/** The same, but only where the agency has to do with it at all. */
export function onlyWhere(concerned: (reader: Reader) => boolean, source: Source): Source {
  return { ...source, read: (reader) => (concerned(reader) ? source.read(reader) : undefined) };
}

/** The same, but only when the person consented to it. */
export function withConsent(source: Source): Source {
  return { ...source, how: 'consent' };
}

/** Only whether there is something: true as soon as one of the questions holds a value. */
export function whether(...refs: readonly Ref[]): Source {
  return reference(refs, (reader) => {
    const answers = refs.map((ref) => answerTo(ref, reader));
    if (answers.some((answer) => answer && 'value' in answer)) return { value: true };
    const skipped = answers.find((answer) => answer !== undefined);
    if (skipped) return skipped;
    const asked = refs.some(({ page }) => wasAsked(page, reader));
    return asked ? { value: false } : undefined;
  });
}

/** Only whether the answer is (or includes) one of these codes. */
export function flag(ref: Ref, ...codes: readonly string[]): Source {
  return reference([ref], (reader) => {
    const answer = answerTo(ref, reader);
    if (!answer || !('value' in answer)) return answer;
    const given = Array.isArray(answer.value) ? answer.value : [answer.value];
    return { value: given.some((code) => codes.includes(code as string)) };
  });
}

/** A yes or no made from answers the agency does not see. */
export function reference(refs: readonly Ref[], read: (reader: Reader) => Answer | undefined): Source {
  return { how: 'reference', refs, shape: z.boolean(), read };
}

function wasAsked(page: string, { answers, person }: Reader): boolean {
  return answers[stepKey(page, intakeForm.personPages.has(page) ? person?.id : undefined)] !== undefined;
}
