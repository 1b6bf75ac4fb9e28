/** Whether the station is open: its site, its store, and the code of what keeps it closed. */
import { CallFailure } from '../call-failure.ts';
import type { Store } from '../store/store.ts';
import { storeCodeOf } from '../store/store-error.ts';
import type { Sittings } from './sittings.ts';

export type Opened = { readonly store: Store; readonly sittings: Sittings };

export type Station = {
  readonly rehearsal: boolean;
  /** code of the reason it is closed; undefined while it is open or about to open by itself */
  readonly closed: () => string | undefined;
  /** @throws CallFailure with the code of the reason it is closed */
  readonly opened: () => Opened;
  readonly isOpen: () => boolean;
  /** Waits while it opens, and begins to where it opens by itself. Rejects like `opened`. */
  readonly ready: () => Promise<Opened>;
  /** Begins to open where nobody has to unlock it. What it fails on is shown on the screens. */
  readonly openByItself: () => Promise<void>;
  /** Opens it; on failure it stays closed with the failure's code. */
  readonly open: (passphrase: string | undefined) => Promise<void>;
  /** Closes it for good, with the code of a fault found while it ran, or because the program ends. */
  readonly close: (code?: string) => void;
};

export type StationOptions = {
  readonly rehearsal: boolean;
  /** why it cannot be opened at all (`site.invalid`) or what it waits for (`store.passphraseNeeded`) */
  readonly closed: string | undefined;
  readonly openStore: (passphrase: string | undefined) => Promise<Opened>;
  /** what it opens by itself with, where it does; undefined: the system's key store */
  readonly ownPassphrase: string | undefined;
  /** called before an open store is closed, with the code it is closed for; undefined: the program ends */
  readonly closing?: (code: string | undefined) => void;
  /** called after every change between open and closed */
  readonly changed: () => void;
};

/** Codes that only another file, not another passphrase, can mend. */
const isFinal = (code: string | undefined): boolean => code?.startsWith('site.') ?? false;

/** What somebody typed is wrong, not the station. */
const isOfWhoTypes = (code: string): boolean =>
  ['store.wrongPassphrase', 'store.passphraseTooShort', 'store.passphraseWait'].includes(code);

export function makeStation(options: StationOptions): Station {
  const { rehearsal, closed, openStore, ownPassphrase, changed } = options;
  let reason = closed;
  let opened: Opened | undefined;
  let opening: Promise<Opened> | undefined;

  const open = async (passphrase: string | undefined): Promise<void> => {
    if (isFinal(reason)) throw new CallFailure(reason as string);
    if (opened) return;
    if (opening) throw new CallFailure('store.opening');
    const attempt = openStore(passphrase);
    opening = attempt;
    try {
      opened = await attempt;
      reason = undefined;
    } catch (error) {
      const found = storeCodeOf(error);
      if (found === undefined) throw error;
      // Nobody mistypes rehearsal's own passphrase: a store it does not fit is a real one.
      const isOwn = passphrase !== undefined && passphrase === ownPassphrase;
      const code = isOwn && found === 'store.wrongPassphrase' ? 'store.rehearsalMixed' : found;
      // A mistyped passphrase leaves the screens as they were.
      if (!isOfWhoTypes(code)) reason = code;
      throw new CallFailure(code);
    } finally {
      opening = undefined;
      changed();
    }
  };
  const openByItself = async (): Promise<void> => {
    if (opened || opening || reason !== undefined) return;
    try {
      await open(ownPassphrase);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
    }
  };
  const current = (): Opened => {
    if (opened) return opened;
    throw new CallFailure(reason ?? 'store.opening');
  };

  return {
    rehearsal,
    closed: () => reason,
    opened: current,
    isOpen: () => opened !== undefined,
    ready: async () => {
      if (!opening) await openByItself();
      // Whoever opened it is told why it failed; here its reason is.
      else await opening.catch(() => {});
      return current();
    },
    openByItself,
    open,
    close: (code) => {
      if (opened) options.closing?.(code);
      opened?.store.close();
      opened = undefined;
      if (code !== undefined) {
        reason = code;
        changed();
      }
    },
  };
}
