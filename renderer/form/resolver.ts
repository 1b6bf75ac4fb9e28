/** Binds react-hook-form to the domain: the screen checks a page with the very function the machine uses. */
import type { Resolver } from 'react-hook-form';
import { checkPage, type FieldErrors } from '#domain/flow/check-page';
import type { Form } from '#domain/flow/compile';
import type { Page } from '#domain/flow/page';
import { answersOf, type Drafts } from './draft.ts';

/**
 * Codes by field, empty when all is well. Checks that look at other pages are left out: only the machine knows
 * their answers, and its word comes back with the call.
 */
export function findErrors(form: Form, page: Page, drafts: Drafts, today: string): FieldErrors {
  const step = { key: page.key, page: { ...page, check: undefined }, answered: false };
  const checked = checkPage(form, step, answersOf(page, drafts), {}, today);
  return checked.ok ? {} : checked.errors;
}

/** The `message` of an error is a code, so that a switch of language translates it anew. */
export function pageResolver(form: Form, page: Page, today: string): Resolver<Record<string, object>> {
  return (drafts) => {
    const found = Object.entries(findErrors(form, page, drafts as Drafts, today));
    if (found.length === 0) return { values: drafts, errors: {} };
    return {
      values: {},
      errors: Object.fromEntries(found.map(([name, message]) => [name, { type: 'code', message }])),
    };
  };
}
