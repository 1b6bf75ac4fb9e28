/** Papers a household signs for an agency, with all of one side, and the profile for the jobcentre, of one person. */
import { jobcentre } from '#domain/agencies/jobcentre';
import { isTrue } from '#domain/agencies/readings';
import { registryOffice } from '#domain/agencies/registry-office';
import { socialOffice } from '#domain/agencies/social-office';
import { type Reader, valueAt, type Whitelist } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { workWish } from '#domain/intake/labour-market/wish';
import { moveTogether } from '#domain/intake/registration/address-pages';
import { mayDeclare } from '#domain/intake/registration/conditions';
import { spouse } from '#domain/intake/registration/family-pages';
import { rowsOf } from '#domain/papers/answers';
import { mayKnow, mayTell } from '#domain/papers/fact-sources';
import { workRows } from '#domain/papers/next-steps';
import { groupOf, type Numbers, numbered, numbersOf } from '#domain/papers/numbers';
import { occupationBlocks } from '#domain/papers/occupation-blocks';
import { type PaperBlock, type PaperContent, type PaperId, type PaperText, text } from '#domain/papers/paper';
import { roleOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';

/** What the Meldeschein holds (§§ 3, 24 (1) BMG). What staff found, and blocks, are the registry's alone. */
const registered = {
  household: ['home'],
  person: [
    'name',
    'birth',
    'nationality',
    'maritalStatus',
    'spouse',
    'custody',
    'document',
    'arrival',
    'move',
    'religion',
    'declarations',
  ],
} as const;

/** Health, disability, pregnancy and protection are told the office encrypted; a paper is read by the whole household. */
const applied = {
  household: [
    'benefits',
    'home',
    'householdCommunity',
    'accommodation',
    'residenceObligation',
    'means',
    'documents',
  ],
  person: [
    'name',
    'birth',
    'nationality',
    'maritalStatus',
    'residence',
    'arrival',
    'income',
    'assets',
    'payment',
    'declarations',
  ],
} as const;

const profile = [
  'name',
  'schooling',
  'qualification',
  'experience',
  'languages',
  'drivingLicence',
  'skills',
  'availability',
  'commute',
  'aims',
  'questionsAboutWork',
];

function ofSide(
  paper: PaperId,
  whitelist: Whitelist,
  picked: { readonly household: readonly string[]; readonly person: readonly string[] },
  source: PaperSource,
  side: Side,
  signed: PaperBlock,
  numbers: Numbers = new Map(),
): PaperContent {
  const { reader } = source;
  const facts = (
    heading: PaperText,
    of: string | undefined,
    rows: ReturnType<typeof rowsOf>,
  ): readonly PaperBlock[] =>
    rows.length === 0
      ? []
      : [{ block: 'facts', heading, ...(of === undefined ? {} : { of }), rows: [...rows] }];
  return {
    ...frameOf(source, paper, side),
    blocks: [
      ...facts(
        text('papers:household'),
        undefined,
        rowsOf(whitelist, whitelist.household, picked.household, reader, side),
      ),
      ...side.persons.flatMap((person) => {
        const own = { ...reader, person };
        // That the husband or wife is here is said only where both may know of each other.
        const apart = valueAt(spouse.ref.where, own) === 'here' && !isBeside(own, side);
        const topics = picked.person.filter(
          (topic) => !(apart && (topic === 'spouse' || topic === 'custody')),
        );
        const rows = rowsOf(whitelist, whitelist.person, topics, own, side);
        return facts(roleOf(side, person), numbered(person, reader, numbers), rows);
      }),
      signed,
    ],
  };
}

const isBeside = (reader: Reader, side: Side): boolean =>
  (valueAt(spouse.ref.spouse, reader) ?? []).every((id) => side.persons.some((one) => one.id === id));

const signersOf = ({ reader }: PaperSource, side: Side, numbers: Numbers = new Map()) =>
  side.persons
    .filter((person) => isTrue(mayDeclare, { ...reader, person }))
    .map((person) => ({ id: person.id, name: numbered(person, reader, numbers) }));

/** § 23 (1) BMG, with the instruction of § 23 (4) BMG, § 202a StGB for whoever registers others too. */
export function registrationPaper(source: PaperSource, side: Side): PaperContent {
  const content = ofSide('registration', registryOffice, registered, source, side, {
    block: 'signature',
    text: text('kiosk:review.declaration'),
    // By hand, or on the touchscreen (§ 23 (1) S. 2 BMG).
    signers: signersOf(source, side).map(({ id, name }) => ({ name, person: id })),
  });
  if (side.persons.length < 2) return content;
  const instruction: PaperBlock = {
    block: 'text',
    look: 'boxed',
    text: text(`registration:pages.${moveTogether.key}.fields.assurance.label`),
  };
  return { ...content, blocks: [...content.blocks.slice(0, -1), instruction, ...content.blocks.slice(-1)] };
}

export function benefitsPaper(source: PaperSource, side: Side): PaperContent | undefined {
  const { reader } = source;
  if (!socialOffice.concerns(reader)) return undefined;
  const numbers = numbersOf(reader, side);
  const signature: PaperBlock = {
    block: 'signature',
    text: text('kiosk:review.declaration'),
    signers: signersOf(source, side, numbers).map(({ name }) => ({ name })),
  };
  const content = ofSide('benefits', socialOffice, applied, source, side, signature, numbers);
  const overview: PaperBlock = {
    block: 'facts',
    heading: text('papers:persons'),
    rows: side.persons.map((person) => ({
      label: { text: text(`papers:benefits.${groupOf(numbers.get(person.id))}`) },
      value: { plain: numbered(person, reader, numbers) },
    })),
  };
  // Whoever is pointed at is found by the number as well.
  const persons = side.persons.map((person) => ({
    id: person.id,
    called: numbered(person, reader, numbers),
  }));
  return { ...content, persons, blocks: [overview, ...content.blocks] };
}

export function labourMarketPaper(
  source: PaperSource,
  side: Side,
  person: FormPerson,
): PaperContent | undefined {
  const own = { ...source.reader, person };
  if (valueAt(workWish.ref.tell, own) !== 'yes') return undefined;
  const rows = rowsOf(jobcentre, jobcentre.person, profile, own, side);
  const access = source.assessment?.persons.find(({ id }) => id === person.id)?.workAccess;
  const suggested: readonly PaperBlock[] =
    access && source.assessment
      ? [
          {
            block: 'facts',
            heading: text('papers:nextSteps.work'),
            whole: true,
            rows: [
              ...workRows(access, mayKnow(jobcentre, own, access) && mayTell(own, access)),
              { label: { text: text('papers:nextSteps.asOf') }, value: { day: source.assessment.lawAsOf } },
            ],
          },
          { block: 'text', look: 'small', text: text('papers:nextSteps.note') },
        ]
      : [];
  return {
    ...frameOf(source, 'labourMarket', side, person),
    blocks: [...occupationBlocks(own), { block: 'facts', rows: [...rows] }, ...suggested],
  };
}
