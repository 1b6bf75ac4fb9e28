/** The receivers of parts of a record (Behörden), in the order of the need-to-know matrix. */
export const agencyIds = [
  /** Meldebehörde (§ 1 BMG) */
  'registryOffice',
  /** Sozialamt (§ 10 AsylbLG, § 3 SGB XII) */
  'socialOffice',
  /** Jobcenter (§ 6d SGB II) / Agentur für Arbeit */
  'jobcentre',
  /** Ausländerbehörde (§ 71 AufenthG) */
  'foreignersAuthority',
  /** Jugendamt (§ 69 SGB VIII) */
  'youthOffice',
  /** Kommunales Integrationszentrum / Kommunales Integrationsmanagement (§§ 7, 9 TIntG NRW) */
  'integrationCentre',
] as const;
export type AgencyId = (typeof agencyIds)[number];
