/** An invented real site in a temporary folder: site file, agencies with keys and folders of their own, one account. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import {
  type AgencyOptions,
  agencyPaths,
  createAgency,
  type RehearsalAgency,
} from '../../../electron/rehearsal/agency.ts';
import { type AgencyKeys, loadAgencyKeys } from '../../../electron/rehearsal/agency-keys.ts';
import { parseSite } from '../../../electron/site/site-file.ts';
import { hashPin } from '../../../electron/store/argon2.ts';
import { placeKeys } from '../agency/keys.ts';

export const account = {
  id: 'muster',
  name: 'Mara Muster',
  pin: '24680',
  password: 'eine Probe fuer die Anmeldung',
} as const;
export const passphrase = 'nur eine Probe mit acht Woertern fuer Tests';

export type RealSite = {
  readonly folder: string;
  /** `--home` of the station */
  readonly home: string;
  readonly file: string;
  readonly keys: Readonly<Record<AgencyId, AgencyKeys>>;
  readonly agency: (agency: AgencyId, options?: Partial<AgencyOptions>) => Promise<RehearsalAgency>;
  /** What an agency counted: one file per entry, named by the entry's id. */
  readonly counted: (agency: AgencyId) => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
};

const address = { street: 'Probeweg', houseNumber: '1', postalCode: '45468', town: 'Musterstadt' };

/**
 * @param deliveryTime `HH:MM`; far from now unless a test wants the night to come
 * @param more fields of the site file
 */
export async function makeRealSite(
  deliveryTime = '03:00',
  more: Readonly<Record<string, unknown>> = {},
): Promise<RealSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rathaus-site-'));
  const at = (agency: AgencyId) => path.join(folder, 'agencies', agency);
  await placeKeys(path.join(folder, 'agencies'));
  const made = await Promise.all(
    agencyIds.map(async (agency) => [agency, await loadAgencyKeys(agency, at(agency))] as const),
  );
  const keys = Object.fromEntries(made) as Record<AgencyId, AgencyKeys>;
  const agencies: Record<string, unknown> = {};
  for (const agency of agencyIds) {
    const { inbox, returns } = agencyPaths(at(agency));
    await mkdir(inbox, { recursive: true });
    await mkdir(returns, { recursive: true });
    agencies[agency] = {
      name: `Probe ${agency}`,
      transport: { kind: 'folder', inbox, returns },
      encryptionKey: keys[agency].encryptionJwk,
      signingKeys: [keys[agency].signingJwk],
    };
  }
  const file = path.join(folder, 'site.json');
  const site = {
    format: 1,
    station: { id: 'probe-1', name: 'Probestation' },
    municipality: { name: 'Musterstadt', ags: '05117000' },
    centre: { name: 'Probeunterkunft', address, landlord: { name: 'Stadt Musterstadt', address } },
    agencies,
    delivery: { time: deliveryTime },
    screens: { kiosk: 'window' },
    staff: [
      {
        id: account.id,
        name: account.name,
        role: 'intake',
        pin: await hashPin(account.pin, randomBytes(16)),
        password: await hashPin(account.password, randomBytes(16)),
      },
    ],
    ...more,
  };
  const text = JSON.stringify(site, null, 2);
  const parsed = parseSite(text);
  if (!parsed.ok) throw new Error(`the invented site file is wrong: ${JSON.stringify(parsed.faults)}`);
  await writeFile(file, text);
  return {
    folder,
    home: path.join(folder, 'home'),
    file,
    keys,
    agency: (agency, options) =>
      createAgency({
        agency,
        folder: at(agency),
        keys: keys[agency],
        mode: 'real',
        now: () => new Date().toISOString(),
        newId: randomUUID,
        findFault: () => undefined,
        ...options,
      }),
    counted: async (agency) => readdir(agencyPaths(at(agency)).counted).catch(() => []),
    // A killed program's helpers may write for a moment longer.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Every byte of every file below a folder, for searches. */
export async function filesBelow(
  folder: string,
): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(name) })));
}
