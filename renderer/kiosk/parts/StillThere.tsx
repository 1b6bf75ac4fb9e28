import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { digitsIn } from '../../i18n/forms-table.ts';
import { Bilingual, Text, Value } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';

type StillThereProps = { readonly secondsLeft: number; readonly onStay: () => void };

/** The countdown before the screen is locked, in the newcomer's language. */
export function StillThere({ secondsLeft, onStay }: StillThereProps) {
  const words = useWords();
  // Said in any case: who cannot read must not lose the place. Where reading aloud is on, it is said already.
  useEffect(() => {
    void import('../../voice/reading.ts').then(({ now, speakPart }) => {
      const dialog = document.querySelector('[data-dialog="stillThere"]');
      if (dialog !== null && !now().on) void speakPart(dialog, words.language);
    });
  }, [words.language]);
  return (
    <Dialog
      name="stillThere"
      role="alertdialog"
      title={<Bilingual of="kiosk:idle.title" />}
      footer={
        <Button look="primary" icon="check" action="stay" autoFocus wide onPress={onStay}>
          <Bilingual quiet of="kiosk:idle.stay" />
        </Button>
      }
    >
      <p className="kern-body">
        <Text of="kiosk:idle.text" />
      </p>
      <p className="countdown" role="timer">
        <Value latin>{digitsIn(words.language, secondsLeft)}</Value>
      </p>
    </Dialog>
  );
}
