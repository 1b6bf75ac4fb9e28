/**
 * What each agency receives of each invented household, word for word. After a wanted change: run with
 * `UPDATE_GOLDEN=1` and read the difference.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFault, isPayload } from '#domain/agencies/payloads';
import { payloadsFor, withdrawalFor } from '#domain/agencies/payloads-for';
import { schemaFaults } from '../../support/agency/schema.ts';
import { countedIds, goldenStation, payloadsOf, sealedRecord } from '../../support/agency/sealed.ts';
import { journeys } from '../../support/journeys/index.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';

const folder = join(import.meta.dirname, 'golden');
const update = process.env.UPDATE_GOLDEN === '1';

const kebab = (name: string) =>
  name.replace(/[^A-Za-z0-9]+/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const sealed = journeys.flatMap((journey) =>
  payloadsOf(journey).map((one) => ({ ...one, file: `${kebab(journey.persona)}-${kebab(one.kind)}.json` })),
);

/** The second version of the first household, for one agency that is told more and one that is told of nobody. */
const earlier = '01980000-0000-7000-9000-0000000000aa';
const second = {
  ...sealedRecord(persona01),
  version: 2,
  correctedAt: '2026-11-25T09:00:00.000Z',
};
const corrected = payloadsFor(second, goldenStation, countedIds(), () => earlier)
  .filter(({ agency }) => agency === 'youthOffice')
  .map((one) => ({ ...one, file: '1-corrected-youth-office.json' }));
const withdrawn = {
  ...withdrawalFor('socialOffice', second, goldenStation, countedIds(), earlier),
  file: '1-withdrawn-social-office.json',
};

const cases = [...sealed, ...corrected, withdrawn];

if (update) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, payload } of cases)
    writeFileSync(join(folder, file), `${JSON.stringify(payload, undefined, 2)}\n`);
}

describe('the payload', () => {
  it.each(cases.map((one) => [one.file, one] as const))('%s is what it was', (file, { payload }) => {
    expect(`${JSON.stringify(payload, undefined, 2)}\n`).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  it.each(cases.map((one) => [one.file, one] as const))('%s is valid by its schemas', (_file, one) => {
    expect(schemaFaults(one.kind, one.version, one.payload)).toEqual([]);
    expect(findFault(one.agency, one.payload)).toBeUndefined();
    expect(isPayload(one.kind, one.version, one.payload)).toBe(true);
  });

  it('has no golden file without a household', () => {
    expect(readdirSync(folder).sort()).toEqual(cases.map(({ file }) => file).sort());
  });
});
