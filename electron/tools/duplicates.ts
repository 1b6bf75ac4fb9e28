/**
 * How well duplicates are found in a person list with known truth:
 *   npm run duplicates -- FILE            a list from elsewhere (CSV or JSON, see README)
 *   npm run duplicates                    the made-up list of 20,000 persons; `-- --seed 7`, `-- --count 5000`
 *   npm run duplicates -- --write FILE    writes the made-up list
 * With `--json` one line of figures. Exit code 1 where recall or precision of the made-up list miss their bound.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { threshold } from '#domain/identity/matching/compare';
import { madeUpList } from './duplicates/made-up-list.ts';
import { measure } from './duplicates/measure.ts';
import { readList, writeList } from './duplicates/read-list.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '11' },
    count: { type: 'string', default: '20000' },
    threshold: { type: 'string', default: String(threshold) },
    write: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const list =
  file === undefined
    ? madeUpList(Number(values.count), Number(values.seed))
    : readList(readFileSync(file, 'utf8'));
if (values.write !== undefined) writeFileSync(values.write, `${writeList(list)}\n`);
const { missed: _missed, wrong: _wrong, ...figures } = measure(list, Number(values.threshold));
if (values.json) console.log(JSON.stringify(figures));
else {
  const { rows, truePairs, shownPairs, rightPairs, precision, recall, compared, neverMet, p95 } = figures;
  const all = (rows * (rows - 1)) / 2;
  console.log(`persons listed   ${rows}`);
  console.log(`true pairs       ${truePairs}`);
  console.log(`pairs shown      ${shownPairs}, of which right ${rightPairs}`);
  console.log(`precision        ${precision.toFixed(4)}`);
  console.log(`recall           ${recall.toFixed(4)}`);
  console.log(
    `pairs compared   ${compared} of ${all} (${((100 * compared) / Math.max(1, all)).toFixed(3)} %)`,
  );
  console.log(`true, never met  ${neverMet}`);
  console.log(`a person, p95    ${p95.toFixed(2)} ms`);
}
if (file === undefined && (figures.precision < 0.95 || figures.recall < 0.97)) process.exitCode = 1;
