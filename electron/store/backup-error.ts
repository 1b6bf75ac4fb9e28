/** What can go wrong with a backup, as codes for the operator. */
import { storeCodeOf } from './store-error.ts';

export const backupCodes = [
  /** The folder is not there: a stick that was taken out, a share that is not mounted. */
  'backup.folderMissing',
  'backup.full',
  /** The place cannot be written or read. */
  'backup.failed',
  /** A page of the store itself is damaged: there is nothing whole to be copied. */
  'backup.storeDamaged',
  /** It was written, but what was read back is not what was meant. */
  'backup.notReadable',
  /** There is no such backup, or a file of it is missing or damaged. */
  'backup.damaged',
  /** It is of another station, or of a rehearsal. */
  'backup.otherStation',
] as const;
type BackupCode = (typeof backupCodes)[number];

export class BackupError extends Error {
  readonly code: BackupCode;
  constructor(code: BackupCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'BackupError';
    this.code = code;
  }
}

const isBackupCode = (code: unknown): code is BackupCode =>
  (backupCodes as readonly unknown[]).includes(code);

/** The code of whatever went wrong while one was made, here or in the worker. */
export function backupCodeOf(error: unknown): BackupCode {
  const code = (error as { code?: unknown })?.code;
  if (isBackupCode(code)) return code;
  if (code === 'EFBIG' || storeCodeOf(error) === 'store.diskFull') return 'backup.full';
  return storeCodeOf(error) === 'store.damaged' ? 'backup.storeDamaged' : 'backup.failed';
}
