import type { WorkAnswers } from '#domain/contract/work-shapes';
import type { WorkTopic } from '#domain/intake/labour-market/question-pages';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { dayIn, numberIn } from '../../i18n/forms.ts';
import { Bilingual, Spoken, Text, Twofold } from '../../i18n/Text.tsx';
import { type TextValues, useWords } from '../../i18n/use-words.ts';

type AnswerDialogProps = {
  readonly topic: WorkTopic;
  /** undefined where the machine gave none: then a person is to be asked */
  readonly answer: WorkAnswers['answers'][number] | undefined;
  readonly lawAsOf: string | undefined;
  readonly wanted: boolean;
  readonly onWant: (wanted: boolean) => void;
  readonly onClose: () => void;
};

/** Runs from left to right wherever it stands. */
const isolated = (text: string): string => `\u2066${text}\u2069`;

/** One answer, what it is founded on, and the way to a counsellor. */
export function AnswerDialog({ topic, answer, lawAsOf, wanted, onWant, onClose }: AnswerDialogProps) {
  const words = useWords();
  const key = [`work:answers.${topic}.${answer?.variant ?? 'staff'}`, 'work:answers.staff'];
  const own = words.word(key, gaps(answer, words.language));
  const isAnswered = answer !== undefined && answer.variant !== 'staff';
  return (
    <Dialog
      name="answer"
      title={<Bilingual of={`labourMarket:choices.workTopic.${topic}`} />}
      onClose={onClose}
      footer={
        <Button look="primary" icon="arrowStart" action="close" autoFocus onPress={onClose}>
          <Bilingual quiet of="work:screen.toAll" />
        </Button>
      }
    >
      <p className="work-answer" data-variant={answer?.variant ?? 'staff'}>
        <Twofold
          own={<Spoken word={own} shown={words.language} />}
          german={own.language === 'de' ? undefined : words.german(key, gaps(answer, 'de'))}
        />
      </p>
      {isAnswered && answer.confidence === 'unverified' ? (
        <Alert kind="warning" title={<Bilingual of="work:screen.unchecked" />} />
      ) : null}
      {isAnswered ? (
        <p className="kern-body">
          <Text of="work:screen.suggestion" />
        </p>
      ) : null}
      {answer?.law === undefined || lawAsOf === undefined ? null : (
        <p className="work-answer__law" data-silent>
          <Text of="work:screen.law" values={{ law: isolated(answer.law) }} />
          {' · '}
          <Text of="work:screen.asOf" values={{ day: dayIn(words.language, lawAsOf) }} />
        </p>
      )}
      <p className="kern-hint">
        <Text of="work:screen.askHelp" />
      </p>
      <Button
        look="secondary"
        icon={wanted ? 'check' : 'person'}
        action="askCounsellor"
        pressed={wanted}
        onPress={() => onWant(!wanted)}
      >
        <Bilingual quiet of={wanted ? 'work:screen.wanted' : 'work:screen.ask'} />
      </Button>
    </Dialog>
  );
}

/** Amounts as the language writes them, euros with their cents. */
function gaps(answer: AnswerDialogProps['answer'], language: string): TextValues {
  if (answer === undefined) return {};
  const numbers = Object.entries(answer.facts).map(([name, value]) => [
    name,
    numberIn(language, value, Number.isInteger(value) ? 0 : 2),
  ]);
  return {
    ...Object.fromEntries(numbers),
    ...(answer.day === undefined ? {} : { day: dayIn(language, answer.day) }),
  };
}
