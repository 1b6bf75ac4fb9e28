import { Icon } from '../../components/Icon.tsx';
import { useDeskWords } from '../use-desk-words.ts';

type PinPadProps = {
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits to touch; the keyboard types into the field beside it all the same. */
export function PinPad({ onDigit, onDelete, onClear }: PinPadProps) {
  const words = useDeskWords();
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className="pin-pad__key"
      aria-label={words.say('signIn.digit', { digit })}
      onClick={() => onDigit(digit)}
    >
      {digit}
    </button>
  );
  return (
    <fieldset className="pin-pad" aria-label={words.say('signIn.pad')}>
      {digits.map(key)}
      <button
        type="button"
        className="pin-pad__key pin-pad__key--quiet"
        aria-label={words.say('signIn.clear')}
        onClick={onClear}
      >
        <Icon name="close" />
      </button>
      {key('0')}
      <button
        type="button"
        className="pin-pad__key pin-pad__key--quiet"
        aria-label={words.say('signIn.delete')}
        onClick={onDelete}
      >
        <Icon name="arrowStart" />
      </button>
    </fieldset>
  );
}
