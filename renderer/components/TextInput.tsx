import type { ChangeEvent } from 'react';
import { toAsciiDigits } from './digits.ts';
import type { KeyboardKind } from './keyboard-kind.ts';

/** What every control is told by the field around it. */
export type ControlProps = {
  /** Of the element that takes the focus. */
  readonly id: string;
  readonly labelledBy: string;
  /** Ids of hint and error. */
  readonly describedBy?: string;
  readonly invalid: boolean;
};

export type TextInputProps = ControlProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** `auto` where people write in their own script. */
  readonly direction?: 'ltr' | 'auto';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  /** What a keyboard on the screen opens with; by the input mode where it is left out. */
  readonly keyboard?: KeyboardKind;
  readonly width?: 'short' | 'middle' | 'whole';
  /** Codes and machine-readable lines */
  readonly monospaced?: boolean;
  readonly lines?: number;
  readonly maxLength?: number;
  /** Leaves Arabic and Persian digits as they were typed. */
  readonly ownDigits?: boolean;
  readonly required?: boolean;
};

type Mode = NonNullable<TextInputProps['inputMode']>;

const byMode: Readonly<Record<Mode, KeyboardKind>> = {
  text: 'text',
  numeric: 'number',
  decimal: 'decimal',
  email: 'email',
  tel: 'phone',
  search: 'own',
};

/**
 * One line or several. Nothing typed here is remembered, completed or sent to a spelling service. Arabic and
 * Persian digits become ASCII digits as they are typed, and the caret stays where it is.
 */
export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    direction = 'auto',
    inputMode = 'text',
    width = 'whole',
    lines,
    ownDigits,
  } = props;
  const looks = `${props.invalid ? ' kern-form-input__input--error' : ''} text-input--${width}${
    props.monospaced ? ' text-input--monospaced' : ''
  }`;
  const common = {
    id: props.id,
    className: `kern-form-input__input text-input${looks}`,
    value,
    dir: direction,
    inputMode,
    'data-keyboard': props.keyboard ?? byMode[inputMode],
    maxLength: props.maxLength,
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required,
    onBlur: props.onBlur,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(ownDigits ? target.value : withAsciiDigits(target)),
  } as const;
  return lines === undefined ? <input type="text" {...common} /> : <textarea rows={lines} {...common} />;
}

/** Set in the field itself: drawn anew with another text, it would put the caret at its end. */
function withAsciiDigits(field: HTMLInputElement | HTMLTextAreaElement): string {
  const text = toAsciiDigits(field.value);
  if (text !== field.value) {
    const { selectionStart, selectionEnd } = field;
    field.value = text;
    field.setSelectionRange(selectionStart, selectionEnd);
  }
  return text;
}
