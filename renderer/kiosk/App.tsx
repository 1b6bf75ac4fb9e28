import type { i18n as I18n } from 'i18next';
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import type { IdleLimits } from './idle.ts';
import { Rehearsal } from './parts/Rehearsal.tsx';
import { StillThere } from './parts/StillThere.tsx';
import { ClosedScreen, LockedScreen } from './screens/QuietScreens.tsx';
import { StartScreen } from './screens/StartScreen.tsx';
import { useIdle } from './use-idle.ts';
import { type Kiosk, type KioskBridge, useKiosk } from './use-kiosk.ts';

// The form with all its questions is large; the language choice must not wait for it.
const loadPages = () => import('./screens/PageScreen.tsx');
const PageScreen = lazy(loadPages);
const ReviewOrSign = lazy(() => import('./screens/ReviewOrSign.tsx'));
const WaitScreen = lazy(() => import('./screens/WaitScreen.tsx'));
// So are the keys, and nobody writes before a sitting has begun.
const ScreenKeyboard = lazy(() => import('./keyboard/ScreenKeyboard.tsx'));
const StaffDoor = lazy(() => import('./parts/StaffDoor.tsx'));
const SealedScreen = lazy(() => import('./screens/SealedScreen.tsx'));

type AppProps = { readonly bridge: KioskBridge; readonly texts: I18n };

export function App({ bridge, texts }: AppProps) {
  const kiosk = useKiosk(bridge, texts);
  const { limits, staffBeside, shared } = useWatch(bridge);
  const screen = kiosk.view?.screen;
  // While staff is on the way there is nothing private on the screen, and waiting is not leaving.
  const isPrivate = screen === 'page' || screen === 'review' || screen === 'sealed';
  const idle = useIdle(limits, isPrivate && !staffBeside, () => void kiosk.follow(() => bridge.leave({})));

  useEffect(() => {
    const id = requestIdleCallback(() => void loadPages());
    return () => cancelIdleCallback(id);
  }, []);

  // The first moment a person can touch something: it stands in the document and listens. The bench compares it with
  // the moment a bare window's button stands in its document; neither waits for the screen to be painted.
  const isUsable = screen !== undefined;
  useLayoutEffect(() => {
    if (isUsable) performance.mark('usable');
  }, [isUsable]);

  const isWritten = useWritten(screen === 'page');

  if (kiosk.view === undefined) return null;
  return (
    <div className="kiosk" data-screen={screen} aria-busy={kiosk.busy || undefined}>
      {kiosk.view.rehearsal ? <Rehearsal /> : null}
      <Suspense fallback={null}>
        <Screen kiosk={kiosk} />
      </Suspense>
      {isWritten ? (
        <Suspense fallback={null}>
          <ScreenKeyboard />
        </Suspense>
      ) : null}
      {shared ? (
        <Suspense fallback={null}>
          <StaffDoor bridge={bridge} />
        </Suspense>
      ) : null}
      {idle.secondsLeft === undefined ? null : (
        <StillThere secondsLeft={idle.secondsLeft} onStay={idle.stay} />
      )}
    </div>
  );
}

function Screen({ kiosk }: { readonly kiosk: Kiosk }) {
  const { view } = kiosk;
  switch (view?.screen) {
    case undefined:
      return null;
    case 'start':
      return <StartScreen kiosk={kiosk} />;
    case 'locked':
      return <LockedScreen />;
    case 'closed':
      return <ClosedScreen code={view.code} />;
    case 'page':
      return <PageScreen kiosk={kiosk} view={view} />;
    case 'wait':
      return <WaitScreen kiosk={kiosk} view={view} />;
    case 'review':
      return <ReviewOrSign kiosk={kiosk} view={view} />;
    case 'sealed':
      return <SealedScreen kiosk={kiosk} view={view} />;
  }
}

/** True from the first page of a sitting on, or from the first field wherever there is one. */
function useWritten(isPage: boolean): boolean {
  const [written, setWritten] = useState(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches('input, textarea')) setWritten(true);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    if (isPage) setWritten(true);
  }, [isPage]);
  return written;
}

/** How long nobody may touch the screen, and whether that counts: who is helped by staff, or listens to them, is there. */
function useWatch(bridge: KioskBridge) {
  const [limits, setLimits] = useState<IdleLimits>();
  const [staffBeside, setStaffBeside] = useState(false);
  const [shared, setShared] = useState(false);
  useEffect(() => {
    const stop = bridge.onStaffBeside(setStaffBeside);
    void bridge.idle({}).then((answer) => {
      if (!answer.ok) return;
      setLimits(answer.value);
      setStaffBeside(answer.value.staffBeside);
      setShared(answer.value.shared);
    });
    return stop;
  }, [bridge]);
  return { limits, staffBeside, shared };
}
