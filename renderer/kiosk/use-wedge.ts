/** Listens for a document reader on the whole page, without leaving its letters in the field that has the focus. */
import { useEffect, useRef } from 'react';
import { createWedge, type WedgeOutcome } from './wedge.ts';

type WedgeEvents = {
  readonly onRead: (lines: readonly string[]) => void;
  readonly onIncomplete: () => void;
};

type Editable = HTMLInputElement | HTMLTextAreaElement;
type Snapshot = {
  readonly field: Editable;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** How often it is looked whether a burst has stopped without Enter, in milliseconds. */
const restEvery = 90;

function snapshotOf(element: Element | null): Snapshot | undefined {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type === 'text');
  if (!isText) return undefined;
  const { value, selectionStart, selectionEnd } = element;
  return { field: element, value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
}

/** Sets a field's text as typing would: React hears of it through the event. */
function write(field: Editable, value: string, caret: number): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.setSelectionRange(caret, caret);
}

function insert(text: string): void {
  const now = snapshotOf(document.activeElement);
  if (now === undefined) return;
  const { field, value, start, end } = now;
  write(field, value.slice(0, start) + text + value.slice(end), start + text.length);
}

export function useWedge(active: boolean, events: WedgeEvents): void {
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    if (!active) return;
    const wedge = createWedge();
    let before: Snapshot | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;

    const follow = (outcome: WedgeOutcome): 'swallow' | 'pass' => {
      switch (outcome.kind) {
        case 'pass':
          if (outcome.began) before = snapshotOf(document.activeElement);
          return 'pass';
        case 'takeOver':
          if (before?.field.isConnected) write(before.field, before.value, before.start);
          before = undefined;
          return 'swallow';
        case 'swallow':
          return 'swallow';
        case 'release':
          insert(outcome.text);
          return 'pass';
        case 'read':
          latest.current.onRead(outcome.lines);
          return 'swallow';
        case 'incomplete':
          latest.current.onIncomplete();
          return 'pass';
      }
    };
    const watch = () => {
      timer ??= setInterval(() => {
        const outcome = wedge.rest(performance.now());
        if (outcome !== undefined) follow(outcome);
      }, restEvery);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        (event.altKey && !event.getModifierState('AltGraph'))
      )
        return;
      if (follow(wedge.press(event.key, event.timeStamp)) === 'swallow') {
        event.preventDefault();
        event.stopPropagation();
        watch();
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      clearInterval(timer);
    };
  }, [active]);
}
