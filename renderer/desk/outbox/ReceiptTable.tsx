import { Badge } from '../../components/Badge.tsx';
import { instantText } from '../instant.ts';
import { useDeskWords } from '../use-desk-words.ts';
import type { Outbox } from './OutboxView.tsx';

/** The agencies' receipts, the latest first, and whether each was really theirs. */
export function ReceiptTable({ receipts }: { readonly receipts: Outbox['receipts'] }) {
  const words = useDeskWords();
  return (
    <section aria-labelledby="receipts-title">
      <h2 className="kern-heading-small" id="receipts-title">
        {words.say('outbox.receipts')}
      </h2>
      <p className="kern-body kern-body--muted">{words.say('outbox.receiptsHint')}</p>
      {receipts.length === 0 ? (
        <p className="kern-body kern-body--muted">{words.say('outbox.noReceipts')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.say('outbox.received')}</th>
              <th scope="col">{words.say('outbox.agency')}</th>
              <th scope="col" className="table__number">
                {words.say('outbox.accepted')}
              </th>
              <th scope="col" className="table__number">
                {words.say('outbox.rejected')}
              </th>
              <th scope="col">{words.say('outbox.signature')}</th>
              <th scope="col">{words.say('outbox.reference')}</th>
            </tr>
          </thead>
          <tbody>
            {receipts
              .toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt))
              .map((receipt) => (
                <tr key={receipt.id} data-receipt={receipt.id}>
                  <td className="table__whole">{instantText(receipt.receivedAt)}</td>
                  <td>{words.agency(receipt.agency)}</td>
                  <td className="table__number">{receipt.accepted}</td>
                  <td className={`table__number${receipt.rejected > 0 ? ' table__bad' : ''}`}>
                    {receipt.rejected}
                  </td>
                  <td>
                    <Badge kind={receipt.verified ? 'success' : 'danger'}>
                      {words.say(receipt.verified ? 'outbox.verified' : 'outbox.notVerified')}
                    </Badge>
                  </td>
                  <td className="table__whole">
                    <code>{receipt.batchId}</code>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
