/** Puts the invented households in, once, beside the running station: one answer at a time, never in anyone's way. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import type { Opened } from '../session/station.ts';
import { answersFor, nextStep, type PersonIds } from './fill.ts';
import type { Persona } from './persona.ts';
import { personas } from './personas/index.ts';
import { rehearsalSite } from './site.ts';

const staff: Actor = { role: 'staff', account: rehearsalSite.staff[0]?.id ?? '' };

export type SeedOptions = {
  readonly opened: Opened;
  readonly uuid: () => string;
  /** between two answers, milliseconds */
  readonly restMs: number;
  /** after each household */
  readonly changed: () => void;
  /** hands over what has been sealed so far */
  readonly deliver: () => Promise<unknown>;
  /** Ends early, between two answers. */
  readonly isOver: () => boolean;
};

/** A household that was begun: its record, and the ids of its persons. */
type Begun = { readonly record: string; readonly ids: PersonIds };
/** The same in the settings, with the number of households finished before it. */
type Seeding = Begun & { readonly after: number };

/** Killed halfway, it goes on where it was. */
export async function seedRehearsal(options: SeedOptions): Promise<void> {
  const { settings } = options.opened.store;
  const done = Number(settings.get('rehearsal.seeded') ?? 0);
  const seeding = settings.get('rehearsal.seeding') as Seeding | undefined;
  for (const [index, persona] of personas.entries()) {
    if (index < done) continue;
    if (options.isOver()) return;
    await seedOne(persona, options, {
      before: seeding?.after === index ? seeding : undefined,
      note: (begun) => settings.set('rehearsal.seeding', { after: index, ...begun } satisfies Seeding),
    });
    if (options.isOver()) return;
    settings.set('rehearsal.seeded', index + 1);
    options.changed();
    if (persona.until === 'delivered' && personas[index + 1]?.until !== 'delivered') await options.deliver();
  }
}

type Remembering = { readonly before: Begun | undefined; readonly note: (begun: Begun) => void };

/** @param memory where it was begun before, and where to note that it was begun now */
export async function seedOne(
  persona: Persona,
  { opened, uuid, restMs, isOver }: Pick<SeedOptions, 'opened' | 'uuid' | 'restMs' | 'isOver'>,
  { before, note }: Remembering = { before: undefined, note: () => undefined },
): Promise<IntakeRecord> {
  const { sittings } = opened;
  const ids: PersonIds =
    before?.ids ?? Object.fromEntries(Object.keys(persona.members).map((key) => [key, uuid()]));
  const whole = persona.until === 'sealed' || persona.until === 'delivered';
  let record = before ? sittings.find(before.record) : sittings.start(persona.language);
  if (record.state !== 'draft') return record;
  if (!before) note({ record: record.id, ids });
  for (;;) {
    const step = nextStep(sittings.walkOf(record), whole);
    if (!step || (typeof persona.until === 'object' && step.page.key === persona.until.page)) break;
    await pause(restMs);
    if (isOver()) return record;
    const actor: Actor = step.page.askedOf === 'staff' ? staff : { role: 'newcomer' };
    record = sittings.answer(record.id, step.key, answersFor(persona, ids, step, record.startedOn), actor);
  }
  if (persona.until === 'signOff' || whole) record = sittings.confirmReview(record.id);
  return whole ? sittings.seal(record.id, staff) : record;
}
