import { useState } from 'react';
import { shiftDays } from '#domain/contract/shift-shapes';
import { LEAST_SHOWN } from '#domain/record/shift-figures';
import type { Answered } from '../bridge.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';

type Counted = Answered<'shift'>['languages'][number];

/** Counts of some days, no persons: sittings, how long they took, how long a call waited, languages, where people stopped. */
export function ShiftView() {
  const words = useDeskWords();
  const [days, setDays] = useState<(typeof shiftDays)[number]>(shiftDays[0]);
  const live = useLive(
    `shift ${days}`,
    (desk) => desk.shift({ days }),
    ({ what }) => what === 'sittings',
  );
  const { value } = live;
  return (
    <div className="outbox" data-view="shift">
      <header className="outbox__head">
        <h1 className="kern-heading-medium">{words.say('shift.title')}</h1>
        <span className="kern-body operator__intro">{words.say('shift.intro', { count: LEAST_SHOWN })}</span>
      </header>
      <nav className="outbox__pages" aria-label={words.say('shift.period')}>
        {shiftDays.map((number) => (
          <button
            key={number}
            type="button"
            className="outbox__page"
            aria-current={days === number ? 'page' : undefined}
            data-action={`days-${number}`}
            onClick={() => setDays(number)}
          >
            {words.say('shift.days', { count: number })}
          </button>
        ))}
      </nav>
      <Fault error={live.error} />
      {value === undefined ? (
        <Loading of={live} />
      ) : (
        <>
          <p className="kern-body">
            {value.from === value.to
              ? words.say('shift.on', { day: dayText(value.from) })
              : words.say('shift.range', { from: dayText(value.from), to: dayText(value.to) })}
          </p>
          <dl className="shift__facts">
            <Fact name={words.say('shift.begun')} value={countText(words, value.begun)} />
            <Fact name={words.say('shift.minutes')} value={minutesText(words, value.minutes)} />
            <Fact name={words.say('shift.calls')} value={countText(words, value.calls)} />
            <Fact name={words.say('shift.waited')} value={minutesText(words, value.waited)} />
          </dl>
          <div className="shift__tables">
            <CountTable
              title={words.say('shift.outcomesTitle')}
              counts={value.outcomes}
              nameOf={(code) => words.say(`shift.outcomes.${code}`)}
            />
            <CountTable
              title={words.say('shift.languages')}
              counts={value.languages}
              nameOf={words.language}
            />
            <CountTable
              title={words.say('shift.stoppedAt')}
              counts={value.stoppedAt}
              nameOf={(page) => (page === 'review' ? words.say('stages.review') : words.pageTitle(page))}
            />
          </div>
        </>
      )}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="panel shift__fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type CountTableProps = {
  readonly title: string;
  readonly counts: readonly Counted[];
  readonly nameOf: (code: string) => string;
};

function CountTable({ title, counts, nameOf }: CountTableProps) {
  const words = useDeskWords();
  return (
    <section className="panel">
      <h2 className="kern-heading-small">{title}</h2>
      {counts.length === 0 ? (
        <p className="kern-body kern-body--muted">{words.say('shift.none')}</p>
      ) : (
        <table className="table table--close">
          <tbody>
            {counts.map(({ code, count }) => (
              <tr key={code} data-count={code}>
                <th scope="row">{nameOf(code)}</th>
                <td className="table__number">{countText(words, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const countText = (words: DeskWords, count: number | undefined): string =>
  count === undefined ? words.say('shift.hidden') : String(count);

const minutesText = (words: DeskWords, minutes: number | undefined): string =>
  minutes === undefined ? words.say('shift.tooFew') : words.say('shift.minutesOf', { count: minutes });

/** `2026-11-25` as "25.11.2026" */
const dayText = (day: string): string => day.split('-').toReversed().join('.');
