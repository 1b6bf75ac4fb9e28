/** What papers are made from: a record, the site it was taken at, and the moment. */
import { type Reader, readerOf } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { prune } from '#domain/flow/walk';
import type { AgencyId } from '#domain/intake/agency';
import { intakeForm } from '#domain/intake/form';
import type { AnyPaperId, PaperContent } from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import type { Appointment } from '#domain/record/appointment';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Assessment } from '#domain/rules/assess';

/** Where and when an agency can be visited, as the site file says it. */
export type Visit = { readonly where?: string; readonly hours?: string; readonly phone?: string };

export type PaperSite = {
  readonly centre: string;
  readonly address: string;
  readonly landlord: { readonly name: string; readonly address: string };
  readonly municipality: string;
  readonly helpline?: string;
  /** contact of the data protection officer (Art. 13 (1) (b) GDPR) */
  readonly privacyOfficer?: string;
  readonly agencies: Readonly<Record<AgencyId, { readonly name?: string } & Visit>>;
  /** Agentur für Arbeit */
  readonly employmentAgency?: { readonly name?: string } & Visit;
};

export type PaperSource = {
  readonly record: IntakeRecord;
  readonly reader: Reader;
  readonly site: PaperSite;
  readonly rehearsal: boolean;
  /** instant, ISO 8601 UTC */
  readonly madeAt: string;
  /** in their order */
  readonly appointments: readonly Appointment[];
  /** What the rules suggested when the record was sealed; undefined where they were not asked. */
  readonly assessment?: Assessment;
};

export function paperSource(
  record: IntakeRecord,
  site: PaperSite,
  made: Pick<PaperSource, 'rehearsal' | 'madeAt'> & Partial<Pick<PaperSource, 'appointments'>>,
  assessment?: Assessment,
): PaperSource {
  const answers = prune(intakeForm, record.answers, record.startedOn);
  const reader = readerOf(answers, record.startedOn, record.disputes);
  return { record, reader, site, appointments: [], ...made, ...(assessment ? { assessment } : {}) };
}

/** What a paper is called, in every language. */
export const titles: Readonly<Record<AnyPaperId, string>> = {
  routeSlip: 'papers:routeSlip.title',
  receipt: 'papers:receipt.title',
  nextSteps: 'papers:nextSteps.title',
  missing: 'papers:missing.title',
  registration: 'papers:names.registration',
  dwelling: 'papers:dwelling.title',
  benefits: 'papers:names.benefits',
  benefitsNote: 'desk:papers.names.benefitsNote',
  labourMarket: 'papers:names.labourMarket',
  consent: 'consent:title',
  notice: 'notice:title',
  access: 'papers:access.title',
};

/** What every paper has alike; only those of its own side are named on it, and on a person's own nobody else. */
export function frameOf(
  { record, reader, site, rehearsal, madeAt }: PaperSource,
  paper: AnyPaperId,
  side: Side,
  person?: FormPerson,
): Omit<PaperContent, 'blocks'> {
  return {
    paper,
    language: record.language,
    title: { of: titles[paper] },
    ...(person ? { of: nameOf(reader, person) } : {}),
    reference: {
      shortCode: record.shortCode,
      version: record.version,
      ...(record.state === 'sealed' && record.receivedAt ? { receivedAt: record.receivedAt } : {}),
      madeAt,
      site: site.centre,
      rehearsal,
      ...(record.state === 'draft' ? { draft: true } : {}),
    },
    persons: (person ? [person] : side.persons).map((one) => ({ id: one.id, called: nameOf(reader, one) })),
  };
}
