/**
 * One submission (Einreichung): announce → attachments → submit. Ids and tags are stored before the request that
 * makes them count, so that whoever is killed in between finds where to go on.
 */
import { z } from 'zod';
import type { Batch } from '#domain/delivery/batch';
import type { FitConnectDestination } from '../../destination.ts';
import { type EnvelopeKey, sealEnvelope, tagOf } from '../../envelope.ts';
import { type Parcel, TransportFault, TransportRefusal } from '../transport.ts';
import { type HttpAnswer, parseAnswer } from './http.ts';
import type { DestinationKeys } from './keys.ts';
import { noTags, type SentTags, type Submission, type SubmissionLedger } from './ledger.ts';
import { metadataOf } from './metadata.ts';
import { problemCode, problemName } from './problems.ts';
import type { Service } from './service.ts';

export type Submitting = {
  readonly destination: FitConnectDestination;
  readonly service: Service;
  readonly keys: DestinationKeys;
  readonly ledger: SubmissionLedger;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  /** when the event log of what was just sent is looked at first */
  readonly firstPoll: () => string;
};

/** What came of a try to finish a submission. */
export type Finish =
  /** `store` notes it; until then the event log knows */
  | { readonly is: 'submitted'; readonly store: () => void }
  /** the service does not know it (any more): it must be announced anew */
  | { readonly is: 'gone' }
  /** the service says it has it already: its event log knows */
  | { readonly is: 'conflict' };

const announcedShape = z.object({ submissionId: z.uuid(), caseId: z.uuid(), destinationId: z.uuid() });

/**
 * @returns not stored yet
 * @throws TransportFault, TransportRefusal
 */
async function announce(
  { destination, service, ledger, now }: Submitting,
  batch: Batch,
  { entryId, attachments }: Parcel,
): Promise<Submission> {
  const { destinationId, publicService, region } = destination.transport;
  const answer = await service.call({
    method: 'POST',
    path: '/v2/submissions',
    type: 'application/json',
    body: JSON.stringify({
      destinationId,
      announcedAttachments: attachments.map(({ id }) => id),
      publicService,
      ...(region === undefined ? {} : { region }),
    }),
  });
  if (answer.status !== 201) throw announceFault(answer);
  const made = parseAnswer(answer, announcedShape);
  if (made.destinationId !== destinationId) throw new TransportFault('transport.answerUnreadable');
  return {
    id: made.submissionId,
    caseId: made.caseId,
    batchId: batch.id,
    entryId,
    agency: batch.agency,
    destinationId,
    state: 'announced',
    number: (ledger.ofBatch(batch.id).at(-1)?.number ?? 0) + 1,
    tags: noTags,
    announcedAt: now(),
    polls: 0,
    misses: 0,
  };
}

/** Assumption: of these statuses and names only `destination-not-found` and `destination-state-invalid` are known. */
function announceFault(answer: HttpAnswer): Error {
  const name = problemName(answer);
  if (name === 'destination-state-invalid') return new TransportFault('transport.destinationInactive');
  if (name === 'destination-not-found') return new TransportFault('transport.destinationUnknown');
  if (name === 'public-service-not-supported') return new TransportFault('transport.serviceNotOffered');
  if (isRefused(answer)) return new TransportRefusal(problemCode(name, 'refused'));
  return new TransportFault('transport.failed', name);
}

/** Assumption: 413 and 422 say that this very content will never be taken; other statuses may pass. */
const isRefused = ({ status }: HttpAnswer): boolean => status === 413 || status === 422;

/**
 * Sends what is still missing of an announced submission, or of one it announces first.
 * @param begun undefined: none is announced
 * @throws TransportFault, TransportRefusal
 */
export async function finish(
  submitting: Submitting,
  batch: Batch,
  parcel: Parcel,
  begun: Submission | undefined,
): Promise<Finish> {
  let submission = begun;
  let key = await submitting.keys.encryptionKey();
  for (let isAgain = false; ; isAgain = true) {
    const sent = await send(submitting, batch, parcel, key, submission);
    if (!('answer' in sent)) return sent;
    const name = problemName(sent.answer);
    // Once more where the reason may be gone: the key was replaced since it was fetched, or an upload was lost.
    if (isAgain) throw new TransportRefusal(problemCode(name, 'refused'));
    const fresh = await submitting.keys.encryptionKey(true);
    if (fresh.kid === key.kid && name !== 'attachments-missing') {
      throw new TransportRefusal(problemCode(name, 'refused'));
    }
    key = fresh;
    submission = { ...sent.submission, state: 'announced' };
  }
}

type Refused = { readonly submission: Submission; readonly answer: HttpAnswer };

async function send(
  submitting: Submitting,
  batch: Batch,
  parcel: Parcel,
  key: EnvelopeKey,
  begun: Submission | undefined,
): Promise<Finish | Refused> {
  const { service, ledger, now, firstPoll, destination } = submitting;
  const papers = begun === undefined || begun.state === 'announced' ? parcel.attachments : [];
  const metadata = metadataOf(parcel, destination.transport.submissionSchemas);
  const sealed = await seal(metadata, parcel.payload, papers, key);
  // Encrypted first, so that the ids and what is sent under them are stored in one go.
  const announced = begun ?? (await announce(submitting, batch, parcel));
  let submission: Submission = {
    ...announced,
    tags: withTags(announced.tags, sealed),
    nextPollAt: firstPoll(),
  };
  await ledger.together(() => (begun ? ledger.save(submission) : ledger.add(submission)));

  const path = `/v2/submissions/${submission.id}`;
  for (const [id, jwe] of sealed.attachments) {
    const call = { method: 'PUT', type: 'application/jose', body: jwe } as const;
    const answer = await service.call({ ...call, path: `${path}/attachments/${id}` });
    if (answer.status !== 204) return looked(answer, submission);
  }
  if (sealed.attachments.size > 0) {
    submission = { ...submission, state: 'uploaded' };
    const uploaded = submission;
    // Nothing depends on it: what is not known to be there is uploaded again.
    ledger.together(() => ledger.save(uploaded), 'soon').catch(() => undefined);
  }
  const answer = await service.call({
    method: 'PUT',
    path,
    type: 'application/json',
    body: JSON.stringify({ encryptedMetadata: sealed.metadata, encryptedData: sealed.data }),
  });
  if (answer.status !== 200) return looked(answer, submission);
  // A page of somebody in between has this status too; whether it is true shows in the event log.
  parseAnswer(answer, z.object({}));
  const submitted = asSubmitted(submission, now(), firstPoll());
  return { is: 'submitted', store: () => ledger.save(submitted) };
}

type Sealed = {
  readonly metadata: string;
  readonly data: string;
  /** by id */
  readonly attachments: ReadonlyMap<string, string>;
};

async function seal(
  metadata: string,
  payload: string,
  papers: Parcel['attachments'],
  key: EnvelopeKey,
): Promise<Sealed> {
  const attachments = new Map<string, string>();
  for (const { id, content, mimeType } of papers) {
    attachments.set(id, await sealEnvelope(content, key, mimeType));
  }
  const parts = [sealEnvelope(metadata, key), sealEnvelope(payload, key)] as const;
  const [sealedMetadata, data] = await Promise.all(parts);
  return { metadata: sealedMetadata, data, attachments };
}

/** Assumption: 404 for what was deleted, 409 for what was submitted before, 413 and 422 for what is wrong in itself. */
function looked(answer: HttpAnswer, submission: Submission): Finish | Refused {
  if (answer.status === 404) return { is: 'gone' };
  if (answer.status === 409) return { is: 'conflict' };
  if (isRefused(answer)) return { submission, answer };
  throw new TransportFault('transport.failed', problemName(answer));
}

export function asSubmitted(submission: Submission, at: string, nextPollAt: string): Submission {
  return { ...submission, state: 'submitted', submittedAt: at, polls: 0, misses: 0, nextPollAt };
}

function withTags(tags: SentTags, sealed: Sealed): SentTags {
  const attachments: Record<string, readonly string[]> = { ...tags.attachments };
  for (const [id, jwe] of sealed.attachments) attachments[id] = [...(attachments[id] ?? []), tagOf(jwe)];
  return {
    metadata: [...tags.metadata, tagOf(sealed.metadata)],
    data: [...tags.data, tagOf(sealed.data)],
    attachments,
  };
}
