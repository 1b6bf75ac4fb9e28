/** An invented real site of which some agencies are reached by folder and the others by FIT-Connect. */
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { agencyPaths } from '../../../electron/rehearsal/agency.ts';
import { parseSite } from '../../../electron/site/site-file.ts';
import { hashPin } from '../../../electron/store/argon2.ts';
import { keysOf } from '../agency/keys.ts';
import type { Zustelldienst } from '../fit-connect/index.ts';
import { account } from './real-site.ts';

export type MixedSite = {
  readonly siteFile: string;
  /** what `RATHAUS_SECRETS` names */
  readonly secretsFile: string;
  /** folder of an agency that has one */
  readonly folderOf: (agency: AgencyId) => string;
};

/** Every agency the service has no destination for gets a folder. */
export async function makeMixedSite(
  folder: string,
  service: Pick<Zustelldienst, 'baseUrl' | 'tokenUrl' | 'credentials' | 'places'>,
): Promise<MixedSite> {
  const folderOf = (agency: AgencyId) => join(folder, 'agencies', agency);
  const agencies: Record<string, unknown> = {};
  for (const agency of agencyIds) {
    const name = `Probe ${agency}`;
    const place = service.places.find((one) => one.agency === agency);
    if (place) {
      const { destinationId, publicService } = place;
      agencies[agency] = { name, transport: { kind: 'fitConnect', destinationId, publicService } };
      continue;
    }
    const { inbox, returns } = agencyPaths(folderOf(agency));
    await mkdir(inbox, { recursive: true });
    await mkdir(returns, { recursive: true });
    const { encryptionJwk, signingJwk } = await keysOf(agency);
    const transport = { kind: 'folder', inbox, returns };
    agencies[agency] = { name, transport, encryptionKey: encryptionJwk, signingKeys: [signingJwk] };
  }
  const address = { street: 'Probeweg', houseNumber: '1', postalCode: '45468', town: 'Musterstadt' };
  const text = JSON.stringify({
    format: 1,
    station: { id: 'probe-1', name: 'Probestation' },
    municipality: { name: 'Musterstadt', ags: '05117000' },
    centre: { name: 'Probeunterkunft', address, landlord: { name: 'Stadt Musterstadt', address } },
    agencies,
    ...(service.places.length > 0
      ? { fitConnect: { tokenUrl: service.tokenUrl, submissionUrl: service.baseUrl } }
      : {}),
    delivery: { time: '22:00' },
    staff: [
      {
        id: account.id,
        name: account.name,
        role: 'intake',
        pin: await hashPin(account.pin, randomBytes(16)),
        password: await hashPin(account.password, randomBytes(16)),
      },
    ],
  });
  const parsed = parseSite(text);
  if (!parsed.ok) throw new Error(`the invented site file is wrong: ${JSON.stringify(parsed.faults)}`);
  const siteFile = join(folder, 'site.json');
  await writeFile(siteFile, text);
  const secretsFile = join(folder, 'secrets.env');
  const { clientId, clientSecret } = service.credentials;
  const secrets = `FIT_CONNECT_CLIENT_ID=${clientId}\nFIT_CONNECT_CLIENT_SECRET=${clientSecret}\n`;
  await writeFile(secretsFile, secrets, { mode: 0o600 });
  return { siteFile, secretsFile, folderOf };
}
