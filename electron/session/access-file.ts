/** What is held about one person, gathered from the store: for the paper and, in full, as JSON. */

import { whitelists } from '#domain/agencies/payloads';
import type { Topics } from '#domain/agencies/whitelist';
import { type PageAnswers, parseStepKey } from '#domain/flow/page';
import { heldSteps, isPrivate, isTheirs, withoutOthers } from '#domain/papers/access';
import { type Held, type HeldLog, logKindOf } from '#domain/papers/held';
import type { PaperSource } from '#domain/papers/source';
import { concernsPerson } from '#domain/record/appointment';
import type { AuditRow } from '../store/audit-chain.ts';
import type { ListedEntry } from '../store/outbox-lists.ts';
import type { Store } from '../store/store.ts';
import { germanOf } from './german.ts';

const MOST_LINES = 100_000;
/** Lines that would tell whoever reads them of a call or a talk in private. */
const silent = ['kiosk.', 'task.', 'duplicate.'];
const openWhys = [
  'intake',
  'correction',
  'followUp',
  'delivery',
  'papers',
  'ownRequest',
  'agencyQuestion',
  'retention',
];
const inBerlin = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'short',
});
const dayInBerlin = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium' });
const read = (at: string): string => inBerlin.format(new Date(at));

export type AccessFile = { readonly held: Held; readonly json: unknown };

/** @param withPrivate also what was asked in private, and what staff noted beside the form */
export function accessFile(
  store: Store,
  source: PaperSource,
  person: string,
  withPrivate: boolean,
): AccessFile {
  const { record } = source;
  const { held: from, audit, outbox, tasks } = store;
  const theirs = (step: string): boolean => isTheirs(step, person, withPrivate);
  const worded = (step: string, given: PageAnswers) => {
    const { page } = parseStepKey(step);
    const answers = withoutOthers(page, given, person) ?? {};
    const { question, label } = germanOf(page);
    return {
      step: page,
      question,
      answers: Object.entries(answers).map(([field, answer]) => ({ field, label: label(field), ...answer })),
    };
  };

  const others = new Set(source.reader.persons.map(({ id }) => id).filter((id) => id !== person));
  const rows = audit
    .find({ record: record.id, limit: MOST_LINES })
    .filter(({ step }) => step === null || theirs(step))
    // Nobody learns here who called for help in silence, or what was noted of somebody else.
    .filter(({ action }) => !silent.some((one) => action.startsWith(one)))
    .filter(({ detail }) => !(detail ?? '').split(/[ /]/).some((word) => others.has(word)))
    .toReversed();
  const numbers = new Map<string, number>();
  const whoOf = ({ actor_role: role, actor_account: account }: AuditRow): HeldLog['who'] => {
    if (role === null) return 'program';
    if (role !== 'staff') return 'newcomer';
    const key = account ?? '';
    numbers.set(key, numbers.get(key) ?? numbers.size + 1);
    return numbers.get(key) as number;
  };
  const lines = rows.map((row) => ({ ...row, who: whoOf(row), kind: logKindOf(row.action) }));

  const partOf = (entry: ListedEntry, text: string | undefined) =>
    partFor(entry, text, person, others, withPrivate);
  const entries = outbox
    .entriesOfRecord(record.id)
    .map((entry) => ({ entry, ...from.travelled(entry.id), part: partOf(entry, outbox.payloadOf(entry.id)) }))
    .filter(({ entry }, _index, all) =>
      all.some(({ part, entry: { agency, kind } }) => part && agency === entry.agency && kind === entry.kind),
    );
  const acceptedAt = ({ state, changedAt }: (typeof entries)[number]['entry']): string | undefined =>
    state === 'accepted' ? changedAt : undefined;
  const withdrawals = (record.withdrawals ?? []).filter((one) => one.person === person);
  const disputes = (record.disputes ?? []).filter((one) => one.person === person);
  const earlier = from.versions(record.id);
  const sealedAt = record.correctedAt ?? record.receivedAt;
  const versions = [
    ...earlier.map(({ version, at }) => ({ version, at: at ?? undefined })),
    ...(record.state === 'sealed' ? [{ version: record.version, at: sealedAt }] : []),
  ];
  const signatures = from.signatures(record.id, person);
  const scans = from.scans(record.id, person);
  const papers = from.papers(record.id).filter(({ paper }) => paper.endsWith(`/${person}`));

  const moves = movesOf(store, record.id, person).map(({ aside, ...move }) => ({
    ...move,
    aside: Object.entries(aside)
      .filter(([step]) => withPrivate || !isPrivate(parseStepKey(step).page))
      .map(([step, given]) => worded(step, given)),
  }));

  const held: Held = {
    disputed: disputes.map(({ step }) => step),
    withdrawals,
    entries: entries.map(({ entry, sentAt, receipts }) => ({
      ...{ agency: entry.agency, recordVersion: entry.recordVersion, state: entry.state },
      ...{ sentAt, acceptedAt: acceptedAt(entry), receipts },
    })),
    versions: versions.map(({ version, at }) => `${version}${at === undefined ? '' : ` – ${read(at)}`}`),
    scans: scans.map(({ at }) => read(at)),
    signatures: signatures.map(({ at }) => read(at)),
    papers: papers.map(({ at }) => read(at)),
    moves: moves.map(({ at }) => read(at)),
    log: byDay(lines),
  };
  const json = {
    format: 1,
    what: 'Auskunft nach Art. 15 DSGVO',
    madeAt: source.madeAt,
    place: source.site.centre,
    record: {
      code: record.shortCode,
      version: record.version,
      state: record.state,
      startedAt: record.startedAt,
    },
    language: record.language,
    withPrivate,
    answers: heldSteps(source, person, withPrivate).map(({ step, answers }) => worded(step, answers)),
    history: from
      .events(record.id)
      .filter(({ step }) => theirs(step))
      .map(({ step, at, role, reason, texts, answers }) => ({
        ...{ at, by: role },
        ...(reason === null ? {} : { reason }),
        ...(texts === null ? {} : { texts }),
        ...worded(step, answers),
      }))
      .filter(({ answers }) => answers.length > 0),
    versions,
    sent: entries.map(({ entry, sentAt, receipts, part }) => ({
      ...{ agency: entry.agency, version: entry.recordVersion, state: entry.state, sentAt },
      ...{ acceptedAt: acceptedAt(entry), receipts, content: part },
    })),
    withdrawals: withdrawals.map(({ at, agency, groups }) => ({ at, agency, groups })),
    disputes: disputes.map(({ step, at, reason }) => ({ ...worded(step, {}), at, reason })),
    appointments: source.appointments
      .filter((one) => concernsPerson(one, person))
      .map(({ on, at, place, room, bring, also, state }) => ({ on, at, place, room, bring, also, state })),
    moves,
    scans,
    signatures,
    papers: papers.map(({ paper, at, version }) => ({ paper: paper.split('/')[0], at, version })),
    ...(withPrivate
      ? {
          tasks: tasks
            .of(record.id)
            .filter((task) => task.person === person)
            .map(({ kind, createdAt, doneAt }) => ({ kind, createdAt, doneAt })),
          compared: from.compared(record.id, person),
          suggestions: source.assessment?.persons.find(({ id }) => id === person),
        }
      : {}),
    log: lines.map(({ at, kind, why, who, step }) => ({
      ...{ at, kind, who },
      ...(why !== null && openWhys.includes(why) ? { why } : {}),
      ...(step === null ? {} : { step: parseStepKey(step).page }),
    })),
  };
  return { held, json };
}

/**
 * How this person came here from another household, or went to one. Which one is not said: where others of it are now
 * is theirs.
 */
function movesOf({ households }: Store, record: string, person: string) {
  return households
    .of(record)
    .flatMap(({ kind, at, state, receiver, content }) => {
      if (!content) return [];
      const { persons, same, asidePersons } = content.journal;
      const isTheirOwn = (id: string | undefined) => id !== undefined && (same[id] ?? id) === person;
      if (!persons.some(({ id }) => isTheirOwn(id))) return [];
      // What did not fit any more waits here to come back with the move.
      const aside = Object.fromEntries(
        Object.entries(asidePersons).filter(([step]) => isTheirOwn(parseStepKey(step).person)),
      );
      const direction = receiver === record ? 'came' : 'went';
      return [{ at, kind, direction, state, reason: content.reason.code, aside }];
    })
    .toReversed();
}

/** What a payload says of the person: nothing of anybody else. */
function partFor(
  { agency, kind }: ListedEntry,
  text: string | undefined,
  person: string,
  others: ReadonlySet<string>,
  withPrivate: boolean,
): unknown {
  if (text === undefined) return undefined;
  const payload = JSON.parse(text) as {
    readonly household?: unknown;
    readonly persons?: readonly { readonly id?: string }[];
  };
  const found = payload.persons?.find(({ id }) => id === person);
  if (!found) return undefined;
  const whitelist = kind === whitelists[agency].kind ? whitelists[agency] : undefined;
  const shown = (facts: unknown, topics: Topics | undefined): unknown =>
    withoutIds(withPrivate ? facts : publicFacts(facts, topics), others);
  return {
    household: shown(payload.household, whitelist?.household),
    person: shown(found, whitelist?.person),
  };
}

type Facts = Readonly<Record<string, unknown>>;

/** Without what was asked in private. */
function publicFacts(facts: unknown, topics: Topics = {}): unknown {
  const isClosed = (topic: string, field: string): boolean =>
    topics[topic]?.[field]?.refs.some(({ page }) => isPrivate(page)) ?? false;
  const left = Object.entries((facts ?? {}) as Facts).map(([topic, fields]): readonly [string, unknown] => {
    if (typeof fields !== 'object' || fields === null) return [topic, fields];
    return [topic, Object.fromEntries(Object.entries(fields).filter(([field]) => !isClosed(topic, field)))];
  });
  const isEmpty = (fields: unknown): boolean =>
    typeof fields === 'object' && fields !== null && Object.keys(fields).length === 0;
  return Object.fromEntries(left.filter(([, fields]) => !isEmpty(fields)));
}

/** Nobody else is pointed at. */
function withoutIds(value: unknown, others: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value
      .filter((one) => !(typeof one === 'string' && others.has(one)))
      .map((one) => withoutIds(one, others));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutIds(one, others)]));
}

/** Lines of one day, kind and person are one line with a number. */
function byDay(
  lines: readonly (Pick<HeldLog, 'kind' | 'who'> & { readonly at: string })[],
): readonly HeldLog[] {
  const days = Map.groupBy(
    lines,
    ({ at, kind, who }) => `${dayInBerlin.format(new Date(at))} ${kind} ${who}`,
  );
  return [...days.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ kind: first.kind, who: first.who, at: read(first.at), times: all.length }] : [];
  });
}
