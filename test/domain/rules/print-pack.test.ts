import { describe, expect, it } from 'vitest';
import { builtInPack } from '#domain/rules/pack';
import { tableNames } from '#domain/rules/pack-schema';
import { needingReview, needsReview, printPack } from '#domain/rules/print-pack';

const reviewed = (on: string) => ({ validFrom: '2026-06-12', reviewed: { by: 'Kanzlei Muster', on } });

describe('the rules as a lawyer reads them', () => {
  const text = printPack(builtInPack);

  it('name every row with its paragraph and how well it is founded', () => {
    for (const row of tableNames.flatMap((table) => builtInPack.tables[table])) {
      const line = text.split('\n').find((one) => one.startsWith(`| ${row.id} |`));
      expect(line, row.id).toBeDefined();
      expect(text).toContain(row.law);
    }
    expect(text).toContain('Suggestions, never decisions.');
  });

  it('have as many cells in every line of a table as in its head', () => {
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    const lines = text.split('\n');
    lines.forEach((line, at) => {
      if (line.startsWith('|') && lines[at - 1]?.startsWith('|'))
        expect(cells(line), line).toBe(cells(lines[at - 1] as string));
    });
  });

  it('name everything nobody reviewed: rows, papers, lists, switches and rates', () => {
    const all = needingReview(builtInPack);
    expect(all).toEqual(
      expect.arrayContaining([
        'workAccess/exit-obliged',
        'documents/toleration',
        'documentNotices/passport',
        'lists/safeCountries/2026-06-12',
        'switches/ukraineRegimeChange',
        'rates/1/2026-01-01',
      ]),
    );
    const { ukraineRegimeChange: one } = builtInPack.switches;
    if (!one) throw new Error('no such switch');
    const openAfter = (on: string) =>
      needingReview({ ...builtInPack, switches: { one: { ...one, ...reviewed(on) } } });
    expect(openAfter('2026-08-18')).toContain('switches/one');
    expect(openAfter('2026-08-19')).not.toContain('switches/one');
  });

  it('mark a row nobody reviewed, and one whose law is newer than its review', () => {
    expect(needsReview({ validFrom: '2026-06-12' }, '2026-08-19')).toBe(true);
    expect(needsReview(reviewed('2026-08-18'), '2026-08-19')).toBe(true);
    expect(needsReview(reviewed('2026-08-19'), '2026-08-19')).toBe(false);
    expect(needsReview({ ...reviewed('2026-09-01'), validFrom: '2027-01-01' }, '2026-08-19')).toBe(true);
  });
});
