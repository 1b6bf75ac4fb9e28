/** The station's store: one folder with the encrypted database and the file of its wrapped key. */
import { mkdirSync } from 'node:fs';
import { matchingVersion } from '#domain/identity/matching/blocks';
import type { DeliveryLock } from '../delivery/options.ts';
import type { SubmissionLedger } from '../delivery/transport/fit-connect/ledger.ts';
import { type Appointments, appointmentStore } from './appointments.ts';
import { type Assessments, assessmentStore } from './assessments.ts';
import { type Audit, auditStore } from './audit.ts';
import type { AuditReport, ChainEnd } from './audit-chain.ts';
import { noteEnds, verifyAudit } from './audit-end.ts';
import type { ListedBackup } from './backup.ts';
import { type Care, careStore } from './care.ts';
import { type Connection, closeDatabase, openDatabase } from './database.ts';
import { deliveryLock } from './delivery-lock.ts';
import { type HeldStore, heldStore } from './held.ts';
import { type Households, householdStore } from './households.ts';
import { addSystemCopy, noteOpened, removeSystemCopy } from './key-file.ts';
import { migrate, removeOldCopies } from './migrate.ts';
import { type Outbox, outboxStore } from './outbox.ts';
import { type Papers, paperStore } from './papers.ts';
import { type Persons, personStore } from './persons.ts';
import { type Records, recordStore } from './records.ts';
import { type Retention, retentionStore } from './retention.ts';
import { type RightsNotes, rightsNotes } from './rights-notes.ts';
import { type RulePacks, rulePackStore } from './rule-packs.ts';
import { type Secrets, secretStore } from './secrets.ts';
import { type Settings, settingStore } from './settings.ts';
import { type Shift, shiftStore } from './shift.ts';
import { type Signatures, signatureStore } from './signatures.ts';
import { type Staff, staffStore } from './staff.ts';
import { StoreError, storeCodeOf, withStoreCodes } from './store-error.ts';
import {
  databaseFile,
  findKey,
  keyFile,
  type StoreKeys,
  type StoreOptions,
  storeKeys,
} from './store-keys.ts';
import { submissionStore } from './submissions.ts';
import { type Tasks, taskStore } from './tasks.ts';

export {
  databaseFile,
  keyFile,
  recoverKey as recoverStore,
  type StoreOptions,
  whatIsNeeded,
} from './store-keys.ts';

export type Store = {
  readonly records: Records;
  readonly audit: Audit;
  /** Checks the audit's whole chain. @param known where it stood, as somebody noted it */
  readonly verifyAudit: (known?: readonly ChainEnd[]) => Promise<AuditReport>;
  readonly persons: Persons;
  readonly tasks: Tasks;
  readonly care: Care;
  readonly assessments: Assessments;
  readonly rulePacks: RulePacks;
  readonly outbox: Outbox;
  readonly papers: Papers;
  readonly signatures: Signatures;
  readonly rights: RightsNotes;
  readonly appointments: Appointments;
  /** what is held of a record, for whom it is about */
  readonly held: HeldStore;
  readonly households: Households;
  readonly submissions: SubmissionLedger;
  readonly secrets: Secrets;
  /** Whoever delivers from this store holds it, whatever program it is. */
  readonly deliveryLock: DeliveryLock;
  readonly retention: Retention;
  readonly staff: Staff;
  readonly shift: Shift;
  readonly settings: Settings;
  /** Whether the whole file is sound; slow, in the worker. */
  readonly isSound: () => Promise<boolean>;
  readonly keys: StoreKeys;
  /** Makes a backup beside everything else. Rejects with an error whose `code` is a `BackupCode`. */
  readonly backUp: (place: BackupPlace) => Promise<ListedBackup>;
  /** Afterwards no key of this store is left in memory, as far as a program can tell. */
  readonly close: () => void;
};

/** Where and how often backups go: the site file's. */
export type BackupPlace = { readonly folder: string; readonly keepDays: number };

/**
 * Opens the store, or makes it with its first passphrase.
 * @param passphrase undefined: only the system's key store is asked
 * @throws StoreError
 */
export async function openStore(options: StoreOptions, passphrase: string | undefined): Promise<Store> {
  const { folder, vault } = options;
  withStoreCodes(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const key = await findKey(options, passphrase);
  const store = withStoreCodes(() => openWithKey(options, key));
  withStoreCodes(() => noteOpened(keyFile(folder)));
  if (passphrase !== undefined) {
    if (vault) addSystemCopy(keyFile(folder), key, vault);
    else removeSystemCopy(keyFile(folder));
  }
  return store;
}

/** So much of a start may go into what the last run left to be done. */
const START_PATIENCE_MS = 500;

function openWithKey(options: StoreOptions, key: Buffer): Store {
  const { folder, clock, station, mode, work } = options;
  const file = databaseFile(folder);
  const connection: Connection = openDatabase(file, key);
  try {
    migrate(connection, file);
    const settings = settingStore(connection);
    const marked = settings.get('mode');
    // Whoever mixes them up would send invented people to a real agency, or real ones to an invented agency.
    if (marked === undefined) settings.set('mode', mode);
    else if (marked !== mode) throw new StoreError('store.rehearsalMixed');
    removeOldCopies(file, clock.now());
    const retention = retentionStore(connection, clock);
    // Nobody sits here yet. What cannot be done now is done step by step later.
    try {
      retention.removeTraces(START_PATIENCE_MS);
    } catch (error) {
      if (storeCodeOf(error) === undefined) throw error;
    }
    const tasks = taskStore(connection);
    const records = recordStore(connection, tasks, clock, station);
    const persons = personStore(connection);
    if (settings.get('persons') !== matchingVersion) {
      persons.rebuild(records.withContent());
      settings.set('persons', matchingVersion);
    }
    const audit = auditStore(connection, clock);
    const noteLastEnd = noteEnds(folder, audit);
    return {
      records,
      audit,
      verifyAudit: (known) => verifyAudit(folder, audit, known),
      persons,
      tasks,
      care: careStore(connection),
      assessments: assessmentStore(connection),
      rulePacks: rulePackStore(connection),
      outbox: outboxStore(connection, settings),
      papers: paperStore(connection),
      signatures: signatureStore(connection),
      rights: rightsNotes(connection, clock),
      appointments: appointmentStore(connection, clock, station),
      held: heldStore(connection),
      households: householdStore(connection, records, clock, station),
      submissions: submissionStore(connection),
      secrets: secretStore(connection),
      deliveryLock: deliveryLock(folder),
      retention,
      staff: staffStore(connection),
      shift: shiftStore(connection),
      settings,
      isSound: () => work.isSound(file, key),
      keys: storeKeys(options),
      backUp: ({ folder: place, keepDays }) =>
        work.makeBackup({
          file,
          keyFile: keyFile(folder),
          key,
          folder: place,
          station,
          mode,
          at: clock.now().toISOString(),
          keepDays,
        }),
      close: () => {
        if (connection.open) noteLastEnd();
        closeDatabase(connection);
        key.fill(0);
      },
    };
  } catch (error) {
    closeDatabase(connection);
    key.fill(0);
    throw error;
  }
}
