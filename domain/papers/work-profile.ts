/** The labour-market profile in short: which occupation by which code, and the way to its recognition. Hints only. */
import { toldOccupations } from '#domain/agencies/occupations';
import { isTrue } from '#domain/agencies/readings';
import { answerTo, type Reader, valueAt } from '#domain/agencies/whitelist';
import type { Answer, Ref } from '#domain/flow/page';
import { regulations } from '#domain/intake/labour-market/occupations/occupation';
import type { ToldOccupation } from '#domain/intake/labour-market/occupations/told';
import {
  experience,
  languages,
  qualifications,
  recognition,
} from '#domain/intake/labour-market/qualification-pages';
import { tells } from '#domain/intake/labour-market/wish';
import type { WorkField } from '#domain/intake/labour-market/work-fields';
import { availability } from '#domain/intake/labour-market/work-pages';

/**
 * What a foreign qualification needs here. `needed`: nobody may work in it without (§ 9 (1) BQFG); `ownBusiness`: only who
 * wants a business of their own; `voluntary`: an equivalence may be found, and need not be (§ 4 (1) BQFG).
 */
export type RecognitionPath = 'needed' | 'ownBusiness' | 'voluntary';

export type RecognitionHint = {
  readonly path: RecognitionPath;
  readonly law: string;
  readonly confidence: 'law' | 'unverified';
};

export type ProfileOccupation = ToldOccupation & {
  /** all years told of it, together */
  readonly years?: number;
  /** of a confirmed qualification that is not recognised yet; missing where the table cannot say */
  readonly recognition?: RecognitionHint;
  /** There is no certificate to be had: § 14 BQFG (samples of work, a talk with an expert). */
  readonly withoutPapers?: true;
};

export type WorkProfile = {
  readonly occupations: readonly ProfileOccupation[];
  /** What the person answered of languages, availability and recognition, in that order. */
  readonly answers: readonly (Ref & { readonly answer: Answer })[];
};

const answered: readonly Ref[] = [
  languages.ref.languages,
  availability.ref.from,
  availability.ref.hoursPerWeek,
  availability.ref.times,
  recognition.ref.recognition,
];

/** Where public service and law of the Länder rule, silence of the table says nothing. */
const mayBeRuledElsewhere: readonly WorkField[] = [
  'health',
  'elderlyCare',
  'childcareEducation',
  'teachingScience',
  'law',
  'security',
  'military',
];

function hintFor({ occupation }: ToldOccupation): RecognitionHint | undefined {
  if (occupation === undefined) return undefined;
  if (occupation.regulation !== undefined) {
    const { kind, law, confidence } = regulations[occupation.regulation];
    return { path: kind === 'practice' ? 'needed' : kind, law, confidence };
  }
  if (mayBeRuledElsewhere.includes(occupation.field)) return undefined;
  return { path: 'voluntary', law: '§ 4 (1) BQFG', confidence: 'law' };
}

type Row = {
  readonly field: string;
  readonly title?: string;
  readonly years?: number;
  readonly certificate?: string;
};

/** @returns undefined for whoever tells nothing about work */
export function workProfile(reader: Reader): WorkProfile | undefined {
  if (!isTrue(tells, reader)) return undefined;
  const learned = valueAt(qualifications.ref.qualifications, reader) as readonly Row[] | undefined;
  const worked = valueAt(experience.ref.jobs, reader) as readonly Row[] | undefined;
  const isRecognised = valueAt(recognition.ref.recognition, reader) === 'recognised';
  const occupations = toldOccupations(reader).map((told): ProfileOccupation => {
    const rows = ((told.of === 'job' ? worked : learned) ?? []).filter(
      ({ field, title }) => field === told.field && title === told.said,
    );
    const years = rows.flatMap((row) => row.years ?? []);
    const hint = told.of === 'qualification' && !isRecognised ? hintFor(told) : undefined;
    const lacksPapers = rows.some(({ certificate }) => certificate === 'lost' || certificate === 'notIssued');
    return {
      ...told,
      ...(years.length === 0 ? {} : { years: years.reduce((sum, one) => sum + one, 0) }),
      ...(hint ? { recognition: hint } : {}),
      ...(hint && lacksPapers ? { withoutPapers: true as const } : {}),
    };
  });
  const answers = answered.flatMap((ref) => {
    const answer = answerTo(ref, reader);
    return answer ? [{ ...ref, answer }] : [];
  });
  return { occupations, answers };
}
