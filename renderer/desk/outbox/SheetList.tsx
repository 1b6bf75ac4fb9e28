import type { MorningSheetView } from '#domain/contract/delivery-shapes';
import { instantText } from '../instant.ts';
import { useDeskWords } from '../use-desk-words.ts';

type SheetListProps = {
  readonly name: keyof MorningSheetView['lists'];
  readonly lines: MorningSheetView['lists']['parked'];
  /** Only the codes: nothing has to be done about them. */
  readonly brief: boolean;
  readonly onOpen: (record: string) => void;
};

/** The records of one class by their short codes, with a box to tick where somebody has to do something. */
export function SheetList({ name, lines, brief, onOpen }: SheetListProps) {
  const words = useDeskWords();
  if (lines.length === 0) return null;
  const title = words.say('sheet.list', { title: words.say(`sheet.classes.${name}`), count: lines.length });
  const needsSomebody = name === 'parked' || name === 'expired';
  const code = (record: string, shortCode: string) => (
    <button
      type="button"
      className="sheet__code"
      aria-label={words.say('outbox.openOf', { code: shortCode })}
      onClick={() => onOpen(record)}
    >
      {shortCode}
    </button>
  );
  return (
    <section className="sheet__list" data-list={name}>
      <h3 className="sheet__heading">{title}</h3>
      {brief ? (
        <ul className="sheet__codes">
          {lines.map(({ recordId, shortCode }) => (
            <li key={recordId}>{code(recordId, shortCode)}</li>
          ))}
        </ul>
      ) : (
        <table className="sheet__lines">
          <thead>
            <tr>
              <th scope="col">{words.say('sheet.code')}</th>
              <th scope="col">{words.say('sheet.received')}</th>
              <th scope="col">{words.say('sheet.agencies')}</th>
              {needsSomebody ? <th scope="col">{words.say('sheet.done')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ recordId, shortCode, receivedAt, entries }) => (
              <tr key={recordId}>
                <th scope="row">{code(recordId, shortCode)}</th>
                <td className="sheet__when">{instantText(receivedAt)}</td>
                <td>
                  {name === 'waiting' ? (
                    entries.map(({ agency }) => words.agency(agency)).join(', ')
                  ) : (
                    <ul className="sheet__reasons">
                      {entries.map(({ agency, reason }, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: an agency may have two; a line keeps no state.
                        <li key={`${agency} ${index}`}>
                          <strong>{words.agency(agency)}</strong>
                          {name === 'parked' && reason !== undefined
                            ? `: ${words.reason('reasons', reason)}`
                            : ''}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
                {needsSomebody ? (
                  <td>
                    <span className="sheet__box" />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
