import { Button } from '../../components/Button.tsx';
import { useDeskWords } from '../use-desk-words.ts';

type SaveButtonsProps = { readonly busy: boolean; readonly onCancel?: () => void };

/** At the end of a form that staff fill in for a step. */
export function SaveButtons({ busy, onCancel }: SaveButtonsProps) {
  const words = useDeskWords();
  return (
    <div className="answer-form__buttons">
      <Button look="primary" type="submit" disabled={busy} action="save">
        {words.say(busy ? 'answer.saving' : 'answer.save')}
      </Button>
      {onCancel === undefined ? null : (
        <Button look="secondary" onPress={onCancel} action="cancel">
          {words.say('cancel')}
        </Button>
      )}
    </div>
  );
}
