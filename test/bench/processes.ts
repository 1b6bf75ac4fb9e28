/** Starts a program as a person would (no driver attached), and looks at it from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

export type Started = {
  /** ms from the start of the process to the page's mark `usable` */
  readonly usableAfterMs: number;
  /** MB over all processes of the program: each page counted where it is mapped (RSS), and shared out (PSS) */
  readonly rssMB: number;
  readonly pssMB: number;
};

export type Launch = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** part of the address of the page that must become usable */
  readonly page: string;
};

let port = 19_300;

/** One cold start: the time to `usable`, and after `settleMs` the memory; then the program is ended. */
export async function startOnce(
  { executablePath, args, env, page }: Launch,
  settleMs: number,
): Promise<Started> {
  port += 1;
  const began = performance.timeOrigin + performance.now();
  const child = spawn(executablePath, [...args, `--remote-debugging-port=${port}`], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  try {
    // Long enough that looking does not disturb the start.
    await pause(settleMs);
    const memory = memoryOf(child.pid as number);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const found = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().includes(page));
    if (!found) throw new Error(`no window shows ${page}`);
    const usable = await found.evaluate(() => {
      const mark = performance.getEntriesByName('usable')[0];
      return mark ? performance.timeOrigin + mark.startTime : undefined;
    });
    await browser.close();
    if (usable === undefined) throw new Error(`${page} never became usable within ${settleMs} ms`);
    return { usableAfterMs: usable - began, ...memory };
  } finally {
    await end(child);
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Kills a whole process group and waits until it is gone. */
async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-(child.pid as number), 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  await gone;
}

/** Memory of a process and all its descendants, in MB. */
function memoryOf(rootPid: number): { readonly rssMB: number; readonly pssMB: number } {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended while we looked.
    }
  }
  const isOurs = (pid: number): boolean =>
    pid === rootPid || (pid > 1 && parents.has(pid) && isOurs(parents.get(pid) as number));
  let rss = 0;
  let pss = 0;
  for (const pid of parents.keys()) {
    if (!isOurs(pid)) continue;
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
      pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // Ended while we looked.
    }
  }
  return { rssMB: rss / 1024, pssMB: pss / 1024 };
}
