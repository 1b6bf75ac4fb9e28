/** What an agency's rejection says to staff: a code, the field where one is named, and the agency's own words. */
import type { Rejection } from '#domain/delivery/entry';
import type { SetProblem } from './events.ts';
import { lastPart, problemCode } from './problems.ts';

const MOST_WORDS = 1000;

/** @param problems as the event states them, the first one leads */
export function rejectionOf(problems: readonly SetProblem[]): Rejection {
  const [first] = problems;
  const field = problems.map(fieldOf).find((found) => found !== undefined);
  const words = problems.flatMap(({ title, detail }) => [title, detail]).filter((text) => text !== '');
  return {
    reason: problemCode(first && lastPart(first.type), 'rejected'),
    ...(field === undefined ? {} : { field }),
    ...(words.length === 0 ? {} : { detail: words.join('\n').slice(0, MOST_WORDS) }),
  };
}

/**
 * A JSON pointer (RFC 6901) in `instance` (`data:/persons/0/sex`) or in `detail`, as a path into the payload.
 * Assumption: where it stands is not laid down; an agency that names none gets no field.
 */
function fieldOf({ instance, detail }: SetProblem): string | undefined {
  for (const text of [instance, detail]) {
    const pointer = /(?:^|[\s:#"'(])(\/[\w$~-]+(?:\/[\w$~-]+)*)/.exec(text)?.[1];
    if (pointer === undefined || pointer.length > 200) continue;
    const steps = pointer.slice(1).split('/');
    return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
  }
  return undefined;
}

/** Assumption: words of the service's own rejection of what nobody fetched in time. */
export function isExpiry(problems: readonly SetProblem[]): boolean {
  return problems.some(({ type, title }) => /expired|expiry|timeout|not.collected/i.test(`${type} ${title}`));
}
