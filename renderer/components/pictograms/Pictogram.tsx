import type { ReactNode } from 'react';
import { type ShapeName, shapes } from './shapes.ts';

/** What is drawn: a thing; a thing and what about it; or what is printed on the paper that is meant. */
export type Picture =
  | readonly [thing: ShapeName]
  | readonly [thing: ShapeName, about: ShapeName]
  | { readonly printed: string };

/** What goes on goes with the direction of writing. */
const turning: readonly ShapeName[] = ['onward', 'walking'];

/** Where a drawing stands in the grid, and how large. */
type Place = { readonly at: string; readonly scale: number };
const alone: Place = { at: '', scale: 1 };
const behind: Place = { at: 'translate(-1 -1)', scale: 0.72 };
const beside: Place = { at: 'translate(27.5 27.5)', scale: 0.44 };

function Shape({
  name,
  place,
  stroke,
}: {
  readonly name: ShapeName;
  readonly place: Place;
  readonly stroke: number;
}) {
  return (
    <path
      d={shapes[name]}
      transform={`${place.at} scale(${place.scale})`}
      strokeWidth={stroke / place.scale}
    />
  );
}

/** It decorates for those who read: the text beside it says the same, and a screen reader reads only that. */
export function Pictogram({ of }: { readonly of: Picture }) {
  const turns = !('printed' in of) && of.some((name) => turning.includes(name));
  return (
    <svg
      className={`pictogram${turns ? ' pictogram--turning' : ''}`}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round">
        {drawn(of)}
      </g>
    </svg>
  );
}

function drawn(of: Picture): ReactNode {
  if ('printed' in of) {
    return (
      <>
        <Shape name="card" place={alone} stroke={3} />
        <text
          x="24"
          y="30"
          textAnchor="middle"
          className="pictogram__printed"
          data-length={of.printed.length}
        >
          {of.printed}
        </text>
      </>
    );
  }
  const [thing, about] = of;
  if (about === undefined) return <Shape name={thing} place={alone} stroke={3} />;
  return (
    <>
      <Shape name={thing} place={behind} stroke={2.5} />
      <Shape name={about} place={beside} stroke={2.5} />
    </>
  );
}
