/** Starting other programs: their output, their end, and ours with them. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { modules, projectNode, root } from './paths.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** How long a program may take to end by itself after it was asked to. */
const graceMs = 5_000;

/** @param {string} line one sentence for whoever sits at the console */
export const say = (line) => console.log(`» ${line}`);

/** A failure whose message is all there is to know: the console shows no stack for it. */
export class Refusal extends Error {}

/** @type {Set<ChildProcess>} */
const running = new Set();
let stopping = false;

/**
 * Ctrl-C reaches the whole process group by itself, `kill` only us: hand it on, and let the children's end
 * be ours, so that nothing is left behind.
 * @param {NodeJS.Signals} signal
 */
function handOn(signal) {
  if (stopping) return;
  stopping = true;
  for (const child of running) end(child, signal);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, handOn);

/** @returns {boolean} whether we were asked to stop */
export const isStopping = () => stopping;

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function end(child, signal = 'SIGTERM') {
  child.kill(signal);
  setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
}

/**
 * The environment of our tools: Node 24 and the project's own programs come first.
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(more = {}) {
  return { ...process.env, PATH: [`${modules}/.bin`, outsidePath()].join(delimiter), ...more };
}

/** PATH without any node_modules/.bin: what `npm ci` is about to delete must not run it. */
export const outsidePath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   env?: NodeJS.ProcessEnv,
 *   cwd?: string,
 *   timeoutMs?: number,
 *   quiet?: boolean,
 *   shell?: boolean,
 *   onOutput?: (chunk: Buffer, stream: 'stdout' | 'stderr') => void,
 *   onStart?: (child: ChildProcess) => void,
 * }} [options] `quiet` drops the output, `onOutput` gets it instead of the console
 * @returns {Promise<number>} the exit code; 128 + n for a signal, 124 for too long, 127 for not found
 */
export function run(command, args, options = {}) {
  const {
    env = process.env,
    cwd = root,
    timeoutMs,
    quiet = false,
    shell = false,
    onOutput,
    onStart,
  } = options;
  const out = quiet ? 'ignore' : onOutput ? 'pipe' : 'inherit';
  if (stopping) return Promise.resolve(128 + constants.signals.SIGINT);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', out, out] });
    running.add(child);
    onStart?.(child);
    let tooLong = false;
    const clock =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            tooLong = true;
            end(child);
          }, timeoutMs);
    if (onOutput) {
      child.stdout?.on('data', (chunk) => onOutput(chunk, 'stdout'));
      child.stderr?.on('data', (chunk) => onOutput(chunk, 'stderr'));
    }
    /** @param {number} code */
    const done = (code) => {
      clearTimeout(clock);
      running.delete(child);
      resolve(code);
    };
    child.on('error', () => done(127));
    child.on('close', (code, signal) =>
      done(tooLong ? 124 : (code ?? 128 + (signal ? constants.signals[signal] : 0))),
    );
  });
}

/**
 * Runs one of the project's own scripts or packages on Node 24.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runOnProjectNode = (args, options = {}) =>
  run(projectNode, args, { ...options, env: toolEnvironment(options.env) });

/**
 * The frame of every command: a refusal is one line, anything unexpected keeps its stack.
 * @param {() => Promise<number>} command gives the exit code
 */
export async function command(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Refusal ? `» ${error.message}` : error);
    process.exitCode = 1;
  }
}
