import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/flow/page';
import * as ask from '#domain/intake/answers';
import type { Provenance, Question } from '#domain/intake/question';
import { describeAnswer, type Wording } from '../../../renderer/form/describe-answer.ts';

const info: Provenance = { law: '§ 1', purpose: 'registration', for: [], must: false };

const choices: Readonly<Record<string, string>> = { 'yesNo.yes': 'Ja', 'tools.drill': 'Bohrer' };

const german: Wording = {
  language: 'de',
  choice: (list, code) => choices[`${list}.${code}`],
  column: (column) => ({ since: 'Seit', left: 'Bis wann?' })[column],
  country: (key) => ({ '997': 'Staatenlos' })[key],
  skip: (reason) => `<${reason}>`,
  word: (word) => `<${word}>`,
  called: (person) => ({ 'p-1': 'Amira' })[person],
};

const lines = (question: Question, answer: Answer | undefined, wording = german) =>
  describeAnswer(question, answer, wording).lines;

describe('an answer in words', () => {
  test('a reason for no answer is said as such, and a blank stays a blank', () => {
    expect(describeAnswer(ask.name(info), { skip: 'declined' }, german)).toEqual({
      lines: ['<declined>'],
      skip: 'declined',
    });
    expect(lines(ask.name(info), undefined)).toEqual([]);
  });

  test('a choice shows its text, and its code where a text is missing', () => {
    expect(lines(ask.yesNo(info), { value: 'yes' })).toEqual(['Ja']);
    expect(lines(ask.yesNo(info), { value: 'no' })).toEqual(['no']);
    expect(lines(ask.choices('tools', ['drill', 'saw'], info), { value: ['drill', 'saw'] })).toEqual([
      'Bohrer',
      'saw',
    ]);
  });

  test('a date shows only the parts that are known', () => {
    const date = ask.partialDate(info);
    expect(lines(date, { value: { year: 1958, precision: 'year' } })).toEqual(['1958']);
    expect(lines(date, { value: { year: 1958, month: 3, precision: 'month' } })).toEqual(['März 1958']);
    expect(lines(date, { value: { year: 1958, month: 3, day: 2, precision: 'day' } })).toEqual([
      '2. März 1958',
    ]);
    expect(lines(date, { value: { precision: 'unknown' } })).toEqual(['<dateUnknown>']);
    expect(lines(date, { value: { year: 1958, precision: 'year', estimated: true } })).toEqual([
      '1958 (<estimated>)',
    ]);
  });

  test('in English the day comes before the month, and in Arabic things are parted by the Arabic comma', () => {
    const english: Wording = { ...german, language: 'en' };
    const arabic: Wording = { ...german, language: 'ar' };
    const day: Answer = { value: { year: 1958, month: 3, day: 2, precision: 'day' } };
    expect(lines(ask.partialDate(info), day, english)).toEqual(['2 March 1958']);
    const members: Answer = { value: [{ called: 'Amira', relation: 'self', ageGroup: 'adult' }] };
    expect(lines({ ...ask.name(info), kind: 'persons' }, members, arabic)[0]).toContain('self، adult');
  });

  test('a date told in another calendar keeps what was told', () => {
    const date = ask.partialDate(info);
    const told = { calendar: 'persian', year: 1337, month: 5, day: 12 };
    expect(
      lines(date, { value: { year: 1958, month: 8, day: 3, precision: 'day', original: told } }),
    ).toEqual(['3. August 1958 (12. Mordād 1337, Persischer Kalender)']);
    const yearOnly = { precision: 'unknown', original: { calendar: 'persian', year: 1337 } };
    expect(lines(date, { value: yearOnly })).toEqual(['1337, Persischer Kalender']);
  });

  test('countries are named in the language shown, those without an ISO code by their own text', () => {
    const nationalities = ask.nationalities(info);
    expect(lines(nationalities, { value: ['475'] })).toEqual(['Syrien']);
    expect(lines(nationalities, { value: ['997'] })).toEqual(['Staatenlos']);
    expect(lines(nationalities, { value: ['475'] }, { ...german, language: 'ar' })).toEqual(['سوريا']);
  });

  test('digits are written as in the texts of the language', () => {
    const wording = { ...german, language: 'ar' };
    expect(lines(ask.date(info), { value: '2026-08-03' }, wording)[0]).toMatch(/2026/);
    expect(lines(ask.money(info), { value: { cents: 120050, currency: 'EUR' } }, wording)[0]).toMatch(
      /1,200\.50/,
    );
  });

  test('amounts, account numbers and persons are written as people write them', () => {
    expect(lines(ask.money(info), { value: { cents: 120050, currency: 'EUR' } })[0]).toMatch(
      /^1\.200,50\s€$/,
    );
    expect(lines(ask.iban(info), { value: 'DE02120300000000202051' })).toEqual([
      'DE02 1203 0000 0000 2020 51',
    ]);
    expect(lines(ask.personRef(info), { value: ['p-1', 'p-2'] })).toEqual(['Amira', 'p-2']);
  });

  test('a column that asks is not followed by a colon', () => {
    const jobs = ask.rows(3, { left: ask.partialDate(info) }, info);
    expect(lines(jobs, { value: [{ left: { year: 2019, precision: 'year' } }] })).toEqual([
      '\u200eBis wann? \u20682019\u2069',
    ]);
  });

  test('a row names its columns, leaves out the empty ones and keeps scripts apart', () => {
    const jobs = ask.rows(
      3,
      { since: ask.partialDate(info), place: ask.place({ ...info, optional: true }) },
      info,
    );
    const since = { year: 2019, precision: 'year' };
    expect(lines(jobs, { value: [{ since }, { since, place: 'Homs' }] })).toEqual([
      '\u200eSeit: \u20682019\u2069',
      '\u200eSeit: \u20682019\u2069\u00a0· place: \u2068Homs\u2069',
    ]);
  });
});
