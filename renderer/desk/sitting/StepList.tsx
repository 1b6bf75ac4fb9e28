import { useEffect, useId, useRef, useState } from 'react';
import type { AnsweredStep, DeskSitting } from '#domain/contract/shapes';
import { arrangeSteps } from '../model/arrange-steps.ts';
import { sectionOf } from '../model/form.ts';
import { useDeskWords } from '../use-desk-words.ts';
import { StepCard, type Target } from './StepCard.tsx';

type StepListProps = {
  readonly sitting: DeskSitting;
  /** fields changed lately, by `fieldId` */
  readonly changes: ReadonlySet<string>;
  /** step whose form is open */
  readonly editing?: string;
  /** what an agency said about the step being edited */
  readonly target?: Target;
  /** undefined: nothing may be changed any more */
  readonly onEdit?: (step: string | undefined) => void;
  /** shows a page to the newcomer */
  readonly onPoint: (step: string) => void;
  readonly onSaved: (sitting: DeskSitting) => void;
};

/** Every question asked so far, in order, by section and person; it runs along with the newcomer unless told not to. */
export function StepList({ sitting, changes, editing, target, onEdit, onPoint, onSaved }: StepListProps) {
  const words = useDeskWords();
  const id = useId();
  const [person, setPerson] = useState<string>();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [follow, setFollow] = useState(true);
  const list = useRef<HTMLDivElement>(null);
  const { cursor, steps, summary } = sitting;
  const isWatched = summary.atKiosk && summary.locked !== true;
  const left = new Set(sitting.openQuestions.map(({ key }) => key));
  const next = steps.find(({ askedOf, answers }) => askedOf === 'newcomer' && answers === undefined);
  const mayPoint = (step: AnsweredStep) =>
    isWatched &&
    step.askedOf === 'newcomer' &&
    step.key !== cursor &&
    (step.answers !== undefined || step === next);
  const isOpen = (step: AnsweredStep) =>
    step.answers === undefined || left.has(step.key) || step.key === editing;
  // Once it is over, only what was answered is left to read.
  const isOver = summary.state !== 'draft';
  const shown = isOver ? steps.filter(({ answers }) => answers !== undefined) : steps;
  // A form that was opened is seen, whoever is being looked at.
  const edited = steps.find(({ key }) => key === editing);
  const onlyPerson = edited === undefined || edited.person?.id === person ? person : undefined;
  const groups = arrangeSteps(shown, sectionOf, { person: onlyPerson, onlyOpen }, isOpen);
  const sections = [...new Set(groups.map(({ section }) => section))];

  const isEditing = editing !== undefined;
  useEffect(() => {
    if (editing !== undefined) scrollTo(list.current, editing, 'start');
  }, [editing]);
  // Only when the newcomer moves on: closing a form must not lose the place.
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (last.current === cursor) return;
    last.current = cursor;
    if (!follow || !isWatched || isEditing) return;
    scrollTo(list.current, cursor, 'center');
  }, [cursor, follow, isWatched, isEditing]);

  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="steps__tools">
        <h2 className="kern-heading-small" id={`${id}-title`}>
          {words.say('sitting.steps')}
        </h2>
        <label className="steps__tool">
          {words.say('sitting.onlyPerson')}
          <select
            className="steps__select"
            value={person ?? ''}
            onChange={({ target }) => setPerson(target.value === '' ? undefined : target.value)}
          >
            <option value="">{words.say('sitting.everybody')}</option>
            {sitting.persons.map(({ id: value, called }) => (
              <option key={value} value={value}>
                {called}
              </option>
            ))}
          </select>
        </label>
        {isOver ? null : (
          <label className="steps__tool">
            <input
              type="checkbox"
              checked={onlyOpen}
              onChange={({ target }) => setOnlyOpen(target.checked)}
            />
            {words.say('sitting.onlyOpen')}
          </label>
        )}
        {isWatched ? (
          <label className="steps__tool">
            <input type="checkbox" checked={follow} onChange={({ target }) => setFollow(target.checked)} />
            {words.say('sitting.follow')}
          </label>
        ) : null}
        <nav className="steps__jump" aria-label={words.say('sitting.sections')}>
          {sections.map((section) => (
            <button
              key={section}
              type="button"
              className="steps__section"
              onClick={() =>
                list.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'start' })
              }
            >
              {words.section(section)}
            </button>
          ))}
        </nav>
      </div>
      <div ref={list}>
        {groups.length === 0 ? <p className="kern-body">{words.say('sitting.noSteps')}</p> : null}
        {groups.map((group) => (
          <section
            key={`${group.section} ${group.steps[0]?.key}`}
            className="steps__group"
            data-section={group.section}
          >
            <h3 className="steps__heading">
              {words.section(group.section)}
              <span className="steps__person">
                {group.person === undefined ? (
                  words.say('sitting.wholeHousehold')
                ) : (
                  <>
                    <bdi>{group.person.called}</bdi> ({words.relation(group.person.relation)})
                  </>
                )}
              </span>
            </h3>
            {group.steps.map((step) => (
              <StepCard
                key={step.key}
                sitting={sitting}
                step={step}
                changes={changes}
                here={isWatched && step.key === cursor}
                editing={step.key === editing}
                target={step.key === editing ? target : undefined}
                onEdit={onEdit}
                onPoint={mayPoint(step) ? () => onPoint(step.key) : undefined}
                onSaved={onSaved}
              />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function scrollTo(list: HTMLElement | null, step: string, block: ScrollLogicalPosition): void {
  list?.querySelector(`[data-step="${CSS.escape(step)}"]`)?.scrollIntoView({ block });
}
