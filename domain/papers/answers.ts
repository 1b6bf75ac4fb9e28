/**
 * Papers for an agency: rows picked from that agency's own whitelist, so that no paper can say more than its payload.
 * Nothing confidential, nothing staff found, and of consent only what was given.
 */
import {
  answerTo,
  isDisputed,
  questionOf,
  type Reader,
  type Source,
  type Topics,
  type Whitelist,
} from '#domain/agencies/whitelist';
import type { Ref } from '#domain/flow/page';
import { mayReceive } from '#domain/intake/consent/has-consent';
import { intakeForm } from '#domain/intake/form';
import type { PaperRow } from '#domain/papers/paper';
import type { Side } from '#domain/papers/sides';

/** The question a row is read as: the newcomer's own, where staff looked too. */
function labelOf({ refs }: Source): Ref | undefined {
  return refs.find(({ page }) => intakeForm.byKey.get(page)?.askedOf === 'newcomer');
}

/** @param picked topics of the whitelist, in the order of the paper */
export function rowsOf(
  { agency }: Whitelist,
  topics: Topics,
  picked: readonly string[],
  reader: Reader,
  side: Side,
): readonly PaperRow[] {
  return picked.flatMap((topic) =>
    Object.values(topics[topic] ?? {}).flatMap((source): readonly PaperRow[] => {
      const rows = rowOf(source);
      return isDisputed(source, reader) ? rows.map((row) => ({ ...row, disputed: true as const })) : rows;
    }),
  );
  function rowOf(source: Source): readonly PaperRow[] {
    const ref = labelOf(source);
    if (!ref || source.how === 'reference') return [];
    if (source.shape) return asAnswered(source, ref, reader);
    if (source.refs.some(({ page }) => intakeForm.byKey.get(page)?.confidential === true)) return [];
    if (source.how === 'consent' && !isConsented(source, reader, agency)) return [];
    const answer = source.read(reader);
    if (!answer) return [];
    const { page, field } = ref;
    if ('value' in answer && questionOf(ref).kind === 'personRef') {
      // Whoever stands on papers of their own is not pointed at either.
      const ids = (answer.value as readonly string[]).filter((id) =>
        side.persons.some((one) => one.id === id),
      );
      if (ids.length === 0) return [];
      return [{ label: { page, field }, value: { page, field, answer: { value: ids } } }];
    }
    return [{ label: { page, field }, value: { page, field, answer } }];
  }
}

/** What an agency gets in a shape of its own stands on a paper as it was chosen: whoever signs knows those words. */
function asAnswered({ refs }: Source, label: Ref, reader: Reader): readonly PaperRow[] {
  const ref = refs.find((one) => questionOf(one).kind === 'choice' && answerTo(one, reader) !== undefined);
  const answer = ref && answerTo(ref, reader);
  if (!ref || !answer) return [];
  return [
    { label: { page: label.page, field: label.field }, value: { page: ref.page, field: ref.field, answer } },
  ];
}

function isConsented({ refs }: Source, { answers, person }: Reader, agency: Whitelist['agency']): boolean {
  if (!person) return false;
  return refs.every((ref) => mayReceive(questionOf(ref), answers, intakeForm, person.id, agency));
}
