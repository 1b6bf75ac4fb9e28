import { describe, expect, it, vi } from 'vitest';
import { storedAll } from '../../../electron/delivery/stored-all.ts';
import { groupCommit } from '../../../electron/store/group-commit.ts';
import { makeTables } from './make-store.ts';

function table() {
  const { connection } = makeTables();
  connection.exec('CREATE TABLE probe (x TEXT NOT NULL) STRICT');
  const insert = connection.prepare('INSERT INTO probe VALUES (?)');
  const all = () => connection.prepare('SELECT x FROM probe ORDER BY rowid').pluck().all();
  return { connection, insert, all, together: groupCommit(connection) };
}

describe('writing together', () => {
  it('is one transaction for all that came at the same moment, in their order', async () => {
    const { connection, insert, all, together } = table();
    const seen: unknown[] = [];
    const write = (x: string) =>
      together(() => {
        insert.run(x);
        seen.push(connection.inTransaction, ...all());
        return x;
      });
    expect(await Promise.all([write('a'), write('b')])).toEqual(['a', 'b']);
    expect(seen).toEqual([true, 'a', true, 'a', 'b']);
    expect(all()).toEqual(['a', 'b']);
  });

  it('undoes what failed, and only that', async () => {
    const { insert, all, together } = table();
    const done = await Promise.allSettled([
      together(() => insert.run('a')),
      together(() => {
        insert.run('half');
        throw new Error('not this one');
      }),
      together(() => insert.run('b')),
    ]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(all()).toEqual(['a', 'b']);
  });

  it('takes along what can wait, and does not let it wait for ever', async () => {
    const { insert, all, together } = table();
    const soon = together(() => insert.run('soon'), 'soon');
    await together(() => insert.run('now'));
    expect(all()).toEqual(['soon', 'now']);
    await soon;
    await together(() => insert.run('by itself'), 'soon');
    expect(all()).toHaveLength(3);
  });

  it('is not waited for at the end of a run, and says then what failed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { insert, all, together } = table();
      const storing = [
        together(() => insert.run('a'), 'soon'),
        together(() => {
          throw new Error('not this one');
        }, 'soon'),
      ];
      const stored = await storedAll({ together }, storing);
      expect(stored.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(all()).toEqual(['a']);
      expect(await storedAll({ together }, [])).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('promises nothing when the database is gone', async () => {
    const { connection, insert, together } = table();
    const late = together(() => insert.run('late'));
    connection.close();
    await expect(late).rejects.toThrow();
  });

  it('is the same for everybody on one connection', () => {
    const { connection, together } = table();
    expect(groupCommit(connection)).toBe(together);
  });
});
