/** What may be consented to: per receiver the field groups it would get only with consent. */
import type { AgencyId } from '#domain/intake/agency';
import { type FieldGroup, fieldGroups, receivers } from '#domain/intake/need-to-know';

/** The groups an agency may get with consent only, in the order of the matrix. */
export const groupsFor = (agency: AgencyId): readonly FieldGroup[] =>
  fieldGroups.filter((group) => (receivers[group].withConsent as readonly AgencyId[]).includes(agency));
