/** Finds persons of the records held: as staff type, and as duplicates of somebody; and keeps what staff said of two. */
import { blockNumber, blocksToSearch } from '#domain/identity/matching/blocks';
import { compare, threshold } from '#domain/identity/matching/compare';
import type { Profile } from '#domain/identity/matching/profile';
import { searchTerms } from '#domain/identity/matching/search';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Connection } from './database.ts';
import { personChanges, personRows, type ShownPerson } from './person-rows.ts';
import { withStoreCodes } from './store-error.ts';

export type FoundPerson = ShownPerson & { readonly record: string; readonly person: string };
export type Candidate = FoundPerson & {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
};
/** What staff said of two persons. Nothing follows from it by itself. */
export type DuplicateAnswer = 'same' | 'notTheSame' | 'later';
export type PersonId = { readonly record: string; readonly person: string };
export type GivenAnswer = {
  readonly of: PersonId;
  readonly other: PersonId;
  readonly answer: DuplicateAnswer;
  /** instant, ISO 8601 UTC */
  readonly at: string;
  readonly account: string;
};

export type Persons = ReturnType<typeof personStore>;

const mostFound = 20;
const mostCandidates = 5;
/** Behind a word that half the town has, no more are looked through: whoever searches types on. */
const mostLookedThrough = 4000;

type Row = {
  readonly number: number;
  readonly record: string;
  readonly person: string;
  readonly shown: string;
};

/** The end of all words that begin with this one. */
const after = (word: string): string => `${word}\u{10ffff}`;

const found = ({ record, person, shown }: Row): FoundPerson => ({
  record,
  person,
  ...(JSON.parse(shown) as ShownPerson),
});

export function personStore(connection: Connection) {
  const rows = personRows(connection);
  const count = connection
    .prepare<[string, string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM person_word WHERE word >= ? AND word < ? LIMIT ?)',
    )
    .pluck();
  const selectBlocks = connection.prepare<[string, string], Row & { readonly profile: string }>(`
    SELECT number, record, person, shown, profile FROM person
    WHERE number IN (SELECT person FROM person_block WHERE block IN (SELECT value FROM json_each(?)))
      AND record <> ?`);
  const selectOf = connection.prepare<[string], Row & { readonly profile: string }>(
    'SELECT number, record, person, shown, profile FROM person WHERE record = ? ORDER BY number',
  );
  const insertAnswer = connection.prepare(`
    INSERT INTO duplicate_answer (record, person, other_record, other_person, answer, at, account)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const selectAnswers = connection.prepare<
    [string, string],
    {
      record: string;
      person: string;
      other_record: string;
      other_person: string;
      answer: DuplicateAnswer;
      at: string;
      account: string;
    }
  >('SELECT * FROM duplicate_answer WHERE record = ? OR other_record = ? ORDER BY sequence');
  const selectLater = connection.prepare<[], { readonly record: string }>(`
    SELECT DISTINCT record FROM duplicate_answer AS given WHERE answer = 'later' AND NOT EXISTS (
      SELECT 1 FROM duplicate_answer AS next WHERE next.sequence > given.sequence
        AND ((next.record = given.record AND next.person = given.person
              AND next.other_record = given.other_record AND next.other_person = given.other_person)
          OR (next.record = given.other_record AND next.person = given.other_person
              AND next.other_record = given.record AND next.other_person = given.person)))`);
  const clear = ['person_word', 'person_block', 'person'].map((table) =>
    connection.prepare(`DELETE FROM ${table}`),
  );
  const rebuild = connection.transaction((records: Iterable<IntakeRecord>) => {
    for (const statement of clear) statement.run();
    for (const record of records) rows.keep(record);
  });

  const search = (typed: string): { readonly found: readonly FoundPerson[]; readonly more: boolean } => {
    const terms = searchTerms(typed);
    if (!terms) return { found: [], more: false };
    const counted = terms.map((term) => ({
      term,
      size: term.reduce((sum, word) => sum + (count.get(word, after(word), mostLookedThrough) ?? 0), 0),
    }));
    counted.sort((a, b) => a.size - b.size);
    const [rarest, ...others] = counted.map(({ term }) => term);
    if (!rarest || counted[0]?.size === 0) return { found: [], more: false };
    const ranges = rarest
      .map(() => 'SELECT person FROM person_word WHERE word >= ? AND word < ?')
      .join(' UNION ');
    const also = others
      .map((term) => ` AND (${term.map(() => 'instr(words, ?) > 0').join(' OR ')})`)
      .join('');
    const statement = connection.prepare<unknown[], Row>(`
      SELECT number, record, person, shown FROM person
      WHERE number IN (SELECT person FROM (${ranges}) LIMIT ${mostLookedThrough})${also} LIMIT ${mostFound + 1}`);
    const parameters = [
      ...rarest.flatMap((word) => [word, after(word)]),
      // In the JSON of a person's words each begins after a quotation mark.
      ...others.flatMap((term) => term.map((word) => `"${word}`)),
    ];
    const all = statement.all(...parameters);
    return { found: all.slice(0, mostFound).map(found), more: all.length > mostFound };
  };

  const candidatesFor = (profile: Profile, exceptRecord: string): readonly Candidate[] => {
    const blocks = JSON.stringify(blocksToSearch(profile).map(blockNumber));
    return selectBlocks
      .all(blocks, exceptRecord)
      .map((row) => ({ row, ...compare(profile, JSON.parse(row.profile) as Profile) }))
      .filter(({ score }) => score >= threshold)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates)
      .map(({ row, score, reasons, doubts }) => ({ ...found(row), score, reasons, doubts }));
  };

  type Found = readonly (FoundPerson & { readonly candidates: readonly Candidate[] })[];
  /** The desk asks after every touch at the newcomer's screen, and few touches change who somebody is. */
  let known = { changes: -1, of: new Map<string, Found>() };
  const duplicatesOf = (record: string): Found => {
    const changes = personChanges(connection);
    if (known.changes !== changes) known = { changes, of: new Map() };
    const before = known.of.get(record);
    if (before) return before;
    const now = selectOf
      .all(record)
      .map((row) => ({
        ...found(row),
        candidates: candidatesFor(JSON.parse(row.profile) as Profile, record),
      }))
      .filter(({ candidates }) => candidates.length > 0);
    known.of.set(record, now);
    return now;
  };

  const upToDate = <Value>(work: () => Value): Value =>
    withStoreCodes(() => {
      rows.catchUp();
      return work();
    });

  return {
    /** Of drafts that were found in the store: a power cut may have come before their persons were written. */
    keepSoon: rows.keepSoon,
    /** At most twenty; fewer letters find nobody, so that nobody browses. */
    search: (typed: string) => upToDate(() => search(typed)),
    /** At most five records of other households that may be of this person, the likeliest first. */
    candidatesFor: (profile: Profile, exceptRecord: string) =>
      upToDate(() => candidatesFor(profile, exceptRecord)),
    /** The persons of a record that have candidates, with them. */
    duplicatesOf: (record: string) => upToDate(() => duplicatesOf(record)),
    /** Durable when it returns. Both records stay as they are. */
    answer: ({ of, other, answer, at, account }: GivenAnswer): void => {
      withStoreCodes(() =>
        insertAnswer.run(of.record, of.person, other.record, other.person, answer, at, account),
      );
    },
    /** All answers about persons of a record, the latest last. */
    answersOf: (record: string): readonly GivenAnswer[] =>
      withStoreCodes(() =>
        selectAnswers.all(record, record).map((row) => ({
          of: { record: row.record, person: row.person },
          other: { record: row.other_record, person: row.other_person },
          answer: row.answer,
          at: row.at,
          account: row.account,
        })),
      ),
    holds: (record: string, person: string): boolean =>
      upToDate(() => selectOf.all(record).some((row) => row.person === person)),
    /** Records in which two persons were put off. */
    putOff: (): readonly string[] => withStoreCodes(() => selectLater.all().map(({ record }) => record)),
    /** Makes everything again that follows from the answers. */
    rebuild: (records: Iterable<IntakeRecord>): void => withStoreCodes(() => rebuild(records)),
  };
}
