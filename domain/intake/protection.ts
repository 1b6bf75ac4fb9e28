/** Whose record opens only with a good reason once it is sealed: somebody in it must not be found (§ 51 BMG). */
import type { Answers } from '#domain/flow/page';
import { parseStepKey } from '#domain/flow/page';
import { afraid } from '#domain/intake/household/pages';
import { informationBlock } from '#domain/intake/staff/pages';

/**
 * A person who says yes, or for whom an information block is applied for or entered. Who only wanted to talk about it is
 * protected until staff have found that no block is needed.
 */
export function needsProtection(answers: Answers): boolean {
  const saidIn = (step: string, field: string): unknown => {
    const answer = answers[step]?.[field];
    return answer && 'value' in answer ? answer.value : undefined;
  };
  return Object.keys(answers).some((step) => {
    const { page, person } = parseStepKey(step);
    if (page === informationBlock.key) return ['applied', 'entered'].includes(String(saidIn(step, 'block')));
    if (page !== afraid.key) return false;
    const said = saidIn(step, 'afraid');
    const found = saidIn(`${informationBlock.key}/${person}`, 'block');
    return said === 'yes' || (said === 'talkToStaff' && found !== 'none');
  });
}
