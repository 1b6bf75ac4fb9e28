/** Key pairs of invented agencies, made once per process: a dozen of them take some seconds. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencyIds } from '#domain/intake/agency';
import { type AgencyKeys, loadAgencyKeys } from '../../../electron/rehearsal/agency-keys.ts';

const made = new Map<string, Promise<AgencyKeys>>();

/** The same keys for the same name as long as the process runs. */
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

let prepared: Promise<string> | undefined;

/** Puts the keys of all agencies where these will look for them, each in its folder below this one. */
export async function placeKeys(folder: string): Promise<void> {
  prepared ??= prepare();
  await cp(await prepared, folder, { recursive: true });
}

async function prepare(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rathaus-keys-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await Promise.all(agencyIds.map((agency) => loadAgencyKeys(agency, join(folder, agency))));
  return folder;
}
