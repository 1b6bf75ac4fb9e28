import type { MorningSheetView } from '#domain/contract/delivery-shapes';
import { sheetClasses } from '#domain/delivery/morning-sheet';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';
import { SheetList } from './SheetList.tsx';

type MorningSheetProps = {
  readonly site: string;
  readonly rehearsal: boolean;
  readonly onOpen: (record: string) => void;
};

/** Of these something has to be done. */
const urgent: readonly string[] = ['parked', 'expired', 'concernsNobody'];
const listed = ['parked', 'expired', 'waiting', 'deliveredLastNight'] as const;

/** Last night on one page, to read, to print and to tick off. Short codes only: paper lies about. */
export function MorningSheet({ site, rehearsal, onOpen }: MorningSheetProps) {
  const words = useDeskWords();
  const live = useLive(
    'morningSheet',
    (desk) => desk.morningSheet({}),
    ({ what }) => what === 'outbox' || what === 'sittings',
  );
  const sheet = live.value;
  if (sheet === undefined) {
    return (
      <>
        <Fault error={live.error} />
        <Loading of={live} />
      </>
    );
  }
  const { counts } = sheet;
  const isOpen = counts.parked + counts.expired + counts.waiting + counts.concernsNobody > 0;
  return (
    <>
      <header className="outbox__head outbox__head--screen">
        <h1 className="kern-heading-medium">{words.say('sheet.title')}</h1>
        <span className="kern-body">{words.say('sheet.intro')}</span>
        <Button look="primary" onPress={() => window.print()} action="print">
          {words.say('sheet.print')}
        </Button>
      </header>
      <Fault error={live.error} />
      <article className="sheet" aria-labelledby="sheet-title">
        <header className="sheet__head">
          <h2 className="sheet__title" id="sheet-title">
            {words.say('sheet.title')}
          </h2>
          <p className="sheet__site">{site}</p>
          {rehearsal ? <p className="sheet__rehearsal">{words.say('sheet.rehearsal')}</p> : null}
          <p className="sheet__made">
            <span>{words.say('sheet.made', { time: instantText(sheet.madeAt) })}</span>
            <span>{words.say('sheet.night', { time: instantText(sheet.since) })}</span>
          </p>
        </header>
        {sheet.sealed === 0 && sheet.addsUp ? (
          <p className="kern-body">{words.say('sheet.nothing')}</p>
        ) : (
          <>
            <Counts sheet={sheet} />
            {sheet.addsUp ? (
              <p className="sheet__proof" data-adds-up="true">
                {words.say('sheet.addsUp')}
              </p>
            ) : (
              <div data-adds-up="false">
                <Alert
                  kind="danger"
                  urgent
                  title={words.say('sheet.addsNot', { sum: sheet.sum, sealed: sheet.sealed })}
                />
              </div>
            )}
            {isOpen ? null : <p className="kern-body">{words.say('sheet.allDone')}</p>}
            {listed.map((list) => (
              <SheetList
                key={list}
                name={list}
                lines={sheet.lists[list]}
                brief={list === 'deliveredLastNight'}
                onOpen={onOpen}
              />
            ))}
          </>
        )}
      </article>
    </>
  );
}

function Counts({ sheet }: { readonly sheet: MorningSheetView }) {
  const words = useDeskWords();
  return (
    <table className="sheet__counts">
      <thead>
        <tr>
          <th scope="col">{words.say('sheet.class')}</th>
          <th scope="col" className="table__number">
            {words.say('sheet.count')}
          </th>
          <th scope="col">{words.say('sheet.whatToDo')}</th>
        </tr>
      </thead>
      <tbody>
        {sheetClasses.map((row) => {
          const count = sheet.counts[row];
          const isUrgent = count !== 0 && urgent.includes(row);
          return (
            <tr key={row} className={isUrgent ? 'sheet__urgent' : undefined} data-class={row}>
              <th scope="row">{words.say(`sheet.classes.${row}`)}</th>
              <td className="table__number">{count}</td>
              <td>{count === 0 ? '' : words.say(`sheet.todo.${row}`)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.say('sheet.sum')}</th>
          <td className="table__number" data-class="sum">
            {sheet.sum}
          </td>
          <td />
        </tr>
        <tr>
          <th scope="row">{words.say('sheet.sealed')}</th>
          <td className="table__number" data-class="sealed">
            {sheet.sealed}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
