/** Which body does what, in an independent city (kreisfrei) and in a town of a district (Kreis). */
import type { RulePack } from '#domain/rules/pack-schema';

const row = (
  task: RulePack['competence'][number]['task'],
  districtTown: 'town' | 'district' | 'townOrDistrict',
  law: string,
  confidence: 'law' | 'source' | 'unverified',
): RulePack['competence'] => [
  { task, kind: 'independentCity', body: 'city', law, confidence },
  { task, kind: 'districtTown', body: districtTown, law, confidence },
];

export const competence: RulePack['competence'] = [
  ...row('registration', 'town', '§ 1 BMG', 'source'),
  ...row('asylblg', 'town', '§§ 10, 10a AsylbLG; AG AsylbLG NRW', 'unverified'),
  ...row('foreignersAuthority', 'townOrDistrict', '§ 71 AufenthG', 'source'),
  ...row('youthOffice', 'townOrDistrict', '§ 69 SGB VIII', 'source'),
  ...row('jobcentre', 'district', '§§ 6, 6a, 44b SGB II', 'source'),
  ...row('integrationCentre', 'district', '§ 9 TIntG NRW', 'source'),
];
