/** The audit as JSON lines: the first says whose it is and where the chain stands, each other is a row. */
import { z } from 'zod';
import type { Audit } from './audit.ts';
import { type AuditReport, type AuditRow, type ChainEnd, makeVerifier } from './audit-chain.ts';

const AT_ONCE = 1_000;

const text = z.string().nullable();
const endShape = z.strictObject({ sequence: z.int(), hash: z.string() });
const headShape = z.strictObject({
  format: z.literal(1),
  station: z.string(),
  exportedAt: z.string(),
  base: endShape,
  end: endShape,
});
const rowShape = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  action: z.string(),
  record: text,
  step: text,
  actor_role: text,
  actor_account: text,
  witness: text,
  why: text,
  detail: text,
  before: text,
  after: text,
  hash: z.string(),
}) satisfies z.ZodType<AuditRow>;

/** @returns lines without their ends; the first is the head */
export function exportLines(audit: Audit, station: string, exportedAt: string): readonly string[] {
  const [base, end] = [audit.base(), audit.end()];
  const lines = [JSON.stringify({ format: 1, station, exportedAt, base, end })];
  for (let at = base.sequence; at < end.sequence; ) {
    const rows = audit.after(at, AT_ONCE);
    lines.push(...rows.map((row) => JSON.stringify(row)));
    const last = rows.at(-1);
    if (!last) break;
    at = last.sequence;
  }
  return lines;
}

/** Checks an export by itself. @throws RangeError `audit.noExport` where it is none */
export function verifyExport(content: string, known: readonly ChainEnd[] = []): AuditReport {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line, index): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw new RangeError(`audit.noExport: line ${index + 1}`);
    }
  });
  const head = headShape.safeParse(parsed[0]);
  if (!head.success) throw new RangeError('audit.noExport: line 1');
  const verifier = makeVerifier(head.data.base);
  for (const [index, row] of parsed.slice(1).entries()) {
    const read = rowShape.safeParse(row);
    if (!read.success) throw new RangeError(`audit.noExport: line ${index + 2}`);
    verifier.take(read.data);
  }
  for (const end of [head.data.end, ...known]) verifier.mustReach(end);
  return verifier.report();
}
