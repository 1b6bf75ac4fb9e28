/** Signatures on the touchscreen, by version of a record: encrypted with the record's key and purged with it. */
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { withStoreCodes } from './store-error.ts';

type Content = {
  /** what was drawn: `#domain/papers/signature`; absent: the person signs the printed sheet instead */
  readonly path?: string;
  /** of exactly what was signed, SHA-256 in hex: of other content it is no signature */
  readonly contentHash: string;
  /** in which the sheet was shown beside the German */
  readonly language: string;
};
export type KeptSignature = Content & { readonly person: string; readonly signedAt: string };
type Row = {
  readonly id: string;
  readonly person: string;
  readonly signedAt: string;
  readonly content: Uint8Array;
};
export type Signatures = ReturnType<typeof signatureStore>;

export function signatureStore(connection: Connection) {
  const keys = recordKeys(connection);
  const select = connection.prepare<[string, number], Row>(`
    SELECT id, person, signed_at AS signedAt, content FROM signature
    WHERE record = ? AND record_version = ? ORDER BY signed_at, person`);
  const remove = connection.prepare(
    'DELETE FROM signature WHERE record = ? AND record_version = ? AND person = ?',
  );
  const insert = connection.prepare(`
    INSERT INTO signature (id, record, record_version, person, signed_at, content)
    VALUES (?, ?, ?, ?, ?, ?)`);
  const keep = connection.transaction(
    (id: string, record: string, version: number, signature: KeptSignature) => {
      const { person, signedAt, ...content } = signature;
      remove.run(record, version, person);
      const sealed = keys.sealBytes(record, 'signature', Buffer.from(JSON.stringify(content)));
      insert.run(id, record, version, person, signedAt, sealed);
    },
  );
  const of = (record: string, version: number): readonly KeptSignature[] =>
    select.all(record, version).map(({ person, signedAt, content }) => ({
      person,
      signedAt,
      ...(JSON.parse(keys.openBytes(record, 'signature', content).toString()) as Content),
    }));
  const keepOnly = connection.transaction((record: string, version: number, hashes: readonly string[]) => {
    for (const { person, contentHash } of of(record, version))
      if (!hashes.includes(contentHash)) remove.run(record, version, person);
  });

  return {
    of: (record: string, version: number): readonly KeptSignature[] =>
      withStoreCodes(() => of(record, version)),
    /** Takes the place of what this person signed before of this version. */
    keep: (id: string, record: string, version: number, signature: KeptSignature): void =>
      withStoreCodes(() => keep(id, record, version, signature)),
    /** Removes what was signed of other content than this: it stands for nothing any more. */
    keepOnly: (record: string, version: number, hashes: readonly string[]): void =>
      withStoreCodes(() => keepOnly(record, version, hashes)),
  };
}
