/**
 * The names of all calls, by window, without their shapes: all that a preload needs, and the little that may be read
 * before the newcomer's window opens. The compiler refuses a name too many or too few.
 */
import type { deskChannels, kioskChannels, papersChannels } from '#domain/contract/ipc';

type NamesOf<Channels> = readonly (keyof Channels)[];
/** All names of a window, each once: `Missing` must be never. */
const namesOf =
  <Channels>() =>
  <const Names extends NamesOf<Channels>>(
    ...names: [Exclude<keyof Channels, Names[number]>] extends [never] ? Names : never
  ): Names =>
    names as Names;

export const callNames = {
  kiosk: namesOf<typeof kioskChannels>()(
    'view',
    'start',
    'saveAnswer',
    'goTo',
    'changeLanguage',
    'confirmReview',
    'scan',
    'workAnswers',
    'sheet',
    'sign',
    'call',
    'code',
    'leave',
    'idle',
    'finish',
  ),
  desk: namesOf<typeof deskChannels>()(
    'status',
    'unlock',
    'signIn',
    'signInFully',
    'setSecrets',
    'lock',
    'signOut',
    'sittings',
    'sitting',
    'tasks',
    'waitingForPapers',
    'finishTask',
    'saveAnswer',
    'point',
    'pause',
    'colleagues',
    'assign',
    'resume',
    'lockKiosk',
    'seal',
    'handOver',
    'discard',
    'outbox',
    'deliverNow',
    'retry',
    'correct',
    'abandonCorrection',
    'morningSheet',
    'dryRun',
    'dryRunEntry',
    'dismissNotice',
    'papers',
    'paper',
    'pressPapers',
    'search',
    'duplicates',
    'putOff',
    'answerDuplicate',
    'operator',
    'setCredentials',
    'loadRulePack',
    'seconds',
    'openProtected',
    'purge',
    'accounts',
    'createAccount',
    'changeAccount',
    'resetAccount',
    'protection',
    'backUpNow',
    'changePassphrase',
    'makeRecovery',
    'lockStation',
    'confirmClock',
    'backups',
    'restore',
    'shift',
    'audit',
    'auditVerify',
    'auditExport',
  ),
  papers: namesOf<typeof papersChannels>()('next'),
} as const;
