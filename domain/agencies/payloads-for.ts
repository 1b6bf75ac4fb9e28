import type { AgencyId } from '#domain/intake/agency';
import type { IntakeRecord } from '#domain/record/intake-record';

export type AgencyPayload = {
  readonly entryId: string;
  readonly agency: AgencyId;
  readonly kind: string;
  readonly version: number;
  readonly payload: unknown;
};

/** The payloads of a sealed record, one per agency concerned. */
export function payloadsFor(
  _record: IntakeRecord,
  _station: { readonly station: string; readonly municipality: string },
  _newId: () => string,
): readonly AgencyPayload[] {
  return [];
}
