/** The questions about work as they are told, for a lawyer to go through: variants, conditions, §, confidence, German text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datedFacts } from '#domain/rules/questions/amounts';

import { questionGroups } from '#domain/rules/questions/topic';
import { topics } from '#domain/rules/questions/topics';

type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function printQuestions(germanFolder: string): string {
  const read = (name: string) => JSON.parse(readFileSync(join(germanFolder, name), 'utf8'));
  const texts = (read('work.json') as { readonly answers: Texts }).answers;
  const questions = (read('labourMarket.json') as { readonly choices: { readonly workTopic: Texts } }).choices
    .workTopic;
  const textOf = (topic: string, id: string): string => {
    const own = texts[topic];
    return (typeof own === 'object' ? own[id] : undefined) ?? String(texts.staff);
  };
  const lines = questionGroups.flatMap((group) =>
    topics
      .filter((topic) => topic.group === group)
      .flatMap(({ id, variants }) => [
        '',
        `### ${id}: ${questions[id]}`,
        '',
        '| Answer | When | Text | § | Valid | Confidence |',
        '|---|---|---|---|---|---|',
        ...variants.map((one) => {
          const when = Object.entries(one.when ?? {}).map(([part, codes]) => `${part}: ${codes.join(', ')}`);
          const valid = `${one.validFrom} – ${one.validTo ?? ''}`;
          return `| ${one.id} | ${when.join('; ')} | ${textOf(id, one.id)} | ${one.law} | ${valid} | ${one.confidence} |`;
        }),
      ]),
  );
  const facts = datedFacts.map(
    (one) =>
      `| ${one.id} | ${one.value} | ${one.law} | ${one.validFrom} – ${one.validTo ?? ''} | ${one.confidence} |`,
  );
  const head = ['| Fact | Value | § | Valid | Confidence |', '|---|---|---|---|---|'];
  return ['## Questions about work', ...lines, '', '### Numbers in the answers', '', ...head, ...facts].join(
    '\n',
  );
}
