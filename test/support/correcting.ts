/** A sealed household that can be corrected in ways that touch each agency differently, and its outbox in memory. */
import { entriesAfter, type Given } from '#domain/delivery/entries-for';
import type { NewEntry, OutboxEntry } from '#domain/delivery/entry';
import type { PageAnswers } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { intakeForm } from '#domain/intake/form';
import type { HouseholdMember } from '#domain/intake/persons-question';
import { abandonCorrection, reopen } from '#domain/record/correction';
import { answer, type IntakeRecord, seal, walkOf } from '#domain/record/intake-record';
import type { Changed } from '#domain/record/record-error';
import { countedIds, goldenStation, sealedRecord } from './agency/sealed.ts';
import { answersOf, idsOf } from './journeys/journey.ts';
import { persona01 } from './journeys/persona-01.ts';

const told = answersOf(persona01);
const { samir } = idsOf(persona01);
const list = told.members?.members as { readonly value: readonly HouseholdMember[] };
const consent = (...groups: readonly string[]): PageAnswers => ({
  shareWith: { value: ['integrationCentre'] },
  integrationCentre: { value: groups },
});

/** What staff may be told afterwards, by what it is about; the first is what was told at first. */
export const alternatives = {
  /** by law to the social office's claim and with consent; not to the registry */
  phone: {
    step: `contact/${samir}`,
    given: ['+49 1555 0100001', '+49 1555 0100002', '+49 1555 0100003'].map((phone) => ({
      phone: { value: phone },
    })),
  },
  /** the integration centre gets something, something else, or nothing */
  consent: {
    step: `consent/${samir}`,
    given: [told[`consent/${samir}`] ?? {}, consent('identity'), { shareWith: { value: ['none'] } }],
  },
  /** the social office is concerned or not */
  benefits: {
    step: 'benefitsWish',
    given: [{ needed: { value: 'yes' } }, { needed: { value: 'no' } }],
  },
  /** the youth office is concerned or not */
  children: {
    step: 'members',
    given: [
      { members: list },
      { members: { value: list.value.filter(({ ageGroup }) => ageGroup === 'adult') } },
    ],
  },
  /** everybody but the integration centre is told */
  nationality: {
    step: `nationality/${samir}`,
    given: [told[`nationality/${samir}`] ?? {}, { nationalities: { value: ['163'] } }],
  },
} as const satisfies Record<string, { readonly step: string; readonly given: readonly PageAnswers[] }>;
export type Topic = keyof typeof alternatives;

const staff = { role: 'staff', account: 'a1' } as const;
const misheard = { code: 'misheard' } as const;
const must = (changed: Changed): IntakeRecord => {
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return changed.value;
};

export function correctable() {
  const newId = countedIds();
  const entries = new Map<string, { readonly entry: OutboxEntry; readonly payload: string }>();
  let record = sealedRecord(persona01);
  let hours = 0;

  const save = (entry: OutboxEntry): void => {
    entries.set(entry.id, { entry, payload: entries.get(entry.id)?.payload ?? '' });
  };
  const given = (): readonly Given[] => [...entries.values()];
  const file = (): readonly NewEntry[] => {
    const { entries: fresh, replaced } = entriesAfter(record, goldenStation, newId, given());
    for (const entry of replaced) save(entry);
    for (const { entry, payload } of fresh) entries.set(entry.id, { entry, payload });
    return fresh;
  };
  const now = (): string => {
    hours += 1;
    return new Date(Date.parse('2026-11-24T00:00:00.000Z') + hours * 3_600_000).toISOString();
  };
  file();

  return {
    record: () => record,
    entries: given,
    save,
    now,
    of: (agency: AgencyId): readonly OutboxEntry[] =>
      given()
        .map(({ entry }) => entry)
        .filter((entry) => entry.agency === agency),
    payload: (id: string | undefined) => JSON.parse(entries.get(id ?? '')?.payload ?? 'null'),
    open: (): void => {
      record = must(reopen(record));
    },
    /** Answers one page; what that opens is answered as it was told at first. */
    change: (topic: Topic, which: number): void => {
      const { step, given: ways } = alternatives[topic];
      record = must(answer(intakeForm, record, step, ways[which % ways.length] ?? {}, staff, misheard));
      for (;;) {
        const open = walkOf(intakeForm, record).steps.find(({ answered }) => !answered);
        const first = open && told[open.key];
        if (!open || !first) return;
        record = must(answer(intakeForm, record, open.key, first, staff));
      }
    },
    abandon: (): void => {
      record = must(abandonCorrection(record));
    },
    /** @returns what went to the outbox, or the code of why it was not sealed */
    seal: (): readonly NewEntry[] | string => {
      const changed = seal(intakeForm, record, now());
      if (!changed.ok) return changed.error.code;
      record = changed.value;
      return file();
    },
  };
}
