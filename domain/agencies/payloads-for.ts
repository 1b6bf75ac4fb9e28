/** The payloads of a sealed record: one per agency concerned, and not one field more than its whitelist names. */
import { buildPayload, type Station } from '#domain/agencies/build-payload';
import { minorHandover, minorHandoverKind } from '#domain/agencies/minor-handover';
import { whitelists } from '#domain/agencies/payloads';
import { readerOf } from '#domain/agencies/whitelist';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { IntakeRecord } from '#domain/record/intake-record';

export type AgencyPayload = {
  readonly entryId: string;
  readonly agency: AgencyId;
  /** agency id, or `unaccompaniedMinor` */
  readonly kind: string;
  readonly version: number;
  readonly payload: unknown;
};

/**
 * @param record sealed, its answers pruned
 * @param newId makes a UUIDv7 per entry
 */
export function payloadsFor(
  record: IntakeRecord,
  station: Station,
  newId: () => string,
): readonly AgencyPayload[] {
  if (record.handedOver) {
    const entryId = newId();
    const payload = minorHandover(record, station, entryId);
    if (!payload) return [];
    return [{ entryId, agency: 'youthOffice', kind: minorHandoverKind, version: 1, payload }];
  }
  const reader = readerOf(record.answers, record.startedOn);
  return concerns(record).flatMap((agency) => {
    const whitelist = whitelists[agency];
    const entryId = newId();
    const payload = buildPayload(whitelist, record, reader, station, entryId);
    return payload ? [{ entryId, agency, kind: whitelist.kind, version: whitelist.version, payload }] : [];
  });
}

/** Which agencies get a part of this record at all. */
export function concerns(
  record: Pick<IntakeRecord, 'answers' | 'startedOn' | 'handedOver'>,
): readonly AgencyId[] {
  if (record.handedOver) return ['youthOffice'];
  const reader = readerOf(record.answers, record.startedOn);
  return agencyIds.filter((agency) => whitelists[agency].concerns(reader));
}
