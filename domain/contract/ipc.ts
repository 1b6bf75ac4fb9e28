/**
 * Every channel between a screen and the machine, in one table: its request, its answer, and who may call it.
 * Nothing else crosses. A channel is called `<window>:<name>`.
 */

import { z } from 'zod';
import { type Channel, channel } from '#domain/contract/channel';
import { deliveryChannels } from '#domain/contract/delivery-channels';
import { kioskChannels } from '#domain/contract/kiosk-channels';
import { operatorChannels } from '#domain/contract/operator-channels';
import { rightsChannels } from '#domain/contract/rights-channels';
import { setupChannels } from '#domain/contract/setup-channels';
import { kioskViewShape } from '#domain/contract/shapes';
import { sittingChannels } from '#domain/contract/sitting-channels';
import { stationChannels } from '#domain/contract/station-channels';
import { paperContentShape } from '#domain/papers/paper';

export { kioskChannels };

export const deskChannels = {
  ...stationChannels,
  ...sittingChannels,
  ...deliveryChannels,
  ...rightsChannels,
  ...operatorChannels,
  ...setupChannels,
} as const;

/** The hidden window that papers are drawn in: it asks for the next one, and says which it shows meanwhile. */
export const papersChannels = {
  next: channel(
    'papers',
    z.strictObject({ shown: z.int().optional() }),
    z.object({ job: z.int(), content: paperContentShape }),
  ),
} as const;

/** What the machine tells a screen unasked. */
const events = {
  kiosk: {
    viewChanged: kioskViewShape,
    /** Somebody signed in at the desk, or out. */
    staffBeside: z.boolean(),
  },
  desk: {
    /** Something the desk shows has changed: `sittings`, `sitting`, `outbox`, `tasks`, `status` */
    changed: z.object({ what: z.string(), record: z.string().optional() }),
  },
} as const;

/** An error as a screen receives it: a code whose text is in `locales`, and codes by field where there are some. */
export type CallError = { readonly code: string; readonly fields?: Readonly<Record<string, string>> };
export type CallResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

type Calls<Channels extends Readonly<Record<string, Channel>>> = {
  readonly [Name in keyof Channels]: (
    request: z.infer<Channels[Name]['request']>,
  ) => Promise<CallResult<z.infer<Channels[Name]['answer']>>>;
};
export type KioskCalls = Calls<typeof kioskChannels>;
export type DeskCalls = Calls<typeof deskChannels>;
type PapersCalls = Calls<typeof papersChannels>;

/** `window.rathaus`: each window is given only its own half. */
export type Bridge = {
  readonly kiosk?: KioskCalls & {
    readonly onView: (listener: (view: z.infer<typeof events.kiosk.viewChanged>) => void) => () => void;
    readonly onStaffBeside: (
      listener: (beside: z.infer<typeof events.kiosk.staffBeside>) => void,
    ) => () => void;
  };
  readonly desk?: DeskCalls & {
    readonly onChanged: (listener: (change: z.infer<typeof events.desk.changed>) => void) => () => void;
  };
  readonly papers?: PapersCalls;
};
