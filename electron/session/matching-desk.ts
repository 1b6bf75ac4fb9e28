/** Search and duplicates as staff use them. The program shows; staff decide; nothing is ever merged. */
import type { FoundPersonView } from '#domain/contract/matching-shapes';
import { readShortCode } from '#domain/identity/short-code';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { DuplicateAnswer, FoundPerson, GivenAnswer, PersonId } from '../store/persons.ts';
import type { Access } from './access.ts';
import { searchForm } from './audit-desk.ts';
import type { Readings } from './readings.ts';
import type { Opened, Station } from './station.ts';

export type MatchingOptions = {
  readonly station: Station;
  readonly actor: () => Actor;
  readonly readings: Readings;
  readonly access: Access;
  readonly clock: Clock;
  readonly changed: (change: { readonly what: 'sitting'; readonly record: string }) => void;
};

export type MatchingDesk = ReturnType<typeof makeMatchingDesk>;

const isSame = (one: PersonId, other: PersonId): boolean =>
  one.record === other.record && one.person === other.person;

/** The latest word on two persons, whoever of them was asked about. */
const lastAnswer = (answers: readonly GivenAnswer[], one: PersonId, two: PersonId): GivenAnswer | undefined =>
  answers.findLast(
    ({ of, other }) => (isSame(of, one) && isSame(other, two)) || (isSame(of, two) && isSame(other, one)),
  );

function view({ sittings }: Opened, found: FoundPerson): FoundPersonView {
  const { shortCode, state, startedAt } = sittings.find(found.record);
  const { record, person, name, birth, nationalities } = found;
  return {
    ...{ record, person, name, shortCode, state, startedAt },
    ...(birth === undefined ? {} : { birth }),
    nationalities: [...nationalities],
  };
}

/** Also one in which nobody has said who they are. */
function sittingOf({ sittings, store }: Opened, typed: string) {
  const code = readShortCode(typed);
  const id = code === undefined ? undefined : store.records.idOf(code);
  if (id === undefined) return undefined;
  const { state, shortCode, startedAt } = sittings.find(id);
  return state === 'purged' ? undefined : { record: id, shortCode, state, startedAt };
}

export function makeMatchingDesk({ station, actor, readings, access, clock, changed }: MatchingOptions) {
  return {
    search: (typed: string) => {
      const opened = station.opened();
      const { found: all, more } = opened.store.persons.search(typed);
      // Whoever looks for somebody who must not be found finds nobody; by its code a record is found, but not who it is.
      const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
      const found = all
        .map((person) => ({ person, record: opened.sittings.find(person.record) }))
        .filter(({ record }) => !access.isClosed(record) || record.shortCode === code)
        .map(({ person, record }): FoundPersonView => {
          const shown = view(opened, person);
          const { birth: _birth, ...rest } = shown;
          return access.isClosed(record) ? { ...rest, name: '', nationalities: [], protected: true } : shown;
        })
        .filter(
          (one, index, list) =>
            !one.protected || list.findIndex(({ record }) => record === one.record) === index,
        );
      // What was looked for can be recognised, not read.
      const sought = opened.store.audit.searchHash(searchForm(typed));
      readings.note({ action: 'search.persons', why: 'search', detail: `${sought} ${found.length}` });
      const sitting = sittingOf(opened, typed);
      return { found, more, ...(sitting && { sitting }) };
    },
    /** Persons of a record who may have been here before, each with at most five others. */
    duplicates: (record: string) => {
      const opened = station.opened();
      const { persons } = opened.store;
      const answers = persons.answersOf(record);
      access.need(opened.sittings.find(record));
      const isOpen = ({ record: other }: PersonId) => !access.isClosed(opened.sittings.find(other));
      const found = persons
        .duplicatesOf(record)
        .map((person) => ({ ...person, candidates: person.candidates.filter(isOpen) }))
        .filter(({ candidates }) => candidates.length > 0);
      const others = new Set(found.flatMap(({ candidates }) => candidates.map((other) => other.record)));
      for (const other of others) {
        readings.note({ action: 'record.read', record: other, why: 'duplicates', detail: record });
      }
      return found.map((person) => ({
        ...view(opened, person),
        candidates: person.candidates.map((candidate) => {
          const given = lastAnswer(answers, person, candidate);
          return {
            ...view(opened, candidate),
            reasons: [...candidate.reasons],
            doubts: [...candidate.doubts],
            ...(given ? { answer: given.answer, answeredAt: given.at, answeredBy: given.account } : {}),
          };
        }),
      }));
    },
    /** Records in which two persons were put off until later. */
    putOff: () => {
      const { store, sittings } = station.opened();
      return store.persons.putOff().map((record) => ({ record, shortCode: sittings.find(record).shortCode }));
    },
    answer: (of: PersonId, other: PersonId, answer: DuplicateAnswer): void => {
      const { store } = station.opened();
      const by = actor();
      const isKnown = [of, other].every(({ record, person }) => store.persons.holds(record, person));
      if (!isKnown || of.record === other.record) throw new CallFailure('person.unknown');
      store.persons.answer({ of, other, answer, at: clock.now().toISOString(), account: by.account ?? '' });
      store.records.audit({ action: 'duplicate.answer', record: of.record, actor: by, detail: answer });
      changed({ what: 'sitting', record: of.record });
      changed({ what: 'sitting', record: other.record });
    },
  };
}
