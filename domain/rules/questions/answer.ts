/** Which variant answers a topic for a person on a day. Pure; the text is found by the ids. */
import type { WorkTopic } from '#domain/intake/labour-market/question-pages';
import type { Assessment, PersonAssessment } from '#domain/rules/assess';
import { factOn } from '#domain/rules/questions/amounts';
import type { AccessLaw, Standing, Topic, Variant } from '#domain/rules/questions/topic';
import { topics } from '#domain/rules/questions/topics';

/** The assessment's codes come from the pack, which was checked against the same lists. */
export const standingOf = (person: PersonAssessment): Standing => ({
  workAccess: person.workAccess.code as Standing['workAccess'],
  benefitRegime: person.benefitRegime.code as Standing['benefitRegime'],
  languageCourse: person.languageCourse.code as Standing['languageCourse'],
  analogBenefits: person.analogBenefits.code as Standing['analogBenefits'],
  selfEmployed: person.workAccess.selfEmployed ?? 'unknown',
  dayKnown: person.workAccess.from === undefined ? 'no' : 'yes',
});

const fits = ({ when = {} }: Variant, standing: Standing): boolean =>
  (Object.keys(when) as (keyof Standing)[]).every((part) =>
    (when[part] as readonly string[] | undefined)?.includes(standing[part]),
  );

/** Exactly one, which a test holds for every standing. */
export const variantsFor = (topic: Topic, standing: Standing): readonly Variant[] =>
  topic.variants.filter((variant) => fits(variant, standing));

export type Answer = {
  readonly topic: WorkTopic;
  /** `staff` too where a number the text needs is not known for that day, or the rule is not in force on it. */
  readonly variant: string;
  readonly law?: string;
  readonly confidence?: Variant['confidence'];
  readonly facts: Readonly<Record<string, number>>;
};

export function answerFor(topic: Topic, standing: Standing, on: string, accessLaw?: AccessLaw): Answer {
  const [variant] = variantsFor(topic, standing);
  const known = (variant?.facts ?? []).map((id) => factOn(id, on));
  const inForce = variant && variant.validFrom <= on && on <= (variant.validTo ?? '9999');
  if (!inForce || known.includes(undefined)) return { topic: topic.id, variant: 'staff', facts: {} };
  const { id, confidence } = variant;
  const law = variant.asAccess ? (accessLaw ?? variant.law) : variant.law;
  const facts = Object.fromEntries(known.flatMap((fact) => (fact ? [[fact.id, fact.value]] : [])));
  return { topic: topic.id, variant: id, law, confidence, facts };
}

/** All topics for one person of an assessment, in the order they are offered. Nobody of it: a person of staff answers. */
export function answersFor(assessment: Assessment, personId: string) {
  const person = assessment.persons.find(({ id }) => id === personId);
  if (!person) return [];
  const { from, law } = person.workAccess;
  const standing = standingOf(person);
  return topics.map((topic) => ({
    ...answerFor(topic, standing, assessment.on, law),
    ...(from === undefined ? {} : { day: from }),
  }));
}
