import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { outboxStore } from '../../../electron/store/outbox.ts';
import { settingStore } from '../../../electron/store/settings.ts';
import { temporaryFolder } from '../make-machine.ts';

const at = '2026-11-24T10:00:00.000Z';

/** A station's database as the program before left it: one entry accepted in a batch, one waiting. */
function oldStore() {
  const file = join(temporaryFolder(), 'store.db');
  const connection = openDatabase(file, randomBytes(32));
  migrate(connection, file, migrations.slice(0, 3));
  connection.exec(`
    INSERT INTO record VALUES ('r1', 1, 's', 'sealed', 'de', '2026-11-24', '${at}', 'AAAAAA', 1, 'review', 1, '${at}',
      NULL, '{}');
    INSERT INTO batch VALUES ('b1', 'jobcentre', 'answered', 1, NULL, '${at}', '${at}', '${at}', NULL);
    INSERT INTO outbox_entry VALUES ('e1', 'r1', 1, 'jobcentre', 'jobcentre', 1, 'accepted', 'b1', 1, NULL, NULL, NULL,
      '${at}', '${at}');
    INSERT INTO outbox_entry VALUES ('e2', 'r1', 1, 'youthOffice', 'youthOffice', 1, 'waiting', NULL, 0, NULL, NULL,
      NULL, '${at}', '${at}');
    INSERT INTO outbox_payload VALUES ('e1', '{"a":1}'), ('e2', '{"b":2}');
    INSERT INTO batch_entry VALUES ('b1', 0, 'e1');`);
  migrate(connection, file);
  return { connection, outbox: outboxStore(connection, settingStore(connection)) };
}

describe('an outbox from before FIT-Connect', () => {
  it('keeps its entries, payloads, batches and figures', () => {
    const { outbox } = oldStore();
    expect(outbox.entry('e1')).toMatchObject({ state: 'accepted', batchId: 'b1' });
    expect(outbox.batch('b1')?.entryIds).toEqual(['e1']);
    expect(outbox.waitingEntries('youthOffice', 9).map(({ id }) => id)).toEqual(['e2']);
    expect(outbox.payloadOf('e2')).toBe('{"b":2}');
    expect(outbox.figures()).toContainEqual(expect.objectContaining({ agency: 'jobcentre', accepted: 1 }));
  });

  it('stays frozen and tied together', () => {
    const { connection } = oldStore();
    expect(() => connection.exec(`UPDATE outbox_payload SET payload = '{}'`)).toThrow('frozen');
    expect(() => connection.exec(`UPDATE outbox_entry SET agency = 'jobcentre'`)).toThrow('frozen');
    expect(() => connection.exec(`DELETE FROM outbox_entry WHERE id = 'e1'`)).toThrow('FOREIGN KEY');
    expect(() => connection.exec(`INSERT INTO outbox_payload VALUES ('nobody', '{}')`)).toThrow(
      'FOREIGN KEY',
    );
  });
});
