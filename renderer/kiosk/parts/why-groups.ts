import type { Page } from '#domain/flow/page';
import type { Question } from '#domain/intake/question';
import { questionOf } from '../../form/question-texts.ts';

/** Fields with the same answer to "why, who, must I" are explained once. */
type Group = { readonly fields: readonly string[]; readonly question: Question };

export function groupsOf(page: Page): readonly Group[] {
  const groups = new Map<string, { fields: string[]; question: Question }>();
  for (const name of Object.keys(page.fields)) {
    const question = questionOf(page, name);
    const { law, purpose, must, withConsent, reference } = question;
    const key = JSON.stringify([law, purpose, must, question.for, withConsent, reference]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { fields: [name], question });
    else group.fields.push(name);
  }
  return [...groups.values()];
}
