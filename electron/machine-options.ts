/** What a machine is put together from: everything that is the system's, so that tests can bring their own. */
import type { KioskView } from '#domain/contract/shapes';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { PressPort } from './papers/press.ts';
import type { ChooseFile } from './session/audit-desk.ts';
import type { DeliveryAccess } from './session/delivery-access.ts';
import type { Front } from './session/screens.ts';
import type { Opened } from './session/station.ts';
import type { LoadedSite } from './site/load-site.ts';
import type { Cost, SystemVault } from './store/key-file.ts';
import type { SlowWork } from './store/slow-work.ts';

export type MachineOptions = {
  readonly loaded: LoadedSite;
  /** folder of the store: `dataFolder` */
  readonly folder: string;
  readonly clock: Clock;
  readonly work: SlowWork;
  /** the system's key store, asked for when it is needed */
  readonly vault: () => SystemVault | undefined;
  /** cost of a new passphrase */
  readonly cost?: Cost;
  readonly tell: {
    /** whether somebody is signed in at the desk: the newcomer's screen then counts nothing down */
    readonly staffBeside: (beside: boolean) => void;
    readonly kiosk: (view: KioskView) => void;
    readonly desk: (change: { readonly what: string; readonly record?: string }) => void;
    /** One screen for both: brings a window to the front. */
    readonly front?: (front: Front) => void;
    /** nothing of the last sitting may stay in the kiosk window */
    readonly emptied: () => void;
  };
  readonly delivery: DeliveryAccess;
  /** the window papers are drawn in, and the printers */
  readonly papers?: PressPort;
  /** asks for a file to write; nobody chooses one where it is missing */
  readonly chooseFile?: ChooseFile;
  readonly log?: Log;
  /** where the log is written */
  readonly logFile?: string;
  /** of the program and what it runs on */
  readonly versions?: Readonly<Record<string, string>>;
  /** Where a real station may be set up, and how the program starts anew as one. */
  readonly setup?: { readonly home: string; readonly relaunch: () => void };
  /** The station was closed while it ran. */
  readonly closing?: () => void;
  /** The station has just been opened. */
  readonly opened: (opened: Opened) => void;
};
