/** Which papers are needed of whom, and how long before a last day to speak up. Of papers not named here, none is. */
import type { RulePack } from '#domain/rules/pack-schema';
import { duldungen, humanitarianTitles, otherTitles, since, years } from '#domain/rules/tables/rows';

type Row = RulePack['documents'][number];
type Short = Omit<Row, 'validFrom' | 'confidence'> & Partial<Pick<Row, 'validFrom' | 'confidence'>>;
const row = (short: Short): Row => ({ validFrom: since, confidence: 'law', ...short });

const fiktionen = ['fiktion_24', 'fiktion_81_3', 'fiktion_81_4'];
/** Recognised or protected from the state of origin: nobody is sent to its embassy (§ 5 (3) S. 1 AufenthG). */
const protectedFromOrigin = ['ae_25_1', 'ae_25_2_refugee', 'ae_25_2_subsidiary', 'ae_25_3'];
const passportTitles = [
  ...humanitarianTitles.filter((code) => !protectedFromOrigin.includes(code)),
  ...otherTitles,
  'ae_23_1_war',
  'ae_25_4_s1',
  'ae_25_5',
  'ae_study',
  'ne',
  'visa',
  'fiktion_81_3',
  'fiktion_81_4',
];
const asked = ['yes'];
const evidence = '§ 60 (1) S. 1 Nr. 3 SGB I; § 9 (3) S. 1 AsylbLG';
const registered = '§ 25 Nr. 2 BMG';

export const documentRows: RulePack['documents'] = [
  row({
    id: 'arrival-certificate',
    document: 'residencePaper',
    when: { status: ['none_asylumRequest', 'akn'] },
    law: '§ 63a (1) AsylG',
  }),
  row({
    id: 'asylum-permission',
    document: 'residencePaper',
    when: { status: ['gestattung_63'] },
    law: '§ 63 (1) AsylG',
  }),
  row({
    id: 'toleration',
    document: 'residencePaper',
    when: { status: duldungen },
    law: '§ 60a (4) AufenthG',
  }),
  row({
    id: 'provisional-certificate',
    document: 'residencePaper',
    when: { status: ['request_24', ...fiktionen] },
    law: '§ 81 (5) AufenthG',
  }),
  row({
    id: 'permit',
    document: 'residencePaper',
    when: {
      status: [
        'ae_24',
        'ae_23_1_war',
        'ae_25_4_s1',
        'ae_25_5',
        ...humanitarianTitles,
        ...otherTitles,
        'ae_study',
        'ne',
        'visa',
      ],
    },
    law: '§ 4 (1), § 81 (4) AufenthG',
  }),
  row({
    id: 'passport.title',
    document: 'passport',
    when: { status: passportTitles },
    law: '§ 3 (1) AufenthG',
  }),
  row({
    id: 'passport.24',
    document: 'passport',
    when: { status: ['request_24', 'fiktion_24', 'ae_24'] },
    onRequest: true,
    law: '§ 3 (1), § 5 (3) S. 1 AufenthG',
  }),
  row({
    id: 'passport.tolerated',
    document: 'passport',
    when: { status: [...duldungen, 'exit_obliged'] },
    law: '§ 3 (1), § 48 (3) S. 1 AufenthG',
  }),
  row({
    id: 'passport.eu',
    document: 'passport',
    when: { status: ['eu_citizen'] },
    law: '§ 8 (1) FreizügG/EU',
  }),
  row({
    id: 'passport.german',
    document: 'passport',
    when: { status: ['german'], birthDate: { atLeastMonths: years(16) } },
    law: '§ 1 (1) PAuswG',
  }),
  row({
    id: 'birth.born-here',
    document: 'birthCertificate',
    when: { bornHere: asked, birthDate: { lessThanMonths: years(18) } },
    law: '§§ 18, 59 PStG',
  }),
  row({
    id: 'birth.other-child',
    document: 'birthCertificate',
    when: { bornHere: ['no'], birthDate: { lessThanMonths: years(18) } },
    onRequest: true,
    law: registered,
  }),
  row({
    id: 'birth.grown',
    document: 'birthCertificate',
    when: { birthDate: { atLeastMonths: years(18) } },
    onRequest: true,
    law: registered,
  }),
  row({
    id: 'marriage',
    document: 'marriageCertificate',
    when: { maritalStatus: ['VH', 'LP'] },
    onRequest: true,
    law: registered,
  }),
  row({
    id: 'divorce',
    document: 'divorceDecree',
    when: { maritalStatus: ['GS', 'EA', 'LA'] },
    onRequest: true,
    law: registered,
  }),
  row({
    id: 'death',
    document: 'deathCertificate',
    when: { maritalStatus: ['VW', 'LV', 'LE'] },
    onRequest: true,
    law: registered,
  }),
  row({ id: 'provider', document: 'providerConfirmation', when: {}, law: '§ 19 (1) BMG' }),
  row({
    id: 'assignment',
    document: 'assignmentDecision',
    when: { benefitsWished: asked, assigned: asked },
    law: `§ 10a (1) AsylbLG; ${evidence}`,
  }),
  ...(
    [
      ['bankStatements', {}],
      ['payslips', { earnsWages: asked }],
      ['workContract', { earnsWages: asked }],
      ['assetProofs', { hasAssets: asked }],
      ['insuranceCard', { insured: asked }],
      ['rentContract', { dwelling: ['flat'] }],
    ] as const
  ).map(([document, when]) =>
    row({
      id: document,
      document,
      when: { benefitsWished: asked, ...(when as Row['when']) },
      onRequest: true,
      law: evidence,
    }),
  ),
];

/** How long before its last day a paper is to be renewed: our own choice, so that the office has time. */
export const documentNotices: RulePack['documentNotices'] = [
  {
    document: 'residencePaper',
    months: 2,
    validFrom: since,
    law: '§ 81 (4) S. 1 AufenthG',
    source: 'Frist: eigene Festlegung',
    confidence: 'unverified',
  },
  {
    document: 'passport',
    months: 6,
    validFrom: since,
    law: '§ 3 (1) AufenthG',
    source: 'Frist: eigene Festlegung',
    confidence: 'unverified',
  },
];
