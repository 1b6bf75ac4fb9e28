/** The newcomer's half of `window.rathaus`. The screen shows the view it was last given and knows nothing else. */
import type { i18n as I18n } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import type { Bridge, CallError, CallResult } from '#domain/contract/ipc';
import type { LanguageCode } from '#domain/contract/languages';
import type { KioskView } from '#domain/contract/shapes';
import { directionOf } from '../i18n/direction.ts';
import { loadTexts, referenceLanguage, showLanguage } from '../i18n/texts.ts';

export type KioskBridge = NonNullable<Bridge['kiosk']>;

/** Undefined where the window was opened without a preload. */
export const kioskBridge = (): KioskBridge | undefined =>
  (window as { readonly rathaus?: Bridge }).rathaus?.kiosk;

export type Kiosk = {
  readonly bridge: KioskBridge;
  /** Undefined until the machine has said what to show. */
  readonly view: KioskView | undefined;
  /** Code of what went wrong last, until the next call. */
  readonly fault: string | undefined;
  readonly busy: boolean;
  /** Brings the texts of a language that is about to be shown. */
  readonly prepare: (language: LanguageCode) => void;
  /** Runs a call and shows the view it answers with. The error comes back where there is one. */
  readonly follow: (call: () => Promise<CallResult<KioskView>>) => Promise<CallError | undefined>;
};

/** A call that rejects is an error like any other. */
async function attempt<Value>(call: () => Promise<CallResult<Value>>): Promise<CallResult<Value>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: { code: 'call.failed' } };
  }
}

/**
 * A program that has just started has nobody sitting at it: the languages are there to be touched while the machine
 * still wakes. A page loaded again may stand in the middle of a sitting, and one that follows a sitting may be locked:
 * they show nothing until they are told.
 */
function firstView(): KioskView | undefined {
  const [load] = performance.getEntriesByType('navigation');
  const isFresh =
    load instanceof PerformanceNavigationTiming && load.type === 'navigate' && location.host === 'app';
  return isFresh ? { screen: 'start', rehearsal: false } : undefined;
}

const languageOf = (view: KioskView) => ('language' in view ? view.language : undefined);

export function useKiosk(bridge: KioskBridge, texts: I18n): Kiosk {
  const [view, setView] = useState(firstView);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** Views that arrive while texts still load must not overtake each other. */
  const newest = useRef(0);

  const show = useRef(async (next: KioskView) => {
    newest.current += 1;
    const mine = newest.current;
    const language = languageOf(next);
    if (language !== undefined) await loadTexts(texts, language);
    if (mine !== newest.current) return;
    // In one breath with the view: what is drawn anew because of the one is drawn once for both.
    if (language !== undefined) showLanguage(texts, language);
    document.documentElement.lang = language ?? referenceLanguage;
    document.documentElement.dir = directionOf(language ?? referenceLanguage);
    setView(next);
  }).current;

  useEffect(() => {
    const stop = bridge.onView((next) => void show(next));
    void attempt(() => bridge.view({})).then((answer) => {
      if (answer.ok) return show(answer.value);
      setFault(answer.error.code);
    });
    return stop;
  }, [bridge, show]);

  const follow: Kiosk['follow'] = async (call) => {
    setBusy(true);
    setFault(undefined);
    const answer = await attempt(call);
    if (answer.ok) await show(answer.value);
    setBusy(false);
    if (answer.ok) return undefined;
    // Codes by field are shown at their fields; anything else at the top.
    if (answer.error.fields === undefined) {
      setFault(answer.error.code);
      const current = await attempt(() => bridge.view({}));
      if (current.ok) await show(current.value);
    }
    return answer.error;
  };

  const prepare: Kiosk['prepare'] = (language) => void loadTexts(texts, language);

  return { bridge, view, fault, busy, prepare, follow };
}
