/**
 * Laufzettel: where a person goes next. It lies about and is shown at every counter, so it says nothing but how the
 * person is called, the code, and the offices: no birth date, no status, no number, no religion, no health.
 */
import { whitelists } from '#domain/agencies/payloads';
import { concerns } from '#domain/agencies/payloads-for';
import type { FormPerson } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { type PaperBlock, type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import type { Side } from '#domain/papers/sides';
import { frameOf, type PaperSource, type Visit } from '#domain/papers/source';

export function routeSlip(source: PaperSource, side: Side, person: FormPerson): PaperContent {
  const { record, site } = source;
  const stations = agenciesOf(source, person).map((agency, index): PaperBlock => {
    const { name } = site.agencies[agency];
    return {
      block: 'facts',
      number: index + 1,
      heading: text(`common:agencies.${agency}`),
      ...(name === undefined ? {} : { of: name }),
      whole: true,
      rows: [
        ...visitRows(site.agencies[agency]),
        { label: { text: text('papers:routeSlip.appointment') }, value: { blank: 'line' } },
        { label: { text: text('papers:routeSlip.done') }, value: { blank: 'stamp' } },
      ],
    };
  });
  const called = String(person.called ?? '');
  return {
    ...frameOf(source, 'routeSlip', side),
    ...(called === '' ? {} : { of: called }),
    // Official names are not for this paper.
    persons: [],
    blocks: [
      { block: 'text', text: text('papers:routeSlip.intro') },
      { block: 'code', shortCode: record.shortCode },
      {
        block: 'facts',
        rows: [
          {
            label: { text: text('papers:routeSlip.bring') },
            value: { text: text('papers:routeSlip.papers') },
          },
        ],
      },
      ...stations,
      ...(site.helpline === undefined
        ? []
        : [
            {
              block: 'facts' as const,
              rows: [{ label: { text: text('papers:routeSlip.helpline') }, value: { plain: site.helpline } }],
            },
          ]),
    ],
  };
}

/** Where, when and by which number, as far as the site file says it. */
export const visitRows = ({ where, hours, phone }: Visit): PaperRow[] =>
  Object.entries({ where, hours, phone }).flatMap(([key, plain]): PaperRow[] =>
    plain === undefined ? [] : [{ label: { text: text(`papers:routeSlip.${key}`) }, value: { plain } }],
  );

/** The way: register and livelihood first; a permission to work before the search for work. */
const way: readonly AgencyId[] = [
  'registryOffice',
  'socialOffice',
  'foreignersAuthority',
  'jobcentre',
  'youthOffice',
  'integrationCentre',
];

/** Those that get a part of the record about this person, in the order of the way. */
export function agenciesOf({ record, reader }: PaperSource, person: FormPerson): readonly AgencyId[] {
  const concerned = concerns({ ...record, answers: reader.answers });
  return way.filter(
    (agency) => concerned.includes(agency) && whitelists[agency].includes({ ...reader, person }),
  );
}
