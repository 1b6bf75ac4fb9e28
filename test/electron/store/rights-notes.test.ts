/** Withdrawals and disputes lie encrypted beside the record, and go with its content. */
import { expect, it } from 'vitest';
import { discard } from '#domain/record/intake-record';
import { makeTables } from './make-store.ts';

const staff = { role: 'staff', account: 'a1' } as const;

it('keeps what was withdrawn and disputed encrypted, and removes both with the record', () => {
  const { connection, records, rights, record } = makeTables();
  const person = '01980000-0000-7000-8000-000000000001';
  const at = '2026-11-25T10:00:00.000Z';
  const withdrawal = { person, at, agency: 'socialOffice', groups: ['contact'] } as const;
  rights.addWithdrawal(record.id, staff, withdrawal);
  rights.dispute(record.id, staff, { step: 'x', person, at, account: 'a1', reason: 'Hexenschuss' });
  const rows = () =>
    JSON.stringify([
      connection.prepare('SELECT * FROM consent_withdrawal').all(),
      connection.prepare('SELECT * FROM dispute').all(),
    ]);
  expect(rows()).not.toMatch(/Hexenschuss|socialOffice/);
  expect(records.find(record.id)).toMatchObject({
    withdrawals: [withdrawal],
    disputes: [{ step: 'x', reason: 'Hexenschuss' }],
  });
  const ended = discard(record);
  if (!ended.ok) throw new Error(ended.error.code);
  records.end({ record: ended.value, audit: { action: 'record.discard', actor: staff } }, () => undefined);
  expect(rows()).toBe('[[],[]]');
});
