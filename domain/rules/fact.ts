/** The facts rules may ask for. What nobody knows is absent; it is never guessed. */
import { maritalStatusCodes, residenceStatusCodes } from '#domain/identity/code-lists';
import type { PartialDate } from '#domain/identity/partial-date';
import { responsibleTasks, resultCodes } from '#domain/rules/results';

const yesNo = ['yes', 'no'] as const;

/** Facts with a closed list of codes. `status` has the residence status keys, and `german`. */
export const codeFacts = {
  status: [...residenceStatusCodes.filter((code) => code !== 'unknown'), 'german'],
  /** Under 18 and nobody with custody here (§ 42a SGB VIII) */
  unaccompaniedMinor: yesNo,
  /** The paper's last day lies before the day of evaluation. */
  paperExpired: yesNo,
  /** § 7a SGB II */
  pastAgeLimit: yesNo,
  /** Somebody of the household is between 15 and the age limit. */
  workingAgeInHousehold: yesNo,
  /** Husband, wife or minor child of somebody of § 1 (1) Nr. 1 to 5 AsylbLG */
  familyOfEntitled: yesNo,
  /** Obliged to live in a reception facility (§ 47 AsylG); a municipal shelter is none. */
  receptionFacility: yesNo,
  dwelling: ['shelter', 'flat'],
  withPartner: yesNo,
  withParents: yesNo,
  married: yesNo,
  maritalStatus: maritalStatusCodes.filter((code) => code !== 'NB'),
  /** Born in Germany */
  bornHere: yesNo,
  benefitsWished: yesNo,
  /** Obliged to live at a place (Zuweisung, Wohnsitzauflage) */
  assigned: yesNo,
  earnsWages: yesNo,
  /** Other than cash and tools of a trade */
  hasAssets: yesNo,
  /** Health insurance */
  insured: yesNo,
  /** A valid, recognised passport or passport substitute was shown to staff. */
  passportShown: yesNo,
  /** As printed on the Duldung. */
  suspensionGround: ['sentence1', 'sentence3', 'otherSentence', 'notPrinted'],
  /** § 49 AufenthG, § 16 AsylG */
  fingerprinted: yesNo,
  /** By the reception facility the person was sent to (§ 11 (2a) S. 2 Nr. 2 AsylbLG) */
  admitted: yesNo,
  /** The arrival certificate is late by the person's own doing (§ 11 (2a) S. 2 Nr. 3, S. 4 AsylbLG). */
  paperLateByOwnFault: yesNo,
  /** Take-charge or take-back request, or protection in another member state (§ 61 (1) S. 3 AsylG) */
  otherStateResponsible: yesNo,
  /** Art. 42 (1) a to f VO (EU) 2024/1348 (§ 61 (1) S. 5 AsylG) */
  accelerated: yesNo,
  /** Protection or a transfer decision with an order of removal (§ 1 (4) AsylbLG) */
  bridgingCase: yesNo,
  /** § 60a (6) S. 1 Nr. 1, 2 AufenthG; § 1a (3) AsylbLG */
  ownFault: yesNo,
  /** Asylum application after 31 Aug 2015 rejected, withdrawn or never filed (§ 60a (6) S. 1 Nr. 3 AufenthG) */
  asylumFailed: yesNo,
  /** § 61 (1) S. 6 AsylG, § 60a (5b) S. 2 AufenthG */
  removalPrepared: yesNo,
  /** Work had been permitted during the asylum procedure (§ 61 (1) S. 9 AsylG). */
  permittedBefore: yesNo,
  /** The length of the stay was brought about by abuse (§ 2 (1) S. 1 AsylbLG). */
  abusiveStay: yesNo,
  /** What the table `benefitRegime` says */
  regime: resultCodes.benefitRegime,
  /** What the table `employmentBan` says */
  ban: resultCodes.employmentBan,
  /** What an agency is looked for (table `responsibleAgency`) */
  task: responsibleTasks,
  /** Of the site file: kreisfreie Stadt, or a town that belongs to a Kreis */
  place: ['independentCity', 'districtTown'],
  ownForeignersAuthority: yesNo,
  ownYouthOffice: yesNo,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const dateFacts = [
  'birthDate',
  /** The last entry; of one born here the day of birth */
  'enteredOn',
  /** The first entry, where there were times abroad since */
  'firstEnteredOn',
  /** The longest stay of a parent in the household (§ 2 (3) AsylbLG) */
  'parentEnteredOn',
  'asylumRegisteredOn',
  /** Since when the stay has been permitted, tolerated or lawful without a break (§ 61 (2) AsylG, § 32 (1) BeschV) */
  'permittedSince',
  'suspensionSince',
  'firstIssuedOn',
  'firstFiktionOn',
] as const;

/** Facts that are the answer of another table. */
export const derivedFacts = { regime: 'benefitRegime', ban: 'employmentBan' } as const;

export type CodeFact = keyof typeof codeFacts;
export type DateFact = (typeof dateFacts)[number];
export type FactId = CodeFact | DateFact | 'nationalities';

/** What is known of one person on one day. */
export type Facts = { readonly [Fact in CodeFact]?: (typeof codeFacts)[Fact][number] } & {
  readonly [Fact in DateFact]?: PartialDate;
} & { readonly nationalities?: readonly string[] };

export const isCodeFact = (id: string): id is CodeFact => Object.hasOwn(codeFacts, id);
export const isDateFact = (id: string): id is DateFact => (dateFacts as readonly string[]).includes(id);
