/** The sittings of this station: whatever changes a record passes through here. Memory changes only after the store has. */
import type { CallKind } from '#domain/contract/kiosk-channels';
import type { WorkAnswers } from '#domain/contract/work-shapes';
import type { PageAnswers } from '#domain/flow/page';
import { personsOf, type Walk } from '#domain/flow/walk';
import { shortCode } from '#domain/identity/short-code';
import { reopen } from '#domain/record/correction';
import { dissolve } from '#domain/record/household-move';
import {
  type Actor,
  answer,
  changeLanguage,
  confirmReview,
  goTo,
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
import type { Assessment } from '#domain/rules/assess';
import { papersToBring } from '#domain/rules/documents';
import type { RulePack } from '#domain/rules/pack-schema';
import { CallFailure } from '../call-failure.ts';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { type Centre, type IntakeForm, PAPERS_TASK, type StationIds } from './intake-form.ts';
import { makeSealing } from './sealing.ts';
import { sittingEnds } from './sitting-ends.ts';
import { isOwn, sittingMemory } from './sitting-memory.ts';
import { sittingRights } from './sitting-rights.ts';
import { must } from './sitting-shared.ts';

export type Sittings = ReturnType<typeof makeSittings>;

const newcomer: Actor = { role: 'newcomer' };

export function makeSittings(
  store: Store,
  intake: IntakeForm,
  ids: StationIds,
  centre: Centre,
  clock: Clock,
  rulePack: () => RulePack,
) {
  const { form } = intake;
  const memory = sittingMemory(store, clock);
  const { find, keep, scansOf } = memory;
  const assess = (record: IntakeRecord): Assessment | undefined =>
    isOwn(record) ? intake.assess?.(record, dayInGermany(clock.now()), centre, rulePack()) : undefined;
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
  /** Inside the transaction that seals: whether somebody has to bring papers from now on. */
  const notePapers = (record: string, assessment: Assessment | undefined, { account = '' }: Actor): void => {
    if (assessment && papersToBring(assessment).length > 0) store.tasks.insert(newTask(record, PAPERS_TASK));
    else
      for (const { id, kind } of store.tasks.of(record))
        if (kind === PAPERS_TASK) store.tasks.finish(id, now(), account);
  };
  const sealing = makeSealing(store, ids, clock, assess, notePapers);
  const shared = { store, intake, memory, sealing, now };

  return {
    ...sittingEnds(shared),
    ...sittingRights(shared),
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
      memory.drop(id);
      keep(find(id));
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
      memory.keepScans(id, before.set(person, zone));
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

    atAGlance: memory.atAGlance,
    drafts: memory.drafts,
    list: memory.list,
  };
}
