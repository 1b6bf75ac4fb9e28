/**
 * What comes next for one person, for the person: the offices in their order, and what the rules suggest about work and
 * German courses. A suggestion, no decision; nothing of benefits, which the office decides about.
 */

import type { FormPerson } from '#domain/flow/page';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import { mayTell } from '#domain/papers/fact-sources';
import { stationsOf } from '#domain/papers/offices';
import {
  type PaperBlock,
  type PaperContent,
  type PaperRow,
  type PaperText,
  text,
} from '#domain/papers/paper';
import type { Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';
import type { PersonAssessment, Suggestion } from '#domain/rules/assess';

const staff = text('papers:nextSteps.staff');

const workTexts: readonly string[] = [
  'allowed',
  'allowedReadPaper',
  'permissionPossible',
  'notYet',
  'banned',
];
/** Which text says a result; several results may say the same to a person. */
const courseTexts: Readonly<Record<string, string>> = {
  claim: 'claim',
  claimLapsed: 'places',
  admissionPossible: 'places',
  admissionSuspended: 'suspended',
  notIntended: 'notIntended',
  school: 'school',
};
const furtherCourses: readonly string[] = ['orientationCourse', 'jobLanguageCourse'];
const counsellings: readonly string[] = ['asylumCounselling', 'mbe', 'jmd'];

const lawRow = ({ law }: Suggestion): readonly PaperRow[] =>
  law === undefined ? [] : [{ label: { text: text('papers:nextSteps.law') }, value: { plain: law } }];

const suggested = (of: PaperText): PaperRow => ({
  label: { text: text('papers:nextSteps.suggestion') },
  value: { text: of },
});

/** Work access as its rows: what is suggested, from which day a permission may be possible, and by which paragraph. */
export function workRows(suggestion: Suggestion, isKnown: boolean): readonly PaperRow[] {
  const { code, from } = suggestion;
  if (!isKnown || !workTexts.includes(code)) return [suggested(staff)];
  return [
    suggested(text(`papers:nextSteps.workAccess.${code}`)),
    ...(from === undefined
      ? []
      : [{ label: { text: text('papers:nextSteps.from') }, value: { day: from } } satisfies PaperRow]),
    ...lawRow(suggestion),
  ];
}

/** The Integrationskurs, and the course beside it; a person is named only where neither is suggested. */
function courseRows(
  { languageCourse, furtherCourse }: PersonAssessment,
  tells: (suggestion: Suggestion) => boolean,
): readonly PaperRow[] {
  const said = tells(languageCourse) ? courseTexts[languageCourse.code] : undefined;
  const further = tells(furtherCourse) && furtherCourses.includes(furtherCourse.code);
  const rows = [
    ...(said === undefined
      ? []
      : [suggested(text(`papers:nextSteps.languageCourse.${said}`)), ...lawRow(languageCourse)]),
    ...(further
      ? [suggested(text(`papers:nextSteps.furtherCourse.${furtherCourse.code}`)), ...lawRow(furtherCourse)]
      : []),
  ];
  return rows.length > 0 ? rows : [suggested(staff)];
}

const section = (heading: string, rows: readonly PaperRow[]): readonly PaperBlock[] =>
  rows.length === 0 ? [] : [{ block: 'facts', heading: text(heading), whole: true, rows: [...rows] }];

function counsellingRows({ counselling }: PersonAssessment, isKnown: boolean): readonly PaperRow[] {
  if (!isKnown || !counsellings.includes(counselling.code)) return [];
  return [suggested(text(`papers:nextSteps.counselling.${counselling.code}`))];
}

/** @returns undefined for whoever goes to no office of their own and of whom the rules say nothing */
export function nextSteps(source: PaperSource, side: Side, person: FormPerson): PaperContent | undefined {
  const { assessment, reader } = source;
  const own = assessment?.persons.find(({ id }) => id === person.id);
  // A small child goes where its parents go.
  if (!assessment || !own || own.workAccess.code === 'tooYoung') return undefined;
  // The person's own sheet: what no counter is to see stands here.
  const offices = stationsOf(source, person, { discreet: true, blanks: () => [] });
  const tells = (suggestion: Suggestion) => mayTell({ ...reader, person }, suggestion);
  const isGerman = residenceOf(reader.answers, person.id) === undefined;
  return {
    ...frameOf(source, 'nextSteps', side, person),
    persons: [],
    blocks: [
      { block: 'text', text: text('papers:nextSteps.intro') },
      ...offices,
      { block: 'text', look: 'boxed', text: text('papers:nextSteps.note') },
      ...section('papers:nextSteps.work', workRows(own.workAccess, tells(own.workAccess))),
      ...(isGerman ? [] : section('papers:nextSteps.course', courseRows(own, tells))),
      ...section('papers:nextSteps.counsel', counsellingRows(own, tells(own.counselling))),
      {
        block: 'facts',
        rows: [{ label: { text: text('papers:nextSteps.asOf') }, value: { day: assessment.lawAsOf } }],
      },
    ],
  };
}
