import type { ReactNode } from 'react';
import { Pictogram, type Picture } from './pictograms/Pictogram.tsx';
import type { ControlProps } from './TextInput.tsx';

export type Tile = {
  readonly code: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly picture?: Picture;
};

type TilesProps = ControlProps & {
  readonly tiles: readonly Tile[];
  readonly chosen: readonly string[];
  readonly onChoose: (code: string) => void;
  /** Several may be chosen; otherwise one. */
  readonly several?: boolean;
  /** `halves`, `thirds`: two, three beside each other */
  readonly layout?: 'list' | 'halves' | 'thirds' | 'columns' | 'months' | 'days';
  readonly required?: boolean;
};

/**
 * Cards to choose from. They are real radio buttons or check boxes: arrow keys, space and screen readers work
 * as everywhere, and the whole card can be touched.
 */
export function Tiles(props: TilesProps) {
  const { tiles, chosen, onChoose, several, layout = 'list', id } = props;
  const type = several ? 'checkbox' : 'radio';
  // The first card carries the id, so that an error leads to it; with one chosen, that card takes the focus.
  const focusable = several
    ? tiles[0]?.code
    : (tiles.find(({ code }) => chosen.includes(code)) ?? tiles[0])?.code;
  const group = several
    ? { role: 'group' }
    : { role: 'radiogroup', 'aria-invalid': props.invalid || undefined, 'aria-required': props.required };
  const named = { 'aria-labelledby': props.labelledBy, 'aria-describedby': props.describedBy };
  return (
    <div className={`tiles tiles--${layout}`} {...group} {...named}>
      {tiles.map(({ code, label, hint, picture }) => (
        <label key={code} className={`tile${props.invalid ? ' tile--error' : ''}`} data-code={code}>
          <input
            type={type}
            id={code === focusable ? id : `${id}-${code}`}
            name={id}
            value={code}
            className={`kern-form-check__${type} tile__mark`}
            checked={chosen.includes(code)}
            onChange={() => onChoose(code)}
          />
          {picture === undefined ? null : <Pictogram of={picture} />}
          <span className="tile__text">
            <span className="kern-label">{label}</span>
            {hint === undefined ? null : <span className="kern-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
