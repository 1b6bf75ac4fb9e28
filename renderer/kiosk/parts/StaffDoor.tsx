import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { holdState, isInCorner } from '../staff-door.ts';
import type { KioskBridge } from '../use-kiosk.ts';

/**
 * One screen for both: whoever holds the upper right corner, or presses Ctrl, Alt and D, comes to the desk's door,
 * which asks for a PIN. A short touch there does nothing; a longer one says whom it is for.
 */
export default function StaffDoor({ bridge }: { readonly bridge: KioskBridge }) {
  const [isSaid, setSaid] = useState(false);
  const open = useRef(() => {});
  open.current = () => void bridge.door({}).catch(() => {});

  useEffect(() => {
    let held: { readonly since: number; readonly x: number; readonly y: number } | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let swallow = false;
    const letGo = () => {
      held = undefined;
      clearInterval(timer);
      setSaid(false);
    };
    const look = () => {
      if (held === undefined) return;
      const state = holdState(performance.now() - held.since);
      setSaid(state !== 'touched');
      // What lies beneath the finger is not pressed as well.
      if (state !== 'touched') swallow = true;
      if (state !== 'open') return;
      letGo();
      open.current();
    };
    const onDown = (event: PointerEvent) => {
      swallow = false;
      letGo();
      if (!event.isPrimary || !isInCorner(event.clientX, event.clientY, window.innerWidth)) return;
      held = { since: performance.now(), x: event.clientX, y: event.clientY };
      timer = setInterval(look, 100);
    };
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (held && Math.hypot(clientX - held.x, clientY - held.y) > 40) letGo();
    };
    const onClick = (event: MouseEvent) => {
      if (!swallow) return;
      swallow = false;
      event.preventDefault();
      event.stopPropagation();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyD' || event.repeat) return;
      event.preventDefault();
      open.current();
    };
    // A busy machine may look late; how long it was held counts all the same.
    const onUp = () => {
      look();
      letGo();
      // The click of this touch comes at once; the next one, by key perhaps, is meant.
      setTimeout(() => {
        swallow = false;
      }, 300);
    };
    window.addEventListener('pointerdown', onDown, true);
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('click', onClick, true);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerup', onUp, true);
    window.addEventListener('pointercancel', letGo, true);
    return () => {
      letGo();
      window.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerup', onUp, true);
      window.removeEventListener('pointercancel', letGo, true);
    };
  }, []);

  if (!isSaid) return null;
  return (
    <div className="staff-door" role="status">
      <div className="staff-door__box">
        <Icon name="private" />
        <p className="staff-door__text">
          <Bilingual of="frame:door.hold" />
        </p>
        <span className="staff-door__progress" />
      </div>
    </div>
  );
}
