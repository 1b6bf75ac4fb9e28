/**
 * Which papers are missing or run out, why, and until when: what the rules warned of when the record was sealed. What
 * nobody knows is not called missing. Nothing of papers that tell of health: the household reads it together.
 */
import { type Reader, valueAt } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { assets, income } from '#domain/intake/benefits/money-pages';
import { healthInsurance } from '#domain/intake/benefits/needs-pages';
import { documentDetails } from '#domain/intake/registration/document-pages';
import { type PaperBlock, type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';
import type { DocumentWarning } from '#domain/rules/documents';
import type { DocumentCode } from '#domain/rules/pack-schema';

const names: Readonly<Record<DocumentCode, string>> = {
  residencePaper: 'papers:missing.residence',
  passport: 'papers:missing.passport',
  birthCertificate: 'papers:missing.birth',
  marriageCertificate: 'papers:missing.marriage',
  divorceDecree: 'papers:missing.divorce',
  deathCertificate: 'papers:missing.death',
  providerConfirmation: 'papers:dwelling.title',
  assignmentDecision: 'benefits:choices.documentsAtHand.assignmentDecision',
  bankStatements: 'benefits:choices.documentsAtHand.bankStatements',
  payslips: 'benefits:choices.documentsAtHand.payslips',
  workContract: 'benefits:choices.documentsAtHand.workContract',
  assetProofs: 'benefits:choices.documentsAtHand.assetProofs',
  insuranceCard: 'benefits:choices.documentsAtHand.insuranceCard',
  rentContract: 'benefits:choices.documentsAtHand.rentContract',
};

/** Of a household paper that is needed because of somebody: who that is. The side must not learn it of another one. */
const earns = (own: Reader): boolean =>
  (valueAt(income.ref.incomes, own) ?? []).some(({ kind }) => kind === 'wages' || kind === 'miniJob');
const becauseOf: Readonly<Partial<Record<DocumentCode, (own: Reader) => boolean>>> = {
  payslips: earns,
  workContract: earns,
  assetProofs: (own) => valueAt(assets.ref.has, own) === 'yes',
  insuranceCard: (own) => valueAt(healthInsurance.ref.insured, own) === 'yes',
};

type Missing = DocumentWarning & { readonly person?: FormPerson };

const isListed = ({ state, onRequest }: DocumentWarning): boolean =>
  state !== 'unknown' && (state === 'missing' || !onRequest);

function ofSide({ assessment, reader }: PaperSource, { persons }: Side): readonly Missing[] {
  if (!assessment) return [];
  const own = persons.flatMap((person): readonly Missing[] =>
    (assessment.persons.find(({ id }) => id === person.id)?.documents ?? []).map((one) => ({
      ...one,
      person,
    })),
  );
  const shared = assessment.documents.filter(({ document }) => {
    const test = becauseOf[document];
    if (test) return persons.some((person) => test({ ...reader, person }));
    // What the household is asked for once is asked of whoever answers for it.
    return persons.some(({ relation }) => relation === 'self');
  });
  return [...own, ...shared].filter(isListed);
}

function whyOf({ document, state, person }: Missing): string {
  if (state !== 'missing') return state;
  if (document === 'residencePaper') return 'notIssued';
  if (document === 'passport') return 'noneShown';
  return person || document === 'providerConfirmation' ? 'missing' : 'benefits';
}

const until = documentDetails.ref.validUntil;

/** @returns undefined where nothing is missing */
export function missingPaper(source: PaperSource, side: Side): PaperContent | undefined {
  const missing = ofSide(source, side);
  if (missing.length === 0) return undefined;
  const block = (one: Missing): PaperBlock => {
    const { document, state, date, law, person, onRequest } = one;
    const day: PaperRow | undefined =
      date === undefined || state === 'missing'
        ? undefined
        : { label: { page: until.page, field: until.field }, value: { day: date } };
    return {
      block: 'facts',
      heading: text(names[document]),
      ...(person === undefined ? {} : { of: nameOf(source.reader, person) }),
      whole: true,
      rows: [
        {
          label: { text: text('papers:missing.why') },
          value: { text: text(`papers:missing.reasons.${whyOf(one)}`) },
        },
        ...(day ? [day] : []),
        { label: { text: text('papers:nextSteps.law') }, value: { plain: law } },
        ...(onRequest
          ? []
          : [
              {
                label: { text: text('papers:missing.bringBy') },
                value: state === 'missing' && date !== undefined ? { day: date } : { blank: 'line' as const },
              },
            ]),
      ],
    };
  };
  const [now, ifAsked] = [missing.filter((one) => !one.onRequest), missing.filter((one) => one.onRequest)];
  const part = (heading: string, some: readonly Missing[]): readonly PaperBlock[] =>
    some.length === 0 ? [] : [{ block: 'text', look: 'strong', text: text(heading) }, ...some.map(block)];
  return {
    ...frameOf(source, 'missing', side),
    blocks: [
      { block: 'text', text: text('papers:missing.intro') },
      ...now.map(block),
      ...part('papers:missing.onRequest', ifAsked),
    ],
  };
}
