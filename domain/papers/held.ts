/** What a station holds about one person beside the answers, reduced to that person. */
import type { AgencyId } from '#domain/intake/agency';
import type { ConsentPart } from '#domain/intake/consent/withdraw';
import type { AuditAction } from '#domain/record/audit-action';

/** What was done with a record, in words a person understands. */
export const logKinds = ['read', 'changed', 'sent', 'printed', 'other'] as const;
export type LogKind = (typeof logKinds)[number];

/** Staff stand as numbers: who exactly it was is theirs, unless it is needed (CJEU, C-579/21). */
export type HeldLine = { readonly who: 'newcomer' | 'program' | number };
export type HeldLog = HeldLine & {
  readonly kind: LogKind;
  /** as people read it, Europe/Berlin */
  readonly at: string;
  /** how often on that day */
  readonly times: number;
};

export type HeldEntry = {
  readonly agency: AgencyId;
  readonly recordVersion: number;
  readonly state: string;
  readonly sentAt?: string | undefined;
  readonly acceptedAt?: string | undefined;
  readonly receipts: readonly { readonly id: string; readonly receivedAt: string }[];
};

export type Held = {
  /** steps this person says are wrong */
  readonly disputed: readonly string[];
  readonly withdrawals: readonly (ConsentPart & { readonly at: string })[];
  readonly entries: readonly HeldEntry[];
  /** as people read them: "1 – 25.11.2026, 14:32" */
  readonly versions: readonly string[];
  readonly scans: readonly string[];
  readonly signatures: readonly string[];
  readonly papers: readonly string[];
  /** when they came from another household or went to one */
  readonly moves: readonly string[];
  readonly log: readonly HeldLog[];
};

const readActions: readonly AuditAction[] = [
  'record.read',
  'paper.read',
  'payload.read',
  'record.breakGlass',
];
const sentActions: readonly AuditAction[] = [
  'record.seal',
  'record.handOver',
  'outbox.retry',
  'access.export',
];

/** @param action of a line of the audit */
export function logKindOf(action: string): LogKind {
  if ((readActions as readonly string[]).includes(action)) return 'read';
  if ((sentActions as readonly string[]).includes(action)) return 'sent';
  if (/^paper\./.test(action)) return 'printed';
  if (/^(record\.(answer|correct|abandonCorrection|start|scan|sign)|consent\.|dispute\.)/.test(action))
    return 'changed';
  return 'other';
}
