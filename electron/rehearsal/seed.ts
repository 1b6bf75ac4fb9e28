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

/** Killed halfway, it begins the household it was at anew. */
export async function seedRehearsal(options: SeedOptions): Promise<void> {
  const { settings } = options.opened.store;
  const done = Number(settings.get('rehearsal.seeded') ?? 0);
  forgetUnfinished(options.opened, done);
  for (const [index, persona] of personas.entries()) {
    if (index < done) continue;
    if (options.isOver()) return;
    await seedOne(persona, options, (record) => settings.set('rehearsal.seeding', { after: index, record }));
    if (options.isOver()) return;
    settings.set('rehearsal.seeded', index + 1);
    options.changed();
    if (persona.until === 'delivered' && personas[index + 1]?.until !== 'delivered') await options.deliver();
  }
}

/** The household that was begun after so many finished ones. */
function forgetUnfinished({ sittings, store }: Opened, done: number): void {
  const seeding = store.settings.get('rehearsal.seeding') as { after: number; record: string } | undefined;
  if (seeding?.after !== done) return;
  if (sittings.find(seeding.record).state === 'draft') sittings.discard(seeding.record, staff);
}

/** @param begun told the id of the record, before its first answer */
export async function seedOne(
  persona: Persona,
  { opened, uuid, restMs, isOver }: Pick<SeedOptions, 'opened' | 'uuid' | 'restMs' | 'isOver'>,
  begun: (record: string) => void = () => undefined,
): Promise<IntakeRecord> {
  const { sittings } = opened;
  const ids: PersonIds = Object.fromEntries(Object.keys(persona.members).map((key) => [key, uuid()]));
  const whole = persona.until === 'sealed' || persona.until === 'delivered';
  let record = sittings.start(persona.language);
  begun(record.id);
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
