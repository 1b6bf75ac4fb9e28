import { describe, expect, it } from 'vitest';
import { outboxStore } from '../../../electron/store/outbox.ts';
import { holdKeys } from '../../../electron/store/record-keys.ts';
import { submissionStore } from '../../../electron/store/submissions.ts';
import { makeTables } from './make-store.ts';

/** Every statement the outbox and the ledger prepare, with SQLite's plan for it. */
function plans(): readonly { readonly sql: string; readonly plan: string }[] {
  const { connection, settings } = makeTables();
  const prepared: string[] = [];
  const watched = new Proxy(connection, {
    get: (from, name) => {
      const member = Reflect.get(from, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        if (name === 'prepare') prepared.push(String(given[0]));
        return Reflect.apply(member, from, given);
      };
    },
  });
  holdKeys(watched, Buffer.alloc(32, 1));
  outboxStore(watched, settings);
  submissionStore(watched);
  return prepared.map((sql) => {
    // Parameters may be anything; the plan does not depend on them.
    const bare = sql.replaceAll(/:\w+|\?/g, "''").replaceAll(/LIMIT ''/g, 'LIMIT 1');
    const steps = connection.prepare(`EXPLAIN QUERY PLAN ${bare}`).all() as { readonly detail: string }[];
    return { sql: sql.replaceAll(/\s+/g, ' ').trim(), plan: steps.map(({ detail }) => detail).join(' | ') };
  });
}

describe('what the outbox costs', () => {
  const all = plans();

  it('does not grow with what is stored: every statement finds its rows by an index', () => {
    const scans = all.filter(({ plan }) => {
      return /SCAN (e|b|r|s|outbox_entry|batch|batch_entry|submission|receipt|record)\b(?! USING INDEX outbox_entry_(open|changed))/.test(
        plan,
      );
    });
    expect(scans).toEqual([]);
  });

  it('does not sort what is stored before it takes the first of it', () => {
    const sorted = all.filter(({ plan, sql }) => /TEMP B-TREE FOR ORDER BY/.test(plan) && /LIMIT/.test(sql));
    // What goes again tonight is sorted: it is as long as what is under way, not as what is stored.
    expect(sorted.map(({ sql }) => sql).filter((sql) => !sql.includes('NOT EXISTS'))).toEqual([]);
  });
});
