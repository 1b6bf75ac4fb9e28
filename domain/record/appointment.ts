/**
 * Appointment (Termin): who goes where when, and what to bring. Staff enter it; it stands on the route slip. What was
 * said before is kept: an appointment is never changed, only followed by what is true now.
 */
import { z } from 'zod';
import { isoDate } from '#domain/identity/iso-date';
import { normText } from '#domain/identity/text';
import { agencyIds } from '#domain/intake/agency';

/** What is named in every language; everything else is said in few words. */
export const thingsToBring = [
  'identity',
  'residence',
  'birth',
  'marriage',
  'photo',
  'certificates',
  'bank',
  'letters',
] as const;
export type ThingToBring = (typeof thingsToBring)[number];

const isEachOnce = (list: readonly string[]): boolean => new Set(list).size === list.length;

const entryFields = {
  /** ids; left out: the whole household, whoever belongs to it */
  persons: z.array(z.uuid()).min(1).max(20).refine(isEachOnce).optional(),
  place: z.union([
    z.strictObject({ agency: z.enum(agencyIds) }),
    /** not an office of the record: a school, a course, a counsellor */
    z.strictObject({ name: normText(80) }),
  ]),
  /** `YYYY-MM-DD` and `HH:MM` as the clocks in Germany show them */
  on: isoDate,
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time.impossible' }),
  room: normText(40).optional(),
  bring: z.array(z.enum(thingsToBring)).refine(isEachOnce),
  /** what else to bring, in German */
  also: normText(120).optional(),
  /** Not on the route slip, which every counter sees; only on the sheet that is the person's own. */
  discreet: z.boolean(),
};
export const appointmentEntryShape = z.strictObject(entryFields);
export type AppointmentEntry = z.infer<typeof appointmentEntryShape>;

export const appointmentStates = ['planned', 'kept', 'missed', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const appointmentShape = z.object({
  ...entryFields,
  id: z.string(),
  state: z.enum(appointmentStates),
  /** It was told for another time or place before: a slip that says so may still be about. */
  moved: z.boolean(),
});
export type Appointment = z.infer<typeof appointmentShape>;

/** Only staff meet these. */
export const appointmentErrors = [
  'appointment.unknown',
  /** It cannot be for a day that is over. */
  'appointment.inPast',
  /** Nobody can have kept or missed it before its day. */
  'appointment.notYet',
  /** What is over is opened again first. */
  'appointment.over',
  'appointment.nothingChanged',
  'person.unknown',
] as const;
type Code = (typeof appointmentErrors)[number];
type Result =
  | { readonly ok: true; readonly value: Appointment }
  | { readonly ok: false; readonly code: Code };
const refuse = (code: Code): Result => ({ ok: false, code });

/** @param known ids of the household's persons; @param today `YYYY-MM-DD` in Germany */
type Around = { readonly known: readonly string[]; readonly today: string };

const fault = ({ persons = [], on }: AppointmentEntry, { known, today }: Around): Code | undefined => {
  if (persons.some((id) => !known.includes(id))) return 'person.unknown';
  return on < today ? 'appointment.inPast' : undefined;
};

export function makeAppointment(id: string, entry: AppointmentEntry, around: Around): Result {
  const code = fault(entry, around);
  return code ? refuse(code) : { ok: true, value: { ...entry, id, state: 'planned', moved: false } };
}

/** Another time, place or person. Of one that was missed it is the next try. */
export function changeAppointment(before: Appointment, entry: AppointmentEntry, around: Around): Result {
  if (before.state !== 'planned' && before.state !== 'missed') return refuse('appointment.over');
  const code = fault(entry, around);
  if (code) return refuse(code);
  const { id, state, moved, ...said } = before;
  const isSame = JSON.stringify(sorted(said)) === JSON.stringify(sorted(entry));
  if (isSame && state === 'planned') return refuse('appointment.nothingChanged');
  const isElsewhere =
    before.on !== entry.on || before.at !== entry.at || placeKey(before) !== placeKey(entry);
  return { ok: true, value: { ...entry, id, state: 'planned', moved: moved || isElsewhere } };
}

const placeKey = ({ place, room }: AppointmentEntry): string => JSON.stringify([place, room ?? '']);
const sorted = (entry: AppointmentEntry) =>
  Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** Kept, missed or cancelled; `planned` opens again what was marked by mistake. */
export function markAppointment(before: Appointment, state: AppointmentState, today: string): Result {
  if (before.state === state) return refuse('appointment.nothingChanged');
  if (state !== 'planned' && before.state !== 'planned') return refuse('appointment.over');
  const isOver = state === 'kept' || state === 'missed';
  if (isOver && before.on > today) return refuse('appointment.notYet');
  return { ok: true, value: { ...before, state } };
}

/** Whether a person goes there. */
export const concernsPerson = ({ persons }: AppointmentEntry, person: string): boolean =>
  persons === undefined || persons.includes(person);

/** By day and hour. */
export const inOrder = <One extends AppointmentEntry>(list: readonly One[]): readonly One[] =>
  list.toSorted((one, other) => (`${one.on} ${one.at}` < `${other.on} ${other.at}` ? -1 : 1));
