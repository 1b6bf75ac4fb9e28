import { useState } from 'react';
import type { PressOutcome } from '#domain/contract/paper-shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';

/** The papers of a sealed sitting: kept in the record, and printed where there is a printer. */
export function PapersPanel({ record }: { readonly record: string }) {
  const words = useDeskWords();
  const action = useAction();
  const [outcome, setOutcome] = useState<PressOutcome>();
  const [chosen, setChosen] = useState<string>();
  const live = useLive(
    record,
    (desk) => desk.papers({ record }),
    (change) => change.record === record,
  );
  const value = live.value;
  if (value === undefined) return <Fault error={live.error} />;
  if (value.papers.length === 0) return null;
  const { papers, printers, fixed } = value;
  const usual = fixed?.name ?? printers.find(({ isDefault }) => isDefault)?.name ?? printers[0]?.name;
  const printer = fixed?.silent ? fixed.name : (chosen ?? usual);
  const press = (keys: readonly string[], to: string | undefined) =>
    action.run(
      (desk) => desk.pressPapers({ record, papers: [...keys], ...(to === undefined ? {} : { printer: to }) }),
      (made) => {
        setOutcome(made);
        live.refetch();
      },
    );
  const all = papers.map(({ key }) => key);
  return (
    <section className="panel" data-papers={papers.length}>
      <h3 className="kern-title">{words.say('papers.title')}</h3>
      <Fault error={action.error} />
      {outcome === undefined ? null : (
        <Alert
          kind={outcome.fault === undefined ? 'success' : 'warning'}
          urgent
          title={words.say(
            outcome.fault === undefined ? 'papers.done' : `papers.faults.${outcome.fault.slice(6)}`,
            { kept: outcome.kept, printed: outcome.printed },
          )}
        />
      )}
      {fixed?.silent || printers.length === 0 ? null : (
        <label className="kern-body">
          {words.say('papers.printer')}{' '}
          <select value={printer} onChange={({ target }) => setChosen(target.value)} data-field="printer">
            {printers.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {printer === undefined ? <p className="kern-body">{words.say('papers.noPrinter')}</p> : null}
      <Button
        look="primary"
        wide
        disabled={action.busy}
        onPress={() => press(all, printer)}
        action={printer === undefined ? 'keepPapers' : 'printPapers'}
      >
        {words.say(printer === undefined ? 'papers.keepAll' : 'papers.printAll')}
      </Button>
      <ul className="todo">
        {papers.map(({ key, paper, called, keptAt, printed }) => (
          <li key={key} className="todo__item" data-paper={key}>
            <span className="todo__entry">
              <strong className="todo__what">
                {words.say(`papers.names.${paper}`)}
                {called === undefined ? null : (
                  <>
                    {' – '}
                    <bdi>{called}</bdi>
                  </>
                )}
              </strong>
              {keptAt === undefined ? null : (
                <span className="table__note">{words.say('papers.kept', { printed })}</span>
              )}
              <Button
                look="secondary"
                disabled={action.busy}
                onPress={() => press([key], printer)}
                action="pressPaper"
              >
                {words.say(
                  printer === undefined ? 'papers.keep' : printed > 0 ? 'papers.again' : 'papers.print',
                )}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
