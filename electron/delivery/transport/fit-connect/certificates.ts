/**
 * Whether a public key belongs to whom the roots vouch for: its chain of certificates (`x5c`, RFC 7517 4.7) leads to
 * one of them, each signed by the next and valid now. Not asked: whether one was revoked (OCSP).
 */
import { X509Certificate } from 'node:crypto';
import type { RsaPublicKey } from '../../destination.ts';

export type ChainFault =
  /** no chain, not to be read, for another key, not signed by the next, or not up to a root */
  | 'untrusted'
  /** signed well, but not valid at this time */
  | 'notNow';

/** More than any authority needs. */
const LONGEST_CHAIN = 8;

/**
 * @param x5c base64 (not base64url) of DER, the key's own certificate first
 * @param roots PEM
 * @param at milliseconds since 1970
 */
export function chainFault(
  key: RsaPublicKey,
  x5c: readonly string[],
  roots: readonly string[],
  at: number,
): ChainFault | undefined {
  if (x5c.length === 0 || x5c.length > LONGEST_CHAIN) return 'untrusted';
  let chain: readonly X509Certificate[];
  try {
    chain = x5c.map((certificate) => new X509Certificate(Buffer.from(certificate, 'base64')));
  } catch {
    return 'untrusted';
  }
  const trusted = roots.map((pem) => new X509Certificate(pem));
  const own = chain[0]?.publicKey.export({ format: 'jwk' });
  if (own?.kty !== 'RSA' || own.n !== key.n || own.e !== key.e) return 'untrusted';

  const used: X509Certificate[] = [];
  for (const [index, certificate] of chain.entries()) {
    used.push(certificate);
    // The chain may bring the root along; what counts is ours.
    if (trusted.some((root) => root.fingerprint256 === certificate.fingerprint256))
      return timeFault(used, at);
    const next = chain[index + 1];
    if (next && isIssuedBy(certificate, next)) continue;
    const root = trusted.find((one) => isIssuedBy(certificate, one));
    return root ? timeFault([...used, root], at) : 'untrusted';
  }
  return 'untrusted';
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function timeFault(chain: readonly X509Certificate[], at: number): ChainFault | undefined {
  const isValid = chain.every(
    ({ validFromDate, validToDate }) => validFromDate.getTime() <= at && at <= validToDate.getTime(),
  );
  return isValid ? undefined : 'notNow';
}
