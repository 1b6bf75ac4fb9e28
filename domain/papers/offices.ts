/**
 * The offices a person goes to, in their order: those whose task the record leads to, named as the rules name who is
 * responsible; where the rules leave it to staff, those that get a part of the record. With them the appointments.
 */
import { whitelists } from '#domain/agencies/payloads';
import { concerns } from '#domain/agencies/payloads-for';
import type { FormPerson } from '#domain/flow/page';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { type PaperBlock, type PaperPart, type PaperRow, type PaperText, text } from '#domain/papers/paper';
import type { PaperSource, Visit } from '#domain/papers/source';
import { type Appointment, concernsPerson, inOrder, type ThingToBring } from '#domain/record/appointment';
import type { ResponsibleTask } from '#domain/rules/results';

/** The Agentur für Arbeit is no receiver of its own: its part of a record goes where the jobcentre's goes. */
export type OfficeId = AgencyId | 'employmentAgency';

/** Register and livelihood first; a permission to work before the search for work. */
const way: readonly OfficeId[] = [
  'registryOffice',
  'socialOffice',
  'foreignersAuthority',
  'jobcentre',
  'employmentAgency',
  'youthOffice',
  'integrationCentre',
];

/** What a part of the record is given to an agency for. */
const tasks: Readonly<Record<AgencyId, readonly ResponsibleTask[]>> = {
  registryOffice: ['registration'],
  socialOffice: ['benefits'],
  jobcentre: ['benefits', 'work'],
  foreignersAuthority: ['residence'],
  youthOffice: ['youth'],
  integrationCentre: ['integration'],
};

const isOffice = (code: string): code is OfficeId => (way as readonly string[]).includes(code);
const receiverOf = (office: OfficeId): AgencyId => (office === 'employmentAgency' ? 'jobcentre' : office);

/** Those that get a part of the record about this person. */
function receiversOf({ record, reader }: PaperSource, person: FormPerson): readonly AgencyId[] {
  const concerned = concerns({ ...record, answers: reader.answers });
  return agencyIds.filter(
    (agency) => concerned.includes(agency) && whitelists[agency].includes({ ...reader, person }),
  );
}

/** @returns each once, in the order of the way; `sure`: the rules say that it is this one */
export function officesOf(
  source: PaperSource,
  person: FormPerson,
): readonly { readonly office: OfficeId; readonly sure: boolean }[] {
  const receivers = receiversOf(source, person);
  const responsible = source.assessment?.persons.find(({ id }) => id === person.id)?.agencies;
  const found = new Map<OfficeId, boolean>();
  for (const agency of receivers) {
    for (const task of tasks[agency]) {
      // Work is a task of whoever has a profile, benefits of whoever applied: the social office is told of each.
      if (agency === 'jobcentre' && task === 'benefits' && !receivers.includes('socialOffice')) continue;
      const code = responsible?.[task]?.code;
      if (code === 'none') continue;
      if (code !== undefined && isOffice(code)) found.set(code, true);
      else if (!found.has(agency)) found.set(agency, false);
    }
  }
  // “Jobcenter oder Agentur für Arbeit” beside the latter would send somebody to the same place twice.
  if (found.get('employmentAgency') && found.get('jobcentre') === false) found.delete('jobcentre');
  return way.flatMap((office) => {
    const sure = found.get(office);
    return sure === undefined ? [] : [{ office, sure }];
  });
}

const headingOf = (office: OfficeId, sure: boolean): PaperText => {
  if (office === 'employmentAgency') return text('papers:offices.employmentAgency');
  return text(office === 'jobcentre' && sure ? 'papers:offices.jobcentre' : `common:agencies.${office}`);
};

/** Where, when and by which number, as far as the site file says it. */
const visitRows = ({ where, hours, phone }: Visit): PaperRow[] =>
  Object.entries({ where, hours, phone }).flatMap(([key, plain]): PaperRow[] =>
    plain === undefined ? [] : [{ label: { text: text(`papers:routeSlip.${key}`) }, value: { plain } }],
  );

const things: Readonly<Record<ThingToBring, string>> = {
  identity: 'papers:missing.passport',
  residence: 'papers:missing.residence',
  birth: 'papers:missing.birth',
  marriage: 'papers:missing.marriage',
  photo: 'papers:appointments.photo',
  certificates: 'papers:appointments.certificates',
  bank: 'papers:appointments.bank',
  letters: 'papers:appointments.letters',
};

function appointmentRows({ on, at, room, bring, also, moved }: Appointment): readonly PaperRow[] {
  const parts: readonly PaperPart[] = [
    ...bring.map((thing) => text(things[thing])),
    ...(also === undefined ? [] : [{ plain: also }]),
  ];
  return [
    {
      label: { text: text(moved ? 'papers:appointments.moved' : 'papers:routeSlip.appointment') },
      value: { day: on, at },
    },
    ...(room === undefined
      ? []
      : [{ label: { text: text('papers:appointments.room') }, value: { plain: room } }]),
    ...(parts.length === 0
      ? []
      : [{ label: { text: text('papers:routeSlip.bring') }, value: { listed: [[...parts]] } }]),
  ];
}

export type Stations = {
  /** also those that no counter is to see */
  readonly discreet: boolean;
  /** what is left to be written by hand at an office */
  readonly blanks: (hasAppointment: boolean) => readonly PaperRow[];
};

/** A box for each office, and for each appointment elsewhere. */
export function stationsOf(
  source: PaperSource,
  person: FormPerson,
  { discreet, blanks }: Stations,
): readonly PaperBlock[] {
  const { site } = source;
  const own = inOrder(source.appointments).filter(
    (one) => one.state === 'planned' && concernsPerson(one, person.id) && (discreet || !one.discreet),
  );
  const at = (agency: AgencyId) =>
    own.filter(({ place }) => 'agency' in place && place.agency === agency).flatMap(appointmentRows);
  const offices = officesOf(source, person);
  const visited = new Set(offices.map(({ office }) => receiverOf(office)));
  // Whoever has an appointment goes there, whether or not the record leads there.
  const further = agencyIds
    .filter((agency) => !visited.has(agency) && at(agency).length > 0)
    .map((office) => ({ office, sure: false }));
  type Box = Extract<PaperBlock, { readonly block: 'facts' }>;
  const box = (heading: PaperText, name: string | undefined, rows: readonly PaperRow[]): Box => ({
    block: 'facts',
    heading,
    ...(name === undefined ? {} : { of: name }),
    whole: true,
    rows: [...rows],
  });
  const boxes = [
    ...[...offices, ...further].map(({ office, sure }) => {
      const about = office === 'employmentAgency' ? (site.employmentAgency ?? {}) : site.agencies[office];
      const agreed = at(receiverOf(office));
      return box(headingOf(office, sure), about.name, [
        ...visitRows(about),
        ...agreed,
        ...blanks(agreed.length > 0),
      ]);
    }),
    ...own.flatMap((one) =>
      'agency' in one.place
        ? []
        : [
            box(text('papers:routeSlip.appointment'), one.place.name, [
              ...appointmentRows(one),
              ...blanks(true),
            ]),
          ],
    ),
  ];
  return boxes.map((one, index) => ({ ...one, number: index + 1 }));
}
