/** Which field is being written in, and whether the person needs keys on the screen for it. */
import { useEffect, useState } from 'react';
import { type Field, fieldOf } from './field.ts';

/** Keys that follow each other faster than this come from a document reader, not from a person (see wedge.ts). */
const readerGap = 40;
/** The click that belongs to a finger may come so long after it is lifted, in milliseconds. */
const clickWithin = 60;
/** So long a key must stand alone, in milliseconds, to be a person's. */
const personAfter = 120;

export type Writing = {
  /** The field to write in, while keys are wanted for it. */
  readonly field: Field | undefined;
  /** Until the person touches a text field again. */
  readonly hide: () => void;
};

/**
 * Keys are wanted while a text field has the focus and the screen was touched last, or nobody has used a keyboard with
 * keys in this sitting. Nothing appears or goes while a finger is down: what it is about to touch would move away.
 */
export function useWriting(): Writing {
  const [field, setField] = useState<Field>();
  const [hidden, setHidden] = useState(false);
  const [wanted, setWanted] = useState(true);

  useEffect(() => {
    const pointers = new Set<number>();
    let touched = false;
    let typed = false;
    let asksBack = false;
    let lastKey = Number.NEGATIVE_INFINITY;
    let aboutToType: ReturnType<typeof setTimeout> | undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;

    const settleAfter = (delay: number) => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        if (pointers.size > 0) return;
        setField(fieldOf(document.activeElement));
        setWanted(touched || !typed);
        if (asksBack) setHidden(false);
        asksBack = false;
      }, delay);
    };
    const settle = () => settleAfter(0);
    const onPointerDown = (event: PointerEvent) => {
      pointers.add(event.pointerId);
      touched = event.pointerType !== 'mouse' || (touched && isKeyboard(event.target));
      asksBack = fieldOf(event.target) !== undefined;
    };
    const onPointerEnd = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      settleAfter(clickWithin);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.isTrusted) return;
      const isBurst = event.timeStamp - lastKey < readerGap;
      lastKey = event.timeStamp;
      clearTimeout(aboutToType);
      if (isBurst || typed) return;
      aboutToType = setTimeout(() => {
        typed = true;
        settle();
      }, personAfter);
    };

    const listeners = {
      pointerdown: onPointerDown,
      pointerup: onPointerEnd,
      pointercancel: onPointerEnd,
      keydown: onKeyDown,
      click: settle,
      // What a key does may take the field away.
      keyup: settle,
      focusin: settle,
      focusout: settle,
    } as const;
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener, { capture: true, passive: true });
    }
    settle();
    return () => {
      clearTimeout(aboutToType);
      clearTimeout(settling);
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener, { capture: true });
      }
    };
  }, []);

  return { field: wanted && !hidden ? field : undefined, hide: () => setHidden(true) };
}

const isKeyboard = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.keyboard') !== null;
