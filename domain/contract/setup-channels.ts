/** The set-up assistant of a real station, in rehearsal only. Each call answers with what stands there now. */

import { z } from 'zod';
import { channel, nothing } from '#domain/contract/channel';
import { credentialsShape } from '#domain/contract/delivery-shapes';
import {
  setupAccountsShape,
  setupBackupShape,
  setupSaveShape,
  setupShape,
  setupSheetShape,
} from '#domain/contract/setup-shapes';

export const setupChannels = {
  setup: channel('deskSignedIn', nothing, setupShape),
  setupSave: channel('deskSignedIn', setupSaveShape, setupShape),
  /** A site file that somebody has prepared. */
  setupLoad: channel('deskSignedIn', z.strictObject({ text: z.string().min(1).max(150_000) }), setupShape),
  setupPassphrase: channel(
    'deskSignedIn',
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    setupShape,
  ),
  /** The recovery code, shown this once, and which groups of it are to be typed back. */
  setupSheet: channel(
    'deskSignedIn',
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    setupSheetShape,
  ),
  setupSheetKept: channel(
    'deskSignedIn',
    z.strictObject({ typed: z.array(z.string().max(40)).length(2) }),
    setupShape,
  ),
  setupAccounts: channel(
    'deskSignedIn',
    setupAccountsShape,
    z.array(z.object({ id: z.string(), startPin: z.string() })),
  ),
  setupBackup: channel('deskSignedIn', setupBackupShape, setupShape),
  /** What FIT-Connect asks of whoever sends: kept in the new store, and never shown again. */
  setupCredentials: channel('deskSignedIn', credentialsShape, setupShape),
  setupTryDelivery: channel('deskSignedIn', nothing, setupShape),
  setupAcceptDelivery: channel('deskSignedIn', nothing, setupShape),
  /** Makes the station a real one and starts the program anew. */
  setupFinish: channel('deskSignedIn', nothing, nothing),
  setupDiscard: channel('deskSignedIn', nothing, setupShape),
} as const;
