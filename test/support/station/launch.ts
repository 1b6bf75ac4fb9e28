/** Starts the real program and hands out its two windows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, errors, type Page } from '@playwright/test';
import type { Bridge, CallResult, DeskCalls, KioskCalls } from '#domain/contract/ipc';
import { dataFolder } from '../../../electron/environment.ts';
import { electronCommand, packedCommand } from '../../../electron/launch/runtime.mjs';
import { placeKeys } from '../agency/keys.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the window's own type
  interface Window {
    readonly rathaus: Bridge;
  }
}

export type StationWindows = {
  readonly app: ElectronApplication;
  readonly kiosk: Page;
  readonly desk: Page;
  /** Ends it the polite way. */
  readonly close: () => Promise<void>;
  /** Ends it the way a power cut does. */
  readonly kill: () => Promise<void>;
};

export type LaunchOptions = {
  readonly home: string;
  readonly args?: readonly string[];
  /** beside its own environment */
  readonly env?: Readonly<Record<string, string>>;
  /** the unpacked application instead of the source tree */
  readonly packed?: boolean;
};

export async function launch({
  home,
  args = [],
  env = {},
  packed = false,
}: LaunchOptions): Promise<StationWindows> {
  const command = packed ? packedCommand() : electronCommand();
  const app = await attach(command.executablePath, {
    args: [...command.args, `--home=${home}`, ...args],
    env: { ...command.env, ...env },
  });
  const [kiosk, desk] = await Promise.all([windowOf(app, 'kiosk.html'), windowOf(app, 'desk.html')]);
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  return {
    app,
    kiosk,
    desk,
    close: () => app.close(),
    kill: async () => {
      const { pid } = app.process();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await gone;
      // The driver notices a moment later; it must not outlive the program.
      await app.close().catch(() => undefined);
    },
  };
}

/**
 * Once in some twenty starts the driver attaches in the very moment in which the first window takes its page, and
 * then waits for an event that is over. Such a program is ended at the time limit and started anew; the limit grows,
 * for it may only have been slow.
 */
async function attach(
  executablePath: string,
  options: { readonly args: string[]; readonly env: Record<string, string> },
): Promise<ElectronApplication> {
  for (const timeout of [8_000, 15_000, 30_000]) {
    try {
      return await electron.launch({ executablePath, ...options, timeout });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  return electron.launch({ executablePath, ...options, timeout: 60_000 });
}

async function windowOf(app: ElectronApplication, page: string): Promise<Page> {
  const isIt = (window: Page) => window.url().includes(page);
  const window =
    app.windows().find(isIt) ?? (await app.waitForEvent('window', { predicate: isIt, timeout: 30_000 }));
  // Looked for, not waited for: the driver misses the events of a page that loads while it attaches.
  await window.locator('#root > *').first().waitFor({ timeout: 30_000 });
  return window;
}

/**
 * A folder of its own for one run of the program.
 * @param options.withKeys whether the agencies to practise with find keys there, and need not make their own
 */
export async function makeHome({ withKeys = true } = {}): Promise<{
  readonly home: string;
  readonly remove: () => Promise<void>;
}> {
  const home = await mkdtemp(path.join(tmpdir(), 'rathaus-home-'));
  if (withKeys) await placeKeys(path.join(dataFolder(home, true), 'agencies'));
  return { home, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Does something that empties the newcomer's screen, and waits until the screen is a new page. */
export async function emptying(kiosk: Page, action: () => Promise<unknown>): Promise<void> {
  const emptied = kiosk.waitForEvent('load');
  // Where the action fails, nobody waits for the page any more.
  emptied.catch(() => undefined);
  try {
    await action();
  } catch (error) {
    // The page that asked may be gone before it hears the answer.
    if (!String(error).includes('Execution context was destroyed')) throw error;
  }
  await emptied;
}

type Value<Reply> = Reply extends Promise<CallResult<infer Value>> ? Value : never;

export class CallRefused extends Error {
  readonly code: string;
  constructor(code: string, fields: unknown) {
    super(fields === undefined ? code : `${code} ${JSON.stringify(fields)}`);
    this.code = code;
  }
}

/** Calls the machine as the newcomer's screen does. */
export async function callKiosk<Name extends keyof KioskCalls>(
  screen: Page,
  name: Name,
  request: Parameters<KioskCalls[Name]>[0],
): Promise<Value<ReturnType<KioskCalls[Name]>>> {
  const result = await screen.evaluate(
    ([method, value]) =>
      (window.rathaus.kiosk as never as Record<string, (value: unknown) => Promise<unknown>>)[
        method as string
      ]?.(value),
    [name, request] as const,
  );
  return unwrap(result as never);
}

/** Calls the machine as the staff's screen does. */
export async function callDesk<Name extends keyof DeskCalls>(
  screen: Page,
  name: Name,
  request: Parameters<DeskCalls[Name]>[0],
): Promise<Value<ReturnType<DeskCalls[Name]>>> {
  const result = await screen.evaluate(
    ([method, value]) =>
      (window.rathaus.desk as never as Record<string, (value: unknown) => Promise<unknown>>)[
        method as string
      ]?.(value),
    [name, request] as const,
  );
  return unwrap(result as never);
}

function unwrap<Reply>(result: CallResult<Reply>): Reply {
  if (result.ok) return result.value;
  throw new CallRefused(result.error.code, result.error.fields);
}
