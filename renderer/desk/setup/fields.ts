/** What the assistant asks of the site file, step by step. Texts are at `setup.fields.<name>`. */

import type { SetupPart } from '#domain/contract/setup-shapes';
import { type AgencyId, agencyIds } from '#domain/intake/agency';

export type Flat = Readonly<Record<string, string>>;

export type Field = {
  /** where it stands in the site file */
  readonly path: string;
  /** its texts, where the same question stands at several places */
  readonly name?: string;
  /** `lines`: JSON, pasted whole; `flag`: yes or left out */
  readonly kind?: 'text' | 'short' | 'lines' | 'flag' | 'choice' | 'number';
  readonly options?: readonly string[];
  readonly optional?: true;
  readonly begins?: string;
  /** what begins here: a heading above it, at `setup.heads` */
  readonly head?: string;
  /** asked only then; otherwise it is taken out of the file */
  readonly when?: (flat: Flat) => boolean;
};

const address = (path: string, optional?: true): readonly Field[] =>
  (['street', 'houseNumber', 'postalCode', 'town'] as const).map((part) => ({
    path: `${path}.${part}`,
    name: `address.${part}`,
    ...(part === 'street' || part === 'town' ? {} : { kind: 'short' as const }),
    ...(optional ? { optional } : {}),
  }));

const isDistrictTown = (flat: Flat) => flat['municipality.competence.kind'] === 'districtTown';

const profile: readonly Field[] = [
  { path: 'station.name', head: 'station' },
  { path: 'station.id', kind: 'short' },
  { path: 'municipality.name', head: 'municipality' },
  { path: 'municipality.ags', kind: 'short' },
  {
    path: 'municipality.competence.kind',
    kind: 'choice',
    options: ['independentCity', 'districtTown'],
    optional: true,
  },
  {
    path: 'municipality.competence.ownForeignersAuthority',
    kind: 'flag',
    optional: true,
    when: isDistrictTown,
  },
  { path: 'municipality.competence.ownYouthOffice', kind: 'flag', optional: true, when: isDistrictTown },
  { path: 'centre.name', head: 'centre' },
  {
    path: 'centre.kind',
    kind: 'choice',
    options: ['receptionFacility', 'municipalShelter'],
    optional: true,
  },
  ...address('centre.address'),
  { path: 'centre.landlord.name', head: 'landlord' },
  ...address('centre.landlord.address', true),
  { path: 'centre.helpline', optional: true, head: 'more' },
  { path: 'privacyOfficer', optional: true },
  { path: 'delivery.time', kind: 'short', begins: '02:30' },
];

const machine: readonly Field[] = [
  { path: 'screens.number', kind: 'number', options: ['2', '1'], begins: '2' },
  { path: 'screens.kiosk', kind: 'choice', options: ['fullscreen', 'window'], begins: 'fullscreen' },
  { path: 'printer.name', kind: 'choice', options: [], optional: true },
  {
    path: 'printer.silent',
    kind: 'flag',
    optional: true,
    when: (flat) => (flat['printer.name'] ?? '') !== '',
  },
  { path: 'signOnScreen', kind: 'flag', optional: true },
  { path: 'unattendedStart', kind: 'flag', optional: true },
];

/** The questions about one agency. */
export function agencyFields(agency: AgencyId): readonly Field[] {
  const at = (path: string) => `agencies.${agency}.${path}`;
  const byService = (flat: Flat) => flat[at('transport.kind')] === 'fitConnect';
  const byFolder = (flat: Flat) => !byService(flat);
  const field = (path: string, more: Partial<Field> = {}): Field => ({
    path: at(path),
    name: `agency.${path}`,
    ...more,
  });
  return [
    field('name'),
    field('transport.kind', { kind: 'choice', options: ['folder', 'fitConnect'], begins: 'folder' }),
    field('transport.inbox', { when: byFolder }),
    field('transport.returns', { when: byFolder }),
    field('encryptionKey', { kind: 'lines', when: byFolder }),
    field('signingKeys', { kind: 'lines', when: byFolder }),
    field('transport.destinationId', { when: byService }),
    field('transport.publicService.name', { when: byService }),
    field('transport.publicService.identifier', { when: byService }),
    field('transport.region', { when: byService, optional: true, kind: 'short' }),
  ];
}

const anyByService = (flat: Flat) =>
  agencyIds.some((agency) => flat[`agencies.${agency}.transport.kind`] === 'fitConnect');
export const serviceFields: readonly Field[] = [
  { path: 'fitConnect.tokenUrl', when: anyByService },
  { path: 'fitConnect.submissionUrl', when: anyByService },
];

export const fieldsOf: Readonly<Record<SetupPart, readonly Field[]>> = {
  profile,
  agencies: [...agencyIds.flatMap(agencyFields), ...serviceFields],
  machine,
};
