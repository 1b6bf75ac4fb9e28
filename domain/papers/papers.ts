/** Every paper a record has, by key: `routeSlip/<person>`, `registration/<side>`. */
import type { FormPerson } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { benefitsPaper, labourMarketPaper, registrationPaper } from '#domain/papers/agency-papers';
import { type PaperContent, type PaperId, paperIds } from '#domain/papers/paper';
import { consentPaper, noticePaper } from '#domain/papers/privacy-papers';
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

/** Which agency's entry a paper travels with. The others are the household's own. */
export const attachedTo: Readonly<Partial<Record<PaperId, AgencyId>>> = {
  registration: 'registryOffice',
  benefits: 'socialOffice',
  labourMarket: 'jobcentre',
};

type Maker =
  | { readonly per: 'side'; readonly make: (source: PaperSource, side: Side) => PaperContent | undefined }
  | {
      readonly per: 'person';
      readonly make: (source: PaperSource, side: Side, person: FormPerson) => PaperContent | undefined;
    };

const makers: Readonly<Record<PaperId, Maker>> = {
  routeSlip: { per: 'person', make: routeSlip },
  registration: { per: 'side', make: registrationPaper },
  benefits: { per: 'side', make: benefitsPaper },
  labourMarket: { per: 'person', make: labourMarketPaper },
  consent: { per: 'person', make: consentPaper },
  notice: { per: 'side', make: noticePaper },
};

/** What is read and signed before the record is sealed. */
const drafts: readonly PaperId[] = ['registration'];

/**
 * Of a sealed record every paper, of one that the household has looked through only what is to be signed, as a draft.
 * A child handed over to the youth office has none.
 */
export function papersOf(source: PaperSource): readonly Paper[] {
  const { record } = source;
  const isThere = record.state === 'sealed' || (record.state === 'draft' && record.reviewed);
  if (!isThere || record.handedOver !== undefined) return [];
  const wanted = record.state === 'sealed' ? paperIds : drafts;
  return sidesOf(source.reader).flatMap((side) =>
    wanted.flatMap((paper): readonly Paper[] => {
      const maker = makers[paper];
      if (maker.per === 'person')
        return side.persons.flatMap((person) => {
          const content = maker.make(source, side, person);
          const called = String(person.called ?? '');
          return content ? [{ key: `${paper}/${person.id}`, paper, called, content }] : [];
        });
      const content = maker.make(source, side);
      // Two sheets that look alike: whose it is says the name.
      const called = side.key === 'household' ? {} : { called: String(side.persons[0]?.called ?? '') };
      return content ? [{ key: `${paper}/${side.key}`, paper, ...called, content }] : [];
    }),
  );
}
