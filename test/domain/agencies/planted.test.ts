/** A marked value stands in every field of the form; whatever an agency receives is searched for the marks. */
import { describe, expect, it } from 'vitest';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { groupsFor } from '#domain/intake/consent/groups';
import { intakeForm, intakePages } from '#domain/intake/form';
import type { FieldGroup } from '#domain/intake/need-to-know';
import type { Question } from '#domain/intake/question';
import {
  adult,
  type Consents,
  child,
  type Found,
  marksIn,
  partner,
  plantedAnswers,
  plantedRecord,
} from '../../support/planted.ts';

const station = { station: 'test-station', municipality: '05117000' };

/** The marks in each agency's payload. */
function marksOf(consents: Consents): ReadonlyMap<AgencyId, readonly Found[]> {
  const payloads = payloadsFor(plantedRecord(plantedAnswers(consents)), station, () => adult);
  return new Map(payloads.map(({ agency, payload }) => [agency, marksIn(payload)]));
}

function questionAt(field: string): { readonly question: Question; readonly confidential: boolean } {
  const [pageKey = '', name = ''] = field.split('.');
  const page = intakeForm.byKey.get(pageKey);
  return { question: page?.fields[name] as Question, confidential: page?.confidential ?? false };
}

const everything = (agency: AgencyId) => ({ agency, groups: groupsFor(agency) });
const consenting = agencyIds.filter((agency) => groupsFor(agency).length > 0).map(everything);

describe('without consent', () => {
  const marks = marksOf({});

  it('reaches every agency that has a part by law, and not the integration centre', () => {
    expect([...marks.keys()]).toEqual(agencyIds.filter((agency) => agency !== 'integrationCentre'));
  });

  it.each([...marks])('%s gets only what the law gives it', (agency, found) => {
    const wrong = found.filter(({ field }) => !questionAt(field).question.for.includes(agency));
    expect(wrong).toEqual([]);
    expect(found.length).toBeGreaterThan(10);
  });

  it.each([...marks])('%s gets all that the law gives it', (agency, found) => {
    const fields = new Set(found.map(({ field }) => field.split('.').slice(0, 2).join('.')));
    const due = intakePages.flatMap((page) =>
      Object.entries(page.fields)
        .map(([name, question]) => ({ name: `${page.key}.${name}`, question: question as Question }))
        .filter(({ question }) => question.for.includes(agency) && question.kind !== 'personRef')
        .map(({ name }) => name),
    );
    // Read in another shape: the relation of the list, the found status and society before the told ones, the centre's
    // own address before the one told, the flag that everybody moved together, occupations as the codes of the lists.
    const inOtherShape = [
      'members.members',
      'maritalStatus.status',
      'religion.membership',
      'moveTogether.together',
      'occupationCheck.confirmed',
    ];
    const behindStaff = ['street', 'houseNumber', 'addition', 'postcode', 'town'].map(
      (name) => `address.${name}`,
    );
    const foundByStaff = ['religionCheck.membership'];
    const left = due.filter(
      (name) => !fields.has(name) && ![...inOtherShape, ...behindStaff, ...foundByStaff].includes(name),
    );
    expect(left).toEqual([]);
  });

  it('the youth office gets the children, and of the grown-ups nothing but the names of those with custody', () => {
    const grownUps = (marks.get('youthOffice') ?? []).filter(({ person }) =>
      [adult, partner].includes(person),
    );
    expect(new Set(grownUps.map(({ field, person }) => `${field} ${person}`))).toEqual(
      new Set([`officialName.familyName ${adult}`, `officialName.givenNames ${adult}`]),
    );
  });
});

describe('with the consent of one person to everything', () => {
  const marks = marksOf({ [partner]: consenting });

  it.each([...marks])('%s gets nothing by consent about anybody else', (agency, found) => {
    const byConsent = found.filter(({ field }) => !questionAt(field).question.for.includes(agency));
    const wrong = byConsent.filter(
      ({ field, person }) =>
        !questionAt(field).question.withConsent.includes(agency) || ![partner, 'household'].includes(person),
    );
    expect(wrong).toEqual([]);
  });

  it('the integration centre gets this person and no other', () => {
    const persons = new Set((marks.get('integrationCentre') ?? []).map(({ person }) => person));
    expect(persons).toEqual(new Set([partner, 'household']));
  });
});

describe('with the consent of the one who has custody', () => {
  it('the child appears at the integration centre; the other grown-up, who said nothing, does not', () => {
    const marks = marksOf({ [adult]: consenting });
    const persons = new Set((marks.get('integrationCentre') ?? []).map(({ person }) => person));
    expect(persons).toEqual(new Set([adult, child, 'household']));
  });
});

describe('with consent to a single group', () => {
  const groups = agencyIds.flatMap((agency) => groupsFor(agency).map((group) => [agency, group] as const));

  it.each(groups)('%s gets by consent to "%s" nothing of another group', (agency, group) => {
    // Whoever is to be named to the integration centre agrees to their name at least.
    const given = agency === 'integrationCentre' ? [...new Set(['identity', group] as const)] : [group];
    const marks = marksOf({ [adult]: [{ agency, groups: given }] });
    const byConsent = (marks.get(agency) ?? [])
      .map(({ field }) => questionAt(field).question)
      .filter((question) => !question.for.includes(agency));
    expect(byConsent.filter((question) => !given.includes(question.group as FieldGroup))).toEqual([]);
  });
});

describe('whatever anybody consents to', () => {
  const marks = marksOf({ [adult]: consenting, [partner]: consenting });
  const all = [...marks].flatMap(([agency, found]) => found.map((one) => ({ agency, ...one })));

  it('no agency gets a field that may not have it', () => {
    const wrong = all.filter(({ agency, field }) => {
      const { question } = questionAt(field);
      return !question.for.includes(agency) && !question.withConsent.includes(agency);
    });
    expect(wrong).toEqual([]);
  });

  it('what is asked in private leaves the station only for the agency it is asked for', () => {
    const secret = all.filter(({ field }) => questionAt(field).confidential);
    expect(new Set(secret.map(({ agency, field }) => `${agency} ${field}`))).toEqual(
      new Set(['socialOffice protectionNeeds.lodging']),
    );
  });

  it('what people are called on the screen, their own script and the machine-readable lines stay on the station', () => {
    const kept = ['members.members', 'formerNames.ownScript', 'document.mrz', 'afraid.afraid'];
    expect(all.filter(({ field }) => kept.includes(field))).toEqual([]);
  });

  it('religion reaches the registry office only', () => {
    const religious = all.filter(({ field }) => field.startsWith('religion'));
    expect(new Set(religious.map(({ agency }) => agency))).toEqual(new Set(['registryOffice']));
  });
});
