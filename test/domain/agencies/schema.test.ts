import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '#domain/agencies/json-schema';
import { findFault, isPayload } from '#domain/agencies/payloads';
import { schemaFaults, schemaFolder } from '../../support/agency/schema.ts';
import { payloadsOf } from '../../support/agency/sealed.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';

const files = schemaFiles();

describe('the committed JSON Schemas', () => {
  it.each(files.map(({ name, text }) => [name, text] as const))(
    '%s is what its whitelist makes',
    (name, text) => {
      expect(readFileSync(join(schemaFolder, name), 'utf8')).toBe(text);
    },
  );

  it('are all there, and none is left over', () => {
    expect(readdirSync(schemaFolder).sort()).toEqual(files.map(({ name }) => name).sort());
  });
});

type Loose = {
  header: object;
  household: { home: object };
  persons: [{ name: object; birth: object }];
};
const registry = payloadsOf(persona01).find(({ agency }) => agency === 'registryOffice');
const payload = () => structuredClone(registry?.payload) as Loose;

describe('the last look before a payload leaves', () => {
  const hidden: readonly [title: string, hide: (payload: Loose) => void][] = [
    ['beside the persons', (one) => Object.assign(one, { notes: {} })],
    ['in the header', (one) => Object.assign(one.header, { azrNumber: '123456789012' })],
    ['among a person’s topics', (one) => Object.assign(one.persons[0], { health: {} })],
    ['among a topic’s fields', (one) => Object.assign(one.persons[0].name, { nickname: { value: 'x' } })],
    ['beside a value', (one) => Object.assign(one.persons[0].birth, { sex: { value: 'm', note: 'x' } })],
    ['in place of a value', (one) => Object.assign(one.persons[0].birth, { sex: 'm' })],
    ['among the household’s topics', (one) => Object.assign(one.household, { income: {} })],
    ['among the household’s fields', (one) => Object.assign(one.household.home, { rent: { value: 1 } })],
  ];

  it.each(hidden)('finds what the whitelist does not name %s', (_place, hide) => {
    const bad = payload();
    expect(isPayload('registryOffice', 1, bad)).toBe(true);
    hide(bad);
    expect(isPayload('registryOffice', 1, bad)).toBe(false);
  });
});

describe('a payload', () => {
  const spoilt: readonly [title: string, field: string, spoil: (payload: Loose) => void][] = [
    [
      'a field nobody listed',
      'persons.0.name',
      (one) => Object.assign(one.persons[0].name, { nickname: { value: 'x' } }),
    ],
    ['a topic nobody listed', 'persons.0', (one) => Object.assign(one.persons[0], { health: {} })],
    [
      'a value without its frame',
      'persons.0.birth.sex',
      (one) => Object.assign(one.persons[0].birth, { sex: 'm' }),
    ],
    [
      'an unknown code',
      'persons.0.birth.sex',
      (one) => Object.assign(one.persons[0].birth, { sex: { value: 'q' } }),
    ],
    [
      'a reason that may not survive sealing',
      'persons.0.birth.sex',
      (one) => Object.assign(one.persons[0].birth, { sex: { missing: 'askStaff' } }),
    ],
    ['an id that is none', 'persons.0.id', (one) => Object.assign(one.persons[0], { id: '1234' })],
    ['nobody in it', 'persons', (one) => Object.assign(one, { persons: [] })],
  ];

  it.each(spoilt)('with %s is refused by both schemas, and the place is named', (_title, field, spoil) => {
    const bad = payload();
    spoil(bad);
    expect(schemaFaults('registryOffice', 1, bad)).not.toEqual([]);
    expect(findFault('registryOffice', bad)).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}`));
  });

  it('is none for another agency, another version or another kind', () => {
    expect(isPayload('registryOffice', 1, payload())).toBe(true);
    expect(findFault('registryOffice', payload())).toBeUndefined();
    expect(isPayload('registryOffice', 2, payload())).toBe(false);
    expect(isPayload('socialOffice', 1, payload())).toBe(false);
    expect(findFault('socialOffice', payload())).toBeDefined();
  });

  it.each([null, undefined, 'text', [], {}])('is not %j', (nothing) => {
    expect(isPayload('registryOffice', 1, nothing)).toBe(false);
    expect(findFault('registryOffice', nothing)).toBeDefined();
  });

  it('names each code list it uses once, with URN and version', () => {
    const { codeLists } = payload().header as unknown as {
      codeLists: Record<string, { urn: string; version: string }>;
    };
    expect(codeLists.maritalStatus).toEqual({
      urn: 'urn:de:dsmeld:schluesseltabelle:familienstand',
      version: '2',
    });
    expect(
      Object.values(codeLists).every(({ urn, version }) => urn.startsWith('urn:') && version !== ''),
    ).toBe(true);
  });
});
