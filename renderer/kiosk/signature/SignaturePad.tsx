import { type PointerEvent, useRef, useState } from 'react';
import { pathOf, type Stroke } from '#domain/papers/signature';
import { Strokes } from '../../components/Strokes.tsx';
import { extend, pointAt, simplify } from './ink.ts';

type SignaturePadProps = {
  readonly strokes: readonly Stroke[];
  /** A finger, pen or mouse has been lifted. */
  readonly onStroke: (stroke: Stroke) => void;
  readonly label: string;
};

/** The field for the signature. One finger draws; a second one, or the ball of the hand, does nothing. */
export function SignaturePad({ strokes, onStroke, label }: SignaturePadProps) {
  const pen = useRef<{ readonly id: number; stroke: Stroke }>(undefined);
  const [drawn, setDrawn] = useState<Stroke>([]);

  const draw = (event: PointerEvent<HTMLDivElement>) => {
    const { current } = pen;
    if (current?.id !== event.pointerId) return;
    const place = event.currentTarget.getBoundingClientRect();
    const { nativeEvent } = event;
    // A fast finger moves on between two pictures: every place it was at counts.
    const between = nativeEvent.getCoalescedEvents();
    for (const { clientX, clientY } of between.length > 0 ? between : [nativeEvent])
      current.stroke = extend(current.stroke, pointAt(place, clientX, clientY));
    setDrawn(current.stroke);
  };
  const lift = (event: PointerEvent<HTMLDivElement>) => {
    const { current } = pen;
    if (current?.id !== event.pointerId) return;
    pen.current = undefined;
    setDrawn([]);
    onStroke(simplify(current.stroke));
  };

  return (
    <div
      className="signature-pad"
      onPointerDown={(event) => {
        if (pen.current || event.button > 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pen.current = { id: event.pointerId, stroke: [] };
        draw(event);
      }}
      onPointerMove={draw}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <span className="signature-pad__line" aria-hidden="true" />
      <Strokes path={pathOf([...strokes, drawn])} label={label} />
    </div>
  );
}
