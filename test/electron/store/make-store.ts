/** Stores for tests: whole ones in a folder, and bare tables on a connection the test can look into. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { IntakeRecord } from '#domain/record/intake-record';
import { start } from '#domain/record/intake-record';
import type { Clock } from '../../../electron/clock.ts';
import { appointmentStore } from '../../../electron/store/appointments.ts';
import { assessmentStore } from '../../../electron/store/assessments.ts';
import { auditStore } from '../../../electron/store/audit.ts';
import { careStore } from '../../../electron/store/care.ts';
import { type Connection, openDatabase } from '../../../electron/store/database.ts';
import { heldStore } from '../../../electron/store/held.ts';
import { householdStore } from '../../../electron/store/households.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { outboxStore } from '../../../electron/store/outbox.ts';
import { paperStore } from '../../../electron/store/papers.ts';
import { personStore } from '../../../electron/store/persons.ts';
import { recordStore } from '../../../electron/store/records.ts';
import { retentionStore } from '../../../electron/store/retention.ts';
import { rightsNotes } from '../../../electron/store/rights-notes.ts';
import { rulePackStore } from '../../../electron/store/rule-packs.ts';
import { secretStore } from '../../../electron/store/secrets.ts';
import { settingStore } from '../../../electron/store/settings.ts';
import { shiftStore } from '../../../electron/store/shift.ts';
import { signatureStore } from '../../../electron/store/signatures.ts';
import { staffStore } from '../../../electron/store/staff.ts';
import { openStore, type Store, type StoreOptions } from '../../../electron/store/store.ts';
import { submissionStore } from '../../../electron/store/submissions.ts';
import { taskStore } from '../../../electron/store/tasks.ts';
import { neutralForm } from '../../support/neutral-form.ts';
import { cheap, temporaryFolder, testClock, workHere } from '../make-machine.ts';

export const passphrase = 'a passphrase for tests';

let made = 0;
function makeDraft(clock: Clock): IntakeRecord {
  made += 1;
  return start(neutralForm, {
    id: clock.uuid(),
    language: 'en',
    startedOn: '2026-11-24',
    startedAt: clock.now().toISOString(),
    shortCode: `TEST${made}`,
  });
}

export function storeOptions(options: Partial<StoreOptions> = {}): StoreOptions {
  return {
    folder: temporaryFolder(),
    mode: 'rehearsal',
    station: 'test-station',
    clock: testClock(),
    work: workHere,
    cost: cheap,
    ...options,
  };
}

/** A store in its folder, with one draft in it. */
export async function makeStore(options: Partial<StoreOptions> = {}) {
  const all = storeOptions(options);
  const store = await openStore(all, passphrase);
  const record = makeDraft(all.clock);
  store.records.start(record, { action: 'record.start', actor: { role: 'newcomer' } });
  return { options: all, folder: all.folder, store, record };
}

type Tables = Omit<Store, 'close' | 'isSound' | 'deliveryLock' | 'verifyAudit' | 'keys' | 'backUp'> & {
  readonly connection: Connection;
  readonly storeKey: Buffer;
  readonly clock: ReturnType<typeof testClock>;
  readonly record: IntakeRecord;
};

/** The tables on a connection of the test's own, with one draft. */
export function makeTables(clock = testClock()): Tables {
  const file = join(temporaryFolder(), 'store.db');
  const storeKey = randomBytes(32);
  const connection = openDatabase(file, storeKey);
  migrate(connection, file);
  const tasks = taskStore(connection);
  const settings = settingStore(connection);
  const records = recordStore(connection, tasks, clock, 'test-station');
  const record = makeDraft(clock);
  records.start(record, { action: 'record.start', actor: { role: 'newcomer' } });
  const outbox = outboxStore(connection, settings);
  const retention = retentionStore(connection, clock);
  const staff = staffStore(connection);
  const submissions = submissionStore(connection);
  const secrets = secretStore(connection);
  const papers = paperStore(connection);
  const signatures = signatureStore(connection);
  const assessments = assessmentStore(connection);
  const rulePacks = rulePackStore(connection);
  const persons = personStore(connection);
  const parts = {
    care: careStore(connection),
    audit: auditStore(connection, clock),
    tasks,
    persons,
    assessments,
    rulePacks,
    settings,
    records,
    outbox,
    submissions,
    secrets,
    papers,
    signatures,
    rights: rightsNotes(connection, clock),
    appointments: appointmentStore(connection, clock, 'test-station'),
    held: heldStore(connection),
    households: householdStore(connection, records, clock, 'test-station'),
    retention,
    staff,
    shift: shiftStore(connection),
  };
  return { ...parts, connection, storeKey, clock, record };
}
