/**
 * An agency that collects from its destination: decrypts, checks hashes, metadata and payload, counts every entry
 * once, and answers with a signed token. Faults of the service meet it like anybody else: it comes again.
 */
import { type CryptoKey, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { AgencyId } from '#domain/intake/agency';
import { tagOf } from './jwe.ts';
import type { KeyPair } from './keys.ts';
import { readMetadata } from './metadata.ts';
import { problemTypeRoot, type SetProblem, signSet } from './sets.ts';
import type { ServiceClient } from './tokens.ts';

/** What an agency knows of an entry it has counted. */
export type Counted = {
  readonly entryId: string;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly kind: string;
  readonly replaces?: string;
  readonly attachments: number;
  /** every submission it arrived in */
  readonly submissions: readonly string[];
};

export type Decision =
  | { readonly outcome: 'accepted' }
  /** `problem`: the last word of the problem's type; `path`: JSON pointer into the payload */
  | {
      readonly outcome: 'rejected';
      readonly problem: string;
      readonly path?: string;
      readonly detail?: string;
    }
  /** lies there until the next round, or until the fourteen days are over */
  | { readonly outcome: 'later' };

export type AgencyOptions = {
  readonly agency: AgencyId;
  readonly destinationId: string;
  /** of the submission API */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly client: ServiceClient;
  /** private keys it still has, by `kid` */
  readonly decryptionKeys: ReadonlyMap<string, CryptoKey>;
  readonly signingKey: () => KeyPair;
  readonly now: () => Date;
  /** path of the first thing wrong with a payload (`persons.0.sex`) */
  readonly findFault: (payload: unknown) => string | undefined;
  /** on an entry that is well formed and not counted yet */
  readonly decide: (entry: Omit<Counted, 'submissions'>, payload: unknown) => Decision;
};

type Listed = { readonly submissionId: string; readonly caseId: string };
type Fetched = {
  readonly encryptedMetadata: string;
  readonly encryptedData: string;
  readonly attachments: readonly string[];
};

export function createFitConnectAgency(options: AgencyOptions) {
  const { baseUrl, destinationId } = options;
  const counted = new Map<string, Counted>();
  const rejected = new Map<string, string>();
  let token = '';

  const call = async (method: string, path: string, body?: string): Promise<Response> => {
    for (let again = 0; ; again += 1) {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'user-agent': 'probe-behoerde/1',
          ...(body === undefined ? {} : { 'content-type': 'application/jose' }),
        },
        ...(body === undefined ? {} : { body }),
      });
      if (response.status !== 401 || again > 0) return response;
      await response.body?.cancel();
      token = await fetchToken(options);
    }
  };
  const read = async <Content>(path: string): Promise<Content> => {
    const response = await call('GET', path);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Content;
  };
  const answer = async (
    { submissionId, caseId }: Listed,
    event: 'accept-submission' | 'reject-submission',
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const claims = { issuer: destinationId, at: options.now(), submissionId, caseId, event, payload };
    const set = await signSet(claims, options.signingKey());
    const response = await call('POST', `/v2/cases/${caseId}/events`, set);
    if (response.status !== 204) throw new Error(`${response.status} ${await response.text()}`);
  };

  const decrypt = async (jwe: string): Promise<Uint8Array> => {
    const key = options.decryptionKeys.get(decodeProtectedHeader(jwe).kid ?? '');
    if (!key) throw new Error('key');
    return (await compactDecrypt(jwe, key)).plaintext;
  };

  /** What to say to one submission; counts on the way. */
  const judge = async (
    listed: Listed,
    fetched: Fetched,
    jwes: ReadonlyMap<string, string>,
  ): Promise<Decision> => {
    const attachments = new Map<string, Uint8Array>();
    let metadataText: string;
    let data: Uint8Array;
    try {
      metadataText = new TextDecoder().decode(await decrypt(fetched.encryptedMetadata));
      data = await decrypt(fetched.encryptedData);
      for (const [id, jwe] of jwes) attachments.set(id, await decrypt(jwe));
    } catch {
      // Assumption: names of the problems an agency may state; these are the sensible ones.
      return { outcome: 'rejected', problem: 'encryption-issue' };
    }
    const described = readMetadata(metadataText, data, attachments);
    if (!described.ok) return { outcome: 'rejected', problem: described.problem, detail: described.detail };
    let payload: { readonly header?: Readonly<Record<string, unknown>> };
    try {
      payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
    } catch {
      return { outcome: 'rejected', problem: 'json-syntax-violation' };
    }
    const { senderReference } = described.metadata.additionalReferenceInfo ?? {};
    const { entryId, recordId, recordVersion, schema, replaces } = payload.header ?? {};
    if (typeof senderReference !== 'string' || senderReference !== entryId) {
      return { outcome: 'rejected', problem: 'schema-violation', path: '/header/entryId' };
    }
    // Arrived before, in another submission: taken again, counted once.
    const before = counted.get(senderReference);
    if (before) {
      const submissions = [...new Set([...before.submissions, listed.submissionId])];
      counted.set(senderReference, { ...before, submissions });
      return { outcome: 'accepted' };
    }
    const fault = options.findFault(payload);
    if (fault !== undefined) {
      return { outcome: 'rejected', problem: 'schema-violation', path: `/${fault.replaceAll('.', '/')}` };
    }
    const entry = {
      entryId: senderReference,
      recordId: String(recordId),
      recordVersion: Number(recordVersion),
      kind: String(schema),
      ...(typeof replaces === 'string' ? { replaces } : {}),
      attachments: attachments.size,
    };
    const decision = options.decide(entry, payload);
    if (decision.outcome === 'accepted') {
      counted.set(senderReference, { ...entry, submissions: [listed.submissionId] });
      rejected.delete(senderReference);
    }
    if (decision.outcome === 'rejected') rejected.set(senderReference, decision.problem);
    return decision;
  };

  const dealWith = async (listed: Listed): Promise<Decision['outcome']> => {
    const fetched = await read<Fetched>(`/v2/submissions/${listed.submissionId}`);
    const jwes = new Map<string, string>();
    for (const id of fetched.attachments) {
      const response = await call('GET', `/v2/submissions/${listed.submissionId}/attachments/${id}`);
      jwes.set(id, await response.text());
    }
    const decision = await judge(listed, fetched, jwes);
    if (decision.outcome === 'accepted') {
      const attachments = Object.fromEntries([...jwes].map(([id, jwe]) => [id, tagOf(jwe)]));
      await answer(listed, 'accept-submission', {
        authenticationTags: {
          metadata: tagOf(fetched.encryptedMetadata),
          data: tagOf(fetched.encryptedData),
          ...(jwes.size > 0 ? { attachments } : {}),
        },
      });
    } else if (decision.outcome === 'rejected') {
      await answer(listed, 'reject-submission', { problems: [problemOf(decision)] });
    }
    return decision.outcome;
  };

  return {
    agency: options.agency,
    /** Deals with everything that lies there, some side by side. */
    round: async (): Promise<{ accepted: number; rejected: number; failed: number }> => {
      const sums = { accepted: 0, rejected: 0, later: 0, failed: 0 };
      const waiting: Listed[] = [];
      for (;;) {
        const query = `destinationId=${destinationId}&offset=${waiting.length}&limit=500`;
        const page = await read<{ submissions: Listed[]; totalCount: number }>(`/v2/submissions?${query}`);
        waiting.push(...page.submissions);
        if (page.submissions.length === 0 || waiting.length >= page.totalCount) break;
      }
      // Counting must not run beside itself: two submissions of one entry would both be the first.
      for (const listed of waiting) {
        try {
          sums[await dealWith(listed)] += 1;
        } catch {
          sums.failed += 1;
        }
      }
      return { accepted: sums.accepted, rejected: sums.rejected, failed: sums.failed };
    },
    counted: (): readonly Counted[] => [...counted.values()],
    /** entry → problem, of those rejected and not accepted since */
    rejected: (): Readonly<Record<string, string>> => Object.fromEntries(rejected),
  };
}
export type FitConnectAgency = ReturnType<typeof createFitConnectAgency>;

/** Assumption: where in the payload something is wrong stands in `detail`, as a JSON pointer before the words. */
function problemOf({ problem, path, detail }: Extract<Decision, { outcome: 'rejected' }>): SetProblem {
  return {
    type: `${problemTypeRoot}${problem}`,
    title: problem.replaceAll('-', ' '),
    detail: [path, detail].filter(Boolean).join(': '),
    instance: 'data',
  };
}

async function fetchToken({ tokenUrl, client }: AgencyOptions): Promise<string> {
  const response = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
