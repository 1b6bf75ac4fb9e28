/**
 * Puts the machine together, without Electron: site, store, sittings, both screens' calls. `main.ts` adds windows;
 * tests run it under plain Node.
 */
import type { LanguageCode } from '#domain/contract/languages';
import { closedAtFirst, factsOf } from './first-facts.ts';
import type { StatusFacts } from './ipc/desk.ts';
import type { MachineOptions } from './machine-options.ts';
import { makePress, nowhere, type Press } from './papers/press.ts';
import { rehearsalPassphrase, rehearsalSite } from './rehearsal/site.ts';
import { type Access, makeAccess } from './session/access.ts';
import { type AccountsDesk, makeAccountsDesk } from './session/accounts-desk.ts';
import { placesOf } from './session/agency-places.ts';
import { type AppointmentsDesk, makeAppointmentsDesk } from './session/appointments.ts';
import { type AuditDesk, type ChooseFile, makeAuditDesk } from './session/audit-desk.ts';
import { type Backups, makeBackups } from './session/backups.ts';
import { type Calls, makeCalls } from './session/calls.ts';
import { type ClockWatch, makeClockWatch } from './session/clock-watch.ts';
import { actorOf, type Desk, type DeskChange, makeDesk } from './session/desk.ts';
import { makeEntryViews } from './session/entry-view.ts';
import { type HealthDesk, makeHealthDesk } from './session/health-desk.ts';
import { type HouseholdsDesk, makeHouseholdsDesk } from './session/households.ts';
import { intake } from './session/intake.ts';
import { type Kiosk, makeKiosk } from './session/kiosk.ts';
import { type MatchingDesk, makeMatchingDesk } from './session/matching-desk.ts';
import { makeOperatorDesk, type OperatorDesk } from './session/operator-desk.ts';
import { makeOutboxDesk, type OutboxDesk } from './session/outbox-desk.ts';
import { makePapersDesk, type PapersDesk } from './session/papers-desk.ts';
import { makeProtectionDesk, type ProtectionDesk } from './session/protection-desk.ts';
import { makeReadings } from './session/readings.ts';
import { makeRetentionDesk, type RetentionDesk } from './session/retention-desk.ts';
import { makeRightsDesk, type RightsDesk } from './session/rights-desk.ts';
import { makeRules } from './session/rules.ts';
import { makeScreens, type Screens } from './session/screens.ts';
import { makeSeconds, type Seconds } from './session/seconds.ts';
import { makeSetupDesk, type SetupDesk } from './session/setup-desk.ts';
import { makeSheets, type Sheets } from './session/sheets.ts';
import { makeShiftDesk, type ShiftDesk } from './session/shift-desk.ts';
import { makeSignIn, type SignIn } from './session/sign-in.ts';
import { makeSigning } from './session/signing.ts';
import { makeSittings } from './session/sittings.ts';
import { makeStation, type Opened, type Station } from './session/station.ts';
import type { StationSite } from './site/site-file.ts';
import { leastCost } from './store/key-file.ts';
import { openStore, type StoreOptions } from './store/store.ts';

export type Machine = {
  readonly site: StationSite;
  readonly station: Station;
  readonly kiosk: Kiosk;
  readonly desk: Desk;
  readonly calls: Calls;
  readonly outbox: OutboxDesk;
  readonly matching: MatchingDesk;
  readonly appointments: AppointmentsDesk;
  readonly households: HouseholdsDesk;
  readonly operator: OperatorDesk;
  readonly protection: ProtectionDesk;
  readonly backups: Backups;
  readonly clockWatch: ClockWatch;
  readonly papers: PapersDesk;
  readonly sheets: Sheets;
  readonly press: Press;
  readonly audit: AuditDesk;
  readonly accounts: AccountsDesk;
  readonly access: Access;
  readonly seconds: Seconds;
  readonly shift: ShiftDesk;
  readonly rights: RightsDesk;
  readonly retention: RetentionDesk;
  readonly signIn: SignIn;
  readonly screens: Screens;
  readonly setup: SetupDesk;
  readonly health: HealthDesk;
  readonly kioskLanguage: () => LanguageCode | undefined;
  readonly facts: StatusFacts;
};

export function makeMachine(options: MachineOptions): Machine {
  const { loaded, folder, clock, work, tell } = options;
  const rehearsal = loaded.kind === 'rehearsal';
  const site: StationSite = loaded.kind === 'live' ? loaded.site : rehearsalSite;

  const rules = makeRules(site.rules?.signingKeys ?? [], clock);

  const storeOptions = (): StoreOptions => ({
    folder,
    mode: rehearsal ? 'rehearsal' : 'real',
    station: site.station.id,
    clock,
    work,
    vault: site.unattendedStart ? options.vault() : undefined,
    cost: rehearsal ? leastCost : options.cost,
  });
  const open = async (passphrase: string | undefined): Promise<Opened> => {
    const { id } = site.station;
    const store = await openStore(storeOptions(), passphrase);
    store.records.audit({ action: 'store.open' });
    // The first ones; who is there already is the store's own, and stays away once taken away.
    for (const account of site.staff) {
      const isNew = store.staff.add(account, 'site', clock.now().toISOString());
      if (isNew) store.audit.add({ action: 'account.import', detail: `${account.id} ${account.role}` });
    }
    const ids = { station: id, municipality: site.municipality.ags };
    await rules.open(store);
    const { competence } = site.municipality;
    const centre = competence === undefined ? site.centre : { ...site.centre, competence };
    const sittings = makeSittings(store, intake, ids, centre, clock, rules.current);
    const opened = { store, sittings };
    options.opened(opened);
    return opened;
  };

  const station = makeStation({
    rehearsal,
    closed: closedAtFirst(loaded, folder, site.unattendedStart),
    openStore: open,
    ownPassphrase: rehearsal ? rehearsalPassphrase : undefined,
    closing: (code) => {
      options.closing?.();
      if (code === undefined) return;
      // Whoever opens it again may be somebody else.
      kiosk.lock();
      screens.whileClosing(signIn.signOut);
    },
    changed: () => {
      screens.touched();
      kiosk.announce();
      tell.desk({ what: 'status' });
    },
  });
  const places = placesOf(loaded, folder);
  const sheets = makeSheets({ station, site, places, clock });
  const signing = makeSigning({ station, sheets, allowed: site.signOnScreen, clock });
  const kiosk = makeKiosk(station, signing, {
    viewChanged: tell.kiosk,
    emptied: tell.emptied,
    sittingChanged: (record) => tell.desk({ what: 'sitting', record }),
    answered: (record) => tell.desk({ what: 'answered', record }),
    tasksChanged: (record) => tell.desk({ what: 'tasks', record }),
  });
  const signIn = makeSignIn({
    station,
    clock,
    work,
    signOutAfterSeconds: site.desk.signOutAfterSeconds,
    changed: (someone) => {
      if (!someone) setup.close();
      screens.signInChanged(someone);
      tell.staffBeside(someone);
      tell.desk({ what: 'status' });
    },
  });
  const screens = makeScreens({
    shared: site.screens.number === 1,
    station,
    signIn,
    show: (front) => {
      tell.front?.(front);
      tell.desk({ what: 'status' });
    },
  });
  const views = makeEntryViews(places, options.delivery);
  const changed = (change: DeskChange) => tell.desk(change);
  const readings = makeReadings(station, signIn, clock);
  const actor = actorOf(signIn);
  const access = makeAccess({
    station,
    actor,
    clock,
    changed: (record) => changed({ what: 'sitting', record }),
  });
  const seconds = makeSeconds(station, signIn, actor);
  const desk = makeDesk({ station, kiosk, signing, signIn, views, readings, access, clock, changed });
  const about = {
    station,
    readings,
    access,
    actor,
    delivery: options.delivery,
    places,
    clock,
    changed: () => changed({ what: 'outbox' }),
  };
  const outbox = makeOutboxDesk({ ...about, views, deliveryTime: site.delivery.time });
  const operator = makeOperatorDesk({ ...about, rules });
  const backups = makeBackups({
    station,
    place: site.backup,
    work,
    folder,
    id: site.station.id,
    clock,
    log: options.log ?? (() => undefined),
    changed: about.changed,
  });
  const clockWatch = makeClockWatch(station, clock, () => tell.desk({ what: 'status' }));
  const protection = makeProtectionDesk({
    clockWatch,
    ...about,
    backups,
    place: site.backup,
    storeOptions,
  });
  const matching = makeMatchingDesk({ ...about, changed });
  const appointments = makeAppointmentsDesk({
    ...about,
    changed: (record) => changed({ what: 'sitting', record }),
  });
  const households = makeHouseholdsDesk({ ...about, kiosk, changed });
  const press = makePress(options.papers ?? nowhere);
  const chooseFile: ChooseFile = options.chooseFile ?? (async () => undefined);
  const health = makeHealthDesk({
    ...about,
    ...{ loaded, folder, backups, clockWatch, rules, chooseFile },
    stationId: site.station.id,
    logFile: options.logFile,
    versions: { ...options.versions, node: process.versions.node },
  });
  const setup = makeSetupDesk({
    rehearsal,
    home: options.setup?.home,
    relaunch: options.setup?.relaunch ?? (() => undefined),
    clock,
    work,
    cost: options.cost,
    printers: press.printers,
  });
  const papers = makePapersDesk({
    station,
    press,
    sheets,
    site,
    actor: about.actor,
    readings,
    access,
    clock,
    changed: (record) => changed({ what: 'sitting', record }),
  });
  const rights = makeRightsDesk({ ...about, kiosk, desk, sheets, press, chooseFile, changed });
  const audit = makeAuditDesk({ ...about, stationId: site.station.id, chooseFile });
  const accounts = makeAccountsDesk({
    ...about,
    signIn,
    work,
    changed: () => tell.desk({ what: 'status' }),
  });
  const calls = makeCalls(station, () => tell.desk({ what: 'status' }));
  return {
    calls,
    audit,
    accounts,
    access,
    seconds,
    screens,
    setup,
    health,
    kioskLanguage: () => {
      const view = kiosk.view();
      return 'language' in view ? view.language : undefined;
    },
    shift: makeShiftDesk(station, signIn, clock),
    rights,
    retention: makeRetentionDesk({
      ...about,
      kiosk,
      households,
      log: options.log ?? (() => undefined),
      changed: () => changed({ what: 'sittings' }),
    }),
    site,
    station,
    kiosk,
    desk,
    outbox,
    matching,
    appointments,
    households,
    operator,
    protection,
    backups,
    clockWatch,
    papers,
    sheets,
    press,
    signIn,
    facts: factsOf(loaded, site),
  };
}
