/**
 * Residence status, with keys of our own until the codes of the AZR are supplied. The rules of benefits and work
 * depend on them together with their dates. Every key has the § it comes from.
 */

const rows = {
  none_asylumRequest: ['Asylgesuch geäußert, noch kein Papier', '§ 13 AsylG'],
  akn: ['Ankunftsnachweis', '§ 63a AsylG'],
  gestattung_63: ['Aufenthaltsgestattung', '§§ 55, 63 AsylG'],
  folgeantrag_71: ['Folgeantrag gestellt', '§ 71 AsylG'],
  duldung_60a: ['Duldung', '§ 60a AufenthG'],
  duldung_60b: ['Duldung für Personen mit ungeklärter Identität', '§ 60b AufenthG'],
  duldung_60c: ['Ausbildungsduldung', '§ 60c AufenthG'],
  duldung_60d: ['Beschäftigungsduldung', '§ 60d AufenthG'],
  exit_obliged: ['vollziehbar ausreisepflichtig ohne Duldung', '§ 58 AufenthG'],
  fiktion_81_3: ['Erlaubnis- oder Duldungsfiktion', '§ 81 Abs. 3 AufenthG'],
  fiktion_81_4: ['Fortgeltungsfiktion', '§ 81 Abs. 4 AufenthG'],
  fiktion_24: ['Fiktionsbescheinigung zum Antrag nach § 24', '§ 81 Abs. 3, § 24 AufenthG'],
  request_24: ['Antrag nach § 24, noch kein Papier', '§ 24 AufenthG'],
  ae_22: ['Aufnahme aus dem Ausland', '§ 22 AufenthG'],
  ae_23_1_war: ['Anordnung einer Landesbehörde wegen Krieges im Heimatland', '§ 23 Abs. 1 AufenthG'],
  ae_23_1_other: ['Anordnung einer Landesbehörde aus anderem Grund', '§ 23 Abs. 1 AufenthG'],
  ae_23_2: ['Aufnahmeanordnung des Bundes', '§ 23 Abs. 2 AufenthG'],
  ae_23_4: ['Resettlement', '§ 23 Abs. 4 AufenthG'],
  ae_24: ['vorübergehender Schutz', '§ 24 AufenthG'],
  ae_25_1: ['Asylberechtigung', '§ 25 Abs. 1 AufenthG'],
  ae_25_2_refugee: ['Flüchtlingseigenschaft', '§ 25 Abs. 2 Alt. 1 AufenthG'],
  ae_25_2_subsidiary: ['subsidiärer Schutz', '§ 25 Abs. 2 Alt. 2 AufenthG'],
  ae_25_3: ['Abschiebungsverbot', '§ 25 Abs. 3 AufenthG'],
  ae_25_4_s1: ['vorübergehender Aufenthalt aus dringenden Gründen', '§ 25 Abs. 4 Satz 1 AufenthG'],
  ae_25_4_s2: ['Verlängerung wegen außergewöhnlicher Härte', '§ 25 Abs. 4 Satz 2 AufenthG'],
  ae_25_4a: ['Opfer von Menschenhandel', '§ 25 Abs. 4a AufenthG'],
  ae_25_4b: ['Opfer illegaler Beschäftigung', '§ 25 Abs. 4b AufenthG'],
  ae_25_5: ['Ausreise unmöglich', '§ 25 Abs. 5 AufenthG'],
  ae_25a: ['gut integrierte Jugendliche und junge Volljährige', '§ 25a AufenthG'],
  ae_25b: ['nachhaltige Integration', '§ 25b AufenthG'],
  ae_16g: ['Berufsausbildung für ausreisepflichtige Ausländer', '§ 16g AufenthG'],
  ae_19d: ['qualifizierte Geduldete zur Beschäftigung', '§ 19d AufenthG'],
  ae_family: ['Aufenthalt aus familiären Gründen', '§§ 27 bis 36a AufenthG'],
  ae_work: ['Aufenthalt zur Erwerbstätigkeit', '§§ 18 bis 21 AufenthG'],
  ae_study: ['Aufenthalt zur Ausbildung', '§§ 16 bis 17 AufenthG'],
  ne: ['Niederlassungserlaubnis', '§ 9 AufenthG'],
  eu_citizen: ['Freizügigkeit', '§ 2 FreizügG/EU'],
  visa: ['Visum', '§ 6 AufenthG'],
  other: ['anderes', ''],
  unknown: ['nicht bekannt', ''],
} as const satisfies Readonly<Record<string, readonly [germanTerm: string, legalRef: string]>>;

export type ResidenceStatusCode = keyof typeof rows;

export type ResidenceStatus = {
  readonly code: ResidenceStatusCode;
  /** German term. */
  readonly name: string;
  /** § and law; empty where the key names none. */
  readonly legalRef: string;
};

export const residenceStatuses: readonly ResidenceStatus[] = Object.entries(rows).map(
  ([code, [name, legalRef]]) => ({ code: code as ResidenceStatusCode, name, legalRef }),
);

export const residenceStatusList = {
  urn: 'urn:kleines-rathaus:codelist:residence-status',
  version: '1',
  codes: residenceStatuses,
} as const;

export const residenceStatusCodes = Object.keys(rows) as unknown as readonly [
  ResidenceStatusCode,
  ...ResidenceStatusCode[],
];
