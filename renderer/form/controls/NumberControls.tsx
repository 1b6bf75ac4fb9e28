import { useState } from 'react';
import { currencies } from '#domain/identity/currencies';
import { TextInput } from '../../components/TextInput.tsx';
import { nameIn } from '../../i18n/forms.ts';
import { digitsIn } from '../../i18n/forms-table.ts';
import { Text } from '../../i18n/Text.tsx';
import { referenceLanguage } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { QuestionControlProps } from '../control-props.ts';
import { formatCents, parseCents, parseWhole } from '../money.ts';

/** What is no number stays as it was typed, and the schema refuses it: nothing is guessed. */
export function NumberControl(props: QuestionControlProps) {
  const { question, value, onChange, id, labelledBy, describedBy, invalid, onBlur } = props;
  const { language } = useWords();
  return (
    <TextInput
      {...{ id, labelledBy, describedBy, invalid, onBlur }}
      value={value === undefined || value === null ? '' : digitsIn(language, String(value))}
      onChange={(text) => onChange(text.trim() === '' ? undefined : (parseWhole(text) ?? text))}
      direction="ltr"
      inputMode="numeric"
      width="short"
      required={!question.optional}
    />
  );
}

type Money = { readonly cents: unknown; readonly currency: string };

/** An amount. The letters typed are kept beside the value, so that "12," does not jump to "12". */
export function MoneyControl(props: QuestionControlProps) {
  const { question, value, onChange, id, labelledBy, describedBy, invalid, onBlur } = props;
  const words = useWords();
  const money = value as Money | undefined;
  const [typed, setTyped] = useState(() =>
    typeof money?.cents === 'number' ? formatCents(money.cents) : '',
  );
  const currency = money?.currency ?? 'EUR';
  const change = (text: string, unit: string) =>
    onChange(text.trim() === '' ? undefined : { cents: parseCents(text) ?? text, currency: unit });
  return (
    <div className="money">
      <TextInput
        {...{ id, labelledBy, describedBy, invalid, onBlur }}
        value={digitsIn(words.language, typed)}
        onChange={(text) => {
          setTyped(text);
          change(text, currency);
        }}
        direction="ltr"
        inputMode="decimal"
        width="middle"
        required={!question.optional}
      />
      <label className="money__currency">
        <span className="kern-sr-only">
          <Text of="kiosk:field.currency" />
        </span>
        <select
          className="kern-form-input__select select"
          value={currency}
          autoComplete="off"
          onChange={(event) => change(typed, event.target.value)}
        >
          {currencies.map((code) => {
            const own = nameIn(words.language, 'currency', code);
            return (
              <option key={code} value={code} lang={own === undefined ? referenceLanguage : words.language}>
                {code === 'EUR' ? '€' : code} – {own ?? nameIn(referenceLanguage, 'currency', code)}
              </option>
            );
          })}
        </select>
      </label>
    </div>
  );
}
