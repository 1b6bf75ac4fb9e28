import { useEffect, useState } from 'react';
import type { KioskView } from '#domain/contract/shapes';
import { intakeForm } from '#domain/intake/form';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Fault } from '../parts/Fault.tsx';
import { GermanCounts } from '../parts/GermanCounts.tsx';
import { Header } from '../parts/Header.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { Signers } from '../parts/Signers.tsx';
import type { Kiosk } from '../use-kiosk.ts';
import { ReviewCardView, ReviewName } from './ReviewCardView.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { type ReviewCard, reviewCards } from './review-cards.ts';

type ReviewScreenProps = {
  readonly kiosk: Kiosk;
  readonly view: Extract<KioskView, { screen: 'review' }>;
  /** Somebody wants to sign now. */
  readonly onSign: (person: string) => void;
};

/**
 * Which cards have been open, and the page somebody left for: who changes an answer comes back to the same place.
 * It lasts as long as the renderer process, which is one sitting.
 */
const looked = { at: new Set<string>(), from: undefined as string | undefined };

/** A card that staff changed something in is to be looked at anew. */
const lookOf = ({ id, toReadBack }: ReviewCard): string => [id, ...toReadBack].join(' ');

/** Everything together, person by person; each page can be changed from here. */
export default function ReviewScreen({ kiosk, view, onSign }: ReviewScreenProps) {
  const { bridge, follow, fault, busy } = kiosk;
  const { language } = useWords();
  const cards = reviewCards(intakeForm, view.steps);
  const [opened, setOpened] = useState(() => {
    const left = cards.find(({ sections }) =>
      sections.some(({ steps }) => steps.some(({ key }) => key === looked.from)),
    );
    const changed = cards.find(({ toReadBack }) => toReadBack.length > 0);
    return { card: (left ?? changed ?? cards[0])?.id, byTouch: false };
  });
  const shown = cards.find(({ id }) => id === opened.card);
  if (shown !== undefined) looked.at.add(lookOf(shown));
  const isSigning = view.signing?.signers.some(({ state }) => state === 'open' || state === 'void') === true;
  const signers = view.signing === undefined ? null : <Signers signing={view.signing} onSign={onSign} />;
  const next = cards.find((card) => !looked.at.has(lookOf(card)));
  const open = (card: string | undefined) => {
    setOpened({ card, byTouch: true });
    if (card !== undefined) void readCard(card, language);
  };

  // What staff changed opens first, also while everything is being looked at.
  const first = cards.find(({ toReadBack }) => toReadBack.length > 0);
  const [card, step] = [first?.id, first?.toReadBack[0]];
  useEffect(() => {
    if (step === undefined || looked.from !== undefined) return;
    setOpened({ card, byTouch: false });
    requestAnimationFrame(() =>
      document.querySelector(`[data-step="${CSS.escape(step)}"]`)?.scrollIntoView({ block: 'center' }),
    );
  }, [card, step]);

  useEffect(() => {
    if (looked.from === undefined) return;
    const step = document.querySelector(`[data-step="${CSS.escape(looked.from)}"]`);
    step?.scrollIntoView({ block: 'center' });
    step?.querySelector('button')?.focus({ preventScroll: true });
    looked.from = undefined;
  }, []);

  return (
    <>
      <Header kiosk={kiosk} language={view.language} place={view.screen} />
      <main className="kiosk-main">
        <div className="kiosk-content review">
          <PageHead picture={['papers', 'eye']} title="kiosk:review.title" />
          <p className="page-help">
            <Text of="kiosk:review.help" />
          </p>
          <GermanCounts />
          <Fault code={fault} />
          {view.reviewed ? signers : null}
          {cards.map((card) => (
            <ReviewCardView
              key={card.id}
              card={card}
              isOpen={card.id === opened.card}
              takesFocus={opened.byTouch}
              onToggle={() => open(card.id === opened.card ? undefined : card.id)}
            >
              {card.sections.map(({ section, steps }) => (
                <section key={section} className="review__section">
                  <h3 className="review__section-title">
                    <Bilingual of={`${section}:title`} />
                  </h3>
                  {steps.map((step) => (
                    <ReviewStep
                      key={step.key}
                      step={step}
                      persons={view.persons}
                      onChange={() => {
                        looked.from = step.key;
                        void follow(() => bridge.goTo({ step: step.key }));
                      }}
                    />
                  ))}
                </section>
              ))}
            </ReviewCardView>
          ))}
          {view.reviewed ? null : signers}
        </div>
      </main>
      <footer className="kiosk-footer review__end">
        {view.reviewed ? (
          isSigning ? (
            <Alert kind="info" urgent title={<Bilingual of="kiosk:signature.later" />} />
          ) : (
            <Alert kind="success" urgent title={<Bilingual of="kiosk:review.done" />}>
              <p className="kern-body">
                <Text of="kiosk:review.doneText" />
              </p>
            </Alert>
          )
        ) : next === undefined ? (
          <>
            <p className="review__declaration">
              <Bilingual of="kiosk:review.declaration" />
            </p>
            <Button
              look="primary"
              icon="check"
              action="confirmReview"
              disabled={busy}
              onPress={() => void follow(() => bridge.confirmReview({}))}
            >
              <Bilingual quiet of="kiosk:review.confirm" />
            </Button>
          </>
        ) : (
          <>
            <span />
            <Button look="primary" icon="arrowEnd" iconLast action="nextCard" onPress={() => open(next.id)}>
              <Bilingual quiet inline of="kiosk:review.goOn" /> <ReviewName card={next} />
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

/** What was unfolded is read to whoever listens. */
async function readCard(card: string, language: string): Promise<void> {
  const { now, speakPart } = await import('../../voice/reading.ts');
  const shown = document.querySelector(`[data-card="${card}"]`);
  if (now().on && shown !== null) await speakPart(shown, language);
}
