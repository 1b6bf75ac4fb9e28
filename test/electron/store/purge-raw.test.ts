/** What is left of a purged record in the bytes of the files, with the outer encryption taken away. */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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
});
