import { expect, test } from 'vitest';
import { benefitsPages } from '#domain/intake/benefits/pages';
import { labourMarketPages } from '#domain/intake/labour-market/pages';
import type { Question } from '#domain/intake/question';
import deBenefits from '../../../locales/de/benefits.json' with { type: 'json' };
import deLabourMarket from '../../../locales/de/labourMarket.json' with { type: 'json' };
import enBenefits from '../../../locales/en/benefits.json' with { type: 'json' };
import enLabourMarket from '../../../locales/en/labourMarket.json' with { type: 'json' };

/** Answer lists everybody shares stand in `common`. */
const shared = ['yesNo'];

type Pages = readonly { readonly key: string; readonly fields: Readonly<Record<string, unknown>> }[];

/** Every key a section's texts must have, and no other. */
function keysOf(pages: Pages): readonly string[] {
  const keys = new Set(['title']);
  const choicesOf = ({ list, options }: Question) => {
    if (list && !shared.includes(list)) for (const code of options ?? []) keys.add(`choices.${list}.${code}`);
  };
  for (const { key, fields } of pages) {
    keys.add(`pages.${key}.title`);
    for (const [field, question] of Object.entries(fields as Readonly<Record<string, Question>>)) {
      keys.add(`pages.${key}.fields.${field}.label`);
      choicesOf(question);
      for (const [column, inner] of Object.entries(question.columns ?? {})) {
        keys.add(`pages.${key}.fields.${field}.columns.${column}.label`);
        choicesOf(inner);
      }
    }
  }
  return [...keys].sort();
}

function keysIn(texts: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof texts === 'string') return /^(help|hint)$/.test(path.at(-1) ?? '') ? [] : [path.join('.')];
  return Object.entries(texts as object).flatMap(([key, inner]) => keysIn(inner, [...path, key]));
}

test.each([
  ['de', 'benefits', benefitsPages, deBenefits],
  ['en', 'benefits', benefitsPages, enBenefits],
  ['de', 'labourMarket', labourMarketPages, deLabourMarket],
  ['en', 'labourMarket', labourMarketPages, enLabourMarket],
])('%s/%s has a text for every question and every answer, and none without', (_, __, pages, texts) => {
  expect(keysIn(texts).toSorted()).toEqual(keysOf(pages as Pages));
});

test('no text promises an amount of money', () => {
  const all = JSON.stringify([deBenefits, deLabourMarket, enBenefits, enLabourMarket]);
  expect(all).not.toMatch(/\d\s?(€|EUR|Euro)/);
});
