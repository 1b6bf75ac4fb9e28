/** A signed rule pack: compact JWS (RFC 7515, PS256) over the pack's JSON, checked with the keys of the site file. */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { type PackFault, readPack } from '#domain/rules/check-pack';
import type { RulePack } from '#domain/rules/pack-schema';
import type { RsaPublicKey } from '../delivery/destination.ts';

export const packRefusals = [
  /** The site file names no key. */
  'rules.noKeys',
  'rules.malformed',
  'rules.unknownKey',
  'rules.signature',
  /** Of another format, or with gaps, overlaps or contradictions. */
  'rules.faulty',
  /** Not newer than the one in use. */
  'rules.older',
] as const;
export type PackRefusal = (typeof packRefusals)[number];

export type ReadPack =
  | { readonly ok: true; readonly pack: RulePack; readonly keyId: string }
  | { readonly ok: false; readonly code: PackRefusal; readonly faults?: readonly PackFault[] };

/** Is `a` newer than `b`? Versions are a day and a number. */
export function isNewer(a: string, b: string): boolean {
  const parts = (version: string) => [version.slice(0, 10), Number(version.slice(11))] as const;
  const [[dayA, countA], [dayB, countB]] = [parts(a), parts(b)];
  return dayA === dayB ? countA > countB : dayA > dayB;
}

export async function readSignedPack(signed: string, keys: readonly RsaPublicKey[]): Promise<ReadPack> {
  const refuse = (code: PackRefusal) => ({ ok: false, code }) as const;
  if (keys.length === 0) return refuse('rules.noKeys');
  const token = signed.trim();
  let keyId: unknown;
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== 'PS256') return refuse('rules.signature');
    keyId = header.kid;
  } catch {
    return refuse('rules.malformed');
  }
  const known = keys.find(({ kid }) => kid === keyId);
  if (!known) return refuse('rules.unknownKey');
  let content: unknown;
  try {
    const key = await importJWK({ kty: known.kty, n: known.n, e: known.e }, 'PS256');
    const { payload } = await compactVerify(token, key, { algorithms: ['PS256'] });
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch (error) {
    return refuse(
      error instanceof SyntaxError || error instanceof TypeError ? 'rules.malformed' : 'rules.signature',
    );
  }
  const read = readPack(content);
  if (!read.ok) return { ok: false, code: 'rules.faulty', faults: read.faults };
  return { ok: true, pack: read.pack, keyId: known.kid };
}
