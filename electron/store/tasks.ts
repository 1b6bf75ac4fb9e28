/** What waits for a member of staff. A task names a record, a person's id and a code: nothing anyone said. */
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type NewTask = {
  readonly id: string;
  readonly record: string;
  readonly kind: string;
  readonly person?: string;
  readonly createdAt: string;
};
export type Task = NewTask & { readonly doneAt?: string; readonly doneBy?: string };

export type Tasks = ReturnType<typeof taskStore>;

type Row = {
  readonly id: string;
  readonly record: string;
  readonly kind: string;
  readonly person: string | null;
  readonly created_at: string;
  readonly done_at: string | null;
  readonly done_by: string | null;
};

const taskOf = (row: Row): Task => ({
  id: row.id,
  record: row.record,
  kind: row.kind,
  createdAt: row.created_at,
  ...(row.person === null ? {} : { person: row.person }),
  ...(row.done_at === null ? {} : { doneAt: row.done_at }),
  ...(row.done_by === null ? {} : { doneBy: row.done_by }),
});

export function taskStore(connection: Connection) {
  // An open task of the same kind for the same person already says it; a second one would only be noise.
  const insert = connection.prepare(`
    INSERT INTO task (id, record, kind, person, created_at)
    SELECT :id, :record, :kind, :person, :createdAt
    WHERE NOT EXISTS (SELECT 1 FROM task
      WHERE record = :record AND kind = :kind AND person IS :person AND done_at IS NULL)`);
  const finish = connection.prepare(
    'UPDATE task SET done_at = :at, done_by = :account WHERE id = :id AND done_at IS NULL',
  );
  const selectOne = connection.prepare<[string], Row>('SELECT * FROM task WHERE id = ?');
  const selectOf = connection.prepare<[string], Row>(
    'SELECT * FROM task WHERE record = ? ORDER BY created_at',
  );
  const selectOpenOf = connection.prepare<[string], Row>(
    'SELECT * FROM task WHERE done_at IS NULL AND kind = ? ORDER BY created_at',
  );
  const selectOpen = connection.prepare<[string], Row>(
    'SELECT * FROM task WHERE done_at IS NULL OR done_at >= ? ORDER BY created_at',
  );

  return {
    insert: (task: NewTask): void => {
      withStoreCodes(() => insert.run({ person: null, ...task }));
    },
    /** @returns whether there was such an open task */
    finish: (id: string, at: string, account: string): boolean =>
      withStoreCodes(() => finish.run({ id, at, account }).changes === 1),
    find: (id: string): Task | undefined =>
      withStoreCodes(() => {
        const row = selectOne.get(id);
        return row && taskOf(row);
      }),
    of: (record: string): readonly Task[] => withStoreCodes(() => selectOf.all(record).map(taskOf)),
    /** Open tasks of a kind, the longest waiting first. */
    open: (kind: string): readonly Task[] => withStoreCodes(() => selectOpenOf.all(kind).map(taskOf)),
    /** Open tasks, and those done since an instant. */
    openOrDoneSince: (instant: string): readonly Task[] =>
      withStoreCodes(() => selectOpen.all(instant).map(taskOf)),
  };
}
