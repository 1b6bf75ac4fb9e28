/** Who works at the desk. What each may: `rights.ts`. */
export const roles = [
  /** Aufnahme: works with records */
  'intakeStaff',
  /** Teamleitung: the same, and opens protected records with a second person */
  'teamLead',
  /** Technik: the station's machinery and accounts, no content */
  'operator',
  /** Datenschutzbeauftragte: the audit only */
  'dataProtectionOfficer',
  /** Statistik: counts only */
  'statistics',
] as const;
export type Role = (typeof roles)[number];
