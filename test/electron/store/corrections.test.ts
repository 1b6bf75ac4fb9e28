/** A correction in the store: whole or not at all, at whichever statement the program ends. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '#domain/delivery/entry';
import type { PageAnswers } from '#domain/flow/page';
import { abandonCorrection, reopen } from '#domain/record/correction';
import {
  answer,
  changeLanguage,
  confirmReview,
  type IntakeRecord,
  seal,
  start,
} from '#domain/record/intake-record';
import type { Changed } from '#domain/record/record-error';
import { type Connection, openDatabase } from '../../../electron/store/database.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { outboxStore } from '../../../electron/store/outbox.ts';
import { holdKeys, recordKeys } from '../../../electron/store/record-keys.ts';
import { type Records, recordStore } from '../../../electron/store/records.ts';
import { settingStore } from '../../../electron/store/settings.ts';
import { taskStore } from '../../../electron/store/tasks.ts';
import { neutralForm as form } from '../../support/neutral-form.ts';
import { temporaryFolder, testClock } from '../make-machine.ts';

const staff = { role: 'staff', account: 'a1' } as const;
const received = '2026-11-24T10:00:00.000Z';
const corrected = '2026-11-25T10:00:00.000Z';
const must = (changed: Changed): IntakeRecord => {
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return changed.value;
};

/** Fails at the statement it is told to, as if the program had ended there. */
function breakable(connection: Connection) {
  let left = Number.POSITIVE_INFINITY;
  let ran = 0;
  const proxy = new Proxy(connection, {
    get: (target, name) => {
      const own = Reflect.get(target, name) as unknown;
      if (typeof own !== 'function') return own;
      if (name !== 'prepare') return own.bind(target);
      return (sql: string) => {
        const statement = target.prepare(sql);
        const run = statement.run.bind(statement);
        statement.run = (...parameters: unknown[]) => {
          if (left <= 0) throw new Error('ended here');
          left -= 1;
          ran += 1;
          return run(...parameters);
        };
        return statement;
      };
    },
  });
  return {
    connection: proxy,
    breakAfter: (statements: number) => {
      left = statements;
      ran = 0;
    },
    ran: () => ran,
  };
}

function station() {
  const folder = temporaryFolder();
  const file = join(folder, 'store.db');
  const key = randomBytes(32);
  const clock = testClock();
  const open = () => {
    const { connection, ...control } = breakable(openDatabase(file, key));
    holdKeys(connection, key);
    migrate(connection, file);
    const tasks = taskStore(connection);
    return {
      ...control,
      connection,
      records: recordStore(connection, tasks, clock, 'test-station'),
      outbox: outboxStore(connection, settingStore(connection)),
    };
  };
  return { open, clock };
}

const entryOf = (id: string, record: IntakeRecord, state: OutboxEntry['state'] = 'waiting'): OutboxEntry => ({
  id,
  recordId: record.id,
  recordVersion: record.version,
  agency: 'registryOffice',
  kind: 'registryOffice',
  payloadVersion: 1,
  state,
  attempts: 0,
  createdAt: received,
  changedAt: received,
});

function say(records: Records, record: IntakeRecord, step: string, given: PageAnswers): IntakeRecord {
  const changed = must(answer(form, record, step, given, staff, { code: 'misheard' }));
  records.change({
    record: changed,
    audit: { action: 'record.answer', step, actor: staff },
    answer: {
      step,
      answers: changed.answers[step] ?? {},
      actor: staff,
      reason: changed.staffChanges?.[step]?.reason,
    },
  });
  return changed;
}

/** A sealed record: one page was answered, and pruned because it is not asked any more. */
function sealedStation() {
  const made = station();
  const opened = made.open();
  const { records, outbox } = opened;
  let record = start(form, {
    id: made.clock.uuid(),
    language: 'de',
    startedOn: '2026-11-24',
    startedAt: '2026-11-24T09:00:00.000Z',
    shortCode: 'ABC234',
  });
  records.start(record, { action: 'record.start' });
  record = say(records, record, 'guests', { list: { value: [{ id: 'ann', kind: 'adult' }] } });
  record = say(records, record, 'weather', { sky: { value: 'rain' }, umbrella: { value: 'red' } });
  record = say(records, record, 'birthday/ann', { date: { skip: 'unknown' } });
  record = say(records, record, 'dish/ann', { likes: { value: 'salad' } });
  record = say(records, record, 'rain', { tent: { value: 'big' } });
  record = say(records, record, 'weather', { sky: { value: 'sun' } });
  record = must(confirmReview(form, record));
  records.change({ record, audit: { action: 'record.review' } });
  record = must(seal(form, record, received));
  const sealed = record;
  records.end({ record: sealed, audit: { action: 'record.seal' } }, () =>
    outbox.addEntries([{ entry: entryOf('e1', sealed), payload: '{"version":1}' }]),
  );
  return { ...made, ...opened, sealed };
}

function correct(records: Records, sealed: IntakeRecord): IntakeRecord {
  const draft = must(reopen(sealed));
  records.correct({ record: draft, audit: { action: 'record.correct', actor: staff } });
  return draft;
}

describe('a correction', () => {
  it('is found again after a restart, with its own answers over the sealed ones', () => {
    const { open, records, sealed } = sealedStation();
    const draft = correct(records, sealed);
    expect(records.find(sealed.id)).toEqual(draft);
    const changed = say(records, draft, 'dish/ann', { likes: { skip: 'unknown' } });
    const again = open().records;
    expect(again.find(sealed.id)).toEqual(changed);
    expect(again.find(sealed.id)?.corrects).toEqual(sealed);
    expect(again.drafts()).toEqual([changed]);
  });

  it('never brings back what had been pruned before it was sealed', () => {
    const { records, sealed } = sealedStation();
    expect(Object.keys(sealed.answers)).not.toContain('rain');
    const draft = correct(records, sealed);
    say(records, draft, 'weather', { sky: { value: 'rain' }, umbrella: { value: 'blue' } });
    expect(Object.keys(records.find(sealed.id)?.answers ?? {})).not.toContain('rain');
  });

  it('given up leaves the sealed version exactly as it was, and nothing of what was answered', () => {
    const { open, connection, records, sealed } = sealedStation();
    const before = connection.prepare('SELECT * FROM record').all();
    const events = connection.prepare('SELECT * FROM answer_event').all();
    let draft = correct(records, sealed);
    draft = say(records, draft, 'dish/ann', { likes: { skip: 'unknown' } });
    draft = must(changeLanguage(draft, 'ar'));
    records.change({ record: draft, audit: { action: 'record.language' } });
    const restored = must(abandonCorrection(draft));
    records.abandonCorrection({ record: restored, audit: { action: 'record.abandonCorrection' } });
    expect(open().records.find(sealed.id)).toEqual(sealed);
    expect(connection.prepare('SELECT * FROM record').all()).toEqual(before);
    expect(connection.prepare('SELECT * FROM answer_event').all()).toEqual(events);
    // And the next one begins where the first began.
    const next = correct(records, sealed);
    expect(say(records, next, 'dish/ann', { likes: { value: 'cake' } }).answers.weather).toEqual(
      sealed.answers.weather,
    );
    expect(records.find(sealed.id)?.answers['dish/ann']).toEqual({ likes: { value: 'cake' } });
  });

  it('sealed keeps the version it corrects, frozen, and can be corrected itself', () => {
    const { open, connection, records, sealed } = sealedStation();
    const draft = say(records, correct(records, sealed), 'dish/ann', { likes: { skip: 'unknown' } });
    const second = must(seal(form, draft, corrected));
    records.end({ record: second, audit: { action: 'record.seal' } }, () => {});
    expect(open().records.find(sealed.id)).toEqual(second);
    expect(second).toMatchObject({ version: 2, receivedAt: received, correctedAt: corrected });
    const third = say(records, correct(records, second), 'weather', { sky: { skip: 'unknown' } });
    expect(open().records.find(sealed.id)).toEqual(third);
    const kept = connection
      .prepare<[], [number, string]>('SELECT version, answers FROM sealed_version ORDER BY version')
      .raw()
      .all()
      .map(([version, answers]) => [
        version,
        JSON.parse(recordKeys(connection).openText(sealed.id, 'sealedAnswers', answers)),
      ]);
    expect(kept).toEqual([
      [1, sealed.answers],
      [2, second.answers],
    ]);
    expect(() => connection.exec(`UPDATE sealed_version SET answers = '{}'`)).toThrow('frozen');
    records.abandonCorrection({ record: second, audit: { action: 'record.abandonCorrection' } });
    expect(open().records.find(sealed.id)).toEqual(second);
  });

  it('is refused for what is no longer as it was read: nothing is reopened twice, or restored without one', () => {
    const { records, sealed } = sealedStation();
    const draft = correct(records, sealed);
    expect(() => correct(records, sealed)).toThrow('record.notSealed');
    expect(() => records.change({ record: sealed, audit: { action: 'record.goTo' } })).toThrow();
    expect(records.find(sealed.id)).toEqual(draft);
    records.abandonCorrection({ record: sealed, audit: { action: 'record.abandonCorrection' } });
    expect(() =>
      records.abandonCorrection({ record: sealed, audit: { action: 'record.abandonCorrection' } }),
    ).toThrow('record.notCorrecting');
    expect(() => records.change({ record: draft, audit: { action: 'record.goTo' } })).toThrow(
      'record.notDraft',
    );
  });

  it('puts the record among those of its day again', () => {
    const { records, sealed } = sealedStation();
    const since = '2026-11-25T00:00:00.000Z';
    expect(records.endedSince(since)).toEqual([]);
    const draft = say(records, correct(records, sealed), 'dish/ann', { likes: { skip: 'unknown' } });
    expect(records.endedSince('2026-11-24T00:00:00.000Z')).toEqual([]);
    const second = must(seal(form, draft, corrected));
    records.end({ record: second, audit: { action: 'record.seal' } }, () => {});
    expect(records.endedSince(since)).toEqual([{ id: sealed.id, at: corrected }]);
  });
});

it('a record sealed before the program knew of corrections can be corrected', () => {
  const file = join(temporaryFolder(), 'store.db');
  const connection = openDatabase(file, randomBytes(32));
  migrate(connection, file, migrations.slice(0, 4));
  connection.exec(`INSERT INTO record VALUES ('r1', 1, 's', 'sealed', 'de', '2026-11-24', '${received}', 'AAAAAA', 7,
    'review', 1, '${received}', NULL, '{"weather":{"sky":{"value":"sun"}}}')`);
  migrate(connection, file);
  const records = recordStore(connection, taskStore(connection), testClock(), 'test-station');
  const sealed = records.find('r1') as IntakeRecord;
  expect(sealed).toMatchObject({ version: 1, state: 'sealed' });
  const draft = correct(records, sealed);
  expect(records.find('r1')).toEqual(draft);
  records.abandonCorrection({ record: sealed, audit: { action: 'record.abandonCorrection' } });
  expect(records.find('r1')).toEqual(sealed);
});

describe('at whichever statement the program ends', () => {
  type Opened = ReturnType<typeof sealedStation>;

  /** Runs a step, broken off after 0, 1, 2 … statements, until it comes through. */
  function brokenOff(prepare: (opened: Opened) => () => void, holds: (opened: Opened) => void): number {
    for (let statements = 0; ; statements += 1) {
      const opened = sealedStation();
      const act = prepare(opened);
      opened.breakAfter(statements);
      try {
        act();
      } catch (error) {
        expect(String(error)).toContain('ended here');
        opened.breakAfter(Number.POSITIVE_INFINITY);
        holds(opened);
        continue;
      }
      return opened.ran();
    }
  }

  it('a correction has begun or not', () => {
    const statements = brokenOff(
      ({ records, sealed }) =>
        () =>
          correct(records, sealed),
      ({ open, sealed }) => expect(open().records.find(sealed.id)).toEqual(sealed),
    );
    expect(statements).toBe(3);
  });

  it('it is given up or goes on', () => {
    let draft: IntakeRecord | undefined;
    const statements = brokenOff(
      ({ records, sealed }) => {
        draft = say(records, correct(records, sealed), 'dish/ann', { likes: { skip: 'unknown' } });
        return () =>
          records.abandonCorrection({ record: sealed, audit: { action: 'record.abandonCorrection' } });
      },
      ({ open, sealed }) => expect(open().records.find(sealed.id)).toEqual(draft),
    );
    expect(statements).toBeGreaterThanOrEqual(4);
  });

  it('it is sealed with its entries and what they replace, or goes on and the old ones still wait', () => {
    let draft: IntakeRecord | undefined;
    const statements = brokenOff(
      ({ records, outbox, sealed }) => {
        draft = say(records, correct(records, sealed), 'dish/ann', { likes: { skip: 'unknown' } });
        const second = must(seal(form, draft, corrected));
        return () =>
          records.end({ record: second, audit: { action: 'record.seal' } }, () => {
            outbox.addEntries([{ entry: entryOf('e2', second), payload: '{"version":2}' }]);
            outbox.saveEntry({ ...entryOf('e1', sealed, 'replaced'), replacedBy: 'e2' });
          });
      },
      ({ open, sealed }) => {
        const { records, outbox } = open();
        expect(records.find(sealed.id)).toEqual(draft);
        expect(outbox.entriesOfRecord(sealed.id).map(({ id, state }) => [id, state])).toEqual([
          ['e1', 'waiting'],
        ]);
      },
    );
    expect(statements).toBeGreaterThanOrEqual(5);
  });
});
