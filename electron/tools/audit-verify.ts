/**
 * Checks the audit's chain:
 *   npm run audit:verify -- --home DIR            a real station's folder; asks for its passphrase on the standard input
 *   npm run audit:verify -- --home DIR --rehearsal
 *   npm run audit:verify -- --export FILE         an officer's export, without store and passphrase
 * `--known 1234:HASH` (more than once) also checks that the chain still leads where it once stood. `--json` prints the
 * report as it is. Exit code 1 where something does not fit, 2 where it could not be checked.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { dataFolder } from '../environment.ts';
import { rehearsalPassphrase } from '../rehearsal/site.ts';
import { deriveKey } from '../store/argon2.ts';
import type { AuditReport, ChainEnd } from '../store/audit-chain.ts';
import { verifyAudit } from '../store/audit-end.ts';
import { verifyExport } from '../store/audit-export.ts';
import { openAudit } from '../store/read-store.ts';
import { StoreError } from '../store/store-error.ts';

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    rehearsal: { type: 'boolean', default: false },
    export: { type: 'string' },
    known: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});

const known = values.known.map((text): ChainEnd => {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined) throw new RangeError(`--known ${text}: NUMBER:HASH`);
  return { sequence: Number(sequence), hash };
});

async function passphrase(): Promise<string> {
  if (values.rehearsal) return rehearsalPassphrase;
  process.stderr.write('passphrase: ');
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function check(): Promise<AuditReport> {
  if (values.export !== undefined) return verifyExport(readFileSync(values.export, 'utf8'), known);
  if (values.home === undefined) throw new RangeError('--home DIR or --export FILE');
  const folder = dataFolder(values.home, values.rehearsal);
  const { audit, close } = await openAudit(folder, await passphrase(), deriveKey);
  try {
    return await verifyAudit(folder, audit, known);
  } finally {
    close();
  }
}

function print({ rows, end, faults, faultCount, setBacks }: AuditReport): void {
  console.log(`rows        ${rows}`);
  console.log(`end         ${end.sequence}:${end.hash}`);
  if (setBacks > 0)
    console.log(`set back    ${setBacks} (the station itself noticed an older store; see audit.setBack)`);
  console.log(`faults      ${faultCount}`);
  for (const { code, sequence, until } of faults) {
    console.log(
      `  ${code} at row ${sequence}${until === undefined || until === sequence ? '' : ` to ${until}`}`,
    );
  }
}

try {
  const report = await check();
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
  process.exitCode = report.faultCount === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof StoreError ? error.code : (error as Error).message);
  process.exitCode = 2;
}
