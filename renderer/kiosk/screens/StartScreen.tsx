import { lazy, Suspense, useEffect, useState } from 'react';
import { directionOf } from '../../i18n/direction.ts';
import { TextIn } from '../../i18n/TextIn.tsx';
import { offeredLanguages } from '../../i18n/texts.ts';
import { Fault } from '../parts/Fault.tsx';
import type { Kiosk } from '../use-kiosk.ts';

// The voice is large; whoever can read must not wait for it.
const LookButtons = lazy(() => import('../parts/LookButtons.tsx'));
const HearLanguage = lazy(() => import('../../voice/HearLanguage.tsx'));

/** Once the screen has nothing else to do. */
function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const id = requestIdleCallback(() => setQuiet(true));
    return () => cancelIdleCallback(id);
  }, []);
  return isQuiet;
}

/** Touching a language begins a sitting. Languages by their own names; flags stand for states, not for languages. */
export function StartScreen({ kiosk }: { readonly kiosk: Kiosk }) {
  const { bridge, follow, fault, busy } = kiosk;
  const isQuiet = useQuiet();
  return (
    <main className="start">
      <div className="start__head">
        <h1 className="start__name" lang="de" dir="ltr">
          <TextIn language="de" of="frame:product" />
        </h1>
        {isQuiet ? (
          <Suspense fallback={null}>
            <LookButtons />
          </Suspense>
        ) : null}
      </div>
      <Fault code={fault} />
      <ul className="start__languages">
        {offeredLanguages.map((language) => (
          <li key={language} className="start__choice" dir={directionOf(language)}>
            <button
              type="button"
              className="start__language"
              lang={language}
              dir={directionOf(language)}
              data-language={language}
              aria-disabled={busy || undefined}
              onClick={() => {
                if (!busy) void follow(() => bridge.start({ language }));
              }}
            >
              <span className="start__own-name">
                <TextIn language={language} of="frame:ownName" />
              </span>
              <span className="start__begin">
                <TextIn language={language} of="frame:start.begin" />
              </span>
            </button>
            {isQuiet ? (
              <Suspense fallback={null}>
                <HearLanguage language={language} />
              </Suspense>
            ) : null}
          </li>
        ))}
      </ul>
    </main>
  );
}
