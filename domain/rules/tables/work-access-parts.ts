/** What the rows about work have in common. */
import type { RuleRow } from '#domain/rules/pack-schema';
import { no, years } from '#domain/rules/tables/rows';

type When = RuleRow['when'];
/** Old enough to work at all (§ 2 JArbSchG) */
export const grown: When = { birthDate: { atLeastMonths: years(15) } };
/** With a paper that has not run out */
export const valid: When = { ...grown, paperExpired: no };
export const staff = (why: string) => ({ code: 'staff', why });
export const notYet = (fact: string, months: number) => ({ code: 'notYet', after: { fact, months } });
/** BA: the Bundesagentur für Arbeit looks at the conditions of work, mostly (§ 32 (2) BeschV says where not). */
export const permission = (
  degree: 'shall' | 'should' | 'may',
  baConsent: 'notNeeded' | 'usuallyNeeded' = 'usuallyNeeded',
) => ({ code: 'permissionPossible', degree, baConsent, selfEmployed: 'no' as const });
