import { useEffect } from 'react';
import type { LanguageCode } from '#domain/contract/languages';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { TextIn } from '../../i18n/TextIn.tsx';
import { offeredLanguages, readAhead } from '../../i18n/texts.ts';

type LanguageDialogProps = {
  readonly current: LanguageCode;
  readonly onChoose: (language: LanguageCode) => void;
  readonly onClose: () => void;
};

/** Every language by its own name. */
export function LanguageDialog({ current, onChoose, onClose }: LanguageDialogProps) {
  useEffect(readAhead, []);
  return (
    <Dialog
      name="language"
      title={<Bilingual of="kiosk:language.title" />}
      onClose={onClose}
      footer={
        <Button look="secondary" icon="close" action="close" onPress={onClose}>
          <Bilingual quiet of="kiosk:language.keep" />
        </Button>
      }
    >
      <div className="language-choice">
        {offeredLanguages.map((language) => (
          <Button
            key={language}
            look="secondary"
            wide
            pressed={language === current}
            autoFocus={language === current}
            action={`language-${language}`}
            onPress={() => onChoose(language)}
          >
            <TextIn language={language} of="frame:ownName" />
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
