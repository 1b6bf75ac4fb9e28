/**
 * `npm test`: everything a fresh clone needs, then every check, then one table and one line of figures.
 * A stage that fails does not keep the others from running, unless they need it.
 *   npm test -- --only vitest            one stage (or several, with commas) and what it needs
 *   npm test -- --only e2e journeys -g x what follows goes to that stage's own program
 */
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureRuntime } from './fetch-runtime.mjs';
import { ensureMachine, openVirtualScreen } from './machine.mjs';
import { ensurePackages } from './packages.mjs';
import { modules, results, root } from './paths.mjs';
import { command, isStopping, Refusal, runOnProjectNode, say } from './run.mjs';
import { figuresLine, playwrightFigures, vitestFigures } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Figures} Figures */
/**
 * @typedef {{
 *   name: string,
 *   code: number | undefined,
 *   seconds: number,
 *   figures: Figures | undefined,
 *   note: string | undefined,
 * }} Outcome `code` is undefined for a stage that was not run
 *
 * @typedef {{
 *   name: string,
 *   args: readonly string[],
 *   needs?: readonly string[],
 *   screens?: number,
 *   minutes: number,
 *   figures?: (report: any) => Figures,
 * }} Stage
 */

const program = (/** @type {string} */ path) => join(modules, path);
const report = (/** @type {string} */ name) => join(results, `${name}.json`);

/** @type {readonly Stage[]} */
const stages = [
  { name: 'types', args: [program('typescript/bin/tsc'), '-b'], minutes: 5 },
  {
    name: 'biome',
    args: [program('@biomejs/biome/bin/biome'), 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])],
    minutes: 5,
  },
  { name: 'knip', args: [program('knip/bin/knip.js')], minutes: 5 },
  {
    name: 'vitest',
    args: [
      program('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report('vitest')}`,
    ],
    minutes: 15,
    figures: vitestFigures,
  },
  { name: 'build', args: ['electron/launch/build.mjs'], minutes: 5 },
  { name: 'pack', args: ['electron/launch/pack.mjs'], needs: ['build'], minutes: 5 },
  {
    name: 'e2e',
    args: [program('@playwright/test/cli.js'), 'test'],
    needs: ['build', 'pack'],
    screens: 2,
    minutes: 30,
    figures: playwrightFigures,
  },
];

await command(async () => {
  const { chosen, more } = readArguments(process.argv.slice(2));
  await ensurePackages();
  const { executablePath } = await ensureRuntime();
  const screensNeeded =
    process.platform === 'linux' ? Math.max(0, ...chosen.map(({ screens = 0 }) => screens)) : 0;
  await ensureMachine(executablePath, { virtualScreen: screensNeeded > 0 });
  mkdirSync(results, { recursive: true });
  // One for each program that is driven at the same time: two kiosks in full screen would take the keys from each other.
  const opened = await Promise.all(Array.from({ length: screensNeeded }, openVirtualScreen));
  const displays = opened.map(({ display }) => display);
  if (displays.length > 0) say(`The end-to-end tests run on virtual screens (Xvfb ${displays.join(', ')}).`);
  try {
    /** @type {Outcome[]} */
    const outcomes = [];
    for (const stage of chosen) {
      const broken = stage.needs?.find((name) => outcomes.some((one) => one.name === name && one.code !== 0));
      if (isStopping()) break;
      outcomes.push(
        broken === undefined
          ? await runStage(stage, more, displays)
          : { name: stage.name, code: undefined, seconds: 0, figures: undefined, note: `needs ${broken}` },
      );
    }
    return summarise(outcomes);
  } finally {
    await Promise.all(opened.map(({ close }) => close()));
  }
});

/**
 * @param {Stage} stage
 * @param {readonly string[]} more
 * @param {readonly string[]} displays
 */
async function runStage(stage, more, displays) {
  console.log(`\n── ${stage.name} ${'─'.repeat(60 - stage.name.length)}`);
  const reportFile = report(stage.name === 'e2e' ? 'playwright' : stage.name);
  rmSync(reportFile, { force: true });
  const log = createWriteStream(join(results, `${stage.name}.log`));
  const began = performance.now();
  const code = await runOnProjectNode([...stage.args, ...(stage.figures ? more : [])], {
    timeoutMs: stage.minutes * 60_000,
    env: {
      ...(displays[0] === undefined ? {} : { DISPLAY: displays[0], TEST_DISPLAYS: displays.join(',') }),
      ...(process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
    },
    onOutput: (chunk, stream) => {
      process[stream].write(chunk);
      log.write(stripVTControlCharacters(chunk.toString()));
    },
  });
  log.end();
  const note = code === 124 ? `stopped after ${stage.minutes} minutes` : undefined;
  const seconds = (performance.now() - began) / 1000;
  return { name: stage.name, code, seconds, figures: readFigures(stage, reportFile, code), note };
}

/**
 * @param {Stage} stage
 * @param {string} file
 * @param {number} code
 * @returns {Figures | undefined}
 */
function readFigures(stage, file, code) {
  if (stage.figures === undefined) return undefined;
  try {
    const figures = stage.figures(JSON.parse(readFileSync(file, 'utf8')));
    // A run that failed around its tests (a file that does not load, a hook) must not read as "0 failed".
    return code !== 0 && figures.failed === 0 ? { ...figures, failed: 1 } : figures;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {number} the exit code
 */
function summarise(outcomes) {
  console.log(`\n── summary ${'─'.repeat(53)}`);
  for (const { name, code, seconds, figures, note } of outcomes) {
    const word = code === undefined ? 'not run' : code === 0 ? 'ok' : `FAILED (${code})`;
    const extra = [figures && figuresLine([figures]), note].filter(Boolean).join('; ');
    console.log(
      `${name.padEnd(8)}${word.padEnd(14)}${`${seconds.toFixed(1)} s`.padStart(9)}   ${extra}`.trimEnd(),
    );
  }
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`${'all'.padEnd(22)}${`${total.toFixed(1)} s`.padStart(9)}`);
  const failed = isStopping() || outcomes.some(({ code }) => code !== 0);
  if (failed) {
    const folder = relative(root, results);
    say(
      `Logs of every stage: ${folder}/<stage>.log; screenshots and traces of failed journeys: ${folder}/e2e/`,
    );
  }
  console.log(figuresLine(outcomes.flatMap(({ figures }) => figures ?? [])));
  return failed ? 1 : 0;
}

/**
 * @param {readonly string[]} args
 * @returns {{ chosen: readonly Stage[], more: readonly string[] }}
 */
function readArguments(args) {
  if (args.length === 0) return { chosen: stages, more: [] };
  const [flag, names = '', ...more] = args;
  const wanted = names.split(',');
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (flag !== '--only' || unknown.length > 0) {
    throw new Refusal(
      `npm test -- --only ${stages.map(({ name }) => name).join('|')} [arguments of that stage]`,
    );
  }
  const withNeeds = new Set(
    wanted.flatMap((name) => [name, ...(stages.find((one) => one.name === name)?.needs ?? [])]),
  );
  return { chosen: stages.filter(({ name }) => withNeeds.has(name)), more };
}
