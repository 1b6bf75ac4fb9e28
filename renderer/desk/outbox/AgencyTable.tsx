import { Fragment } from 'react';
import { instantText } from '../instant.ts';
import { useDeskWords } from '../use-desk-words.ts';
import type { Outbox } from './OutboxView.tsx';

const counts = ['waiting', 'inBatch', 'accepted', 'parked'] as const;

/** One line an agency: how much stands where; beneath it what keeps it from being reached, where something does. */
export function AgencyTable({ agencies }: { readonly agencies: Outbox['agencies'] }) {
  const words = useDeskWords();
  return (
    <section aria-labelledby="agencies-title">
      <h2 className="kern-heading-small" id="agencies-title">
        {words.say('outbox.agencies')}
      </h2>
      <table className="table table--close">
        <thead>
          <tr>
            <th scope="col">{words.say('outbox.agency')}</th>
            <th scope="col">{words.say('outbox.transport')}</th>
            {counts.map((count) => (
              <th key={count} scope="col" className="table__number">
                {words.say(`outbox.${count}`)}
              </th>
            ))}
            <th scope="col">{words.say('outbox.lastAccepted')}</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <Fragment key={agency.agency}>
              <tr data-agency={agency.agency} className={agency.fault && 'table__with-note'}>
                <th scope="row">{words.agency(agency.agency)}</th>
                <td>{words.say(`transports.${agency.transport}`)}</td>
                {counts.map((count) => (
                  <td
                    key={count}
                    data-count={count}
                    className={`table__number${count === 'parked' && agency.parked > 0 ? ' table__bad' : ''}`}
                  >
                    {agency[count]}
                  </td>
                ))}
                <td className="table__whole">
                  {agency.lastAcceptedAt === undefined
                    ? words.say('outbox.never')
                    : instantText(agency.lastAcceptedAt)}
                </td>
              </tr>
              {agency.fault === undefined ? null : (
                <tr data-fault={agency.fault}>
                  <td className="table__bad" colSpan={counts.length + 3}>
                    {words.say('outbox.faultOf', { fault: words.reason('faults', agency.fault) })}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
