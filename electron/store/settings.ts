/** Small facts the station remembers, by name. */
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type Settings = ReturnType<typeof settingStore>;

export type SettingName =
  /** `rehearsal` or `real`: set once when the store is made */
  | 'mode'
  /** what the desk plays when somebody asks for help */
  | 'desk.callSound'
  /** instant of the last nightly or caught-up delivery */
  | 'delivery.lastRun'
  /** number of rehearsal households already seeded */
  | 'rehearsal.seeded'
  /** how many were seeded before the one begun last, its record, and the ids of its persons */
  | 'rehearsal.seeding'
  /** the last backup that was read back whole, and why the one after it was not; null: it was */
  | 'backup.last'
  | 'backup.fault'
  /** the latest instant the station's clock ever showed */
  | 'clock.latest'
  | 'clock.jumps'
  /** tables that are to be written anew since something was removed; true: all of them */
  | 'purge.traces'
  /** version of what is kept of each person for search and duplicates */
  | 'persons';

export function settingStore(connection: Connection) {
  const select = connection.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  const upsert = connection.prepare(`
    INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
  return {
    get: (name: SettingName): unknown =>
      withStoreCodes(() => {
        const value = select.get(name);
        return value === undefined ? undefined : JSON.parse(value);
      }),
    set: (name: SettingName, value: unknown): void => {
      withStoreCodes(() => upsert.run(name, JSON.stringify(value)));
    },
  };
}
