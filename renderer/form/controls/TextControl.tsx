import type { AnswerKind, Question } from '#domain/intake/question';
import { TextInput, type TextInputProps } from '../../components/TextInput.tsx';
import type { QuestionControlProps } from '../control-props.ts';

type Look = Pick<
  TextInputProps,
  'direction' | 'inputMode' | 'keyboard' | 'width' | 'monospaced' | 'lines' | 'ownDigits'
>;

/** Latin names and codes run from left to right also where the page does not. */
const looks: Partial<Readonly<Record<AnswerKind, Look>>> = {
  name: { direction: 'ltr', keyboard: 'name' },
  place: { direction: 'ltr', keyboard: 'name' },
  ownScript: { direction: 'auto', keyboard: 'own', ownDigits: true },
  email: { direction: 'ltr', inputMode: 'email' },
  phone: { direction: 'ltr', inputMode: 'tel', width: 'middle' },
  iban: { direction: 'ltr', keyboard: 'code', monospaced: true },
  taxId: { direction: 'ltr', inputMode: 'numeric', keyboard: 'digits', width: 'middle', monospaced: true },
};

/** Texts that are numbers run from left to right, too. */
const looksOfMadeOf: Readonly<Record<NonNullable<Question['madeOf']>, Look>> = {
  digits: { direction: 'ltr', inputMode: 'numeric', keyboard: 'digits' },
  code: { direction: 'ltr', keyboard: 'code' },
  houseNumber: { direction: 'ltr', keyboard: 'houseNumber' },
};

/** From this many letters on, several lines are offered. */
const longText = 120;

export function TextControl({ question, value, onChange, ...control }: QuestionControlProps) {
  const long = question.kind === 'text' && (question.max ?? 0) > longText;
  const { id, labelledBy, describedBy, invalid, onBlur } = control;
  return (
    <TextInput
      {...{ id, labelledBy, describedBy, invalid, onBlur }}
      {...looks[question.kind]}
      {...(question.madeOf && looksOfMadeOf[question.madeOf])}
      lines={long ? 3 : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      required={!question.optional}
    />
  );
}
