/**
 * Papers of a household that have run out, soon will, or are not there. What nobody said is `unknown`, never missing.
 * A hint, no refusal: nobody is turned away for a paper.
 */
import { type Answers, stepKey } from '#domain/flow/page';
import type { Certainty } from '#domain/identity/partial-date';
import { documentsAtHand } from '#domain/intake/benefits/household-pages';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import { members } from '#domain/intake/household/pages';
import type { HouseholdMember } from '#domain/intake/persons-question';
import { movingIn } from '#domain/intake/registration/address-pages';
import { document, documentDetails, furtherDocuments } from '#domain/intake/registration/document-pages';
import { dwellingProvider, identityCheck } from '#domain/intake/staff/pages';
import { addDays, addMonths, isValidOn, testFact } from '#domain/rules/evaluate';
import type { Facts } from '#domain/rules/fact';
import { factsOf, type HouseholdFacts } from '#domain/rules/facts';
import type { RuleSite } from '#domain/rules/household-facts';
import {
  type DocumentCode,
  type FactTest,
  householdDocuments,
  personDocuments,
  type RulePack,
} from '#domain/rules/pack-schema';

export type DocumentWarning = {
  readonly document: DocumentCode;
  readonly state: 'missing' | 'expired' | 'expiring' | 'unknown';
  /** The paper's last day; of a missing one the day by which it is due, where there is such a day. `YYYY-MM-DD` */
  readonly date?: string;
  /** Only to be shown if an office asks for it. */
  readonly onRequest: boolean;
  readonly law: string;
  readonly confidence: 'law' | 'source' | 'unverified';
};

export type DocumentWarnings = {
  /** Papers the household is asked for once */
  readonly documents: readonly DocumentWarning[];
  readonly persons: readonly { readonly id: string; readonly documents: readonly DocumentWarning[] }[];
};

/** Papers that somebody has to bring: missing or run out, and not only shown if an office asks for them. */
export const papersToBring = (papers: DocumentWarnings): readonly DocumentWarning[] =>
  [...papers.documents, ...papers.persons.flatMap(({ documents }) => documents)].filter(
    ({ state, onRequest }) => !onRequest && (state === 'missing' || state === 'expired'),
  );

/** What the answers say of one paper; undefined where nobody was asked or nobody knew. */
type Held =
  | { readonly held: boolean; readonly validUntil?: string | undefined; readonly due?: string | undefined }
  | undefined;

const passports = ['RP', 'KRP', 'refugeePassport', 'statelessPassport', 'foreignersPassport'];
/** German and EU citizens may show an identity card as well. */
const identityCards = ['PA', 'KA'];
const noPaperYet = ['none_asylumRequest', 'request_24'];

/**
 * @param on the day the papers are looked at, `YYYY-MM-DD`
 * @returns persons in the order of the household list; papers in order of `personDocuments`, `householdDocuments`
 */
export function documentWarnings(
  pack: RulePack,
  answers: Answers,
  on: string,
  site: RuleSite = {},
  facts: HouseholdFacts = factsOf(pack, answers, on, site),
): DocumentWarnings {
  const everybody = [...facts.values()];
  return {
    documents: householdDocuments.flatMap((code) =>
      warningOf(pack, code, everybody, householdPaper(code, answers), on),
    ),
    persons: [...facts].map(([id, own]) => ({
      id,
      documents: personDocuments.flatMap((code) =>
        warningOf(pack, code, [own], personPaper(code, answers, id, own), on),
      ),
    })),
  };
}

type DutyRow = RulePack['documents'][number];

function fitsOf(pack: RulePack, when: DutyRow['when'], facts: Facts, on: string): Certainty {
  let fits: Certainty = 'yes';
  for (const id in when) {
    const one = testFact(pack, facts, id, when[id] as FactTest, on);
    if (one === 'no') return one;
    if (one === 'undetermined') fits = one;
  }
  return fits;
}

/** Of one person: the row that surely fits, a row that may, or none. */
function dutyOf(pack: RulePack, code: DocumentCode, facts: Facts, on: string) {
  let perhaps: DutyRow | undefined;
  for (const row of pack.documents) {
    if (row.document !== code || !isValidOn(row, on)) continue;
    const fits = fitsOf(pack, row.when, facts, on);
    if (fits === 'yes') return { row, sure: true };
    if (fits === 'undetermined') perhaps ??= row;
  }
  return perhaps && { row: perhaps, sure: false };
}

function warningOf(
  pack: RulePack,
  code: DocumentCode,
  persons: readonly Facts[],
  held: Held,
  on: string,
): readonly DocumentWarning[] {
  const duties = persons.flatMap((facts) => dutyOf(pack, code, facts, on) ?? []);
  const duty = duties.find(({ sure }) => sure) ?? duties[0];
  if (!duty) return [];
  const { law, confidence, onRequest = false } = duty.row;
  const warning = (state: DocumentWarning['state'], date?: string): readonly DocumentWarning[] => [
    { document: code, state, ...(date === undefined ? {} : { date }), onRequest, law, confidence },
  ];
  if (held === undefined || (!duty.sure && !held.held)) return warning('unknown');
  if (!held.held) return warning('missing', held.due);
  if (held.validUntil === undefined) return [];
  if (held.validUntil < on) return warning('expired', held.validUntil);
  const notice = pack.documentNotices.find((one) => one.document === code && isValidOn(one, on));
  return notice && held.validUntil < addMonths(on, notice.months) ? warning('expiring', held.validUntil) : [];
}

function answered(answers: Answers, page: string, field: string, person?: string): unknown {
  const given = answers[stepKey(page, person)]?.[field];
  return given && 'value' in given ? given.value : undefined;
}

function personPaper(code: DocumentCode, answers: Answers, id: string, facts: Facts): Held {
  if (code === 'residencePaper') {
    if (facts.status === undefined) return undefined;
    if (noPaperYet.includes(facts.status)) return { held: false };
    return { held: true, validUntil: residenceOf(answers, id)?.validUntil };
  }
  if (code === 'passport') return passportOf(answers, id, facts);
  const seen = answered(answers, identityCheck.key, 'certificates', id) as readonly string[] | undefined;
  if (seen?.includes(code)) return { held: true };
  const restsOnIt = answered(answers, identityCheck.key, 'basis', id) === code;
  return restsOnIt ? { held: true } : seen && { held: false };
}

/** Of several the one that is good for longest; one without a last day goes before all. */
function passportOf(answers: Answers, id: string, facts: Facts): Held {
  const first = answered(answers, document.key, 'kind', id) as string | undefined;
  if (first === undefined) return undefined;
  const more = (answered(answers, furtherDocuments.key, 'documents', id) ?? []) as readonly {
    readonly kind: string;
    readonly validUntil?: string;
  }[];
  const until = answered(answers, documentDetails.key, 'validUntil', id) as string | undefined;
  const free = facts.status === 'german' || facts.status === 'eu_citizen';
  const good = [...passports, ...(free ? identityCards : [])];
  const found = [{ kind: first, validUntil: until }, ...more].filter(({ kind }) => good.includes(kind));
  if (found.length === 0) return { held: false };
  const days = found.map(({ validUntil }) => validUntil);
  return { held: true, validUntil: days.includes(undefined) ? undefined : days.toSorted().at(-1) };
}

function householdPaper(code: DocumentCode, answers: Answers): Held {
  if (code === 'providerConfirmation') {
    const confirmed = answered(answers, dwellingProvider.key, 'confirmed');
    return confirmed === undefined ? undefined : { held: confirmed === 'yes', due: registrationDue(answers) };
  }
  const atHand = answered(answers, documentsAtHand.key, 'documents') as readonly string[] | undefined;
  return atHand && { held: atHand.includes(code) };
}

/** Two weeks after moving in (§ 17 (1) BMG), of the first person. */
function registrationDue(answers: Answers): string | undefined {
  const list = answered(answers, members.key, members.ref.members.field) as
    | readonly HouseholdMember[]
    | undefined;
  const movedIn = answered(answers, movingIn.key, 'movedInOn', list?.[0]?.id);
  return typeof movedIn === 'string' ? addDays(movedIn, 14) : undefined;
}
