/**
 * The set-up assistant: makes a real station beside the rehearsal, in a folder of its own, and puts it in its place only
 * when every step is done. Broken off at any moment, it goes on where it was.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { NewCredentials } from '#domain/contract/delivery-shapes';
import {
  type SetupPart,
  type SetupStep,
  type SetupView,
  type setupAccountsShape,
  type setupBackupShape,
  setupSteps,
} from '#domain/contract/setup-shapes';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import { realFiles, writeWhole } from '../delivery/atomic-file.ts';
import { dataFolder } from '../environment.ts';
import type { Press } from '../papers/press.ts';
import { type Draft, emptyDraft, readDraft, removeDraft, writeDraft } from '../setup/draft.ts';
import { parseSite, type Site, type SiteFault } from '../site/site-file.ts';
import { lookForBackups } from '../store/backup.ts';
import { backupCodeOf } from '../store/backup-error.ts';
import type { Cost } from '../store/key-file.ts';
import type { SlowWork } from '../store/slow-work.ts';
import { openStore, type Store, whatIsNeeded } from '../store/store.ts';
import { credentialsFor, keepCredentials } from './credentials.ts';
import { makeFirstAccounts } from './first-accounts.ts';

export type SetupDeskOptions = {
  readonly rehearsal: boolean;
  /** the program's folder; undefined: there is nothing to set up */
  readonly home: string | undefined;
  readonly clock: Clock;
  readonly work: SlowWork;
  readonly cost?: Cost | undefined;
  readonly printers: Press['printers'];
  /** Starts the program anew, now with the site file. */
  readonly relaunch: () => void;
};

export type SetupDesk = ReturnType<typeof makeSetupDesk>;

/** What of the site file each step writes. */
const keysOf: Readonly<Record<SetupPart, readonly string[]>> = {
  profile: ['station', 'municipality', 'centre', 'privacyOfficer', 'delivery'],
  agencies: ['agencies', 'fitConnect'],
  machine: ['printer', 'screens', 'signOnScreen', 'unattendedStart'],
};

const normal = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

export function makeSetupDesk(options: SetupDeskOptions) {
  const { rehearsal, clock, work, cost, printers, relaunch } = options;
  let store: Store | undefined;
  let sheet: { readonly groups: readonly string[]; readonly ask: readonly number[] } | undefined;
  let draft: Draft | undefined;

  const home = (): string => {
    const refused = whyNot();
    if (refused !== undefined || options.home === undefined) throw new CallFailure(refused ?? 'setup.notNow');
    return options.home;
  };
  const whyNot = (): string | undefined => {
    if (!rehearsal || options.home === undefined) return 'setup.notNow';
    draft ??= readDraft(options.home);
    // A store without its site file is somebody's, and not to be touched.
    const needed = whatIsNeeded(dataFolder(options.home, false));
    return needed !== 'store.passphraseNew' && !draft.moving ? 'setup.exists' : undefined;
  };
  const known = (): Draft => {
    draft ??= readDraft(home());
    return draft;
  };
  const write = async (change: Partial<Draft>): Promise<void> => {
    draft = { ...known(), ...change };
    await writeDraft(home(), draft);
  };
  const newFolder = (): string => join(home(), 'station.new');
  const textOf = ({ site }: Draft): string =>
    `${JSON.stringify({ format: 1, staff: [], ...site }, null, 2)}\n`;
  const faults = (): readonly SiteFault[] => {
    const parsed = parseSite(textOf(known()));
    return parsed.ok ? [] : parsed.faults;
  };
  const faultsOf = (keys: readonly string[]): readonly SiteFault[] =>
    faults().filter(({ path }) => keys.some((key) => path === key || path.startsWith(`${key}.`)));
  const site = (): Site => {
    const parsed = parseSite(textOf(known()));
    if (!parsed.ok) throw new CallFailure('setup.notYet');
    return parsed.site;
  };
  const hasStore = (): boolean => known().moving || whatIsNeeded(newFolder()) !== 'store.passphraseNew';
  const done = (): SetupStep[] => {
    const { machine, sheetAt, accounts, backup, delivery, moving } = known();
    const stationId = (known().site.station as { readonly id?: unknown } | undefined)?.id;
    const is: Readonly<Record<Exclude<SetupStep, 'finish'>, boolean>> = {
      profile: faultsOf(keysOf.profile).length === 0,
      agencies: faultsOf(keysOf.agencies).length === 0,
      machine: machine && faultsOf(keysOf.machine).length === 0,
      passphrase: hasStore(),
      sheet: sheetAt !== undefined,
      accounts: accounts.length > 0,
      backup: backup !== undefined && backup.station === stationId,
      delivery: delivery !== undefined && (delivery.accepted || delivery.ways.every((way) => !way.fault)),
    };
    return setupSteps.filter((step) => (step === 'finish' ? moving : is[step]));
  };
  const opened = (): Store => {
    if (!store) throw new CallFailure('setup.storeClosed');
    return store;
  };
  const close = (): void => {
    store?.close();
    store = undefined;
    sheet = undefined;
  };
  const view = async (): Promise<SetupView> => {
    const refused = whyNot();
    if (refused !== undefined) {
      return { refused, site: {}, faults: [], done: [], store: 'none', accounts: [], printers: [] };
    }
    const { accounts, backup, delivery } = known();
    const found = await printers().catch(() => []);
    return {
      site: known().site,
      faults: faults().map(({ path, code }) => ({ path, code })),
      done: done(),
      store: store ? 'open' : hasStore() ? 'closed' : 'none',
      accounts: [...accounts],
      printers: found.map(({ name, label }) => ({ name, label })),
      ...(backup ? { backup: { at: backup.at, sameDisk: backup.sameDisk } } : {}),
      ...(delivery ? { delivery: { at: delivery.at, ways: delivery.ways } } : {}),
    };
  };

  return {
    view,
    /** Written down whether it is right yet or not; the view says what is wrong. */
    save: async (part: SetupPart, values: Readonly<Record<string, unknown>>): Promise<SetupView> => {
      const next: Record<string, unknown> = { ...known().site };
      for (const key of keysOf[part]) {
        if (Object.hasOwn(values, key)) next[key] = values[key];
        else delete next[key];
      }
      await write({
        site: next,
        ...(part === 'machine' ? { machine: true } : {}),
        // Another address was not tried yet.
        ...(part === 'agencies' ? { delivery: undefined } : {}),
      });
      return view();
    },
    /** Takes over a site file that somebody has prepared. @throws CallFailure with its faults by path */
    load: async (text: string): Promise<SetupView> => {
      const parsed = parseSite(text.replace(/^\uFEFF/, ''));
      if (!parsed.ok) {
        const fields = Object.fromEntries(parsed.faults.map(({ path, code }) => [path || 'file', code]));
        throw new CallFailure('setup.siteFaults', fields);
      }
      const { format: _format, staff: _staff, ...content } = JSON.parse(text.replace(/^\uFEFF/, ''));
      await write({ site: content, machine: true, delivery: undefined });
      return view();
    },
    /** Makes the store with its first passphrase, or opens the one that was made before a break. */
    passphrase: async (passphrase: string): Promise<SetupView> => {
      const { id } = site().station;
      if (!store) {
        store = await openStore(
          { folder: newFolder(), mode: 'real', station: id, clock, work, ...(cost ? { cost } : {}) },
          passphrase,
        );
      }
      return view();
    },
    sheet: async (passphrase: string) => {
      const groups = await opened().keys.makeRecovery(passphrase);
      opened().records.audit({ action: 'keys.recovery' });
      // Two different ones.
      const [a = 0, b = 0] = clock.random(2);
      const first = a % groups.length;
      const second = (first + 1 + (b % (groups.length - 1))) % groups.length;
      sheet = { groups, ask: [first, second] };
      await write({ sheetAt: undefined });
      return { groups: [...groups], ask: [first, second] };
    },
    /** Whoever types two groups of it back has it on paper. */
    sheetKept: async (typed: readonly string[]): Promise<SetupView> => {
      if (!sheet) throw new CallFailure('setup.noSheet');
      const { groups, ask } = sheet;
      const isRight = ask.every((place, index) => normal(typed[index] ?? '') === groups[place]);
      if (!isRight) throw new CallFailure('setup.sheetWrong');
      sheet = undefined;
      await write({ sheetAt: clock.now().toISOString() });
      return view();
    },
    /** The first two accounts. @returns their start PINs, shown this once */
    accounts: async ({ teamLead, operator }: z.infer<typeof setupAccountsShape>) => {
      const people = [
        { ...teamLead, role: 'teamLead' },
        { ...operator, role: 'operator' },
      ] as const;
      const pins = await makeFirstAccounts(opened(), people, work, clock);
      await write({ accounts: people.map(({ id, name, role }) => ({ id, name, role })) });
      return pins;
    },
    /** Makes the first backup there, and reads it back. */
    firstBackup: async (backup: z.infer<typeof setupBackupShape>): Promise<SetupView> => {
      await write({ site: { ...known().site, backup }, backup: undefined });
      const [fault] = faultsOf(['backup']);
      if (fault) throw new CallFailure('setup.backupWrong', { [fault.path]: fault.code });
      const { id } = site().station;
      try {
        const { at } = await opened().backUp({ folder: backup.folder, keepDays: backup.keepDays });
        const { sameDisk } = lookForBackups(backup.folder, id, newFolder());
        await write({ backup: { at, station: id, sameDisk } });
      } catch (error) {
        if (error instanceof CallFailure) throw error;
        throw new CallFailure(backupCodeOf(error));
      }
      return view();
    },
    credentials: async (credentials: NewCredentials): Promise<SetupView> => {
      const account = known().accounts.find(({ role }) => role === 'operator')?.id;
      if (account === undefined) throw new CallFailure('setup.notYet');
      keepCredentials(opened(), credentials, { role: 'staff', account }, clock);
      // With these nobody has tried it yet.
      await write({ delivery: undefined });
      return view();
    },
    tryDelivery: async (): Promise<SetupView> => {
      const at = clock.now().toISOString();
      const { secrets } = opened();
      const { tryWays } = await import('../setup/try-ways.ts');
      const tried = await tryWays(site(), at, (agency) => credentialsFor(secrets, agency));
      const ways = tried.map((way) => ({ ...way }));
      await write({ delivery: { at, ways, accepted: false } });
      return view();
    },
    acceptDelivery: async (): Promise<SetupView> => {
      const { delivery } = known();
      if (!delivery) throw new CallFailure('setup.notYet');
      await write({ delivery: { ...delivery, accepted: true } });
      return view();
    },
    /** From here on it is a real station; the next start has no rehearsal any more. */
    finish: async (): Promise<void> => {
      const missing = setupSteps.filter((step) => step !== 'finish' && !done().includes(step));
      if (missing.length > 0) throw new CallFailure('setup.notYet');
      const text = textOf(known());
      site();
      close();
      // The store first, the file that makes it a station last: between them it is still a rehearsal that can go on here.
      await write({ moving: true });
      const target = dataFolder(home(), false);
      if (existsSync(newFolder())) {
        // Neither a key nor a database is in it, or there would be nothing to set up.
        const aside = `${target}.before-${clock.now().getTime()}`;
        if (existsSync(target)) renameSync(target, aside);
        renameSync(newFolder(), target);
      }
      await writeWhole(realFiles, home(), 'site.json', text);
      removeDraft(home());
      relaunch();
    },
    /** Takes away all that was set up so far; nothing of it was in use. */
    discard: async (): Promise<SetupView> => {
      if (known().moving) throw new CallFailure('setup.notNow');
      close();
      rmSync(newFolder(), { recursive: true, force: true });
      removeDraft(home());
      draft = emptyDraft();
      return view();
    },
    /** Nobody is signed in any more: the new station's key leaves the memory. */
    close,
  };
}
