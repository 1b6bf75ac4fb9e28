/**
 * Which agency is responsible for whom and what, and whose it is: in a kreisfreie Stadt the city's; in a Kreis the
 * town's or the Kreis's, by the competences the site file names.
 */
import type { RuleRow } from '#domain/rules/pack-schema';
import { everyStatus, no, row, years, yes } from '#domain/rules/tables/rows';

type When = RuleRow['when'];
type Body = NonNullable<RuleRow['result']['body']>;
type Founded = Pick<RuleRow, 'law'> & Partial<Pick<RuleRow, 'source' | 'confidence' | 'assumes'>>;

const city: When = { place: ['independentCity'] };
const inDistrict: When = { place: ['districtTown'] };

/** The city's, or of a town in a Kreis: the town's or the Kreis's. */
function by(id: string, when: When, code: string, inKreis: Body, founded: Founded): readonly RuleRow[] {
  return [
    row({ id: `${id}.city`, when: { ...when, ...city }, result: { code, body: 'city' }, ...founded }),
    row({
      id: `${id}.${inKreis}`,
      when: { ...when, ...inDistrict },
      result: { code, body: inKreis },
      ...founded,
    }),
  ];
}

/** The town's own where it has one, else the Kreis's. */
function byOwn(
  id: string,
  when: When,
  code: string,
  fact: 'ownForeignersAuthority' | 'ownYouthOffice',
  founded: Founded,
): readonly RuleRow[] {
  const of = (body: Body, more: When): RuleRow =>
    row({ id: `${id}.${body}`, when: { ...when, ...more }, result: { code, body }, ...founded });
  return [
    of('city', city),
    of('town', { ...inDistrict, [fact]: yes }),
    of('district', { ...inDistrict, [fact]: no }),
  ];
}

const asylblg = ['asylblgBasic', 'asylblgReduced', 'asylblgBridging'];
const unclear = { code: 'staff', why: 'regimeUnclear' };
const young: When = { birthDate: { lessThanMonths: years(15) } };
const grown: When = { birthDate: { atLeastMonths: years(15) } };
const task = (name: string): When => ({ task: [name] });

export const responsibleAgencyRows: readonly RuleRow[] = [
  ...by('registration', task('registration'), 'registryOffice', 'town', {
    law: '§§ 1, 17 (1) BMG',
    source: 'Landesrecht nicht gelesen',
    confidence: 'source',
  }),

  ...by('benefits.asylblg', { ...task('benefits'), regime: asylblg }, 'socialOffice', 'town', {
    law: '§§ 10, 10a (1) AsylbLG; AG AsylbLG NRW',
    confidence: 'unverified',
  }),
  ...by('benefits.sgb2', { ...task('benefits'), regime: ['sgb2'] }, 'jobcentre', 'district', {
    law: '§§ 6 (1), 6a, 6d, 36 (1), (2) SGB II',
  }),
  ...by('benefits.sgb12', { ...task('benefits'), regime: ['sgb12'] }, 'socialOffice', 'district', {
    law: '§ 3 (2), § 97 (1) SGB XII',
    assumes: ['notHandedToTowns'],
  }),
  ...byOwn(
    'benefits.minor',
    { ...task('benefits'), regime: ['sgb8Minor'] },
    'youthOffice',
    'ownYouthOffice',
    {
      law: '§§ 42a (1), 69 (3), 88a SGB VIII',
    },
  ),
  row({
    id: 'benefits.none',
    when: { ...task('benefits'), regime: ['none'] },
    result: { code: 'none' },
    law: '§ 7 (1) SGB II',
  }),
  row({
    id: 'benefits.unclear',
    when: { ...task('benefits'), regime: ['staff'] },
    result: unclear,
    law: '§ 16 (2) SGB I',
  }),

  row({
    id: 'work.child',
    when: { ...task('work'), ...young },
    result: { code: 'none' },
    law: '§§ 2, 5 JArbSchG',
  }),
  ...by('work.jobcentre', { ...task('work'), ...grown, regime: ['sgb2'] }, 'jobcentre', 'district', {
    law: '§§ 6 (1), 6a, 16 SGB II; § 22 (4) SGB III',
  }),
  row({
    id: 'work.employment-agency',
    when: { ...task('work'), ...grown, regime: [...asylblg, 'sgb8Minor', 'none'] },
    result: { code: 'employmentAgency', body: 'federal' },
    law: '§§ 29 (1), 30, 35 SGB III',
  }),
  row({
    id: 'work.too-old',
    when: { ...task('work'), ...grown, regime: ['sgb12'] },
    result: { code: 'none' },
    law: '§ 7 (1) S. 1 Nr. 1, § 7a SGB II',
  }),
  row({
    id: 'work.unclear',
    when: { ...task('work'), ...grown, regime: ['staff'] },
    result: unclear,
    law: '§ 22 (4) SGB III',
  }),

  row({
    id: 'residence.german',
    when: { ...task('residence'), status: ['german'] },
    result: { code: 'none' },
    law: '§ 2 (1) AufenthG',
  }),
  ...byOwn(
    'residence',
    { ...task('residence'), status: everyStatus.filter((status) => status !== 'german') },
    'foreignersAuthority',
    'ownForeignersAuthority',
    { law: '§ 71 (1) AufenthG', source: 'Landesrecht nicht gelesen', confidence: 'source' },
  ),

  row({
    id: 'youth.grown',
    when: { ...task('youth'), birthDate: { atLeastMonths: years(18) } },
    result: { code: 'none' },
    law: '§ 7 (1) SGB VIII',
  }),
  ...byOwn(
    'youth',
    { ...task('youth'), birthDate: { lessThanMonths: years(18) } },
    'youthOffice',
    'ownYouthOffice',
    { law: '§§ 69 (3), 85 (1), 86 SGB VIII' },
  ),

  ...by('integration', task('integration'), 'integrationCentre', 'district', {
    law: '§ 9 TIntG NRW',
    source: 'Landesrecht nicht gelesen',
    confidence: 'source',
  }),
];
