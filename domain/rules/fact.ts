/** The facts rules may ask for. What nobody knows is absent; it is never guessed. */
import { maritalStatusCodes, residenceStatusCodes } from '#domain/identity/code-lists';
import type { PartialDate } from '#domain/identity/partial-date';

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
  /** Take-charge or take-back request, or protection in another member state (§ 61 (1) S. 3 AsylG) */
  otherStateResponsible: yesNo,
  /** Protection or a transfer decision with an order of removal (§ 1 (4) AsylbLG) */
  bridgingCase: yesNo,
  /** § 60a (6) S. 1 Nr. 1, 2 AufenthG */
  ownFault: yesNo,
  /** Asylum application after 31 Aug 2015 rejected, withdrawn or never filed (§ 60a (6) S. 1 Nr. 3 AufenthG) */
  asylumFailed: yesNo,
  /** § 61 (1) S. 6 AsylG, § 60a (5b) S. 2 AufenthG */
  removalPrepared: yesNo,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const dateFacts = [
  'birthDate',
  'enteredOn',
  'asylumRegisteredOn',
  'asylumLodgedOn',
  'suspensionSince',
  'firstIssuedOn',
  'firstFiktionOn',
] as const;

export type CodeFact = keyof typeof codeFacts;
export type DateFact = (typeof dateFacts)[number];
export type FactId = CodeFact | DateFact | 'nationalities';

/** What is known of one person on one day. */
export type Facts = { readonly [Fact in CodeFact]?: (typeof codeFacts)[Fact][number] } & {
  readonly [Fact in DateFact]?: PartialDate;
} & { readonly nationalities?: readonly string[] };

export const isCodeFact = (id: string): id is CodeFact => Object.hasOwn(codeFacts, id);
export const isDateFact = (id: string): id is DateFact => (dateFacts as readonly string[]).includes(id);
