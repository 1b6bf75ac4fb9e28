/**
 * Laufzettel: where a person goes next. It lies about and is shown at every counter, so it says nothing but how the
 * person is called, the code, the offices and the appointments there: no birth date, no status, no number, no religion,
 * no health.
 */
import type { FormPerson } from '#domain/flow/page';
import { stationsOf } from '#domain/papers/offices';
import { type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import type { Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';

const appointment: PaperRow = {
  label: { text: text('papers:routeSlip.appointment') },
  value: { blank: 'line' },
};
const stamp: PaperRow = { label: { text: text('papers:routeSlip.done') }, value: { blank: 'stamp' } };

export function routeSlip(source: PaperSource, side: Side, person: FormPerson): PaperContent {
  const { record, site } = source;
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
      ...stationsOf(source, person, {
        discreet: false,
        blanks: (hasAppointment) => (hasAppointment ? [stamp] : [appointment, stamp]),
      }),
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
