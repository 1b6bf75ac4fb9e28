import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#domain/contract/ipc';
import type { AnsweredStep, DeskSitting } from '#domain/contract/shapes';
import { intakeForm } from '#domain/intake/form';
import { occupationCheck } from '#domain/intake/staff/occupation-pages';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { isSame } from '../../form/draft.ts';
import { PageForm } from '../../form/PageForm.tsx';
import { attempt } from '../bridge.ts';
import { pageOf } from '../model/form.ts';
import { answersForStaff, pageForStaff, withLeftOpen } from '../model/staff-page.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useDesk } from '../use-live.ts';
import { OccupationForm } from './OccupationForm.tsx';
import { ReasonField, reasonOf, useReason } from './ReasonField.tsx';
import { SaveButtons } from './SaveButtons.tsx';

export type AnswerFormProps = {
  readonly sitting: DeskSitting;
  readonly step: AnsweredStep;
  /** the field that takes the focus, where one is meant */
  readonly field?: string;
  readonly onSaved: (sitting: DeskSitting) => void;
  /** Left out where it cannot be put off. */
  readonly onCancel?: () => void;
};

const none = {};

const isLeft = (given: object): boolean => 'skip' in given && given.skip === 'askStaff';

/** What is chosen already, else the first control there is: of the field that is meant, else of the first. */
const controls = ['input:checked', 'input, textarea, select, button'];

function focusOn(form: HTMLElement | null, name: string): void {
  const field = form?.querySelector(`[data-field="${CSS.escape(name)}"]`) ?? form?.querySelector('form');
  const control = controls.map((selector) => field?.querySelector<HTMLElement>(selector)).find(Boolean);
  control?.focus({ preventScroll: true });
  // The agency's reason stands above the question: both are to be seen.
  form?.closest('[data-step]')?.scrollIntoView({ block: 'start' });
  const { bottom = 0 } = control?.getBoundingClientRect() ?? {};
  if (bottom > window.innerHeight) control?.scrollIntoView({ block: 'center' });
}

/** One page as a form, in German: a question of staff's own, one left to them, or a correction. */
export function AnswerForm(props: AnswerFormProps) {
  const { step } = props;
  const [turn, setTurn] = useState(0);
  const Form = step.page === occupationCheck.key ? OccupationForm : Entered;
  return <Form key={`${step.key} ${turn}`} {...props} onReload={() => setTurn(turn + 1)} />;
}

function Entered(props: AnswerFormProps & { readonly onReload: () => void }) {
  const { sitting, step, field, onSaved, onCancel, onReload } = props;
  const words = useDeskWords();
  const desk = useDesk();
  const [fault, setFault] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useReason();
  // What staff began with: an update of the sitting must not touch what is being typed.
  const [begun] = useState(() => {
    const page = pageOf(step.page);
    const before = step.answers ?? none;
    return (
      page && {
        page: pageForStaff(page, before),
        before,
        answers: answersForStaff(before),
        suggestions: sitting.suggestions?.[step.key],
      }
    );
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field !== undefined) focusOn(place.current, field);
  }, [field]);
  if (begun === undefined) return <Fault error={{ code: 'step.hidden' }} />;
  const overtaken = !busy && !isSame(step.answers ?? none, begun.before);
  const isTheirs = step.askedOf === 'newcomer';
  const isCorrection = sitting.summary.correcting === true;
  const left = sitting.openQuestions.some(({ key }) => key === step.key);
  // What was left to staff, or not said yet, needs none.
  const said = Object.values<object>(begun.before);
  const isAllLeft = said.length > 0 && said.every(isLeft);
  const mayNeedReason = isTheirs && step.answers !== undefined && !isAllLeft;
  const record = sitting.summary.id;

  return (
    <div className="answer-form" data-form={step.key} ref={place}>
      {isCorrection ? (
        <Alert kind="info" title={words.say('correction.answerTitle')}>
          <p className="kern-body">{words.say('correction.answerText')}</p>
        </Alert>
      ) : isTheirs ? (
        <Alert kind="info" title={words.say(left ? 'answer.left' : 'answer.correctionTitle')}>
          <p className="kern-body">
            {words.say(sitting.reviewed ? 'answer.correction' : 'answer.correctionBefore')}
          </p>
        </Alert>
      ) : null}
      {overtaken ? (
        <Alert kind="warning" urgent title={words.say('answer.overtaken')}>
          <Button look="secondary" onPress={onReload}>
            {words.say('answer.reload')}
          </Button>
        </Alert>
      ) : null}
      <PageForm
        form={intakeForm}
        page={begun.page}
        answers={begun.answers}
        suggestions={begun.suggestions}
        persons={sitting.persons}
        self={step.person?.id}
        today={sitting.startedOn}
        onSave={async (given) => {
          setBusy(true);
          setFault(undefined);
          const answers = withLeftOpen(begun.page, begun.before, given);
          const why = reasonOf(reason);
          const result = await attempt(() =>
            desk.saveAnswer({ record, step: step.key, answers, ...(why && { reason: why }) }),
          );
          setBusy(false);
          if (result.ok) {
            onSaved(result.value);
            return undefined;
          }
          const { fields = none } = result.error;
          if (Object.keys(fields).length === 0) setFault(result.error);
          return fields;
        }}
      >
        {mayNeedReason ? <ReasonField value={reason} onChange={setReason} /> : null}
        <Fault error={fault} />
        <SaveButtons busy={busy} onCancel={onCancel} />
      </PageForm>
    </div>
  );
}
