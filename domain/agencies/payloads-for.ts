/** The payloads of a sealed record: one per agency concerned, and not one field more than its whitelist names. */
import { buildPayload, buildWithdrawal, type Station } from '#domain/agencies/build-payload';
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

/** id of the entry that a new one takes the place of at this agency */
export type Replaced = (agency: AgencyId, kind: string) => string | undefined;

/**
 * @param record sealed, its answers pruned
 * @param newId makes a UUIDv7 per entry
 */
export function payloadsFor(
  record: IntakeRecord,
  station: Station,
  newId: () => string,
  replaced: Replaced = () => undefined,
): readonly AgencyPayload[] {
  if (record.handedOver) {
    const entryId = newId();
    const payload = minorHandover(record, station, entryId);
    if (!payload) return [];
    return [{ entryId, agency: 'youthOffice', kind: minorHandoverKind, version: 1, payload }];
  }
  const reader = readerOf(record.answers, record.startedOn, record.disputes);
  return concerns(record).flatMap((agency) => {
    const whitelist = whitelists[agency];
    const entryId = newId();
    const replaces = replaced(agency, whitelist.kind);
    const payload = buildPayload(whitelist, record, reader, station, entryId, replaces);
    return payload ? [{ entryId, agency, kind: whitelist.kind, version: whitelist.version, payload }] : [];
  });
}

/** For an agency that was given a part of an earlier version, and has none in this one. */
export function withdrawalFor(
  agency: AgencyId,
  record: IntakeRecord,
  station: Station,
  newId: () => string,
  replaces: string,
): AgencyPayload {
  const whitelist = whitelists[agency];
  const { kind, version } = whitelist;
  const entryId = newId();
  return {
    entryId,
    agency,
    kind,
    version,
    payload: buildWithdrawal(whitelist, record, station, entryId, replaces),
  };
}

/** Which agencies get a part of this record at all. */
export function concerns(
  record: Pick<IntakeRecord, 'answers' | 'startedOn' | 'handedOver'>,
): readonly AgencyId[] {
  if (record.handedOver) return ['youthOffice'];
  const reader = readerOf(record.answers, record.startedOn);
  // Everybody went to another household.
  if (reader.persons.length === 0) return [];
  return agencyIds.filter((agency) => whitelists[agency].concerns(reader));
}
