/** Opening, locking and entering: what the desk asks before and after work, and how a closed station is restored. */

import { z } from 'zod';
import { passwordShape, pinShape } from '#domain/contract/account-shapes';
import { callSounds } from '#domain/contract/calls';
import { channel, nothing } from '#domain/contract/channel';
import { backupsShape, restoreShape } from '#domain/contract/protection-shapes';
import { roles } from '#domain/contract/roles';
import { languageCode } from '#domain/contract/shapes';

/** The channels that need a second person; `rights.ts` says of which role. */
export const fourEyesNames = ['openProtected', 'purge', 'auditExport', 'exportAccess'] as const;

export const stationChannels = {
  /** Whether the store is open, and who is signed in. In rehearsal also the invented staff with their PINs. */
  status: channel(
    'desk',
    nothing,
    z.object({
      rehearsal: z.boolean(),
      site: z.string(),
      /** code why the station is closed: `store.passphraseNeeded`, `store.damaged`, `site.invalid`, … */
      closed: z.string().optional(),
      /** one screen for both, and the language of who sits at it */
      shared: z.object({ language: languageCode.optional() }).optional(),
      /** instant the clock showed before it was set back */
      clockSetBackFrom: z.string().optional(),
      /** what exactly, for the operator: paths of a site file's faults, no personal data */
      detail: z.array(z.string()),
      account: z
        .object({ id: z.string(), name: z.string(), role: z.enum(roles), pending: z.boolean().optional() })
        .optional(),
      /** people who wait for staff, how many of them called aloud, and the sound that makes here */
      calls: z.object({ waiting: z.int(), heard: z.int(), sound: z.enum(callSounds) }),
      accounts: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** what is asked for just now */
          entry: z.enum(['password', 'pin']),
          rehearsalPin: z.string().optional(),
        }),
      ),
    }),
  ),
  /** Opens the store with the station's passphrase. */
  unlock: channel('desk', z.strictObject({ passphrase: z.string().min(1).max(1024) }), nothing),
  /** With the PIN: after a full sign-in of this shift, with a start PIN, or in rehearsal. */
  signIn: channel('desk', z.strictObject({ account: z.string().max(60), pin: pinShape }), nothing),
  signInFully: channel(
    'desk',
    z.strictObject({ account: z.string().max(60), password: passwordShape }),
    nothing,
  ),
  /** One's own password and PIN. */
  setSecrets: channel(
    'deskSignedIn',
    z.strictObject({ password: passwordShape, pin: pinShape, current: passwordShape.optional() }),
    nothing,
  ),
  /** One's own password or PIN anew, by whoever knows the one before. */
  changeSecret: channel(
    'deskSignedIn',
    z.union([
      z.strictObject({ of: z.literal('password'), old: passwordShape, next: passwordShape }),
      z.strictObject({ of: z.literal('pin'), old: pinShape, next: pinShape }),
    ]),
    nothing,
  ),
  /** For a moment: the PIN is enough to come back. */
  lock: channel('deskSignedIn', nothing, nothing),
  signOut: channel('deskSignedIn', nothing, nothing),
  /** Where one screen serves both: locks the desk and shows the newcomer's screen as it was. */
  toKiosk: channel('desk', nothing, nothing),
  /** Which sound a call for help makes at this station. */
  setCallSound: channel('deskSignedIn', z.strictObject({ sound: z.enum(callSounds) }), nothing),
  /** Who could be the second person for something. */
  seconds: channel(
    'deskSignedIn',
    z.strictObject({ of: z.enum(fourEyesNames) }),
    z.array(z.object({ id: z.string(), name: z.string() })),
  ),
  /** Closes the station until somebody opens it with its passphrase. */
  lockStation: channel('deskSignedIn', nothing, nothing),
  /** The clock, which was set back, is right now. */
  confirmClock: channel('deskSignedIn', nothing, nothing),
  /** What a closed station can be restored from. */
  backups: channel('desk', nothing, backupsShape),
  /** Opens a closed station by a backup, or its own store by the recovery sheet. */
  restore: channel('desk', restoreShape, nothing),
} as const;
