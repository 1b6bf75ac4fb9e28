/** What is counted of a shift: from records' own rows, tasks and the times of the audit, without anybody's answers. */
import type { Outcome, ShiftSitting } from '#domain/record/shift-figures';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

type Row = {
  readonly id: string;
  readonly state: 'draft' | 'sealed' | 'purged';
  readonly language: string;
  readonly started_at: string;
  readonly received_at: string | null;
  readonly handed_over: string | null;
  readonly cursor: string;
};

export type Period = {
  /** days in Germany, `YYYY-MM-DD`, both counted */
  readonly from: string;
  readonly to: string;
  /** instant at or before the first of them begins */
  readonly since: string;
  /** a draft that nobody touched since then was left */
  readonly leftBefore: string;
};

export type Shift = ReturnType<typeof shiftStore>;

const MINUTE_MS = 60_000;
const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MINUTE_MS;

export function shiftStore(connection: Connection) {
  const select = connection.prepare<Readonly<Record<string, unknown>>, Row>(`
    SELECT id, state, language, started_at, received_at, handed_over, cursor FROM record
    WHERE state IN ('draft', 'sealed', 'purged') AND started_at >= :since AND started_on BETWEEN :from AND :to`);
  const lastTouch = connection
    .prepare<[string], string>('SELECT at FROM audit WHERE record = ? ORDER BY sequence DESC LIMIT 1')
    .pluck();
  const selectCalls = connection.prepare<
    Readonly<Record<string, unknown>>,
    { readonly created_at: string; readonly done_at: string | null }
  >(`
    SELECT task.created_at, task.done_at FROM task JOIN record ON record.id = task.record
    WHERE task.kind IN ('callForHelp', 'talkAlone', 'talkToWoman') AND record.started_on BETWEEN :from AND :to`);

  const outcomeOf = (row: Row, leftBefore: string): Outcome => {
    if (row.handed_over !== null) return 'handedOver';
    // A record that is being corrected was sealed, and a purged one as well where it was received.
    if (row.received_at !== null) return 'sealed';
    if (row.state === 'purged') return 'discarded';
    return (lastTouch.get(row.id) ?? row.started_at) < leftBefore ? 'left' : 'open';
  };

  return {
    sittings: (period: Period): readonly ShiftSitting[] =>
      withStoreCodes(() =>
        select.all(period).map((row): ShiftSitting => {
          const outcome = outcomeOf(row, period.leftBefore);
          const isOver = outcome === 'left' || outcome === 'discarded';
          return {
            language: row.language,
            outcome,
            ...(outcome === 'sealed' && row.received_at !== null
              ? { minutes: minutesBetween(row.started_at, row.received_at) }
              : {}),
            ...(isOver ? { page: row.cursor.split('/')[0] ?? row.cursor } : {}),
          };
        }),
      ),
    /** Minutes until a call was answered; undefined for one that still waits. */
    calls: ({ from, to }: Period): readonly (number | undefined)[] =>
      withStoreCodes(() =>
        selectCalls
          .all({ from, to })
          .map(({ created_at, done_at }) =>
            done_at === null ? undefined : minutesBetween(created_at, done_at),
          ),
      ),
  };
}
