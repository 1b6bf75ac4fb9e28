/** The desk's half of `window.rathaus`, and what happens when a call itself breaks. */
import type { z } from 'zod';
import type { Bridge, CallResult, deskChannels } from '#domain/contract/ipc';

export type DeskBridge = NonNullable<Bridge['desk']>;
export type Change = Parameters<Parameters<DeskBridge['onChanged']>[0]>[0];

/** What a channel answers. */
export type Answered<Name extends keyof typeof deskChannels> = z.infer<(typeof deskChannels)[Name]['answer']>;

/** Undefined where the window was opened without a preload. */
export const deskBridge = (): DeskBridge | undefined =>
  (window as { readonly rathaus?: Bridge }).rathaus?.desk;

/** A call that rejects (the machine went away) is an error like any other: `call.failed`. */
export async function attempt<Value>(call: () => Promise<CallResult<Value>>): Promise<CallResult<Value>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: { code: 'call.failed' } };
  }
}
