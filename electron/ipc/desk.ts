/** The calls of the staff's screen. */
import type { deskChannels } from '#domain/contract/ipc';
import type { LanguageCode } from '#domain/contract/languages';
import type { Access } from '../session/access.ts';
import type { AccountsDesk } from '../session/accounts-desk.ts';
import type { AppointmentsDesk } from '../session/appointments.ts';
import type { AuditDesk } from '../session/audit-desk.ts';
import type { Calls } from '../session/calls.ts';
import type { Desk } from '../session/desk.ts';
import type { HealthDesk } from '../session/health-desk.ts';
import type { HouseholdsDesk } from '../session/households.ts';
import type { MatchingDesk } from '../session/matching-desk.ts';
import type { OperatorDesk } from '../session/operator-desk.ts';
import type { OutboxDesk } from '../session/outbox-desk.ts';
import type { PapersDesk } from '../session/papers-desk.ts';
import type { ProtectionDesk } from '../session/protection-desk.ts';
import type { RetentionDesk } from '../session/retention-desk.ts';
import type { RightsDesk } from '../session/rights-desk.ts';
import type { Screens } from '../session/screens.ts';
import type { Seconds } from '../session/seconds.ts';
import type { SetupDesk } from '../session/setup-desk.ts';
import type { ShiftDesk } from '../session/shift-desk.ts';
import type { SignIn } from '../session/sign-in.ts';
import type { Station } from '../session/station.ts';
import type { Handlers } from './bind.ts';

export type StatusFacts = {
  /** name of the station as the site file gives it; empty where the file is at fault */
  readonly site: string;
  /** paths and codes of the site file's faults */
  readonly detail: readonly string[];
  /** those of the site file, for as long as the store's own are not known */
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly entry: 'password' | 'pin';
  }[];
  readonly rehearsalPins: Readonly<Record<string, string>>;
};

export type DeskParts = {
  readonly station: Station;
  readonly signIn: SignIn;
  readonly desk: Desk;
  readonly calls: Calls;
  readonly outbox: OutboxDesk;
  readonly matching: MatchingDesk;
  readonly appointments: AppointmentsDesk;
  readonly households: HouseholdsDesk;
  readonly operator: OperatorDesk;
  readonly protection: ProtectionDesk;
  readonly papers: PapersDesk;
  readonly audit: AuditDesk;
  readonly accounts: AccountsDesk;
  readonly access: Access;
  readonly seconds: Seconds;
  readonly shift: ShiftDesk;
  readonly rights: RightsDesk;
  readonly retention: RetentionDesk;
  readonly screens: Screens;
  readonly setup: SetupDesk;
  readonly health: HealthDesk;
  /** for the door: who sits at the screen reads it, too */
  readonly kioskLanguage: () => LanguageCode | undefined;
  readonly facts: StatusFacts;
};

export function deskHandlers(parts: DeskParts): Handlers<typeof deskChannels> {
  const {
    station,
    signIn,
    desk,
    calls,
    outbox,
    matching,
    appointments,
    households,
    operator,
    protection,
    papers,
    audit,
    accounts,
    access,
    seconds,
    shift,
    rights,
    retention,
    screens,
    setup,
    health,
    facts,
  } = parts;
  const done = async (action: () => void | Promise<void>) => {
    await signIn.during(action);
    return {};
  };
  /** Does something to a sitting, and answers with how it stands then. */
  const then = (record: string, action: () => void) =>
    signIn.during(() => {
      action();
      return desk.sitting(record);
    });
  return {
    status: () => ({
      rehearsal: station.rehearsal,
      site: facts.site,
      closed: station.closed(),
      ...(screens.shared ? { shared: { language: parts.kioskLanguage() } } : {}),
      clockSetBackFrom: protection.clockSetBackFrom(),
      detail: [...facts.detail],
      account: signIn.current(),
      calls: calls.view(),
      accounts: (signIn.accounts() ?? facts.accounts).map((account) => ({
        ...account,
        ...(facts.rehearsalPins[account.id] === undefined
          ? {}
          : { rehearsalPin: facts.rehearsalPins[account.id] }),
      })),
    }),
    unlock: async ({ passphrase }) => {
      screens.needDesk();
      await station.open(passphrase);
      return {};
    },
    signIn: async ({ account, pin }) => {
      screens.needDesk();
      await signIn.signIn(account, pin);
      return {};
    },
    signInFully: async ({ account, password }) => {
      screens.needDesk();
      await signIn.signInFully(account, password);
      return {};
    },
    setSecrets: ({ password, pin, current }) => done(() => signIn.setSecrets(password, pin, current)),
    changeSecret: ({ of, old, next }) => done(() => signIn.changeSecret(of, old, next)),
    lock: () => {
      signIn.lock();
      return {};
    },
    signOut: () => {
      signIn.signOut();
      return {};
    },
    toKiosk: () => {
      screens.toKiosk();
      return {};
    },
    sittings: () => desk.sittings(),
    sitting: ({ record }) => desk.sitting(record),
    tasks: () => desk.tasks(),
    setCallSound: ({ sound }) => done(() => calls.choose(sound)),
    waitingForPapers: () => desk.waitingForPapers(),
    finishTask: ({ task }) => done(() => desk.finishTask(task)),
    saveAnswer: ({ record, step, answers, reason }) =>
      signIn.during(() => desk.saveAnswer(record, step, answers, reason)),
    point: ({ record, step }) => signIn.during(() => desk.point(record, step)),
    pause: ({ record }) => signIn.during(() => desk.pause(record)),
    colleagues: () => desk.colleagues(),
    assign: ({ record, account }) => signIn.during(() => desk.assign(record, account)),
    resume: ({ record }) => signIn.during(() => desk.resume(record)),
    lockKiosk: () => done(() => desk.lockKiosk()),
    seal: ({ record }) => signIn.during(() => desk.seal(record)),
    handOver: ({ record }) => signIn.during(() => desk.handOver(record)),
    exportAccess: ({ second, ...request }) =>
      signIn.during(() => rights.exportAccess(request, second.account)),
    withdrawConsent: (request) => signIn.during(() => rights.withdrawConsent(request)),
    dispute: (request) => signIn.during(() => rights.dispute(request)),
    settleDispute: (request) => signIn.during(() => rights.settleDispute(request)),
    discard: ({ record }) => done(() => desk.discard(record)),
    outbox: () => outbox.outbox(),
    deliverNow: () => signIn.during(() => outbox.deliverNow()),
    retry: ({ entry }) => done(() => outbox.retry(entry)),
    correct: ({ entry }) => signIn.during(() => desk.correct(entry)),
    abandonCorrection: ({ record }) => signIn.during(() => desk.abandonCorrection(record)),
    morningSheet: () => outbox.morningSheet(),
    dryRun: () => outbox.dryRun(),
    dryRunEntry: ({ entry }) => outbox.dryRunEntry(entry),
    dismissNotice: ({ agency, code }) => done(() => outbox.dismissNotice(agency, code)),
    papers: ({ record }) => papers.papers(record),
    paper: ({ record, paper }) => papers.paper(record, paper),
    pressPapers: ({ record, papers: keys, printer }) =>
      signIn.during(() => papers.press(record, keys, printer)),
    search: ({ typed }) => matching.search(typed),
    duplicates: ({ record }) => matching.duplicates(record),
    putOff: () => matching.putOff(),
    answerDuplicate: ({ of, other, answer }) => done(() => matching.answer(of, other, answer)),
    moveHousehold: (move) => signIn.during(() => ({ record: households.move(move) })),
    undoMove: ({ move }) => done(() => households.undo(move)),
    addAppointment: ({ record, entry }) => then(record, () => appointments.add(record, entry)),
    changeAppointment: ({ record, appointment, entry }) =>
      then(record, () => appointments.change(record, appointment, entry)),
    markAppointment: ({ record, appointment, state }) =>
      then(record, () => appointments.mark(record, appointment, state)),
    operator: () => operator.operator(),
    health: () => health.health(),
    diagnostics: () => health.diagnostics(),
    saveDiagnostics: () => signIn.during(() => health.saveDiagnostics()),
    protection: () => protection.protection(),
    backUpNow: () => done(() => protection.backUpNow()),
    changePassphrase: ({ old, next }) => done(() => protection.changePassphrase(old, next)),
    makeRecovery: ({ passphrase }) => signIn.during(() => protection.makeRecovery(passphrase)),
    lockStation: () => done(() => protection.lockStation()),
    setup: () => setup.view(),
    setupSave: ({ part, values }) => signIn.during(() => setup.save(part, values)),
    setupLoad: ({ text }) => signIn.during(() => setup.load(text)),
    setupPassphrase: ({ passphrase }) => signIn.during(() => setup.passphrase(passphrase)),
    setupSheet: ({ passphrase }) => signIn.during(() => setup.sheet(passphrase)),
    setupSheetKept: ({ typed }) => signIn.during(() => setup.sheetKept(typed)),
    setupAccounts: (people) => signIn.during(() => setup.accounts(people)),
    setupBackup: (backup) => signIn.during(() => setup.firstBackup(backup)),
    setupCredentials: (credentials) => signIn.during(() => setup.credentials(credentials)),
    setupTryDelivery: () => signIn.during(() => setup.tryDelivery()),
    setupAcceptDelivery: () => signIn.during(() => setup.acceptDelivery()),
    setupFinish: () => done(() => setup.finish()),
    setupDiscard: () => signIn.during(() => setup.discard()),
    confirmClock: () => done(() => protection.confirmClock()),
    backups: () => protection.backups(),
    restore: async (request) => {
      screens.needDesk();
      await protection.restore(request);
      return {};
    },
    loadRulePack: ({ signed }) => done(() => operator.loadRulePack(signed)),
    setCredentials: (credentials) => done(() => operator.setCredentials(credentials)),
    seconds: ({ of }) => seconds.list(of),
    // The binder has let the second person confirm before it comes here.
    openProtected: ({ record, why, second }) => done(() => access.openProtected(record, why, second.account)),
    erasure: ({ record }) => retention.erasure(record),
    retention: () => retention.view(),
    purge: ({ record, why, second }) => done(() => desk.purge(record, why, second.account)),
    accounts: () => accounts.accounts(),
    createAccount: ({ id, name, role }) => signIn.during(() => accounts.create(id, name, role)),
    changeAccount: ({ id, role, active }) => done(() => accounts.change(id, role, active)),
    resetAccount: ({ id }) => signIn.during(() => accounts.reset(id)),
    shift: ({ days }) => shift.shift(days),
    audit: (query) => audit.audit(query),
    auditVerify: ({ known }) => signIn.during(() => audit.verify(known)),
    auditExport: ({ second }) => signIn.during(() => audit.export(second.account)),
  };
}
