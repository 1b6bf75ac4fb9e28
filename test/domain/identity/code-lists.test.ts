import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as lists from '#domain/identity/code-lists';

const { countries, countryByIcao, countryByKey } = lists;

describe('nationalities and territories', () => {
  it('are the 211 keys of the list, each once', () => {
    expect(lists.nationalityList.codes).toHaveLength(211);
    expect(new Set(countries.map(({ key }) => key)).size).toBe(countries.length);
    for (const { key, name } of countries) expect(key + name).toMatch(/^\d{3}\S/);
  });

  it.each([
    ['163', 'Türkei', 'TR', 'TUR'],
    ['166', 'Ukraine', 'UA', 'UKR'],
    ['224', 'Eritrea', 'ER', 'ERI'],
    ['238', 'Ghana', 'GH', 'GHA'],
    ['423', 'Afghanistan', 'AF', 'AFG'],
    ['439', 'Iran', 'IR', 'IRN'],
    ['459', 'Palästinensische Gebiete', 'PS', 'PSE'],
    ['475', 'Syrien', 'SY', 'SYR'],
  ])('%s is %s', (key, name, iso2, iso3) => {
    expect(countryByKey(key)).toMatchObject({ name, iso2, iso3 });
    expect(countryByIcao(iso3)?.key).toBe(key);
  });

  it('have each ISO code once', () => {
    const codes = countries.flatMap(({ iso2, iso3 }) => (iso2 && iso3 ? [iso2, iso3] : []));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have the standings special to documents', () => {
    expect(countryByIcao('D<<')?.key).toBe('000');
    expect(countryByIcao('GBD')?.key).toBe('185');
    expect(countryByIcao('XXB')).toBeUndefined();
    expect(countryByIcao('')).toBeUndefined();
    expect([lists.isKnownIcaoCode('XXB'), lists.isKnownIcaoCode('QQQ')]).toEqual([true, false]);
  });

  it('offer a former state for the place of birth only', () => {
    expect(countryByKey('159')).toEqual({ key: '159', name: 'Sowjetunion', standing: 'former' });
    expect(lists.birthCountryKeys).toContain('159');
    expect(lists.countryKeys).not.toContain('159');
    expect(lists.nationalityKeys).not.toContain('159');
  });

  it('offer stateless, unclear and not stated as nationality but not as country, and the internal key nowhere', () => {
    for (const key of lists.exclusiveNationalityKeys) {
      expect(lists.nationalityKeys).toContain(key);
      expect(lists.birthCountryKeys).not.toContain(key);
    }
    expect([...lists.nationalityKeys, ...lists.birthCountryKeys]).not.toContain('910');
  });
});

describe('the code lists', () => {
  const all = Object.entries(lists).filter(([name]) => name.endsWith('List')) as [string, lists.CodeList][];

  it('are nine', () => expect(all).toHaveLength(9));

  it.each(all)('%s has a URN, a version and each code once, with a name', (_, { urn, version, codes }) => {
    expect(urn).toMatch(/^urn:[a-z]/);
    expect(version).not.toBe('');
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    expect(codes.every(({ name }) => name.length > 0)).toBe(true);
  });

  it('keep the order of the list and fit a schema', () => {
    expect(lists.relationshipCodes.slice(0, 2)).toEqual(['001', '002']);
    expect(lists.sexCodes).toEqual(['d', 'm', 'w', 'x']);
    expect(lists.maritalStatusCodes).toHaveLength(10);
    expect(lists.religionCodes).toHaveLength(22);
    expect(z.enum(lists.documentKindCodes).parse('AKN')).toBe('AKN');
    expect(z.enum(lists.dwellingTypeCodes).safeParse('tent').success).toBe(false);
  });

  it('give every residence status its law', () => {
    expect(lists.residenceStatuses).toHaveLength(40);
    const withoutLaw = lists.residenceStatuses
      .filter(({ legalRef }) => legalRef === '')
      .map(({ code }) => code);
    expect(withoutLaw).toEqual(['other', 'unknown']);
  });
});
