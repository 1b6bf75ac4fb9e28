/** Marks what just changed in a followed sitting, for as long as a glance away may last. */
import { useEffect, useRef, useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { changedFields } from '../model/changed-fields.ts';

const markedMs = 12_000;

/** @returns ids of the fields changed lately (see `fieldId`) */
export function useChanges(sitting: DeskSitting): ReadonlySet<string> {
  const before = useRef<DeskSitting>(undefined);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const clocks = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const changed = changedFields(before.current, sitting);
    before.current = sitting;
    if (changed.length === 0) return;
    setMarked((earlier) => new Set([...earlier, ...changed]));
    const clock = setTimeout(() => {
      clocks.current.delete(clock);
      setMarked((earlier) => new Set([...earlier].filter((id) => !changed.includes(id))));
    }, markedMs);
    clocks.current.add(clock);
  }, [sitting]);

  useEffect(() => () => clocks.current.forEach(clearTimeout), []);
  return marked;
}
