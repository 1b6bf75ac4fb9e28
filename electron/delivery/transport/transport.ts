/**
 * The way to one agency: a folder, or FIT-Connect. A transport encrypts what it sends and verifies what comes back;
 * nobody else sees a key. What it promised before it was interrupted it continues.
 */
import type { Batch } from '#domain/delivery/batch';
import type { Attachment } from '#domain/delivery/entry';
import type { Answer } from '#domain/delivery/receipt';
import type { ReceiptRefusal } from '../receipt.ts';

/** Why something could not be handed over or fetched: the agency's fault code. Others are not held up. */
export const transportFaults = [
  /** The folder is not there: not mounted, renamed. */
  'transport.folderMissing',
  /** The folder may not be written or read. */
  'transport.noPermission',
  /** No space left. */
  'transport.full',
  /** The agency's key cannot be used: too short, expired, of another kind, or not of the roots trusted. */
  'transport.keyInvalid',
  /** The service cannot be reached, or the connection broke. */
  'transport.unreachable',
  /** The service asks to come back later. */
  'transport.throttled',
  /** The service has a fault of its own, or is being maintained. */
  'transport.serviceFailed',
  /** No credentials for the service have been set. */
  'transport.credentialsMissing',
  /** The service does not know the credentials. */
  'transport.credentials',
  /** The credentials do not cover this destination. */
  'transport.forbidden',
  /** The service does not know the destination. */
  'transport.destinationUnknown',
  /** The destination takes nothing at present. */
  'transport.destinationInactive',
  /** The destination does not offer the public service (LeiKa) of the site file. */
  'transport.serviceNotOffered',
  /** Station and service are hours apart, so that no certificate can be judged. */
  'transport.clockWrong',
  /** What came back is not what the service answers: a proxy's page, a redirection, too much of it. */
  'transport.answerUnreadable',
  /** Anything else. */
  'transport.failed',
] as const;
export type TransportFaultCode = (typeof transportFaults)[number];

/** These concern every batch of the agency alike: going on with the next one would only knock at a closed door. */
const forAll: readonly TransportFaultCode[] = [
  'transport.throttled',
  'transport.keyInvalid',
  'transport.credentialsMissing',
  'transport.credentials',
  'transport.forbidden',
  'transport.destinationUnknown',
  'transport.destinationInactive',
  'transport.serviceNotOffered',
  'transport.clockWrong',
  'transport.folderMissing',
  'transport.noPermission',
  'transport.full',
];

/** Come back later. */
export class TransportFault extends Error {
  readonly code: TransportFaultCode;
  /** not before this instant, ISO 8601 UTC, where the other side named one */
  readonly retryAt: string | undefined;
  constructor(code: TransportFaultCode, cause?: unknown, retryAt?: string) {
    super(code, { cause });
    this.name = 'TransportFault';
    this.code = code;
    this.retryAt = retryAt;
  }
  get concernsAll(): boolean {
    return forAll.includes(this.code);
  }
}

/** This batch, as it is, will never be taken. */
export class TransportRefusal extends Error {
  /** dotted word, for a text in the staff's language */
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'TransportRefusal';
    this.code = code;
  }
}

/** One entry on its way: still in clear. */
export type Parcel = {
  readonly entryId: string;
  readonly kind: string;
  readonly payloadVersion: number;
  /** JSON text, encrypted byte for byte */
  readonly payload: string;
  readonly attachments: readonly Attachment[];
};

/** An answer that has been verified. */
export type Returned = {
  readonly batchId: string;
  readonly answer: Answer;
  /** Its own id and the signed text, byte for byte: the proof that is kept. Absent where time alone is the answer. */
  readonly receipt?: { readonly id: string; readonly signed: string };
};

/** What becomes of an answer: stored with all it changes, known already, or not believed. */
export type Verdict = 'taken' | 'duplicate' | ReceiptRefusal;

/** Where a transport hands in what came back. */
export type Returns = {
  /**
   * Stored with all it changes once this resolves; only then may the transport put it aside.
   * @param andThen what the transport stores in the same transaction
   */
  readonly take: (returned: Returned, andThen?: () => void) => Promise<Verdict>;
  /** Something came that does not verify: counted for staff, changes nothing. */
  readonly refuse: (code: string) => void;
  /** What was handed over is not there any more: the batch is due at once. */
  readonly sendAgain: (batchId: string) => void;
};

export type Transport = {
  /** entries in one batch */
  readonly mostEntries: number;
  /** batches sent side by side */
  readonly atOnce: number;
  /**
   * Makes sure that something can be sent at all, before anything is taken from the outbox.
   * @throws TransportFault
   */
  readonly prepare: () => Promise<void>;
  /** Whether the batch lies with the other side, so that sending it again would bring nothing new. */
  readonly isUnderway: (batchId: string) => boolean;
  /**
   * Hands over a batch, whole or not at all; one that was interrupted goes on where it stopped.
   * @returns what the transport stores of it, in the very transaction that notes the batch as sent
   * @throws TransportFault, TransportRefusal
   */
  readonly send: (batch: Batch, parcels: readonly Parcel[]) => Promise<(() => void) | undefined>;
  /** Fetches what came back and verifies it. @throws TransportFault */
  readonly collect: (returns: Returns) => Promise<void>;
};
