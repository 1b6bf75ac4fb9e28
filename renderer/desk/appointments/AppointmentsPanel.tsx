import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import type { AppointmentState } from '#domain/record/appointment';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { germanDay, whenText } from '../model/german-time.ts';
import { Fault } from '../parts/Fault.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { AppointmentForm } from './AppointmentForm.tsx';

type PanelProps = { readonly sitting: DeskSitting; readonly onChange: (sitting: DeskSitting) => void };
type Listed = DeskSitting['appointments'][number];

const badges = { planned: 'info', kept: 'success', missed: 'danger', cancelled: 'warning' } as const;

/** Who goes where when: entered, changed, and marked as kept, missed or cancelled. */
export function AppointmentsPanel({ sitting, onChange }: PanelProps) {
  const words = useDeskWords();
  const [editing, setEditing] = useState<Listed | 'new'>();
  const { state, stage } = sitting.summary;
  if (state === 'purged' || stage === 'handedOver' || sitting.persons.length === 0) return null;
  return (
    <section className="panel" data-panel="appointments">
      <h2 className="kern-heading-small">{words.say('appointments.title')}</h2>
      {sitting.appointments.length === 0 ? (
        <p className="kern-body kern-body--muted">{words.say('appointments.none')}</p>
      ) : (
        <ul className="todo">
          {sitting.appointments.map((one) => (
            <li key={one.id} className="todo__item appointment" data-appointment={one.state}>
              <AppointmentCard
                sitting={sitting}
                appointment={one}
                onChange={onChange}
                onEdit={() => setEditing(one)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button look="secondary" onPress={() => setEditing('new')} action="addAppointment">
        {words.say('appointments.add')}
      </Button>
      {editing === undefined ? null : (
        <AppointmentForm
          sitting={sitting}
          {...(editing === 'new' ? {} : { before: editing })}
          onSaved={(next) => {
            setEditing(undefined);
            onChange(next);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}

type CardProps = PanelProps & { readonly appointment: Listed; readonly onEdit: () => void };

function AppointmentCard({ sitting, appointment, onChange, onEdit }: CardProps) {
  const words = useDeskWords();
  const action = useAction();
  const { id, on, at, state, place, room, bring, also, discreet, moved } = appointment;
  const mark = (next: AppointmentState) =>
    action.run(
      (desk) => desk.markAppointment({ record: sitting.summary.id, appointment: id, state: next }),
      onChange,
    );
  const hasCome = on <= germanDay(new Date());
  const choices: readonly AppointmentState[] =
    state !== 'planned' ? ['planned'] : hasCome ? ['kept', 'missed', 'cancelled'] : ['cancelled'];
  const toBring = [
    ...bring.map((thing) => words.say(`appointments.things.${thing}`)),
    ...(also === undefined ? [] : [also]),
  ];
  return (
    <>
      <span className="sitting-card__line">
        <strong>{whenText(on, at)}</strong>
        <Badge kind={badges[state]}>{words.say(`appointments.states.${state}`)}</Badge>
      </span>
      <p className="kern-body">
        {'agency' in place ? words.agency(place.agency) : <bdi>{place.name}</bdi>}
        {room === undefined ? null : `, ${words.say('appointments.inRoom', { room })}`}
      </p>
      <p className="kern-body kern-body--small">
        {whoText(words, sitting, appointment)}
        {toBring.length === 0
          ? null
          : ` · ${words.say('appointments.toBring', { list: toBring.join(', ') })}`}
        {moved ? ` · ${words.say('appointments.moved')}` : null}
        {discreet ? ` · ${words.say('appointments.notOnSlip')}` : null}
      </p>
      <span className="appointment__actions">
        {state === 'planned' || state === 'missed' ? (
          <Button look="tertiary" disabled={action.busy} onPress={onEdit} action="changeAppointment">
            {words.say('appointments.change')}
          </Button>
        ) : null}
        {choices.map((next) => (
          <Button
            key={next}
            look="tertiary"
            disabled={action.busy}
            onPress={() => mark(next)}
            action={`mark-${next}`}
          >
            {words.say(`appointments.mark.${next}`)}
          </Button>
        ))}
      </span>
      <Fault error={action.error} />
    </>
  );
}

function whoText(words: DeskWords, { persons }: DeskSitting, { persons: ids }: Listed): string {
  if (ids === undefined) return words.say('appointments.everybody');
  const called = persons.filter(({ id }) => ids.includes(id)).map((person) => person.called);
  // Kept from turning the words around them.
  return called.map((name) => `\u2068${name}\u2069`).join(', ');
}
