/** OAuth 2.0 client credentials, as far as the Zustelldienst asks for them. */
import { randomUUID } from 'node:crypto';
import { type Answer, json, Problem } from './problems.ts';

export type ServiceClient = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly role: 'sender' | 'receiver';
  /** receiver: the one destination it may collect from */
  readonly destinationId?: string;
};

const scopes = {
  sender: 'https://schema.fitko.de/fit-connect/oauth/scopes/send-submissions',
  // Assumption: the receivers' scope is named alike.
  receiver: 'https://schema.fitko.de/fit-connect/oauth/scopes/subscribe-submissions',
} as const;

export function createTokens(clients: readonly ServiceClient[], now: () => Date, seconds: number) {
  const issued = new Map<string, { readonly client: ServiceClient; readonly until: number }>();
  const refuse = (status: number, error: string): Answer => json(status, { error });
  return {
    /** The token endpoint: `client_secret_post` only. */
    grant: (authorization: string | undefined, form: URLSearchParams): Answer => {
      // Known: credentials in an Authorization header are not taken.
      if (authorization !== undefined) return refuse(401, 'invalid_client');
      if (form.get('grant_type') !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
      const client = clients.find(
        ({ clientId, clientSecret }) =>
          clientId === form.get('client_id') && clientSecret === form.get('client_secret'),
      );
      if (!client) return refuse(401, 'invalid_client');
      const token = randomUUID();
      issued.set(token, { client, until: now().getTime() + seconds * 1000 });
      return json(200, {
        access_token: token,
        token_type: 'Bearer',
        expires_in: seconds,
        scope: scopes[client.role],
      });
    },
    /** Assumption: the names of these problems. @throws Problem 401, 403 */
    check: (authorization: string | undefined, role: ServiceClient['role']): ServiceClient => {
      const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
      const found = token === undefined ? undefined : issued.get(token);
      if (!found || found.until <= now().getTime()) throw new Problem(401, 'unauthorized');
      if (found.client.role !== role) throw new Problem(403, 'forbidden');
      return found.client;
    },
    /** Every token given out so far is worth nothing from now on, whatever `expires_in` said. */
    revokeAll: () => issued.clear(),
  };
}
export type Tokens = ReturnType<typeof createTokens>;
