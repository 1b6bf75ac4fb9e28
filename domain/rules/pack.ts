/** The rule pack the program brings. A signed newer one may replace it. */
import { type RulePack, rulePack } from '#domain/rules/pack-schema';
import { benefitRegimeRows } from '#domain/rules/tables/benefit-regime';
import { counsellingRows, furtherCourseRows, languageCourseRows } from '#domain/rules/tables/courses';
import { documentNotices, documentRows } from '#domain/rules/tables/documents';
import { employmentBanRows } from '#domain/rules/tables/employment-ban';
import { analogBenefitRows, needLevelRows } from '#domain/rules/tables/hints';
import { rates } from '#domain/rules/tables/rates';
import { regimeChangeRows } from '#domain/rules/tables/regime-change';
import { residenceDutyRows } from '#domain/rules/tables/residence-duty';
import { responsibleAgencyRows } from '#domain/rules/tables/responsible-agency';
import { since } from '#domain/rules/tables/rows';
import { workAccessRows } from '#domain/rules/tables/work-access';

/** Anlage II zu § 29a AsylG: Albania, Bosnia-Herzegovina, Ghana, Kosovo, Montenegro, North Macedonia, Senegal, Serbia */
const before2023 = ['121', '122', '238', '150', '140', '144', '269', '170'];
/** Georgia and Moldova, with older applications left out (§ 87d AsylG, § 104 (18) Nr. 1 AufenthG) */
const from2023 = ['430', '146'];
/** Bangladesh, Colombia, Egypt, India, Morocco, Tunisia, Türkiye: those § 104 (18) Nr. 2 AufenthG names */
const union = ['460', '349', '287', '436', '252', '285', '163'];

const annex = {
  validFrom: since,
  law: '§§ 29a, 29b AsylG, Anlage II',
  source: 'Verordnung nach § 29b (BGBl. 2026 I Nr. 19) nicht gelesen',
  confidence: 'law',
} as const;

export const builtInPack: RulePack = rulePack.parse({
  format: 1,
  version: '2026-08-19.1',
  lawAsOf: '2026-08-19',
  coversFrom: since,
  tables: {
    benefitRegime: benefitRegimeRows,
    employmentBan: employmentBanRows,
    workAccess: workAccessRows,
    analogBenefits: analogBenefitRows,
    needLevel: needLevelRows,
    languageCourse: languageCourseRows,
    furtherCourse: furtherCourseRows,
    counselling: counsellingRows,
    regimeChange: regimeChangeRows,
    residenceDuty: residenceDutyRows,
    responsibleAgency: responsibleAgencyRows,
  },
  lists: {
    safeCountries: [{ codes: [...before2023, ...from2023], ...annex }],
    safeCountriesBefore2023: [{ codes: before2023, ...annex }],
    safeCountriesFrom2023: [{ codes: from2023, ...annex }],
    safeCountriesUnion: [
      {
        codes: union,
        validFrom: since,
        law: 'Art. 62 (1) bis (1b) VO (EU) 2024/1348',
        source: '§ 104 (18) Nr. 2 AufenthG; die Verordnung nicht gelesen',
        confidence: 'source',
      },
    ],
    safeCountriesTolerated: [
      {
        codes: [...before2023, ...from2023, ...union],
        validFrom: since,
        law: '§ 60a (6) S. 1 Nr. 3 AufenthG; Art. 62 VO (EU) 2024/1348',
        source: '§ 104 (18) Nr. 2 AufenthG; die Verordnung nicht gelesen',
        confidence: 'source',
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
});
