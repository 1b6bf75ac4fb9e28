/** Where the household lives, where it came from and when: §§ 21, 23 (4), § 3 (1) Nr. 12, 13 BMG. */
import { any, not, oneOf, person, somePerson } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { isBefore } from '#domain/identity/partial-date';
import {
  choice,
  confirm,
  country,
  date,
  partialDate,
  place,
  rows,
  text,
  yesNo,
} from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { relations } from '#domain/intake/persons-question';
import { isInFuture, refuseIf } from '#domain/intake/registration/checks';
import { postcodePattern, register } from '#domain/intake/registration/law';

const home = { ...register('12'), ...receivers.address };
const elsewhere = { field: 'dwelling', in: ['otherFacility', 'flat', 'withOthers'] } as const;

/** The centre's own address is known to staff (`centreAddress`); only another one is asked here. */
export const address = page('address', {
  section: 'registration',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    dwelling: choice('dwelling', ['thisCentre', 'otherFacility', 'flat', 'withOthers'], home),
    street: place({ ...home, within: elsewhere }),
    houseNumber: text(12, { ...home, within: elsewhere }, 'houseNumber'),
    addition: text(60, { ...home, optional: true, within: elsewhere }),
    postcode: text(5, { ...home, within: elsewhere }, 'digits'),
    town: place({ ...home, within: elsewhere }),
  },
  check: ({ postcode }) =>
    refuseIf(typeof postcode === 'string' && !postcodePattern.test(postcode), 'postcode', 'postcode.invalid'),
});

const further = relations.filter((relation) => relation !== 'self');

/** One Meldeschein for all with the same dates and dwellings; then the dates are asked of the first person only. */
export const moveTogether = page('moveTogether', {
  section: 'registration',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    together: choice('yesNo', ['yes', 'no'], {
      law: '§ 23 (4) S. 1 BMG',
      purpose: 'registration',
      must: true,
      ...receivers.registerOnly,
    }),
    assurance: confirm({
      law: '§ 23 (4) S. 3, 4 BMG; § 202a StGB',
      purpose: 'registration',
      must: true,
      ...receivers.registerOnly,
      within: { field: 'together', in: ['yes'] },
    }),
  },
  when: somePerson(person('relation', ...further)),
});

/** The first person answers for all who moved together with them. */
const movesAlone = any(person('relation', 'self'), not(oneOf(moveTogether.ref.together, 'yes')));

/** Last entry from abroad, and from where. */
export const arrival = page('arrival', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    bornHere: yesNo({ ...register('13'), ...receivers.entry }),
    enteredOn: partialDate({
      ...register('13'),
      ...receivers.entry,
      within: { field: 'bornHere', in: ['no'] },
    }),
    cameFrom: country({ ...register('12'), ...receivers.entry, within: { field: 'bornHere', in: ['no'] } }),
  },
  when: movesAlone,
  check: ({ enteredOn }, { today }) => refuseIf(isInFuture(enteredOn, today), 'enteredOn', 'date.inFuture'),
});

const former = { ...register('12'), ...receivers.address };

/** Earlier dwellings in Germany: between entry and today, and of earlier stays. */
export const previousAddresses = page('previousAddresses', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    has: yesNo({ ...register('12'), ...receivers.nobody }),
    addresses: rows(
      10,
      {
        street: place({ ...former, optional: true }),
        houseNumber: text(12, { ...former, optional: true }, 'houseNumber'),
        postcode: text(5, { ...former, optional: true }, 'digits'),
        town: place(former),
        movedIn: partialDate({ ...register('13'), ...receivers.address, optional: true }),
        movedOut: partialDate({ ...register('13'), ...receivers.address, optional: true }),
      },
      { ...former, within: { field: 'has', in: ['yes'] } },
    ),
  },
  when: movesAlone,
});

/** Einzugsdatum: nobody registers in advance; nobody moves in before they enter the country. */
export const movingIn = page('movingIn', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: { movedInOn: date({ ...register('13'), ...receivers.address }) },
  when: movesAlone,
  check: ({ movedInOn }, { today, get }) => {
    if (typeof movedInOn !== 'string') return {};
    const enteredOn = get(arrival.ref.enteredOn);
    const tooEarly = enteredOn !== undefined && isBefore(movedInOn, enteredOn) === 'yes';
    return {
      ...refuseIf(tooEarly, 'movedInOn', 'date.beforeEntry'),
      ...refuseIf(isInFuture(movedInOn, today), 'movedInOn', 'date.inFuture'),
    };
  },
});

const other = { law: '§ 21 (4), § 3 (1) Nr. 12 BMG', purpose: 'registration', must: true } as const;

/** Further dwellings in Germany, and which is the main one. */
export const otherDwellings = page('otherDwellings', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    has: yesNo({ ...other, ...receivers.nobody }),
    dwellings: rows(
      4,
      {
        street: place({ ...other, ...receivers.registerOnly }),
        houseNumber: text(12, { ...other, ...receivers.registerOnly }, 'houseNumber'),
        postcode: text(5, { ...other, ...receivers.registerOnly }, 'digits'),
        town: place({ ...other, ...receivers.registerOnly }),
        type: choice('dwellingType', ['main', 'secondary'], { ...other, ...receivers.registerOnly }),
      },
      { ...other, ...receivers.registerOnly, within: { field: 'has', in: ['yes'] } },
    ),
  },
  when: movesAlone,
});

export const householdAddressPages = [address, moveTogether];
export const movePages = [arrival, previousAddresses, movingIn, otherDwellings];
