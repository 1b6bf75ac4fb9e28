import { lazy, Suspense, useEffect, useState } from 'react';
import type { PaperContent } from '#domain/papers/paper';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Fault } from '../parts/Fault.tsx';
import type { KioskBridge } from '../use-kiosk.ts';

const SheetView = lazy(() => import('../../papers/SheetView.tsx'));

type SheetDialogProps = {
  readonly bridge: KioskBridge;
  readonly person: string;
  readonly onClose: () => void;
};

/** The sheet that is signed, as it will be printed: German, and beside it the person's language. */
export function SheetDialog({ bridge, person, onClose }: SheetDialogProps) {
  const words = useWords();
  const [content, setContent] = useState<PaperContent>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    void bridge.sheet({ person }).then(
      (answer) => (answer.ok ? setContent(answer.value) : setFault(answer.error.code)),
      () => setFault('call.failed'),
    );
  }, [bridge, person]);
  return (
    <Dialog
      name="sheet"
      title={<Bilingual of="kiosk:signature.sheet" />}
      onClose={onClose}
      footer={
        <Button look="primary" action="close" wide autoFocus onPress={onClose}>
          <Bilingual quiet of="kiosk:signature.close" />
        </Button>
      }
    >
      <Fault code={fault} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet is scrolled by keys, too. */}
      <section className="sheet-place" tabIndex={0} aria-label={words.text('kiosk:signature.sheet')}>
        {content === undefined ? null : (
          <Suspense fallback={null}>
            <SheetView content={{ ...content, language: words.language }} zoom={1.2} />
          </Suspense>
        )}
      </section>
    </Dialog>
  );
}
