/** Search as staff type, and the look for duplicates of a new person, beside 1,000, 10,000 and 100,000 persons. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsToKeep } from '#domain/identity/matching/search';
import { uuidV7 } from '#domain/identity/uuid';
import { openDatabase } from '../../electron/store/database.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { personRows } from '../../electron/store/person-rows.ts';
import { personStore } from '../../electron/store/persons.ts';
import { type ListedPerson, profileOfListed } from '../../electron/tools/duplicates/list.ts';
import { madeUpList } from '../../electron/tools/duplicates/made-up-list.ts';
import { type Figure, p95 } from './figures.ts';

/** What staff would type for somebody, letter by letter. */
function typedFor(
  { given = '', family = '', birth = '', document = '' }: ListedPerson,
  turn: number,
): readonly string[] {
  const whole =
    turn % 4 === 3 && document !== ''
      ? document
      : `${given} ${family}${turn % 4 === 1 ? ` ${birth.slice(0, 4)}` : ''}`;
  return Array.from(whole.trim(), (_, at) => whole.trim().slice(0, at + 1)).slice(1);
}

function measureAt(persons: number, list: readonly ListedPerson[], probes: readonly ListedPerson[]) {
  const folder = mkdtempSync(join(tmpdir(), 'rathaus-bench-'));
  const file = join(folder, 'store.db');
  const connection = openDatabase(file, randomBytes(32));
  try {
    migrate(connection, file);
    const rows = personRows(connection);
    const record = connection.prepare(`
      INSERT INTO record (id, version, station, state, language, started_on, started_at, short_code, counter, cursor, reviewed)
      VALUES (?, 1, 'bench', 'draft', 'ar', '2026-11-24', '2026-11-24T09:00:00.000Z', ?, 0, 'review', 0)`);
    connection.transaction(() => {
      for (const [index, row] of list.slice(0, persons).entries()) {
        const id = uuidV7(index, randomBytes(10));
        const code = index.toString(36).toUpperCase().padStart(6, '0');
        record.run(id, code);
        const profile = profileOfListed(row);
        const names = [row.given, row.family].filter((name) => name !== undefined);
        rows.add({
          ...{ record: id, person: id, profile, words: wordsToKeep(profile, code, names) },
          shown: { name: names.join(' '), nationalities: profile.nationalities },
        });
      }
    })();
    const store = personStore(connection);
    const times = { search: [] as number[], duplicate: [] as number[] };
    const took = (into: number[], work: () => unknown) => {
      const began = performance.now();
      work();
      into.push(performance.now() - began);
    };
    for (const [turn, probe] of probes.entries()) {
      for (const typed of typedFor(probe, turn)) took(times.search, () => store.search(typed));
      took(times.duplicate, () => store.candidatesFor(profileOfListed(probe), ''));
    }
    return { search: p95(times.search), duplicate: p95(times.duplicate), typed: times.search.length };
  } finally {
    connection.close();
    rmSync(folder, { recursive: true });
  }
}

const sizes = [1000, 10_000, 100_000] as const;

export async function benchMatching(probes: number): Promise<readonly Figure[]> {
  const list = madeUpList(100_000 + probes, 21);
  const asked = list.slice(100_000);
  const figures: Figure[] = [];
  const first = { search: 0, duplicate: 0 };
  for (const size of sizes) {
    const { search, duplicate, typed } = measureAt(size, list, asked);
    if (size === sizes[0]) Object.assign(first, { search, duplicate });
    const isLast = size === 100_000;
    const beside = `p95 beside ${size} persons`;
    figures.push(
      {
        name: `searchMs.${size}`,
        value: search,
        unit: 'ms',
        ...(isLast ? { atMost: 50 } : {}),
        from: `${beside}, ${typed} times as typed`,
      },
      {
        name: `duplicateMs.${size}`,
        value: duplicate,
        unit: 'ms',
        ...(isLast ? { atMost: 20 } : {}),
        from: `${beside}, ${probes} new persons`,
      },
    );
    if (size === sizes[0]) continue;
    figures.push(
      {
        name: `searchRatio.${size}`,
        value: search / first.search,
        unit: 'ratio',
        from: `to ${sizes[0]} persons`,
      },
      {
        name: `duplicateRatio.${size}`,
        value: duplicate / first.duplicate,
        unit: 'ratio',
        from: `to ${sizes[0]} persons`,
      },
    );
  }
  return figures;
}
