/**
 * Wohnungsgeberbestätigung (§ 19 (3) BMG), for staff to sign: one for each day on which persons of a side moved in.
 * Only of this centre: another dwelling has another provider, who signs for it.
 */
import { type Reader, valueAt } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { address, movingIn } from '#domain/intake/registration/address-pages';
import { moveAnswers } from '#domain/intake/registration/facts';
import { centreAddress, dwellingProvider } from '#domain/intake/staff/pages';
import { type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';

const ref = movingIn.ref.movedInOn;

export function dwellingPapers(source: PaperSource, side: Side): readonly PaperContent[] {
  const { reader } = source;
  if (valueAt(address.ref.dwelling, reader) !== 'thisCentre') return [];
  const movedIn = (person: FormPerson) =>
    moveAnswers(movingIn.key, reader.answers, reader.persons, person.id)?.[ref.field];
  const dayOf = (person: FormPerson): string => {
    const answer = movedIn(person);
    return answer && 'value' in answer ? String(answer.value) : '';
  };
  const days = [...new Set(side.persons.map(dayOf))];
  return days.map((day): PaperContent => {
    const persons = side.persons.filter((person) => dayOf(person) === day);
    const answer = persons[0] && movedIn(persons[0]);
    const { provider, rows } = providerOf(source);
    return {
      ...frameOf(source, 'dwelling', { ...side, persons }),
      blocks: [
        { block: 'text', look: 'small', text: text('papers:dwelling.law') },
        {
          block: 'facts',
          rows: [
            ...rows,
            { label: { text: text('papers:dwelling.address') }, value: { plain: homeOf(source, reader) } },
            {
              label: { page: ref.page, field: ref.field },
              // Nobody knew it: whoever signs writes it down.
              value: day !== '' && answer ? { ...ref, answer } : { blank: 'line' },
            },
          ],
        },
        {
          block: 'facts',
          heading: text('papers:dwelling.persons'),
          rows: persons.map((person, index) => ({
            label: { text: text('papers:person', { number: index + 1 }) },
            value: { plain: nameOf(reader, person) },
          })),
        },
        {
          block: 'signature',
          text: text('papers:dwelling.confirm'),
          signers: [{ name: provider }],
        },
      ],
    };
  });
}

/** As staff entered it for this record; the site's own where they left it open. */
function providerOf({ reader, site }: PaperSource): {
  readonly provider: string;
  readonly rows: readonly PaperRow[];
} {
  const provider = valueAt(dwellingProvider.ref.providerName, reader) ?? site.landlord.name;
  const seat = valueAt(dwellingProvider.ref.providerAddress, reader) ?? site.landlord.address;
  const owner = valueAt(dwellingProvider.ref.ownerName, reader);
  const row = (of: string, plain: string): PaperRow => ({ label: { text: text(of) }, value: { plain } });
  return {
    provider,
    rows: [
      row('papers:dwelling.provider', provider),
      row('papers:dwelling.providerAddress', seat),
      ...(owner === undefined || owner === provider ? [] : [row('papers:dwelling.owner', owner)]),
    ],
  };
}

function homeOf({ site }: PaperSource, reader: Reader): string {
  const { street, houseNumber, addition, postcode, town } = centreAddress.ref;
  const at = (one: typeof street): string | undefined => valueAt(one, reader);
  const parts = [at(street), at(houseNumber), at(postcode), at(town)];
  if (parts.includes(undefined)) return site.address;
  const further = at(addition);
  return [`${parts[0]} ${parts[1]}`, ...(further ? [further] : []), `${parts[2]} ${parts[3]}`].join(', ');
}
