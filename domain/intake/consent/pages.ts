/**
 * Consent beyond what the law lets be sent: per adult, receiver by receiver and group by group, off unless chosen,
 * apart from every application. Refusing has no disadvantage (Art. 7 (2), (4) GDPR, § 67b (2) SGB X).
 */
import { page } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { choices } from '#domain/intake/answers';
import { groupsFor } from '#domain/intake/consent/groups';
import { receivers } from '#domain/intake/need-to-know';
import { refuseIf } from '#domain/intake/registration/checks';
import { mayDeclare } from '#domain/intake/registration/conditions';

const info = {
  law: 'Art. 6 (1) (a), Art. 7, Art. 9 (2) (a) DSGVO; § 67b (2) SGB X',
  purpose: 'counselling',
  must: false,
  skips: ['declined', 'askStaff'],
  ...receivers.nobody,
} as const;

/** Who may be chosen, in this order. The registry gets nothing by consent. */
export const consentAgencies = [
  'integrationCentre',
  'youthOffice',
  'socialOffice',
  'jobcentre',
  'foreignersAuthority',
] as const satisfies readonly AgencyId[];
export type ConsentAgency = (typeof consentAgencies)[number];

const groups = (agency: ConsentAgency) =>
  choices('consentGroup', groupsFor(agency) as readonly [string, ...string[]], {
    ...info,
    within: { field: 'shareWith', in: [agency] },
  });

export const consent = page('consent', {
  section: 'consent',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    shareWith: choices('consentAgency', ['none', ...consentAgencies], info, ['none']),
    integrationCentre: groups('integrationCentre'),
    youthOffice: groups('youthOffice'),
    socialOffice: groups('socialOffice'),
    jobcentre: groups('jobcentre'),
    foreignersAuthority: groups('foreignersAuthority'),
  },
  when: mayDeclare,
  // The integration centre gets nothing by law, so what it gets must at least say of whom it is.
  check: ({ integrationCentre }) =>
    refuseIf(
      Array.isArray(integrationCentre) && !integrationCentre.includes('identity'),
      'integrationCentre',
      'consent.nameNeeded',
    ),
});

export const consentPages = [consent];
