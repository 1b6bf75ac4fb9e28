import type { AnsweredStep, DeskSitting, OutboxEntryView } from '#domain/contract/shapes';
import { intakeForm } from '#domain/intake/form';
import { isDisputable } from '#domain/record/dispute';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldId } from '../model/changed-fields.ts';
import { shownQuestions } from '../model/form.ts';
import { useDeskWords } from '../use-desk-words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { DisputeButton, DisputeMarks } from './Disputes.tsx';
import { Objection } from './Objection.tsx';

/** What an agency objected to. */
export type Target = { readonly entry: OutboxEntryView; readonly field: string | undefined };

type StepCardProps = {
  readonly sitting: DeskSitting;
  readonly step: AnsweredStep;
  readonly changes: ReadonlySet<string>;
  /** the newcomer looks at this page now */
  readonly here: boolean;
  readonly editing: boolean;
  readonly target?: Target;
  readonly onEdit?: (step: string | undefined) => void;
  /** shows the page to the newcomer; undefined where that cannot be */
  readonly onPoint?: () => void;
  readonly onSaved: (sitting: DeskSitting) => void;
};

/** One page with its answers in German, or its form while staff answers it. */
export function StepCard(props: StepCardProps) {
  const { sitting, step, changes, here, editing, target, onEdit, onPoint, onSaved } = props;
  const words = useDeskWords();
  const { key, page, answers, askedOf, changedByStaff } = step;
  const title = words.pageTitle(page);
  const whose = step.person === undefined ? title : `${title}, ${step.person.called}`;
  const isStaffs = askedOf === 'staff';
  const blocking = key === sitting.blockedAt;
  // The form of a blocking page stands above the list already.
  const mayEdit = onEdit !== undefined && !editing && !blocking && (answers !== undefined || isStaffs);
  const looks = [
    'step',
    here ? 'step--here' : '',
    answers === undefined ? 'step--open' : '',
    editing ? 'step--editing' : '',
  ];
  return (
    <article className={looks.join(' ').trim()} data-step={key} aria-current={here ? 'step' : undefined}>
      <div className="step__head">
        <h4 className="step__title">{title}</h4>
        {here ? <Badge kind="info">{words.say('sitting.here')}</Badge> : null}
        {isStaffs ? <Badge kind="info">{words.say('todo.kinds.staff')}</Badge> : null}
        {changedByStaff === undefined ? null : (
          <Badge kind={changedByStaff.toReadBack ? 'warning' : 'info'}>
            {words.say(changedByStaff.toReadBack ? 'reason.toReadBack' : 'reason.changed')}
          </Badge>
        )}
        {step.disputed === undefined ? null : <Badge kind="warning">{words.say('dispute.disputed')}</Badge>}
        {answers === undefined ? <span className="step__open">{words.say('sitting.open')}</span> : null}
        {onPoint === undefined ? null : (
          <Button
            look="tertiary"
            onPress={onPoint}
            action="point"
            label={words.say('sitting.pointTo', { page: whose })}
          >
            {words.say('sitting.point')}
          </Button>
        )}
        {answers === undefined || editing || !isDisputable(intakeForm, page) ? null : (
          <DisputeButton sitting={sitting} step={step} onChange={onSaved} />
        )}
        {mayEdit ? (
          <Button
            look="tertiary"
            onPress={() => onEdit(key)}
            label={words.say(answers === undefined ? 'answer.answerOf' : 'answer.editOf', {
              page: whose,
            })}
          >
            {words.say(answers === undefined ? 'answer.answer' : 'answer.edit')}
          </Button>
        ) : null}
      </div>
      <DisputeMarks sitting={sitting} step={step} onChange={onSaved} />
      {changedByStaff?.reason === undefined ? null : (
        <p className="kern-body kern-body--small step__reason">
          {words.say('reason.because', { reason: words.say(`reason.codes.${changedByStaff.reason.code}`) })}
          {changedByStaff.reason.code === 'other' ? (
            <>
              {' '}
              <q>
                <bdi>{changedByStaff.reason.text}</bdi>
              </q>
            </>
          ) : null}
        </p>
      )}
      {editing ? (
        <>
          {target === undefined ? null : <Objection entry={target.entry} />}
          <AnswerForm
            sitting={sitting}
            step={step}
            field={target?.field}
            onSaved={onSaved}
            onCancel={() => onEdit?.(undefined)}
          />
        </>
      ) : answers === undefined ? null : (
        <dl className="step__answers">
          {shownQuestions(page, answers).map(({ field, question }) => {
            const { lines, skip } = words.describe(step, field, question, sitting.persons);
            const changed = changes.has(fieldId(key, field));
            return (
              <div key={field} className={`step__answer${changed ? ' step__answer--changed' : ''}`}>
                <dt>{words.fieldLabel(page, field)}</dt>
                <dd className={skip === undefined ? undefined : `step__skip step__skip--${skip}`}>
                  {lines.length === 0 ? (
                    <span className="step__skip">{words.say('sitting.leftOut')}</span>
                  ) : (
                    lines.map((line) => (
                      <bdi key={line} className="step__line">
                        {line}
                      </bdi>
                    ))
                  )}
                </dd>
                {changed ? <dd className="step__changed">{words.say('sitting.changed')}</dd> : null}
              </div>
            );
          })}
        </dl>
      )}
    </article>
  );
}
