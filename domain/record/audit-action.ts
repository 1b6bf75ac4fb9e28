/** What an audit line can tell of, and why it was done: codes, whose words are the desk's. */
export const auditActions = [
  'record.start',
  'record.answer',
  'record.goTo',
  /** staff showed the newcomer a page */
  'record.point',
  'record.language',
  'record.review',
  'record.sign',
  'record.scan',
  'record.seal',
  'record.handOver',
  'record.correct',
  'record.abandonCorrection',
  'record.discard',
  'record.purge',
  /** a protected record was opened, with a second person */
  'record.breakGlass',
  'record.resume',
  /** a person took a consent back: agency and groups as codes */
  'consent.withdrawn',
  /** all that is held of a person was put into a file: the person is the detail */
  'access.export',
  /** a person says that an answer is wrong; settled later */
  'dispute.mark',
  'dispute.settle',
  /** taken off the newcomer's screen, which is free again */
  'record.pause',
  /** handed to a colleague, whose account is the detail */
  'record.assign',
  /** its content was shown at the desk */
  'record.read',
  /** a payload was shown before it leaves */
  'payload.read',
  'kiosk.leave',
  'kiosk.finish',
  'kiosk.call',
  'task.finish',
  'staff.signIn',
  'staff.signInRefused',
  'staff.signOut',
  /** the PIN is enough to come back */
  'staff.lock',
  /** a second person did not confirm */
  'second.refused',
  'account.import',
  'account.create',
  'account.change',
  'account.reset',
  /** its owner chose a password and a PIN */
  'account.secrets',
  'store.open',
  'store.lock',
  'keys.passphrase',
  'keys.recovery',
  'keys.recovered',
  'backup.made',
  'backup.failed',
  'backup.restored',
  'clock.confirm',
  'delivery.run',
  'outbox.retry',
  'notice.dismiss',
  'credentials.set',
  'diagnostics.save',
  'rules.load',
  'rules.refused',
  'paper.read',
  'paper.keep',
  'paper.print',
  'paper.printDraft',
  'paper.reprint',
  'duplicate.answer',
  'household.merge',
  'household.split',
  'household.move',
  'household.undo',
  'appointment.add',
  'appointment.change',
  /** kept, missed, cancelled, or open again: in the detail */
  'appointment.mark',
  /** persons were shown because they were looked for */
  'search.persons',
  'audit.read',
  'audit.export',
  'audit.verify',
  /** rows before this one come from a time without a chain */
  'audit.chained',
  /** rows whose time is over were removed */
  'audit.thin',
  /** the station began with an older store than it had: a backup, or somebody's doing */
  'audit.setBack',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const whys = [
  /** the sitting itself */
  'intake',
  'correction',
  /** what follows a sealed record: papers, questions of an agency */
  'followUp',
  'search',
  'duplicates',
  'delivery',
  'papers',
  /** the officer's work */
  'oversight',
  'retention',
  /** why a protected record was opened */
  'ownRequest',
  'agencyQuestion',
  'danger',
  'complaint',
  /** why a record was purged before its time: Art. 17 GDPR */
  'erasureRequest',
  'notNeeded',
] as const;
export type Why = (typeof whys)[number];

/** What a team lead may give as the reason. */
export const breakGlassReasons = [
  'ownRequest',
  'agencyQuestion',
  'danger',
  'complaint',
] as const satisfies readonly Why[];
export const purgeReasons = ['erasureRequest', 'notNeeded'] as const satisfies readonly Why[];
