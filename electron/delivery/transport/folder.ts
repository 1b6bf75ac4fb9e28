/**
 * Delivery by folder: batches are written to the agency's inbox, receipts read from its return folder. Names carry
 * ids only: `<batchId>.json`, `<receiptId>.jws`. Receipts dealt with move to `read/` or `refused/` beside them.
 */
import { join } from 'node:path';
import type { BatchFile, DeliveryMode } from '#domain/contract/batch';
import type { Batch } from '#domain/delivery/batch';
import { codeOf, type Files, moveAside, realFiles, writeWhole } from '../atomic-file.ts';
import type { FolderDestination } from '../destination.ts';
import { type EnvelopeKey, importEncryptionKey, sealEnvelope } from '../envelope.ts';
import { mayBeUnfinished, type ReceiptRefusal, verifyReceipt } from '../receipt.ts';
import {
  type Parcel,
  type Returns,
  type Transport,
  TransportFault,
  type TransportFaultCode,
  type Verdict,
} from './transport.ts';

/** A thousand outcomes with the longest texts allowed are far smaller. */
const LARGEST_RECEIPT = 8 * 1024 * 1024;
/** So many are read in one go; the rest comes next time. */
const MOST_RECEIPTS = 500;
/** Encrypted side by side; more would only fill memory. */
const ENCRYPTED_AT_ONCE = 32;

const faultOf: Readonly<Record<string, TransportFaultCode>> = {
  ENOENT: 'transport.folderMissing',
  ENOTDIR: 'transport.folderMissing',
  EACCES: 'transport.noPermission',
  EPERM: 'transport.noPermission',
  EROFS: 'transport.noPermission',
  ENOSPC: 'transport.full',
  EDQUOT: 'transport.full',
  EFBIG: 'transport.full',
};

async function orFault<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new TransportFault(faultOf[codeOf(error) ?? ''] ?? 'transport.failed', error);
  }
}

export type FolderOptions = {
  /** id of the station in the site file */
  readonly station: string;
  readonly mode: DeliveryMode;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  readonly files?: Files;
};

export function folderTransport(destination: FolderDestination, options: FolderOptions): Transport {
  const { agency, transport, encryptionKey, signingKeys } = destination;
  const { inbox, returns: returnFolder } = transport;
  const { files = realFiles } = options;
  let key: Promise<EnvelopeKey> | undefined;

  /** Imported and tried out once. */
  const keyOf = async (): Promise<EnvelopeKey> => {
    key ??= importEncryptionKey(encryptionKey);
    try {
      return await key;
    } catch (error) {
      throw new TransportFault('transport.keyInvalid', error);
    }
  };

  const read = async (receipt: IncomingReceipt, returns: Returns): Promise<Verdict | 'leave'> => {
    const { signed, writtenAt } = receipt;
    if (signed === undefined) return refused('receipt.unreadable', returns);
    const verified = await verifyReceipt(signed, agency, signingKeys);
    if (!verified.ok) {
      if (mayBeUnfinished(verified.code, writtenAt, options.now())) return 'leave';
      return refused(verified.code, returns);
    }
    const { receiptId, batchId, outcomes, refused: whole } = verified.content;
    return returns.take({
      batchId,
      answer: whole === undefined ? { outcomes } : { refused: whole },
      receipt: { id: receiptId, signed: signed.trim() },
    });
  };

  return {
    mostEntries: 200,
    // One after the other: a folder gains nothing from two files growing in it.
    atOnce: 1,
    prepare: async () => {
      await keyOf();
    },
    // An agency may have lost its file: the same batch again does no harm.
    isUnderway: () => false,

    send: async (batch, parcels) => {
      const content = await batchFile(batch, parcels, await keyOf(), options);
      await orFault(() => writeWhole(files, inbox, `${batch.id}.json`, content));
      return undefined;
    },

    collect: async (returns) => {
      let fault: unknown;
      for (const receipt of await orFault(() => findReceipts(files, returnFolder))) {
        const verdict = await read(receipt, returns);
        if (verdict === 'leave') continue;
        const as = verdict === 'taken' || verdict === 'duplicate' ? 'read' : 'refused';
        try {
          await orFault(() => moveAside(files, returnFolder, receipt.name, join(returnFolder, as)));
        } catch (error) {
          // It is stored; found again, it is a duplicate. The next receipt may still be read.
          fault = error;
        }
      }
      if (fault !== undefined) throw fault;
    },
  };
}

function refused(code: ReceiptRefusal, returns: Returns): ReceiptRefusal {
  returns.refuse(code);
  return code;
}

async function batchFile(
  batch: Batch,
  parcels: readonly Parcel[],
  key: EnvelopeKey,
  { mode, station }: FolderOptions,
): Promise<Uint8Array> {
  const entries: BatchFile['entries'] = [];
  for (let from = 0; from < parcels.length; from += ENCRYPTED_AT_ONCE) {
    const part = parcels.slice(from, from + ENCRYPTED_AT_ONCE);
    entries.push(...(await Promise.all(part.map((parcel) => sealParcel(parcel, key)))));
  }
  const file: BatchFile = {
    format: 'kleines-rathaus/batch',
    version: 1,
    mode,
    batchId: batch.id,
    station,
    agency: batch.agency,
    createdAt: batch.createdAt,
    entries,
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

async function sealParcel(parcel: Parcel, key: EnvelopeKey): Promise<BatchFile['entries'][number]> {
  const { entryId, payload } = parcel;
  const envelope = await sealEnvelope(payload, key);
  if (parcel.attachments.length === 0) return { entryId, envelope };
  const attachments = [];
  for (const { id, purpose, mimeType, name, content } of parcel.attachments) {
    attachments.push({ id, purpose, mimeType, name, envelope: await sealEnvelope(content, key, mimeType) });
  }
  return { entryId, envelope, attachments };
}

/** A receipt as it lies there, unread and unverified. */
type IncomingReceipt = {
  /** carries ids only */
  readonly name: string;
  /** instant it was last written, ISO 8601 UTC: a young one may be half-written */
  readonly writtenAt: string;
  /** undefined when it is larger than any receipt can be, or cannot be read */
  readonly signed: string | undefined;
};

async function findReceipts(files: Files, folder: string): Promise<readonly IncomingReceipt[]> {
  const names = (await files.readdir(folder))
    .filter((name) => name.endsWith('.jws') && !name.startsWith('.'))
    .sort()
    .slice(0, MOST_RECEIPTS);
  const found: IncomingReceipt[] = [];
  for (const name of names) {
    const receipt = await readReceipt(files, folder, name);
    if (receipt) found.push(receipt);
  }
  return found;
}

/** One file that cannot be read does not keep the others from being read. */
async function readReceipt(files: Files, folder: string, name: string): Promise<IncomingReceipt | undefined> {
  const path = join(folder, name);
  try {
    const about = await files.lstat(path);
    if (about.isDirectory()) return undefined;
    const writtenAt = about.mtime.toISOString();
    // A link could lead anywhere.
    if (!about.isFile() || about.size > LARGEST_RECEIPT) return { name, writtenAt, signed: undefined };
    return { name, writtenAt, signed: await files.readFile(path, 'utf8') };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) === 'EACCES') return { name, writtenAt: new Date(0).toISOString(), signed: undefined };
    throw error;
  }
}
