/** The questions about work: one answer for everybody, short, without promises and without numbers in the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#domain/contract/spoken';
import { workTopics } from '#domain/intake/labour-market/question-pages';
import { assessHousehold } from '#domain/rules/assess';
import { builtInPack } from '#domain/rules/pack';
import { datedFacts } from '#domain/rules/questions/amounts';
import { answerFor, answersFor, standingOf, variantsFor } from '#domain/rules/questions/answer';
import type { Standing } from '#domain/rules/questions/topic';
import { topics } from '#domain/rules/questions/topics';
import { resultCodes } from '#domain/rules/results';
import { sealedRecord } from '../../support/agency/sealed.ts';
import { persona03 } from '../../support/journeys/persona-03.ts';

type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const texts = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../locales/de/work.json'), 'utf8')) as {
    readonly answers: Texts;
  }
).answers;
const textOf = (topic: string, id: string): string | undefined => {
  const own = texts[topic];
  return (
    (typeof own === 'object' ? own[id] : undefined) ?? (id === 'staff' ? String(texts.staff) : undefined)
  );
};

const { workAccess, benefitRegime, languageCourse, analogBenefits } = resultCodes;
const standings: readonly Standing[] = workAccess.flatMap((access) =>
  benefitRegime.flatMap((regime) =>
    languageCourse.flatMap((course) =>
      analogBenefits.flatMap((analog) =>
        (['yes', 'no', 'byPermission', 'unknown'] as const).flatMap((selfEmployed) =>
          (['yes', 'no'] as const).map(
            (dayKnown): Standing => ({
              workAccess: access,
              benefitRegime: regime,
              languageCourse: course,
              analogBenefits: analog,
              selfEmployed,
              dayKnown,
            }),
          ),
        ),
      ),
    ),
  ),
);
const cases = topics.map((topic) => [topic.id, topic] as const);
const answers = topics.flatMap(({ id, variants }) => variants.map((variant) => ({ topic: id, variant })));

describe('the questions about work', () => {
  it('are twenty-two, each once', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(22);
    expect(topics).toHaveLength(22);
    expect(topics.map(({ id }) => id)).toEqual(workTopics);
  });

  it.each(cases)('%s has exactly one answer, whatever the rules suggest', (_id, topic) => {
    const wrong = standings.filter((standing) => variantsFor(topic, standing).length !== 1);
    expect(wrong).toEqual([]);
  });

  it.each(cases)('%s has no answer that nobody gets', (_id, topic) => {
    const given = new Set(standings.flatMap((standing) => variantsFor(topic, standing)));
    expect(topic.variants.filter((variant) => !given.has(variant))).toEqual([]);
  });

  it('send to staff whoever the rules cannot place, wherever the answer depends on it', () => {
    const unknown: Standing = {
      workAccess: 'staff',
      benefitRegime: 'staff',
      languageCourse: 'staff',
      analogBenefits: 'staff',
      selfEmployed: 'unknown',
      dayKnown: 'no',
    };
    for (const topic of topics.filter(({ variants }) => variants.length > 1))
      expect(answerFor(topic, unknown, '2026-11-25').variant, topic.id).toBe('staff');
  });

  it('are answered in at most three sentences', () => {
    for (const { topic, variant } of answers) {
      const text = textOf(topic, variant.id);
      expect(text, `${topic}.${variant.id}`).toBeDefined();
      expect(sentencesOf(text ?? '').length, `${topic}.${variant.id}`).toBeLessThanOrEqual(3);
    }
  });

  it('name no number but that of a paragraph: the others are dated facts', () => {
    for (const { topic, variant } of answers) {
      const text = textOf(topic, variant.id)?.replaceAll(/§ \d+|\{\{\w+\}\}/g, '');
      expect(text, `${topic}.${variant.id}`).not.toMatch(/\p{N}/u);
    }
  });

  it('have a dated fact for every gap of their text', () => {
    const known = new Set([...datedFacts.map(({ id }) => id), 'day']);
    for (const { topic, variant } of answers) {
      const gaps = [...(textOf(topic, variant.id) ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap);
      for (const gap of gaps) {
        expect(known, `${topic}.${variant.id}`).toContain(gap);
        if (gap !== 'day') expect(variant.facts, `${topic}.${variant.id}`).toContain(gap);
      }
    }
  });

  it('name no wage for a year of which none is known', () => {
    const topic = topics.find(({ id }) => id === 'minimumWage');
    const standing = standings[0];
    if (!topic || !standing) throw new Error('no minimum wage');
    expect(answerFor(topic, standing, '2026-12-31')).toMatchObject({
      variant: 'all',
      facts: { minimumWageEuro: 13.9 },
    });
    expect(answerFor(topic, standing, '2027-01-01').variant).toBe('staff');
  });

  it('tell a Ukrainian mother with a provisional certificate that she may work, with the paragraph', () => {
    const { answers: given } = sealedRecord(persona03);
    const [mother] = assessHousehold(builtInPack, given, '2026-11-25').persons;
    const topic = topics.find(({ id }) => id === 'mayIWork');
    if (!mother || !topic) throw new Error('nobody to ask');
    expect(answerFor(topic, standingOf(mother), '2026-11-25')).toMatchObject({
      variant: 'allowed',
      law: '§ 4a (1) AufenthG',
    });
  });

  it('answer a person of the household all of them, and nobody else any', () => {
    const { answers: given } = sealedRecord(persona03);
    const assessment = assessHousehold(builtInPack, given, '2026-11-25');
    const all = answersFor(assessment, assessment.persons[0]?.id ?? '');
    expect(all.map(({ topic }) => topic)).toEqual(workTopics);
    expect(all[0]).toMatchObject({ variant: 'allowed', facts: {} });
    expect(answersFor(assessment, '00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  it('found “you may work” on the paragraph the work access was suggested by', () => {
    const topic = topics.find(({ id }) => id === 'mayIWork');
    const allowed = standings.find((standing) => standing.workAccess === 'allowed');
    if (!topic || !allowed) throw new Error('nobody to ask');
    expect(answerFor(topic, allowed, '2026-11-25', '§ 2 FreizügG/EU').law).toBe('§ 2 FreizügG/EU');
    expect(answerFor(topic, allowed, '2026-11-25').law).toBe('§ 4a (1) AufenthG');
  });
});
