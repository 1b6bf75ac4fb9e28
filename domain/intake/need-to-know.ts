/**
 * Who needs to know what: the field groups of the record and their receivers. Questions take their receivers from
 * here, so that the row a question belongs to can be read off it, and a consent can be given group by group.
 * Basis: §§ 34, 42 BMG; § 11 (3) AsylbLG; §§ 67a to 78 SGB X; § 10 (4), §§ 18a to 18e AZRG; Art. 6, 9 GDPR.
 */
import type { AgencyId } from '#domain/intake/agency';

type Receivers = {
  /** by law */
  readonly for: readonly AgencyId[];
  /** only with the consent of the person */
  readonly withConsent: readonly AgencyId[];
  /** only whether there is something, or a flag */
  readonly reference: readonly AgencyId[];
};

const row = (
  byLaw: readonly AgencyId[],
  withConsent: readonly AgencyId[] = [],
  reference: readonly AgencyId[] = [],
): Receivers => ({ for: byLaw, withConsent, reference });

const rows = {
  /** names, date and place of birth, sex; the youth office only for a child's case (§ 42a SGB VIII) */
  identity: row(
    ['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice'],
    ['integrationCentre'],
  ),
  formerNames: row(['registryOffice', 'socialOffice', 'foreignersAuthority'], [], ['jobcentre']),
  /** aliases: no matter of the Meldeschein (§ 24 (1) BMG), so narrower than former names */
  otherNames: row(['socialOffice', 'foreignersAuthority'], [], ['jobcentre']),
  /** Doktorgrad, Ordens- und Künstlername: nothing another agency needs */
  titles: row(['registryOffice']),
  nationalities: row(
    ['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice'],
    ['integrationCentre'],
  ),
  /** Art. 9 GDPR: the registry and nobody else */
  religion: row(['registryOffice']),
  /** what concerns the register alone: objections, proof of marriage */
  registerOnly: row(['registryOffice']),
  maritalStatus: row(
    ['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice'],
    ['integrationCentre'],
  ),
  /** spouse, children, custody; the foreigners' authority gets the status only (§ 11 (3) AsylbLG) */
  family: row(['registryOffice', 'socialOffice', 'jobcentre', 'youthOffice'], ['integrationCentre']),
  address: row(
    ['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice'],
    ['integrationCentre'],
  ),
  entry: row(['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority'], ['integrationCentre']),
  /** papers, AKN and AZR number (§ 10 (4) AZRG) */
  documents: row(['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice']),
  /** the foreigners' authority is its source */
  residenceStatus: row(['socialOffice', 'jobcentre'], ['integrationCentre'], ['youthOffice']),
  /** Auskunftssperre, § 51 BMG: the others only learn that there is one to heed, the integration centre as "do not
   * contact by post" */
  informationBlock: row(
    ['registryOffice'],
    [],
    ['socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice', 'integrationCentre'],
  ),
  contact: row([], ['socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice', 'integrationCentre']),
  /** income, assets, payment */
  means: row(['socialOffice', 'jobcentre']),
  /** kind of need only, never a diagnosis */
  healthNeed: row(['socialOffice'], ['youthOffice']),
  /** § 44 (2) AsylG: what the accommodation must heed */
  vulnerability: row(['socialOffice']),
  /** school, nursery, learning support */
  childNeeds: row(['socialOffice', 'jobcentre'], ['youthOffice', 'integrationCentre']),
  /** qualifications, work, languages */
  work: row(['jobcentre'], ['integrationCentre']),
  childcare: row(['jobcentre'], ['youthOffice', 'integrationCentre']),
  /** what a person wishes for: their own plan, so by consent alone */
  plan: row([], ['socialOffice', 'jobcentre', 'youthOffice', 'integrationCentre']),
  /** which questions about work were opened, and what a counsellor is asked: by consent, and to the jobcentre alone */
  workQuestions: row([], ['jobcentre']),
  /** language, interpreter, help with reading */
  interpreting: row(
    ['socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice'],
    ['integrationCentre'],
    ['registryOffice'],
  ),
  /** stays on the station */
  nobody: row([]),
} as const satisfies Readonly<Record<string, Receivers>>;

export type FieldGroup = keyof typeof rows;

/** The receivers of each field group, to be spread into a question: `name({ …, ...receivers.identity })`. */
export const receivers = Object.fromEntries(
  Object.entries(rows).map(([group, who]) => [group, { ...who, group }]),
) as { readonly [Group in FieldGroup]: Receivers & { readonly group: Group } };

export const fieldGroups = Object.keys(rows) as readonly FieldGroup[];
