/**
 * The audit (Protokoll): who read or changed what, when and why, as codes and ids; what stood there before and after as
 * hashes under a secret of the record, which goes with the record's content: afterwards nobody can guess what it was.
 * A row is one hash more in the transaction of what it tells of.
 */
import { createHmac, hash, randomBytes } from 'node:crypto';
import type { AuditAction, Why } from '#domain/record/audit-action';
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import { type AuditRow, type ChainEnd, chainBegin, hashOf } from './audit-chain.ts';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type AuditLine = {
  readonly action: AuditAction;
  readonly record?: string;
  readonly step?: string;
  readonly actor?: Actor;
  /** the second account where two had to agree */
  readonly witness?: string;
  readonly why?: Why;
  /** an id or a code; never a value */
  readonly detail?: string;
  /** What stood there and what stands there now, as text: only its keyed hash is kept. */
  readonly before?: string;
  readonly after?: string;
};

/** What is asked of the audit; all of it must fit. */
export type AuditQuery = {
  readonly record?: string;
  readonly account?: string;
  /** `record` for all that begin with `record.`, or a whole action */
  readonly action?: string;
  /** what its detail begins with */
  readonly detail?: string;
  /** Rows older than this one. */
  readonly before?: number;
  readonly limit: number;
};

const columns =
  'sequence, at, action, record, step, actor_role, actor_account, witness, why, detail, before, after, hash';

/** The scope of a secret: a record's id, or one of the station's own. */
type Scope = string;
const SEARCHES: Scope = 'searches';
const END: Scope = 'end';

/** Writes lines. Stateless: two programs on one store go on with the same chain. */
export function auditWriter(connection: Connection, clock: Pick<Clock, 'now'>) {
  const selectEnd = connection.prepare<[], ChainEnd>(
    'SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1',
  );
  const insert = connection.prepare(`
    INSERT INTO audit (${columns})
    VALUES (:sequence, :at, :action, :record, :step, :actor_role, :actor_account, :witness, :why, :detail,
      :before, :after, :hash)`);
  const selectSecret = connection
    .prepare<[Scope], Buffer>('SELECT secret FROM audit_secret WHERE scope = ?')
    .pluck();
  const insertSecret = connection.prepare('INSERT INTO audit_secret (scope, secret) VALUES (?, ?)');

  const secretOf = (scope: Scope): Buffer => {
    const known = selectSecret.get(scope);
    if (known) return known;
    const made = randomBytes(32);
    insertSecret.run(scope, made);
    return made;
  };
  // Nobody is to forge these, only not to guess what they were made of: a tenth of an HMAC's time.
  const keyed = (scope: Scope, text: string): string =>
    hash('sha256', `${secretOf(scope).toString('hex')}\n${text}`);
  const hashed = (record: string | undefined, text: string | undefined): string | null =>
    record === undefined || text === undefined ? null : keyed(record, text);

  const write = (line: AuditLine): void => {
    const { sequence, hash: previous } = selectEnd.get() ?? chainBegin;
    const row = {
      sequence: sequence + 1,
      at: clock.now().toISOString(),
      action: line.action,
      record: line.record ?? null,
      step: line.step ?? null,
      actor_role: line.actor?.role ?? null,
      actor_account: line.actor?.account ?? null,
      witness: line.witness ?? null,
      why: line.why ?? null,
      detail: line.detail ?? null,
      before: hashed(line.record, line.before),
      after: hashed(line.record, line.after),
    };
    insert.run({ ...row, hash: hashOf(previous, row) });
  };
  const alone = connection.transaction(write);
  const makeSecret = connection.transaction(secretOf);
  /** The first of its scope makes the secret; all others only read. */
  const secretAlone = (scope: Scope): Buffer => selectSecret.get(scope) ?? makeSecret.immediate(scope);

  return {
    /** For inside the transaction of what it tells of. */
    write,
    /** Durable when it returns. */
    add: (line: AuditLine): void => withStoreCodes(() => alone.immediate(line)),
    /** What was looked for, so that it can be recognised but not read. @returns 64 hexadecimal digits */
    searchHash: (text: string): string =>
      withStoreCodes(() => {
        secretAlone(SEARCHES);
        return keyed(SEARCHES, text);
      }),
    /** Seals what is noted of the chain's end outside the database. */
    sealOf: (text: string): string =>
      withStoreCodes(() => createHmac('sha256', secretAlone(END)).update(text).digest('hex')),
  };
}

export type Audit = ReturnType<typeof auditStore>;

export function auditStore(connection: Connection, clock: Pick<Clock, 'now'>) {
  const writer = auditWriter(connection, clock);
  const selectEnd = connection.prepare<[], ChainEnd>(
    'SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1',
  );
  const selectBase = connection.prepare<[], ChainEnd>('SELECT sequence, hash FROM audit_base');
  const selectFrom = connection.prepare<[number, number], AuditRow>(
    `SELECT ${columns} FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const selectOne = connection.prepare<[number], AuditRow>(`SELECT ${columns} FROM audit WHERE sequence = ?`);
  const select = (record: string) =>
    connection.prepare<Readonly<Record<string, unknown>>, AuditRow>(`
      SELECT ${columns} FROM audit
      WHERE ${record}
        AND (:account IS NULL OR actor_account = :account OR witness = :account)
        AND (:action IS NULL OR action = :action OR action LIKE :action || '.%')
        AND (:detail IS NULL OR substr(detail, 1, length(:detail)) = :detail)
        AND (:before IS NULL OR sequence < :before)
      ORDER BY sequence DESC LIMIT :limit`);
  const selectAny = select(':record IS NULL');
  const selectOfRecord = select('record = :record');
  const lastBefore = connection.prepare<[string], ChainEnd>(
    'SELECT sequence, hash FROM audit WHERE at < ? ORDER BY sequence DESC LIMIT 1',
  );
  const countBefore = connection.prepare<[string], number>('SELECT count(*) FROM audit WHERE at < ?').pluck();
  const upsertBase = connection.prepare(`
    INSERT INTO audit_base (one, sequence, hash) VALUES (1, :sequence, :hash)
    ON CONFLICT (one) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash`);
  const remove = connection.prepare('DELETE FROM audit WHERE sequence <= ?');
  const base = (): ChainEnd => selectBase.get() ?? chainBegin;
  const thin = connection.transaction((before: string): number => {
    const last = lastBefore.get(before);
    if (!last || last.sequence <= base().sequence) return 0;
    writer.write({ action: 'audit.thin', why: 'retention', detail: `${last.sequence} ${last.hash}` });
    upsertBase.run(last);
    return remove.run(last.sequence).changes;
  });

  return {
    ...writer,
    end: (): ChainEnd => withStoreCodes(() => selectEnd.get() ?? base()),
    base: (): ChainEnd => withStoreCodes(base),
    /** A number of rows after this one, in order. */
    after: (sequence: number, limit: number): readonly AuditRow[] =>
      withStoreCodes(() => selectFrom.all(sequence, limit)),
    row: (sequence: number): AuditRow | undefined => withStoreCodes(() => selectOne.get(sequence)),
    /** The latest first. */
    find: ({ record, account, action, detail, before, limit }: AuditQuery): readonly AuditRow[] =>
      withStoreCodes(() =>
        (record === undefined ? selectAny : selectOfRecord).all({
          ...{ record: record ?? null, account: account ?? null, action: action ?? null },
          ...{ detail: detail ?? null, before: before ?? null, limit },
        }),
      ),
    /** How many rows `thin` would remove. */
    countBefore: (before: string): number => withStoreCodes(() => countBefore.get(before) ?? 0),
    /** Removes rows from before an instant; a row of the chain says up to where. @returns how many */
    thin: (before: string): number => withStoreCodes(() => thin.immediate(before)),
  };
}
