/** Values of the machine that stay true: fetched, and fetched again whenever the machine says they changed. */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { CallError, CallResult } from '#domain/contract/ipc';
import { attempt, type Change, type DeskBridge } from './bridge.ts';

const Desk = createContext<DeskBridge | undefined>(undefined);
export const DeskProvider = Desk.Provider;

export function useDesk(): DeskBridge {
  const desk = useContext(Desk);
  if (desk === undefined) throw new Error('desk.noBridge');
  return desk;
}

export type Live<Value> = {
  /** Undefined until it first arrived. */
  readonly value?: Value;
  /** Why the last fetch failed; the value before it stays. */
  readonly error?: CallError;
  readonly refetch: () => void;
  /** Takes over what a call answered, until the machine says it changed again. */
  readonly replace: (value: Value) => void;
};

/** Changes within this many milliseconds are fetched once: the newcomer's next page must not wait for the desk. */
const together = 250;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Held<Value> = { readonly key: string; readonly value?: Value; readonly error?: CallError };

/**
 * @param key what is fetched; another key forgets the value at once, so nobody's answers show under another name
 * @param load the call
 * @param concerns whether a change the machine tells of makes the value stale
 */
export function useLive<Value>(
  key: string,
  load: (desk: DeskBridge) => Promise<CallResult<Value>>,
  concerns: (change: Change) => boolean,
): Live<Value> {
  const desk = useDesk();
  const [held, setHeld] = useState<Held<Value>>({ key });
  const latest = useRef({ load, concerns });
  latest.current = { load, concerns };
  const turn = useRef(0);

  const refetch = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void attempt(() => latest.current.load(desk)).then((result) => {
      // A later fetch, or another sitting, has overtaken this one.
      if (mine !== turn.current) return;
      setHeld((before) => {
        const isKnown = before.key === key;
        if (!result.ok) return { key, value: isKnown ? before.value : undefined, error: result.error };
        // The machine tells of one's own answers, too: what arrives unchanged is not drawn again.
        const isOld = isKnown && before.error === undefined && isSame(before.value, result.value);
        return isOld ? before : { key, value: result.value };
      });
    });
  }, [desk, key]);

  useEffect(() => {
    refetch();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = desk.onChanged((change) => {
      if (!latest.current.concerns(change)) return;
      soon ??= setTimeout(() => {
        soon = undefined;
        refetch();
      }, together);
    });
    return () => {
      turn.current += 1;
      clearTimeout(soon);
      stop();
    };
  }, [desk, refetch]);

  const replace = useCallback(
    (value: Value) => {
      turn.current += 1;
      setHeld({ key, value });
    },
    [key],
  );

  return held.key === key ? { ...held, refetch, replace } : { refetch, replace };
}

export type Action = {
  readonly busy: boolean;
  readonly error?: CallError;
  /** Runs one call; a second one while it runs does nothing. */
  readonly run: <Value>(
    call: (desk: DeskBridge) => Promise<CallResult<Value>>,
    done?: (value: Value) => void,
  ) => void;
  readonly clear: () => void;
};

/** Something staff sets going: one at a time, its fault kept until the next try. */
export function useAction(): Action {
  const desk = useDesk();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: CallError }>({ busy: false });
  const running = useRef(false);
  const run: Action['run'] = (call, done) => {
    if (running.current) return;
    running.current = true;
    setState({ busy: true });
    void attempt(() => call(desk)).then((result) => {
      running.current = false;
      setState(result.ok ? { busy: false } : { busy: false, error: result.error });
      if (result.ok) done?.(result.value);
    });
  };
  return { ...state, run, clear: () => setState({ busy: false }) };
}
