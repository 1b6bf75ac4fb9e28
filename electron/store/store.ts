/** The station's store: one folder with the encrypted database and the file of its wrapped key. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryMode } from '#domain/contract/batch';
import { matchingVersion } from '#domain/identity/matching/blocks';
import type { Clock } from '../clock.ts';
import type { DeliveryLock } from '../delivery/options.ts';
import type { SubmissionLedger } from '../delivery/transport/fit-connect/ledger.ts';
import { type Assessments, assessmentStore } from './assessments.ts';
import { type Audit, auditStore } from './audit.ts';
import type { AuditReport, ChainEnd } from './audit-chain.ts';
import { noteEnds, verifyAudit } from './audit-end.ts';
import { type Connection, closeDatabase, openDatabase } from './database.ts';
import { deliveryLock } from './delivery-lock.ts';
import {
  addSystemCopy,
  type Cost,
  createKey,
  hasKeyFile,
  passphraseCost,
  removeSystemCopy,
  type SystemVault,
  unwrapWithPassphrase,
  unwrapWithSystem,
} from './key-file.ts';
import { migrate, removeOldCopies } from './migrate.ts';
import { type Outbox, outboxStore } from './outbox.ts';
import { type Papers, paperStore } from './papers.ts';
import { type Persons, personStore } from './persons.ts';
import { type Records, recordStore } from './records.ts';
import { type Retention, retentionStore } from './retention.ts';
import { type RulePacks, rulePackStore } from './rule-packs.ts';
import { type Secrets, secretStore } from './secrets.ts';
import { type Settings, settingStore } from './settings.ts';
import { type Signatures, signatureStore } from './signatures.ts';
import type { SlowWork } from './slow-work.ts';
import { type Staff, staffStore } from './staff.ts';
import { StoreError, storeCodeOf, withStoreCodes } from './store-error.ts';
import { submissionStore } from './submissions.ts';
import { type Tasks, taskStore } from './tasks.ts';

/** A new passphrase is at least this long; an old one is taken as it is. */
const LEAST_PASSPHRASE = 12;

export type StoreMode = DeliveryMode;

export type Store = {
  readonly records: Records;
  readonly audit: Audit;
  /** Checks the audit's whole chain. @param known where it stood, as somebody noted it */
  readonly verifyAudit: (known?: readonly ChainEnd[]) => Promise<AuditReport>;
  readonly persons: Persons;
  readonly tasks: Tasks;
  readonly assessments: Assessments;
  readonly rulePacks: RulePacks;
  readonly outbox: Outbox;
  readonly papers: Papers;
  readonly signatures: Signatures;
  readonly submissions: SubmissionLedger;
  readonly secrets: Secrets;
  /** Whoever delivers from this store holds it, whatever program it is. */
  readonly deliveryLock: DeliveryLock;
  readonly retention: Retention;
  readonly staff: Staff;
  readonly settings: Settings;
  /** Whether the whole file is sound; slow, in the worker. */
  readonly isSound: () => Promise<boolean>;
  readonly close: () => void;
};

export type StoreOptions = {
  readonly folder: string;
  readonly mode: StoreMode;
  /** id of the station in the site file */
  readonly station: string;
  readonly clock: Clock;
  readonly work: SlowWork;
  /** present where the site allows an unattended start and the system has a real key store */
  readonly vault?: SystemVault;
  readonly cost?: Cost;
};

export const databaseFile = (folder: string): string => join(folder, 'store.db');
export const keyFile = (folder: string): string => join(folder, 'store.key');

/** What the store needs before it can be opened, as far as the folder tells. */
export function whatIsNeeded(
  folder: string,
): 'store.passphraseNew' | 'store.passphraseNeeded' | 'store.keyMissing' {
  if (hasKeyFile(keyFile(folder))) return 'store.passphraseNeeded';
  const database = databaseFile(folder);
  return existsSync(database) && statSync(database).size > 0 ? 'store.keyMissing' : 'store.passphraseNew';
}

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
  if (passphrase !== undefined) {
    if (vault) addSystemCopy(keyFile(folder), key, vault);
    else removeSystemCopy(keyFile(folder));
  }
  return store;
}

async function findKey(options: StoreOptions, passphrase: string | undefined): Promise<Buffer> {
  const { folder, vault, work, cost = passphraseCost } = options;
  const file = keyFile(folder);
  const needed = whatIsNeeded(folder);
  if (needed === 'store.keyMissing') throw new StoreError(needed);
  if (passphrase === undefined) {
    const key = needed === 'store.passphraseNeeded' && vault ? unwrapWithSystem(file, vault) : undefined;
    if (!key) throw new StoreError(needed);
    return key;
  }
  if (needed === 'store.passphraseNeeded') return unwrapWithPassphrase(file, passphrase, work.deriveKey);
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new StoreError('store.passphraseTooShort');
  return createKey(file, passphrase, work.deriveKey, cost);
}

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
    // Nobody sits here yet. Where it cannot be done now, the next start tries again.
    try {
      retention.removeTraces();
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
      assessments: assessmentStore(connection),
      rulePacks: rulePackStore(connection),
      outbox: outboxStore(connection, settings),
      papers: paperStore(connection),
      signatures: signatureStore(connection),
      submissions: submissionStore(connection),
      secrets: secretStore(connection),
      deliveryLock: deliveryLock(folder),
      retention,
      staff: staffStore(connection),
      settings,
      isSound: () => work.isSound(file, key),
      close: () => {
        if (connection.open) noteLastEnd();
        closeDatabase(connection);
      },
    };
  } catch (error) {
    closeDatabase(connection);
    throw error;
  }
}
