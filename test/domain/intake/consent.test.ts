import { describe, expect, it } from 'vitest';
import { checkPage } from '#domain/flow/check-page';
import type { Answers, PageAnswers } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { groupsFor } from '#domain/intake/consent/groups';
import { hasConsent, mayReceive } from '#domain/intake/consent/has-consent';
import { consentAgencies } from '#domain/intake/consent/pages';
import { intakeForm } from '#domain/intake/form';
import { type FieldGroup, receivers } from '#domain/intake/need-to-know';
import { answersOf, idsOf, none, value } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';

const ids = idsOf(persona01);
const id = (alias: string) => ids[alias] as string;
const base = answersOf(persona01);

const gave = (answers: Answers, alias: string, given: PageAnswers | undefined): Answers => {
  const { [`consent/${id(alias)}`]: _, ...others } = answers;
  return given ? { ...others, [`consent/${id(alias)}`]: given } : others;
};
const agreed = (...groups: readonly FieldGroup[]): PageAnswers => ({
  shareWith: value(['integrationCentre']),
  integrationCentre: value(groups),
});
const everything = agreed(...groupsFor('integrationCentre'));
const refused: PageAnswers = { shareWith: none };

const has = (answers: Answers, alias: string, group?: FieldGroup) =>
  hasConsent(answers, intakeForm, id(alias), 'integrationCentre', group);

describe('consent of an adult', () => {
  it('holds for the agency and the group it was given for, and for nothing else', () => {
    expect(has(base, 'samir', 'work')).toBe(true);
    expect(has(base, 'samir', 'contact')).toBe(false);
    expect(hasConsent(base, intakeForm, id('samir'), 'youthOffice', 'work')).toBe(false);
    expect(has(base, 'rima', 'work')).toBe(false);
  });

  it('means every group where no group is named', () => {
    expect(has(base, 'samir')).toBe(false);
    expect(has(gave(base, 'samir', everything), 'samir')).toBe(true);
  });

  it('is missing where it was declined, left to staff, or never asked', () => {
    expect(has(gave(base, 'samir', { shareWith: { skip: 'declined' } }), 'samir', 'work')).toBe(false);
    expect(has(gave(base, 'samir', { shareWith: { skip: 'askStaff' } }), 'samir', 'work')).toBe(false);
    expect(has(gave(base, 'samir', undefined), 'samir', 'work')).toBe(false);
    expect(has(base, 'fatima', 'work')).toBe(false);
    expect(hasConsent(base, intakeForm, 'nobody', 'integrationCentre', 'work')).toBe(false);
  });

  it('does not come from groups ticked for an agency that was not chosen', () => {
    const stray = { shareWith: none, integrationCentre: value(['work']) };
    expect(has(gave(base, 'samir', stray), 'samir', 'work')).toBe(false);
  });

  it('never covers a registry or an agency that needs none', () => {
    expect(hasConsent(gave(base, 'samir', everything), intakeForm, id('samir'), 'registryOffice')).toBe(
      false,
    );
  });
});

describe('consent for a child', () => {
  it('needs everyone of the household who has custody', () => {
    const one = gave(gave(base, 'samir', everything), 'rima', refused);
    const both = gave(one, 'rima', everything);
    expect(has(one, 'yusuf')).toBe(false);
    expect(has(both, 'yusuf')).toBe(true);
    expect(has(gave(one, 'rima', undefined), 'yusuf')).toBe(false);
  });

  it('needs both to agree to the same group', () => {
    const both = gave(
      gave(base, 'samir', agreed('identity', 'work')),
      'rima',
      agreed('identity', 'childNeeds'),
    );
    expect(has(both, 'nour', 'identity')).toBe(true);
    expect(has(both, 'nour', 'childNeeds')).toBe(false);
  });

  it('is missing where nobody is named, or one who is not here', () => {
    const both = gave(gave(base, 'samir', everything), 'rima', everything);
    const custody = `custody/${id('yusuf')}`;
    const named = (representatives: PageAnswers[string]) => ({
      ...both,
      [custody]: { ...both[custody], representatives },
    });
    expect(has(named({ skip: 'unknown' }), 'yusuf')).toBe(false);
    expect(has(named(value([])), 'yusuf')).toBe(false);
    expect(has(named(value([id('samir'), '01980000-0000-7000-8000-000000000099'])), 'yusuf')).toBe(false);
    expect(has(named(value([id('yusuf')])), 'yusuf')).toBe(false);
    expect(has(named(value([id('samir')])), 'yusuf')).toBe(true);
  });
});

describe('whether an agency may receive an answer', () => {
  const may = (group: FieldGroup, agency: Parameters<typeof mayReceive>[4], answers = base) =>
    mayReceive(receivers[group], answers, intakeForm, id('samir'), agency);

  it('follows the law first, then the consent to the group', () => {
    expect(may('identity', 'registryOffice')).toBe(true);
    expect(may('identity', 'integrationCentre')).toBe(true);
    expect(may('family', 'integrationCentre')).toBe(false);
    expect(may('religion', 'integrationCentre', gave(base, 'samir', everything))).toBe(false);
    expect(may('means', 'youthOffice', gave(base, 'samir', everything))).toBe(false);
  });
});

describe('the consent page', () => {
  const step = walk(intakeForm, base, '2026-11-23').steps.find(({ key }) => key === `consent/${id('samir')}`);
  const faults = (given: PageAnswers) => {
    const checked = step && checkPage(intakeForm, step, given, base, '2026-11-23');
    return checked && !checked.ok ? checked.errors : {};
  };

  it('has nothing chosen beforehand and stands alone with "nobody"', () => {
    expect(faults({})).toMatchObject({ shareWith: 'field.missing' });
    expect(faults({ shareWith: value(['none', 'youthOffice']) })).toMatchObject({
      shareWith: 'choice.exclusive',
    });
    expect(faults({ shareWith: none })).toEqual({});
  });

  it('gives the integration centre nothing without saying of whom', () => {
    expect(faults(agreed('work'))).toEqual({ integrationCentre: 'consent.nameNeeded' });
    expect(faults(agreed('identity', 'work'))).toEqual({});
  });

  it('offers every agency only what it could get with consent', () => {
    expect(faults({ shareWith: value(['jobcentre']), jobcentre: value(['contact']) })).toEqual({});
    expect(faults({ shareWith: value(['jobcentre']), jobcentre: value(['identity']) })).toEqual({
      jobcentre: 'choice.unknown',
    });
    for (const agency of consentAgencies) expect(groupsFor(agency)).not.toEqual([]);
    expect(groupsFor('registryOffice')).toEqual([]);
  });
});
