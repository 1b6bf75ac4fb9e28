/** What the parts that change sittings share. */
import type { Changed } from '#domain/record/record-error';
import { CallFailure } from '../call-failure.ts';
import type { Store } from '../store/store.ts';
import type { IntakeForm } from './intake-form.ts';
import type { makeSealing } from './sealing.ts';
import type { SittingMemory } from './sitting-memory.ts';

export type SittingShared = {
  readonly store: Store;
  readonly intake: IntakeForm;
  readonly memory: SittingMemory;
  readonly sealing: ReturnType<typeof makeSealing>;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
};

/** @throws CallFailure what the record refused */
export function must<Value>(changed: Changed<Value>): Value {
  if (changed.ok) return changed.value;
  throw new CallFailure(changed.error.code, changed.error.fields);
}
