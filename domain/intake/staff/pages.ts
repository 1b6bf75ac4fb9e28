/** What staff answer at the end, before all sign off together. Texts in German only. */
import { oneOf } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, choices, confirm, place, text, yesNo } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { address } from '#domain/intake/registration/address-pages';
import { refuseIf } from '#domain/intake/registration/checks';
import { postcodePattern, register } from '#domain/intake/registration/law';
import { occupationCheck } from '#domain/intake/staff/occupation-pages';
import { rulePages } from '#domain/intake/staff/rule-pages';

const seen = {
  law: '§ 23 (1) BMG',
  purpose: 'registration',
  must: true,
  skips: [],
  ...receivers.documents,
} as const;

/** What the identity rests on, and that a person compared the names: no check digit protects them. */
export const identityCheck = page('identityCheck', {
  section: 'staff',
  per: 'person',
  askedOf: 'staff',
  fields: {
    basis: choice(
      'identityBasis',
      ['passport', 'arrivalCertificate', 'otherPaper', 'birthCertificate', 'ownStatement'],
      seen,
    ),
    names: choice('namesCompared', ['asInDocument', 'differs', 'noDocument'], seen),
    birthDate: choice('birthDateCompared', ['asInDocument', 'differs', 'placeholder', 'noDocument'], seen),
    /** Left empty: nobody looked. It stays on the station, for the list of missing papers. */
    certificates: choices(
      'certificates',
      ['birthCertificate', 'marriageCertificate', 'divorceDecree', 'deathCertificate', 'none'],
      { ...seen, law: '§ 25 Nr. 2 BMG', ...receivers.nobody, optional: true },
      ['none'],
    ),
  },
});

/** Auskunftssperre: never visible to the other persons of the household. */
export const informationBlock = page('informationBlock', {
  section: 'staff',
  per: 'person',
  askedOf: 'staff',
  fields: {
    block: choice('informationBlock', ['none', 'applied', 'entered'], {
      law: '§ 3 (1) Nr. 18, § 51 BMG',
      purpose: 'protection',
      must: true,
      skips: [],
      ...receivers.informationBlock,
    }),
  },
});

const home = { ...register('12'), ...receivers.address, skips: [] } as const;

/** The centre's own address, as the site has it. */
export const centreAddress = page('centreAddress', {
  section: 'staff',
  per: 'household',
  askedOf: 'staff',
  fields: {
    street: place(home),
    houseNumber: text(12, home, 'houseNumber'),
    addition: text(60, { ...home, optional: true }),
    postcode: text(5, home, 'digits'),
    town: place(home),
  },
  when: oneOf(address.ref.dwelling, 'thisCentre'),
  check: ({ postcode }) => refuseIf(!postcodePattern.test(String(postcode)), 'postcode', 'postcode.invalid'),
});

const provider = {
  law: '§ 19 (3), § 3 (2) Nr. 10 BMG',
  purpose: 'registration',
  must: true,
  ...receivers.registerOnly,
} as const;

/** Wohnungsgeberbestätigung: from the bed list or the paper shown, never from the newcomer. */
export const dwellingProvider = page('dwellingProvider', {
  section: 'staff',
  per: 'household',
  askedOf: 'staff',
  fields: {
    providerName: text(120, provider),
    providerAddress: text(160, provider),
    ownerName: text(120, { ...provider, optional: true }),
    dwellingType: choice('dwellingType', ['sole', 'main', 'secondary'], {
      ...register('12'),
      ...receivers.registerOnly,
      skips: [],
    }),
    confirmed: yesNo({ ...provider, skips: [] }),
  },
});

const signed = {
  law: '§ 23 (1) S. 2 BMG',
  purpose: 'registration',
  must: true,
  skips: [],
  ...receivers.registerOnly,
} as const;

/** All looked through it together; the confirmation counts like a signature. */
export const signOff = page('signOff', {
  section: 'staff',
  per: 'household',
  askedOf: 'staff',
  fields: {
    readBack: choice('readBack', ['readByThemselves', 'readAloud', 'interpreted'], signed),
    germanPrint: yesNo(signed),
    complete: confirm(signed),
  },
});

export const staffPages = [
  identityCheck,
  informationBlock,
  ...rulePages,
  occupationCheck,
  centreAddress,
  dwellingProvider,
  signOff,
];
