/**
 * The chain of the audit: each row carries the SHA-256 over the row before and its own content, so that a row that was
 * changed, removed or moved no longer fits. No key is needed to check it: whoever holds an export can.
 */
import { hash } from 'node:crypto';

/** A row as it lies in the table. Instants ISO 8601 UTC; `before` and `after` are keyed hashes, 64 hexadecimal digits. */
export type AuditRow = {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly record: string | null;
  readonly step: string | null;
  readonly actor_role: string | null;
  readonly actor_account: string | null;
  /** the second account where two had to agree */
  readonly witness: string | null;
  /** why, as a code */
  readonly why: string | null;
  /** an id or a code */
  readonly detail: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
};

/** Where a chain stands: its last row, or the last one that was thinned out. */
export type ChainEnd = { readonly sequence: number; readonly hash: string };

/** Before the first row of all. */
export const chainBegin: ChainEnd = { sequence: 0, hash: '0'.repeat(64) };

/** @returns 64 hexadecimal digits */
export function hashOf(previous: string, row: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, action, record, step, actor_role, actor_account } = row;
  const { witness, why, detail, before, after } = row;
  const content = [
    ...[sequence, at, action, record, step, actor_role, actor_account],
    ...[witness, why, detail, before, after],
  ];
  return hash('sha256', `kleines-rathaus audit 1\n${previous}\n${JSON.stringify(content)}`);
}

export const auditFaultCodes = [
  /** The row's content is not what was written, or the row before it is not. */
  'audit.changed',
  /** Rows are missing here. */
  'audit.removed',
  /** The row stood in another place. */
  'audit.moved',
  /** The chain ends before the end that was noted outside the database, or is another one there. */
  'audit.cutOff',
  /** Nothing outside the database says how far the chain went. */
  'audit.endMissing',
  /** What says it was not written by this station. */
  'audit.endForged',
  /** Rows were thinned out at the beginning, and no row says so. */
  'audit.beginning',
] as const;
export type AuditFaultCode = (typeof auditFaultCodes)[number];

export type AuditFault = {
  readonly code: AuditFaultCode;
  /** number of the row; of the first one where several are meant */
  readonly sequence: number;
  /** number of the last one */
  readonly until?: number;
};

export type AuditReport = {
  readonly rows: number;
  readonly end: ChainEnd;
  /** at most a hundred; `faultCount` counts all */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
  /** Times at which the station began with an older store than it had, and said so itself. */
  readonly setBacks: number;
};

const MOST_FAULTS = 100;
/** How far a moved row is looked for around its place. */
const AROUND = 4;

export type Verifier = ReturnType<typeof makeVerifier>;

/**
 * Checks a chain row by row, in the order of their numbers.
 * @param base the last row that was thinned out
 */
export function makeVerifier(base: ChainEnd = chainBegin) {
  const faults: AuditFault[] = [];
  const last: AuditRow[] = [];
  const hashes = new Map<number, string>();
  let faultCount = 0;
  let rows = 0;
  let setBacks = 0;
  let saidThinned = base.sequence === 0;
  let end = base;
  const blame = (fault: AuditFault): void => {
    faultCount += 1;
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  /** Whether it would fit with another number, or behind another row nearby. */
  const fitsElsewhere = (row: AuditRow): boolean => {
    const befores = [end.hash, ...last.map((one) => one.hash), base.hash];
    for (let by = -AROUND; by <= AROUND; by += 1) {
      const numbered = { ...row, sequence: row.sequence + by };
      if (befores.some((before) => hashOf(before, numbered) === row.hash)) return true;
    }
    return false;
  };

  return {
    take: (row: AuditRow): void => {
      rows += 1;
      const expected = end.sequence + 1;
      if (row.sequence > expected) {
        blame({ code: 'audit.removed', sequence: expected, until: row.sequence - 1 });
      } else if (hashOf(end.hash, row) !== row.hash || row.sequence !== expected) {
        blame({ code: fitsElsewhere(row) ? 'audit.moved' : 'audit.changed', sequence: row.sequence });
      }
      if (row.action === 'audit.thin' && row.detail === `${base.sequence} ${base.hash}`) saidThinned = true;
      if (row.action === 'audit.setBack') setBacks += 1;
      end = { sequence: row.sequence, hash: row.hash };
      hashes.set(row.sequence, row.hash);
      last.push(row);
      if (last.length > AROUND) last.shift();
      // Enough to find a noted end again; the rest need not be kept.
      if (hashes.size > 200_000) hashes.delete(hashes.keys().next().value as number);
    },
    /** Where a chain was known to stand, from outside: it must still lead there. */
    mustReach: (noted: ChainEnd): void => {
      const found = noted.sequence === base.sequence ? base.hash : hashes.get(noted.sequence);
      if (found === noted.hash) return;
      // Thinned out since, on the station's own word.
      if (noted.sequence < base.sequence) return;
      blame({
        code: 'audit.cutOff',
        sequence: Math.min(noted.sequence, end.sequence + 1),
        until: noted.sequence,
      });
    },
    blame,
    report: (): AuditReport => {
      if (!saidThinned) {
        saidThinned = true;
        blame({ code: 'audit.beginning', sequence: base.sequence });
      }
      return { rows, end, faults, faultCount, setBacks };
    },
  };
}
