import type { SittingSummary } from '#domain/contract/shapes';
import { Badge } from '../../components/Badge.tsx';
import { startText } from '../instant.ts';
import { useDeskWords } from '../use-desk-words.ts';
import { useShared } from '../use-shared.ts';
import { taskText } from './task-text.ts';

type SittingCardProps = {
  readonly sitting: SittingSummary;
  readonly chosen: boolean;
  readonly onChoose: (record: string) => void;
};

/** One sitting in a list: who, how far, in which language, and whether somebody is needed. */
export function SittingCard({ sitting, chosen, onChoose }: SittingCardProps) {
  const words = useDeskWords();
  const shared = useShared();
  const {
    id,
    called,
    shortCode,
    stage,
    correcting,
    language,
    persons,
    startedAt,
    atKiosk,
    locked,
    alerts,
    carer,
  } = sitting;
  return (
    <button
      type="button"
      className={`sitting-card sitting-card--${stage}`}
      aria-current={chosen ? 'true' : undefined}
      data-sitting={id}
      onClick={() => onChoose(id)}
    >
      <span className="sitting-card__line">
        <strong className="sitting-card__name">
          {called === undefined ? (
            words.say(sitting.protected ? 'protected.name' : 'work.unnamed')
          ) : (
            <bdi>{called}</bdi>
          )}
        </strong>
        <code>{shortCode}</code>
      </span>
      <span className="sitting-card__line sitting-card__detail">
        <span>{words.say(`stages.${correcting ? 'correcting' : stage}`)}</span>
        <span>{words.language(language)}</span>
        <span>{words.say('work.persons', { count: persons })}</span>
        <span>{startText(startedAt, new Date().toISOString())}</span>
        {carer === undefined ? null : <span>{words.say('care.short', { name: carer.name })}</span>}
      </span>
      {alerts.length > 0 || atKiosk || sitting.protected ? (
        <span className="sitting-card__line">
          {atKiosk ? (
            <Badge kind={locked ? 'warning' : 'info'}>
              {words.say(locked ? 'work.locked' : 'work.atKiosk')}
            </Badge>
          ) : null}
          {shared && (alerts.length > 0 || sitting.protected) ? (
            <Badge kind="warning">{words.say('work.discreet')}</Badge>
          ) : (
            <>
              {sitting.protected ? <Badge kind="warning">{words.say('protected.badge')}</Badge> : null}
              {alerts.map((code) => (
                <Badge key={code} kind="danger">
                  {taskText(words, code, 'title')}
                </Badge>
              ))}
            </>
          )}
        </span>
      ) : null}
    </button>
  );
}
