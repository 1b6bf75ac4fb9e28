/**
 * Moves between households: both records, all that lies beside them, and the journal, in one transaction. Killed in
 * between, nothing of it has happened.
 */
import { parseStepKey } from '#domain/flow/page';
import type { AuditAction } from '#domain/record/audit-action';
import type { Changes, Journal, MoveKind, MoveReason } from '#domain/record/household-move';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import { auditWriter } from './audit.ts';
import type { Connection } from './database.ts';
import { moveBelongings } from './household-belongings.ts';
import { personRows } from './person-rows.ts';
import { recordKeys } from './record-keys.ts';
import type { Records } from './records.ts';
import { withStoreCodes } from './store-error.ts';
import { tracesOf } from './traces.ts';

/** A record of a move: as it was opened for it, and as it is after it. */
export type MovedSide = {
  /** sealed until now: its next version is begun */
  readonly reopened?: IntakeRecord;
  /** begun by the move */
  readonly begun?: IntakeRecord;
  readonly after: IntakeRecord;
  readonly changes: Changes;
};

export type StoredMove = {
  readonly id: string;
  readonly kind: MoveKind;
  readonly giver: string;
  readonly receiver: string;
  readonly at: string;
  readonly account: string;
  readonly state: 'pending' | 'done' | 'undone';
  readonly joint: boolean;
  readonly giverCounter: number;
  readonly receiverCounter: number;
  readonly giverVersion: number;
  readonly receiverVersion: number;
};
export type MoveContent = { readonly reason: MoveReason; readonly journal: Journal };

type Row = Omit<StoredMove, 'joint'> & {
  readonly joint: 0 | 1;
  readonly giverPart: Uint8Array | null;
  readonly receiverPart: Uint8Array | null;
};

export type Households = ReturnType<typeof householdStore>;

const columns = `id, kind, giver, receiver, at, account, state, joint, giver_counter AS giverCounter,
  receiver_counter AS receiverCounter, giver_version AS giverVersion, receiver_version AS receiverVersion,
  giver_part AS giverPart, receiver_part AS receiverPart`;

export function householdStore(connection: Connection, records: Records, clock: Clock, station: string) {
  const keys = recordKeys(connection);
  const audit = auditWriter(connection, clock);
  const persons = personRows(connection);
  const traces = tracesOf(connection);
  const belongings = moveBelongings(connection, station);
  const save = connection.prepare(`
    UPDATE record SET counter = :counter, cursor = :cursor, reviewed = :reviewed, merged_into = :mergedInto,
      applied_at = :appliedAt, earlier = :earlier
    WHERE id = :id AND version = :version AND state = 'draft'`);
  const insertEvent = connection.prepare(`
    INSERT INTO answer_event (record, counter, id, station, step, answers, language, actor_role, actor_account, at,
      reason, reason_text, texts)
    VALUES (:record, :counter, :id, :station, :step, :answers, :language, :role, :account, :at, :reason, :text,
      :texts)`);
  type Said = {
    readonly language: string;
    readonly actor_role: string;
    readonly actor_account: string | null;
    readonly at: string;
    readonly reason: string | null;
    readonly reason_text: string | null;
    /** of a consent, the wording it was given to */
    readonly texts: string | null;
  };
  const selectSaid = connection.prepare<[string, string], Said>(`
    SELECT language, actor_role, actor_account, at, reason, reason_text, texts FROM answer_event
    WHERE record = ? AND step = ? ORDER BY counter DESC LIMIT 1`);
  const insertMove = connection.prepare(`
    INSERT INTO household_move (id, kind, giver, receiver, station, at, account, state, joint, giver_counter,
      receiver_counter, giver_version, receiver_version, giver_part, receiver_part)
    VALUES (:id, :kind, :giver, :receiver, :station, :at, :account, :state, :joint, :giverCounter, :receiverCounter,
      :giverVersion, :receiverVersion, :giverPart, :receiverPart)`);
  const setState = connection.prepare('UPDATE household_move SET state = ? WHERE id = ? AND state = ?');
  const selectOne = connection.prepare<[string], Row>(`SELECT ${columns} FROM household_move WHERE id = ?`);
  const selectOf = connection.prepare<[string, string], Row>(
    `SELECT ${columns} FROM household_move WHERE giver = ? OR receiver = ? ORDER BY at DESC, id DESC`,
  );
  const selectMerged = connection
    .prepare<[string], string>(`SELECT id FROM record WHERE merged_into = ? AND state = 'draft'`)
    .pluck();

  const moveOf = ({ giverPart: _giver, receiverPart: _receiver, joint, ...row }: Row): StoredMove => ({
    ...row,
    joint: joint === 1,
  });
  /** By the key of either household that still has its content. */
  const contentOf = ({ giver, receiver, giverPart, receiverPart }: Row): MoveContent | undefined => {
    if (receiverPart) return JSON.parse(keys.openBytes(receiver, 'move', receiverPart).toString());
    return giverPart ? JSON.parse(keys.openBytes(giver, 'move', giverPart).toString()) : undefined;
  };

  /** Each step is a row of its own; who said it, when and why goes along with what moves. */
  const write = ({ after, changes }: MovedSide, from: string, actor: Actor | undefined): void => {
    const entries = Object.entries(changes);
    let counter = after.counter - entries.length;
    for (const [step, given] of entries) {
      counter += 1;
      const isTaken = given !== null && parseStepKey(step).person !== undefined;
      const said = isTaken ? selectSaid.get(from, step) : undefined;
      const text = said?.reason_text ?? null;
      insertEvent.run({
        ...{ record: after.id, counter, id: clock.uuid(), station, step },
        answers: keys.sealText(after.id, 'answers', JSON.stringify(given)),
        language: said?.language ?? after.language,
        role: said?.actor_role ?? 'staff',
        account: said ? said.actor_account : (actor?.account ?? null),
        at: said?.at ?? clock.now().toISOString(),
        reason: said?.reason ?? null,
        texts: said?.texts ?? null,
        text: text === null ? null : keys.sealText(after.id, 'reason', keys.openText(from, 'reason', text)),
      });
    }
    const { mergedInto = null, appliedAt = null, id, version, cursor, reviewed } = after;
    const earlier = after.earlier ? JSON.stringify(after.earlier) : null;
    const row = { id, version, cursor, counter: after.counter, reviewed: reviewed ? 1 : 0 };
    if (save.run({ ...row, mergedInto, appliedAt, earlier }).changes !== 1)
      throw new Error('record.notDraft');
    persons.keep(after);
  };
  const open = ({ reopened, begun }: MovedSide, id: string, actor: Actor): void => {
    if (begun) records.start(begun, { action: 'record.start', actor, why: 'followUp', detail: id });
    if (reopened)
      records.correct({ record: reopened, audit: { action: 'record.correct', actor, detail: id } });
  };
  const tell = (
    action: AuditAction,
    id: string,
    sides: readonly [MovedSide, MovedSide],
    actor: Actor | undefined,
  ): void => {
    const [giver, receiver] = sides;
    const line = actor
      ? ({ action, actor, why: 'followUp' } as const)
      : ({ action, why: 'retention' } as const);
    const detail = (other: MovedSide) => `${id} ${other.after.id}`;
    audit.write({ ...line, record: giver.after.id, detail: detail(receiver) });
    audit.write({ ...line, record: receiver.after.id, detail: detail(giver) });
    traces.expect();
  };

  const move = connection.transaction(
    (made: StoredMove, content: MoveContent, giver: MovedSide, receiver: MovedSide, actor: Actor) => {
      open(giver, made.id, actor);
      open(receiver, made.id, actor);
      write(receiver, giver.after.id, actor);
      write(giver, receiver.after.id, actor);
      const ids = content.journal.persons.map(({ id }) => id);
      const emptied = giver.after.mergedInto !== undefined;
      belongings.move(giver.after.id, receiver.after.id, ids, emptied, content.journal.same);
      const part = Buffer.from(JSON.stringify(content));
      insertMove.run({
        ...made,
        station,
        joint: made.joint ? 1 : 0,
        giverPart: keys.sealBytes(made.giver, 'move', part),
        receiverPart: keys.sealBytes(made.receiver, 'move', part),
      });
      tell(`household.${made.kind}`, made.id, [giver, receiver], actor);
    },
  );
  const undo = connection.transaction(
    (
      made: StoredMove,
      { journal }: MoveContent,
      giver: MovedSide,
      receiver: MovedSide,
      actor: Actor | undefined,
    ) => {
      write(giver, receiver.after.id, actor);
      write(receiver, giver.after.id, actor);
      const ids = journal.persons.map(({ id }) => id).filter((id) => journal.same[id] === undefined);
      belongings.move(receiver.after.id, giver.after.id, ids, false, {});
      if (setState.run('undone', made.id, made.state).changes !== 1) throw new Error('household.tooLate');
      tell('household.undo', made.id, [giver, receiver], actor);
    },
  );

  return {
    /** Durable when it returns, or nothing has happened. */
    move: (
      made: StoredMove,
      content: MoveContent,
      giver: MovedSide,
      receiver: MovedSide,
      actor: Actor,
    ): void => withStoreCodes(() => move(made, content, giver, receiver, actor)),
    undo: (
      made: StoredMove,
      content: MoveContent,
      giver: MovedSide,
      receiver: MovedSide,
      /** undefined: the clock */
      actor: Actor | undefined,
    ): void => withStoreCodes(() => undo(made, content, giver, receiver, actor)),
    /** For inside the transaction that seals its households. */
    settle: (id: string): void => {
      setState.run('done', id, 'pending');
    },
    find: (id: string): (StoredMove & { readonly content: MoveContent | undefined }) | undefined =>
      withStoreCodes(() => {
        const row = selectOne.get(id);
        return row && { ...moveOf(row), content: contentOf(row) };
      }),
    /** All of a record, the latest first. */
    of: (record: string): readonly (StoredMove & { readonly content: MoveContent | undefined })[] =>
      withStoreCodes(() =>
        selectOf.all(record, record).map((row) => ({ ...moveOf(row), content: contentOf(row) })),
      ),
    /** Drafts of which everybody went to this one. */
    mergedInto: (record: string): readonly string[] => withStoreCodes(() => selectMerged.all(record)),
  };
}
