/** What the built-in tables share: groups of papers, and how a row is written down. */
import type { RuleRow } from '#domain/rules/pack-schema';

/** The law read begins with the reform in force since 12 June 2026 (BGBl. 2026 I Nr. 111, 112). */
export const since = '2026-06-12';

type Short = Omit<RuleRow, 'validFrom' | 'confidence'> & Partial<Pick<RuleRow, 'validFrom' | 'confidence'>>;

/** A row that holds since the reform and whose paragraph was read in the law, unless it says otherwise. */
export const row = (short: Short): RuleRow => ({ validFrom: since, confidence: 'law', ...short });

export const no = ['no'];
export const yes = ['yes'];

/** Asylum procedure with a paper */
export const inProcedure = ['akn', 'gestattung_63'];
/** Duldung, by its paragraph */
export const duldungen = ['duldung_60a', 'duldung_60b', 'duldung_60c', 'duldung_60d'];
/** Kapitel 2 Abschnitt 5 AufenthG, outside § 1 (1) Nr. 3 AsylbLG and § 24 */
export const humanitarianTitles = [
  'ae_22',
  'ae_23_1_other',
  'ae_23_2',
  'ae_23_4',
  'ae_25_1',
  'ae_25_2_refugee',
  'ae_25_2_subsidiary',
  'ae_25_3',
  'ae_25_4_s2',
  'ae_25_4a',
  'ae_25_4b',
  'ae_25a',
  'ae_25b',
];
/** Titles outside Abschnitt 5: SGB II not before three months, unless working (§ 7 (1) S. 2 Nr. 1 SGB II) */
export const otherTitles = ['ae_family', 'ae_work', 'ae_16g', 'ae_19d'];
/** Papers that print their last day, and are asked for it */
export const datedPapers = [
  'akn',
  'gestattung_63',
  ...duldungen,
  'fiktion_81_3',
  'fiktion_81_4',
  'fiktion_24',
  'ae_23_1_war',
  'ae_24',
  'ae_25_4_s1',
  'ae_25_5',
  ...humanitarianTitles,
  'ae_family',
  'ae_work',
  'ae_study',
  'ae_16g',
  'ae_19d',
  'visa',
];

/** Months of life */
export const years = (count: number): number => count * 12;

/** Papers with which the AsylbLG may apply */
const asylbLG = [
  'none_asylumRequest',
  ...inProcedure,
  'folgeantrag_71',
  ...duldungen,
  'exit_obliged',
  'request_24',
  'ae_25_4_s1',
  'ae_23_1_war',
  'ae_25_5',
];
/** All other papers */
const notAsylbLG = [
  'fiktion_81_3',
  'fiktion_81_4',
  'fiktion_24',
  'ae_24',
  ...humanitarianTitles,
  ...otherTitles,
  'ae_study',
  'ne',
  'german',
  'eu_citizen',
  'visa',
  'other',
];

export const everyStatus = [...asylbLG, ...notAsylbLG];
