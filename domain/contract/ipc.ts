/**
 * Every channel between a screen and the machine, in one table: its request, its answer, and who may call it.
 * Nothing else crosses. A channel is called `<window>:<name>`.
 */
import { z } from 'zod';
import {
  accountChangeShape,
  accountId,
  accountViewShape,
  newAccountShape,
  passwordShape,
  pinShape,
  secondShape,
  startPinShape,
} from '#domain/contract/account-shapes';
import { auditPageShape, auditQueryShape, auditReportShape } from '#domain/contract/audit-shapes';
import { callSounds } from '#domain/contract/calls';
import {
  agencyPlaceShape,
  dryRunAgencyShape,
  dryRunEntryShape,
  morningSheetShape,
  noticeShape,
} from '#domain/contract/delivery-shapes';
import { healthShape } from '#domain/contract/health-shapes';
import {
  duplicateAnswers,
  duplicatesShape,
  putOffShape,
  searchShape,
} from '#domain/contract/matching-shapes';
import { deskPapersShape, pressOutcomeShape } from '#domain/contract/paper-shapes';
import { backupsShape, protectionShape, restoreShape } from '#domain/contract/protection-shapes';
import { erasureShape, retentionShape } from '#domain/contract/retention-shapes';
import {
  accessRequestShape,
  disputeShape,
  settledShape,
  withdrawalShape,
} from '#domain/contract/rights-shapes';
import { roles } from '#domain/contract/roles';
import {
  setupAccountsShape,
  setupBackupShape,
  setupSaveShape,
  setupShape,
  setupSheetShape,
} from '#domain/contract/setup-shapes';
import {
  deskSittingShape,
  kioskViewShape,
  languageCode,
  outboxEntryShape,
  pageAnswersShape,
  receiptShape,
  sittingSummaryShape,
  stepKeyShape,
  taskShape,
  transportKindShape,
  waitingForPapersShape,
} from '#domain/contract/shapes';
import { shiftDays, shiftShape } from '#domain/contract/shift-shapes';
import { contentHashShape } from '#domain/contract/signing-shapes';
import { workAnswersShape } from '#domain/contract/work-shapes';
import { agencyIds } from '#domain/intake/agency';
import { paperContentShape } from '#domain/papers/paper';
import { signaturePathShape } from '#domain/papers/signature';
import { appointmentEntryShape, appointmentStates } from '#domain/record/appointment';
import { breakGlassReasons, purgeReasons } from '#domain/record/audit-action';
import { movedPersonsShape, moveReasonShape, stayingShape } from '#domain/record/household-move';
import { changeReasonShape } from '#domain/record/staff-change';

/** The channels that need a second person; `rights.ts` says of which role. */
export const fourEyesNames = ['openProtected', 'purge', 'auditExport', 'exportAccess'] as const;

const nothing = z.strictObject({});
const recordId = z.uuid();
/** `<paper>/<person or side>` */
const paperKey = z.string().regex(/^[a-zA-Z]{1,40}\/[0-9a-z-]{1,40}$/);

/** Ways of calling staff at the newcomer's screen: each a task at the desk. */
export const callKinds = ['callForHelp', 'talkAlone', 'talkToWoman'] as const;
export type CallKind = (typeof callKinds)[number];

/** Who calls: the window, and for the desk whether somebody is signed in. Who of them may what: `rights.ts`. */
export type Caller = 'kiosk' | 'desk' | 'deskSignedIn' | 'papers';

type Channel = {
  readonly caller: Caller;
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
};

const channel = <Request extends z.ZodType, Reply extends z.ZodType>(
  caller: Caller,
  request: Request,
  answer: Reply,
) => ({ caller, request, answer }) as const satisfies Channel;

export const kioskChannels = {
  /** What to show now. */
  view: channel('kiosk', nothing, kioskViewShape),
  /** Touching a language begins a sitting. */
  start: channel('kiosk', z.strictObject({ language: languageCode }), kioskViewShape),
  saveAnswer: channel(
    'kiosk',
    z.strictObject({ step: stepKeyShape, answers: pageAnswersShape }),
    kioskViewShape,
  ),
  /** Goes to a page already reached, or to the `review`. */
  goTo: channel('kiosk', z.strictObject({ step: stepKeyShape }), kioskViewShape),
  changeLanguage: channel('kiosk', z.strictObject({ language: languageCode }), kioskViewShape),
  confirmReview: channel('kiosk', nothing, kioskViewShape),
  /** A machine-readable zone was read on any page: kept for this person, offered as suggestions. */
  scan: channel(
    'kiosk',
    z.strictObject({ person: z.uuid(), lines: z.array(z.string().max(50)).min(1).max(3) }),
    kioskViewShape,
  ),
  /** What the rules answer the person whose page of questions about work is shown. */
  workAnswers: channel('kiosk', nothing, workAnswersShape),
  /** The sheet a person is asked to sign, as it will be printed. */
  sheet: channel('kiosk', z.strictObject({ person: z.uuid() }), paperContentShape),
  /**
   * A person signs exactly what that sheet says: drawn on the touchscreen, or, without a path, on paper later.
   * Possible where the site allows it and nothing is left to answer.
   */
  sign: channel(
    'kiosk',
    z.strictObject({
      person: z.uuid(),
      contentHash: contentHashShape,
      path: signaturePathShape.optional(),
    }),
    kioskViewShape,
  ),
  /** Calls a member of staff; `talkAlone` and `talkToWoman` are silent: seen at the desk only. */
  call: channel('kiosk', z.strictObject({ kind: z.enum(callKinds) }), nothing),
  /** The code to go on with later, for whoever stops before the end. */
  code: channel('kiosk', nothing, z.object({ shortCode: z.string() })),
  /** Leaves the sitting: the screen is locked and empty until staff resumes it. */
  leave: channel('kiosk', nothing, kioskViewShape),
  /** Where one screen serves both: brings the desk's door to the front, which asks for a PIN. */
  door: channel('kiosk', nothing, nothing),
  /** Seconds without a touch before the countdown begins, and its length. It does not run beside staff. */
  idle: channel(
    'kiosk',
    nothing,
    z.object({
      afterSeconds: z.int(),
      countdownSeconds: z.int(),
      staffBeside: z.boolean(),
      /** one screen for both: there is a door */
      shared: z.boolean(),
    }),
  ),
  /** After the sealed page: the next household may sit down. */
  finish: channel('kiosk', nothing, kioskViewShape),
} as const;

const agencyStatus = z.object({
  agency: z.enum(agencyIds),
  waiting: z.int(),
  inBatch: z.int(),
  accepted: z.int(),
  parked: z.int(),
  lastAcceptedAt: z.string().optional(),
  replaced: z.int(),
  transport: transportKindShape,
  /** code of the last fault on the way to this agency */
  fault: z.string().optional(),
});

export const deskChannels = {
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
  sittings: channel('deskSignedIn', nothing, z.array(sittingSummaryShape)),
  sitting: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  tasks: channel('deskSignedIn', nothing, z.array(taskShape)),
  /** Which sound a call for help makes at this station. */
  setCallSound: channel('deskSignedIn', z.strictObject({ sound: z.enum(callSounds) }), nothing),
  /** Open work only: drafts, and sealed ones as long as nobody says that the papers have come. */
  waitingForPapers: channel('deskSignedIn', nothing, z.array(waitingForPapersShape)),
  finishTask: channel('deskSignedIn', z.strictObject({ task: z.uuid() }), nothing),
  /** Staff answers a page: their own questions, or a newcomer's; what the newcomer said is changed with a reason. */
  saveAnswer: channel(
    'deskSignedIn',
    z.strictObject({
      record: recordId,
      step: stepKeyShape,
      answers: pageAnswersShape,
      reason: changeReasonShape.optional(),
    }),
    deskSittingShape,
  ),
  /** Shows the newcomer a page on their screen, where the sitting is now. */
  point: channel('deskSignedIn', z.strictObject({ record: recordId, step: stepKeyShape }), deskSittingShape),
  /** Takes a sitting off the newcomer's screen, which is free for the next household. */
  pause: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Who a sitting can be handed to. */
  colleagues: channel('deskSignedIn', nothing, z.array(z.object({ id: z.string(), name: z.string() }))),
  /** Hands a sitting to a colleague, or takes it over. */
  assign: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, account: z.string().min(1).max(60) }),
    deskSittingShape,
  ),
  /** Puts a sitting (back) on the newcomer's screen. */
  resume: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Locks the newcomer's screen. */
  lockKiosk: channel('deskSignedIn', nothing, nothing),
  seal: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Hands a possibly unaccompanied minor over to the youth office. */
  handOver: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Takes consents of a person back; of a sealed record its next version is sealed at once (Art. 7 (3) GDPR). */
  withdrawConsent: channel('deskSignedIn', withdrawalShape, deskSittingShape),
  /**
   * All that is held of a person, as PDF and as JSON beside it (Art. 15 GDPR), into a place that is asked for; `name`
   * missing where none was chosen.
   */
  exportAccess: channel(
    'deskSignedIn',
    accessRequestShape.extend({ second: secondShape }),
    z.object({ name: z.string().optional() }),
  ),
  /** A person says that an answer is wrong, and nobody can tell (§ 84 (2) SGB X). */
  dispute: channel('deskSignedIn', disputeShape, deskSittingShape),
  settleDispute: channel('deskSignedIn', settledShape, deskSittingShape),
  /** Ends and removes an unfinished sitting. */
  discard: channel('deskSignedIn', z.strictObject({ record: recordId }), nothing),
  outbox: channel(
    'deskSignedIn',
    nothing,
    z.object({
      agencies: z.array(agencyStatus),
      entries: z.array(outboxEntryShape),
      receipts: z.array(receiptShape),
      /** what staff has not put away yet, the latest first */
      notices: z.array(noticeShape),
      /** instant of the next delivery */
      nextDelivery: z.string().optional(),
      delivering: z.boolean(),
    }),
  ),
  /** `elsewhere`: another program delivers just now, and this one did nothing. */
  deliverNow: channel(
    'deskSignedIn',
    nothing,
    z.object({ sent: z.int(), receipts: z.int(), elsewhere: z.boolean().optional() }),
  ),
  /** A parked entry travels again. */
  retry: channel('deskSignedIn', z.strictObject({ entry: z.uuid() }), nothing),
  /**
   * Begins the correction of the sealed record an entry belongs to, in whatever state the entry is, and says where the
   * question is that the agency named. One that has begun is gone on with.
   */
  correct: channel(
    'deskSignedIn',
    z.strictObject({ entry: z.uuid() }),
    z.object({ record: z.string(), step: z.string().optional(), field: z.string().optional() }),
  ),
  /** Gives a correction up: the sealed version is back as it was. */
  abandonCorrection: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  morningSheet: channel('deskSignedIn', nothing, morningSheetShape),
  /** What the next delivery would send to whom. Sends and changes nothing. */
  dryRun: channel('deskSignedIn', nothing, z.array(dryRunAgencyShape)),
  dryRunEntry: channel('deskSignedIn', z.strictObject({ entry: z.uuid() }), dryRunEntryShape),
  /** Staff has read a notice. */
  dismissNotice: channel(
    'deskSignedIn',
    z.strictObject({ agency: z.enum(agencyIds), code: z.string().max(80) }),
    nothing,
  ),
  /** The papers a sitting has, which of them are kept, and where they can be printed. */
  papers: channel('deskSignedIn', z.strictObject({ record: recordId }), deskPapersShape),
  /** One paper as it would be printed, to be looked at. */
  paper: channel('deskSignedIn', z.strictObject({ record: recordId, paper: paperKey }), paperContentShape),
  /** Makes the papers, keeps them in the record, and prints them where a printer is named. */
  pressPapers: channel(
    'deskSignedIn',
    z.strictObject({
      record: recordId,
      papers: z.array(paperKey).min(1).max(200),
      printer: z.string().min(1).max(200).optional(),
    }),
    pressOutcomeShape,
  ),
  /** Persons of the records held, by what is typed: name in any spelling, short code, document, year of birth. */
  search: channel('deskSignedIn', z.strictObject({ typed: z.string().max(200) }), searchShape),
  duplicates: channel('deskSignedIn', z.strictObject({ record: recordId }), duplicatesShape),
  /** Records in which two persons were put off until later. */
  putOff: channel('deskSignedIn', nothing, putOffShape),
  /** What staff say of two persons. Both records stay as they are. */
  answerDuplicate: channel(
    'deskSignedIn',
    z.strictObject({
      of: z.strictObject({ record: recordId, person: z.uuid() }),
      other: z.strictObject({ record: recordId, person: z.uuid() }),
      answer: z.enum(duplicateAnswers),
    }),
    nothing,
  ),
  /** Who goes where when: made, changed, and marked as kept, missed or cancelled. */
  addAppointment: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, entry: appointmentEntryShape }),
    deskSittingShape,
  ),
  changeAppointment: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, appointment: z.uuid(), entry: appointmentEntryShape }),
    deskSittingShape,
  ),
  markAppointment: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, appointment: z.uuid(), state: z.enum(appointmentStates) }),
    deskSittingShape,
  ),
  /** Persons go to another household, or to one of their own; answers with the one they are in then. */
  moveHousehold: channel(
    'deskSignedIn',
    z.strictObject({
      giver: recordId,
      receiver: recordId.optional(),
      persons: movedPersonsShape,
      staying: stayingShape,
      reason: moveReasonShape,
    }),
    z.object({ record: z.string() }),
  ),
  undoMove: channel('deskSignedIn', z.strictObject({ move: z.uuid() }), nothing),
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
  /** Closes the station until somebody opens it with its passphrase. */
  lockStation: channel('deskSignedIn', nothing, nothing),
  /** The clock, which was set back, is right now. */
  confirmClock: channel('deskSignedIn', nothing, nothing),
  /** The set-up assistant of a real station, in rehearsal only. Each call answers with what stands there now. */
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
  setupTryDelivery: channel('deskSignedIn', nothing, setupShape),
  setupAcceptDelivery: channel('deskSignedIn', nothing, setupShape),
  /** Makes the station a real one and starts the program anew. */
  setupFinish: channel('deskSignedIn', nothing, nothing),
  setupDiscard: channel('deskSignedIn', nothing, setupShape),
  /** What a closed station can be restored from. */
  backups: channel('desk', nothing, backupsShape),
  /** Opens a closed station by a backup, or its own store by the recovery sheet. */
  restore: channel('desk', restoreShape, nothing),
  /** A signed rule pack (compact JWS). Refused with a code, or in use from now on. */
  loadRulePack: channel(
    'deskSignedIn',
    z.strictObject({ signed: z.string().min(1).max(4_000_000) }),
    nothing,
  ),
  /** What FIT-Connect asks of whoever sends. Kept encrypted and never shown again. */
  setCredentials: channel(
    'deskSignedIn',
    z.strictObject({
      agency: z.union([z.enum(agencyIds), z.literal('all')]),
      clientId: z.string().trim().min(1).max(200),
      clientSecret: z.string().trim().min(1).max(500),
    }),
    nothing,
  ),
  /** Who could be the second person for something. */
  seconds: channel(
    'deskSignedIn',
    z.strictObject({ of: z.enum(fourEyesNames) }),
    z.array(z.object({ id: z.string(), name: z.string() })),
  ),
  /** Opens a protected record to whoever is signed in, for half an hour. */
  openProtected: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, why: z.enum(breakGlassReasons), second: secondShape }),
    nothing,
  ),
  /** Removes a record's content before its time; only what all its agencies have accepted. */
  purge: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, why: z.enum(purgeReasons), second: secondShape }),
    nothing,
  ),
  /** What erasing a record would remove, and why it may not be: changes nothing. */
  erasure: channel('deskSignedIn', z.strictObject({ record: recordId }), erasureShape),
  /** Periods, what the clock removes next, and what was removed: numbers only. */
  retention: channel('deskSignedIn', nothing, retentionShape),
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
  /** The audit, the latest first. */
  audit: channel('deskSignedIn', auditQueryShape, auditPageShape),
  /** Checks the whole chain. @param known number and hash of a row, as the officer noted them down */
  auditVerify: channel(
    'deskSignedIn',
    z.strictObject({
      known: z
        .strictObject({ sequence: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
        .optional(),
    }),
    auditReportShape,
  ),
  /** The whole audit as JSON lines, into a file that is asked for; `rows` missing where none was chosen. */
  auditExport: channel(
    'deskSignedIn',
    z.strictObject({ second: secondShape }),
    z.object({ rows: z.int().optional() }),
  ),
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
