import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RsaPublicKey } from '../../../electron/delivery/destination.ts';
import { chainFault } from '../../../electron/delivery/transport/fit-connect/certificates.ts';
import { below, leaf, middle, other, root } from '../../support/certificates/chain.ts';

const now = Date.parse('2030-01-01T00:00:00Z');
const der = (...certificates: readonly string[]) =>
  certificates.map((pem) => new X509Certificate(pem).raw.toString('base64'));
const keyOf = (pem: string): RsaPublicKey => {
  const { kty, n, e } = new X509Certificate(pem).publicKey.export({ format: 'jwk' });
  return { kty: kty as 'RSA', kid: 'probe-key', n: n ?? '', e: e ?? '' };
};
const key = keyOf(leaf);

describe('an agency’s key', () => {
  it('is trusted when its chain leads to a root of the site file, whether that comes along or not', () => {
    expect(chainFault(key, der(leaf, middle), [root], now)).toBeUndefined();
    expect(chainFault(key, der(leaf, middle, root), [other, root], now)).toBeUndefined();
  });

  it.each([
    ['has no chain', [], [root]],
    ['has one that leads to another root', [leaf, middle], [other]],
    ['brings a root of its own along', [leaf, middle, root], [other]],
    ['leaves out who signed it', [leaf], [root]],
    ['has a chain in another order', [middle, leaf], [root]],
    ['has a chain for another key', [middle], [root]],
  ] as const)('is not when it %s', (_why, chain, roots) => {
    expect(chainFault(key, der(...chain), roots, now)).toBe('untrusted');
  });

  it('is not when it was signed by whoever is no authority', () => {
    expect(chainFault(keyOf(below), der(below, leaf, middle), [root], now)).toBe('untrusted');
  });

  it('is not when a certificate was changed, or is none', () => {
    const [own = '', next = ''] = der(leaf, middle);
    const bytes = Buffer.from(own, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5);
    expect(chainFault(key, [bytes.toString('base64'), next], [root], now)).toBe('untrusted');
    expect(chainFault(key, ['bm9uZQ=='], [root], now)).toBe('untrusted');
  });

  it('is not now when one of its certificates has ended or not begun', () => {
    expect(chainFault(key, der(leaf, middle), [root], Date.parse('2200-01-01'))).toBe('notNow');
    expect(chainFault(key, der(leaf, middle), [root], Date.parse('2001-01-01'))).toBe('notNow');
  });
});
