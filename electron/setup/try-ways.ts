/**
 * Whether each agency of a site file can be reached: into a folder a marked test file is written, read back and taken
 * away; at a Zustelldienst the station signs in and fetches the agency's key, as before a delivery. Nothing that an agency
 * could take for one.
 */
import { constants } from 'node:fs';
import { access, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencyId } from '#domain/intake/agency';
import { type FitConnectDestination, isFolder } from '../delivery/destination.ts';
import { destinationKeys } from '../delivery/transport/fit-connect/keys.ts';
import { type Credentials, fitConnectService } from '../delivery/transport/fit-connect/service.ts';
import { TransportFault } from '../delivery/transport/transport.ts';
import { destinationsOf, type Site } from '../site/site-file.ts';

export type Way = { readonly agency: AgencyId; readonly fault?: string };

const testText = (station: string, at: string) =>
  `TEST / PROBE\nKleines Rathaus, Station ${station}, ${at}\nNur eine Probe der Verbindung. Keine Daten. Bitte nicht verarbeiten.\n`;

/** @param credentials the station's own for an agency at FIT-Connect */
export async function tryWays(
  site: Site,
  at: string,
  credentials: (agency: AgencyId) => Credentials | undefined,
): Promise<readonly Way[]> {
  return Promise.all(
    destinationsOf(site).map(async (destination): Promise<Way> => {
      const { agency } = destination;
      const fault = isFolder(destination)
        ? await tryFolder(destination.transport, site.station.id, at)
        : await tryService(destination, at, credentials(agency));
      return fault === undefined ? { agency } : { agency, fault };
    }),
  );
}

type Folders = { readonly inbox: string; readonly returns: string };

async function tryFolder(
  { inbox, returns }: Folders,
  station: string,
  at: string,
): Promise<string | undefined> {
  if (!(await isThere(inbox))) return 'setup.inboxMissing';
  const file = join(inbox, `PROBE-${station}-${at.replaceAll(/\D/g, '').slice(0, 14)}.txt`);
  const text = testText(station, at);
  try {
    await writeFile(file, text, { flag: 'wx' });
    const found = await readFile(file, 'utf8');
    await unlink(file);
    if (found !== text) return 'setup.inboxNotReadable';
  } catch {
    await unlink(file).catch(() => undefined);
    return 'setup.inboxNotWritable';
  }
  // Receipts are only read; a folder that is not there yet is made by whoever writes the first one.
  await mkdir(returns, { recursive: true }).catch(() => undefined);
  const readable = await access(returns, constants.R_OK).then(
    () => true,
    () => false,
  );
  return readable ? undefined : 'setup.returnsMissing';
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function tryService(
  destination: FitConnectDestination,
  at: string,
  credentials: Credentials | undefined,
): Promise<string | undefined> {
  const now = () => at;
  const service = fitConnectService({ ...destination.service, credentials: () => credentials, now });
  try {
    await destinationKeys(destination, service, now).encryptionKey();
    return undefined;
  } catch (error) {
    if (error instanceof TransportFault) return error.code;
    throw error;
  }
}
