/**
 * Withdrawal of consent (Widerruf, Art. 7 (3) GDPR): as easy as giving it, receiver by receiver and group by group, for
 * what is sent from then on. What was sent while it held stays lawful.
 */
import { type Answers, type PageAnswers, stepKey } from '#domain/flow/page';
import { groupsFor } from '#domain/intake/consent/groups';
import { type ConsentAgency, consent, consentAgencies } from '#domain/intake/consent/pages';
import type { FieldGroup } from '#domain/intake/need-to-know';

/** What one receiver may get. */
export type ConsentPart = { readonly agency: ConsentAgency; readonly groups: readonly FieldGroup[] };

const listIn = (answers: PageAnswers | undefined, field: string): readonly unknown[] => {
  const answer = answers?.[field];
  return answer && 'value' in answer && Array.isArray(answer.value) ? answer.value : [];
};

/** What a person has consented to, as the answers stand. */
export const consentsOf = (answers: Answers, person: string): readonly ConsentPart[] =>
  partsIn(answers[stepKey(consent.key, person)]);

function partsIn(given: PageAnswers | undefined): readonly ConsentPart[] {
  return consentAgencies
    .filter((agency) => listIn(given, 'shareWith').includes(agency))
    .map((agency) => ({
      agency,
      groups: groupsFor(agency).filter((group) => listIn(given, agency).includes(group)),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** Without the name the integration centre can do nothing: with it everything it would get is withdrawn. */
export const goesAlong = ({ agency, groups }: ConsentPart, held: ConsentPart): readonly FieldGroup[] =>
  agency === 'integrationCentre' && groups.includes('identity')
    ? held.groups
    : held.groups.filter((group) => groups.includes(group));

/**
 * @param given the person's answers about consent
 * @param asked what is withdrawn; what was never given is passed over
 * @returns the answers without it, and what really was withdrawn; undefined where nothing of it was given
 */
export function withdraw(
  given: PageAnswers | undefined,
  asked: readonly ConsentPart[],
): { readonly answers: PageAnswers; readonly withdrawn: readonly ConsentPart[] } | undefined {
  const held = partsIn(given);
  const withdrawn = held.flatMap((part): readonly ConsentPart[] => {
    const wanted = asked.filter(({ agency }) => agency === part.agency).flatMap(({ groups }) => groups);
    const groups = goesAlong({ agency: part.agency, groups: wanted }, part);
    return groups.length > 0 ? [{ agency: part.agency, groups }] : [];
  });
  if (withdrawn.length === 0) return undefined;
  const left = held.flatMap((part): readonly ConsentPart[] => {
    const gone = withdrawn.find(({ agency }) => agency === part.agency)?.groups ?? [];
    const groups = part.groups.filter((group) => !gone.includes(group));
    return groups.length > 0 ? [{ agency: part.agency, groups }] : [];
  });
  const agencies = left.map(({ agency }) => agency);
  return {
    withdrawn,
    answers: {
      shareWith: { value: agencies.length > 0 ? agencies : ['none'] },
      ...Object.fromEntries(left.map(({ agency, groups }) => [agency, { value: groups }])),
    },
  };
}
