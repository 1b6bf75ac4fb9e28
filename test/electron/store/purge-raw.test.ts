/** What is left of a purged record in the bytes of the files, with the outer encryption taken away. */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { profileOf } from '#domain/identity/matching/profile';
import { type IntakeRecord, start } from '#domain/record/intake-record';
import { assessmentStore } from '../../../electron/store/assessments.ts';
import type { Connection } from '../../../electron/store/database.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { outboxStore } from '../../../electron/store/outbox.ts';
import { paperStore } from '../../../electron/store/papers.ts';
import { personRows } from '../../../electron/store/person-rows.ts';
import { holdKeys } from '../../../electron/store/record-keys.ts';
import { recordStore } from '../../../electron/store/records.ts';
import { retentionStore } from '../../../electron/store/retention.ts';
import { settingStore } from '../../../electron/store/settings.ts';
import { taskStore } from '../../../electron/store/tasks.ts';
import { scrubbedTables, tracesOf } from '../../../electron/store/traces.ts';
import { neutralForm } from '../../support/neutral-form.ts';
import { temporaryFolder, testClock } from '../make-machine.ts';

const at = '2026-11-24T10:00:00.000Z';
const later = '2026-12-24T10:00:00.000Z';
const newcomer = { role: 'newcomer' } as const;

/** A store without the outer encryption, as somebody who has the store's key may read it. */
function clearStore() {
  const file = join(temporaryFolder(), 'store.db');
  const connection: Connection = new Database(file);
  connection.pragma('foreign_keys = ON');
  connection.pragma('secure_delete = ON');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = OFF');
  holdKeys(connection, randomBytes(32));
  migrate(connection, file);
  const clock = testClock();
  const records = recordStore(connection, taskStore(connection), clock, 'test');
  const outbox = outboxStore(connection, settingStore(connection));
  const papers = paperStore(connection);
  const assessments = assessmentStore(connection);
  const persons = personRows(connection);
  const retention = retentionStore(connection, clock);

  /** A sealed record with its mark in everything a record can hold. */
  const seal = (mark: string, times = 900): IntakeRecord => {
    const id = clock.uuid();
    const fresh = start(neutralForm, {
      id,
      language: 'en',
      startedOn: '2026-11-24',
      startedAt: at,
      shortCode: id.slice(-6),
    });
    records.start(fresh, { action: 'record.start' });
    const answers = {
      household: { members: { value: [{ id: 'p1', called: `Household ${mark}` }] } },
      'names/p1': { familyName: { value: `Name ${mark}` } },
      weather: { sky: { value: `Sky ${mark} `.repeat(times) } },
    };
    Object.entries(answers).forEach(([step, given], index) => {
      records.change({
        record: { ...fresh, answers, counter: index + 1 },
        audit: { action: 'record.answer', step },
        answer: { step, answers: given as never, actor: newcomer },
      });
    });
    records.keepScan(id, 'p1', [`P<UTO${mark}`]);
    const sealed = {
      ...fresh,
      answers,
      state: 'sealed',
      receivedAt: at,
      counter: 9,
    } as never as IntakeRecord;
    records.end({ record: sealed, audit: { action: 'record.seal' } }, () => {
      outbox.addEntries([
        {
          entry: {
            id: clock.uuid(),
            recordId: id,
            recordVersion: 1,
            agency: 'registryOffice',
            kind: 'registryOffice',
            payloadVersion: 1,
            state: 'accepted',
            attempts: 1,
            createdAt: at,
            changedAt: at,
            detail: `Detail ${mark}`,
          },
          payload: JSON.stringify({ secret: `Payload ${mark}` }),
          attachments: [
            {
              id: clock.uuid(),
              purpose: 'form',
              mimeType: 'application/pdf',
              name: 'Formular.pdf',
              content: Buffer.from(`Attachment ${mark} `.repeat(times)),
            },
          ],
        },
      ]);
      assessments.add(id, 1, { packVersion: '1', on: '2026-11-24', mark: `Assessment ${mark}` } as never);
    });
    persons.add({
      record: id,
      person: 'p1',
      shown: { name: `Person ${mark}`, nationalities: [] },
      profile: profileOf({ family: 'Muster', given: ['Mia'] }),
      words: [`${randomBytes(4).toString('hex')} word ${mark}`, `${mark} word`],
    });
    papers.keep(id, 1, 'routeSlip', {
      id: clock.uuid(),
      at,
      pdf: Buffer.from(`Paper ${mark} `.repeat(times)),
    });
    return sealed;
  };
  const bytes = (): string => {
    const log = `${file}-wal`;
    return readFileSync(file, 'latin1') + readFileSync(log, 'latin1');
  };
  return { file, connection, records, outbox, papers, retention, seal, bytes };
}

/** Everything of a record that lies encrypted, and the key it lies under. */
function sealedParts(connection: Connection, record: string): readonly string[] {
  const ofEntry = 'entry IN (SELECT id FROM outbox_entry WHERE record = ?)';
  return [
    'SELECT wrapped FROM record_key WHERE record = ?',
    'SELECT answers FROM answer_event WHERE record = ?',
    'SELECT sealed_answers FROM record WHERE id = ?',
    'SELECT results FROM assessment WHERE record = ?',
    'SELECT content FROM paper WHERE record = ?',
    `SELECT payload FROM outbox_payload WHERE ${ofEntry}`,
    `SELECT content FROM outbox_attachment WHERE ${ofEntry}`,
  ].flatMap((sql) =>
    connection
      .prepare<[string], string | Uint8Array>(sql)
      .pluck()
      .all(record)
      // The first bytes lie together whatever page they are on.
      .map((value) =>
        Buffer.from(value as string)
          .subarray(0, 48)
          .toString('latin1'),
      ),
  );
}

describe('in the bytes of the files, read with the store’s own key,', () => {
  it('of what a record says stands nothing in clear but who is in it and an agency’s words', () => {
    const { seal, bytes, records, outbox, papers } = clearStore();
    const { id } = seal('MARKED-VALUE');
    const clear = bytes();
    for (const kept of ['Sky', 'Payload', 'Attachment', 'Assessment', 'Paper', 'P<UTO']) {
      expect(clear, kept).not.toContain(`${kept} MARKED`);
    }
    expect(clear).toContain('Detail MARKED-VALUE');
    // And all of it can be read by the program.
    expect(JSON.stringify(records.find(id)?.answers)).toContain('Sky MARKED-VALUE');
    const [entry] = outbox.entriesOfRecord(id);
    expect(outbox.payloadOf(entry?.id ?? '')).toContain('Payload MARKED-VALUE');
    expect(Buffer.from(outbox.attachmentsOf(entry?.id ?? '')[0]?.content ?? '').toString()).toContain(
      'MARKED',
    );
    expect(Buffer.from(papers.pdf(id, 1, 'routeSlip') ?? '').toString()).toContain('Paper MARKED-VALUE');
  });

  it('nothing of a purged record is found: no word, no encrypted part, no key', () => {
    const { file, connection, seal, bytes, retention, records } = clearStore();
    const { id } = seal('MARKED-VALUE');
    const parts = sealedParts(connection, id);
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts) expect(bytes()).toContain(part);
    expect(retention.purgeAccepted(later)).toEqual([id]);
    const left = bytes();
    expect(left).not.toContain('MARKED');
    for (const part of parts) expect(left).not.toContain(part);
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(records.find(id)).toMatchObject({ state: 'purged', answers: {} });
  });

  it('nor among two hundred others, whose rows have moved between pages', () => {
    const { connection, seal, bytes, retention } = clearStore();
    const made = Array.from({ length: 200 }, (_, index) =>
      seal(`MARKED-${String(index).padStart(3, '0')}`, 20),
    );
    const gone = made.filter((_, index) => index % 3 === 0).map(({ id }) => id);
    const parts = gone.flatMap((id) => sealedParts(connection, id));
    expect(bytes()).toContain('Person MARKED-003');
    const marks = made.flatMap((_, index) =>
      index % 3 === 0 ? [`MARKED-${String(index).padStart(3, '0')}`] : [],
    );
    connection
      .prepare(
        `UPDATE outbox_entry SET state = 'parked' WHERE record NOT IN (SELECT value FROM json_each(?))`,
      )
      .run(JSON.stringify(gone));
    expect([...retention.purgeAccepted(later)].sort()).toEqual([...gone].sort());
    retention.removeTraces();
    const left = bytes();
    expect(marks.filter((mark) => left.includes(mark))).toEqual([]);
    expect(parts.filter((part) => left.includes(part)).length).toBe(0);
  });

  it('nor a copy that a row left in the unused part of a page when it moved, in any table', () => {
    const { file, connection, seal } = clearStore();
    for (let index = 0; index < 30; index += 1) seal(`KEPT-${index}`, 20);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const pages = connection
      .prepare<[], { name: string; at: number }>(
        `SELECT s.tbl_name AS name, d.pgoffset AS at FROM dbstat d JOIN sqlite_schema s ON s.name = d.name
         WHERE d.pagetype <> 'overflow' AND d.pageno > 1 AND d.unused > 60`,
      )
      .all()
      .filter(({ name }) => scrubbedTables.includes(name));
    connection.close();
    const content = readFileSync(file);
    let planted = 0;
    for (const { at: page } of pages) {
      // Leaf or interior: its header, then where each cell lies, then nothing, then the cells.
      const header = (content[page] ?? 0) < 8 ? 12 : 8;
      const from = page + header + 2 * content.readUInt16BE(page + 3);
      const to = page + (content.readUInt16BE(page + 5) || 65_536);
      if (to - from < 20) continue;
      content.write('MOVED-ROW', from + 4, 'latin1');
      planted += 1;
    }
    expect(planted).toBeGreaterThan(30);
    writeFileSync(file, content);
    const again: Connection = new Database(file);
    again.pragma('secure_delete = ON');
    expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
    const traces = tracesOf(again);
    traces.remove();
    expect(readFileSync(file, 'latin1')).toContain('MOVED-ROW');
    traces.expect();
    traces.remove();
    expect(readFileSync(file, 'latin1')).not.toContain('MOVED-ROW');
    expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('step by step, with nothing else changed: rows, counts and references are what they were', () => {
    const { connection, seal, retention, outbox } = clearStore();
    const kept = Array.from({ length: 12 }, (_, index) => seal(`KEPT-${index}`, 20).id);
    connection.exec(`UPDATE outbox_entry SET state = 'parked'`);
    const gone = seal('MARKED-VALUE').id;
    const tables = connection
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
      .pluck()
      .all()
      .filter((name) => name !== 'setting');
    const all = () =>
      Object.fromEntries(tables.map((name) => [name, connection.prepare(`SELECT * FROM ${name}`).all()]));
    expect(retention.purgeAccepted(later)).toEqual([gone]);
    const before = all();
    let steps = 0;
    for (let more = true; more; steps += 1) {
      more = retention.removeTrace();
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    }
    expect(steps).toBeGreaterThan(15);
    expect(retention.removeTrace()).toBe(false);
    expect(all()).toEqual(before);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(outbox.entriesOfRecord(kept[0] ?? '')).toHaveLength(1);
    // A removal meanwhile begins anew.
    connection.exec(`UPDATE outbox_entry SET state = 'accepted'`);
    expect(retention.purgeAccepted(later)).toHaveLength(12);
    expect(retention.removeTrace()).toBe(true);
  });

  it('in every table there is, but those that say nothing of a record’s content', () => {
    const { connection } = clearStore();
    const names = connection
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
      .pluck()
      .all();
    expect(names.filter((name) => !scrubbedTables.includes(name)).sort()).toEqual([
      'agency_state',
      'audit',
      'audit_base',
      'batch',
      'batch_entry',
      'delivery_notice',
      'outbox_count',
      'receipt',
      'rule_pack',
      'secret',
      'setting',
      'staff_account',
      'submission',
    ]);
  });
});
