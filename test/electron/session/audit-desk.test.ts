import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { deskHandlers } from '../../../electron/ipc/desk.ts';
import { syrianFamily } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { verifyExport } from '../../../electron/store/audit-export.ts';
import { openMachine, testClock } from '../make-machine.ts';

async function withRecord(chooseFile?: (name: string) => Promise<string | undefined>) {
  const clock = testClock();
  const machine = await openMachine({ clock, ...(chooseFile ? { chooseFile } : {}) });
  const how = { opened: machine.opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
  const record = await seedOne(syrianFamily, how);
  await machine.signIn.signIn('muster-aufnahme', '1111');
  const lines = (action: string) => machine.opened().store.audit.find({ action, limit: 100 });
  return { ...machine, clock, record, lines };
}

describe('reading at the desk', () => {
  it('is a line of the audit before anything is shown: who, which record and version, and why', async () => {
    const { desk, record, lines } = await withRecord();
    desk.sitting(record.id);
    expect(lines('record.read')).toMatchObject([
      { record: record.id, actor_account: 'muster-aufnahme', why: 'followUp', detail: '1' },
    ]);
  });

  it('is one line as long as it goes on, and another after a pause or a new sign-in', async () => {
    const { desk, record, lines, clock, signIn } = await withRecord();
    for (let touch = 0; touch < 30; touch += 1) {
      clock.move(30_000);
      desk.sitting(record.id);
    }
    expect(lines('record.read')).toHaveLength(1);
    clock.move(11 * 60_000);
    desk.sitting(record.id);
    expect(lines('record.read')).toHaveLength(2);
    signIn.signOut();
    await signIn.signIn('beispiel-aufnahme', '2222');
    desk.sitting(record.id);
    expect(lines('record.read').map(({ actor_account }) => actor_account)).toEqual([
      'beispiel-aufnahme',
      'muster-aufnahme',
      'muster-aufnahme',
    ]);
  });

  it('of papers and payloads has lines of its own', async () => {
    const { papers, outbox, record, lines, opened } = await withRecord();
    const { papers: listed } = await papers.papers(record.id);
    papers.paper(record.id, listed[0]?.key ?? '');
    const [entry] = opened().store.outbox.entriesOfRecord(record.id);
    outbox.dryRunEntry(entry?.id ?? '');
    expect(lines('paper.read')).toHaveLength(1);
    expect(lines('payload.read')).toMatchObject([{ record: record.id, detail: entry?.id, why: 'delivery' }]);
  });

  it('by searching keeps what was looked for as a keyed hash, and how many were shown', async () => {
    const { matching, lines, opened } = await withRecord();
    const { found } = matching.search('Al Mithal');
    expect(found.length).toBeGreaterThan(1);
    const [line] = lines('search.persons');
    expect(line?.detail).toMatch(new RegExp(`^[0-9a-f]{64} ${found.length}$`));
    expect(JSON.stringify(opened().store.audit.find({ limit: 500 }))).not.toMatch(/mithal/i);
  });
});

describe('the officer', () => {
  it('finds lines by short code, account, kind and by what was searched for, in the contract’s shape', async () => {
    const { desk, matching, audit, signIn, record } = await withRecord();
    desk.sitting(record.id);
    matching.search('Al Mithal');
    signIn.signOut();
    await signIn.signIn('schirm-datenschutz', '5555');
    const shape = deskChannels.audit.answer;
    const byCode = audit.audit({ record: record.shortCode });
    expect(shape.safeParse(byCode).error).toBeUndefined();
    expect(byCode.lines.length).toBeGreaterThan(50);
    expect(new Set(byCode.lines.map((line) => line.record))).toEqual(new Set([record.id]));
    expect(
      audit.audit({ account: 'muster-aufnahme', group: 'staff' }).lines.map(({ action }) => action),
    ).toEqual(['staff.signOut', 'staff.signIn']);
    expect(audit.audit({ searched: ' al  mithal' }).lines).toHaveLength(1);
    expect(audit.audit({ searched: 'somebody else' }).lines).toHaveLength(0);
    expect(audit.audit({ record: 'NOSUCH' }).lines).toHaveLength(0);
  });

  it('pages through older lines without a gap', async () => {
    const { audit, signIn } = await withRecord();
    signIn.signOut();
    await signIn.signIn('schirm-datenschutz', '5555');
    const first = audit.audit({});
    expect(first.more).toBe(true);
    const second = audit.audit({ before: first.lines.at(-1)?.sequence });
    expect(second.lines[0]?.sequence).toBe((first.lines.at(-1)?.sequence ?? 0) - 1);
  });

  it('exports what can be checked without the station, with the export in it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rathaus-export-')), 'audit.jsonl');
    const { signIn, audit } = await withRecord(async () => file);
    signIn.signOut();
    await signIn.signIn('schirm-datenschutz', '5555');
    const { rows } = await audit.export('vorbild-leitung');
    const report = verifyExport(readFileSync(file, 'utf8'));
    expect(report).toMatchObject({ rows, faultCount: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/audit\.export.*vorbild-leitung/);
    expect(await audit.verify(report.end)).toMatchObject({ faultCount: 0 });
    expect(await audit.verify({ ...report.end, hash: 'f'.repeat(64) })).toMatchObject({ faultCount: 1 });
  });

  it('exports nothing where no file was chosen', async () => {
    const machine = await withRecord();
    const handlers = deskHandlers(machine);
    expect(await handlers.auditExport({ second: { account: 'vorbild-leitung', pin: '4444' } })).toEqual({});
    expect(machine.lines('audit.export')).toHaveLength(0);
  });
});
