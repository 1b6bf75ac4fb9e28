import type { AnswerKind } from '#domain/intake/question';
import { TextInput, type TextInputProps } from '../../components/TextInput.tsx';
import type { QuestionControlProps } from '../control-props.ts';

type Look = Pick<TextInputProps, 'direction' | 'inputMode' | 'width' | 'monospaced' | 'lines' | 'ownDigits'>;

/** Latin names and codes run from left to right also where the page does not. */
const looks: Partial<Readonly<Record<AnswerKind, Look>>> = {
  name: { direction: 'ltr' },
  place: { direction: 'ltr' },
  ownScript: { direction: 'auto', ownDigits: true },
  email: { direction: 'ltr', inputMode: 'email' },
  phone: { direction: 'ltr', inputMode: 'tel', width: 'middle' },
  iban: { direction: 'ltr', monospaced: true },
  taxId: { direction: 'ltr', inputMode: 'numeric', width: 'middle', monospaced: true },
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
      lines={long ? 3 : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      required={!question.optional}
    />
  );
}
