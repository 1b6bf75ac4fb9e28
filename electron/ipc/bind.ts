/**
 * The one way in: binds every channel of the contract. For each call it asks, in this order: is it our own top frame
 * in the right window? is the caller allowed to? has the request the contract's shape? Then it runs the handler and
 * wraps what comes out. Whatever else goes wrong is `internal` on the screen and a line in the log, without content.
 */
import type { z } from 'zod';
import type { Caller } from '#domain/contract/channel';
import type { CallResult } from '#domain/contract/ipc';
import type { Role } from '#domain/contract/roles';
import { CallFailure } from '../call-failure.ts';
import { type Log, placeOf } from '../log.ts';
import { storeCodeOf } from '../store/store-error.ts';

/** As much of Electron's `IpcMainInvokeEvent` as is looked at. */
export type CallEvent = {
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
  readonly senderFrame: { readonly url: string } | null;
};
/** As much of Electron's `ipcMain` as is used. */
export type CallReceiver = {
  readonly handle: (channel: string, listener: (event: CallEvent, request: unknown) => unknown) => void;
};

type Channel = { readonly caller: Caller; readonly request: z.ZodType; readonly answer: z.ZodType };
type Channels = Readonly<Record<string, Channel>>;
export type Handlers<Of extends Channels> = {
  readonly [Name in keyof Of]: (
    request: z.infer<Of[Name]['request']>,
  ) => z.input<Of[Name]['answer']> | Promise<z.input<Of[Name]['answer']>>;
};

export type BindOptions = {
  /** the window's name, first part of the channel's */
  readonly window: 'kiosk' | 'desk' | 'papers';
  /** address the window's own page has now */
  readonly url: () => string;
  /** id of the window's web contents, undefined while there is none */
  readonly contentsId: () => number | undefined;
  /** whoever is signed in at the desk; `pending` before they have chosen secrets of their own */
  readonly signedIn: () => { readonly role: Role; readonly pending?: true } | undefined;
  /** Lets a second person confirm what needs one. @throws CallFailure */
  readonly confirm: (channel: string, second: unknown) => Promise<void>;
  readonly needsSecond: (channel: string) => boolean;
  /** what may be called while pending */
  readonly beforeOwnSecrets: readonly string[];
  /** by channel the roles that may call it, where somebody has to be signed in */
  readonly rights: Readonly<Record<string, readonly Role[] | 'anyone'>>;
  /** check answers against the contract too: in development and tests */
  readonly strict: boolean;
  readonly log: Log;
};

/** A request is at most this many characters as JSON: twenty persons with every field full are far below. */
const MOST_CHARACTERS = 200_000;

export function bind<Of extends Channels>(
  receiver: CallReceiver,
  channels: Of,
  handlers: Handlers<Of>,
  options: BindOptions,
): void {
  for (const [name, channel] of Object.entries(channels)) {
    const handler = handlers[name] as (request: unknown) => unknown;
    const call = `${options.window}:${name}`;
    receiver.handle(call, async (event, request): Promise<CallResult<unknown>> => {
      const began = performance.now();
      try {
        const refusal = refusalOf(event, name, channel, options);
        if (refusal !== undefined) {
          options.log('warn', { code: refusal, channel: call });
          return { ok: false, error: { code: refusal } };
        }
        const parsed = channel.request.safeParse(request);
        if (!parsed.success || JSON.stringify(request).length > MOST_CHARACTERS) {
          options.log('warn', { code: 'call.malformed', channel: call });
          return { ok: false, error: { code: 'call.malformed' } };
        }
        if (options.window === 'desk' && options.needsSecond(name)) {
          await options.confirm(name, (parsed.data as { readonly second?: unknown }).second);
        }
        const value = (await handler(parsed.data)) ?? {};
        if (options.strict) channel.answer.parse(value);
        return { ok: true, value };
      } catch (error) {
        return { ok: false, error: errorOf(error, call, options.log) };
      } finally {
        const took = performance.now() - began;
        // The paper window asks and then waits until there is a paper.
        if (took > 250 && channel.caller !== 'papers')
          options.log('warn', { code: 'call.slow', channel: call, took: Math.round(took) });
      }
    });
  }
}

function refusalOf(
  { sender, senderFrame }: CallEvent,
  name: string,
  { caller }: Channel,
  { url, contentsId, signedIn, rights, beforeOwnSecrets }: BindOptions,
): string | undefined {
  const own =
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    sender.id === contentsId() &&
    senderFrame.url === url();
  if (!own) return 'call.foreign';
  if (caller !== 'deskSignedIn') return undefined;
  const who = signedIn();
  if (who === undefined) return 'call.notSignedIn';
  if (who.pending && !beforeOwnSecrets.includes(name)) return 'call.secretsFirst';
  const allowed = rights[name];
  if (allowed === undefined || allowed === 'anyone' || !allowed.includes(who.role)) return 'call.notAllowed';
  return undefined;
}

function errorOf(
  error: unknown,
  channel: string,
  log: Log,
): { code: string; fields?: Record<string, string> } {
  if (error instanceof CallFailure) {
    return error.fields ? { code: error.code, fields: { ...error.fields } } : { code: error.code };
  }
  const code = storeCodeOf(error);
  if (code !== undefined) {
    log('error', { code, channel });
    return { code };
  }
  log('error', { code: 'internal', channel, ...placeOf(error) });
  return { code: 'internal' };
}
