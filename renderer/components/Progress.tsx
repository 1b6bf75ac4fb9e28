import type { ReactNode } from 'react';

type ProgressProps = {
  readonly steps: readonly { readonly key: string; readonly label: ReactNode }[];
  readonly current: string;
  readonly done: number;
  readonly total: number;
  /** The name of the bar for screen readers. */
  readonly label: string;
};

/** Where one is: the sections by name, and a bar. */
export function Progress({ steps, current, done, total, label }: ProgressProps) {
  const position = steps.findIndex(({ key }) => key === current);
  return (
    <div className="progress">
      <ol className="progress__steps">
        {steps.map(({ key, label: name }, index) => (
          <li
            key={key}
            className={`progress__step${index < position ? ' progress__step--done' : ''}`}
            aria-current={index === position ? 'step' : undefined}
          >
            {name}
          </li>
        ))}
      </ol>
      <div className="kern-progress">
        <progress value={Math.min(done, total)} max={Math.max(total, 1)} aria-label={label} />
      </div>
    </div>
  );
}
