/** Marital status, spouse, children elsewhere, who may act for a child. */
import { all, any, not, oneOf, person, skipped, somePerson, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { maritalStatusCodes, marriedCodes, sexesOffered } from '#domain/identity/code-lists';
import {
  choice,
  country,
  name,
  nameList,
  partialDate,
  personRef,
  place,
  rows,
  text,
  yesNo,
} from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { birth } from '#domain/intake/registration/birth-pages';
import { othersOfHousehold } from '#domain/intake/registration/checks';
import { grownUp, maritalStatusFromAge, underAge } from '#domain/intake/registration/conditions';
import { proof, register } from '#domain/intake/registration/law';

export const maritalStatus = page('maritalStatus', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    status: choice('maritalStatus', maritalStatusCodes, { ...register('14'), ...receivers.maritalStatus }),
    /** A wedding in church or mosque alone is no marriage for the register: staff decide. */
    registered: choice('marriageRegistered', ['yes', 'no'], {
      ...proof('14'),
      ...receivers.registerOnly,
      within: { field: 'status', in: marriedCodes },
    }),
  },
  when: not(youngerThan(birth.ref.birthDate, maritalStatusFromAge, false)),
});

const married = oneOf(maritalStatus.ref.status, ...marriedCodes);

/** Staff decide which status the registry gets when the state never registered the marriage. */
export const marriageCheck = page('marriageCheck', {
  section: 'registration',
  per: 'person',
  askedOf: 'staff',
  fields: {
    status: choice('maritalStatus', maritalStatusCodes, {
      ...register('14'),
      ...receivers.maritalStatus,
      skips: [],
    }),
  },
  when: any(
    oneOf(maritalStatus.ref.registered, 'no'),
    skipped(maritalStatus.ref.registered, 'unknown', 'askStaff'),
  ),
});

/** Husband or wife of the first person by the list, or the first person where the list has one. */
const listedAsSpouse = any(
  person('relation', 'spouse'),
  all(person('relation', 'self'), somePerson(person('relation', 'spouse'))),
);

/** A married child: the youth office looks at it, also when the parents are here (§ 42a (1) S. 2 SGB VIII). */
const youthCheck = page('youthCheck', {
  section: 'registration',
  per: 'person',
  askedOf: 'staff',
  fields: {
    outcome: choice('youthCheck', ['youthOfficeInformed', 'notNeeded', 'minor'], {
      law: '§§ 8a, 42a (1) SGB VIII',
      purpose: 'protection',
      must: true,
      skips: [],
      ...receivers.nobody,
    }),
  },
  when: all(underAge, any(married, listedAsSpouse)),
  blocks: true,
  stops: [
    { code: 'possiblyUnaccompaniedMinor', when: oneOf({ page: 'youthCheck', field: 'outcome' }, 'minor') },
  ],
});

export const marriage = page('marriage', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    date: partialDate({ ...register('14'), ...receivers.registerOnly }),
    place: place({ ...register('14'), ...receivers.registerOnly }),
    country: country({ ...register('14'), ...receivers.registerOnly }),
  },
  when: married,
});

export const spouse = page('spouse', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    where: choice('spouseWhere', ['here', 'germany', 'abroad'], { ...register('15'), ...receivers.family }),
    spouse: personRef({ ...register('15'), ...receivers.family, within: { field: 'where', in: ['here'] } }),
  },
  when: married,
  check: othersOfHousehold('spouse', 1),
});

const spouseFact = { ...register('15'), ...receivers.family };

/** A spouse who does not sit here, wherever they live. */
export const spouseElsewhere = page('spouseElsewhere', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    familyName: name(spouseFact),
    givenNames: nameList(spouseFact),
    birthName: name({ ...spouseFact, optional: true }),
    birthDate: partialDate(spouseFact),
    sex: choice('sex', sexesOffered, spouseFact),
  },
  when: oneOf(spouse.ref.where, 'germany', 'abroad'),
});

export const spouseAddress = page('spouseAddress', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    street: place(spouseFact),
    postcode: text(10, spouseFact, 'digits'),
    town: place(spouseFact),
  },
  when: oneOf(spouse.ref.where, 'germany'),
});

const childFact = { ...register('16'), ...receivers.family };

/** Minor children who do not sit here. Those who do are in the household list. */
export const childrenElsewhere = page('childrenElsewhere', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    has: yesNo({ ...register('16'), ...receivers.nobody }),
    children: rows(
      15,
      {
        familyName: name(childFact),
        givenNames: nameList(childFact),
        birthDate: partialDate(childFact),
        sex: choice('sex', sexesOffered, childFact),
        addressInGermany: text(160, { ...childFact, optional: true }),
      },
      { ...childFact, within: { field: 'has', in: ['yes'] } },
    ),
  },
  when: grownUp,
});

const representative = { ...register('9'), ...receivers.family };

/** Personensorge: who may act for the child, here and elsewhere. */
export const custody = page('custody', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    representatives: personRef(representative),
    othersElsewhere: yesNo({ ...register('9'), ...receivers.nobody }),
    elsewhere: rows(
      4,
      {
        familyName: name(representative),
        givenNames: nameList(representative),
        birthDate: partialDate({ ...representative, optional: true }),
        sex: choice('sex', sexesOffered, { ...representative, optional: true }),
        address: text(160, { ...representative, optional: true }),
      },
      { ...representative, within: { field: 'othersElsewhere', in: ['yes'] } },
    ),
  },
  when: underAge,
  check: othersOfHousehold('representatives', 4),
});

/** Gesetzliche Betreuung of an adult (§ 17 (3) S. 3 BMG). */
export const legalCarer = page('legalCarer', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    has: yesNo({ ...register('9'), ...receivers.nobody }),
    carers: rows(
      3,
      {
        familyName: name(representative),
        givenNames: nameList({ ...representative, optional: true }),
        address: text(160, { ...representative, optional: true }),
      },
      { ...representative, within: { field: 'has', in: ['yes'] } },
    ),
  },
  when: all(grownUp, not(person('ageGroup', 'minor'))),
});

export const familyPages = [
  maritalStatus,
  marriageCheck,
  youthCheck,
  marriage,
  spouse,
  spouseElsewhere,
  spouseAddress,
  childrenElsewhere,
  custody,
  legalCarer,
];
