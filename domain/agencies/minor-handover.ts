/**
 * What the youth office (Jugendamt) learns of a child who may be unaccompanied, so that it can come: the name as said,
 * the language, the time (§ 42a SGB VIII). Nothing else was kept.
 */
import { z } from 'zod';
import { headerOf, type Station } from '#domain/agencies/build-payload';
import { headerShape } from '#domain/agencies/payload-schema';
import { readerOf } from '#domain/agencies/whitelist';
import type { IntakeRecord } from '#domain/record/intake-record';

export const minorHandoverKind = 'unaccompaniedMinor';
const about = { kind: minorHandoverKind, version: 1, language: true } as const;

export const minorHandoverShape = z.strictObject({
  header: headerShape(about.kind, about.version, about.language, z.strictObject({})),
  /** everybody of the sitting, in the order of the list; any script */
  persons: z.array(z.strictObject({ id: z.uuid(), nameAsSaid: z.string().min(1).max(320) })).min(1),
});

/** @returns undefined when nobody was named yet */
export function minorHandover(record: IntakeRecord, station: Station, entryId: string) {
  const { persons } = readerOf(record.answers, record.startedOn);
  if (persons.length === 0) return undefined;
  return {
    header: headerOf(record, station, entryId, about, {}),
    persons: persons.map(({ id, called }) => ({ id, nameAsSaid: called as string })),
  };
}
