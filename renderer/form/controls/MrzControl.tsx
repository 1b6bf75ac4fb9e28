import { useState } from 'react';
import { normaliseMrzInput, parseMrz, splitMrz } from '#domain/identity/mrz';
import { Icon } from '../../components/Icon.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { Text } from '../../i18n/Text.tsx';
import { listOf, type QuestionControlProps } from '../control-props.ts';
import { isSame } from '../draft.ts';

const linesOf = (text: string): readonly string[] =>
  splitMrz(text) ??
  normaliseMrzInput(text)
    .split('\n')
    .filter((line) => line !== '');

/** The machine-readable lines, read or typed; which check digit fails is shown, nothing is corrected. */
export function MrzControl({ value, onChange, ...control }: QuestionControlProps) {
  const { id, labelledBy, describedBy, invalid, onBlur } = control;
  const lines = listOf<string>(value);
  const [typed, setTyped] = useState(() => lines.join('\n'));
  // The reader may have filled the field: then its lines are shown, not what was typed before.
  const shown = isSame(linesOf(typed), lines) ? typed : lines.join('\n');
  return (
    <div className="mrz">
      <TextInput
        {...{ id, labelledBy, describedBy, invalid, onBlur }}
        value={shown}
        onChange={(text) => {
          const upper = text.toUpperCase();
          setTyped(upper);
          onChange(linesOf(upper));
        }}
        direction="ltr"
        keyboard="mrz"
        monospaced
        lines={3}
        maxLength={150}
      />
      <CheckDigits lines={lines} />
    </div>
  );
}

function CheckDigits({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  const { format, checks } = parseMrz(lines);
  if (format === undefined) {
    return (
      <p className="mrz__state" aria-live="polite">
        <Icon name="info" /> <Text of="kiosk:mrz.notComplete" />
      </p>
    );
  }
  return (
    <ul className="mrz__checks" aria-live="polite">
      {checks.map(({ field, ok }) => (
        <li
          key={field}
          className={`mrz__check mrz__check--${ok ? 'ok' : 'wrong'}`}
          data-check={field}
          data-ok={ok}
        >
          <Icon name={ok ? 'check' : 'warning'} />
          <span>
            <Text of={`kiosk:mrz.checks.${field}`} />: <Text of={ok ? 'kiosk:mrz.ok' : 'kiosk:mrz.wrong'} />
          </span>
        </li>
      ))}
    </ul>
  );
}
