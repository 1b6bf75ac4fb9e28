/** Key pairs of invented agencies, made once per test file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AgencyKeys, loadAgencyKeys } from '../../../electron/rehearsal/agency-keys.ts';

const made = new Map<string, Promise<AgencyKeys>>();

/** The same keys for the same name as long as the tests of one file run. */
export function keysOf(name: string): Promise<AgencyKeys> {
  const found = made.get(name) ?? makeKeys(name);
  made.set(name, found);
  return found;
}

async function makeKeys(name: string): Promise<AgencyKeys> {
  const folder = await mkdtemp(join(tmpdir(), 'rathaus-keys-'));
  try {
    return await loadAgencyKeys(name, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
