/**
 * An agency to practise with: reads batches from its inbox, decrypts and checks them, counts every entry once and
 * writes signed receipts. It keeps no content, only which entries it has seen.
 * Folder: `inbox/`, `returns/`, `counted/` (what became of each entry), `done/` (batch files dealt with), `keys/`.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompactSign, compactDecrypt } from 'jose';
import { z } from 'zod';
import {
  type BatchFile,
  batchFileShape,
  type DeliveryMode,
  deliveryModes,
  type Outcome,
  type ReceiptContent,
} from '#domain/contract/batch';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { codeOf, type Files, moveAside, realFiles, writeWhole } from '../delivery/atomic-file.ts';
import type { AgencyKeys } from './agency-keys.ts';

export type Decision =
  | { readonly outcome: 'accepted' }
  | Omit<Extract<Outcome, { outcome: 'rejected' }>, 'entryId'>;

export type AgencyOptions = {
  readonly agency: AgencyId;
  /** of this agency alone */
  readonly folder: string;
  readonly keys: AgencyKeys;
  /** Batches of the other mode are left alone. */
  readonly mode: DeliveryMode;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  /** UUID of a receipt */
  readonly newId: () => string;
  /** path of the first thing wrong with a payload (`persons.0.sex`, empty for the whole), undefined when all is well */
  readonly findFault: (payload: unknown) => string | undefined;
  /** Decides on an entry counted for the first time; without it, everything valid is accepted. */
  readonly decide?: (payload: unknown, entryId: string) => Decision;
  /** Refuses a whole batch, with a reason; without it, only one that is not a batch at all is refused. */
  readonly refuse?: (batch: BatchFile) => string | undefined;
  readonly files?: Files;
};

export type AgencyRound = { readonly batches: number; readonly accepted: number; readonly rejected: number };

export type RehearsalAgency = {
  readonly paths: AgencyPaths;
  /** Deals with every batch that lies in the inbox. */
  readonly readInbox: () => Promise<AgencyRound>;
};

export type AgencyPaths = {
  readonly inbox: string;
  readonly returns: string;
  readonly counted: string;
  readonly done: string;
};

export function agencyPaths(folder: string): AgencyPaths {
  const at = (name: string) => join(folder, name);
  return { inbox: at('inbox'), returns: at('returns'), counted: at('counted'), done: at('done') };
}

/** Makes the folders where they are missing. */
export async function createAgency(options: AgencyOptions): Promise<RehearsalAgency> {
  const paths = agencyPaths(options.folder);
  for (const path of Object.values(paths)) await mkdir(path, { recursive: true });
  const files = options.files ?? realFiles;

  const readInbox = async (): Promise<AgencyRound> => {
    const round = { batches: 0, accepted: 0, rejected: 0 };
    const names = (await readdir(paths.inbox)).filter((name) => /^[0-9a-f-]{36}\.json$/.test(name)).sort();
    for (const name of names) {
      const batch = await readBatch(join(paths.inbox, name));
      if (batch?.agency !== options.agency || batch.mode !== options.mode) continue;
      const reason = 'entries' in batch ? options.refuse?.(batch) : 'batch.malformed';
      const outcomes: Outcome[] = [];
      for (const entry of 'entries' in batch && reason === undefined ? batch.entries : []) {
        const outcome = await dealWith(options, paths, files, entry);
        outcomes.push(outcome);
        round[outcome.outcome] += 1;
      }
      // First what became of the entries, then the receipt, then the batch out of the way: killed in between, the
      // batch is read again and gives the same outcomes.
      const answer = reason === undefined ? { outcomes } : { outcomes, refused: { reason } };
      await writeReceipt(options, paths, files, batch.batchId, answer);
      await moveAside(files, paths.inbox, name, paths.done);
      round.batches += 1;
    }
    return round;
  };
  return { paths, readInbox };
}

/** Enough to answer to, where the rest is not what it should be. */
const batchHeadShape = z.object({
  batchId: z.uuid(),
  agency: z.enum(agencyIds),
  mode: z.enum(deliveryModes),
});

async function readBatch(path: string): Promise<BatchFile | z.infer<typeof batchHeadShape> | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return batchFileShape.safeParse(content).data ?? batchHeadShape.safeParse(content).data;
  } catch {
    return undefined;
  }
}

async function dealWith(
  options: AgencyOptions,
  paths: AgencyPaths,
  files: Files,
  entry: BatchFile['entries'][number],
): Promise<Outcome> {
  const { entryId } = entry;
  const name = `${entryId}.json`;
  const before = await countedBefore(join(paths.counted, name));
  // A refused entry is judged anew when it comes again: staff may have seen to what was wrong.
  if (before?.outcome === 'accepted') return { entryId, outcome: 'accepted' };
  const outcome: Outcome = { entryId, ...(await judge(options, entry)) };
  const { outcome: verdict } = outcome;
  await writeWhole(files, paths.counted, name, JSON.stringify({ outcome: verdict, at: options.now() }));
  return outcome;
}

async function countedBefore(path: string): Promise<{ readonly outcome: string } | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function judge(
  options: AgencyOptions,
  { entryId, envelope, attachments = [] }: BatchFile['entries'][number],
): Promise<Decision> {
  let payload: unknown;
  try {
    const content = await openEnvelope(options, envelope, 'application/json');
    if (typeof content === 'string') return rejected(content);
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    for (const { envelope: sealed, mimeType } of attachments) {
      const paper = await openEnvelope(options, sealed, mimeType);
      if (typeof paper === 'string') return rejected(paper);
    }
  } catch {
    return rejected('envelope.notReadable');
  }
  if (entryIdOf(payload) !== entryId) return rejected('envelope.foreignContent', 'header.entryId');
  const fault = options.findFault(payload);
  if (fault !== undefined) return rejected('payload.invalid', fault);
  return options.decide?.(payload, entryId) ?? { outcome: 'accepted' };
}

/** @returns the content, or the code of what is wrong outside the encryption @throws when it does not open */
async function openEnvelope(
  { keys }: AgencyOptions,
  envelope: string,
  contentType: string,
): Promise<Uint8Array | string> {
  const { plaintext, protectedHeader } = await compactDecrypt(envelope, keys.decryptionKey, {
    keyManagementAlgorithms: ['RSA-OAEP-256'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  if (protectedHeader.kid !== keys.encryptionJwk.kid) return 'envelope.foreignKey';
  return protectedHeader.cty === contentType ? plaintext : 'envelope.contentType';
}

/** Somebody who puts one entry's envelope under another's id must not get through. */
function entryIdOf(payload: unknown): unknown {
  const header = (payload as { readonly header?: { readonly entryId?: unknown } } | null)?.header;
  return header?.entryId;
}

function rejected(reason: string, field?: string): Decision {
  return field ? { outcome: 'rejected', reason, field } : { outcome: 'rejected', reason };
}

async function writeReceipt(
  options: AgencyOptions,
  paths: AgencyPaths,
  files: Files,
  batchId: string,
  answer: Pick<ReceiptContent, 'outcomes' | 'refused'>,
): Promise<void> {
  const content: ReceiptContent = {
    format: 'kleines-rathaus/receipt',
    version: 1,
    receiptId: options.newId(),
    batchId,
    agency: options.agency,
    issuedAt: options.now(),
    ...answer,
  };
  const signed = await signReceipt(content, options.keys);
  await writeWhole(files, paths.returns, `${content.receiptId}.jws`, signed);
}

/** The receipt as it travels: compact JWS, PS256. */
export function signReceipt(content: unknown, keys: AgencyKeys): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'PS256', kid: keys.signingJwk.kid })
    .sign(keys.signingKey);
}
