/** What staff do at the desk. Every action names the account that did it. */
import { questionAt } from '#domain/agencies/question-at';
import { mayCall } from '#domain/contract/rights';
import type { SittingSummary } from '#domain/contract/shapes';
import type { PageAnswers } from '#domain/flow/page';
import type { Why } from '#domain/record/audit-action';
import { type Actor, openQuestions } from '#domain/record/intake-record';
import type { ChangeReason } from '#domain/record/staff-change';
import { CallFailure } from '../call-failure.ts';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Access } from './access.ts';
import { deskSitting, sittingSummary, taskView } from './desk-view.ts';
import type { EntryViews } from './entry-view.ts';
import { PAPERS_TASK } from './intake-form.ts';
import type { Kiosk } from './kiosk.ts';
import type { Readings } from './readings.ts';
import type { SignIn } from './sign-in.ts';
import type { SigningDesk } from './signing.ts';
import type { Station } from './station.ts';
import { waitingForPapers } from './waiting-for-papers.ts';

export type DeskChange = {
  readonly what: 'sittings' | 'sitting' | 'outbox' | 'tasks';
  readonly record?: string;
};

export type DeskOptions = {
  readonly station: Station;
  readonly kiosk: Kiosk;
  readonly signing: SigningDesk;
  readonly signIn: SignIn;
  readonly views: EntryViews;
  readonly readings: Readings;
  readonly access: Access;
  readonly clock: Clock;
  readonly changed: (change: DeskChange) => void;
};

const DAY_MS = 86_400_000;

/** Whoever is signed in, as the one who acts. */
export const actorOf = (signIn: SignIn) => (): Actor => {
  const account = signIn.current();
  if (!account) throw new CallFailure('call.notSignedIn');
  return { role: 'staff', account: account.id };
};

export type Desk = ReturnType<typeof makeDesk>;

export function makeDesk(options: DeskOptions) {
  const { station, kiosk, signing, signIn, views, readings, access, clock, changed } = options;
  const actor = actorOf(signIn);
  const sitting = (id: string) => {
    const opened = station.opened();
    const record = opened.sittings.find(id);
    access.need(record);
    const stage = record.state !== 'draft' ? 'followUp' : record.corrects ? 'correction' : 'intake';
    const why = access.whyOpen(id) ?? stage;
    readings.note({ action: 'record.read', record: id, why, detail: String(record.version) });
    const entries = views(opened, opened.store.outbox.entriesOfRecord(id));
    // Each touch at the newcomer's screen asks for this: signatures are of interest once everything is looked through.
    const signed = record.reviewed ? signing.of(record) : undefined;
    const shown = deskSitting(opened, record, kiosk.holds(id), entries, signed);
    return access.isProtected(record) ? { ...shown, summary: { ...shown.summary, protected: true } } : shown;
  };
  /** Whoever takes a sitting looks after it from then on. */
  const take = (id: string): void => {
    station.opened().store.care.give(id, actor().account ?? '', clock.now().toISOString());
  };
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS).toISOString();

  const colleagues = () =>
    station
      .opened()
      .store.staff.all()
      .filter(({ active, role }) => active && mayCall(role, 'resume'));

  return {
    sitting,
    sittings: () => {
      const opened = station.opened();
      return opened.sittings.list().map((record): SittingSummary => {
        const { called, ...summary } = sittingSummary(opened, record, kiosk.holds(record.id));
        if (!access.isProtected(record)) return { ...summary, called };
        return access.isClosed(record)
          ? { ...summary, protected: true }
          : { ...summary, called, protected: true };
      });
    },
    tasks: () => {
      const { sittings, store } = station.opened();
      const tasks = store.tasks.openOrDoneSince(daysAgo(1)).filter(({ kind }) => kind !== PAPERS_TASK);
      return tasks.map((task) => {
        const record = sittings.atAGlance(task.record);
        const { person, ...view } = taskView(task, record, sittings.walkOf(record));
        return access.isClosed(record) ? view : { ...view, person };
      });
    },
    waitingForPapers: () => waitingForPapers(station.opened(), dayInGermany(clock.now())),
    finishTask: (id: string): void => {
      const { store } = station.opened();
      const by = actor();
      const task = store.tasks.find(id);
      if (!task || !store.tasks.finish(id, clock.now().toISOString(), by.account ?? '')) {
        throw new CallFailure('task.notOpen');
      }
      store.records.audit({ action: 'task.finish', record: task.record, actor: by, detail: id });
      changed({ what: 'tasks', record: task.record });
    },
    saveAnswer: (id: string, step: string, answers: PageAnswers, reason?: ChangeReason) => {
      const { sittings, store } = station.opened();
      const record = sittings.find(id);
      access.need(record);
      const { steps } = sittings.walkOf(record);
      const asked = steps.find(({ key }) => key === step);
      // What was asked in private is answered in private, except where the person asked staff to do it.
      const leftToStaff = openQuestions(steps, record.answers).some((open) => open.step.key === step);
      if (asked?.page.confidential === true && !leftToStaff) throw new CallFailure('step.confidential');
      sittings.answer(id, step, answers, actor(), reason);
      if (!store.care.of(id)) take(id);
      kiosk.refresh(id);
      changed({ what: 'sitting', record: id });
      return sitting(id);
    },
    resume: (id: string) => {
      const { sittings, store } = station.opened();
      if (sittings.find(id).state !== 'draft') throw new CallFailure('record.notDraft');
      if (sittings.find(id).mergedInto !== undefined) throw new CallFailure('record.merged');
      access.need(sittings.find(id));
      kiosk.put(id);
      take(id);
      store.records.audit({ action: 'record.resume', record: id, actor: actor() });
      changed({ what: 'sitting', record: id });
      return sitting(id);
    },
    point: (id: string, step: string) => {
      access.need(station.opened().sittings.find(id));
      if (!kiosk.shows(id)) throw new CallFailure('kiosk.noSitting');
      station.opened().sittings.pointTo(id, step, actor());
      kiosk.refresh(id);
      changed({ what: 'sitting', record: id });
      return sitting(id);
    },
    pause: (id: string) => {
      access.need(station.opened().sittings.find(id));
      if (!kiosk.holds(id)) throw new CallFailure('kiosk.noSitting');
      kiosk.clear(id);
      station.opened().store.records.audit({ action: 'record.pause', record: id, actor: actor() });
      changed({ what: 'sitting', record: id });
      return sitting(id);
    },
    colleagues: () => colleagues().map(({ id, name }) => ({ id, name })),
    assign: (id: string, account: string) => {
      const { sittings, store } = station.opened();
      const record = sittings.find(id);
      access.need(record);
      if (record.state !== 'draft') throw new CallFailure('record.notDraft');
      if (!colleagues().some((one) => one.id === account)) throw new CallFailure('account.unknown');
      const by = actor();
      store.care.give(id, account, clock.now().toISOString());
      store.records.audit({ action: 'record.assign', record: id, actor: by, detail: account });
      changed({ what: 'sitting', record: id });
      return sitting(id);
    },
    /**
     * Begins the correction of the record an entry belongs to, or goes on with it, and says which question the agency
     * named. None where it named no field, where the question is not asked any more, and where it is a confidential
     * one: that is answered at the newcomer's screen only.
     */
    correct: (entryId: string): { record: string; step?: string; field?: string } => {
      const { sittings, store } = station.opened();
      const entry = store.outbox.entry(entryId);
      if (!entry) throw new CallFailure('entry.unknown');
      access.need(sittings.find(entry.recordId));
      const record = sittings.correct(entry.recordId, actor(), entryId);
      changed({ what: 'sitting', record: record.id });
      const payload = store.outbox.payloadOf(entryId);
      if (entry.field === undefined || payload === undefined) return { record: record.id };
      const named = questionAt(entry.kind, JSON.parse(payload), entry.field, record.answers);
      const asked = sittings.walkOf(record).steps.find(({ key }) => key === named?.step);
      return asked && asked.page.confidential !== true
        ? { record: record.id, ...named }
        : { record: record.id };
    },
    abandonCorrection: (id: string) => {
      access.need(station.opened().sittings.find(id));
      station.opened().sittings.abandonCorrection(id, actor());
      kiosk.clear(id);
      changed({ what: 'sitting', record: id });
      return sitting(id);
    },
    lockKiosk: (): void => kiosk.lock(),
    seal: (id: string) => {
      const { sittings } = station.opened();
      access.need(sittings.find(id));
      const sealed = sittings.seal(id, actor());
      signing.tidy(sealed);
      // Its papers are still to be printed.
      if (access.isClosed(sealed)) access.grant(id);
      kiosk.showSealed(id);
      changed({ what: 'sitting', record: id });
      changed({ what: 'outbox' });
      return sitting(id);
    },
    handOver: (id: string) => {
      station.opened().sittings.handOver(id, actor());
      if (access.isClosed(station.opened().sittings.find(id))) access.grant(id);
      kiosk.clear(id);
      changed({ what: 'sitting', record: id });
      changed({ what: 'outbox' });
      return sitting(id);
    },
    /** @param witness whose PIN was checked */
    purge: (id: string, why: Why, witness: string): void => {
      station.opened().sittings.purge(id, actor(), why, witness);
      kiosk.clear(id);
      changed({ what: 'sittings' });
    },
    discard: (id: string): void => {
      station.opened().sittings.discard(id, actor());
      kiosk.clear(id);
      changed({ what: 'sittings' });
    },
  };
}
