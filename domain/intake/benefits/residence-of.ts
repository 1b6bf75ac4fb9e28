/** Reads a person's residence status and its dates off the answers: what the rules of benefits and work start from. */
import { type Answer, type Answers, stepKey } from '#domain/flow/page';
import type { ResidenceStatusCode } from '#domain/identity/code-lists';
import type { PartialDate } from '#domain/identity/partial-date';
import { childrenPapers } from '#domain/intake/benefits/household-pages';
import {
  asylumApplication,
  firstFiktion,
  firstPermit,
  protectionRequest,
  residencePaper,
  residenceValidity,
  suspension,
} from '#domain/intake/benefits/residence-pages';
import { members } from '#domain/intake/household/pages';
import type { HouseholdMember } from '#domain/intake/persons-question';

export type Residence = {
  readonly status: ResidenceStatusCode;
  readonly issuedOn?: PartialDate;
  /** `YYYY-MM-DD` */
  readonly validUntil?: string;
  readonly firstIssuedOn?: PartialDate;
  readonly firstFiktionOn?: PartialDate;
  readonly protectionRequestOn?: PartialDate;
  readonly suspensionSince?: PartialDate;
  readonly asylumRegisteredOn?: PartialDate;
  readonly asylumLodgedOn?: PartialDate;
};

function value<Value>(answer: Answer | undefined): Value | undefined {
  return answer && 'value' in answer ? (answer.value as Value) : undefined;
}

/**
 * A child whose papers are said to be like the first person's gets that person's answers.
 * @param answers pruned answers of the form
 * @returns undefined where nobody was asked (a German, or nothing answered yet); status `unknown` where it was skipped
 */
export function residenceOf(answers: Answers, personId: string): Residence | undefined {
  const own = answers[stepKey(residencePaper.key, personId)];
  if (!own) {
    const same = value(answers[childrenPapers.key]?.[childrenPapers.ref.sameAsFirst.field]) === 'yes';
    const list = value<readonly HouseholdMember[]>(answers[members.key]?.[members.ref.members.field]);
    const first = list?.[0]?.id;
    return same && first && first !== personId ? residenceOf(answers, first) : undefined;
  }
  const read = <Value>(ref: { readonly page: string; readonly field: string }) =>
    value<Value>(answers[stepKey(ref.page, personId)]?.[ref.field]);
  const paper = value<string>(own.paper);
  const finer = paper === 'permit' || paper === 'fiktion' || paper === 'duldung';
  const status = finer ? value<string>(own[paper]) : paper;
  return {
    status: (status ?? 'unknown') as ResidenceStatusCode,
    issuedOn: read(residenceValidity.ref.issuedOn),
    validUntil: read(residenceValidity.ref.validUntil),
    firstIssuedOn: read(firstPermit.ref.firstIssuedOn),
    firstFiktionOn: read(firstFiktion.ref.firstFiktionOn),
    protectionRequestOn: read(protectionRequest.ref.protectionRequestOn),
    suspensionSince: read(suspension.ref.suspensionSince),
    asylumRegisteredOn: read(asylumApplication.ref.registeredOn),
    asylumLodgedOn: read(asylumApplication.ref.lodgedOn),
  };
}
