/** What the desk shows: sittings with their stage, one sitting to follow, tasks, the outbox. */
import type { DeskSitting, OutboxEntryView, SittingSummary } from '#domain/contract/shapes';
import type { Signing } from '#domain/contract/signing-shapes';
import { firstOpen, type Walk } from '#domain/flow/walk';
import { type IntakeRecord, openQuestions } from '#domain/record/intake-record';
import { isToReadBack } from '#domain/record/staff-change';
import type { Task } from '../store/tasks.ts';
import { movesOf } from './households.ts';
import { PAPERS_TASK } from './intake-form.ts';
import { personView } from './kiosk-view.ts';
import type { Sittings } from './sittings.ts';
import type { Opened } from './station.ts';

type Stage = SittingSummary['stage'];
const stagesOfForm: readonly string[] = [
  'notice',
  'household',
  'registration',
  'benefits',
  'labourMarket',
  'consent',
] satisfies readonly Stage[];

function stageOf(record: IntakeRecord, walk: Walk): Stage {
  if (record.state === 'purged') return 'purged';
  if (record.handedOver) return 'handedOver';
  if (record.mergedInto !== undefined) return 'merged';
  if (record.state === 'sealed') return 'sealed';
  if (walk.stopped) return 'stopped';
  const next = walk.blockedAt ?? firstOpen(walk.steps, 'newcomer');
  if (next && stagesOfForm.includes(next.page.section)) return next.page.section as Stage;
  // A correction is not looked through by the newcomer again.
  return record.reviewed || record.corrects ? 'signOff' : 'review';
}

export function taskView(task: Task, record: IntakeRecord, walk: Walk) {
  const person = walk.persons.find(({ id }) => id === task.person);
  return {
    id: task.id,
    recordId: task.record,
    shortCode: record.shortCode,
    kind: task.kind,
    person: person && personView(person),
    createdAt: task.createdAt,
    doneAt: task.doneAt,
  };
}

export function sittingSummary(opened: Opened, record: IntakeRecord, atKiosk: boolean): SittingSummary {
  const walk = opened.sittings.walkOf(record);
  const open = opened.store.tasks
    .of(record.id)
    // Waiting for papers is no alarm: it has a list of its own.
    .filter(({ doneAt, kind }) => doneAt === undefined && kind !== PAPERS_TASK);
  const alerts = new Set(open.map(({ kind }) => kind));
  if (record.state === 'draft') {
    if (walk.stopped) alerts.add(walk.stopped.code);
    if (walk.blockedAt) alerts.add('staffNeeded');
  }
  return {
    id: record.id,
    shortCode: record.shortCode,
    version: record.version,
    ...(record.corrects ? { correcting: true } : {}),
    state: record.state,
    stage: stageOf(record, walk),
    language: record.language,
    startedAt: record.startedAt,
    receivedAt: record.receivedAt,
    persons: walk.persons.length,
    called: walk.persons[0] && personView(walk.persons[0]).called,
    atKiosk,
    alerts: [...alerts],
    carer: opened.store.care.of(record.id),
  };
}

export function deskSitting(
  opened: Opened,
  record: IntakeRecord,
  atKiosk: boolean,
  entries: OutboxEntryView[],
  signing: Signing | undefined,
): DeskSitting {
  const { sittings, store } = opened;
  const walk = sittings.walkOf(record);
  return {
    summary: sittingSummary(opened, record, atKiosk),
    startedOn: record.startedOn,
    persons: walk.persons.map(personView),
    // What was asked in private is not read over a shoulder at the desk either; it is there as a task.
    steps: walk.steps
      .filter(({ page }) => page.confidential !== true)
      .map(({ key, page, person }) => ({
        key,
        page: page.key,
        person: person && personView(person),
        answers: record.answers[key],
        askedOf: page.askedOf === 'staff' ? ('staff' as const) : ('newcomer' as const),
        changedByStaff: staffChangeOf(record, key),
        disputed: disputesOf(record, key),
      })),
    cursor: record.cursor,
    reviewed: record.reviewed,
    blockedAt: walk.blockedAt?.key,
    stopped: walk.stopped?.code,
    obstacle: sittings.obstacleOf(record),
    openQuestions: openQuestions(walk.steps, record.answers).map(({ step, field }) => ({
      key: step.key,
      field,
    })),
    suggestions: record.state === 'draft' ? offers(sittings, record) : undefined,
    tasks: store.tasks.of(record.id).map((task) => taskView(task, record, walk)),
    signing,
    mergedInto: record.mergedInto === undefined ? undefined : recordRef(sittings, record.mergedInto),
    moves: moveViews(opened, record.id),
    appointments: store.appointments.of(record.id).map((one) => ({ ...one })),
    entries,
    rules: sittings.assessmentOf(record),
    withdrawals: record.withdrawals?.map((one) => ({ ...one, groups: [...one.groups] })),
  };
}

const recordRef = (sittings: Sittings, record: string) => ({
  record,
  shortCode: sittings.find(record).shortCode,
});

function moveViews(opened: Opened, record: string): DeskSitting['moves'] {
  return movesOf(opened, record).map(
    ({ id, kind, giver, receiver, at, account, state, mayUndo, content }) => {
      const isIn = receiver === record;
      const { receivedAt } = opened.sittings.find(giver);
      return {
        ...{ id, kind, at, account, state, mayUndo },
        direction: isIn ? 'in' : 'out',
        other: recordRef(opened.sittings, isIn ? giver : receiver),
        persons: content?.journal.persons.map(({ called }) => called) ?? [],
        reason: content?.reason,
        ...(isIn && receivedAt !== undefined ? { receivedAt } : {}),
      };
    },
  );
}

function staffChangeOf({ staffChanges, reviewedAt }: IntakeRecord, step: string) {
  const change = staffChanges?.[step];
  return (
    change && { toReadBack: isToReadBack(change, reviewedAt), reason: change.reason, account: change.account }
  );
}

function disputesOf({ disputes }: IntakeRecord, step: string) {
  const found = disputes?.filter((one) => one.step === step) ?? [];
  return found.length > 0 ? found.map(({ step: _step, ...mark }) => mark) : undefined;
}

const offers = (sittings: Sittings, record: IntakeRecord) =>
  Object.fromEntries(Object.entries(sittings.offersOf(record)).map(([step, given]) => [step, { ...given }]));
