import { useState } from 'react';
import type { DeskPapers, PressOutcome } from '#domain/contract/paper-shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { PaperPreview } from './PaperPreview.tsx';

type Listed = DeskPapers['papers'][number];

/** The papers of a sitting: looked at, kept in the record once it is sealed, and printed where there is a printer. */
export function PapersPanel({ record }: { readonly record: string }) {
  const words = useDeskWords();
  const action = useAction();
  const [outcome, setOutcome] = useState<PressOutcome>();
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState<string>();
  const live = useLive(
    record,
    (desk) => desk.papers({ record }),
    (change) => change.record === record,
  );
  const value = live.value;
  if (value === undefined) return <Fault error={live.error} />;
  if (value.papers.length === 0) return null;
  const { papers, printers, fixed, draft } = value;
  // What the list shows is where the paper goes: a printer that is gone is not chosen any more.
  const listed = (name: string | undefined) => printers.find((one) => one.name === name);
  const usual = listed(fixed?.name) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const printer = fixed?.silent ? fixed.name : (listed(chosen) ?? usual)?.name;
  const press = (keys: readonly string[], to: string | undefined) => {
    setShown(undefined);
    action.run(
      (desk) => desk.pressPapers({ record, papers: [...keys], ...(to === undefined ? {} : { printer: to }) }),
      (made) => {
        setOutcome(made);
        live.refetch();
      },
    );
  };
  const nameOf = ({ paper, called }: Listed) => {
    const name = words.say(`papers.names.${paper}`);
    return called === undefined ? name : `${name} – ${called}`;
  };
  const all = papers.map(({ key }) => key);
  const previewed = papers.find(({ key }) => key === shown);
  return (
    <section className="panel" data-papers={papers.length}>
      <h3 className="kern-title">{words.say(draft ? 'papers.draftTitle' : 'papers.title')}</h3>
      {draft ? <p className="kern-body">{words.say('papers.draftText')}</p> : null}
      <Fault error={action.error} />
      {outcome === undefined ? null : (
        <Alert
          kind={outcome.fault === undefined ? 'success' : 'warning'}
          urgent
          title={words.say(outcomeText(outcome, draft), { kept: outcome.kept, printed: outcome.printed })}
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
      {printer === undefined ? (
        <p className="kern-body">{words.say(draft ? 'papers.noPrinterDraft' : 'papers.noPrinter')}</p>
      ) : null}
      {draft ? null : (
        <Button
          look="primary"
          wide
          disabled={action.busy}
          onPress={() => press(all, printer)}
          action={printer === undefined ? 'keepPapers' : 'printPapers'}
        >
          {words.say(printer === undefined ? 'papers.keepAll' : 'papers.printAll')}
        </Button>
      )}
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
              <Button look="secondary" onPress={() => setShown(key)} action="previewPaper">
                {words.say('papers.look')}
              </Button>
              {draft && printer === undefined ? null : (
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
              )}
            </span>
          </li>
        ))}
      </ul>
      {previewed === undefined ? null : (
        <PaperPreview
          record={record}
          paper={previewed.key}
          title={nameOf(previewed)}
          busy={action.busy}
          onPrint={printer === undefined ? undefined : () => press([previewed.key], printer)}
          onKeep={draft ? undefined : () => press([previewed.key], undefined)}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}

function outcomeText({ fault }: PressOutcome, draft: boolean): string {
  if (draft) return fault === undefined ? 'papers.draftDone' : 'papers.faults.draftNotPrinted';
  return fault === undefined ? 'papers.done' : `papers.faults.${fault.slice(6)}`;
}
