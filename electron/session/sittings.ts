/**
 * The sittings of this station. Open ones are kept in memory, rebuilt from the store when it is opened, so that
 * saving an answer costs one commit and no reading. Memory changes only after the store has. Longer than other files:
 * whatever changes a record passes through here.
 */
import type { CallKind } from '#domain/contract/kiosk-channels';
import type { WorkAnswers } from '#domain/contract/work-shapes';
import type { PageAnswers } from '#domain/flow/page';
import { personsOf, type Walk } from '#domain/flow/walk';
import { shortCode } from '#domain/identity/short-code';
import type { ConsentPart } from '#domain/intake/consent/withdraw';
import type { Why } from '#domain/record/audit-action';
import { abandonCorrection, reopen } from '#domain/record/correction';
import { type Dispute, markDisputed, markedVersion, settleDispute } from '#domain/record/dispute';
import { dissolve } from '#domain/record/household-move';
import {
  type Actor,
  answer,
  changeLanguage,
  confirmReview,
  discard,
  goTo,
  handOver,
  type IntakeRecord,
  pointTo,
  seal,
  sealed,
  sealObstacle,
  start,
  walkOf,
} from '#domain/record/intake-record';
import type { Changed } from '#domain/record/record-error';
import type { ChangeReason } from '#domain/record/staff-change';
import { withdrawConsent } from '#domain/record/withdrawal';
import type { Assessment } from '#domain/rules/assess';
import { papersToBring } from '#domain/rules/documents';
import type { RulePack } from '#domain/rules/pack-schema';
import { CallFailure } from '../call-failure.ts';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Scans } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Centre, type IntakeForm, PAPERS_TASK, type StationIds } from './intake-form.ts';
import { makeSealing } from './sealing.ts';

export type Sittings = ReturnType<typeof makeSittings>;

const HOUR_MS = 3_600_000;
/** With an hour more for the day on which the clock is set back. */
const DAY_MS = 24 * HOUR_MS;

const newcomer: Actor = { role: 'newcomer' };
/** Of one that went to another household nobody is left. */
const isOwn = ({ mergedInto }: IntakeRecord): boolean => mergedInto === undefined;

export function makeSittings(
  store: Store,
  intake: IntakeForm,
  ids: StationIds,
  centre: Centre,
  clock: Clock,
  rulePack: () => RulePack,
) {
  const { form } = intake;
  const open = new Map(store.records.drafts().map((record) => [record.id, record]));
  for (const record of open.values()) store.persons.keepSoon(record);
  /** Today's that are over: they change no more, and the desk asks for them after every touch at the kiosk. */
  let ended = new Map<string, IntakeRecord>();
  const scans = new Map<string, Map<string, readonly string[]>>();

  const find = (id: string): IntakeRecord => {
    const record = open.get(id) ?? store.records.find(id);
    if (!record) throw new CallFailure('record.unknown');
    return record;
  };
  const must = <Value>(changed: Changed<Value>): Value => {
    if (changed.ok) return changed.value;
    throw new CallFailure(changed.error.code, changed.error.fields);
  };
  const keep = (record: IntakeRecord): IntakeRecord => {
    if (record.state === 'draft') open.set(record.id, record);
    else {
      open.delete(record.id);
      scans.delete(record.id);
    }
    ended.delete(record.id);
    return record;
  };
  const assess = (record: IntakeRecord): Assessment | undefined =>
    isOwn(record) ? intake.assess?.(record, dayInGermany(clock.now()), centre, rulePack()) : undefined;
  const scansOf = (id: string): Scans => {
    const known = scans.get(id);
    if (known) return known;
    const stored = new Map(store.records.scansOf(id));
    if (open.has(id)) scans.set(id, stored);
    return stored;
  };
  const newTask = (record: string, kind: string, person?: string) => ({
    id: clock.uuid(),
    record,
    kind,
    createdAt: clock.now().toISOString(),
    ...(person === undefined ? {} : { person }),
  });
  const now = () => clock.now().toISOString();
  const blank = (language: string, startedOn: string): IntakeRecord => {
    let code = shortCode(clock.random(6));
    while (store.records.isShortCodeTaken(code)) code = shortCode(clock.random(6));
    return start(form, { id: clock.uuid(), language, startedOn, startedAt: now(), shortCode: code });
  };
  /** Moves of this record that are not sealed yet. */
  const pendingOf = (id: string) => store.households.of(id).filter(({ state }) => state === 'pending');
  const hasArrivals = ({ id }: IntakeRecord) => pendingOf(id).some(({ receiver }) => receiver === id);
  const obstacleOf = (record: IntakeRecord) => {
    const code = sealObstacle(form, record);
    // Whoever came was here already: nothing is new of this household, but the other one has to end.
    return code === 'correction.nothingChanged' && hasArrivals(record) ? undefined : code;
  };
  const sealOne = (record: IntakeRecord, at: string): Changed => {
    const isSame = sealObstacle(form, record) === 'correction.nothingChanged';
    return isSame && hasArrivals(record)
      ? { ok: true, value: sealed(form, record, at) }
      : seal(form, record, at);
  };
  /** All that must be sealed together, because agencies know the persons of one of them. */
  const sealedWith = (id: string): ReadonlySet<string> => {
    const group = new Set([id]);
    for (const one of group)
      for (const { joint, giver, receiver } of pendingOf(one)) if (joint) group.add(giver).add(receiver);
    return group;
  };
  /** What came from another household, and that household, would be lost. */
  const needSettled = (id: string, isOf: (move: { giver: string; joint: boolean }) => boolean): void => {
    if (pendingOf(id).some(isOf) || store.households.mergedInto(id).length > 0)
      throw new CallFailure('household.undoFirst');
  };
  /** Inside the transaction that seals: whether somebody has to bring papers from now on. */
  const notePapers = (record: string, assessment: Assessment | undefined, { account = '' }: Actor): void => {
    if (assessment && papersToBring(assessment).length > 0) store.tasks.insert(newTask(record, PAPERS_TASK));
    else
      for (const { id, kind } of store.tasks.of(record))
        if (kind === PAPERS_TASK) store.tasks.finish(id, now(), account);
  };
  const sealing = makeSealing(store, ids, clock, assess, notePapers);
  /** A record with other marks: of a sealed one a version more where an agency has to hear of it. */
  const marked = (
    before: IntakeRecord,
    record: IntakeRecord,
    note: () => void,
    actor: Actor,
  ): IntakeRecord => {
    if (record.state === 'sealed') {
      const made = must(markedVersion(form, record, now()));
      if (sealing.isNews(made.sealed)) {
        sealing.mark(before, made, note, actor);
        return keep(made.sealed);
      }
    }
    note();
    return keep(record);
  };

  return {
    form,
    find,
    obstacleOf,
    walkOf: (record: IntakeRecord): Walk => walkOf(form, record),
    scansOf,
    suggestionsFor: (record: IntakeRecord, step: string) =>
      intake.suggestionsFor(record, step, scansOf(record.id)),

    offersOf: (record: IntakeRecord) => intake.offersOf(record, centre),

    start: (language: string): IntakeRecord => {
      const record = blank(language, dayInGermany(clock.now()));
      store.records.start(record, { action: 'record.start', actor: newcomer });
      return keep(record);
    },
    /** A household that nobody has answered for yet; kept nowhere. */
    blank,
    /** Another part of the program changed it. */
    reload: (id: string): void => {
      open.delete(id);
      scans.delete(id);
      keep(store.records.find(id) ?? find(id));
    },

    /** Durable when it returns. @param why staff changes what the newcomer said; kept only where they do */
    answer: (
      id: string,
      step: string,
      given: PageAnswers,
      actor: Actor,
      why?: ChangeReason,
    ): IntakeRecord => {
      const before = find(id);
      const record = must(answer(form, before, step, given, actor, why));
      const { reason } = record.staffChanges?.[step] ?? {};
      const detail = reason && { detail: reason.code };
      store.records.change({
        record,
        audit: { action: 'record.answer', step, actor, ...detail },
        answer: {
          ...{ step, answers: record.answers[step] ?? {}, before: before.answers[step], actor, reason },
          texts: intake.wordingOf?.(step, before.language),
        },
        tasks: intake
          .tasksFor(record, step, walkOf(form, record))
          .map(({ kind, person }) => newTask(id, kind, person)),
      });
      return keep(record);
    },

    goTo: (id: string, step: string): IntakeRecord => {
      const record = must(goTo(form, find(id), step));
      store.records.change({ record, audit: { action: 'record.goTo', step, actor: newcomer } });
      return keep(record);
    },

    /** Staff shows the newcomer a page. */
    pointTo: (id: string, step: string, actor: Actor): IntakeRecord => {
      const record = must(pointTo(form, find(id), step));
      store.records.change({ record, audit: { action: 'record.point', step, actor } });
      return keep(record);
    },

    changeLanguage: (id: string, language: string): IntakeRecord => {
      const record = must(changeLanguage(find(id), language));
      store.records.change({
        record,
        audit: { action: 'record.language', actor: newcomer, detail: language },
      });
      return keep(record);
    },

    confirmReview: (id: string): IntakeRecord => {
      const record = must(confirmReview(form, find(id)));
      store.records.change({ record, audit: { action: 'record.review', actor: newcomer } });
      return keep(record);
    },

    scan: (id: string, person: string, lines: readonly string[]): IntakeRecord => {
      const record = find(id);
      if (record.state !== 'draft') throw new CallFailure('record.notDraft');
      if (!personsOf(form, record.answers).some((known) => known.id === person)) {
        throw new CallFailure('person.unknown');
      }
      const zone = intake.readZone(lines);
      if (!zone) throw new CallFailure('mrz.unreadable');
      const before = new Map(scansOf(id));
      store.records.keepScan(id, person, zone);
      scans.set(id, before.set(person, zone));
      return record;
    },

    call: (id: string, kind: CallKind): void => {
      store.tasks.insert(newTask(id, kind));
      store.records.audit({ action: 'kiosk.call', record: id, actor: newcomer, detail: kind });
    },

    /**
     * Seals the record; in the same transaction one frozen payload per agency goes to the outbox. Of a correction only
     * what it changes for an agency, and what that takes the place of is not sent any more.
     */
    seal: (id: string, actor: Actor): IntakeRecord => {
      const at = now();
      const made = [...sealedWith(id)].map((one) => {
        const before = find(one);
        if (one !== id && before.mergedInto !== undefined) return { before, record: dissolve(before, at) };
        const result = sealOne(before, at);
        if (!result.ok && one !== id) throw new CallFailure('household.otherOpen');
        return { before, record: must(result) };
      });
      const moves = made.flatMap(({ record }) =>
        pendingOf(record.id).filter((move) => move.receiver === record.id),
      );
      store.outbox.inOne(() => {
        for (const { before, record } of made) sealing.seal(record, before.corrects, actor);
        for (const move of moves) store.households.settle(move.id);
      });
      for (const { record } of made) keep(record);
      return find(id);
    },

    /** What the rules suggest: of a draft now, of a sealed record as it was when it was sealed. */
    assessmentOf: (record: IntakeRecord): Assessment | undefined => {
      if (record.state === 'draft') return assess(record);
      return record.state === 'sealed' ? store.assessments.find(record.id, record.version) : undefined;
    },

    /** How many papers somebody has to bring, as a draft stands. */
    papersMissing: (draft: IntakeRecord): number => {
      const papers = intake.papers?.(draft, dayInGermany(clock.now()), centre, rulePack());
      return papers ? papersToBring(papers).length : 0;
    },

    /** What the rules answer the person of the step that is shown. */
    workAnswersAt: (record: IntakeRecord): WorkAnswers => {
      const assessment = assess(record);
      const answers = assessment && intake.workAnswers?.(assessment, record.cursor);
      if (!answers) throw new CallFailure('step.notShown');
      return answers;
    },

    /**
     * Begins the correction of a sealed record, or goes on with the one that has begun. Until it is sealed, what was
     * sealed stands, and what is in the outbox goes its way.
     * @param entry id of the entry that gave rise to it
     */
    correct: (id: string, actor: Actor, entry: string): IntakeRecord => {
      const before = find(id);
      if (before.corrects) return before;
      const record = must(reopen(before));
      store.records.correct({ record, audit: { action: 'record.correct', actor, detail: entry } });
      return keep(record);
    },

    /** Gives a correction up: the sealed version is back exactly as it was. */
    abandonCorrection: (id: string, actor: Actor): IntakeRecord => {
      needSettled(id, () => true);
      const record = must(abandonCorrection(find(id)));
      store.records.abandonCorrection({ record, audit: { action: 'record.abandonCorrection', actor } });
      return keep(record);
    },

    /** Takes consents of a person back. Of a sealed record that is its next version, sealed at once. */
    withdrawConsent: (
      id: string,
      person: string,
      asked: readonly ConsentPart[],
      actor: Actor,
    ): readonly ConsentPart[] => {
      const before = find(id);
      const at = now();
      const made = must(withdrawConsent(form, before, person, asked, actor, at));
      sealing.withdraw(before, made, person, actor, at);
      const withdrawals = made.withdrawn.map((part) => ({ ...part, person, at }));
      const after = made.sealed ?? made.answered;
      keep({ ...after, withdrawals: [...(before.withdrawals ?? []), ...withdrawals] });
      return made.withdrawn;
    },

    /** A person says that an answer is wrong. */
    dispute: (id: string, dispute: Dispute, actor: Actor): IntakeRecord => {
      const before = find(id);
      const record = must(markDisputed(form, before, dispute));
      return marked(before, record, () => store.rights.dispute(id, actor, dispute), actor);
    },

    settleDispute: (id: string, of: Pick<Dispute, 'step' | 'person'>, actor: Actor): IntakeRecord => {
      const before = find(id);
      const record = must(settleDispute(before, of));
      return marked(before, record, () => store.rights.settle(id, actor, of), actor);
    },

    /** Hands a possibly unaccompanied minor over: nothing of the form stays but what the youth office needs. */
    handOver: (id: string, actor: Actor): IntakeRecord => {
      needSettled(id, () => true);
      const record = must(handOver(form, find(id), intake.keptOnHandOver, now()));
      store.records.end({ record, audit: { action: 'record.handOver', actor } }, () =>
        sealing.addEntries(record),
      );
      return keep(record);
    },

    /** Removes the content of a sealed record before its time: what all its agencies have accepted. */
    purge: (id: string, actor: Actor, why: Why, witness: string): void => {
      const { state, corrects } = find(id);
      if (state !== 'sealed' || corrects) throw new CallFailure('record.notSealed');
      if (!store.retention.purgeNow(id, { actor, why, witness })) throw new CallFailure('purge.notAccepted');
      ended.delete(id);
    },

    /** Removes the content of an unfinished sitting. */
    discard: (id: string, actor: Actor): void => {
      needSettled(id, ({ giver, joint }) => giver !== id || joint);
      const record = must(discard(find(id)));
      store.records.end({ record, audit: { action: 'record.discard', actor } }, () => {});
      open.delete(id);
      scans.delete(id);
    },

    /** By the clock: an unfinished sitting is removed, a correction given up. */
    giveUp: (id: string): 'discarded' | 'abandoned' => {
      const before = find(id);
      const why = 'retention' as const;
      if (before.corrects) {
        const record = must(abandonCorrection(before));
        store.records.abandonCorrection({ record, audit: { action: 'record.abandonCorrection', why } });
        keep(record);
        return 'abandoned';
      }
      const record = must(discard(before));
      // Whoever went there goes with it.
      for (const merged of store.households.mergedInto(id)) open.delete(merged);
      store.records.end({ record, audit: { action: 'record.discard', why } }, () => {});
      open.delete(id);
      scans.delete(id);
      return 'discarded';
    },

    /** For lists: today's need not be opened and decrypted each time. */
    atAGlance: (id: string): IntakeRecord => ended.get(id) ?? find(id),

    /** Those that are not over, the oldest first. */
    drafts: (): readonly IntakeRecord[] => [...open.values()].filter(isOwn),

    /** Open sittings, and those that ended today (as Germany counts days); newest first. */
    list: (): readonly IntakeRecord[] => {
      const today = dayInGermany(clock.now());
      const todays = store.records
        .endedSince(new Date(clock.now().getTime() - DAY_MS - HOUR_MS).toISOString())
        .filter(({ at }) => dayInGermany(new Date(at)) === today)
        .map(({ id }) => ended.get(id) ?? find(id));
      ended = new Map(todays.map((record) => [record.id, record]));
      return [...open.values(), ...todays].filter(isOwn).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
    },
  };
}
