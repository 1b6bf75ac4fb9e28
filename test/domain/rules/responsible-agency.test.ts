/** Who is responsible, in the twelve model municipalities by their competences, and for whom. */
import { describe, expect, it } from 'vitest';
import { checkPack } from '#domain/rules/check-pack';
import { type Competence, competenceFacts } from '#domain/rules/household-facts';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack } from '#domain/rules/pack-schema';
import { type ResponsibleTask, responsibleTasks } from '#domain/rules/results';
import { assessTold, type Told } from '../../support/rules/told.ts';

const child = { birthDate: '2015-05-05' } as const;
const procedure = { status: 'gestattung_63' } as const;
const recognised = { status: 'ae_25_2_refugee' } as const;

function who(task: ResponsibleTask, told: Told, competence?: Competence): string {
  const { code, body } = assessTold({ ...told, place: undefined, ...competenceFacts(competence) }).agencies[
    task
  ];
  return body === undefined ? code : `${code} ${body}`;
}

const city: Competence = { kind: 'independentCity' };
const town = (foreigners: boolean, youth: boolean): Competence => ({
  kind: 'districtTown',
  ownForeignersAuthority: foreigners,
  ownYouthOffice: youth,
});

/** Foreigners authority and youth office, as the table of competences has them. */
const municipalities: readonly (readonly [string, Competence, string, string])[] = [
  ['Mülheim an der Ruhr', city, 'city', 'city'],
  ['Köln', city, 'city', 'city'],
  ['Bielefeld', city, 'city', 'city'],
  ['Dortmund', city, 'city', 'city'],
  ['Münster', city, 'city', 'city'],
  ['Wuppertal', city, 'city', 'city'],
  ['Hamm', city, 'city', 'city'],
  ['Moers', town(true, true), 'town', 'town'],
  ['Rheine', town(true, true), 'town', 'town'],
  ['Dormagen', town(true, true), 'town', 'town'],
  ['a member of Kreis Lippe', town(false, false), 'district', 'district'],
  ['a member of the Rheinisch-Bergischer Kreis', town(false, true), 'district', 'town'],
];

describe('in a municipality', () => {
  it.each(municipalities)('%s', (_, competence, foreigners, youth) => {
    const of = (task: ResponsibleTask, told: Told) => who(task, told, competence);
    const isCity = competence.kind === 'independentCity';
    expect(of('registration', procedure)).toBe(`registryOffice ${isCity ? 'city' : 'town'}`);
    expect(of('benefits', procedure)).toBe(`socialOffice ${isCity ? 'city' : 'town'}`);
    expect(of('benefits', recognised)).toBe(`jobcentre ${isCity ? 'city' : 'district'}`);
    expect(of('residence', procedure)).toBe(`foreignersAuthority ${foreigners}`);
    expect(of('youth', { ...procedure, ...child })).toBe(`youthOffice ${youth}`);
    expect(of('integration', procedure)).toBe(`integrationCentre ${isCity ? 'city' : 'district'}`);
  });

  it('nobody is named where the site file says nothing of it', () => {
    for (const task of ['registration', 'residence', 'integration'] as const)
      expect(assessTold({ ...procedure, place: undefined }).agencies[task]).toMatchObject({
        code: 'staff',
        missing: expect.arrayContaining(['place']),
      });
  });
});

describe('for a person', () => {
  it.each([
    ['in the procedure, work', 'work', procedure, 'employmentAgency federal'],
    ['with a Duldung, work', 'work', { status: 'duldung_60a' }, 'employmentAgency federal'],
    ['with SGB II, work', 'work', recognised, 'jobcentre city'],
    ['under 15, work', 'work', { ...procedure, ...child }, 'none'],
    ['past the age limit, work', 'work', { ...recognised, pastAgeLimit: 'yes' }, 'none'],
    ['past the age limit, benefits', 'benefits', { ...recognised, pastAgeLimit: 'yes' }, 'socialOffice city'],
    ['a German, residence', 'residence', { status: 'german' }, 'none'],
    ['an EU citizen, residence', 'residence', { status: 'eu_citizen' }, 'foreignersAuthority city'],
    ['grown up, youth', 'youth', procedure, 'none'],
    ['alone and under age, benefits', 'benefits', { unaccompaniedMinor: 'yes' }, 'youthOffice city'],
    ['an EU citizen, benefits', 'benefits', { status: 'eu_citizen' }, 'staff'],
  ] as const)('%s', (_, task, told, expected) => {
    expect(who(task, told, city)).toBe(expected);
  });

  it('what is missing for the benefit law is missing for who pays, too', () => {
    expect(assessTold({ status: 'duldung_60b' }).agencies.benefits.missing).toEqual(['ownFault']);
  });

  it('every answer has a paragraph, and every task one answer', () => {
    const { agencies } = assessTold(procedure);
    expect(Object.keys(agencies).toSorted()).toEqual([...responsibleTasks].toSorted());
    for (const one of Object.values(agencies)) expect(one.law).toMatch(/§/);
  });
});

it('a table that forgets somebody is refused like any other', () => {
  const rows = builtInPack.tables.responsibleAgency.filter(({ id }) => id !== 'work.jobcentre.district');
  const pack: RulePack = { ...builtInPack, tables: { ...builtInPack.tables, responsibleAgency: rows } };
  expect(checkPack(pack)).toEqual([expect.objectContaining({ code: 'gap', table: 'responsibleAgency' })]);
});
