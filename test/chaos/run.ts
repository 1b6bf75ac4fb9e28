/**
 * A whole simulated week with faults everywhere: agencies by folder and by FIT-Connect that fail, lie, lose and
 * reject, a station that is killed (SIGKILL) again and again. When everything has come to rest, every sealed record
 * must be at every agency it concerns exactly once, or wait for staff with a reason.
 *   npm run test:chaos -- --records 500 [--seed S] [--rounds N]
 * The same seed gives the same week: the same people, faults, kills and answers at the same times. Where in the work
 * of a process a kill lands is up to the operating system, so two runs are alike, not equal.
 */
import { parseArgs } from 'node:util';
import { liveThroughWeek } from './week.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string' },
  },
});
const records = Number(values.records);
const seed = Number(values.seed);
const rounds = Number(values.rounds ?? Math.min(240, Math.max(24, Math.round(records / 2))));
if (![records, seed, rounds].every(Number.isInteger) || records < 1 || rounds < 1) {
  console.error('usage: npm run test:chaos -- --records N [--seed S] [--rounds N], whole numbers');
  process.exit(2);
}

const began = performance.now();
const result = await liveThroughWeek({ records, seed, rounds, say: (line) => console.error(line) });
for (const problem of result.problems) console.error(problem);
const codes = [...result.heard].sort(([, first], [, second]) => second - first);
console.error(`heard: ${codes.map(([code, count]) => `${code} ${count}`).join(', ')}`);
console.error(`requests: ${JSON.stringify(result.requests)}`);
const { accepted, parked, replaced } = result.entries;
console.error(
  `entries accepted ${accepted} parked ${parked} replaced ${replaced}; killed ${result.kills} times, started ${result.starts} times; at rest ${result.daysToRest} days after the week; ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
console.log(
  `sealed ${result.sealed} delivered ${result.delivered} doubled ${result.doubled} lost ${result.lost} parked ${result.parked} seed ${seed}`,
);
process.exitCode = result.lost + result.doubled === 0 && result.sealed === records ? 0 : 1;
