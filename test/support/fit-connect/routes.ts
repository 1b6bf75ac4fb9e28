/** What each path of the Zustelldienst does. Marked "Assumption" where no public source was at hand. */
import { z } from 'zod';
import { checkJwe } from './jwe.ts';
import type { Postbox, Submission } from './postbox.ts';
import { tagsOf } from './postbox.ts';
import { type Answer, json, nothing, Problem } from './problems.ts';
import { readSet } from './sets.ts';
import type { ServiceClient, Tokens } from './tokens.ts';

/** The request's name in a fault: which step of the way it is. */
export const steps = [
  'token',
  'destination',
  'key',
  'announce',
  'attachment',
  'submit',
  'events',
  'jwks',
  'list',
  'fetch',
  'fetchAttachment',
  'answer',
] as const;
export type Step = (typeof steps)[number];
/** The receiver's side; faults that name no step leave it alone. */
export const receiverSteps: readonly Step[] = ['list', 'fetch', 'fetchAttachment', 'answer'];

export type Call = {
  readonly step: Step;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};

export type Limits = {
  /** bytes; 500 MB and 2 GB in the real service */
  readonly attachmentBytes: number;
  readonly submissionBytes: number;
  readonly attachments: number;
};

export type RouteOptions = {
  readonly postbox: Postbox;
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly signingJwk: unknown;
};

const id = '([0-9a-f-]{36})';
const table: readonly { readonly step: Step; readonly method: string; readonly path: RegExp }[] = [
  { step: 'jwks', method: 'GET', path: /^\/\.well-known\/jwks\.json$/ },
  { step: 'destination', method: 'GET', path: new RegExp(`^/v2/destinations/${id}$`) },
  { step: 'key', method: 'GET', path: new RegExp(`^/v2/destinations/${id}/keys/([\\w-]{8,64})$`) },
  { step: 'announce', method: 'POST', path: /^\/v2\/submissions$/ },
  { step: 'list', method: 'GET', path: /^\/v2\/submissions$/ },
  { step: 'submit', method: 'PUT', path: new RegExp(`^/v2/submissions/${id}$`) },
  { step: 'fetch', method: 'GET', path: new RegExp(`^/v2/submissions/${id}$`) },
  { step: 'attachment', method: 'PUT', path: new RegExp(`^/v2/submissions/${id}/attachments/${id}$`) },
  { step: 'fetchAttachment', method: 'GET', path: new RegExp(`^/v2/submissions/${id}/attachments/${id}$`) },
  { step: 'events', method: 'GET', path: new RegExp(`^/v2/cases/${id}/events$`) },
  { step: 'answer', method: 'POST', path: new RegExp(`^/v2/cases/${id}/events$`) },
];

/** @returns undefined where there is no such path */
export function findRoute(
  method: string,
  path: string,
): { readonly step: Step; readonly parts: readonly string[] } | undefined {
  for (const route of table) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return { step: route.step, parts: match.slice(1) };
  }
  return undefined;
}

const uuidV4 = z.uuid({ version: 'v4' });
const announcement = z.object({
  destinationId: z.uuid(),
  announcedAttachments: z.array(uuidV4),
  publicService: z.object({ name: z.string().min(1), identifier: z.string().min(1) }),
  region: z.unknown().optional(),
  caseId: z.uuid().optional(),
});
const submitted = z.object({ encryptedMetadata: z.string(), encryptedData: z.string() });

/** Assumption: a body that is not what it should be is a 422 with this name; another media type a 415. */
function bodyOf<Shape extends z.ZodType>({ body, headers }: Call, shape: Shape): z.infer<Shape> {
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw new Problem(415, 'unsupported-media-type');
  let content: unknown;
  try {
    content = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Problem(400, 'malformed-request');
  }
  const parsed = shape.safeParse(content);
  if (!parsed.success) throw new Problem(422, 'invalid-request', z.prettifyError(parsed.error));
  return parsed.data;
}

function joseOf({ body, headers }: Call): string {
  if (!/^application\/jose\b/.test(headers['content-type'] ?? ''))
    throw new Problem(415, 'unsupported-media-type');
  return body.toString('latin1');
}

export function createRoutes({ postbox, tokens, limits, signingJwk }: RouteOptions) {
  const isKeyOf = (destinationId: string) => {
    const { keys } = postbox.destination(destinationId);
    return (kid: string) => keys.get(kid)?.alg === 'RSA-OAEP-256';
  };
  /** Assumption: what was submitted cannot be submitted or added to again: 409. */
  const unfinished = (submissionId: string): Submission => {
    const found = postbox.submission(submissionId);
    if (found.state !== 'announced') throw new Problem(409, 'submission-already-submitted');
    return found;
  };
  const collectable = (client: ServiceClient, submissionId: string): Submission => {
    const found = postbox.submission(submissionId);
    if (found.destinationId !== client.destinationId) throw new Problem(404, 'submission-not-found');
    if (found.state !== 'submitted') throw new Problem(404, 'submission-not-found');
    return found;
  };

  const sender: Partial<Record<Step, (call: Call) => Answer | Promise<Answer>>> = {
    destination: ({ parts }) => {
      const { destinationId, status, encryptionKid, publicService } = postbox.destination(parts[0] as string);
      const schema = { schemaUri: 'urn:kleines-rathaus:payload', mimeType: 'application/json' };
      const publicServices = [
        { identifier: publicService.identifier, submissionSchemas: [schema], regions: [] },
      ];
      return json(200, { destinationId, status, encryptionKid, publicServices, replyChannels: {} });
    },
    key: ({ parts }) => {
      const jwk = postbox.destination(parts[0] as string).keys.get(parts[1] as string);
      if (!jwk) throw new Problem(404, 'key-not-found');
      return json(200, jwk);
    },
    announce: async (call) => {
      const { destinationId, announcedAttachments, publicService, caseId } = bodyOf(call, announcement);
      const destination = postbox.destination(destinationId);
      // Known: only an active destination accepts. Assumption: the status 422.
      if (destination.status !== 'active') throw new Problem(422, 'destination-state-invalid');
      if (destination.publicService.identifier !== publicService.identifier) {
        throw new Problem(422, 'public-service-not-supported');
      }
      if (announcedAttachments.length > limits.attachments) throw new Problem(422, 'too-many-attachments');
      if (new Set(announcedAttachments).size < announcedAttachments.length) {
        throw new Problem(422, 'invalid-request', 'announcedAttachments');
      }
      const made = await postbox.announce(destinationId, announcedAttachments, caseId);
      return json(201, { submissionId: made.submissionId, caseId: made.caseId, destinationId });
    },
    attachment: (call) => {
      const one = unfinished(call.parts[0] as string);
      const attachmentId = call.parts[1] as string;
      if (!one.announced.includes(attachmentId)) throw new Problem(404, 'attachment-not-announced');
      const jwe = joseOf(call);
      if (call.body.length > limits.attachmentBytes) throw new Problem(413, 'attachment-too-large');
      checkJwe(jwe, isKeyOf(one.destinationId));
      // Assumption: sent again before the submission is finished, it replaces what was there.
      one.attachments.set(attachmentId, jwe);
      return nothing(204);
    },
    submit: async (call) => {
      const one = unfinished(call.parts[0] as string);
      const { encryptedMetadata, encryptedData } = bodyOf(call, submitted);
      const isKey = isKeyOf(one.destinationId);
      checkJwe(encryptedMetadata, isKey, ['application/json']);
      checkJwe(encryptedData, isKey, ['application/json', 'application/xml']);
      const missing = one.announced.filter((attachment) => !one.attachments.has(attachment));
      if (missing.length > 0) throw new Problem(422, 'attachments-missing', missing.join());
      const attached = [...one.attachments.values()].reduce((sum, { length }) => sum + length, 0);
      if (attached + call.body.length > limits.submissionBytes)
        throw new Problem(413, 'submission-too-large');
      await postbox.submit(one, encryptedMetadata, encryptedData);
      return json(200, {
        submissionId: one.submissionId,
        caseId: one.caseId,
        destinationId: one.destinationId,
      });
    },
    events: ({ parts, query }) => {
      const events = postbox.events(parts[0] as string);
      const offset = Math.max(0, Number(query.get('offset') ?? 0) || 0);
      const limit = Number(query.get('limit') ?? 500) || 500;
      // Known: at most 500. Assumption: more is refused, not cut.
      if (limit < 1 || limit > 500) throw new Problem(400, 'invalid-limit');
      const eventLog = events.slice(offset, offset + limit);
      return json(200, { eventLog, count: eventLog.length, totalCount: events.length, offset });
    },
  };

  const receiver: Partial<Record<Step, (call: Call, client: ServiceClient) => Answer | Promise<Answer>>> = {
    // Assumption: paged as the event log is; a receiver sees only what lies there for its own destination.
    list: ({ query }, { destinationId }) => {
      const there = postbox.waitingAt(destinationId ?? '');
      const offset = Number(query.get('offset') ?? 0) || 0;
      const found = there.slice(offset, offset + Math.min(Number(query.get('limit') ?? 500) || 500, 500));
      const submissions = found.map(({ submissionId, caseId }) => ({ submissionId, caseId, destinationId }));
      return json(200, { submissions, count: found.length, totalCount: there.length, offset });
    },
    fetch: ({ parts }, client) => {
      const one = collectable(client, parts[0] as string);
      const { submissionId, caseId, destinationId, encryptedMetadata, encryptedData } = one;
      const attachments = [...one.attachments.keys()];
      return json(200, {
        submissionId,
        caseId,
        destinationId,
        encryptedMetadata,
        encryptedData,
        attachments,
      });
    },
    fetchAttachment: ({ parts }, client) => {
      const jwe = collectable(client, parts[0] as string).attachments.get(parts[1] as string);
      if (jwe === undefined) throw new Problem(404, 'attachment-not-found');
      return { status: 200, headers: { 'content-type': 'application/jose' }, body: jwe };
    },
    answer: async (call, client) => {
      const destination = postbox.destination(client.destinationId ?? '');
      const token = joseOf(call);
      const refuse = (detail: string) => new Problem(422, 'invalid-security-event-token', detail);
      const read = await readSet(token, (kid) => destination.keys.get(kid)).catch((error: Error) => {
        throw refuse(error.message);
      });
      if (read.issuer !== destination.destinationId) throw refuse('iss');
      if (read.caseId !== call.parts[0]) throw refuse('txn');
      const one = collectable(client, read.submissionId);
      if (one.caseId !== read.caseId) throw refuse('txn');
      switch (read.event) {
        case 'accept-submission':
          if (JSON.stringify(read.payload.authenticationTags) !== JSON.stringify(tagsOf(one))) {
            throw refuse('authenticationTags');
          }
          postbox.decide(one, 'accepted', token);
          break;
        case 'reject-submission':
          postbox.decide(one, 'rejected', token);
          break;
        default:
          throw refuse('events');
      }
      return nothing(204);
    },
  };

  return async (call: Call): Promise<Answer> => {
    if (call.step === 'jwks') return json(200, { keys: [signingJwk] });
    // Known: refused without it.
    if (!call.headers['user-agent']) throw new Problem(403, 'user-agent-missing');
    await postbox.passTime();
    const asSender = sender[call.step];
    if (asSender) {
      tokens.check(call.headers.authorization, 'sender');
      return asSender(call);
    }
    const asReceiver = receiver[call.step];
    if (!asReceiver) throw new Problem(404, 'not-found');
    return asReceiver(call, tokens.check(call.headers.authorization, 'receiver'));
  };
}
