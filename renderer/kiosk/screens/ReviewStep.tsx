import type { AnsweredStep } from '#domain/contract/shapes';
import { isShown } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { AnswerLines } from '../../form/AnswerLines.tsx';
import type { ShownPerson } from '../../form/control-props.ts';
import { pageTexts, questionOf } from '../../form/question-texts.ts';
import { Bilingual } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';

type ReviewStepProps = {
  readonly step: AnsweredStep;
  readonly persons: readonly ShownPerson[];
  readonly onChange: () => void;
};

/** One page with its answers, as it is looked at before the end. */
export function ReviewStep({ step, persons, onChange }: ReviewStepProps) {
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
      <h4 className="kern-title">
        <Bilingual of={texts.title} />
      </h4>
      {step.changedByStaff === undefined ? null : (
        <p className="review__changed">
          <Badge kind={step.changedByStaff.toReadBack ? 'warning' : 'info'}>
            <Bilingual of="kiosk:review.changedByStaff" />
          </Badge>
        </p>
      )}
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
