import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { MoveDialog } from './MoveDialog.tsx';

type PanelProps = {
  readonly sitting: DeskSitting;
  readonly onOpen: (record: string) => void;
};
type Move = DeskSitting['moves'][number];

const badges = { pending: 'warning', done: 'success', undone: 'info' } as const;

/** Who came from another household or went to one; and moving somebody. */
export function HouseholdPanel({ sitting, onOpen }: PanelProps) {
  const words = useDeskWords();
  const [moving, setMoving] = useState(false);
  const { mergedInto, moves, persons } = sitting;
  const { state, stage } = sitting.summary;
  const mayMove =
    state !== 'purged' && stage !== 'handedOver' && mergedInto === undefined && persons.length > 0;
  if (!mayMove && moves.length === 0) return null;
  return (
    <section className="panel" data-panel="household">
      <h2 className="kern-heading-small">{words.say('households.panel')}</h2>
      {mergedInto === undefined ? null : (
        <Alert kind="info" title={words.say('households.merged', { code: mergedInto.shortCode })} />
      )}
      {moves.some((move) => move.state === 'pending') ? (
        <p className="kern-body">{words.say('households.pending')}</p>
      ) : null}
      {moves.length === 0 ? null : (
        <ul className="todo">
          {moves.map((move) => (
            <li key={move.id} className="todo__item appointment" data-move={move.state}>
              <MoveCard move={move} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {mayMove ? (
        <Button look="secondary" onPress={() => setMoving(true)} action="moveHousehold">
          {words.say('households.begin')}
        </Button>
      ) : null}
      {moving ? (
        <MoveDialog
          sitting={sitting}
          onClose={() => setMoving(false)}
          onMoved={(record) => {
            setMoving(false);
            onOpen(record);
          }}
        />
      ) : null}
    </section>
  );
}

function MoveCard({ move, onOpen }: { readonly move: Move; readonly onOpen: PanelProps['onOpen'] }) {
  const words = useDeskWords();
  const undo = useAction();
  const [asking, setAsking] = useState(false);
  const { id, direction, persons, other, at, account, reason, state, mayUndo, receivedAt } = move;
  // Kept from turning the words around them.
  const names = persons.map((name) => `\u2068${name}\u2069`).join(', ');
  return (
    <>
      <p className="kern-body">
        {words.say(`households.history.${direction}`, { names, code: other.shortCode })}{' '}
        {state === 'done' ? null : (
          <Badge kind={badges[state]}>{words.say(`households.states.${state}`)}</Badge>
        )}
      </p>
      <p className="kern-body kern-body--small">
        {words.say('households.history.when', { time: instantText(at), account })}
        {reason === undefined
          ? null
          : ` · ${reason.code === 'other' ? reason.text : words.say(`households.reasons.${reason.code}`)}`}
      </p>
      {receivedAt === undefined || state === 'undone' ? null : (
        <p className="kern-body kern-body--small">
          {words.say('households.history.received', { time: instantText(receivedAt) })}
        </p>
      )}
      <span className="appointment__actions">
        <Button look="tertiary" onPress={() => onOpen(other.record)} action="openOther">
          {words.say('households.open')}
        </Button>
        {mayUndo ? (
          <Button look="tertiary" onPress={() => setAsking(true)} action="undoMove">
            {words.say('households.undo')}
          </Button>
        ) : null}
      </span>
      {asking ? (
        <Confirm
          title={words.say('households.undoTitle')}
          confirm={words.say('households.undo')}
          busy={undo.busy}
          {...(undo.error ? { fault: words.reason('errors', undo.error.code) } : {})}
          onCancel={() => {
            undo.clear();
            setAsking(false);
          }}
          onConfirm={() =>
            undo.run(
              (desk) => desk.undoMove({ move: id }),
              () => setAsking(false),
            )
          }
        >
          {words.say('households.undoText')}
        </Confirm>
      ) : null}
    </>
  );
}
