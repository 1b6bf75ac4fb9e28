/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/contract/languages';
import { skipReasons } from '#domain/flow/page';
import { agencyIds } from '#domain/intake/agency';
import { intakePages } from '#domain/intake/form';
import { ageGroups, relations } from '#domain/intake/persons-question';
import { answerKinds, purposes, type Question } from '#domain/intake/question';
import { sections, textNamespace } from '#domain/intake/section';
import { recordErrors } from '#domain/record/record-error';
import {
  textsOf as flatten,
  isForNewcomers,
  noProvenance,
  type Provenance,
  reportOn,
  singular,
  type Texts,
} from '../../../electron/tools/locale-state.ts';

const files: Readonly<Record<string, unknown>> = import.meta.glob(
  ['../../../locales/*/*.json', '!**/{provenance,cldr}.json'],
  { eager: true, import: 'default' },
);
const provenances: Readonly<Record<string, Provenance>> = import.meta.glob(
  '../../../locales/*/provenance.json',
  { eager: true, import: 'default' },
);
const sources: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../domain/{identity,flow,intake}/**/*.ts', '../../../electron/{session,ipc,store}/**/*.ts'],
  { eager: true, import: 'default', query: '?raw' },
);

const textsOf = (language: string): Texts =>
  new Map(
    Object.entries(files)
      .filter(([path]) => path.includes(`/${language}/`))
      .flatMap(([path, tree]) => flatten(path.split('/').at(-1)?.slice(0, -5) ?? '', tree)),
  );

/** Digits as people write them, where that is not 0 to 9. */
const ownDigits: Readonly<Record<string, RegExp>> = { fa: /[۰-۹]/, prs: /[۰-۹]/, ps: /[۰-۹]/, ckb: /[٠-٩]/ };
/** What is cited stays as it stands on German paper: paragraphs, levels of language, an example of an address. */
const cited = [
  /\{\{\w+\}\}/g,
  /§§?\s?\d+[a-z]?(?:\s?[–-]\s?\d+[a-z]?)?/g,
  /(?:Abs\.|Absatz|Satz)\s?\d+[a-z]?(?:(?:,\s|\sund\s)\d+[a-z]?)*/g,
  /\b[ABC][0-2]\b/g,
  /\d+\.\sStock/g,
];
const withoutCitations = (text: string): string => cited.reduce((left, each) => left.replace(each, ''), text);

const german = textsOf('de');
const forNewcomers = [...german.keys()].filter(isForNewcomers);
const placeholders = (text: string | undefined) => (text?.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each(languages.filter((language) => language !== 'de'))('the texts in %s', (language) => {
  const own = textsOf(language);

  const report = reportOn(
    language,
    german,
    own,
    provenances[`../../../locales/${language}/provenance.json`] ?? noProvenance,
  );

  test('are there for every German one, and none is empty', () => {
    expect(report.missing).toEqual([]);
  });

  test('were made from the German ones as they are now, and somebody says so', () => {
    expect(report.stale).toEqual([]);
  });

  test('are not there without a German one', () => {
    const known = new Set(forNewcomers.map(singular));
    expect([...own.keys()].filter((key) => !known.has(singular(key)))).toEqual([]);
  });

  test('have the digits people write in that language', () => {
    const usual = ownDigits[language] ?? /[0-9]/;
    const foreign = ([, text]: readonly [string, string]) =>
      [...withoutCitations(text)].some((character) => /\p{Nd}/u.test(character) && !usual.test(character));
    expect([...own].filter(foreign)).toEqual([]);
    expect([...own.values()].filter((text) => usual.test(withoutCitations(text))).length).toBeGreaterThan(20);
  });

  test('have the same gaps to fill as the German ones', () => {
    const differing = [...own].filter(
      ([key, text]) => german.has(key) && placeholders(text).join() !== placeholders(german.get(key)).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe('the German texts', () => {
  const has = (...keys: readonly string[]) => keys.some((key) => german.has(key));

  const choiceGaps = (section: string, { list, options }: Question): readonly string[] =>
    list === undefined
      ? []
      : (options ?? [])
          .filter((code) => !has(`${section}:choices.${list}.${code}`, `common:choices.${list}.${code}`))
          .map((code) => `${section}:choices.${list}.${code}`);

  test('name every page, question, column and choice of the form', () => {
    const missing = intakePages.flatMap((page) => {
      const section = textNamespace(page);
      const at = `${section}:pages.${page.key}`;
      const fields = Object.entries(page.fields).flatMap(([name, field]) => {
        const question = field as Question;
        const label = `${at}.fields.${name}.label`;
        const columns = Object.entries(question.columns ?? {}).flatMap(([column, inner]) => {
          const columnLabel = `${at}.fields.${name}.columns.${column}.label`;
          return [...(has(columnLabel) ? [] : [columnLabel]), ...choiceGaps(section, inner)];
        });
        return [...(has(label) ? [] : [label]), ...choiceGaps(section, question), ...columns];
      });
      return [...(has(`${at}.title`) ? [] : [`${at}.title`]), ...fields];
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  test('name every section, agency, purpose, relation, age group and reason not to answer', () => {
    const wanted = [
      ...sections.filter((section) => section !== 'staff').map((section) => `${section}:title`),
      ...agencyIds.map((agency) => `common:agencies.${agency}`),
      ...purposes.map((purpose) => `common:purposes.${purpose}`),
      ...relations.map((relation) => `household:choices.relation.${relation}`),
      ...ageGroups.map((group) => `household:choices.ageGroup.${group}`),
      ...skipReasons.map((reason) => `kiosk:skip.${reason}`),
    ];
    expect(wanted.filter((key) => !has(key))).toEqual([]);
  });

  test('say what is wrong for every code a newcomer can meet', () => {
    const codes = new Set<string>(recordErrors);
    for (const [path, source] of Object.entries(sources)) {
      const pattern = path.includes('/domain/')
        ? /(?:error: |message: |errors\[\w+\] = |refuse(?:If)?\([^;]*?|return (?:[^;]*?[?:] )?|[|?:] )'([a-z][A-Za-z]*\.[A-Za-z]+)'/g
        : /CallFailure\(\s*'((?:call|kiosk|mrz|person|record|step|store)\.[A-Za-z]+)'/g;
      for (const [, code] of source.matchAll(pattern)) if (code !== undefined) codes.add(code);
    }
    // Notes on a zone and faults of ids and codes of the program itself: no answer to a person.
    // What only staff can meet has its words at the desk.
    const notForPersons =
      /^(recovery\.|record\.(?:notProtected|protected|purged|handedOver|merged)$|mrz\.(character|state|date|sex|stateUnknown|nameMayBeCut)|uuid\.|shortCode\.)/;
    const missing = [...codes].filter((code) => !notForPersons.test(code) && !has(`errors:${code}`));
    expect(missing.sort()).toEqual([]);
    // The search found something at all.
    expect([...codes]).toEqual(
      expect.arrayContaining(['name.notLatin', 'field.missing', 'date.precisionMismatch', 'step.notShown']),
    );
  });

  test('have no hint for a kind of answer that does not exist', () => {
    const hints = [...german.keys()].filter((key) => key.startsWith('kiosk:hint.'));
    expect(hints.map((key) => key.slice('kiosk:hint.'.length))).toSatisfy((kinds: string[]) =>
      kinds.every((kind) => (answerKinds as readonly string[]).includes(kind)),
    );
  });
});
