/**
 * Whether each agency of a site file can be reached: into a folder a marked test file is written, read back and taken
 * away; of a Zustelldienst it is asked whether it answers at all. Nothing that an agency could take for a delivery.
 */
import { constants } from 'node:fs';
import { access, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencyId } from '#domain/intake/agency';
import { agencyIds } from '#domain/intake/agency';
import type { Site } from '../site/site-file.ts';

export type Way = { readonly agency: AgencyId; readonly fault?: string };

const PATIENCE_MS = 8_000;
const testText = (station: string, at: string) =>
  `TEST / PROBE\nKleines Rathaus, Station ${station}, ${at}\nNur eine Probe der Verbindung. Keine Daten. Bitte nicht verarbeiten.\n`;

/** @param reach asks a service whether it answers; handed in for tests */
export async function tryWays(
  site: Site,
  at: string,
  reach: (url: string) => Promise<boolean> = answers,
): Promise<readonly Way[]> {
  return Promise.all(
    agencyIds.map(async (agency): Promise<Way> => {
      const found = site.agencies[agency];
      const fault =
        'encryptionKey' in found
          ? await tryFolder(found.transport, site.station.id, at)
          : await tryService(site, reach);
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
  if (!(await isFolder(inbox))) return 'setup.inboxMissing';
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

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function tryService({ fitConnect }: Site, reach: (url: string) => Promise<boolean>) {
  if (!fitConnect) return 'setup.serviceUnreachable';
  const found = await Promise.all([fitConnect.tokenUrl, fitConnect.submissionUrl].map(reach));
  return found.every(Boolean) ? undefined : 'setup.serviceUnreachable';
}

/** Any answer at all will do: without credentials it can only be a refusal. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}
