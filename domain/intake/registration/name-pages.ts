/** Names as they stand in the papers. Nothing is transliterated, divided or upper-cased by the program. */
import { page } from '#domain/flow/page';
import { choices, name, nameList, ownScript, rows, text, yesNo } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { refuseIf } from '#domain/intake/registration/checks';
import { register } from '#domain/intake/registration/law';

/** Who has one name only has it as family name, as practice is for such passports. */
export const officialName = page('officialName', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    onlyName: yesNo({ ...register('1'), ...receivers.identity, skips: ['askStaff'] }),
    familyName: name({ ...register('1'), ...receivers.identity, skips: ['askStaff'] }),
    givenNames: nameList({
      ...register('3'),
      ...receivers.identity,
      skips: ['askStaff'],
      within: { field: 'onlyName', in: ['no'] },
    }),
    /** gebräuchlicher Vorname; left out where there is only one */
    usualGivenName: name({
      ...register('3'),
      ...receivers.identity,
      optional: true,
      within: { field: 'onlyName', in: ['no'] },
    }),
  },
  check: ({ givenNames, usualGivenName }) =>
    refuseIf(
      Array.isArray(givenNames) && usualGivenName !== undefined && !givenNames.includes(usualGivenName),
      'usualGivenName',
      'name.usualNotAmongGiven',
    ),
});

const within = (kind: string) => ({ within: { field: 'kinds', in: [kind] } });

/**
 * Every further name, chosen first and then entered. The father's name is kept apart from the given names until the
 * registry decides (BGH XII ZB 180/12). Aliases are no matter of the Meldeschein (§ 24 (1) BMG) and are asked with the
 * benefits. The name in its own script is a note that never leaves the station.
 */
export const formerNames = page('formerNames', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    kinds: choices(
      'furtherNames',
      ['none', 'birthName', 'former', 'fatherName', 'doctorate', 'religiousName', 'artistName', 'ownScript'],
      { ...register('2'), law: '§ 3 (1) Nr. 1 bis 5 BMG', ...receivers.nobody },
      ['none'],
    ),
    birthName: name({ ...register('2'), ...receivers.formerNames, ...within('birthName') }),
    formerNames: rows(
      6,
      {
        familyName: name({ ...register('2'), ...receivers.formerNames }),
        givenNames: nameList({ ...register('2'), ...receivers.formerNames, optional: true }),
      },
      { ...register('2'), ...receivers.formerNames, ...within('former') },
    ),
    fatherName: name({ ...register('1'), ...receivers.identity, ...within('fatherName') }),
    /** Namenskette: all of it, as printed */
    nameChain: name({ ...register('1'), ...receivers.identity, optional: true, ...within('fatherName') }),
    doctorate: text(60, { ...register('4'), ...receivers.titles, ...within('doctorate') }),
    religiousName: name({ ...register('5'), ...receivers.titles, ...within('religiousName') }),
    artistName: name({ ...register('5'), ...receivers.titles, ...within('artistName') }),
    ownScript: ownScript({
      law: 'Art. 6 (1) (a) DSGVO',
      purpose: 'organisation',
      must: false,
      ...receivers.nobody,
      ...within('ownScript'),
    }),
  },
});

export const namePages = [officialName, formerNames];
