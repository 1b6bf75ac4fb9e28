/** Papers of the invented households, as they were sealed. */
import type { Answers } from '#domain/flow/page';
import { agencyIds } from '#domain/intake/agency';
import type { PaperContent, PaperId, PaperRow } from '#domain/papers/paper';
import { type Paper, papersOf } from '#domain/papers/papers';
import { type PaperSite, paperSource } from '#domain/papers/source';
import type { Appointment } from '#domain/record/appointment';
import type { IntakeRecord } from '#domain/record/intake-record';
import { type Assessment, assessHousehold } from '#domain/rules/assess';
import { builtInPack } from '#domain/rules/pack';
import { journeys } from './journeys/index.ts';
import { answersOf, type Journey } from './journeys/journey.ts';

export const paperSite: PaperSite = {
  centre: 'Probe',
  address: 'Probeweg 1, 45468 Musterstadt',
  landlord: { name: 'Probebetrieb', address: 'Probeweg 2, 45468 Musterstadt' },
  municipality: 'Musterstadt',
  agencies: Object.fromEntries(
    agencyIds.map((agency) => [agency, { name: `Amt ${agency}`, where: `Raum ${agency}` }]),
  ) as PaperSite['agencies'],
};

export const persona = (name: string): Journey => {
  const found = journeys.find((one) => one.persona === name);
  if (!found) throw new Error(`no persona ${name}`);
  return found;
};

export const sealed = (journey: Journey, answers: Answers = answersOf(journey)): IntakeRecord => ({
  id: '01980000-0000-7000-8000-00000000ffff',
  version: 1,
  state: 'sealed',
  language: journey.language,
  startedOn: journey.startedOn,
  startedAt: `${journey.startedOn}T08:00:00.000Z`,
  receivedAt: `${journey.startedOn}T09:00:00.000Z`,
  answers,
  counter: 1,
  cursor: 'review',
  reviewed: true,
  shortCode: 'K7M2QX',
});

/** @param assessment of the program's own rules on the day of the sitting, where none is given */
export function papersOfRecord(
  record: IntakeRecord,
  assessment?: Assessment,
  made: { readonly appointments?: readonly Appointment[] } = {},
): readonly Paper[] {
  const asked = () =>
    assessHousehold(builtInPack, record.answers, record.startedOn, { centre: 'municipalShelter' });
  return papersOf(
    paperSource(
      record,
      paperSite,
      { rehearsal: false, madeAt: '2026-11-25T10:00:00.000Z', ...made },
      assessment ?? asked(),
    ),
  );
}

export const contentsOf = (papers: readonly Paper[], wanted: PaperId): readonly PaperContent[] =>
  papers.filter(({ paper }) => paper === wanted).map(({ content }) => content);

export const paperRows = ({ blocks }: PaperContent): readonly PaperRow[] =>
  blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []));

/** Every text a paper names. */
export function textsOf(content: unknown): readonly string[] {
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'of' && typeof value === 'string' && /^[a-zA-Z]+:[\w.-]+$/.test(value) ? [value] : textsOf(value),
  );
}
