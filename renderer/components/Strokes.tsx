import { signatureBox } from '#domain/papers/signature';

type StrokesProps = {
  /** as `#domain/papers/signature` has it; empty: nothing drawn yet */
  readonly path: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
};

/** A signature as it was drawn; the same way round in every direction of writing. */
export function Strokes({ path, label }: StrokesProps) {
  return (
    <svg
      className="strokes"
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      role="img"
      aria-label={label}
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
