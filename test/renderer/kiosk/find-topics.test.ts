import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#domain/contract/languages';
import { workTopics } from '#domain/intake/labour-market/question-pages';
import { findTopics } from '../../../renderer/kiosk/questions/find-topics.ts';

const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../locales/${language}/${file}.json`), 'utf8'));

/** As the screen has them: in the own language and in German. */
function indexOf(language: string) {
  const texts = [language, 'de'].map((one) => ({
    questions: read(one, 'labourMarket').choices.workTopic as Record<string, string>,
    words: read(one, 'work').words as Record<string, string>,
  }));
  return workTopics.map((key) => ({
    key,
    texts: texts.flatMap(({ questions, words }) => [questions[key] ?? '', words[key] ?? '']),
  }));
}

describe.each(languages)('questions about work in %s', (language) => {
  const index = indexOf(language);

  it('are all there until something is typed', () => {
    expect(findTopics(index, '  ')).toEqual(workTopics);
  });

  it.each(workTopics)('%s is found first by the question itself', (topic) => {
    const question = index.find(({ key }) => key === topic)?.texts[0] ?? '';
    expect(findTopics(index, question)[0]).toBe(topic);
  });

  it('are found by each of their words', () => {
    const lost = index.flatMap(({ key, texts }) =>
      (texts[1] ?? '')
        .split(/[,،፣、]/)
        .map((word) => word.trim())
        .filter((word) => word !== '' && !findTopics(index, word).includes(key))
        .map((word) => `${key}: ${word}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('own words', () => {
  it.each([
    ['de', 'mein chef zahlt nicht', 'undeclaredWork'],
    ['de', 'brauche ich erlaubniss', 'howPermission'],
    ['de', 'fürerschein', 'drivingLicence'],
    ['de', 'wer passt auf meine kinder auf', 'childcare'],
    ['en', 'how much salary', 'minimumWage'],
    ['en', 'open a shop', 'ownBusiness'],
    ['en', 'can I drive a car', 'drivingLicence'],
    ['uk', 'дитячий садок', 'childcare'],
    ['ar', 'رخصة القيادة', 'drivingLicence'],
    ['ar', 'فتح حساب بنكي', 'taxAndBank'],
  ])('%s: “%s” leads to %s', (language, typed, topic) => {
    expect(findTopics(indexOf(language), typed).slice(0, 3)).toContain(topic);
  });

  it('that fit nothing find nothing', () => {
    expect(findTopics(indexOf('de'), 'qqqq xyzw')).toEqual([]);
  });
});
