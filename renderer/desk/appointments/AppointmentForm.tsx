import { type FormEvent, useId, useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import {
  type AppointmentEntry,
  appointmentEntryShape,
  type ThingToBring,
  thingsToBring,
} from '#domain/record/appointment';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FieldError } from '../../components/FieldError.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { germanDay, readDay, readTime, typedDay } from '../model/german-time.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type FormProps = {
  readonly sitting: DeskSitting;
  /** left out: a new one */
  readonly before?: DeskSitting['appointments'][number];
  readonly onSaved: (sitting: DeskSitting) => void;
  readonly onClose: () => void;
};

const elsewhere = 'elsewhere';
type Typed = {
  readonly persons: readonly string[] | undefined;
  readonly where: AgencyId | typeof elsewhere | '';
  readonly name: string;
  readonly on: string;
  readonly at: string;
  readonly room: string;
  readonly bring: readonly ThingToBring[];
  readonly also: string;
  readonly discreet: boolean;
};

function typedOf(before: FormProps['before']): Typed {
  const { place } = before ?? {};
  return {
    persons: before?.persons,
    where: place === undefined ? '' : 'agency' in place ? place.agency : elsewhere,
    name: place !== undefined && 'name' in place ? place.name : '',
    on: before ? typedDay(before.on) : '',
    at: before?.at ?? '',
    room: before?.room ?? '',
    bring: before?.bring ?? ['identity'],
    also: before?.also ?? '',
    discreet: before?.discreet ?? false,
  };
}

/** What was typed as it may be sent, and the fields that cannot be read. */
function entryOf({ persons, where, name, on, at, room, bring, also, discreet }: Typed) {
  const line = (key: 'room' | 'also', text: string) => (text.trim() === '' ? {} : { [key]: text });
  const entry = {
    ...(persons === undefined ? {} : { persons }),
    place: where === elsewhere ? { name } : { agency: where },
    on: readDay(on, germanDay(new Date())),
    at: readTime(at),
    bring,
    discreet,
    ...line('room', room),
    ...line('also', also),
  };
  const read = appointmentEntryShape.safeParse(entry);
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  return { entry: read.data, wrong };
}

/** Who, where, when, and what to bring. */
export function AppointmentForm({ sitting, before, onSaved, onClose }: FormProps) {
  const words = useDeskWords();
  const save = useAction();
  const [typed, setTyped] = useState(() => typedOf(before));
  const [tried, setTried] = useState(false);
  const id = useId();
  const { entry, wrong } = entryOf(typed);
  const set = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!entry || save.busy) return;
    const record = sitting.summary.id;
    save.run(
      (desk) =>
        before
          ? desk.changeAppointment({ record, appointment: before.id, entry })
          : desk.addAppointment({ record, entry: entry satisfies AppointmentEntry }),
      onSaved,
    );
  };
  const say = (key: string) => words.say(`appointments.${key}`);
  const faultOf = (field: string) => (tried && wrong.has(field) ? `${id}-${field}-error` : undefined);
  const fault = (field: string) =>
    faultOf(field) === undefined ? null : (
      <FieldError id={faultOf(field) as string}>{say(`wrong.${field}`)}</FieldError>
    );
  const line = (field: 'name' | 'on' | 'at' | 'room' | 'also', of: string = field) => (
    <div className="kern-form-input" data-field={field}>
      <label className="kern-label" id={`${id}-${field}-label`} htmlFor={`${id}-${field}`}>
        {say(`fields.${field}`)}
      </label>
      <TextInput
        id={`${id}-${field}`}
        labelledBy={`${id}-${field}-label`}
        {...(faultOf(of) === undefined ? {} : { describedBy: faultOf(of) as string })}
        invalid={faultOf(of) !== undefined}
        value={typed[field]}
        onChange={(value) => set({ [field]: value })}
        maxLength={200}
      />
      {fault(of)}
    </div>
  );
  const check = (label: string, checked: boolean, onChange: (checked: boolean) => void, key: string) => (
    <label key={key} className="check-line" data-check={key}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>
        <bdi>{label}</bdi>
      </span>
    </label>
  );
  const toggled = <Item extends string>(list: readonly Item[], item: Item, on: boolean) =>
    on ? [...list, item] : list.filter((one) => one !== item);

  return (
    <Dialog
      title={say(before ? 'changeTitle' : 'newTitle')}
      name="appointment"
      onClose={save.busy ? undefined : onClose}
    >
      <form className="appointment-form" noValidate autoComplete="off" onSubmit={submit}>
        <fieldset className="check-list">
          <legend className="kern-label">{say('fields.persons')}</legend>
          {check(
            say('everybody'),
            typed.persons === undefined,
            (all) => set({ persons: all ? undefined : [] }),
            'everybody',
          )}
          {sitting.persons.length < 2
            ? null
            : sitting.persons.map((person) =>
                check(
                  person.called,
                  typed.persons?.includes(person.id) ?? false,
                  (on) => set({ persons: toggled(typed.persons ?? [], person.id, on) }),
                  person.id,
                ),
              )}
          {fault('persons')}
        </fieldset>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-where`}>
            {say('fields.where')}
          </label>
          <select
            className="steps__select operator__select"
            id={`${id}-where`}
            data-field="where"
            value={typed.where}
            aria-invalid={faultOf('place') !== undefined || undefined}
            aria-describedby={faultOf('place')}
            onChange={({ target }) => set({ where: target.value as Typed['where'] })}
          >
            <option value="">{say('choose')}</option>
            {agencyIds.map((agency) => (
              <option key={agency} value={agency}>
                {words.agency(agency)}
              </option>
            ))}
            <option value={elsewhere}>{say('elsewhere')}</option>
          </select>
          {typed.where === elsewhere ? null : fault('place')}
        </div>
        {typed.where === elsewhere ? line('name', 'place') : null}
        <div className="appointment-form__row">
          {line('on')}
          {line('at')}
          {line('room')}
        </div>
        <fieldset className="check-list check-list--columns">
          <legend className="kern-label">{say('fields.bring')}</legend>
          {thingsToBring.map((thing) =>
            check(
              say(`things.${thing}`),
              typed.bring.includes(thing),
              (on) => set({ bring: toggled(typed.bring, thing, on) }),
              thing,
            ),
          )}
        </fieldset>
        {line('also')}
        {check(say('discreet'), typed.discreet, (discreet) => set({ discreet }), 'discreet')}
        <p className="kern-body kern-body--small kern-body--muted">{say('hint')}</p>
        <Fault error={save.error} />
        <div className="four-eyes__actions">
          <Button look="secondary" onPress={onClose} disabled={save.busy} action="cancel">
            {words.say('cancel')}
          </Button>
          <Button look="primary" type="submit" disabled={save.busy} action="saveAppointment">
            {say('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
