/** What the station keeps secret, in the encrypted file only. Who may see that one is set sees when and by whom. */
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

/** FIT-Connect's client for all agencies, or for one of them. */
type OfFitConnect = 'fitConnect.clientId' | 'fitConnect.clientSecret';
export type SecretName = OfFitConnect | `${OfFitConnect}.${AgencyId}`;

const general: readonly OfFitConnect[] = ['fitConnect.clientId', 'fitConnect.clientSecret'];
export const secretNames: readonly SecretName[] = [
  ...general,
  ...general.flatMap((name) => agencyIds.map((agency): SecretName => `${name}.${agency}`)),
];

export type AboutSecret = {
  /** instant, ISO 8601 UTC */
  readonly setAt: string;
  /** account, or `environment` */
  readonly setBy: string;
};

/** Whose client signs in for an agency, and what it is kept under. */
export type ClientNames = {
  readonly clientId: SecretName;
  readonly clientSecret: SecretName;
  /** it is the one for all agencies */
  readonly shared: boolean;
};

export type Secrets = ReturnType<typeof secretStore>;

export function secretStore(connection: Connection) {
  const upsert = connection.prepare(`
    INSERT INTO secret (name, value, set_at, set_by) VALUES (?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at, set_by = excluded.set_by
    WHERE value <> excluded.value`);
  const select = connection.prepare<[string], string>('SELECT value FROM secret WHERE name = ?').pluck();
  const about = connection.prepare<[string], AboutSecret>(
    'SELECT set_at AS setAt, set_by AS setBy FROM secret WHERE name = ?',
  );
  const remove = connection.prepare('DELETE FROM secret WHERE name = ?');
  const isSet = (name: SecretName): boolean => withStoreCodes(() => about.get(name)) !== undefined;
  return {
    /**
     * The agency's own client as soon as one is named for it, else the one for all.
     * @returns undefined where a part of it is missing
     */
    clientFor: (agency: AgencyId): ClientNames | undefined => {
      const shared = !isSet(`fitConnect.clientId.${agency}`);
      const of = shared ? ('' as const) : (`.${agency}` as const);
      const clientId: SecretName = `fitConnect.clientId${of}`;
      const clientSecret: SecretName = `fitConnect.clientSecret${of}`;
      return isSet(clientId) && isSet(clientSecret) ? { clientId, clientSecret, shared } : undefined;
    },
    /** The same value again changes nothing. @param by account, or `environment` */
    set: (name: SecretName, value: string, by: string, at: string): void => {
      withStoreCodes(() => upsert.run(name, value, at, by));
    },
    /** For the one who needs it to sign in; never for a screen or a log. */
    get: (name: SecretName): string | undefined => withStoreCodes(() => select.get(name)),
    about: (name: SecretName): AboutSecret | undefined => withStoreCodes(() => about.get(name)),
    remove: (name: SecretName): void => {
      withStoreCodes(() => remove.run(name));
    },
  };
}
