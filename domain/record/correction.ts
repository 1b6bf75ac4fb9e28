/**
 * Correction (Berichtigung): a new version of a sealed record. Until it is sealed, the sealed version stands. Sealing is
 * `seal` of the record itself, like everything that is answered meanwhile.
 */
import { type IntakeRecord, REVIEW } from '#domain/record/intake-record';
import { type Changed, refuse } from '#domain/record/record-error';

/**
 * Begins a correction of a sealed record: a draft of the next version with the answers of the sealed one, and nothing
 * of what was pruned before.
 */
export function reopen(record: IntakeRecord): Changed {
  if (record.state === 'purged') return refuse('record.purged');
  if (record.state !== 'sealed') return refuse('record.notSealed');
  if (record.handedOver) return refuse('record.handedOver');
  if (record.mergedInto !== undefined) return refuse('record.merged');
  return {
    ok: true,
    value: {
      ...record,
      version: record.version + 1,
      state: 'draft',
      corrects: record,
      cursor: REVIEW,
      counter: record.counter + 1,
    },
  };
}

/** Gives a correction up: the sealed version is back exactly as it was. */
export function abandonCorrection(record: IntakeRecord): Changed {
  if (record.state !== 'draft' || !record.corrects) return refuse('record.notCorrecting');
  if (record.mergedInto !== undefined) return refuse('record.merged');
  return { ok: true, value: record.corrects };
}
