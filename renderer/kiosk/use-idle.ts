import { useEffect, useRef, useState } from 'react';
import { type IdleLimits, idleState } from './idle.ts';

/** `heard`: a sentence is being read aloud to somebody (renderer/voice). */
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input', 'heard'] as const;

/**
 * Counts down when nobody touches the screen. While it counts, only `stay` ends it: a sleeve on the glass is no answer.
 * @returns seconds left while the countdown runs
 */
export function useIdle(limits: IdleLimits | undefined, active: boolean, onGone: () => void) {
  const [secondsLeft, setSecondsLeft] = useState<number>();
  const lastTouch = useRef(performance.now());
  const counting = useRef(false);
  const gone = useRef(onGone);
  gone.current = onGone;

  const stay = () => {
    lastTouch.current = performance.now();
    counting.current = false;
    setSecondsLeft(undefined);
  };

  useEffect(() => {
    if (!active || limits === undefined) return;
    lastTouch.current = performance.now();
    const onSign = () => {
      if (!counting.current) lastTouch.current = performance.now();
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    const timer = setInterval(() => {
      const now = idleState(lastTouch.current, performance.now(), limits);
      counting.current = now.state === 'counting';
      setSecondsLeft(now.state === 'counting' ? now.secondsLeft : undefined);
      if (now.state === 'gone') {
        lastTouch.current = performance.now();
        gone.current();
      }
    }, 250);
    return () => {
      clearInterval(timer);
      counting.current = false;
      setSecondsLeft(undefined);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [active, limits]);

  return { secondsLeft, stay };
}
