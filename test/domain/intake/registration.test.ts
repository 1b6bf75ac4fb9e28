import { describe, expect, it } from 'vitest';
import { checkPage } from '#domain/flow/check-page';
import type { Answers, PageAnswers } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import {
  homeAddress,
  maritalStatusAnswer,
  moveAnswers,
  religionAnswer,
} from '#domain/intake/registration/facts';
import { suggestionsFor } from '#domain/intake/suggestions';
import { answersOf, idsOf, type Journey, membersOf, no, value, yes } from '../../support/journeys/journey.ts';
import { marriedMinor } from '../../support/journeys/married-minor.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona08 } from '../../support/journeys/persona-08.ts';
import { persona09 } from '../../support/journeys/persona-09.ts';
import { persona10 } from '../../support/journeys/persona-10.ts';

const today = '2026-11-23';

/** What is wrong with these answers to a page of a journey, by field. */
function faults(journey: Journey, page: string, alias: string | undefined, given: PageAnswers) {
  const ids = idsOf(journey);
  const answers = answersOf(journey);
  const key = alias ? `${page}/${ids[alias]}` : page;
  const step = walk(intakeForm, answers, today).steps.find((candidate) => candidate.key === key);
  if (!step) throw new Error(`${key} is not asked`);
  const checked = checkPage(intakeForm, step, given, answers, today);
  return checked.ok ? {} : checked.errors;
}

const asked = (answers: Answers) => walk(intakeForm, answers, today).steps.map(({ key }) => key);

describe('names', () => {
  const name = (given: PageAnswers) => faults(persona01, 'officialName', 'samir', given);

  it('takes the usual given name from the given names only', () => {
    const given = { onlyName: no, familyName: value('Al-Mithal'), givenNames: value(['Samir', 'Ahmad']) };
    expect(name({ ...given, usualGivenName: value('Ahmad') })).toEqual({});
    expect(name({ ...given, usualGivenName: value('Sami') })).toEqual({
      usualGivenName: 'name.usualNotAmongGiven',
    });
  });

  it('lets a person with one name have no given names, and asks everybody else for them', () => {
    expect(name({ onlyName: yes, familyName: value('Namuna') })).toEqual({});
    expect(name({ onlyName: yes, familyName: value('Namuna'), givenNames: value(['X']) })).toEqual({
      givenNames: 'field.hidden',
    });
    expect(name({ onlyName: no, familyName: value('Namuna') })).toEqual({ givenNames: 'field.missing' });
  });

  it('keeps names in other scripts and with digits out of the register', () => {
    expect(name({ onlyName: yes, familyName: value('المثال') })).toEqual({ familyName: 'name.notLatin' });
    expect(name({ onlyName: yes, familyName: value('Namuna2') })).toEqual({ familyName: 'name.digit' });
  });
});

describe('dates', () => {
  it('refuses a birth in the future, also a vague one', () => {
    const birth = (birthDate: object) =>
      faults(persona01, 'birth', 'samir', {
        birthDate: value(birthDate),
        birthPlace: value('Homs'),
        birthCountry: value('475'),
      });
    expect(birth({ year: 2026, month: 11, day: 23, precision: 'day' })).toEqual({});
    expect(birth({ year: 2026, month: 11, day: 24, precision: 'day' })).toEqual({
      birthDate: 'date.inFuture',
    });
    expect(birth({ year: 2027, precision: 'year' })).toEqual({ birthDate: 'date.inFuture' });
    expect(birth({ year: 2026, precision: 'year' })).toEqual({});
  });

  it('refuses to register in advance, and moving in before entering the country', () => {
    const movingIn = (on: string) => faults(persona01, 'movingIn', 'samir', { movedInOn: value(on) });
    expect(movingIn('2026-11-23')).toEqual({});
    expect(movingIn('2026-11-24')).toEqual({ movedInOn: 'date.inFuture' });
    expect(movingIn('2026-08-31')).toEqual({ movedInOn: 'date.beforeEntry' });
    expect(movingIn('2026-09-01')).toEqual({});
  });

  it('refuses a document that ran out before it was issued, or is issued tomorrow', () => {
    const paper = (issuedOn: string, validUntil: string) =>
      faults(persona01, 'documentDetails', 'samir', {
        issuedBy: value('Amt'),
        issuedOn: value(issuedOn),
        validUntil: value(validUntil),
      });
    expect(paper('2026-09-03', '2027-03-02')).toEqual({});
    expect(paper('2027-03-02', '2026-09-03')).toEqual({
      validUntil: 'date.beforeIssue',
      issuedOn: 'date.inFuture',
    });
    // An expired paper is still the paper there is.
    expect(paper('2015-01-01', '2020-01-01')).toEqual({});
  });

  it('takes the number of the central register with twelve digits only', () => {
    const azr = (number: string) =>
      faults(persona01, 'documentDetails', 'samir', {
        issuedBy: value('Amt'),
        issuedOn: value('2026-09-03'),
        validUntil: value('2027-03-02'),
        azrNumber: value(number),
      });
    expect(azr('000000000001')).toEqual({});
    expect(azr('00000000001')).toEqual({ azrNumber: 'azrNumber.invalid' });
    expect(azr('A00000000001')).toEqual({ azrNumber: 'azrNumber.invalid' });
  });
});

describe('nationality', () => {
  const nationality = (keys: readonly string[], more: PageAnswers = {}) =>
    faults(persona10, 'nationality', 'nadim', { nationalities: value(keys), ...more });

  it('keeps "stateless" and "unclear" alone and asks where the person lived last', () => {
    expect(nationality(['997', '475'])).toMatchObject({ nationalities: 'choice.exclusive' });
    expect(nationality(['997'])).toEqual({ lastResidenceCountry: 'field.missing' });
    expect(nationality(['997'], { lastResidenceCountry: value('475') })).toEqual({});
    expect(nationality(['475'], { lastResidenceCountry: value('475') })).toEqual({
      lastResidenceCountry: 'field.hidden',
    });
  });

  it('knows states that have ended as places of birth, and as nothing else', () => {
    const birth = { birthDate: value({ precision: 'unknown' }), birthPlace: value('Charkiw') };
    expect(faults(persona10, 'birth', 'nadim', { ...birth, birthCountry: value('159') })).toEqual({});
    expect(nationality(['159'])).toEqual({ nationalities: 'country.unknown' });
  });
});

describe('family', () => {
  it('points at another person of the household, at one', () => {
    const ids = idsOf(persona01);
    const spouse = (...chosen: readonly (string | undefined)[]) =>
      faults(persona01, 'spouse', 'samir', { where: value('here'), spouse: value(chosen) });
    expect(spouse(ids.rima)).toEqual({});
    expect(spouse(ids.samir)).toEqual({ spouse: 'person.unknown' });
    expect(spouse('01980000-0000-7000-8000-000000000099')).toEqual({ spouse: 'person.unknown' });
    expect(spouse(ids.rima, ids.fatima)).toEqual({ spouse: 'choice.tooMany' });
  });

  it('asks no child under 14 for a marital status', () => {
    const ids = idsOf(persona01);
    const keys = asked(answersOf(persona01));
    expect(keys).not.toContain(`maritalStatus/${ids.yusuf}`);
    expect(keys).toContain(`maritalStatus/${ids.fatima}`);
    expect(asked(answersOf(marriedMinor))).toContain(`maritalStatus/${idsOf(marriedMinor).sara}`);
  });

  it('lets staff decide when the state never registered the marriage', () => {
    const id = idsOf(persona09).abel as string;
    const answers = answersOf(persona09);
    expect(maritalStatusAnswer(answers, id)).toEqual({ value: 'LD' });
    const { [`marriageCheck/${id}`]: _, ...open } = answers;
    expect(asked(open)).toContain(`marriageCheck/${id}`);
    expect(maritalStatusAnswer(open, id)).toEqual({ value: 'VH' });
  });

  it('holds the form for the youth office when a child is married', () => {
    const id = idsOf(marriedMinor).sara;
    const { [`youthCheck/${id}`]: _, ...open } = answersOf(marriedMinor);
    expect(walk(intakeForm, open, today).blockedAt?.key).toBe(`youthCheck/${id}`);
    const found = { ...open, [`youthCheck/${id}`]: { outcome: value('minor') } };
    expect(walk(intakeForm, found, today).stopped?.code).toBe('possiblyUnaccompaniedMinor');
  });

  it('holds it too for a child the list calls husband or wife, whatever the marital status is said to be', () => {
    const ids = idsOf(marriedMinor);
    const {
      [`youthCheck/${ids.sara}`]: _,
      [`maritalStatus/${ids.sara}`]: __,
      ...open
    } = answersOf(marriedMinor);
    const members = membersOf(marriedMinor, ids).map((member) =>
      member.id === ids.sara ? { ...member, relation: 'spouse' as const } : member,
    );
    const answers: Answers = {
      ...open,
      members: { members: value(members) },
      [`ageCheck/${ids.sara}`]: { outcome: value('guardianFound') },
    };
    expect(walk(intakeForm, answers, today).blockedAt?.key).toBe(`youthCheck/${ids.sara}`);
  });
});

describe('religion', () => {
  it('takes what staff found before what was told', () => {
    const id = idsOf(persona09).abel as string;
    expect(religionAnswer(answersOf(persona09), id)).toEqual({ value: 'oa' });
    const own = idsOf(persona01).samir as string;
    expect(religionAnswer(answersOf(persona01), own)).toEqual({ value: 'none' });
  });
});

describe('moving', () => {
  it('asks the first person for all who moved together, and everybody where they did not', () => {
    const one = asked(answersOf(persona01)).filter((key) => key.startsWith('arrival/'));
    expect(one).toEqual([`arrival/${idsOf(persona01).samir}`]);
    const each = asked(answersOf(persona08)).filter((key) => key.startsWith('arrival/'));
    expect(each).toHaveLength(2);
  });

  it('holds for the others only where all moved together', () => {
    const moved = (journey: Journey, alias: string) =>
      moveAnswers(
        'movingIn',
        answersOf(journey),
        membersOf(journey, idsOf(journey)),
        idsOf(journey)[alias] as string,
      );
    expect(moved(persona01, 'nour')).toEqual({ movedInOn: { value: '2026-11-16' } });
    expect(moved(persona08, 'zahra')).toEqual({ movedInOn: { value: '2026-11-12' } });
    const { [`movingIn/${idsOf(persona08).zahra}`]: _, ...answers } = answersOf(persona08);
    const persons = membersOf(persona08, idsOf(persona08));
    expect(moveAnswers('movingIn', answers, persons, idsOf(persona08).zahra as string)).toBeUndefined();
  });

  it("is the centre's address or the one told", () => {
    expect(homeAddress(answersOf(persona01))?.street).toEqual({ value: 'Musterweg' });
    expect(homeAddress(answersOf(persona10))?.street).toEqual({ value: 'Übungsstraße' });
  });
});

describe('what a document suggests', () => {
  const ids = idsOf(persona01);
  const answers = answersOf(persona01);
  const suggested = (page: string, alias: string) =>
    suggestionsFor(page, ids[alias] as string, answers, today);

  it('fills the pages of the person it belongs to, in the shapes their fields take', () => {
    expect(suggested('document', 'samir')).toEqual({ kind: 'AKN', number: 'A1234501' });
    expect(suggested('documentDetails', 'samir')).toEqual({ validUntil: '2027-03-02' });
    expect(suggested('officialName', 'samir')).toEqual({
      onlyName: 'no',
      familyName: 'ALMITHAL',
      givenNames: ['SAMIR'],
    });
    expect(suggested('sex', 'samir')).toEqual({ sex: 'm' });
    expect(suggested('nationality', 'samir')).toEqual({ nationalities: ['475'] });
    for (const page of ['document', 'documentDetails', 'officialName', 'birth', 'sex', 'nationality']) {
      for (const [field, given] of Object.entries(suggested(page, 'samir'))) {
        expect(intakeForm.byKey.get(page)?.fields[field]?.schema.safeParse(given).success).toBe(true);
      }
    }
  });

  it('leaves a birth date of which only the year is known at the year', () => {
    expect(suggested('birth', 'fatima')).toEqual({ birthDate: { year: 1948, precision: 'year' } });
  });

  it('says stateless for a stateless person, not the country of origin', () => {
    const own = idsOf(persona10).nadim as string;
    expect(suggestionsFor('nationality', own, answersOf(persona10), today)).toEqual({
      nationalities: ['997'],
    });
  });

  it("says nothing without a document, nothing from a relative's, nothing for other pages", () => {
    expect(suggested('birth', 'nour')).toEqual({});
    expect(suggested('religion', 'samir')).toEqual({});
    expect(suggested('toString', 'samir')).toEqual({});
    const own = idsOf(persona08);
    const theirs = { ...answersOf(persona08), [`document/${own.ali}`]: { kind: value('none') } };
    for (const page of intakeForm.pages)
      expect(suggestionsFor(page.key, own.ali as string, theirs, today)).toEqual({});
  });
});
