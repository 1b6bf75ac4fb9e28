import type { AnsweredStep, KioskView } from '#domain/contract/shapes';
import { isShown } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { AnswerLines } from '../../form/AnswerLines.tsx';
import type { ShownPerson } from '../../form/control-props.ts';
import { pageTexts, questionOf } from '../../form/question-texts.ts';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Fault } from '../parts/Fault.tsx';
import { Header } from '../parts/Header.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PersonBanner } from '../parts/PersonBanner.tsx';
import type { Kiosk } from '../use-kiosk.ts';
import { reviewSections } from './review-sections.ts';

type ReviewScreenProps = { readonly kiosk: Kiosk; readonly view: Extract<KioskView, { screen: 'review' }> };

/** Everything together; each page can be changed from here. */
export default function ReviewScreen({ kiosk, view }: ReviewScreenProps) {
  const { bridge, follow, fault, busy } = kiosk;
  return (
    <>
      <Header kiosk={kiosk} language={view.language} place={view.screen} />
      <main className="kiosk-main">
        <div className="kiosk-content review">
          <PageHead picture={['papers', 'eye']} title="kiosk:review.title" />
          <p className="page-help">
            <Text of="kiosk:review.help" />
          </p>
          <Fault code={fault} />
          {reviewSections(intakeForm, view.steps).map(({ section, parts }) => (
            <section key={section} className="review__section">
              <h2 className="review__section-title">
                <Bilingual of={`${section}:title`} />
              </h2>
              {parts.map(({ person, steps }) => (
                <div key={person?.id ?? 'household'} className="review__part">
                  {person === undefined ? null : <PersonBanner person={person} />}
                  {steps.map((step) => (
                    <ReviewStep
                      key={step.key}
                      step={step}
                      persons={view.persons}
                      onChange={() => void follow(() => bridge.goTo({ step: step.key }))}
                    />
                  ))}
                </div>
              ))}
            </section>
          ))}
        </div>
      </main>
      <footer className="kiosk-footer review__end">
        {view.reviewed ? (
          <Alert kind="success" urgent title={<Bilingual of="kiosk:review.done" />}>
            <p className="kern-body">
              <Text of="kiosk:review.doneText" />
            </p>
          </Alert>
        ) : (
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
        )}
      </footer>
    </>
  );
}

type ReviewStepProps = {
  readonly step: AnsweredStep;
  readonly persons: readonly ShownPerson[];
  readonly onChange: () => void;
};

function ReviewStep({ step, persons, onChange }: ReviewStepProps) {
  const words = useWords();
  const page = intakeForm.byKey.get(step.page);
  if (page === undefined) return null;
  const texts = pageTexts(page);
  const answers = step.answers ?? {};
  const fields = Object.keys(page.fields).filter((name) => isShown(page, name, answers));
  const title = words.text(texts.title);
  // One question: its page's title says it already. What is confirmed stands in the label only.
  const [only] = fields;
  const isAlone = only !== undefined && fields.length === 1 && questionOf(page, only).kind !== 'confirm';
  return (
    <article className={`review__step${isAlone ? ' review__step--alone' : ''}`} data-step={step.key}>
      <h3 className="kern-title">
        <Bilingual of={texts.title} />
      </h3>
      <dl className="review__answers">
        {fields.map((name) => (
          <div key={name} className="review__answer" data-field={name}>
            <dt className={isAlone ? 'kern-sr-only' : undefined}>
              <Bilingual of={texts.field(name).label} />
            </dt>
            <dd>
              <AnswerLines
                question={questionOf(page, name)}
                answer={answers[name]}
                texts={texts.field(name)}
                persons={persons}
              />
            </dd>
          </div>
        ))}
      </dl>
      {step.askedOf === 'newcomer' ? (
        <Button
          look="secondary"
          action="change"
          label={words.text('kiosk:review.changeLabel', { title })}
          onPress={onChange}
        >
          <Bilingual quiet of="kiosk:review.change" />
        </Button>
      ) : null}
    </article>
  );
}
