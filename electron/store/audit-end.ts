/**
 * Where the audit's chain stands, noted beside the database, so that rows cut off at its end, or a whole older database,
 * are noticed. Not with every row, for that would be a second wait for the disk: whatever was written in the last
 * seconds before the power went is not yet noted.
 */
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Audit } from './audit.ts';
import { type ChainEnd, makeVerifier, type Verifier } from './audit-chain.ts';
import { withStoreCodes } from './store-error.ts';

const NOTE_EVERY_MS = 10_000;
/** Rows read at a time, so that a long chain holds up no screen. */
const AT_ONCE = 1_000;

const endShape = z.strictObject({
  format: z.literal(1),
  sequence: z.int().min(0),
  hash: z.string().length(64),
  /** HMAC with a secret of the store: nobody without the store can write another end */
  seal: z.string().length(64),
});

const endFile = (folder: string): string => join(folder, 'audit.end.json');
const sealed = ({ sequence, hash }: ChainEnd): string => `${sequence} ${hash}`;

/** @returns `missing` where there is none or it cannot be read, `forged` where the store did not write it */
function readEnd(folder: string, audit: Pick<Audit, 'sealOf'>): ChainEnd | 'missing' | 'forged' {
  const file = endFile(folder);
  if (!existsSync(file)) return 'missing';
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return 'missing';
  }
  const parsed = endShape.safeParse(content);
  if (!parsed.success) return 'missing';
  const { sequence, hash, seal } = parsed.data;
  return audit.sealOf(sealed({ sequence, hash })) === seal ? { sequence, hash } : 'forged';
}

function writeEnd(folder: string, audit: Audit): ChainEnd {
  const end = audit.end();
  const file = endFile(folder);
  withStoreCodes(() => {
    const descriptor = openSync(`${file}.new`, 'w', 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify({ format: 1, ...end, seal: audit.sealOf(sealed(end)) })}\n`);
    } finally {
      closeSync(descriptor);
    }
    renameSync(`${file}.new`, file);
  });
  return end;
}

/**
 * Begins to note the end. A store that is behind what was noted says so in its own chain: it is a backup that was put
 * back, or rows are gone.
 * @returns notes it a last time, and no more
 */
export function noteEnds(folder: string, audit: Audit): () => void {
  const noted = readEnd(folder, audit);
  if (typeof noted === 'object' && noted.sequence > 0) {
    const found = noted.sequence <= audit.base().sequence ? noted : audit.row(noted.sequence);
    if (found?.hash !== noted.hash) {
      audit.add({ action: 'audit.setBack', detail: `${noted.sequence} ${noted.hash}` });
    }
  }
  let last = writeEnd(folder, audit);
  const note = (): void => {
    if (audit.end().hash !== last.hash) last = writeEnd(folder, audit);
  };
  const timer = setInterval(() => {
    try {
      note();
    } catch {
      // A full disk stops the station elsewhere; the next note tries again.
    }
  }, NOTE_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    try {
      note();
    } catch {
      // What closes must close.
    }
  };
}

/** Checks the whole chain and where it was known to stand. Gives way to everything else between parts. */
export async function verifyAudit(
  folder: string,
  audit: Audit,
  known: readonly ChainEnd[] = [],
): Promise<ReturnType<Verifier['report']>> {
  const noted = readEnd(folder, audit);
  const verifier = makeVerifier(audit.base());
  // What comes while it is being checked waits for the next time.
  const until = audit.end().sequence;
  let at = audit.base().sequence;
  for (;;) {
    const rows = audit.after(at, AT_ONCE).filter(({ sequence }) => sequence <= until);
    for (const row of rows) verifier.take(row);
    const next = rows.at(-1)?.sequence;
    if (next === undefined) break;
    at = next;
    await new Promise((done) => setImmediate(done));
  }
  if (noted === 'missing') verifier.blame({ code: 'audit.endMissing', sequence: at });
  else if (noted === 'forged') verifier.blame({ code: 'audit.endForged', sequence: at });
  else verifier.mustReach(noted);
  for (const end of known) verifier.mustReach(end);
  return verifier.report();
}
