import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { intakePages } from '#domain/intake/form';
import { type AnswerKind, answerKinds, type Question } from '#domain/intake/question';
import type { Draft } from '../../../renderer/form/draft.ts';
import { QuestionField } from '../../../renderer/form/QuestionField.tsx';
import { pageTexts, questionOf } from '../../../renderer/form/question-texts.ts';
import { loadTexts, startTexts } from '../../../renderer/i18n/texts.ts';

const texts = startTexts();
await loadTexts(texts, 'ar');
await texts.changeLanguage('ar');

const persons = [
  { id: 'p-1', called: 'Amira', relation: 'self' },
  { id: 'p-2', called: 'Omar', relation: 'spouse' },
];

/** The first question of each kind in the form, with its page. */
const examples = new Map<
  AnswerKind,
  { readonly name: string; readonly page: (typeof intakePages)[number] }
>();
for (const page of intakePages) {
  for (const name of Object.keys(page.fields)) {
    const { kind } = questionOf(page, name);
    if (!examples.has(kind)) examples.set(kind, { name, page });
  }
}

type Shown = { readonly draft?: Draft; readonly error?: string; readonly question?: Partial<Question> };

function show(kind: AnswerKind, { draft = {}, error, question }: Shown = {}): string {
  const example = examples.get(kind) ?? examples.get('text');
  if (example === undefined) throw new Error('no example');
  const { page, name } = example;
  return renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <QuestionField
        name={name}
        question={{ ...questionOf(page, name), kind, ...question }}
        texts={pageTexts(page).field(name)}
        draft={draft}
        onChange={() => {}}
        error={error}
        persons={persons}
        self="p-1"
      />
    </I18nextProvider>,
  );
}

const attributes = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

describe.each(answerKinds)('a question of the kind %s', (kind) => {
  test('names its control by ids that exist', () => {
    const html = show(kind, {
      error: 'field.missing',
      draft: { value: kind === 'persons' ? [{ id: 'x', called: '' }] : undefined },
    });
    const ids = new Set(attributes(html, 'id'));
    const used = ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => attributes(html, name));
    expect(used.length).toBeGreaterThan(0);
    expect(used.flatMap((list) => list.split(' ')).filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(attributes(html, 'id').length);
  });

  test('says its error in the language of the screen, whatever it was entered in', () => {
    const html = show(kind, { error: 'field.missing' });
    expect(html).toContain(texts.t('errors:field.missing', { lng: 'ar' }));
    expect(html).not.toContain('field.missing');
  });

  test('lets nothing be remembered, completed or corrected by the browser', () => {
    const html = show(kind);
    for (const tag of html.match(/<(input|textarea|select)\b[^>]*>/g) ?? []) {
      if (/type="(radio|checkbox)"/.test(tag)) continue;
      expect(tag.toLowerCase()).toContain('autocomplete="off"');
    }
    expect(html).not.toContain(' style=');
  });
});

describe('a question', () => {
  test('that was skipped shows the reason pressed, and no control to fill in', () => {
    const html = show('name', {
      draft: { value: 'Beispiel', skip: 'askStaff' },
      question: { skips: ['askStaff'] },
    });
    expect(html).toContain('aria-pressed="true"');
    expect(html).not.toContain('Beispiel');
  });

  test('offers only the reasons it allows', () => {
    const offered = (skips: Question['skips']) =>
      attributes(show('name', { question: { skips } }), 'data-action').filter((action) =>
        action.startsWith('skip-'),
      );
    expect(offered(['unknown', 'askStaff'])).toEqual(['skip-unknown', 'skip-askStaff']);
    expect(offered([])).toEqual([]);
  });

  test('about other persons of the household does not offer the person it is about', () => {
    const html = show('personRef');
    expect(attributes(html, 'data-code')).toEqual(['p-2']);
  });

  test('for a Latin name runs from left to right in an Arabic page, and shows German small beneath its label', () => {
    const html = show('name');
    expect(html).toMatch(/<input[^>]* dir="ltr"/);
    expect(html).toMatch(/class="bilingual__german" lang="de" dir="ltr"/);
  });

  test('for a machine-readable zone says of every check digit whether it is right', () => {
    const lines = [
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408123F1204159ZE184226B<<<<<10',
    ];
    const html = show('mrz', { draft: { value: lines } });
    expect(attributes(html, 'data-check')).toContain('birthDate');
    const wrong = attributes(html, 'data-check').filter(
      (_, index) => attributes(html, 'data-ok')[index] === 'false',
    );
    expect(wrong).toEqual(['birthDate', 'composite']);
  });
});
