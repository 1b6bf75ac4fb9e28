/** Reads a receipt: is it whole, signed by this agency, and about a batch of ours? */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { type ReceiptContent, receiptContentShape } from '#domain/contract/batch';
import type { AgencyId } from '#domain/intake/agency';
import type { RsaPublicKey } from './destination.ts';

/** Why a receipt is put aside unread. Staff are told; nothing is changed by it. */
export const receiptRefusals = [
  /** Too large, a link, or not readable at all. */
  'receipt.unreadable',
  /** Not a signed text, and old enough to be finished. */
  'receipt.malformed',
  /** Carries no signature. */
  'receipt.unsigned',
  /** Signed with a key the site file does not name for this agency, or another algorithm. */
  'receipt.foreignKey',
  'receipt.signatureInvalid',
  /** Signed well, but its content is not that of a receipt. */
  'receipt.invalid',
  /** Speaks for another agency than the one whose folder it lay in. */
  'receipt.foreignAgency',
  /** About a batch this station never made, or made for another agency. */
  'receipt.unknownBatch',
  /** FIT-Connect: stands in the event log of a case of ours, but is about another submission. */
  'receipt.foreignSubmission',
  /** FIT-Connect: accepts something else than what we sent. */
  'receipt.tagsDiffer',
  /** Says something else about a batch that has been answered. The first answer stands. */
  'receipt.contradicts',
] as const;
export type ReceiptRefusal = (typeof receiptRefusals)[number];

/** Those a file that is still being written can give as well. */
const maybeUnfinished: readonly ReceiptRefusal[] = [
  'receipt.malformed',
  'receipt.unsigned',
  'receipt.signatureInvalid',
];
const FINISHED_AFTER_MS = 2 * 60_000;

/** Whether to leave the file alone for now: it may be half-written. */
export function mayBeUnfinished(code: ReceiptRefusal, writtenAt: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(writtenAt);
  return maybeUnfinished.includes(code) && Math.abs(age) < FINISHED_AFTER_MS;
}

export type VerifiedReceipt =
  | { readonly ok: true; readonly content: ReceiptContent }
  | { readonly ok: false; readonly code: ReceiptRefusal };

const refused = (code: ReceiptRefusal): VerifiedReceipt => ({ ok: false, code });

/** @param signed compact JWS as it was found */
export async function verifyReceipt(
  signed: string,
  agency: AgencyId,
  keys: readonly RsaPublicKey[],
): Promise<VerifiedReceipt> {
  const token = signed.trim();
  if (token.startsWith('{')) return refused('receipt.unsigned');
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    return refused('receipt.malformed');
  }
  const parts = token.split('.');
  if (header.alg === 'none' || parts[2] === '') return refused('receipt.unsigned');
  if (parts.length !== 3) return refused('receipt.malformed');
  const jwk = keys.find(({ kid }) => kid === header.kid);
  if (header.alg !== 'PS256' || !jwk) return refused('receipt.foreignKey');

  let content: string;
  try {
    const key = await importJWK({ kty: jwk.kty, n: jwk.n, e: jwk.e }, 'PS256');
    const { payload } = await compactVerify(token, key, { algorithms: ['PS256'] });
    content = new TextDecoder('utf-8', { fatal: true }).decode(payload);
  } catch {
    return refused('receipt.signatureInvalid');
  }
  const parsed = receiptContentShape.safeParse(parseJson(content));
  if (!parsed.success) return refused('receipt.invalid');
  if (parsed.data.agency !== agency) return refused('receipt.foreignAgency');
  return { ok: true, content: parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
