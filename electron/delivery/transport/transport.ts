/**
 * The way to one agency. A folder is the first; FIT-Connect fits behind the same four verbs: `send` announces and
 * submits under the batch's id, `receipts` polls the event log, `settle` remembers how far it was read.
 */

/** Why something could not be handed over or fetched. The agency's fault code; others are not held up. */
export const transportFaults = [
  /** The folder is not there: not mounted, renamed. */
  'transport.folderMissing',
  /** The folder may not be written or read. */
  'transport.noPermission',
  /** No space left. */
  'transport.full',
  /** Anything else. */
  'transport.failed',
] as const;
export type TransportFaultCode = (typeof transportFaults)[number];

export class TransportFault extends Error {
  readonly code: TransportFaultCode;
  constructor(code: TransportFaultCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'TransportFault';
    this.code = code;
  }
}

/** A receipt as it lies there, unread and unverified. */
export type IncomingReceipt = {
  /** The transport's own name of it; carries ids only. */
  readonly name: string;
  /** instant it was last written, ISO 8601 UTC: a young one may be half-written */
  readonly writtenAt: string;
  /** undefined when it is larger than any receipt can be */
  readonly signed: string | undefined;
};

export type Transport = {
  /**
   * Hands over a batch whole or not at all. The same id again replaces what may still lie there.
   * @throws TransportFault
   */
  readonly send: (batchId: string, content: Uint8Array) => Promise<void>;
  /** @throws TransportFault */
  readonly receipts: () => Promise<readonly IncomingReceipt[]>;
  /** Puts a receipt aside, as read or as refused; it is never deleted. @throws TransportFault */
  readonly settle: (receipt: IncomingReceipt, as: 'read' | 'refused') => Promise<void>;
};
