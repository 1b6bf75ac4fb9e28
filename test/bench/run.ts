/**
 * Figures against the bare limit, in one run:
 *   npm run bench [-- --json] [-- --only start,sitting,deliver,fitConnect,matching,scale,rules,papers]
 * Prints a table, or with `--json` one line a figure. Exit code 1 when a bound is missed.
 */
import { parseArgs } from 'node:util';
import { benchDeliver } from './deliver.ts';
import { type Figure, keeps, table } from './figures.ts';
import { benchFitConnect } from './fit-connect.ts';
import { benchMatching } from './matching.ts';
import { benchPapers } from './papers.ts';
import { benchRules } from './rules.ts';
import { benchScale } from './scale.ts';
import { benchSitting } from './sitting.ts';
import { benchStart } from './start.ts';

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  start: () => benchStart(7),
  sitting: () => benchSitting(20),
  deliver: () => benchDeliver(100),
  fitConnect: () => benchFitConnect(1000, ['registryOffice']),
  matching: () => benchMatching(200),
  scale: () => benchScale(1000, 100_000, 40),
  rules: async () => benchRules(500),
  papers: () => benchPapers(20),
};

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const names = values.only?.split(',') ?? Object.keys(benches);
const figures: Figure[] = [];
for (const name of names) {
  const bench = benches[name];
  if (!bench) {
    console.error(`There is no bench called ${name}: ${Object.keys(benches).join(', ')}`);
    process.exit(2);
  }
  const measured = await bench();
  figures.push(...measured);
  if (values.json)
    for (const { name: figure, value, unit } of measured)
      console.log(JSON.stringify({ name: figure, value, unit }));
  else console.log(table(measured));
}
process.exitCode = figures.every(keeps) ? 0 : 1;
