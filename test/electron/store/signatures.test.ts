import { describe, expect, it } from 'vitest';
import { reopen } from '#domain/record/correction';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Changed } from '#domain/record/record-error';
import { contentRemover } from '../../../electron/store/content.ts';
import type { KeptSignature } from '../../../electron/store/signatures.ts';
import { makeTables } from './make-store.ts';

const must = (changed: Changed): IntakeRecord => {
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
};
const at = '2026-11-24T10:00:00.000Z';
const hash = (letter: string) => letter.repeat(64);
const drawn = (person: string, contentHash = hash('a')): KeptSignature => ({
  ...{ person, contentHash, language: 'ar', signedAt: at },
  path: 'M1 1L500 200',
});
const onPaper = (person: string): KeptSignature => {
  const { path: _path, ...signature } = drawn(person);
  return signature;
};

describe('signatures in the store', () => {
  it('are one a person and version: who signs again has signed once', () => {
    const { signatures, record } = makeTables();
    signatures.keep('s1', record.id, 1, drawn('p1', hash('a')));
    signatures.keep('s2', record.id, 1, drawn('p1', hash('b')));
    signatures.keep('s3', record.id, 1, onPaper('p2'));
    expect(signatures.of(record.id, 1).map(({ person, path }) => [person, path])).toEqual([
      ['p1', 'M1 1L500 200'],
      ['p2', undefined],
    ]);
    expect(signatures.of(record.id, 1)[0]?.contentHash).toBe(hash('b'));
    expect(signatures.of(record.id, 2)).toEqual([]);
  });

  it('are frozen, never large, and nothing of them stands in the file in clear', () => {
    const { signatures, connection, record } = makeTables();
    signatures.keep('s1', record.id, 1, drawn('p1'));
    expect(() => connection.exec(`UPDATE signature SET person = 'p9'`)).toThrow('frozen');
    const large = { ...drawn('p2'), path: 'M'.repeat(20_000) };
    expect(() => signatures.keep('s2', record.id, 1, large)).toThrow();
    const rows = connection.prepare<[], { content: Uint8Array }>('SELECT content FROM signature').all();
    expect(rows).toHaveLength(1);
    for (const { content } of rows) expect(Buffer.from(content).toString('latin1')).not.toContain('500 200');
  });

  it('of other content are removed when the record is sealed', () => {
    const { signatures, record } = makeTables();
    signatures.keep('s1', record.id, 1, drawn('p1', hash('a')));
    signatures.keep('s2', record.id, 1, drawn('p2', hash('b')));
    signatures.keepOnly(record.id, 1, [hash('b'), hash('c')]);
    expect(signatures.of(record.id, 1).map(({ person }) => person)).toEqual(['p2']);
  });

  it('go with the record’s content: after the purge nothing is there', () => {
    const { signatures, connection, record } = makeTables();
    signatures.keep('s1', record.id, 1, drawn('p1'));
    signatures.keep('s2', record.id, 2, drawn('p1'));
    contentRemover(connection)(record.id);
    expect(connection.prepare('SELECT count(*) FROM signature').pluck().get()).toBe(0);
  });

  it('of a correction that is given up are gone, and those of the sealed version stay', () => {
    const { signatures, records, record } = makeTables();
    const sealed = { ...record, state: 'sealed', receivedAt: at, counter: 1 } as const;
    signatures.keep('s1', record.id, 1, drawn('p1'));
    records.end({ record: sealed, audit: { action: 'record.seal' } }, () => {});
    const draft = must(reopen(records.find(record.id) as IntakeRecord));
    records.correct({ record: draft, audit: { action: 'record.correct' } });
    signatures.keep('s2', record.id, 2, drawn('p1'));
    records.abandonCorrection({
      record: draft.corrects as IntakeRecord,
      audit: { action: 'record.abandonCorrection' },
    });
    expect(signatures.of(record.id, 1)).toHaveLength(1);
    expect(signatures.of(record.id, 2)).toEqual([]);
  });

  it('of a child who is handed over are not kept', () => {
    const { signatures, records, connection, record } = makeTables();
    signatures.keep('s1', record.id, 1, drawn('p1'));
    const end = {
      ...record,
      state: 'sealed',
      receivedAt: at,
      handedOver: 'unaccompaniedMinor',
      counter: 1,
    } as const;
    records.end({ record: end, audit: { action: 'record.handOver' } }, () => {});
    expect(connection.prepare('SELECT count(*) FROM signature').pluck().get()).toBe(0);
  });
});
