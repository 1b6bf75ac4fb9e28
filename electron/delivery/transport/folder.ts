/**
 * Delivery by folder: batches are written to the agency's inbox, receipts read from its return folder. Names carry
 * ids only: `<batchId>.json`, `<receiptId>.jws`. Receipts dealt with move to `read/` or `refused/` beside them.
 */
import { join } from 'node:path';
import { codeOf, type Files, moveAside, realFiles, writeWhole } from '../atomic-file.ts';
import {
  type IncomingReceipt,
  type Transport,
  TransportFault,
  type TransportFaultCode,
} from './transport.ts';

/** A thousand outcomes with the longest texts allowed are far smaller. */
const LARGEST_RECEIPT = 8 * 1024 * 1024;
/** So many are read in one go; the rest comes next time. */
const MOST_RECEIPTS = 500;

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

export type FolderPaths = { readonly inbox: string; readonly returns: string };

export function folderTransport({ inbox, returns }: FolderPaths, files: Files = realFiles): Transport {
  return {
    send: (batchId, content) => orFault(() => writeWhole(files, inbox, `${batchId}.json`, content)),

    receipts: () =>
      orFault(async () => {
        const names = (await files.readdir(returns))
          .filter((name) => name.endsWith('.jws') && !name.startsWith('.'))
          .sort()
          .slice(0, MOST_RECEIPTS);
        const found: IncomingReceipt[] = [];
        for (const name of names) {
          const receipt = await readReceipt(files, returns, name);
          if (receipt) found.push(receipt);
        }
        return found;
      }),

    settle: (receipt, as) => orFault(() => moveAside(files, returns, receipt.name, join(returns, as))),
  };
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
