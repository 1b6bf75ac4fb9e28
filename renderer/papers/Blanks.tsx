/** Fields to be filled in by hand, side by side, each with its label in every language. */
import type { PaperRow } from '#domain/papers/paper';
import type { Columns } from './Both.tsx';

export function Blanks({ rows, columns }: { readonly rows: readonly PaperRow[]; readonly columns: Columns }) {
  return (
    <div className="paper__blanks">
      {rows.map(({ label, value }, index) =>
        'blank' in value ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes while it is shown.
          <div key={index}>
            <p className="paper__label">
              {columns.map((column, at) => {
                const word = column.label(label);
                return (
                  <span key={column.language}>
                    {at === 0 ? '' : ' · '}
                    <bdi lang={word.language} dir={column.direction}>
                      {word.text}
                    </bdi>
                  </span>
                );
              })}
            </p>
            <span className={`paper__blank paper__blank--${value.blank}`} />
          </div>
        ) : null,
      )}
    </div>
  );
}
