/** Security event tokens (RFC 8417) as they stand in an event log: compact JWS, PS512. */
import { randomUUID } from 'node:crypto';
import {
  type CompactJWSHeaderParameters,
  CompactSign,
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  importJWK,
  type JWK,
} from 'jose';
import type { KeyPair } from './keys.ts';

export const eventRoot = 'https://schema.fitko.de/fit-connect/events/';
export const problemTypeRoot = `${eventRoot}problems/`;
const setSchema = 'https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json';

export type EventName =
  | 'create-submission'
  | 'submit-submission'
  | 'accept-submission'
  | 'reject-submission'
  | 'delete-submission';

/** Fifth part of each JWE. */
export type AuthenticationTags = {
  readonly metadata: string;
  readonly data: string;
  readonly attachments?: Readonly<Record<string, string>>;
};

export type SetProblem = {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
};

export type SetClaims = {
  readonly issuer: string;
  readonly at: Date;
  readonly submissionId: string;
  readonly caseId: string;
  readonly event: EventName;
  readonly payload?: Readonly<Record<string, unknown>>;
};

/** @param changes to the claims, for tokens that are to be refused */
export function signSet(
  claims: SetClaims,
  { kid, privateKey }: Pick<KeyPair, 'kid' | 'privateKey'>,
  changes: Readonly<Record<string, unknown>> = {},
  header: Partial<CompactJWSHeaderParameters> = {},
): Promise<string> {
  const content = {
    $schema: setSchema,
    jti: randomUUID(),
    iss: claims.issuer,
    iat: Math.floor(claims.at.getTime() / 1000),
    sub: `submission:${claims.submissionId}`,
    txn: `case:${claims.caseId}`,
    events: { [`${eventRoot}${claims.event}`]: claims.payload ?? {} },
    ...changes,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'PS512', typ: 'secevent+jwt', kid, ...header })
    .sign(privateKey);
}

export type ReadSet = {
  readonly kid: string;
  readonly issuer: string;
  readonly submissionId: string;
  readonly caseId: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Reads a token and checks it against the key its `kid` names. @throws Error with a word on what is wrong */
export async function readSet(token: string, keyOf: (kid: string) => JWK | undefined): Promise<ReadSet> {
  const { alg, typ, kid } = decodeProtectedHeader(token);
  if (alg !== 'PS512' || typ !== 'secevent+jwt' || kid === undefined) throw new Error('header');
  const jwk = keyOf(kid);
  if (!jwk) throw new Error('kid');
  const { kty, n, e } = jwk;
  await compactVerify(token, await importJWK({ kty, n, e }, 'PS512'), { algorithms: ['PS512'] });
  const { iss, sub, txn, events } = decodeJwt(token);
  const names = Object.entries((events ?? {}) as Record<string, Record<string, unknown>>);
  const [first] = names;
  const subject = /^submission:([0-9a-f-]{36})$/.exec(String(sub))?.[1];
  const transaction = /^case:([0-9a-f-]{36})$/.exec(String(txn))?.[1];
  if (!iss || !subject || !transaction || !first || names.length !== 1) throw new Error('claims');
  if (!first[0].startsWith(eventRoot)) throw new Error('event');
  return {
    kid,
    issuer: iss,
    submissionId: subject,
    caseId: transaction,
    event: first[0].slice(eventRoot.length),
    payload: first[1],
  };
}
