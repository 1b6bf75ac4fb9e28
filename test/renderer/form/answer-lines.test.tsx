import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import type { Answer } from '#domain/flow/page';
import { intakeForm } from '#domain/intake/form';
import { AnswerLines } from '../../../renderer/form/AnswerLines.tsx';
import { pageTexts, questionOf } from '../../../renderer/form/question-texts.ts';
import { loadTexts, startTexts } from '../../../renderer/i18n/texts.ts';

const texts = startTexts();
await loadTexts(texts, 'uk');

async function show(language: string, pageKey: string, field: string, answer: Answer): Promise<string> {
  await texts.changeLanguage(language);
  const page = intakeForm.byKey.get(pageKey);
  if (page === undefined) throw new Error(`no page ${pageKey}`);
  return renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <AnswerLines
        question={questionOf(page, field)}
        answer={answer}
        texts={pageTexts(page).field(field)}
        persons={[]}
      />
    </I18nextProvider>,
  );
}

test('what was answered is said in German too, so that staff can look at it together with the newcomer', async () => {
  expect(await show('uk', 'sex', 'sex', { value: 'm' })).toContain('lang="de" dir="ltr">männlich<');
  expect(await show('uk', 'birth', 'birthCountry', { value: '166' })).toContain('>Ukraine<');
  expect(await show('uk', 'birth', 'birthPlace', { skip: 'unknown' })).toContain('>Weiß ich nicht<');
});

test('what reads the same in every language is said once', async () => {
  expect(await show('uk', 'birth', 'birthPlace', { value: 'Charkiw' })).not.toContain('bilingual__german');
  expect(await show('uk', 'birth', 'birthDate', { value: { year: 1948, precision: 'year' } })).not.toContain(
    'bilingual__german',
  );
  expect(await show('de', 'sex', 'sex', { value: 'm' })).not.toContain('bilingual__german');
});
