/** A call is seen in the window's title, wherever staff is, and heard where it may be heard. */
import { useEffect, useRef } from 'react';
import type { Answered } from '../bridge.ts';
import { play } from './tunes.ts';

export type CallsView = Answered<'status'>['calls'];

/** Whether somebody has called aloud since. What was there when the desk was opened is seen, not heard. */
export const isHeard = (before: CallsView | undefined, now: CallsView | undefined): boolean =>
  before !== undefined && now !== undefined && now.heard > before.heard;

/** How many wait, and nothing else: the title may be seen in a list of windows. */
export const titleOf = (waiting: number, product: string): string =>
  waiting === 0 ? product : `(${waiting}) ${product}`;

export function useCalls(calls: CallsView | undefined, product: string): void {
  const before = useRef<CallsView>(undefined);
  useEffect(() => {
    document.title = titleOf(calls?.waiting ?? 0, product);
    if (calls !== undefined && isHeard(before.current, calls)) play(calls.sound);
    before.current = calls;
  }, [calls, product]);
}
