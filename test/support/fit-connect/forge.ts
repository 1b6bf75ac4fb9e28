/** Makes the false tokens and keys of `misbehave.ts`. */
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type KeyPair, keyPair } from './keys.ts';
import type { Forgery, Misdeed } from './misbehave.ts';
import type { Submission } from './postbox.ts';
import { eventRoot, type SetClaims, signSet } from './sets.ts';

export type ForgeOptions = {
  /** the submission the log is about, with the tags of what was really sent */
  readonly submission: Pick<Submission, 'submissionId' | 'caseId' | 'destinationId'>;
  readonly tags: unknown;
  readonly at: Date;
  /** the agency's own key, and another agency's */
  readonly own: KeyPair;
  readonly foreign: { readonly destinationId: string; readonly key: KeyPair };
};

export async function forgeToken(how: Forgery, options: ForgeOptions): Promise<string> {
  const { submission, tags, at, own, foreign } = options;
  const { submissionId, caseId, destinationId } = submission;
  const claims: SetClaims = {
    issuer: destinationId,
    at,
    submissionId,
    caseId,
    event: 'accept-submission',
    payload: { authenticationTags: tags },
  };
  const strange = { metadata: 'AAAAAAAAAAAAAAAAAAAAAA', data: 'AAAAAAAAAAAAAAAAAAAAAA' };
  const both = {
    [`${eventRoot}accept-submission`]: { authenticationTags: tags },
    [`${eventRoot}reject-submission`]: { problems: [] },
  };
  switch (how) {
    case 'wrongSignature': {
      const [head, , signature] = (await signSet(claims, own)).split('.');
      const [, body] = (await signSet({ ...claims, at: new Date(at.getTime() + 1000) }, own)).split('.');
      return `${head}.${body}.${signature}`;
    }
    case 'foreignSubmission':
      return signSet({ ...claims, submissionId: randomUUID() }, own);
    case 'foreignCase':
      return signSet({ ...claims, caseId: randomUUID() }, own);
    case 'foreignDestination':
      return signSet({ ...claims, issuer: foreign.destinationId }, foreign.key);
    case 'foreignKey':
      return signSet(claims, { kid: own.kid, privateKey: foreign.key.privateKey });
    case 'wrongTags':
      return signSet({ ...claims, payload: { authenticationTags: strange } }, own);
    case 'noTags':
      return signSet({ ...claims, payload: {} }, own);
    case 'twoEvents':
      return signSet(claims, own, { events: both });
    case 'wrongAlgorithm': {
      const { privateKey } = await generateKeyPair('PS256', { modulusLength: 2048 });
      return signSet(claims, { kid: own.kid, privateKey }, {}, { alg: 'PS256' });
    }
    case 'unsigned': {
      const body = (await signSet(claims, own)).split('.')[1];
      const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'secevent+jwt', kid: own.kid }));
      return `${head.toString('base64url')}.${body}.`;
    }
    case 'wrongType':
      return signSet(claims, own, {}, { typ: 'JWT' });
    case 'notAToken':
      return 'not.a.token';
  }
}

export async function falseKey(
  how: Extract<Misdeed, { kind: 'wrongKey' }>['how'],
  kid: string,
): Promise<JWK> {
  const { publicJwk } = await keyPair('nobody', how === 'forSigning' ? 'signing' : 'encryption');
  switch (how) {
    case 'otherKid':
      return publicJwk;
    case 'forSigning':
      return { ...publicJwk, kid };
    case 'notRsa':
      return { kty: 'oct', alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], kid, k: 'AAAA' };
    case 'tooShort': {
      const { publicKey } = await generateKeyPair('RSA-OAEP-256', { modulusLength: 2048, extractable: true });
      const { kty, n, e } = await exportJWK(publicKey);
      return { kty, n, e, kid, alg: 'RSA-OAEP-256', key_ops: ['wrapKey'] };
    }
  }
}
