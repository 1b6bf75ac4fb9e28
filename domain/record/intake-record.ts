/**
 * IntakeRecord (Vorerfassung): one household's sitting from the first touch to the sealed record, and the only
 * functions that change it. They are pure: who calls them brings the time, the ids and the form. Longer than other
 * files: every arrow between its states is here.
 */
import { checkPage } from '#domain/flow/check-page';
import type { Form } from '#domain/flow/compile';
import type { Answers, PageAnswers } from '#domain/flow/page';
import { isSameValue } from '#domain/flow/same-value';
import { firstOpen, prune, type Step, type Walk, walk, walkOn } from '#domain/flow/walk';
import type { Dispute } from '#domain/record/dispute';
import { type Changed, type RecordErrorCode, refuse } from '#domain/record/record-error';
import { type ChangeReason, needsReason, type StaffChanges } from '#domain/record/staff-change';
import type { Withdrawal } from '#domain/record/withdrawal';

/** `draft → sealed → purged`, or `draft → purged`; a correction leads from `sealed` through `draft` to `sealed` again */
export type RecordState = 'draft' | 'sealed' | 'purged';

/** Who changes a record: a role, and the account where a member of staff is signed in. */
export type Actor = { readonly role: 'newcomer' | 'staff'; readonly account?: string };

export type IntakeRecord = {
  /** UUIDv7 made on the station */
  readonly id: string;
  /** Grows by one with every correction of a sealed record. */
  readonly version: number;
  readonly state: RecordState;
  /** The newcomer's language, BCP 47 */
  readonly language: string;
  /** The day the sitting began, `YYYY-MM-DD` in Europe/Berlin: every rule about ages looks at it. */
  readonly startedOn: string;
  /** Instant of the first touch, ISO 8601 UTC */
  readonly startedAt: string;
  readonly answers: Answers;
  /** Counts changes; a stored answer and its number are one. */
  readonly counter: number;
  /** The step the newcomer's screen shows, or `review`. */
  readonly cursor: string;
  /** The newcomer has looked through everything, confirmed it, and nothing was changed since. */
  readonly reviewed: boolean;
  /** Number of the change (`counter`) with which the newcomer confirmed everything last. */
  readonly reviewedAt?: number;
  /** Answers of the newcomer that staff changed, and nobody since. */
  readonly staffChanges?: StaffChanges;
  /** Eingangszeitpunkt: instant of sealing, ISO 8601 UTC. Never changes (§ 16 (2) SGB I). */
  readonly receivedAt?: string;
  /**
   * The sealed version this draft corrects. It stands until the correction is sealed: abandoning brings it back, and
   * what is sealed keeps its time of receipt.
   */
  readonly corrects?: IntakeRecord;
  /** Instant of sealing the latest correction, ISO 8601 UTC; absent while the first version stands. */
  readonly correctedAt?: string;
  /** Six letters and digits for the route slip; says nothing about the person. */
  readonly shortCode: string;
  /** The form ended for a child who may be unaccompanied and was handed to the youth office (§ 42a SGB VIII). */
  readonly handedOver?: 'unaccompaniedMinor';
  /** Everybody of it went to this other household (`household-move.ts`): nothing is asked any more. */
  readonly mergedInto?: string;
  /** Split off from a household that had been sealed: its time of receipt is this one's, too (§ 16 (2) SGB I). */
  readonly appliedAt?: string;
  /**
   * By the person's id, of who came from a household sealed before this one: that household's time of receipt stays
   * theirs (§ 16 (2) SGB I).
   */
  readonly earlier?: Readonly<Record<string, string>>;
  /** Consents that were given and taken back, in order. */
  readonly withdrawals?: readonly Withdrawal[];
  /** Answers somebody says are wrong, as long as that is open. */
  readonly disputes?: readonly Dispute[];
};

export const REVIEW = 'review';

function closed({ state, mergedInto }: IntakeRecord): ReturnType<typeof refuse> | undefined {
  if (state !== 'draft') return refuse('record.notDraft');
  return mergedInto === undefined ? undefined : refuse('record.merged');
}

/** Begins a sitting. The first page's key becomes the cursor. */
export function start(
  form: Form,
  begin: Pick<IntakeRecord, 'id' | 'language' | 'startedOn' | 'startedAt' | 'shortCode'>,
): IntakeRecord {
  const first = walk(form, {}, begin.startedOn).steps[0];
  return {
    ...begin,
    version: 1,
    state: 'draft',
    answers: {},
    counter: 0,
    reviewed: false,
    cursor: first?.key ?? REVIEW,
  };
}

/** A record is never changed, only replaced by the functions here: where its answers lead is worked out once. */
const walks = new WeakMap<IntakeRecord, { readonly form: Form; readonly walk: Walk }>();

function withWalk(form: Form, record: IntakeRecord, walked: Walk): IntakeRecord {
  walks.set(record, { form, walk: walked });
  return record;
}

/** How the record's form stands: the steps asked, and where it is held up. */
export function walkOf(form: Form, record: IntakeRecord): Walk {
  const known = walks.get(record);
  if (known?.form === form) return known.walk;
  const walked = walk(form, record.answers, record.startedOn);
  withWalk(form, record, walked);
  return walked;
}

/** The step after `key` that the newcomer answers, or `review`. After a change, the first one left open. */
function nextCursor(steps: readonly Step[], key: string): string {
  const own = steps.filter((step) => step.page.askedOf === 'newcomer');
  const at = own.findIndex((step) => step.key === key);
  const open = own.slice(at + 1).find((step) => !step.answered) ?? firstOpen(own, 'newcomer');
  return open?.key ?? REVIEW;
}

/**
 * Answers one page.
 * @param key the step, `page` or `page/personId`
 * @param given by field, `{value}` or `{skip}`
 * @param reason why staff changes what the newcomer said
 * @returns the record with the answers and the next step as cursor; an answer by staff leaves the cursor alone
 *   unless the newcomer's screen was waiting for it
 */
export function answer(
  form: Form,
  record: IntakeRecord,
  key: string,
  given: PageAnswers,
  actor: Actor,
  reason?: ChangeReason,
): Changed {
  const closedBy = closed(record);
  if (closedBy) return closedBy;
  const before = walkOf(form, record);
  const step = before.steps.find((candidate) => candidate.key === key);
  if (!step) return refuse('step.hidden');
  if (step.page.askedOf === 'staff' && actor.role !== 'staff') return refuse('step.notYours');
  const checked = checkPage(form, step, given, record.answers, record.startedOn);
  if (!checked.ok) return refuse('answers.invalid', checked.errors);
  const isChange = actor.role === 'staff' && needsReason(step, record.answers[key], checked.answers);
  if (isChange && !reason) return refuse('reason.missing');
  const answers = { ...record.answers, [key]: checked.answers };
  const after = walkOn(form, before, answers, record.startedOn, key);
  // What the newcomer confirmed is no longer what stands there.
  const reviewed = record.reviewed && step.page.askedOf === 'staff';
  const cursor = cursorAfter(record, after.steps, key, step.page.askedOf);
  const counter = record.counter + 1;
  const { [key]: _before, ...others } = record.staffChanges ?? {};
  const { account } = actor;
  const own = isChange && reason && { reason, at: counter, ...(account === undefined ? {} : { account }) };
  const changed = withChanges(
    { ...record, answers, counter, cursor, reviewed },
    own ? { ...others, [key]: own } : others,
  );
  return { ok: true, value: withWalk(form, changed, after) };
}

/** None is no empty list of them. Of what is not there any more there is no change either. */
export function withChanges(record: IntakeRecord, changes: StaffChanges): IntakeRecord {
  const { staffChanges: _before, ...rest } = record;
  const kept = Object.entries(changes).filter(([key]) => record.answers[key] !== undefined);
  return kept.length === 0 ? rest : { ...rest, staffChanges: Object.fromEntries(kept) };
}

function cursorAfter(record: IntakeRecord, steps: readonly Step[], key: string, askedOf: string): string {
  if (askedOf === 'newcomer' && (record.cursor === key || record.cursor === REVIEW))
    return nextCursor(steps, key);
  const stands = record.cursor !== REVIEW && steps.some((step) => step.key === record.cursor);
  return stands ? record.cursor : nextCursor(steps, '');
}

/** Goes to a page already reached (back, or a change from the review), or to the review once all is answered. */
export function goTo(form: Form, record: IntakeRecord, key: string): Changed {
  const closedBy = closed(record);
  if (closedBy) return closedBy;
  const { steps } = walkOf(form, record);
  const open = firstOpen(steps, 'newcomer');
  if (key === REVIEW) {
    return open ? refuse('record.incomplete') : { ok: true, value: { ...record, cursor: REVIEW } };
  }
  const step = steps.find((candidate) => candidate.key === key);
  if (!step) return refuse('step.hidden');
  if (step.page.askedOf !== 'newcomer') return refuse('step.notYours');
  if (!step.answered && step.key !== open?.key) return refuse('step.hidden');
  return { ok: true, value: { ...record, cursor: key } };
}

/** Staff shows the newcomer a page: one they may go to, and none again that was asked in private. */
export function pointTo(form: Form, record: IntakeRecord, key: string): Changed {
  const step = walkOf(form, record).steps.find((candidate) => candidate.key === key);
  if (step?.page.confidential === true && step.answered) return refuse('step.confidential');
  return goTo(form, record, key);
}

/** The newcomer changes the language: nothing else changes. */
export function changeLanguage(record: IntakeRecord, language: string): Changed {
  return closed(record) ?? { ok: true, value: { ...record, language, counter: record.counter + 1 } };
}

/** The newcomer has looked through everything and confirms it. */
export function confirmReview(form: Form, record: IntakeRecord): Changed {
  const closedBy = closed(record);
  if (closedBy) return closedBy;
  const { steps, stopped, blockedAt } = walkOf(form, record);
  if (stopped) return refuse('record.stopped');
  if (blockedAt || firstOpen(steps, 'newcomer')) return refuse('record.incomplete');
  const counter = record.counter + 1;
  return { ok: true, value: { ...record, cursor: REVIEW, counter, reviewed: true, reviewedAt: counter } };
}

/** Why a record cannot be sealed yet, or undefined. */
export function sealObstacle(form: Form, record: IntakeRecord): RecordErrorCode | undefined {
  if (record.state !== 'draft') return 'record.notDraft';
  if (record.mergedInto !== undefined) return 'record.merged';
  const { steps, stopped, blockedAt } = walkOf(form, record);
  if (stopped) return 'record.stopped';
  if (blockedAt || firstOpen(steps, 'newcomer')) return 'record.incomplete';
  if (firstOpen(steps, 'staff') || openQuestions(steps, record.answers).length > 0)
    return 'record.staffQuestionsOpen';
  const { corrects } = record;
  // The newcomer has gone home: staff answer for a correction, and the audit names the account.
  if (!corrects) return record.reviewed ? undefined : 'record.notReviewed';
  const answers = prune(form, record.answers, record.startedOn);
  const isSame = isSameValue(answers, corrects.answers) && record.language === corrects.language;
  return isSame ? 'correction.nothingChanged' : undefined;
}

/** A question the newcomer left to staff. */
export type OpenQuestion = { readonly step: Step; readonly field: string };

/** Every answered field that still says "ask staff". */
export function openQuestions(steps: readonly Step[], answers: Answers): readonly OpenQuestion[] {
  return steps.flatMap((step) =>
    Object.entries(answers[step.key] ?? {})
      .filter(([, given]) => 'skip' in given && given.skip === 'askStaff')
      .map(([field]) => ({ step, field })),
  );
}

/**
 * Seals the record: checked once more as a whole, pruned, with its received-at time. Of a correction that time is the
 * first version's.
 * @param at instant of sealing, ISO 8601 UTC
 */
export function seal(form: Form, record: IntakeRecord, at: string): Changed {
  const obstacle = sealObstacle(form, record);
  if (obstacle) return refuse(obstacle);
  const answers = prune(form, record.answers, record.startedOn);
  for (const step of walk(form, answers, record.startedOn).steps) {
    const checked = checkPage(form, step, answers[step.key] ?? {}, answers, record.startedOn);
    if (!checked.ok) return refuse('answers.invalid', checked.errors);
  }
  return { ok: true, value: sealed(form, record, at) };
}

/** The record sealed, whatever may still be open: for a draft that was looked at, or can only have become less. */
export function sealed(form: Form, record: IntakeRecord, at: string): IntakeRecord {
  const answers = prune(form, record.answers, record.startedOn);
  const { corrects, ...lasting } = record;
  const times = corrects
    ? { receivedAt: corrects.receivedAt as string, correctedAt: at }
    : { receivedAt: record.appliedAt ?? at };
  return withChanges(
    { ...lasting, ...times, answers, state: 'sealed', counter: record.counter + 1 },
    record.staffChanges ?? {},
  );
}

/**
 * Ends the sitting of a child who may be unaccompanied: nothing of the form is kept but what the youth office needs
 * to come (name as said, language, time).
 * @param keep the step keys whose answers stay
 */
export function handOver(
  form: Form,
  record: IntakeRecord,
  keep: readonly string[],
  receivedAt: string,
): Changed {
  const closedBy = closed(record);
  if (closedBy) return closedBy;
  // The other agencies have the family's claims already: what becomes of those, a person decides with the youth office.
  if (record.corrects) return refuse('record.correcting');
  const { stopped, blockedAt } = walkOf(form, record);
  if (!stopped && !blockedAt) return refuse('record.notStopped');
  const answers = Object.fromEntries(Object.entries(record.answers).filter(([key]) => keep.includes(key)));
  const counter = record.counter + 1;
  const ended = { ...record, answers, receivedAt, counter } as const;
  return {
    ok: true,
    value: withChanges(
      { ...ended, state: 'sealed', handedOver: 'unaccompaniedMinor' },
      record.staffChanges ?? {},
    ),
  };
}

/** Discards an unfinished sitting: what remains says only that there was one. A correction is abandoned instead. */
export function discard(record: IntakeRecord): Changed {
  const closedBy = closed(record);
  if (closedBy) return closedBy;
  if (record.corrects) return refuse('record.correcting');
  const counter = record.counter + 1;
  return { ok: true, value: withChanges({ ...record, state: 'purged', answers: {}, counter }, {}) };
}
