/**
 * Laufzettel: where a person goes next. It lies about and is shown at every counter, so it says nothing but how the
 * person is called, the code, and the offices: no birth date, no status, no number, no religion, no health.
 */
import { whitelists } from '#domain/agencies/payloads';
import { concerns } from '#domain/agencies/payloads-for';
import type { FormPerson } from '#domain/flow/page';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { type PaperBlock, type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import type { Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';

export function routeSlip(source: PaperSource, side: Side, person: FormPerson): PaperContent {
  const { record, site } = source;
  const stations = agenciesOf(source, person).map((agency): PaperBlock => {
    const { name, where, hours, phone } = site.agencies[agency];
    const visit = { where, hours, phone };
    const known = Object.entries(visit).flatMap(([key, plain]): PaperRow[] =>
      plain === undefined ? [] : [{ label: { text: text(`papers:routeSlip.${key}`) }, value: { plain } }],
    );
    return {
      block: 'facts',
      heading: text(`common:agencies.${agency}`),
      ...(name === undefined ? {} : { of: name }),
      whole: true,
      rows: [
        ...known,
        {
          label: { text: text('papers:routeSlip.bring') },
          value: { text: text('papers:routeSlip.papers') },
        },
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

/** Those that get a part of the record about this person. */
function agenciesOf({ record, reader }: PaperSource, person: FormPerson): readonly AgencyId[] {
  const concerned = concerns({ ...record, answers: reader.answers });
  return agencyIds.filter(
    (agency) => concerned.includes(agency) && whitelists[agency].includes({ ...reader, person }),
  );
}
