import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Tiles } from '../../components/Tiles.tsx';
import { digitsIn } from '../../i18n/forms-table.ts';
import { Bilingual, Value } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type Look, lookNow, showLook, textSizes, themes } from '../look.ts';

const root = document.documentElement;

/** Colours and size of the text; every touch shows at once. */
export function ViewDialog({ onClose }: { readonly onClose: () => void }) {
  const { language } = useWords();
  const [look, setLook] = useState(() => lookNow(root));
  const id = useId();
  const change = (next: Look) => {
    showLook(root, next);
    setLook(next);
  };
  return (
    <Dialog
      name="view"
      title={<Bilingual of="kiosk:view.title" />}
      onClose={onClose}
      footer={
        <Button look="primary" icon="check" action="close" wide onPress={onClose}>
          <Bilingual quiet of="kiosk:view.done" />
        </Button>
      }
    >
      <p className="kern-label view__group" id={`${id}-size`}>
        <Bilingual inline of="frame:view.size" />
      </p>
      <Tiles
        id={`${id}-sizes`}
        labelledBy={`${id}-size`}
        invalid={false}
        layout="thirds"
        chosen={[look.size]}
        onChoose={(size) => change({ ...look, size: size as Look['size'] })}
        tiles={textSizes.map((size) => ({
          code: size,
          label: <Value latin>{`${digitsIn(language, size)} %`}</Value>,
        }))}
      />
      <p className="kern-label view__group" id={`${id}-theme`}>
        <Bilingual inline of="frame:view.colours" />
      </p>
      <Tiles
        id={`${id}-themes`}
        labelledBy={`${id}-theme`}
        invalid={false}
        layout="thirds"
        chosen={[look.theme]}
        onChoose={(theme) => change({ ...look, theme: theme as Look['theme'] })}
        tiles={themes.map((theme) => ({
          code: theme,
          label: <Bilingual quiet of={`kiosk:view.themes.${theme}`} />,
        }))}
      />
    </Dialog>
  );
}
