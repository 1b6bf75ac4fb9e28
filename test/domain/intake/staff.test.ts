import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dataMap, renderDataMap } from '#domain/intake/data-map';
import { intakePages } from '#domain/intake/form';
import { fieldGroups, receivers } from '#domain/intake/need-to-know';
import { purposes, type Question } from '#domain/intake/question';
import { retentionOf } from '#domain/intake/retention';
import { sections, textNamespace } from '#domain/intake/section';

const rows = dataMap();
const named = rows.map((row) => [`${row.page}.${row.field}`, row] as const);
const everybody = (row: (typeof rows)[number]) => [...row.for, ...row.withConsent, ...row.reference];

describe('every question', () => {
  it.each(named)('%s says on which law it rests, and why', (_, row) => {
    expect(row.law).toMatch(/§|Art\. \d/);
    expect(purposes).toContain(row.purpose);
    expect(row.retention.length).toBeGreaterThan(0);
  });

  it.each(named)('%s names each receiver once, in one way', (_, row) => {
    expect(new Set(everybody(row)).size).toBe(everybody(row).length);
  });

  it.each(named.filter(([, row]) => row.withConsent.length > 0))(
    '%s belongs to the group a consent is given for',
    (_, row) => {
      expect(fieldGroups).toContain(row.group);
      const offered: readonly string[] = row.group ? receivers[row.group].withConsent : [];
      for (const agency of row.withConsent) expect(offered).toContain(agency);
    },
  );

  it.each(named.filter(([, row]) => row.group !== undefined))(
    '%s goes to nobody outside the row of its group',
    (_, row) => {
      const group = row.group as keyof typeof receivers;
      const { for: byLaw, withConsent, reference } = receivers[group];
      for (const agency of row.for) expect(byLaw as readonly string[]).toContain(agency);
      for (const agency of row.withConsent) expect(withConsent as readonly string[]).toContain(agency);
      for (const agency of row.reference) expect(reference as readonly string[]).toContain(agency);
    },
  );

  it('can be declined where the law allows', () => {
    const voluntary = rows.filter(
      ({ must, kind, askedOf }) => !must && kind !== 'confirm' && askedOf === 'newcomer',
    );
    for (const { page, field, skips } of voluntary)
      expect([page, field, skips.includes('declined') || skips.includes('askStaff')]).toEqual([
        page,
        field,
        true,
      ]);
  });
});

describe('the registration', () => {
  const items = /§ 3 \(1\) Nr\. (\d+a?)/;

  it('collects nothing for the registry beyond § 24 (1) BMG', () => {
    const collected = rows.filter(
      ({ section, for: byLaw }) => section === 'registration' && byLaw.includes('registryOffice'),
    );
    expect(collected.length).toBeGreaterThan(50);
    for (const { page, field, law } of collected) {
      const number = items.exec(law)?.[1];
      const allowed =
        number !== undefined
          ? Number.parseInt(number, 10) <= 18
          : /^§ (3 \(2\) Nr\. (2 a|10)|23 \(|42 \(3\)|19 \(3\)|21 \(4\))/.test(law);
      expect([page, field, law, allowed]).toEqual([page, field, law, true]);
    }
  });

  it('asks for every item of the list that a newcomer can have', () => {
    const asked = new Set(
      rows.flatMap(({ law }) => [...law.matchAll(/§ 3 \(1\) Nr\. (\d+a?)/g)].map(([, n]) => n)),
    );
    // 8 is the tax number, which nobody has yet.
    const wanted = '1 2 3 4 5 6 7 9 10 11 12 13 14 15 16 17 17a 18'.split(' ');
    expect(wanted.filter((number) => !asked.has(number))).toEqual([]);
  });

  it('tells the religion to the registry and to nobody else', () => {
    const religion = rows.filter(({ page }) => page.startsWith('religion'));
    expect(religion.length).toBeGreaterThan(2);
    for (const row of religion) expect(everybody(row)).toEqual(['registryOffice']);
  });

  it('keeps the lines of a document and the name in its own script on the station', () => {
    for (const row of rows.filter(({ kind }) => kind === 'mrz' || kind === 'ownScript'))
      expect(everybody(row)).toEqual([]);
  });
});

describe('the pages of staff', () => {
  it('give the block on information to the registry, and to all others who must heed it as a flag', () => {
    const block = rows.find(({ page }) => page === 'informationBlock');
    expect([block?.for, block?.withConsent]).toEqual([['registryOffice'], []]);
    expect(block?.reference).toEqual([
      'socialOffice',
      'jobcentre',
      'foreignersAuthority',
      'youthOffice',
      'integrationCentre',
    ]);
  });

  it('have their texts in one place, wherever they stand', () => {
    for (const page of intakePages) {
      expect(sections).toContain(page.section);
      expect(textNamespace(page)).toBe(page.askedOf === 'staff' ? 'staff' : page.section);
    }
  });

  it('cannot be left open with a skip where everything rests on them', () => {
    for (const page of intakePages.filter(({ blocks }) => blocks)) {
      expect(page.askedOf).toBe('staff');
      for (const field of Object.values(page.fields)) expect((field as Question).skips).toEqual([]);
    }
  });
});

describe('the data map', () => {
  it('has a row for every field and every column', () => {
    const fields = intakePages.flatMap(({ key, fields }) =>
      Object.keys(fields).map((field) => `${key}.${field}`),
    );
    const keys = rows.map(({ page, field }) => `${page}.${field}`);
    for (const field of fields) expect(keys).toContain(field);
    expect(keys).toContain('previousAddresses.addresses.town');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('can be read as a table: a line a question, then the marks, then how long answers are kept', () => {
    const [questions = [], marks = [], kept = []] = renderDataMap()
      .split('\n\n')
      .map((part) => part.split('\n'));
    expect(questions).toHaveLength(rows.length + 2);
    expect(questions.find((line) => line.includes('religion.membership'))).toMatch(/ M +- +- +- +- +- /);
    expect(questions.find((line) => line.includes('contact.phone'))).toMatch(/ - +C +C +C +C +C /);
    expect(marks).toHaveLength(7);
    for (const purpose of purposes) expect(kept.some((line) => line.startsWith(purpose))).toBe(true);
    // No period of the Ausländerbehörde or the Jugendamt was found; the table says so.
    expect(kept.filter((line) => line.includes('not found')).join()).toMatch(
      /foreignersAuthority.*youthOffice/s,
    );
  });

  it('is printed as JSON by its command', () => {
    const printed = execFileSync(process.execPath, ['electron/tools/data-map.ts', '--json'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(rows)));
  }, 60_000);
});

it('keeps every purpose for a stated time with a source', () => {
  for (const purpose of purposes)
    for (const rule of retentionOf(purpose)) {
      expect(rule.period).toMatch(/^P\d+[DMY]$/);
      expect(rule.source).not.toBe('');
      expect(rule.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      // What happens on the station no law fixes in days.
      if (rule.place === 'station') expect(rule.basis).toBe('ownChoice');
    }
});
