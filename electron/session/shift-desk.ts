/** The page of the shift: counts only. Statistics see days that are over, so that nobody can watch one sitting being added. */
import { shiftFigures } from '#domain/record/shift-figures';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Station } from './station.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type ShiftDesk = ReturnType<typeof makeShiftDesk>;

export function makeShiftDesk(
  station: Station,
  signIn: { readonly current: () => { readonly role: string } | undefined },
  clock: Pick<Clock, 'now'>,
) {
  return {
    shift: (days: number) => {
      const now = clock.now().getTime();
      const isOverOnly = signIn.current()?.role === 'statistics';
      const dayBefore = (number: number) => dayInGermany(new Date(now - number * DAY_MS));
      const skipped = isOverOnly ? 1 : 0;
      const [from, to] = [dayBefore(days - 1 + skipped), dayBefore(skipped)];
      const period = {
        ...{ from, to },
        since: new Date(now - (days + skipped + 1) * DAY_MS).toISOString(),
        leftBefore: new Date(now - DAY_MS).toISOString(),
      };
      const { shift } = station.opened().store;
      const calls = shift.calls(period);
      const figures = shiftFigures(
        shift.sittings(period),
        calls.length,
        calls.filter((minutes) => minutes !== undefined),
      );
      return {
        ...{ from, to },
        ...figures,
        outcomes: figures.outcomes.map((one) => ({ ...one })),
        languages: figures.languages.map((one) => ({ ...one })),
        stoppedAt: figures.stoppedAt.map((one) => ({ ...one })),
      };
    },
  };
}
