/** Every paper a record has, by key: `routeSlip/<person>`, `registration/<side>`, `dwelling/<side>.2`. */
import type { FormPerson } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { benefitsPaper, labourMarketPaper, registrationPaper } from '#domain/papers/agency-papers';
import { benefitsNote } from '#domain/papers/benefits-note';
import { dwellingPapers } from '#domain/papers/dwelling';
import { missingPaper } from '#domain/papers/missing';
import { nextSteps } from '#domain/papers/next-steps';
import { type PaperContent, type PaperId, paperIds } from '#domain/papers/paper';
import { consentPaper, noticePaper } from '#domain/papers/privacy-papers';
import { receipt } from '#domain/papers/receipt';
import { routeSlip } from '#domain/papers/route-slip';
import { type Side, sidesOf } from '#domain/papers/sides';
import type { PaperSource } from '#domain/papers/source';

export type Paper = {
  readonly key: string;
  readonly paper: PaperId;
  /** how the household list calls whom it is for; undefined: for all of its side */
  readonly called?: string;
  readonly content: PaperContent;
};

/**
 * Which agency's entry a paper travels with. The others are the household's own; so is the provider's confirmation, which
 * is none before it is signed, and shown at the registration (§ 23 (1) S. 1 BMG).
 */
export const attachedTo: Readonly<Partial<Record<PaperId, AgencyId>>> = {
  registration: 'registryOffice',
  benefits: 'socialOffice',
  benefitsNote: 'socialOffice',
  labourMarket: 'jobcentre',
};

type Made = PaperContent | undefined;
type Maker =
  | { readonly per: 'person'; readonly make: (source: PaperSource, side: Side, person: FormPerson) => Made }
  | { readonly per: 'side'; readonly make: (source: PaperSource, side: Side) => Made }
  /** None, one or several of a side. */
  | { readonly per: 'part'; readonly make: (source: PaperSource, side: Side) => readonly PaperContent[] }
  /** Counts what stands on the other papers of its side. */
  | {
      readonly per: 'papers';
      readonly make: (source: PaperSource, side: Side, others: readonly PaperContent[]) => Made;
    };

const makers: Readonly<Record<PaperId, Maker>> = {
  routeSlip: { per: 'person', make: routeSlip },
  receipt: { per: 'papers', make: receipt },
  nextSteps: { per: 'person', make: nextSteps },
  missing: { per: 'side', make: missingPaper },
  registration: { per: 'side', make: registrationPaper },
  dwelling: { per: 'part', make: dwellingPapers },
  benefits: { per: 'side', make: benefitsPaper },
  benefitsNote: { per: 'side', make: benefitsNote },
  labourMarket: { per: 'person', make: labourMarketPaper },
  consent: { per: 'person', make: consentPaper },
  notice: { per: 'side', make: noticePaper },
};

/** What is read and signed before the record is sealed. */
export const signedPaper: PaperId = 'registration';

/**
 * Of a sealed record every paper, of one that the household has looked through only what is to be signed, as a draft.
 * A child handed over to the youth office has none.
 */
export function papersOf(source: PaperSource): readonly Paper[] {
  const { state, reviewed } = source.record;
  if (state === 'sealed') return wanted(source, paperIds);
  return state === 'draft' && reviewed ? papersToSign(source) : [];
}

/** What is to be signed, as the answers stand. */
export const papersToSign = (source: PaperSource): readonly Paper[] => wanted(source, [signedPaper]);

function wanted(source: PaperSource, ids: readonly PaperId[]): readonly Paper[] {
  if (source.record.state === 'purged' || source.record.handedOver !== undefined) return [];
  return sidesOf(source.reader).flatMap((side) => {
    const papers = ids.flatMap((paper) => made(source, side, paper, []));
    const others = papers.map(({ content }) => content);
    const counted = ids.flatMap((paper) =>
      makers[paper].per === 'papers' ? made(source, side, paper, others) : [],
    );
    return [...papers, ...counted].sort(
      (one, other) => paperIds.indexOf(one.paper) - paperIds.indexOf(other.paper),
    );
  });
}

function made(
  source: PaperSource,
  side: Side,
  paper: PaperId,
  others: readonly PaperContent[],
): readonly Paper[] {
  const maker = makers[paper];
  // Two sheets that look alike: whose it is says the name.
  const whose = side.key === 'household' ? {} : { called: String(side.persons[0]?.called ?? '') };
  const one = (key: string, content: Made, called: { readonly called?: string }): readonly Paper[] =>
    content ? [{ key: `${paper}/${key}`, paper, ...called, content }] : [];
  switch (maker.per) {
    case 'person':
      return side.persons.flatMap((person) =>
        one(person.id, maker.make(source, side, person), { called: String(person.called ?? '') }),
      );
    case 'side':
      return one(side.key, maker.make(source, side), whose);
    case 'part':
      return maker.make(source, side).flatMap((content, index, { length }) => {
        // Of several that are alike, too.
        const of = side.persons.find(({ id }) => id === content.persons[0]?.id);
        const called = length === 1 ? whose : { called: String(of?.called ?? '') };
        return one(index === 0 ? side.key : `${side.key}.${index + 1}`, content, called);
      });
    case 'papers':
      return others.length === 0 ? [] : one(side.key, maker.make(source, side, others), whose);
  }
}
