import { dayText } from '../instant.ts';
import { countsText } from '../parts/counts-text.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';

/** Periods, what the clock removes next, and what went: numbers, and nothing of anybody. */
export function RetentionPanel() {
  const words = useDeskWords();
  const live = useLive(
    'retention',
    (desk) => desk.retention({}),
    () => false,
  );
  const { rules = [], due, log = [] } = live.value ?? {};
  const { content = {}, ...numbers } = due ?? {};
  const parts = Object.entries(numbers).filter(([, number]) => number > 0);
  const counts = countsText(words, content);
  return (
    <details className="panel" data-panel="retention">
      <summary className="kern-heading-small">{words.say('retention.title')}</summary>
      <Fault error={live.error} />
      <table className="table">
        <caption className="kern-label">{words.say('retention.rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('retention.columns.thing')}</th>
            <th scope="col">{words.say('retention.columns.days')}</th>
            <th scope="col">{words.say('retention.columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ thing, days, source, asOf }) => (
            <tr key={thing} data-thing={thing}>
              <td>{words.say(`retention.thing.${thing}`)}</td>
              <td className="table__number">{days}</td>
              <td>
                {source}, {words.say('retention.ownChoice', { day: dayText(asOf) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="kern-title">{words.say('retention.due')}</h3>
      <p className="kern-body kern-body--small" data-due="">
        {parts.length === 0
          ? words.say('retention.nothingDue')
          : parts
              .map(([part, number]) => words.say(`retention.dueParts.${part}`, { number }))
              .join(' · ')}{' '}
        {counts === '' ? '' : words.say('retention.dueContent', { counts })}
      </p>
      <h3 className="kern-title">{words.say('retention.log')}</h3>
      {log.length === 0 ? (
        <p className="kern-body kern-body--small">{words.say('retention.nothingYet')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.say('retention.columns.day')}</th>
              <th scope="col">{words.say('retention.columns.action')}</th>
              <th scope="col">{words.say('retention.columns.why')}</th>
              <th scope="col">{words.say('retention.columns.number')}</th>
            </tr>
          </thead>
          <tbody>
            {log.map(({ day, action, why, number }) => (
              <tr key={`${day} ${action} ${why}`} data-log={action}>
                <td>{dayText(day)}</td>
                <td>{words.find(`audit.actions.${action}`) ?? action}</td>
                <td>{words.find(`audit.whys.${why}`) ?? why}</td>
                <td className="table__number">{number}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
