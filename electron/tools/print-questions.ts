/** The questions about work as they are told, for a lawyer to go through: variants, conditions, §, confidence, German text. */
import { readFileSync } from 'node:fs';
import { datedFacts } from '#domain/rules/questions/amounts';
import { topics } from '#domain/rules/questions/answer';
import { questionGroups } from '#domain/rules/questions/topic';

type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function printQuestions(germanFile: string): string {
  const texts = (JSON.parse(readFileSync(germanFile, 'utf8')) as { readonly workQuestions: Texts })
    .workQuestions;
  const textOf = (topic: string, id: string): string => {
    const own = texts[topic];
    return (typeof own === 'object' ? own[id] : undefined) ?? String(texts.staff);
  };
  const lines = questionGroups.flatMap((group) =>
    topics
      .filter((topic) => topic.group === group)
      .flatMap(({ id, variants }) => [
        '',
        `### ${id}: ${textOf(id, 'question')}`,
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
