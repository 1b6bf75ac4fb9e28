import { describe, expect, test } from 'vitest';
import { officesOf } from '#domain/papers/offices';
import type { PaperContent } from '#domain/papers/paper';
import { paperSource } from '#domain/papers/source';
import type { Appointment } from '#domain/record/appointment';
import { assessHousehold } from '#domain/rules/assess';
import { builtInPack } from '#domain/rules/pack';
import { responsibleTasks } from '#domain/rules/results';
import { journeys } from '../../support/journeys/index.ts';
import { idsOf } from '../../support/journeys/journey.ts';
import { contentsOf, paperSite, papersOfRecord, persona, sealed } from '../../support/paper-source.ts';

const city = { centre: 'municipalShelter', competence: { kind: 'independentCity' } } as const;
const sourceOf = (
  journey: (typeof journeys)[number],
  centre: Parameters<typeof assessHousehold>[3] = city,
) => {
  const record = sealed(journey);
  const assessment = assessHousehold(builtInPack, record.answers, record.startedOn, centre);
  const made = { rehearsal: false, madeAt: '2026-11-25T10:00:00.000Z' };
  return paperSource(record, paperSite, made, assessment);
};
const whole = journeys.filter(({ stops }) => stops === undefined);

describe('the offices on the papers', () => {
  test.each(whole.map((journey) => [journey.persona, journey] as const))(
    'are those the rules name for persona %s: what the rules are sure of is on the slip, and nothing against them',
    (_, journey) => {
      const source = sourceOf(journey);
      for (const person of source.reader.persons) {
        const own = source.assessment?.persons.find(({ id }) => id === person.id);
        const named = responsibleTasks.map((task) => own?.agencies[task].code ?? '');
        const offices = officesOf(source, person);
        for (const { office, sure } of offices) {
          if (sure) expect(named, `${office} of ${person.called}`).toContain(office);
          // A guess stands only where the rules leave it to staff.
          else expect(named, `${office} of ${person.called}`).toContain('staff');
        }
        expect(new Set(offices.map(({ office }) => office)).size).toBe(offices.length);
      }
    },
  );

  test('send nobody under the AsylbLG to the Jobcenter for work, but to the Agentur für Arbeit', () => {
    const source = sourceOf(persona('1'));
    const offices = source.reader.persons.flatMap((person) => officesOf(source, person));
    const codes = offices.map(({ office }) => office);
    expect(codes).toContain('employmentAgency');
    expect(codes).not.toContain('jobcentre');
  });

  test('name it once, too, where the site does not say who pays benefits there', () => {
    const source = sourceOf(persona('1'), { centre: 'municipalShelter' });
    const [adult] = source.reader.persons;
    const codes = adult ? officesOf(source, adult) : [];
    expect(codes).toContainEqual({ office: 'socialOffice', sure: false });
    expect(codes).toContainEqual({ office: 'employmentAgency', sure: true });
    expect(codes.map(({ office }) => office)).not.toContain('jobcentre');
  });
});

const journey = persona('1');
const ids = idsOf(journey);
const [mother, father] = journey.members.map(({ alias }) => ids[alias] as string);
const appointment = (changes: Partial<Appointment> = {}): Appointment => ({
  ...{ id: 'a1', place: { agency: 'socialOffice' }, on: '2026-12-01', at: '09:30', bring: ['photo'] },
  ...{ discreet: false, state: 'planned', moved: false },
  ...changes,
});
const papersWith = (...appointments: readonly Appointment[]) =>
  papersOfRecord(sealed(journey), undefined, { appointments });
const of = (papers: ReturnType<typeof papersWith>, paper: 'routeSlip' | 'nextSteps', person = mother) =>
  papers.find(({ key }) => key === `${paper}/${person}`)?.content as PaperContent;
const times = (content: PaperContent) =>
  content.blocks.flatMap((block) =>
    block.block === 'facts'
      ? block.rows.flatMap(({ value }) =>
          'day' in value && value.at ? [`${block.of ?? ''}: ${value.day} ${value.at}`] : [],
        )
      : [],
  );

describe('appointments on the papers', () => {
  test('stand at their office, on the slip of whoever goes there and of nobody else', () => {
    const papers = papersWith(appointment({ persons: [mother as string] }));
    expect(times(of(papers, 'routeSlip'))).toEqual(['Amt socialOffice: 2026-12-01 09:30']);
    expect(times(of(papers, 'nextSteps'))).toEqual(['Amt socialOffice: 2026-12-01 09:30']);
    expect(times(of(papers, 'routeSlip', father))).toEqual([]);
  });

  test('of the whole household stand on everybody’s slip', () => {
    const slips = contentsOf(papersWith(appointment()), 'routeSlip');
    expect(slips.length).toBeGreaterThan(2);
    for (const slip of slips) expect(times(slip)).toHaveLength(1);
  });

  test('elsewhere have a box of their own with the name of the place', () => {
    const papers = papersWith(appointment({ place: { name: 'Volkshochschule' } }));
    expect(times(of(papers, 'routeSlip'))).toEqual(['Volkshochschule: 2026-12-01 09:30']);
  });

  test('that are discreet stand on no slip, only on the person’s own sheet', () => {
    const papers = papersWith(appointment({ place: { name: 'Frauenberatung' }, discreet: true }));
    for (const slip of contentsOf(papers, 'routeSlip'))
      expect(JSON.stringify(slip)).not.toContain('Frauenberatung');
    expect(times(of(papers, 'nextSteps'))).toEqual(['Frauenberatung: 2026-12-01 09:30']);
  });

  test.each(['kept', 'missed', 'cancelled'] as const)('that were %s are on no paper any more', (state) => {
    const papers = papersWith(appointment({ state }));
    expect(papers.flatMap(({ content }) => times(content))).toEqual([]);
  });

  test('that were moved are called new, so that nobody goes by an old slip', () => {
    const said = (moved: boolean) =>
      JSON.stringify(of(papersWith(appointment({ moved })), 'routeSlip')).includes('appointments.moved');
    expect([said(true), said(false)]).toEqual([true, false]);
  });

  test('leave no line to write one by hand where there is one, and a stamp everywhere', () => {
    const blanks = (content: PaperContent) =>
      content.blocks.flatMap((block) =>
        block.block === 'facts' && block.number !== undefined
          ? [block.rows.flatMap(({ value }) => ('blank' in value ? [value.blank] : [])).join()]
          : [],
      );
    const all = blanks(of(papersWith(appointment()), 'routeSlip'));
    expect(all.filter((one) => one === 'stamp')).toHaveLength(1);
    expect(all.filter((one) => one === 'line,stamp')).toHaveLength(all.length - 1);
  });
});
