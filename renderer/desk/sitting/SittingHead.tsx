import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { progressOf } from '../model/open-items.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

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
  const { id: record, called, shortCode, stage, state, language, startedAt, atKiosk } = sitting.summary;
  const { done, total } = progressOf(sitting.steps);
  const here = sitting.steps.find(({ key }) => key === sitting.cursor);
  const isDraft = state === 'draft';
  return (
    <header className="sitting__head">
      <div className="sitting__title">
        <h1 className="kern-heading-medium">
          {called === undefined ? words.say('work.unnamed') : <bdi>{called}</bdi>}
        </h1>
        <code className="sitting__code">{shortCode}</code>
        <Badge kind={stage === 'stopped' ? 'danger' : isDraft ? 'info' : 'success'}>
          {words.say(`stages.${stage}`)}
        </Badge>
        <span className="sitting__actions">
          {isDraft ? (
            <Button
              look="secondary"
              disabled={kiosk.busy}
              onPress={() => kiosk.run((desk) => desk.resume({ record }), onChange)}
              action="resume"
            >
              {words.say(atKiosk ? 'actions.resumeAgain' : 'actions.resume')}
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
          {isDraft ? (
            <Button look="tertiary" icon="bin" onPress={() => setAsking(true)} action="discard">
              {words.say('actions.discard')}
            </Button>
          ) : null}
        </span>
      </div>
      <p className="sitting__facts">
        <span>{words.language(language)}</span>
        <span>{words.say('work.persons', { count: sitting.persons.length })}</span>
        <span>
          {words.say('sitting.started')} {instantText(startedAt)}
        </span>
        {isDraft ? <span>{words.say('sitting.progress', { done, total })}</span> : null}
        {isDraft ? (
          <span>{words.say(sitting.reviewed ? 'sitting.reviewed' : 'sitting.notReviewed')}</span>
        ) : null}
        {isDraft ? (
          <strong role="status">
            {!atKiosk
              ? words.say('sitting.paused')
              : here === undefined
                ? words.say('sitting.hereReview')
                : words.say('sitting.hereOf', { page: words.pageTitle(here.page) })}
          </strong>
        ) : null}
      </p>
      <Fault error={kiosk.error} />
      {asking ? (
        <Confirm
          title={words.say('actions.discardTitle')}
          confirm={words.say('actions.discardConfirm')}
          grave
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
