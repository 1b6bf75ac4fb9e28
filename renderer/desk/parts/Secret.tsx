import { type Ref, useId } from 'react';

type SecretProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly visible?: boolean;
  /** Only digits, for a PIN. */
  readonly digits?: boolean;
  readonly maxLength: number;
  readonly input?: Ref<HTMLInputElement>;
  readonly name: string;
};

/** A passphrase or PIN: dots instead of letters, never remembered or completed by the browser. */
export function Secret(props: SecretProps) {
  const { label, hint, value, onChange, visible, digits, maxLength, input, name } = props;
  const id = useId();
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        ref={input}
        id={id}
        className="kern-form-input__input"
        type={visible ? 'text' : 'password'}
        inputMode={digits ? 'numeric' : 'text'}
        // Chromium ignores "off" on passwords; it offers nothing for this one.
        autoComplete="one-time-code"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={maxLength}
        value={value}
        data-field={name}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(digits ? target.value.replace(/\D/g, '') : target.value)}
      />
    </div>
  );
}
