import { describe, expect, it } from 'vitest';
import { parseMrz } from '#domain/identity/mrz';
import { agencyIds } from '#domain/intake/agency';
import { syrianFamilyZones } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne, seedRehearsal } from '../../../electron/rehearsal/seed.ts';
import { sittingSummary } from '../../../electron/session/desk-view.ts';
import { openMachine, testClock } from '../make-machine.ts';

const seedNow = { restMs: 0, isOver: () => false };

describe('the invented households', () => {
  it('are the twelve of the rehearsal, each once', () => {
    expect(personas).toHaveLength(12);
    expect(new Set(personas.map(({ id }) => id)).size).toBe(12);
  });

  it.each(personas.map((persona) => [persona.id, persona] as const))(
    '%s comes exactly as far as intended, with valid answers',
    async (_id, persona) => {
      const clock = testClock();
      const { opened } = await openMachine({ clock });
      const record = await seedOne(persona, { opened: opened(), uuid: clock.uuid, ...seedNow });
      const { until } = persona;
      const walk = opened().sittings.walkOf(record);
      if (typeof until === 'object') {
        const shown = walk.blockedAt ?? walk.steps.find(({ key }) => key === record.cursor);
        expect(shown?.page.key).toBe(until.page);
        expect(record.state).toBe('draft');
      } else if (until === 'sealed' || until === 'delivered') {
        expect(record.state).toBe('sealed');
      } else {
        expect(sittingSummary(opened(), record, false).stage).toBe(until);
      }
    },
  );

  it('each say something on the pages they name: no answer of a persona is left over unseen', async () => {
    for (const persona of personas.filter(({ until }) => typeof until !== 'object')) {
      const clock = testClock();
      const { opened } = await openMachine({ clock });
      const record = await seedOne(persona, { opened: opened(), uuid: clock.uuid, ...seedNow });
      const answered = new Set(Object.keys(record.answers).map((key) => key.split('/')[0]));
      const staff = opened()
        .sittings.form.pages.filter(({ askedOf }) => askedOf === 'staff')
        .map(({ key }) => key);
      const named = [...Object.keys(persona.all), ...Object.values(persona.each).flatMap(Object.keys)];
      // What staff of the rehearsal always answer does not concern every household.
      for (const page of named.filter((key) => !staff.includes(key))) {
        expect(answered, `${persona.id}: ${page}`).toContain(page);
      }
    }
  });

  it('leave every agency something to practise with', async () => {
    const clock = testClock();
    const { opened } = await openMachine({ clock });
    for (const persona of personas.filter(({ until }) => until === 'delivered')) {
      await seedOne(persona, { opened: opened(), uuid: clock.uuid, ...seedNow });
    }
    const waiting = agencyIds.filter((agency) => opened().store.outbox.waitingEntries(agency, 1).length > 0);
    expect(waiting).toEqual(agencyIds);
  });

  it('go on where they were after a kill in the middle of one', async () => {
    const clock = testClock();
    const { opened } = await openMachine({ clock });
    const options = { ...seedNow, uuid: clock.uuid, changed: () => {}, deliver: async () => {} };
    let looks = 0;
    await seedRehearsal({ ...options, opened: opened(), isOver: () => ++looks > 40 });
    const [first] = opened().sittings.list();
    expect(first?.state).toBe('draft');
    await seedRehearsal({ ...options, opened: opened() });
    expect(opened().sittings.list()).toHaveLength(personas.length);
    expect(opened().sittings.find(first?.id ?? '').state).toBe('sealed');
  });

  it('are put in once, however often the station starts', async () => {
    const clock = testClock();
    const { opened, folder, station } = await openMachine({ clock });
    let deliveries = 0;
    const options = {
      ...seedNow,
      uuid: clock.uuid,
      changed: () => {},
      deliver: async () => {
        deliveries += 1;
      },
    };
    await seedRehearsal({ ...options, opened: opened() });
    expect(opened().sittings.list()).toHaveLength(12);
    expect(deliveries).toBe(1);
    station.close();
    const again = await openMachine({ clock, folder });
    await seedRehearsal({ ...options, opened: again.opened() });
    expect(again.opened().sittings.list()).toHaveLength(12);
  });

  it('have zones whose check digits are right', () => {
    for (const lines of Object.values(syrianFamilyZones)) {
      const { format, checks } = parseMrz(lines);
      expect(format).toBe('TD2');
      expect(checks.every(({ ok }) => ok)).toBe(true);
    }
  });
});
