/**
 * Residence status (aufenthaltsrechtlicher Status): first which paper, then only what this paper leaves open.
 * The answers of `residencePaper` together are one key of the residence status list, see residence-of.ts.
 */
import { all, any, type Condition, not, oneOf, skipped } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, date, partialDate, yesNo } from '#domain/intake/answers';
import { checks, german, inOrder, pastOnly } from '#domain/intake/benefits/conditions';
import { childrenPapers } from '#domain/intake/benefits/household-pages';
import { receivers } from '#domain/intake/need-to-know';
import { nationality } from '#domain/intake/registration/birth-pages';
import { grownUp } from '#domain/intake/registration/conditions';

const shared = { section: 'benefits', per: 'person', askedOf: 'newcomer' } as const;

const residence = { purpose: 'benefits', must: true, ...receivers.residenceStatus } as const;

/** The commonest papers of newcomers first. */
export const paperCodes = [
  'akn',
  'none_asylumRequest',
  'gestattung_63',
  'permit',
  'fiktion',
  'request_24',
  'duldung',
  'folgeantrag_71',
  'visa',
  'ne',
  'eu_citizen',
  'exit_obliged',
  'other',
] as const;

export const permitCodes = [
  'ae_24',
  'ae_25_1',
  'ae_25_2_refugee',
  'ae_25_2_subsidiary',
  'ae_25_3',
  'ae_25_5',
  'ae_family',
  'ae_work',
  'ae_study',
  'ae_22',
  'ae_23_1_war',
  'ae_23_1_other',
  'ae_23_2',
  'ae_23_4',
  'ae_25_4_s1',
  'ae_25_4_s2',
  'ae_25_4a',
  'ae_25_4b',
  'ae_25a',
  'ae_25b',
  'ae_16g',
  'ae_19d',
] as const;
export const fiktionCodes = ['fiktion_24', 'fiktion_81_3', 'fiktion_81_4'] as const;
export const toleratedCodes = ['duldung_60a', 'duldung_60b', 'duldung_60c', 'duldung_60d'] as const;

const statusLaw = '§ 1 (1) AsylbLG; § 7 (1) SGB II; § 60 (1) Nr. 1 SGB I';

/** Every adult; children only where they do not simply have the first person's kind of paper. Germans never. */
const hasOwnPaper: Condition = all(
  any(
    grownUp,
    oneOf(childrenPapers.ref.sameAsFirst, 'no'),
    skipped(childrenPapers.ref.sameAsFirst, 'unknown', 'askStaff'),
  ),
  not(german),
);

export const residencePaper = page('residencePaper', {
  ...shared,
  when: hasOwnPaper,
  fields: {
    paper: choice('residencePaper', paperCodes, { ...residence, law: statusLaw }),
    permit: choice('residencePermit', permitCodes, {
      ...residence,
      law: statusLaw,
      within: { field: 'paper', in: ['permit'] },
    }),
    fiktion: choice('residenceFiktion', fiktionCodes, {
      ...residence,
      law: statusLaw,
      within: { field: 'paper', in: ['fiktion'] },
    }),
    duldung: choice('residenceDuldung', toleratedCodes, {
      ...residence,
      law: statusLaw,
      within: { field: 'paper', in: ['duldung'] },
    }),
  },
});

const paper = residencePaper.ref;

export const residenceValidity = page('residenceValidity', {
  ...shared,
  when: oneOf(paper.paper, 'akn', 'gestattung_63', 'permit', 'fiktion', 'duldung', 'visa'),
  fields: {
    issuedOn: partialDate({ ...residence, law: '§ 1 (1), (2) AsylbLG; § 7 (1) SGB II' }),
    /** Papers print the day. */
    validUntil: date({ ...residence, law: '§ 1 (1), (2) AsylbLG; § 7 (1) SGB II' }),
  },
  check: checks(pastOnly('issuedOn'), inOrder('issuedOn', 'validUntil')),
});

/** The first permit of this kind: the three years of § 12a AufenthG and the rules of § 24 count from it. */
export const firstPermit = page('firstPermit', {
  ...shared,
  when: oneOf(paper.paper, 'permit'),
  fields: {
    firstIssuedOn: partialDate({ ...residence, law: '§ 1 (3) AsylbLG; § 36 (2) SGB II; § 12a (1) AufenthG' }),
  },
  check: pastOnly('firstIssuedOn'),
});

/** Schutzgesuch (§ 24 (1) AufenthG) */
export const protectionRequest = page('protectionRequest', {
  ...shared,
  when: any(
    oneOf(paper.paper, 'request_24'),
    oneOf(paper.fiktion, 'fiktion_24'),
    oneOf(paper.permit, 'ae_24'),
  ),
  fields: {
    protectionRequestOn: partialDate({ ...residence, law: '§ 1 (1) Nr. 1b AsylbLG; § 74 SGB II' }),
  },
  check: pastOnly('protectionRequestOn'),
});

/** With the first Fiktionsbescheinigung the AsylbLG ends at the end of the month (§ 1 (3a) AsylbLG). */
export const firstFiktion = page('firstFiktion', {
  ...shared,
  when: any(oneOf(paper.fiktion, 'fiktion_24'), oneOf(paper.permit, 'ae_24')),
  fields: {
    firstFiktionOn: partialDate({ ...residence, law: '§ 1 (3a) AsylbLG; § 74 SGB II' }),
  },
  check: pastOnly('firstFiktionOn'),
});

/** Aussetzung der Abschiebung: the 18 months of § 1 (1) Nr. 3c AsylbLG and the waiting times for work count from it. */
export const suspension = page('suspension', {
  ...shared,
  when: any(oneOf(paper.paper, 'duldung'), oneOf(paper.permit, 'ae_25_5')),
  fields: {
    suspensionSince: partialDate({
      ...residence,
      law: '§ 1 (1) Nr. 3c, Nr. 4 AsylbLG; § 60a AufenthG',
    }),
  },
  check: pastOnly('suspensionSince'),
});

/** As printed on the paper, never why: only a Duldung after § 60a (2) S. 3 opens the language course (§ 44 (4) AufenthG). */
export const suspensionGround = page('suspensionGround', {
  ...shared,
  when: oneOf(paper.duldung, 'duldung_60a'),
  fields: {
    printed: choice('suspensionGround', ['sentence1', 'sentence3', 'otherSentence', 'notPrinted'], {
      ...residence,
      law: '§ 5b AsylbLG; § 44 (4) S. 2 Nr. 2 AufenthG',
      must: false,
    }),
  },
});

/** Registration of the asylum application (Art. 27 VO (EU) 2024/1348) and its lodging with the Bundesamt */
export const asylumApplication = page('asylumApplication', {
  ...shared,
  when: oneOf(paper.paper, 'akn', 'gestattung_63', 'folgeantrag_71'),
  fields: {
    registeredOn: partialDate({ ...residence, law: '§ 1 (1) Nr. 1, 1a, 7 AsylbLG; § 63a AsylG' }),
    lodged: yesNo({ ...residence, law: '§ 1 (1) Nr. 1, 1a, 7 AsylbLG; § 63a AsylG' }),
    lodgedOn: partialDate({
      ...residence,
      law: '§ 1 (1) Nr. 1, 1a, 7 AsylbLG; § 63a AsylG',
      within: { field: 'lodged', in: ['yes'] },
    }),
  },
  check: checks(pastOnly('registeredOn', 'lodgedOn'), inOrder('registeredOn', 'lodgedOn')),
});

/** Countries people may come from as Spätaussiedler (§ 1 (2) Nr. 3, § 4 BVFG), by Destatis key */
const resettlerCountries = [
  '121',
  '122',
  '125',
  '127',
  '130',
  '131',
  '139',
  '140',
  '142',
  '144',
  '146',
  '150',
  '152',
  '154',
  '155',
  '160',
  '164',
  '165',
  '166',
  '169',
  '170',
  '422',
  '425',
  '430',
  '444',
  '450',
  '470',
  '471',
  '477',
  '479',
] as const;

/** Asked of Germans, and of people from those countries whose paper says nothing of another reason to be here. */
export const resettler = page('resettler', {
  ...shared,
  when: all(
    grownUp,
    any(
      german,
      all(
        oneOf(nationality.ref.nationalities, ...resettlerCountries),
        any(oneOf(paper.paper, 'visa', 'other'), skipped(paper.paper, 'unknown', 'askStaff')),
      ),
    ),
  ),
  fields: {
    resettler: yesNo({ ...residence, law: '§ 4 BVFG; § 7 (1) SGB II; § 60 (1) Nr. 1 SGB I' }),
  },
});
