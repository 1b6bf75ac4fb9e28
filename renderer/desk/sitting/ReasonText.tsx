import { TextInput } from '../../components/TextInput.tsx';
import { useDeskWords } from '../use-desk-words.ts';

type ReasonTextProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** A reason in own words, where none of the list fits. */
export function ReasonText({ id, value, onChange }: ReasonTextProps) {
  const words = useDeskWords();
  return (
    <>
      <label className="kern-label" id={`${id}-text-label`} htmlFor={`${id}-text`}>
        {words.say('reason.text')}
      </label>
      <TextInput
        id={`${id}-text`}
        labelledBy={`${id}-text-label`}
        invalid={false}
        value={value}
        onChange={onChange}
        maxLength={200}
      />
    </>
  );
}
