import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { REVIEW } from '#domain/record/intake-record';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { useLanguageStates } from '../languages.ts';
import { progressOf } from '../model/open-items.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Fault } from '../parts/Fault.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { CareLine } from './CareLine.tsx';

type SittingHeadProps = {
  readonly sitting: DeskSitting;
  readonly onChange: (sitting: DeskSitting) => void;
  readonly onGone: () => void;
};

/** Who this is, how far they are, where they are now; and what concerns the whole sitting. */
export function SittingHead({ sitting, onChange, onGone }: SittingHeadProps) {
  const words = useDeskWords();
  const kiosk = useAction();
  const discard = useAction();
  const [asking, setAsking] = useState(false);
  const {
    id: record,
    called,
    shortCode,
    stage,
    state,
    language,
    startedAt,
    atKiosk,
    locked,
  } = sitting.summary;
  const isUnchecked = (useLanguageStates()[language]?.unchecked ?? 0) > 0;
  const { done, total } = progressOf(sitting.steps);
  const isDraft = state === 'draft';
  const isCorrection = sitting.summary.correcting === true;
  // A correction is staff's own work at the desk: the newcomer's screen has no part in it.
  const isOpen = isDraft && !isCorrection && stage !== 'merged';
  return (
    <header className="sitting__head">
      <div className="sitting__title">
        <h1 className="kern-heading-medium">
          {called === undefined ? words.say('work.unnamed') : <bdi>{called}</bdi>}
        </h1>
        <code className="sitting__code">{shortCode}</code>
        <Badge
          kind={stage === 'stopped' ? 'danger' : isCorrection ? 'warning' : isDraft ? 'info' : 'success'}
        >
          {words.say(`stages.${isCorrection && stage !== 'merged' ? 'correcting' : stage}`)}
        </Badge>
        <span className="sitting__actions">
          {isOpen && stage !== 'stopped' ? (
            <Button
              look="secondary"
              disabled={kiosk.busy}
              onPress={() => kiosk.run((desk) => desk.resume({ record }), onChange)}
              action="resume"
            >
              {words.say(atKiosk && !locked ? 'actions.resumeAgain' : 'actions.resume')}
            </Button>
          ) : null}
          {atKiosk ? (
            <Button
              look="secondary"
              disabled={kiosk.busy}
              onPress={() => kiosk.run((desk) => desk.lockKiosk({}))}
              action="lockKiosk"
            >
              {words.say('actions.lock')}
            </Button>
          ) : null}
          {atKiosk && isDraft ? (
            <Button
              look="secondary"
              disabled={kiosk.busy}
              onPress={() => kiosk.run((desk) => desk.pause({ record }), onChange)}
              action="pause"
            >
              {words.say('actions.pause')}
            </Button>
          ) : null}
          {isOpen ? (
            <Button look="tertiary" icon="bin" onPress={() => setAsking(true)} action="discard">
              {words.say('actions.discard')}
            </Button>
          ) : null}
        </span>
      </div>
      <p className="sitting__facts">
        <span>
          {words.language(language)}{' '}
          {isUnchecked ? <Badge kind="warning">{words.say('languages.unchecked')}</Badge> : null}
        </span>
        <span>{words.say('work.persons', { count: sitting.persons.length })}</span>
        <span>
          {words.say('sitting.started')} {instantText(startedAt)}
        </span>
        {isOpen ? <span>{words.say('sitting.progress', { done, total })}</span> : null}
        {isOpen ? (
          <span>{words.say(sitting.reviewed ? 'sitting.reviewed' : 'sitting.notReviewed')}</span>
        ) : null}
        {isDraft ? <CareLine sitting={sitting} onChange={onChange} /> : null}
        {isOpen ? <strong role="status">{whereText(words, sitting)}</strong> : null}
      </p>
      <Fault error={kiosk.error} />
      {asking ? (
        <Confirm
          title={words.say('actions.discardTitle')}
          confirm={words.say('actions.discardConfirm')}
          busy={discard.busy}
          fault={discard.error && words.reason('errors', discard.error.code)}
          onCancel={() => {
            discard.clear();
            setAsking(false);
          }}
          onConfirm={() => discard.run((desk) => desk.discard({ record }), onGone)}
        >
          {words.say('actions.discardText')}
        </Confirm>
      ) : null}
    </header>
  );
}

/** Where the newcomer is now. A page that is not shown here was asked in private. */
function whereText(words: DeskWords, { summary, steps, cursor, reviewed }: DeskSitting): string {
  if (!summary.atKiosk) return words.say('sitting.paused');
  if (summary.locked) return words.say('sitting.locked');
  if (cursor === REVIEW) return words.say(reviewed ? 'sitting.hereDone' : 'sitting.hereReview');
  const here = steps.find(({ key }) => key === cursor);
  if (here === undefined) return words.say('sitting.herePrivate');
  return words.say('sitting.hereOf', { page: words.pageTitle(here.page) });
}
