import { useEffect, useRef, useState } from 'react';
import type { KioskView } from '#domain/contract/shapes';
import type { Signer } from '#domain/contract/signing-shapes';
import { isSignaturePath, pathOf, type Stroke } from '#domain/papers/signature';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Fault } from '../parts/Fault.tsx';
import { Header } from '../parts/Header.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PersonBanner } from '../parts/PersonBanner.tsx';
import { fits } from '../signature/ink.ts';
import { SheetDialog } from '../signature/SheetDialog.tsx';
import { SignaturePad } from '../signature/SignaturePad.tsx';
import type { Kiosk } from '../use-kiosk.ts';

type SignScreenProps = {
  readonly kiosk: Kiosk;
  readonly view: Extract<KioskView, { screen: 'review' }>;
  readonly signer: Signer;
  readonly onReview: () => void;
  readonly onSigned: () => void;
};

/** One person confirms what the sheet for the registry says: drawn with the finger here, or on paper later. */
export default function SignScreen({ kiosk, view, signer, onReview, onSigned }: SignScreenProps) {
  const { bridge, follow, fault, busy } = kiosk;
  const { person, state, contentHash } = signer;
  const words = useWords();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [problem, setProblem] = useState<'empty' | 'full'>();
  const [isReading, setReading] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  const add = (stroke: Stroke) => {
    const isRoom = fits([...strokes, stroke]);
    setProblem(isRoom ? undefined : 'full');
    if (isRoom) setStrokes([...strokes, stroke]);
  };
  const sign = async (path?: string) => {
    const error = await follow(() =>
      bridge.sign({ person: person.id, contentHash, ...(path === undefined ? {} : { path }) }),
    );
    if (error === undefined) onSigned();
  };
  const finish = () => {
    const path = pathOf(strokes);
    if (isSignaturePath(path)) void sign(path);
    else setProblem('empty');
  };

  return (
    <>
      <Header kiosk={kiosk} language={view.language} place={`sign/${person.id}`} />
      <main className="kiosk-main" data-signer={person.id}>
        <div className="kiosk-content signing">
          <PageHead picture={['paper', 'quill']} title="kiosk:signature.title" titleRef={title} />
          <PersonBanner person={person} about="kiosk:signature.of" />
          <Fault code={fault} />
          {state === 'void' ? (
            <Alert kind="warning" urgent title={<Bilingual of="kiosk:signature.changed" />} />
          ) : (
            <p className="page-help signing__help">
              <Text of="kiosk:signature.help" />
            </p>
          )}
          <p className="signing__declaration">
            <Bilingual of="kiosk:review.declaration" />
          </p>
          {problem === undefined ? null : (
            <Alert kind="danger" urgent title={<Bilingual of={`kiosk:signature.${problem}`} />} />
          )}
          <div className="signing__place">
            <SignaturePad strokes={strokes} onStroke={add} label={words.text('kiosk:signature.pad')} />
            <div className="signing__buttons">
              <Button look="secondary" action="readSheet" onPress={() => setReading(true)}>
                <Bilingual quiet of="kiosk:signature.read" />
              </Button>
              <Button
                look="secondary"
                icon="repeat"
                action="clearSignature"
                disabled={strokes.length === 0}
                onPress={() => {
                  setStrokes([]);
                  setProblem(undefined);
                }}
              >
                <Bilingual quiet of="kiosk:signature.clear" />
              </Button>
            </div>
          </div>
        </div>
      </main>
      <footer className="kiosk-footer">
        <Button look="secondary" icon="arrowStart" action="toReview" disabled={busy} onPress={onReview}>
          <Bilingual quiet of="kiosk:page.toReview" />
        </Button>
        <Button look="secondary" action="signOnPaper" disabled={busy} onPress={() => void sign()}>
          <Bilingual quiet of="kiosk:signature.onPaper" />
        </Button>
        <Button look="primary" icon="check" action="sign" disabled={busy} onPress={finish}>
          <Bilingual quiet of="kiosk:signature.done" />
        </Button>
      </footer>
      {isReading ? (
        <SheetDialog bridge={bridge} person={person.id} onClose={() => setReading(false)} />
      ) : null}
    </>
  );
}
