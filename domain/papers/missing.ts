/**
 * Which papers are missing or run out (§ 60 (1) Nr. 3 SGB I, § 9 (3) AsylbLG), why, and until when. Nothing of papers
 * that tell of health: the household reads it together.
 */
import { isTrue } from '#domain/agencies/readings';
import { type Reader, valueAt } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { attendance } from '#domain/intake/benefits/children-pages';
import { applies } from '#domain/intake/benefits/conditions';
import { assignment, documentsAtHand } from '#domain/intake/benefits/household-pages';
import { assets, income } from '#domain/intake/benefits/money-pages';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import { address } from '#domain/intake/registration/address-pages';
import { document, documentDetails } from '#domain/intake/registration/document-pages';
import {
  type PaperBlock,
  type PaperContent,
  type PaperRow,
  type PaperText,
  text,
} from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';

type Missing = {
  readonly paper: PaperText;
  readonly why: 'noneShown' | 'notIssued' | 'expired' | 'expiring' | 'benefits';
  /** last day of the paper, `YYYY-MM-DD` */
  readonly validUntil?: string;
  readonly person?: FormPerson;
};

const inTwoMonths = (day: string): string => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
};

function ofDay(paper: PaperText, validUntil: string | undefined, on: string, person: FormPerson): Missing[] {
  if (validUntil === undefined || validUntil >= inTwoMonths(on)) return [];
  return [{ paper, why: validUntil < on ? 'expired' : 'expiring', validUntil, person }];
}

function ofPerson(reader: Reader, person: FormPerson, on: string): readonly Missing[] {
  const own = { ...reader, person };
  const kind = valueAt(document.ref.kind, own);
  const residence = residenceOf(reader.answers, person.id);
  const missing: readonly Missing[] = [
    ...(kind === 'none'
      ? [{ paper: text('papers:missing.passport'), why: 'noneShown' as const, person }]
      : []),
    ...(kind === undefined || kind === 'none'
      ? []
      : ofDay(
          text(`common:choices.documentKind.${kind}`),
          valueAt(documentDetails.ref.validUntil, own),
          on,
          person,
        )),
    ...(residence?.status === 'none_asylumRequest' || residence?.status === 'request_24'
      ? [{ paper: text('papers:missing.residence'), why: 'notIssued' as const, person }]
      : ofDay(text('papers:missing.residence'), residence?.validUntil, on, person)),
  ];
  // The residence paper may be the very document that was shown: one paper, one block.
  return missing.filter(
    (one, index) =>
      one.validUntil === undefined ||
      missing.findIndex(({ validUntil }) => validUntil === one.validUntil) === index,
  );
}

/** What an application for benefits is proved with, as far as it follows from what this side told. */
function ofBenefits(reader: Reader, side: Side): readonly Missing[] {
  const there = valueAt(documentsAtHand.ref.documents, reader);
  if (!isTrue(applies, reader) || there === undefined) return [];
  const somebody = (test: (own: Reader) => boolean) =>
    side.persons.some((person) => test({ ...reader, person }));
  const earns = (own: Reader) =>
    (valueAt(income.ref.incomes, own) ?? []).some(({ kind }) => kind === 'wages' || kind === 'miniJob');
  const needed: readonly (readonly [string, boolean])[] = [
    [
      'bankStatements',
      somebody((own) => valueAt(assets.ref.assets, own)?.some(({ kind }) => kind === 'account') === true),
    ],
    ['assetProofs', somebody((own) => valueAt(assets.ref.has, own) === 'yes')],
    ['payslips', somebody(earns)],
    ['workContract', somebody(earns)],
    ['rentContract', valueAt(address.ref.dwelling, reader) === 'flat'],
    ['assignmentDecision', valueAt(assignment.ref.obliged, reader) === 'yes'],
    [
      'schoolCertificates',
      somebody((own) => ['school', 'vocationalSchool'].includes(valueAt(attendance.ref.attends, own) ?? '')),
    ],
  ];
  return needed
    .filter(([paper, isNeeded]) => isNeeded && !(there as readonly string[]).includes(paper))
    .map(([paper]) => ({ paper: text(`benefits:choices.documentsAtHand.${paper}`), why: 'benefits' }));
}

/** @returns undefined where nothing is missing */
export function missingPaper(source: PaperSource, side: Side): PaperContent | undefined {
  const { reader, record } = source;
  const on = (record.receivedAt ?? record.startedAt).slice(0, 10);
  const missing = [
    ...side.persons.flatMap((person) => ofPerson(reader, person, on)),
    ...ofBenefits(reader, side),
  ];
  if (missing.length === 0) return undefined;
  const until = documentDetails.ref.validUntil;
  const block = ({ paper, why, validUntil, person }: Missing): PaperBlock => ({
    block: 'facts',
    heading: paper,
    ...(person === undefined ? {} : { of: nameOf(reader, person) }),
    whole: true,
    rows: [
      { label: { text: text('papers:missing.why') }, value: { text: text(`papers:missing.reasons.${why}`) } },
      ...(validUntil === undefined
        ? []
        : [
            {
              label: { page: until.page, field: until.field },
              value: { day: validUntil },
            } satisfies PaperRow,
          ]),
      { label: { text: text('papers:missing.bringBy') }, value: { blank: 'line' } },
    ],
  });
  return {
    ...frameOf(source, 'missing', side),
    blocks: [{ block: 'text', text: text('papers:missing.intro') }, ...missing.map(block)],
  };
}
