import type { AuditLineView } from '#domain/contract/audit-shapes';
import { instantText } from '../instant.ts';
import { isCode } from '../model/is-code.ts';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';

/** Their detail is the version of the record. */
const versioned = ['record.read', 'record.seal'];

/** The lines, the latest first. What stood there before and after is a mark to compare, never a value. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLineView[] }) {
  const words = useDeskWords();
  if (lines.length === 0) return <p className="kern-body">{words.say('audit.none')}</p>;
  return (
    <table className="table table--close" data-table="audit">
      <thead>
        <tr>
          <th scope="col" className="table__number">
            {words.say('audit.columns.sequence')}
          </th>
          <th scope="col">{words.say('audit.columns.at')}</th>
          <th scope="col">{words.say('audit.columns.who')}</th>
          <th scope="col">{words.say('audit.columns.what')}</th>
          <th scope="col">{words.say('audit.columns.record')}</th>
          <th scope="col">{words.say('audit.columns.why')}</th>
          <th scope="col">{words.say('audit.columns.change')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.sequence} data-audit={line.action}>
            <td className="table__number">{line.sequence}</td>
            <td className="audit__hashes">{instantText(line.at)}</td>
            <td>
              {whoText(words, line)}
              {line.witness === undefined ? null : (
                <span className="table__note">{words.say('audit.witness', { account: line.witness })}</span>
              )}
            </td>
            <td>
              {(isCode(line.action) ? words.find(`audit.actions.${line.action}`) : undefined) ?? line.action}
              {line.step === undefined ? null : (
                <span className="table__note">{words.pageTitle(line.step.split('/')[0] ?? line.step)}</span>
              )}
              {line.detail === undefined || line.action === 'search.persons' ? null : (
                <span className="table__note audit__detail">
                  {versioned.includes(line.action) && /^\d+$/.test(line.detail)
                    ? words.say('audit.version', { version: line.detail })
                    : line.detail}
                </span>
              )}
              {line.action === 'search.persons' ? (
                <span className="table__note">
                  {words.say('audit.shown', { count: Number(line.detail?.split(' ')[1] ?? 0) })}
                </span>
              ) : null}
            </td>
            <td>
              {line.shortCode === undefined ? null : <code>{line.shortCode}</code>}
              {line.record === undefined ? null : <span className="table__note">{line.record}</span>}
            </td>
            <td>{line.why === undefined ? '' : words.say(`audit.whys.${line.why}`)}</td>
            <td className="audit__hashes">
              {line.before === undefined ? null : <code title={line.before}>{line.before.slice(0, 8)}</code>}
              {line.after === undefined ? null : (
                <>
                  {' → '}
                  <code title={line.after}>{line.after.slice(0, 8)}</code>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const whoText = (words: DeskWords, { who, account }: AuditLineView): string =>
  account ?? words.say(who === 'newcomer' ? 'audit.newcomer' : 'audit.station');
