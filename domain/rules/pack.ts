/** The rule pack the program brings. A signed newer one may replace it. */
import { type RulePack, rulePack } from '#domain/rules/pack-schema';
import { benefitRegimeRows } from '#domain/rules/tables/benefit-regime';
import { competence } from '#domain/rules/tables/competence';
import { counsellingRows, languageCourseRows } from '#domain/rules/tables/courses';
import { documentNotices, documentRows } from '#domain/rules/tables/documents';
import { analogBenefitRows, needLevelRows } from '#domain/rules/tables/hints';
import { rates } from '#domain/rules/tables/rates';
import { since } from '#domain/rules/tables/rows';
import { workAccessRows } from '#domain/rules/tables/work-access';

/** Anlage II zu § 29a AsylG: Albania, Bosnia-Herzegovina, Georgia, Ghana, Kosovo, Moldova, Montenegro, North Macedonia, Senegal, Serbia */
const annexII = ['121', '122', '430', '238', '150', '146', '140', '144', '269', '170'];
/** Bangladesh, Colombia, Egypt, India, Morocco, Tunisia (Art. 62 VO (EU) 2024/1348): names from memory */
const union = ['460', '349', '287', '436', '252', '285'];

export const builtInPack: RulePack = rulePack.parse({
  format: 1,
  version: '2026-08-19.1',
  lawAsOf: '2026-08-19',
  coversFrom: since,
  tables: {
    benefitRegime: benefitRegimeRows,
    workAccess: workAccessRows,
    analogBenefits: analogBenefitRows,
    needLevel: needLevelRows,
    languageCourse: languageCourseRows,
    counselling: counsellingRows,
  },
  lists: {
    safeCountries: [
      {
        codes: annexII,
        validFrom: since,
        law: '§§ 29a, 29b AsylG, Anlage II',
        source: 'BGBl. 2026 I Nr. 19',
        confidence: 'law',
      },
    ],
    safeCountriesTolerated: [
      {
        codes: [...annexII, ...union],
        validFrom: since,
        law: '§ 60a (6) S. 1 Nr. 3 AufenthG; Art. 62 VO (EU) 2024/1348',
        confidence: 'unverified',
      },
    ],
  },
  switches: {
    /** Not in § 1 AsylbLG of 19 August 2026: only a lawyer's word turns it on. */
    ukraineRegimeChange: {
      on: false,
      law: 'Entwurf Leistungsrechtsanpassungsgesetz',
      confidence: 'unverified',
    },
    integrationCourseStop: {
      on: true,
      law: '§ 44 (4) AufenthG',
      source: 'BAMF Trägerrundschreiben 02/26 (9.2.2026)',
      confidence: 'source',
    },
  },
  ageLimits: [
    { bornFrom: '1850-01-01', months: 780 },
    ...Array.from({ length: 11 }, (_, at) => ({ bornFrom: `${1947 + at}-01-01`, months: 781 + at })),
    ...Array.from({ length: 7 }, (_, at) => ({ bornFrom: `${1958 + at}-01-01`, months: 792 + 2 * at })),
  ],
  rates,
  documents: documentRows,
  documentNotices,
  competence,
});
