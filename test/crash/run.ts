/**
 * Kills the program (SIGKILL) at random moments of scripted sittings and of deliveries, starts it again, and counts:
 * every answer and every sealing it acknowledged must still be there, and every sealed record must reach each of its
 * agencies exactly once.   npm run test:crash -- --rounds 100 [--seed S]
 */
import { parseArgs } from 'node:util';
import { agencyIds } from '#domain/intake/agency';
import { CrashRun } from './crash-run.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run test:crash -- --rounds N [--seed S], whole numbers');
  process.exit(2);
}

const run = await CrashRun.prepare(seed);
try {
  for (let round = 1; round <= rounds; round += 1) {
    const killed = await run.round();
    console.error(`round ${round}: ${killed}`);
  }
  const result = await run.settle();
  for (const problem of result.problems) console.error(problem);
  console.error(
    `sealed ${result.sealed}, entries at ${agencyIds.length} agencies ${result.entries}, kills while sitting ${result.killsWhileSitting}, while delivering ${result.killsWhileDelivering}`,
  );
  console.log(`acknowledged ${result.acknowledged} lost ${result.lost} doubled ${result.doubled}`);
  process.exitCode = result.lost + result.doubled === 0 ? 0 : 1;
} finally {
  await run.end();
}
