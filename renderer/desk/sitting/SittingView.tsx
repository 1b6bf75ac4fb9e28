import { useEffect, useRef, useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { AppointmentsPanel } from '../appointments/AppointmentsPanel.tsx';
import { HouseholdPanel } from '../household/HouseholdPanel.tsx';
import { Duplicates } from '../matching/Duplicates.tsx';
import { openItems } from '../model/open-items.ts';
import type { Correcting } from '../outbox/OutboxPages.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { AccessPanel } from './AccessPanel.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { CorrectionBanner } from './CorrectionBanner.tsx';
import { Objection, objectedEntry } from './Objection.tsx';
import { PapersPanel } from './PapersPanel.tsx';
import { ProfilePanel } from './ProfilePanel.tsx';
import { ProtectedRecord } from './ProtectedRecord.tsx';
import { PurgePanel } from './PurgePanel.tsx';
import { RightsPanel } from './RightsPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { SignOff } from './SignOff.tsx';
import { SittingHead } from './SittingHead.tsx';
import { StepList } from './StepList.tsx';
import { StopPanel } from './StopPanel.tsx';
import { TodoPanel } from './TodoPanel.tsx';
import { useChanges } from './use-changes.ts';

type SittingViewProps = {
  readonly record: string;
  /** the question to open, where a correction leads to one */
  readonly target?: Correcting;
  readonly onCorrect: (where: Correcting) => void;
  readonly onGone: () => void;
  /** another record */
  readonly onOpen: (record: string) => void;
};

/** One sitting, followed live: who it is, what staff has to do, and every question with its answer. */
export function SittingView({ record, target, onCorrect, onGone, onOpen }: SittingViewProps) {
  const words = useDeskWords();
  const sitting = useLive(
    record,
    (desk) => desk.sitting({ record }),
    (change) => change.what !== 'status' && (change.record === undefined || change.record === record),
  );
  if (sitting.value === undefined) {
    return sitting.error === undefined ? (
      <p className="kern-body office__hint">{words.say('loading')}</p>
    ) : sitting.error.code === 'record.protected' ? (
      <ProtectedRecord record={record} onOpened={sitting.refetch} />
    ) : (
      <Fault error={sitting.error} />
    );
  }
  return (
    <>
      <Fault error={sitting.error} />
      <Followed
        sitting={sitting.value}
        target={target}
        onCorrect={onCorrect}
        onChange={sitting.replace}
        onGone={onGone}
        onOpen={onOpen}
      />
    </>
  );
}

type FollowedProps = Pick<SittingViewProps, 'target' | 'onCorrect' | 'onOpen'> & {
  readonly sitting: DeskSitting;
  readonly onChange: (sitting: DeskSitting) => void;
  readonly onGone: () => void;
};

function Followed({ sitting, target, onCorrect, onChange, onGone, onOpen }: FollowedProps) {
  const words = useDeskWords();
  const [editing, setEditing] = useState<string>();
  const [vanished, setVanished] = useState(false);
  const changes = useChanges(sitting);
  const point = useAction();
  const asked = editing === undefined || sitting.steps.some(({ key }) => key === editing);
  const isDraft = sitting.summary.state === 'draft';
  const isCorrection = sitting.summary.correcting === true;
  const todo = useRef<HTMLDivElement>(null);

  // The question an agency objected to opens by itself, once; the sitting may still be on its way to being corrected.
  const led = useRef<Correcting>(undefined);
  useEffect(() => {
    if (target === undefined || led.current === target || !isCorrection) return;
    led.current = target;
    setEditing(sitting.steps.some(({ key }) => key === target.step) ? target.step : undefined);
  }, [target, isCorrection, sitting.steps]);

  useEffect(() => {
    if (asked && isDraft) return;
    setVanished(editing !== undefined);
    setEditing(undefined);
  }, [asked, isDraft, editing]);

  const edit = (key: string | undefined) => {
    setVanished(false);
    setEditing(key);
  };
  const saved = (next: DeskSitting) => {
    edit(undefined);
    onChange(next);
    // The form that had the focus is gone: go on with what is left to do.
    requestAnimationFrame(() => todo.current?.focus());
  };
  const objected = isCorrection ? objectedEntry(sitting, target?.entry) : undefined;
  const hasStep = sitting.steps.some(({ key }) => key === target?.step);
  const blocked = sitting.steps.find(({ key }) => key === sitting.blockedAt);
  if (isDraft && sitting.mergedInto !== undefined) {
    return (
      <div className="sitting">
        <SittingHead sitting={sitting} onChange={onChange} onGone={onGone} />
        <div className="sitting__main">
          <HouseholdPanel sitting={sitting} onOpen={onOpen} />
        </div>
      </div>
    );
  }

  return (
    <div className="sitting">
      <SittingHead sitting={sitting} onChange={onChange} onGone={onGone} />
      <div className="sitting__columns">
        <div className="sitting__main">
          {isCorrection ? (
            <CorrectionBanner sitting={sitting} begun={target !== undefined && !hasStep} onChange={saved} />
          ) : null}
          {objected === undefined || hasStep ? null : (
            <Objection entry={objected} without={target?.step === undefined ? 'noStep' : 'private'} />
          )}
          {sitting.stopped === undefined ? null : (
            <StopPanel sitting={sitting} code={sitting.stopped} onChange={onChange} />
          )}
          {vanished ? <Alert kind="warning" urgent title={words.say('answer.gone')} /> : null}
          {blocked === undefined || !isDraft ? null : (
            <section className="blocked" aria-label={words.say('todo.blocking')}>
              <Alert kind="warning" urgent title={words.say('todo.blocking')} />
              <h2 className="kern-heading-small">
                {words.pageTitle(blocked.page)}
                {blocked.person === undefined ? null : (
                  <>
                    {' – '}
                    <bdi>{blocked.person.called}</bdi>
                  </>
                )}
              </h2>
              {/* One form at a time: two could have fields of the same name. */}
              {editing === undefined ? (
                <AnswerForm sitting={sitting} step={blocked} onSaved={saved} />
              ) : (
                <Button look="secondary" onPress={() => edit(undefined)}>
                  {words.say('answer.answerOf', { page: words.pageTitle(blocked.page) })}
                </Button>
              )}
            </section>
          )}
          <Fault error={point.error} />
          <StepList
            sitting={sitting}
            changes={changes}
            editing={editing}
            target={
              objected && editing === target?.step ? { entry: objected, field: target?.field } : undefined
            }
            onEdit={isDraft ? edit : undefined}
            onPoint={(step) =>
              point.run((desk) => desk.point({ record: sitting.summary.id, step }), onChange)
            }
            onSaved={saved}
          />
        </div>
        {/* Once sealed it may scroll, and nothing in it takes the focus. */}
        <div className="sitting__side" ref={todo} tabIndex={isDraft ? -1 : 0}>
          {isDraft ? <TodoPanel items={openItems(sitting)} editing={editing} onEdit={edit} /> : null}
          <Duplicates record={sitting.summary.id} onOpen={onOpen} />
          <SignOff sitting={sitting} onChange={onChange} onCorrect={onCorrect} />
          <AppointmentsPanel sitting={sitting} onChange={onChange} />
          <HouseholdPanel sitting={sitting} onOpen={onOpen} />
          {/* What to tell the person comes before what to give them. */}
          <RulesPanel sitting={sitting} />
          {hasPapers(sitting) ? <PapersPanel record={sitting.summary.id} /> : null}
          <ProfilePanel sitting={sitting} />
          <RightsPanel sitting={sitting} onChange={onChange} />
          <AccessPanel sitting={sitting} />
          <PurgePanel
            record={sitting.summary.id}
            canPurge={sitting.summary.state === 'sealed'}
            onGone={onGone}
          />
        </div>
      </div>
    </div>
  );
}

/** Of a draft once the newcomer has looked through it, of a sealed record always. */
const hasPapers = ({ reviewed, summary: { state } }: DeskSitting): boolean =>
  state === 'sealed' || (state === 'draft' && reviewed);
