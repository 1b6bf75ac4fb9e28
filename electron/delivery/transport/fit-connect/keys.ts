/** The destination as the service describes it, and its keys: one to encrypt for it, those it signs its answers with. */
import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';
import type { FitConnectDestination, RsaPublicKey } from '../../destination.ts';
import { type EnvelopeKey, importEncryptionKey } from '../../envelope.ts';
import { TransportFault, type TransportFaultCode } from '../transport.ts';
import { chainFault } from './certificates.ts';
import { type HttpAnswer, parseAnswer } from './http.ts';
import type { Service } from './service.ts';

const kidShape = z.string().regex(/^[\w-]{8,64}$/);

const destinationShape = z.object({
  destinationId: z.uuid(),
  status: z.string(),
  encryptionKid: kidShape,
  publicServices: z.array(z.object({ identifier: z.string() })),
});

const keyShape = z.object({
  kty: z.literal('RSA'),
  alg: z.enum(['RSA-OAEP-256', 'PS512']),
  key_ops: z.array(z.string()),
  kid: kidShape,
  // 4096 bits, as the service has it.
  n: z.string().regex(/^[\w-]{683,}$/),
  e: z.literal('AQAB'),
  x5c: z.array(z.string()).optional(),
});
type Key = z.infer<typeof keyShape>;

const keySetShape = z.object({ keys: z.array(z.unknown()).max(50) });

/** So long a description of the destination is good; a key replaced meanwhile is noticed when it is refused. */
const FRESH_MS = 5 * 60_000;
/** A key the issuer has withdrawn is not believed for longer. */
const KEPT_MS = 24 * 3_600_000;
/** Clocks further apart than this make certificates meaningless. */
const CLOCKS_APART_MS = 3_600_000;

export type DestinationKeys = {
  /**
   * The key to encrypt with now.
   * @param fresh asks the service even where an answer is at hand
   * @throws TransportFault
   */
  readonly encryptionKey: (fresh?: boolean) => Promise<EnvelopeKey>;
  /**
   * The key a token was signed with; `used` keeps it once it has verified something.
   * @param issuer `service`, or the id of the destination: an earlier one of the agency still answers what it was sent
   * @returns undefined when the issuer has no such key
   * @throws TransportFault when nobody could be asked
   */
  readonly signingKey: (issuer: string, kid: string) => Promise<SigningKey | undefined>;
};
export type SigningKey = { readonly key: CryptoKey; readonly used: () => void };

export function destinationKeys(
  { transport, service: { trustedRoots } }: FitConnectDestination,
  service: Service,
  now: () => string,
): DestinationKeys {
  const path = `/v2/destinations/${transport.destinationId}`;
  const keyPath = (destination: string, kid: string) => `/v2/destinations/${destination}/keys/${kid}`;
  let current: { readonly key: EnvelopeKey; readonly from: Key; readonly at: number } | undefined;
  const signing = new Map<string, { readonly key: CryptoKey; readonly at: number }>();

  const chainCode = (key: Key, answer: HttpAnswer): TransportFaultCode | undefined => {
    if (!trustedRoots) return undefined;
    const here = Date.parse(now());
    const chain = key.x5c ?? [];
    const fault = chainFault(key, chain, trustedRoots, here);
    if (fault === undefined) return undefined;
    const there = Date.parse(answer.headers.get('date') ?? '');
    const apart = Math.abs(there - here) > CLOCKS_APART_MS;
    const isClock = fault === 'notNow' && apart && chainFault(key, chain, trustedRoots, there) === undefined;
    return isClock ? 'transport.clockWrong' : 'transport.keyInvalid';
  };

  const askDestination = async () => {
    const answer = await service.call({ method: 'GET', path });
    if (answer.status === 404) throw new TransportFault('transport.destinationUnknown');
    if (answer.status !== 200) throw new TransportFault('transport.failed');
    const found = parseAnswer(answer, destinationShape);
    if (found.destinationId !== transport.destinationId)
      throw new TransportFault('transport.answerUnreadable');
    // Known: only an active destination takes anything.
    if (found.status !== 'active') throw new TransportFault('transport.destinationInactive');
    const isOffered = found.publicServices.some(
      ({ identifier }) => identifier === transport.publicService.identifier,
    );
    if (!isOffered) throw new TransportFault('transport.serviceNotOffered');
    return found;
  };

  const fetchEncryptionKey = async (
    kid: string,
  ): Promise<{ readonly key: EnvelopeKey; readonly from: Key }> => {
    const answer = await service.call({ method: 'GET', path: keyPath(transport.destinationId, kid) });
    if (answer.status !== 200) throw new TransportFault('transport.keyInvalid');
    const from = parseKey(answer);
    if (from?.kid !== kid || from.alg !== 'RSA-OAEP-256' || !from.key_ops.includes('wrapKey')) {
      throw new TransportFault('transport.keyInvalid');
    }
    const code = chainCode(from, answer);
    if (code) throw new TransportFault(code);
    return { key: await importEncryptionKey(asRsa(from)), from };
  };

  const findSigningKey = async (issuer: string, kid: string): Promise<Key | undefined> => {
    if (issuer !== 'service') {
      const answer = await service.call({ method: 'GET', path: keyPath(issuer, kid) });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw new TransportFault('transport.failed');
      const key = parseKey(answer);
      const code = key && chainCode(key, answer);
      // With the right time it may well be trusted; otherwise it is a stranger's.
      if (code === 'transport.clockWrong') throw new TransportFault(code);
      return code ? undefined : key;
    }
    const answer = await service.call({ method: 'GET', path: '/.well-known/jwks.json' });
    if (answer.status !== 200) throw new TransportFault('transport.failed');
    const { keys } = parseAnswer(answer, keySetShape);
    return keys.map((one) => keyShape.safeParse(one).data).find((one) => one?.kid === kid);
  };

  return {
    encryptionKey: async (fresh = false) => {
      const at = Date.parse(now());
      const age = current ? at - current.at : Number.NaN;
      // Also when the clock was set back: an answer from the future is not fresh.
      if (current && !fresh && age >= 0 && age < FRESH_MS) return current.key;
      const { encryptionKid } = await askDestination();
      const isSame = current?.from.kid === encryptionKid && !trustedRoots;
      const found = current && isSame ? current : await fetchEncryptionKey(encryptionKid);
      current = { ...found, at };
      return current.key;
    },
    signingKey: async (issuer, kid) => {
      const name = `${issuer} ${kid}`;
      const known = signing.get(name);
      const at = Date.parse(now());
      if (known && Math.abs(at - known.at) < KEPT_MS) return { key: known.key, used: () => undefined };
      if (!kidShape.safeParse(kid).success) return undefined;
      const found = await findSigningKey(issuer, kid);
      if (found?.kid !== kid || found.alg !== 'PS512' || !found.key_ops.includes('verify')) return undefined;
      const { kty, n, e } = found;
      const key = await importJWK({ kty, n, e }, 'PS512');
      if (key instanceof Uint8Array) return undefined;
      // A false answer of the service must not make us disbelieve the true ones for good.
      return { key, used: () => void signing.set(name, { key, at }) };
    },
  };
}

/** @returns undefined for what is no key the service would publish */
function parseKey(answer: HttpAnswer): Key | undefined {
  return keyShape.safeParse(parseAnswer(answer, z.unknown())).data;
}

const asRsa = ({ kty, kid, n, e }: Key): RsaPublicKey => ({ kty, kid, n, e });
