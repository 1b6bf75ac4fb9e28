import type { KioskView } from '#domain/contract/shapes';
import { formatShortCode, scanText } from '#domain/identity/short-code';
import { Button } from '../../components/Button.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { instantIn } from '../../i18n/forms.ts';
import { Bilingual, Value } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Fault } from '../parts/Fault.tsx';
import { GermanCounts } from '../parts/GermanCounts.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { ReadAloud, VoiceBar } from '../parts/Voice.tsx';
import type { Kiosk } from '../use-kiosk.ts';

type SealedScreenProps = { readonly kiosk: Kiosk; readonly view: Extract<KioskView, { screen: 'sealed' }> };

/** It is done: the code to keep, when it was received, and who gets it tonight. */
export default function SealedScreen({ kiosk, view }: SealedScreenProps) {
  const { bridge, follow, fault, busy } = kiosk;
  const words = useWords();
  const received = instantIn(words.language, view.receivedAt);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and nothing in it takes the focus. */}
      <main className="kiosk-main" tabIndex={0}>
        <div className="kiosk-content sealed">
          <PageHead picture={['papers', 'check']} title="kiosk:sealed.title" />
          <GermanCounts />
          <Fault code={fault} />
          <div className="sealed__code">
            <QrCode text={scanText(view.shortCode)} label={words.text('kiosk:sealed.qr')} />
            <div>
              <p className="sealed__keep">
                <Bilingual of="kiosk:sealed.keep" />
              </p>
              <p className="sealed__short-code" data-short-code={view.shortCode}>
                <Value latin>{formatShortCode(view.shortCode)}</Value>
              </p>
              <p className="sealed__received">
                <Bilingual of="kiosk:sealed.received" after={<bdi>{received}</bdi>} />
              </p>
            </div>
          </div>
          <section className="sealed__agencies">
            <h2 className="kern-title">
              <Bilingual of="kiosk:sealed.agencies" />
            </h2>
            <ul>
              {view.agencies.map((agency) => (
                <li key={agency}>
                  <Bilingual of={`common:agencies.${agency}`} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </main>
      <footer className="kiosk-footer">
        <VoiceBar />
        <ReadAloud place={view.screen} />
        <Button
          look="primary"
          icon="arrowEnd"
          iconLast
          action="finish"
          disabled={busy}
          onPress={() => void follow(() => bridge.finish({}))}
        >
          <Bilingual quiet of="kiosk:sealed.finish" />
        </Button>
      </footer>
    </>
  );
}
