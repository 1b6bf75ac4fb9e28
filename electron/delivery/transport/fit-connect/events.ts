/**
 * The event log of a case: security event tokens (SET, RFC 8417), each a compact JWS. Only what is signed by whom it
 * names, and is about our own submission, says anything.
 */
import { compactVerify, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import type { ReceiptRefusal } from '../../receipt.ts';
import { TransportFault } from '../transport.ts';
import { parseAnswer } from './http.ts';
import type { DestinationKeys } from './keys.ts';
import type { SentTags, Submission } from './ledger.ts';
import type { Service } from './service.ts';

const root = 'https://schema.fitko.de/fit-connect/events/';
/** Known: the service hands out no more at once. */
const PAGE = 500;
/** A case of one submission has a handful; whoever fills it up does not keep the station busy. */
const MOST_EVENTS = 2000;
const LARGEST_LOG = 8 * 1024 * 1024;

const eventLogShape = z.object({ eventLog: z.array(z.string().max(65_536)), totalCount: z.int().min(0) });

/** @returns the tokens as they stand there, unread; undefined when the service knows no such case */
export async function readEventLog(service: Service, caseId: string): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  for (;;) {
    const answer = await service.call({
      method: 'GET',
      path: `/v2/cases/${caseId}/events?offset=${found.length}&limit=${PAGE}`,
      largestAnswer: LARGEST_LOG,
    });
    // Assumption: 404, for a case that was deleted as for one that never was.
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new TransportFault('transport.failed');
    const { eventLog, totalCount } = parseAnswer(answer, eventLogShape);
    found.push(...eventLog);
    if (eventLog.length === 0 || found.length >= Math.min(totalCount, MOST_EVENTS)) return found;
  }
}

const tagsShape = z.object({
  metadata: z.string(),
  data: z.string(),
  attachments: z.record(z.string(), z.string()).optional(),
});
const problemShape = z.object({
  type: z.string().catch(''),
  title: z.string().catch(''),
  detail: z.string().catch(''),
  instance: z.string().catch(''),
});
export type SetProblem = z.infer<typeof problemShape>;

const contentShape = z.object({
  authenticationTags: z.unknown().optional(),
  problems: z.array(problemShape).catch([]).default([]),
});

const claimsShape = z.object({
  jti: z.uuid(),
  iss: z.string(),
  // Known: nothing is older than FIT-Connect itself.
  iat: z.int().min(1_577_833_200),
  sub: z.string(),
  txn: z.string(),
  events: z.record(z.string(), z.unknown()),
});

export type EventName = 'submit-submission' | 'accept-submission' | 'reject-submission' | 'delete-submission';
const names: readonly string[] = [
  'submit-submission',
  'accept-submission',
  'reject-submission',
  'delete-submission',
] satisfies EventName[];

export type VerifiedEvent = {
  readonly id: string;
  readonly name: EventName;
  readonly issuer: 'service' | 'agency';
  /** seconds since 1970, by the issuer's clock */
  readonly issuedAt: number;
  readonly problems: readonly SetProblem[];
  readonly signed: string;
};

export type ReadEvent =
  | { readonly kind: 'event'; readonly event: VerifiedEvent }
  /** the service's word that it has what it told us it has: not verified, for nothing follows from it */
  | { readonly kind: 'confirmed' }
  /** well formed, but nothing that decides anything */
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly code: ReceiptRefusal };

const refused = (code: ReceiptRefusal): ReadEvent => ({ kind: 'refused', code });
const other: ReadEvent = { kind: 'other' };

/**
 * @param signed one token of the log of the submission's case
 * @throws TransportFault when the issuer's key could not be asked for
 */
export async function readEvent(
  signed: string,
  submission: Submission,
  service: Service,
  keys: DestinationKeys,
): Promise<ReadEvent> {
  const parts = signed.split('.');
  if (parts.length !== 3) return refused('receipt.malformed');
  let header: ReturnType<typeof decodeProtectedHeader>;
  let claims: z.infer<typeof claimsShape>;
  try {
    header = decodeProtectedHeader(signed);
    claims = claimsShape.parse(JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    return refused('receipt.malformed');
  }
  if (header.alg === 'none' || parts[2] === '') return refused('receipt.unsigned');
  if (header.alg !== 'PS512' || header.kid === undefined) return refused('receipt.foreignKey');
  if (header.typ !== 'secevent+jwt') return refused('receipt.invalid');
  if (claims.txn !== `case:${submission.caseId}`) return refused('receipt.foreignSubmission');
  // An agency may answer in the same case; nothing of it decides about the submission.
  if (claims.sub.startsWith('reply:')) return other;
  if (claims.sub !== `submission:${submission.id}`) return refused('receipt.foreignSubmission');
  const [event, ...more] = Object.entries(claims.events);
  if (!event || more.length > 0) return refused('receipt.invalid');
  const name = event[0].startsWith(root) ? event[0].slice(root.length) : '';
  if (!names.includes(name)) return other;

  const issuer =
    claims.iss === service.url ? 'service' : claims.iss === submission.destinationId ? 'agency' : undefined;
  if (issuer === undefined) return refused('receipt.foreignAgency');
  if (name === 'submit-submission' && submission.state === 'submitted') return { kind: 'confirmed' };
  const key = await keys.signingKey(issuer === 'service' ? issuer : submission.destinationId, header.kid);
  if (key === undefined) return refused('receipt.foreignKey');
  try {
    await compactVerify(signed, key.key, { algorithms: ['PS512'] });
  } catch {
    return refused('receipt.signatureInvalid');
  }
  key.used();
  return judge(signed, claims, name as EventName, issuer, event[1], submission.tags);
}

/** Who may say what, and whether it is about what we sent. */
function judge(
  signed: string,
  { jti, iat }: z.infer<typeof claimsShape>,
  name: EventName,
  issuer: VerifiedEvent['issuer'],
  said: unknown,
  tags: SentTags,
): ReadEvent {
  const mayAgency = name === 'accept-submission' || name === 'reject-submission';
  const mayService = name !== 'accept-submission';
  if (issuer === 'agency' ? !mayAgency : !mayService) return refused('receipt.foreignAgency');
  const content = contentShape.safeParse(said ?? {});
  if (!content.success) return refused('receipt.invalid');
  const namesTags = name === 'accept-submission' || name === 'submit-submission';
  if (namesTags && !areOurs(content.data.authenticationTags, tags)) return refused('receipt.tagsDiffer');
  const { problems } = content.data;
  return { kind: 'event', event: { id: jti, name, issuer, issuedAt: iat, problems, signed } };
}

/** Every part, and nothing but what was sent for it: an acceptance of anything else is none of ours. */
function areOurs(named: unknown, sent: SentTags): boolean {
  const { success, data } = tagsShape.safeParse(named);
  if (!success) return false;
  const attachments = Object.entries(data.attachments ?? {});
  return (
    sent.metadata.includes(data.metadata) &&
    sent.data.includes(data.data) &&
    attachments.length === Object.keys(sent.attachments).length &&
    attachments.every(([id, tag]) => sent.attachments[id]?.includes(tag) ?? false)
  );
}
