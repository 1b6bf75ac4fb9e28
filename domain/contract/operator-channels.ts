/** The machine and its accounts, for whoever looks after them; counts of shifts. */

import { z } from 'zod';
import {
  accountChangeShape,
  accountId,
  accountViewShape,
  newAccountShape,
  startPinShape,
} from '#domain/contract/account-shapes';
import { channel, nothing } from '#domain/contract/channel';
import { agencyPlaceShape, credentialsShape } from '#domain/contract/delivery-shapes';
import { healthShape } from '#domain/contract/health-shapes';
import { protectionShape } from '#domain/contract/protection-shapes';
import { shiftDays, shiftShape } from '#domain/contract/shift-shapes';

export const operatorChannels = {
  operator: channel(
    'deskSignedIn',
    nothing,
    z.object({
      agencies: z.array(agencyPlaceShape),
      /** who delivers just now: nobody, this program, or another one on the same store */
      lock: z.enum(['free', 'here', 'elsewhere']),
      /** the rule pack in use */
      rules: z.object({
        version: z.string(),
        lawAsOf: z.string(),
        /** The site file names keys. */
        canLoad: z.boolean(),
        loadedAt: z.string().optional(),
        loadedBy: z.string().optional(),
      }),
    }),
  ),
  /** How the machine is, and what to do about it. */
  health: channel('deskSignedIn', nothing, healthShape),
  /** The same with counts and codes for whoever helps from outside: to be read, and into a file that is asked for. */
  diagnostics: channel('deskSignedIn', nothing, z.object({ text: z.string() })),
  saveDiagnostics: channel('deskSignedIn', nothing, z.object({ saved: z.boolean() })),
  /** Keys and backups, for whoever looks after the machine. */
  protection: channel('deskSignedIn', nothing, protectionShape),
  backUpNow: channel('deskSignedIn', nothing, nothing),
  changePassphrase: channel(
    'deskSignedIn',
    z.strictObject({ old: z.string().min(1).max(1024), next: z.string().min(1).max(1024) }),
    nothing,
  ),
  /** A new recovery code, shown this once; the one before opens nothing more. */
  makeRecovery: channel(
    'deskSignedIn',
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    z.object({ groups: z.array(z.string()) }),
  ),
  /** A signed rule pack (compact JWS). Refused with a code, or in use from now on. */
  loadRulePack: channel(
    'deskSignedIn',
    z.strictObject({ signed: z.string().min(1).max(4_000_000) }),
    nothing,
  ),
  /** Kept encrypted and never shown again. */
  setCredentials: channel('deskSignedIn', credentialsShape, nothing),
  accounts: channel('deskSignedIn', nothing, z.array(accountViewShape)),
  /** Answers with the PIN the new account begins with; it is shown this once. */
  createAccount: channel('deskSignedIn', newAccountShape, startPinShape),
  changeAccount: channel('deskSignedIn', accountChangeShape, nothing),
  /** Its owner begins anew. */
  resetAccount: channel('deskSignedIn', z.strictObject({ id: accountId }), startPinShape),
  /** Counts of today (for statistics: of days that are over), a week or a month. */
  shift: channel(
    'deskSignedIn',
    z.strictObject({ days: z.union(shiftDays.map((days) => z.literal(days))) }),
    shiftShape,
  ),
} as const;
