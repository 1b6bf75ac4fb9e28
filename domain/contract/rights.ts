/**
 * Who may what at the desk: every channel with the roles that may call it. Checked in main for every call; the desk
 * shows a role only what it may, from the same table.
 */
import type { deskChannels } from '#domain/contract/ipc';
import { type Role, roles } from '#domain/contract/roles';
import type { fourEyesNames } from '#domain/contract/station-channels';

const intake = ['intakeStaff', 'teamLead'] as const;
const lead = ['teamLead'] as const;
const machinery = ['operator'] as const;
const oversight = ['dataProtectionOfficer'] as const;
/** Whoever is signed in. */
const everyRole = roles;

/** `anyone`: nobody has to be signed in. */
export const deskRights: Readonly<Record<keyof typeof deskChannels, readonly Role[] | 'anyone'>> = {
  status: 'anyone',
  unlock: 'anyone',
  signIn: 'anyone',
  signInFully: 'anyone',
  setSecrets: everyRole,
  changeSecret: everyRole,
  lock: everyRole,
  signOut: everyRole,
  toKiosk: 'anyone',
  sittings: intake,
  sitting: intake,
  tasks: intake,
  setCallSound: intake,
  waitingForPapers: intake,
  finishTask: intake,
  saveAnswer: intake,
  point: intake,
  pause: intake,
  colleagues: intake,
  assign: intake,
  resume: intake,
  lockKiosk: intake,
  seal: intake,
  handOver: intake,
  discard: intake,
  withdrawConsent: intake,
  exportAccess: intake,
  dispute: intake,
  settleDispute: intake,
  outbox: intake,
  deliverNow: [...intake, ...machinery],
  retry: intake,
  correct: intake,
  abandonCorrection: intake,
  morningSheet: intake,
  dryRun: intake,
  dryRunEntry: intake,
  dismissNotice: intake,
  papers: intake,
  paper: intake,
  pressPapers: intake,
  search: intake,
  duplicates: intake,
  putOff: intake,
  answerDuplicate: intake,
  moveHousehold: intake,
  undoMove: intake,
  addAppointment: intake,
  changeAppointment: intake,
  markAppointment: intake,
  operator: machinery,
  protection: machinery,
  health: machinery,
  diagnostics: machinery,
  saveDiagnostics: machinery,
  backUpNow: machinery,
  changePassphrase: machinery,
  makeRecovery: machinery,
  lockStation: machinery,
  confirmClock: machinery,
  setup: machinery,
  setupSave: machinery,
  setupLoad: machinery,
  setupPassphrase: machinery,
  setupSheet: machinery,
  setupSheetKept: machinery,
  setupAccounts: machinery,
  setupBackup: machinery,
  setupCredentials: machinery,
  setupTryDelivery: machinery,
  setupAcceptDelivery: machinery,
  setupFinish: machinery,
  setupDiscard: machinery,
  backups: 'anyone',
  restore: 'anyone',
  loadRulePack: machinery,
  setCredentials: machinery,
  accounts: machinery,
  createAccount: machinery,
  changeAccount: machinery,
  resetAccount: machinery,
  seconds: everyRole,
  openProtected: lead,
  purge: lead,
  erasure: intake,
  retention: [...lead, ...oversight],
  shift: [...lead, 'statistics'],
  audit: oversight,
  auditVerify: oversight,
  auditExport: oversight,
};

/**
 * What needs a second person at the same desk, and of which role: their own PIN goes with the call, so that nothing is
 * left open afterwards.
 */
export const fourEyes = {
  openProtected: ['teamLead', 'intakeStaff', 'dataProtectionOfficer'],
  purge: ['teamLead', 'intakeStaff', 'dataProtectionOfficer'],
  auditExport: ['teamLead', 'dataProtectionOfficer', 'operator'],
  exportAccess: ['teamLead', 'intakeStaff', 'dataProtectionOfficer'],
} as const satisfies Readonly<Record<(typeof fourEyesNames)[number], readonly Role[]>>;
export type FourEyes = keyof typeof fourEyes;
export const isFourEyes = (channel: string): channel is FourEyes => Object.hasOwn(fourEyes, channel);

/** All that whoever came with a start PIN may do before they have chosen secrets of their own. */
export const beforeOwnSecrets: readonly (keyof typeof deskChannels)[] = ['setSecrets', 'signOut'];

export const mayCall = (role: Role, channel: keyof typeof deskChannels): boolean => {
  const allowed = deskRights[channel];
  return allowed === 'anyone' || allowed.includes(role);
};
