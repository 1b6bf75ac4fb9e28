/** What FIT-Connect asks of whoever sends: into the store's secrets, and from there to nobody but the service. */
import type { NewCredentials } from '#domain/contract/delivery-shapes';
import type { AgencyId } from '#domain/intake/agency';
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../delivery/transport/fit-connect/service.ts';
import type { Store } from '../store/store.ts';

type Kept = Pick<Store, 'secrets' | 'records'>;

/** With who set them in the audit. */
export function keepCredentials(
  { secrets, records }: Kept,
  { agency, clientId, clientSecret }: NewCredentials,
  actor: Actor,
  { now }: Pick<Clock, 'now'>,
): void {
  const at = now().toISOString();
  const account = actor.account ?? '';
  const suffix = agency === 'all' ? ('' as const) : (`.${agency}` as const);
  secrets.set(`fitConnect.clientId${suffix}`, clientId, account, at);
  secrets.set(`fitConnect.clientSecret${suffix}`, clientSecret, account, at);
  records.audit({ action: 'credentials.set', actor, detail: agency });
}

/** Read anew each time, for staff may set them at any moment. */
export function credentialsFor(
  { clientFor, get }: Store['secrets'],
  agency: AgencyId,
): Credentials | undefined {
  const names = clientFor(agency);
  const clientId = names && get(names.clientId);
  const clientSecret = names && get(names.clientSecret);
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}
