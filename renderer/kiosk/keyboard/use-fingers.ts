/** Fingers on the keys: a touch, a touch held down, a key that repeats. The focus stays where it is. */
import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

/** Held down for so long, a key shows its relatives; and so long between two repeats (milliseconds). */
const holdAfter = 450;
const repeatEvery = 90;

export type FingerEvents = {
  /** @param key the `data-key` of a key */
  readonly onPress: (key: string) => void;
  /** Returns whether something opened; then letting go is no press. */
  readonly onHold: (key: string) => boolean;
  /** Pressed at once, and again and again while it is held down. */
  readonly repeats: (key: string) => boolean;
};

/** A finger that has moved less than this has not moved, in px. */
const steady = 24;

type Finger = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
  /** Letting go is no press any more. */
  readonly done: boolean;
};

const keyAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;

/** How long the click that follows a finger may take, in milliseconds. */
const clickWithin = 400;

/** The click that follows would hit whatever stands there when the keys are gone, or another page. */
function swallowClick(pointerId: number): void {
  const onClick = (event: Event) => {
    if (!(event instanceof globalThis.PointerEvent) || event.pointerId !== pointerId) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', onClick, { capture: true });
  setTimeout(() => window.removeEventListener('click', onClick, { capture: true }), clickWithin);
}

export function useFingers(events: FingerEvents) {
  const latest = useRef(events);
  latest.current = events;
  const fingers = useRef(new Map<number, Finger>()).current;

  useEffect(() => {
    const onUp = (event: globalThis.PointerEvent) => {
      const finger = fingers.get(event.pointerId);
      if (finger === undefined) return;
      clearTimeout(finger.timer);
      fingers.delete(event.pointerId);
      if (event.type === 'pointercancel') return;
      swallowClick(event.pointerId);
      const under = document.elementFromPoint(event.clientX, event.clientY);
      const end = under?.closest('.keyboard__panel') ? keyAt(under) : undefined;
      const moved = Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > steady;
      if (!finger.done) {
        // A finger that rolls off its key meant the key; one that leaves the keyboard meant none.
        if (under?.closest('.keyboard')) latest.current.onPress(finger.key);
      } else if (end !== undefined && moved) {
        // Slid from the letter to its relative without letting go.
        latest.current.onPress(end);
      }
    };
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      for (const { timer } of fingers.values()) clearTimeout(timer);
      fingers.clear();
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [fingers]);

  const repeat = (id: number, key: string) => {
    const finger = fingers.get(id);
    if (finger === undefined) return;
    latest.current.onPress(key);
    fingers.set(id, { ...finger, timer: setTimeout(() => repeat(id, key), repeatEvery) });
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      const key = keyAt(event.target);
      if (key === undefined || event.button > 0) return;
      // A finger is bound to what it touched first; here it may slide on.
      if (event.target instanceof Element) event.target.releasePointerCapture(event.pointerId);
      const id = event.pointerId;
      const at = { key, x: event.clientX, y: event.clientY };
      // Fast typing: the next finger comes down before the last one is lifted.
      for (const [other, finger] of fingers) {
        if (finger.done) continue;
        clearTimeout(finger.timer);
        fingers.delete(other);
        latest.current.onPress(finger.key);
      }
      if (latest.current.repeats(key)) {
        latest.current.onPress(key);
        fingers.set(id, { ...at, done: true, timer: setTimeout(() => repeat(id, key), holdAfter) });
        return;
      }
      const timer = setTimeout(() => {
        const done = latest.current.onHold(key);
        const finger = fingers.get(id);
        if (finger !== undefined) fingers.set(id, { ...finger, done });
      }, holdAfter);
      fingers.set(id, { ...at, timer, done: false });
    },
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    /** A screen reader presses without a finger. */
    onClick: (event: MouseEvent) => {
      const key = event.detail === 0 ? keyAt(event.target) : undefined;
      if (key !== undefined) latest.current.onPress(key);
    },
  };
}
