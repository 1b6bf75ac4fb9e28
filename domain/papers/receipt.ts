/**
 * Receipt (Empfangsbestätigung, § 16 (2) S. 2 SGB I: the day counts): typed once, used N times. Counted from the
 * whitelists and the papers themselves, thing by thing and without one value: what was said in private, blocks and
 * whatever somebody allowed by consent are not counted, because the whole side reads it.
 */
import { whitelists } from '#domain/agencies/payloads';
import { concerns } from '#domain/agencies/payloads-for';
import { questionOf, type Reader, type Source, type Topics } from '#domain/agencies/whitelist';
import type { Ref } from '#domain/flow/page';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { intakeForm } from '#domain/intake/form';
import type { FieldGroup } from '#domain/intake/need-to-know';
import { type PaperContent, type PaperId, type PaperRow, paperIds, text } from '#domain/papers/paper';
import { nameOf, roleOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource, titles } from '#domain/papers/source';

/** What a row of the receipt is about, with its text; groups that are one thing to the reader are one row. */
const things = {
  names: 'consent:choices.consentGroup.identity',
  nationalities: 'consent:choices.consentGroup.nationalities',
  maritalStatus: 'consent:choices.consentGroup.maritalStatus',
  family: 'consent:choices.consentGroup.family',
  address: 'consent:choices.consentGroup.address',
  entry: 'consent:choices.consentGroup.entry',
  documents: 'papers:receipt.things.documents',
  residenceStatus: 'consent:choices.consentGroup.residenceStatus',
  religion: 'registration:pages.religion.fields.membership.label',
  registerOnly: 'papers:receipt.things.registerOnly',
  interpreting: 'consent:choices.consentGroup.interpreting',
  means: 'papers:receipt.things.means',
  healthNeed: 'consent:choices.consentGroup.healthNeed',
  childNeeds: 'consent:choices.consentGroup.childNeeds',
  work: 'consent:choices.consentGroup.work',
  childcare: 'consent:choices.consentGroup.childcare',
} as const;
type Thing = keyof typeof things;

const isThing = (group: string): group is Thing => Object.hasOwn(things, group);
const alike: readonly (FieldGroup | undefined)[] = ['identity', 'formerNames', 'otherNames', 'titles'];

function thingOf({ page, field }: Ref): Thing | undefined {
  const from = intakeForm.byKey.get(page);
  // Typed by the newcomer: what staff add, they know anyway.
  if (from?.askedOf !== 'newcomer' || from.confidential === true) return undefined;
  const { group } = questionOf({ page, field });
  if (alike.includes(group)) return 'names';
  return group !== undefined && isThing(group) ? group : undefined;
}

type Use = {
  readonly thing: Thing;
  readonly agencies: readonly AgencyId[];
  readonly papers: readonly PaperId[];
};

/** @param others contents of the other papers of this side */
function usesOf(source: PaperSource, side: Side, others: readonly PaperContent[]): readonly Use[] {
  const agencies = agencyIds.map((agency) => [agency, givenTo(source, side, agency)] as const);
  const papers = others.map((content) => [content.paper, standingOn(content)] as const);
  return (Object.keys(things) as Thing[]).flatMap((thing): readonly Use[] => {
    const served = agencies.flatMap(([agency, given]) => (given.has(thing) ? [agency] : []));
    const on = paperIds.filter((paper) => papers.some(([one, shown]) => one === paper && shown.has(thing)));
    return served.length + on.length === 0 ? [] : [{ thing, agencies: served, papers: on }];
  });
}

/** What an agency gets by law about these persons, or is told of as yes or no. */
function givenTo({ record, reader }: PaperSource, side: Side, agency: AgencyId): ReadonlySet<Thing> {
  const found = new Set<Thing>();
  const { includes, household, person: own } = whitelists[agency];
  const included = side.persons.filter((person) => includes({ ...reader, person }));
  if (included.length === 0 || !concerns({ ...record, answers: reader.answers }).includes(agency))
    return found;
  const add = (topics: Topics, about: Reader) => {
    for (const source of Object.values(topics).flatMap((fields): readonly Source[] =>
      Object.values(fields),
    )) {
      const answer = source.how === 'consent' ? undefined : source.read(about);
      if (!answer || 'skip' in answer) continue;
      for (const ref of source.refs) {
        const thing = thingOf(ref);
        if (thing) found.add(thing);
      }
    }
  };
  add(household, reader);
  for (const person of included) add(own, { ...reader, person });
  return found;
}

function standingOn({ blocks, persons }: PaperContent): ReadonlySet<Thing> {
  const rows = blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []));
  const refs = rows.flatMap(({ label, value }) =>
    'page' in value ? [value] : 'page' in label ? [label] : [],
  );
  const shown = refs.map(thingOf).filter((thing) => thing !== undefined);
  return new Set<Thing>(persons.length > 0 ? [...shown, 'names'] : shown);
}

export function receipt(source: PaperSource, side: Side, others: readonly PaperContent[]): PaperContent {
  const uses = usesOf(source, side, others);
  const row = ({ thing, agencies, papers }: Use): PaperRow => ({
    label: { text: text(things[thing]) },
    value: {
      counted: true,
      listed: [
        agencies.map((agency) => text(`common:agencies.${agency}`)),
        papers.map((paper) => text(titles[paper])),
      ],
    },
  });
  return {
    ...frameOf(source, 'receipt', side),
    blocks: [
      { block: 'text', text: text('papers:receipt.intro') },
      {
        block: 'facts',
        heading: text('papers:persons'),
        rows: side.persons.map((person) => ({
          label: { text: roleOf(side, person) },
          value: { plain: nameOf(source.reader, person) },
        })),
      },
      { block: 'text', text: text('papers:receipt.help') },
      { block: 'facts', heading: text('papers:receipt.once'), rows: uses.map(row) },
      { block: 'text', look: 'small', text: text('papers:receipt.byConsent') },
    ],
  };
}
