import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditRow, chainBegin, hashOf, makeVerifier } from '../../../electron/store/audit-chain.ts';
import { noteEnds, verifyAudit } from '../../../electron/store/audit-end.ts';
import { exportLines, verifyExport } from '../../../electron/store/audit-export.ts';
import { testClock } from '../make-machine.ts';
import { makeTables } from './make-store.ts';

const staff = { role: 'staff', account: 'muster' } as const;
const codesOf = ({ faults }: { readonly faults: readonly { readonly code: string }[] }) =>
  faults.map(({ code }) => code);

/** A chain with as many lines more as are asked for. */
function chained(lines = 8) {
  const tables = makeTables();
  for (let index = 0; index < lines; index += 1) {
    tables.clock.move(1000);
    tables.audit.add({
      action: 'record.read',
      record: tables.record.id,
      actor: staff,
      why: 'intake',
      detail: String(index),
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'rathaus-audit-'));
  const stop = noteEnds(folder, tables.audit);
  stop();
  /** As somebody would who has the key and no respect for triggers. */
  const force = (sql: string) => {
    tables.connection.exec(
      'DROP TRIGGER IF EXISTS audit_is_append_only; DROP TRIGGER IF EXISTS audit_is_kept',
    );
    tables.connection.exec(sql);
  };
  return { ...tables, folder, force, verify: () => verifyAudit(folder, tables.audit) };
}

describe('the audit’s chain', () => {
  it('fits as it was written, and says how far it goes', async () => {
    const { verify, audit } = chained();
    const report = await verify();
    expect(report).toMatchObject({ rows: 9, faultCount: 0, setBacks: 0, end: { sequence: 9 } });
    expect(report.end).toEqual(audit.end());
  });

  it('can neither be changed nor shortened by the program itself', () => {
    const { connection } = chained();
    expect(() => connection.exec(`UPDATE audit SET detail = 'x'`)).toThrow('append-only');
    expect(() => connection.exec('DELETE FROM audit WHERE sequence = 9')).toThrow('append-only');
  });

  it('shows a row whose content was changed, in every column', async () => {
    for (const column of [
      'at',
      'action',
      'record',
      'step',
      'actor_account',
      'witness',
      'why',
      'detail',
      'before',
      'after',
    ]) {
      const { force, verify } = chained();
      force(`UPDATE audit SET ${column} = 'x' WHERE sequence = 4`);
      expect(await verify(), column).toMatchObject({ faults: [{ code: 'audit.changed', sequence: 4 }] });
    }
  });

  it('shows a changed row whose hash was made again, at the next one', async () => {
    const { force, verify, audit } = chained();
    const row = { ...(audit.row(4) as AuditRow), actor_account: 'somebody-else' };
    const hash = hashOf((audit.row(3) as AuditRow).hash, row);
    force(`UPDATE audit SET actor_account = 'somebody-else', hash = '${hash}' WHERE sequence = 4`);
    expect(await verify()).toMatchObject({ faults: [{ sequence: 5 }] });
  });

  it('shows a chain that was made anew from somewhere on, by where it was known to stand', async () => {
    const { force, verify, audit } = chained();
    let previous = (audit.row(3) as AuditRow).hash;
    for (const row of audit.after(3, 100)) {
      const changed = { ...row, actor_account: 'somebody-else' };
      previous = hashOf(previous, changed);
      force(
        `UPDATE audit SET actor_account = 'somebody-else', hash = '${previous}' WHERE sequence = ${row.sequence}`,
      );
    }
    expect(codesOf(await verify())).toEqual(['audit.cutOff']);
  });

  it('shows rows that were removed in the middle, and which', async () => {
    const { force, verify } = chained();
    force('DELETE FROM audit WHERE sequence IN (4, 5)');
    expect(await verify()).toMatchObject({ faults: [{ code: 'audit.removed', sequence: 4, until: 5 }] });
  });

  it('shows a removed row although the others were numbered anew', async () => {
    const { force, verify } = chained();
    force(
      'DELETE FROM audit WHERE sequence = 4; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 4',
    );
    const { faults } = await verify();
    expect(faults[0]).toMatchObject({ sequence: 4 });
    expect(faults.at(-1)).toMatchObject({ code: 'audit.cutOff' });
  });

  it('shows two rows that changed places', async () => {
    const { force, verify } = chained();
    force(`
      UPDATE audit SET sequence = 100 WHERE sequence = 4;
      UPDATE audit SET sequence = 4 WHERE sequence = 5;
      UPDATE audit SET sequence = 5 WHERE sequence = 100`);
    expect(codesOf(await verify())).toContain('audit.moved');
  });

  it('shows rows cut off at the end, by the end noted beside the database', async () => {
    const { force, verify } = chained();
    force('DELETE FROM audit WHERE sequence > 6');
    expect(await verify()).toMatchObject({ faults: [{ code: 'audit.cutOff', sequence: 7, until: 9 }] });
  });

  it('does not believe a noted end that is gone or was not written by this store', async () => {
    const { verify, folder, force } = chained();
    const file = join(folder, 'audit.end.json');
    const noted = JSON.parse(readFileSync(file, 'utf8')) as { sequence: number };
    writeFileSync(file, JSON.stringify({ ...noted, sequence: 6 }));
    force('DELETE FROM audit WHERE sequence > 6');
    expect(codesOf(await verify())).toEqual(['audit.endForged']);
    rmSync(file);
    expect(codesOf(await verify())).toEqual(['audit.endMissing']);
  });

  it('says itself that the station began with an older store than it had', async () => {
    const { force, folder, audit, verify } = chained();
    force('DELETE FROM audit WHERE sequence > 6');
    noteEnds(folder, audit)();
    expect(await verify()).toMatchObject({ faultCount: 0, setBacks: 1 });
    expect(audit.row(7)).toMatchObject({
      action: 'audit.setBack',
      detail: expect.stringMatching(/^9 /) as string,
    });
  });

  it('is thinned out on its own word only', async () => {
    const { audit, clock, verify, force } = chained();
    clock.move(60_000);
    audit.add({ action: 'store.open' });
    expect(audit.thin(new Date(clock.now().getTime() - 30_000).toISOString())).toBe(9);
    expect(await verify()).toMatchObject({ rows: 2, faultCount: 0 });
    expect(audit.row(9)).toBeUndefined();
    force('DELETE FROM audit WHERE sequence = 10; UPDATE audit_base SET sequence = 10');
    expect(codesOf(await verify())).not.toEqual([]);
  });

  it('shows any single thing done to a row, whatever the row and the thing', () => {
    const { audit } = chained(20);
    const rows = audit.after(0, 100);
    const end = audit.end();
    const check = (given: readonly AuditRow[]) => {
      const verifier = makeVerifier(chainBegin);
      for (const row of given) verifier.take(row);
      verifier.mustReach(end);
      return verifier.report().faultCount;
    };
    expect(check(rows)).toBe(0);
    fc.assert(
      fc.property(
        fc.nat(rows.length - 1),
        fc.nat(rows.length - 1),
        fc.constantFrom('remove', 'swap', 'change', 'double'),
        fc.string({ minLength: 1 }),
        (at, other, what, text) => {
          const [row, second] = [rows[at] as AuditRow, rows[other] as AuditRow];
          const changed = rows.flatMap((one, index): readonly AuditRow[] => {
            if (what === 'remove') return index === at ? [] : [one];
            if (what === 'double') return index === at ? [one, one] : [one];
            if (what === 'change')
              return index === at ? [{ ...one, detail: `${one.detail ?? ''}${text}` }] : [one];
            if (index === at) return [{ ...second, sequence: row.sequence }];
            return index === other ? [{ ...row, sequence: second.sequence }] : [one];
          });
          expect(check(changed) > 0).toBe(what !== 'swap' || at !== other);
        },
      ),
    );
  });
});

describe('an export', () => {
  it('can be checked without the store, and shows what was done to it', () => {
    const { audit } = chained();
    const lines = exportLines(audit, 'probe-1', '2026-11-25T10:00:00.000Z');
    expect(lines).toHaveLength(10);
    expect(verifyExport(lines.join('\n'))).toMatchObject({ rows: 9, faultCount: 0 });
    expect(codesOf(verifyExport(lines.toSpliced(4, 1).join('\n')))).toEqual(['audit.removed']);
    expect(codesOf(verifyExport(lines.slice(0, -1).join('\n')))).toEqual(['audit.cutOff']);
    expect(() => verifyExport('not one')).toThrow('audit.noExport');
  });
});

describe('a line', () => {
  it('keeps what stood there before and after as hashes that differ from record to record', () => {
    const clock = testClock();
    const { audit, record, records } = makeTables(clock);
    const other = { ...record, id: clock.uuid(), shortCode: 'OTHER1' };
    records.start(other, { action: 'record.start' });
    for (const { id } of [record, other]) {
      audit.add({ action: 'record.answer', record: id, before: '{"a":"no"}', after: '{"a":"yes"}' });
    }
    const [second, first] = audit.find({ action: 'record.answer', limit: 2 });
    expect(first?.before).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.after).not.toBe(first?.before);
    expect(second?.after).not.toBe(first?.after);
  });

  it('of a purged record can no longer be matched with what stood there', () => {
    const { audit, record, records, connection } = makeTables();
    audit.add({ action: 'record.answer', record: record.id, after: '{"a":"yes"}' });
    records.end({ record: { ...record, state: 'purged' }, audit: { action: 'record.discard' } }, () => {});
    expect(connection.prepare('SELECT count(*) FROM audit_secret').pluck().get()).toBe(0);
    expect(audit.find({ record: record.id, limit: 10 }).map(({ action }) => action)).toEqual([
      'record.discard',
      'record.answer',
      'record.start',
    ]);
  });
});
