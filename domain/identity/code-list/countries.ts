/** Nationalities and territories (DSMeld 1001, 0603, 1223). */
import type { CodeList } from '#domain/identity/code-list/code-list';
import { countryRows } from '#domain/identity/code-list/country-rows';

/**
 * state: exists today · former: a state that ended, possible for a place of birth only · territory: no nationality
 * of its own · special: 997 staatenlos, 998 ungeklärt, 999 ohne Angabe, each excluding every other · internal: never asked.
 */
export type CountryStanding = 'state' | 'former' | 'territory' | 'special' | 'internal';

export type Country = {
  /** Destatis key, three digits. */
  readonly key: string;
  /** German name in the list. */
  readonly name: string;
  readonly iso2?: string;
  readonly iso3?: string;
  /** Code in the machine-readable zone (ICAO Doc 9303-3, section 5). */
  readonly icao?: string;
  readonly standing: CountryStanding;
};

/** Ended: Yugoslavia 1992 and 2003, Serbia and Montenegro 2006, Serbia with Kosovo 2008, USSR 1991, ČSFR 1992, old Sudan 2011. */
const formerKeys = ['120', '132', '133', '138', '159', '162', '276'];
const territoryKeys = ['527', '533'];

/** Exclusive: whoever has one of these has no other nationality in the list. */
export const exclusiveNationalityKeys = ['997', '998', '999'] as const;

const icaoByKey: Readonly<Record<string, string>> = { '000': 'D', '997': 'XXA', '998': 'XXX' };

function standingOf(key: string): CountryStanding {
  if (key === '910') return 'internal';
  if (formerKeys.includes(key)) return 'former';
  if (territoryKeys.includes(key)) return 'territory';
  return (exclusiveNationalityKeys as readonly string[]).includes(key) ? 'special' : 'state';
}

function readRow(row: string): Country {
  const [key = '', iso2 = '', iso3 = '', ...name] = row.split(' ');
  const icao = icaoByKey[key] ?? (iso3 === '---' ? undefined : iso3);
  return {
    key,
    name: name.join(' '),
    ...(iso2 === '--' ? {} : { iso2, iso3 }),
    ...(icao === undefined ? {} : { icao }),
    standing: standingOf(key),
  };
}

/** All rows in the order of their keys. */
export const countries: readonly Country[] = countryRows.trim().split('\n').map(readRow);

/** The list of nationalities as published: 211 keys. */
export const nationalityList: CodeList = {
  urn: 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staatsangehoerigkeit',
  version: '2021-02-19',
  codes: countries
    .filter(({ standing }) => standing !== 'territory')
    .map(({ key, name }) => ({ code: key, name })),
};

/** Territories by the same keys (Gebietsschlüssel), former states included. */
export const countryList: CodeList = {
  urn: 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat',
  version: '2021-02-19',
  codes: countries
    .filter(({ standing }) => standing !== 'special' && standing !== 'internal')
    .map(({ key, name }) => ({ code: key, name })),
};

type Keys = readonly [string, ...string[]];

function keysWith(...standings: readonly CountryStanding[]): Keys {
  return countries
    .filter(({ standing }) => standings.includes(standing))
    .map(({ key }) => key) as unknown as Keys;
}

/** What a living person's nationality can be: today's states and the three special keys. */
export const nationalityKeys: Keys = keysWith('state', 'special');
/** Where somebody can live or come from today. */
export const countryKeys: Keys = keysWith('state', 'territory');
/** Where somebody can be born: former states too. */
export const birthCountryKeys: Keys = keysWith('state', 'territory', 'former');

/**
 * Codes in machine-readable zones besides ISO 3166-1. GBD is the citizen of an overseas territory, the other British
 * kinds belong to the United Kingdom; UNK and XKX are Kosovo; ROM and ZAR stand in old passports.
 */
const icaoAliases: Readonly<Record<string, string>> = {
  DEU: '000',
  GBD: '185',
  GBN: '168',
  GBO: '168',
  GBP: '168',
  GBS: '168',
  ROM: '154',
  UNK: '150',
  XKX: '150',
  ZAR: '246',
};

/** Issuers and standings that name no nationality: refugees (XXB, XXC), United Nations, European Union and others. */
const icaoWithoutCountry: ReadonlySet<string> = new Set(
  'XXB XXC UNO UNA EUE XBA XIM XCC XCE XCO XEC XPO XES XMP XOM XDC XCT'.split(' '),
);

const byKey = new Map(countries.map((country) => [country.key, country]));
const byIcao = new Map(
  countries.flatMap((country) => (country.icao ? [[country.icao, country] as const] : [])),
);

export function countryByKey(key: string): Country | undefined {
  return byKey.get(key);
}

/** By the code in a machine-readable zone, fillers or not ('D<<'). Refugee codes give undefined: ask. */
export function countryByIcao(code: string): Country | undefined {
  const letters = code.replace(/<+$/, '');
  return byIcao.get(letters) ?? byKey.get(icaoAliases[letters] ?? '');
}

/** Does the code mean anything, be it a state or not? An unknown one is worth a warning, never a refusal. */
export function isKnownIcaoCode(code: string): boolean {
  return icaoWithoutCountry.has(code.replace(/<+$/, '')) || countryByIcao(code) !== undefined;
}
