/**
 * Auskunft (Art. 15 GDPR): everything held about one person, as a paper and as a file. What the household said together
 * is theirs, too; what another person said is not, and wherever an answer points at persons, only this one is left.
 */
import type { Answer, FormPerson, PageAnswers } from '#domain/flow/page';
import { parseStepKey } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';
import { daysKeptAfterAcceptance } from '#domain/intake/retention';
import { textNamespace } from '#domain/intake/section';
import { informationBlock } from '#domain/intake/staff/pages';
import type { Held, HeldEntry, HeldLine, HeldLog } from '#domain/papers/held';
import { logKinds } from '#domain/papers/held';
import {
  type PaperBlock,
  type PaperContent,
  type PaperPart,
  type PaperRow,
  text,
} from '#domain/papers/paper';
import { nameOf } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';
import { type Appointment, concernsPerson } from '#domain/record/appointment';

export type HeldStep = { readonly step: string; readonly page: string; readonly answers: PageAnswers };

/** Asked in private, or telling that somebody must not be found: no matter for a sheet that may lie about. */
export const isPrivate = (page: string): boolean =>
  intakeForm.byKey.get(page)?.confidential === true || page === informationBlock.key;

/** Whether a person may have what was answered there: their own, and what was asked of the household as a whole. */
export function isTheirs(step: string, person: string, withPrivate: boolean): boolean {
  const { page, person: of } = parseStepKey(step);
  return (of === undefined || of === person) && (withPrivate || !isPrivate(page));
}

/**
 * The answers without anybody but this person.
 * @returns undefined where nothing is left
 */
export function withoutOthers(page: string, answers: PageAnswers, person: string): PageAnswers | undefined {
  const fields = intakeForm.byKey.get(page)?.fields ?? {};
  const kept = Object.entries(answers).flatMap(([name, answer]): readonly (readonly [string, Answer])[] => {
    const left = ownPart(fields[name] as Question | undefined, answer, person);
    return left === undefined ? [] : [[name, left]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function ownPart(question: Question | undefined, answer: Answer, person: string): Answer | undefined {
  if (!('value' in answer) || !Array.isArray(answer.value)) return answer;
  const list = answer.value as readonly unknown[];
  const left =
    question?.kind === 'personRef'
      ? list.filter((id) => id === person)
      : question?.kind === 'persons'
        ? list.filter((one) => (one as { readonly id?: unknown }).id === person)
        : list;
  return left.length === 0 && list.length > 0 ? undefined : { value: left };
}

/** The answers as they stand, in the order of the form. */
export function heldSteps(
  { record }: PaperSource,
  person: string,
  withPrivate: boolean,
): readonly HeldStep[] {
  return walk(intakeForm, record.answers, record.startedOn).steps.flatMap(({ key, page }) => {
    const given = record.answers[key];
    if (!given || !isTheirs(key, person, withPrivate)) return [];
    const answers = withoutOthers(page.key, given, person);
    return answers ? [{ step: key, page: page.key, answers }] : [];
  });
}

/** @param held of this person only */
export function accessPaper(
  source: PaperSource,
  person: FormPerson,
  held: Held,
  withPrivate: boolean,
): PaperContent {
  const own = { ...source.reader, person };
  const steps = heldSteps(source, person.id, withPrivate);
  const note = (of: string): PaperBlock => ({ block: 'text', text: text(of) });
  return {
    ...frameOf(source, 'access', { key: person.id, persons: [person] }, person),
    blocks: [
      note('papers:access.intro'),
      note('papers:access.others'),
      ...(withPrivate ? [] : [note('papers:access.private')]),
      {
        block: 'text',
        text: text('papers:access.deleted', { days: daysKeptAfterAcceptance() }),
      },
      ...steps.map((step) => stepBlock(step, held.disputed)),
      ...sentBlocks(held.entries.filter(({ sentAt }) => sentAt !== undefined)),
      ...held.withdrawals.map(
        ({ at, agency, groups }): PaperBlock => ({
          block: 'facts',
          heading: text('papers:consent.withdrawn'),
          rows: [
            { label: { text: text('papers:consent.withdrawnAt') }, value: { instant: at } },
            {
              label: { text: text(`common:agencies.${agency}`) },
              value: { texts: groups.map((group) => text(`consent:choices.consentGroup.${group}`)) },
            },
          ],
        }),
      ),
      ...keptBlocks(
        held,
        source.appointments.filter((one) => concernsPerson(one, person.id)),
      ),
      ...logBlocks(held.log),
    ],
    persons: [{ id: person.id, called: nameOf(own, person) }],
  };
}

function stepBlock({ step, page, answers }: HeldStep, disputed: readonly string[]): PaperBlock {
  const found = intakeForm.byKey.get(page);
  const rows = Object.entries(answers).map(
    ([field, answer]): PaperRow => ({
      label: { page, field },
      value: { page, field, answer },
      ...(disputed.includes(step) ? { disputed: true } : {}),
    }),
  );
  const heading = found && text(`${textNamespace(found)}:pages.${page}.title`);
  return { block: 'facts', ...(heading ? { heading } : {}), rows };
}

function sentBlocks(sent: readonly HeldEntry[]): readonly PaperBlock[] {
  if (sent.length === 0) return [];
  return [{ block: 'text', look: 'strong', text: text('papers:access.sentTo') }, ...sent.map(entryBlock)];
}

function entryBlock({ agency, sentAt, acceptedAt, state, receipts, recordVersion }: HeldEntry): PaperBlock {
  const at = (of: string, instant: string | undefined): readonly PaperRow[] =>
    instant === undefined ? [] : [{ label: { text: text(of) }, value: { instant } }];
  const cameBack: readonly PaperRow[] =
    state === 'parked'
      ? [{ label: { text: text('papers:access.cameBack') }, value: { plain: String(recordVersion) } }]
      : [];
  const ids = receipts.map(({ id }) => [{ plain: id }]);
  return {
    block: 'facts',
    heading: text(`common:agencies.${agency}`),
    rows: [
      { label: { text: text('papers:access.versions') }, value: { plain: String(recordVersion) } },
      ...at('papers:access.sentAt', sentAt),
      ...at('papers:access.acceptedAt', acceptedAt),
      ...cameBack,
      ...(ids.length > 0 ? [{ label: { text: text('papers:access.receipt') }, value: { listed: ids } }] : []),
    ],
  };
}

const whenAndWhere = ({ on, at, place }: Appointment): PaperPart[] => [
  { day: on },
  { plain: at },
  'agency' in place ? text(`common:agencies.${place.agency}`) : { plain: place.name },
];

function keptBlocks(
  { versions, scans, signatures, papers, moves }: Held,
  appointments: readonly Appointment[],
): readonly PaperBlock[] {
  const lines = (of: string, instants: readonly string[]): readonly PaperRow[] =>
    instants.length === 0
      ? []
      : [
          {
            label: { text: text(of) },
            value: { listed: instants.map((plain) => [{ plain }]) },
          },
        ];
  const rows = [
    ...(appointments.length === 0
      ? []
      : [
          {
            label: { text: text('papers:routeSlip.appointment') },
            value: { listed: appointments.map(whenAndWhere) },
          },
        ]),
    ...lines('papers:access.versions', versions),
    ...lines('papers:access.scans', scans),
    ...lines('papers:access.signatures', signatures),
    ...lines('papers:access.papers', papers),
    ...lines('papers:access.moves', moves),
  ];
  return rows.length === 0 ? [] : [{ block: 'facts', heading: text('papers:access.kept'), rows: [...rows] }];
}

function logBlocks(log: readonly HeldLog[]): readonly PaperBlock[] {
  const who = ({ who: by }: HeldLine): PaperPart =>
    typeof by === 'number' ? text('papers:access.staff', { number: by }) : text(`papers:access.${by}`);
  const rows = logKinds.flatMap((kind): readonly PaperRow[] => {
    const lines = log.filter((one) => one.kind === kind);
    if (lines.length === 0) return [];
    return [
      {
        label: { text: text(`papers:access.did.${kind}`) },
        value: {
          listed: lines.map((line) => [
            { plain: line.times > 1 ? `${line.at} (${line.times} ×)` : line.at },
            who(line),
          ]),
        },
      },
    ];
  });
  return rows.length === 0 ? [] : [{ block: 'facts', heading: text('papers:access.log'), rows }];
}
