import { type ReactNode, useEffect, useId, useRef } from 'react';
import { readShortCode } from '#domain/identity/short-code';
import { TextInput } from '../../components/TextInput.tsx';
import type { Answered } from '../bridge.ts';
import { attempt } from '../bridge.ts';
import { startText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useDesk } from '../use-live.ts';
import { birthText } from './birth-text.ts';
import { listenForCode } from './listen-for-code.ts';
import { useSearch } from './use-search.ts';

type SearchBoxProps = {
  readonly onChoose: (record: string) => void;
  /** what stands here while nobody searches */
  readonly children: ReactNode;
};

/** Search first: nobody is shown who was not looked for. What was typed lives here only. */
export function SearchBox({ onChoose, children }: SearchBoxProps) {
  const words = useDeskWords();
  const desk = useDesk();
  const id = useId();
  const { typed, setTyped, result, setResult, isSearching } = useSearch();

  const sitting = result?.ok === true ? result.value.sitting : undefined;
  // Whoever has a name is shown with it.
  const isAlone =
    sitting !== undefined &&
    result?.ok === true &&
    result.value.found.every(({ record }) => record !== sitting.record);
  const open = (record: string) => {
    setTyped('');
    onChoose(record);
  };
  /** A reader ends a code with Enter, often before the search has answered. */
  const openByCode = async () => {
    if (readShortCode(typed) === undefined) return;
    const answer = await attempt(() => desk.search({ typed }));
    setResult(answer);
    if (answer.ok && answer.value.sitting) open(answer.value.sitting.record);
  };
  const latest = useRef(open);
  latest.current = open;
  // Read anywhere on the desk, as long as nobody writes in a field.
  useEffect(
    () =>
      listenForCode(window, (code) => {
        void attempt(() => desk.search({ typed: code })).then((answer) => {
          setTyped(code);
          if (answer.ok && answer.value.sitting) latest.current(answer.value.sitting.record);
        });
      }),
    [desk, setTyped],
  );

  return (
    <>
      <form
        className="search"
        aria-label={words.say('search.label')}
        onSubmit={(event) => {
          event.preventDefault();
          void openByCode();
        }}
      >
        <label className="kern-label" id={`${id}-label`} htmlFor={id}>
          {words.say('search.label')}
        </label>
        <TextInput
          id={id}
          labelledBy={`${id}-label`}
          describedBy={`${id}-hint`}
          invalid={false}
          value={typed}
          onChange={setTyped}
          inputMode="search"
          maxLength={200}
          ownDigits
        />
        <p className="kern-body kern-body--small kern-body--muted" id={`${id}-hint`}>
          {words.say('search.hint')}
        </p>
        <div role="status">
          {result?.ok === true ? (
            <p className="kern-body kern-body--small">
              {result.value.found.length === 0 && sitting === undefined
                ? words.say('search.none')
                : words.say(result.value.more ? 'search.more' : 'search.found', {
                    count: result.value.found.length,
                  })}
            </p>
          ) : null}
        </div>
        <Fault error={result?.ok === false ? result.error : undefined} />
      </form>
      {isSearching ? (
        <>
          {isAlone ? <FoundSitting sitting={sitting} onChoose={onChoose} /> : null}
          <FoundPersons found={result?.ok === true ? result.value.found : []} onChoose={onChoose} />
        </>
      ) : (
        children
      )}
    </>
  );
}

type FoundPersonsProps = {
  readonly found: Answered<'search'>['found'];
  readonly onChoose: (record: string) => void;
};

function FoundPersons({ found, onChoose }: FoundPersonsProps) {
  const words = useDeskWords();
  return (
    <ul className="work__list">
      {found.map(({ record, person, name, birth, shortCode, state, startedAt, ...one }) => (
        <li key={`${record}/${person}`}>
          <button
            type="button"
            className={`sitting-card sitting-card--${state}`}
            data-found={record}
            onClick={() => onChoose(record)}
          >
            <span className="sitting-card__line">
              <strong className="sitting-card__name">
                {one.protected ? words.say('protected.name') : <bdi>{name}</bdi>}
              </strong>
              <code>{shortCode}</code>
            </span>
            <span className="sitting-card__line sitting-card__detail">
              {birth === undefined ? null : (
                <span>{words.say('search.born', { date: birthText(birth) })}</span>
              )}
              <span>{words.say(`search.states.${state}`)}</span>
              <span>{startText(startedAt, new Date().toISOString())}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type FoundSittingProps = {
  readonly sitting: NonNullable<Answered<'search'>['sitting']>;
  readonly onChoose: (record: string) => void;
};

/** The sitting whose code was typed: also one in which nobody has a name yet. */
function FoundSitting({ sitting, onChoose }: FoundSittingProps) {
  const words = useDeskWords();
  const { record, shortCode, state, startedAt } = sitting;
  return (
    <button
      type="button"
      className={`sitting-card sitting-card--${state}`}
      data-code={record}
      onClick={() => onChoose(record)}
    >
      <span className="sitting-card__line">
        <strong className="sitting-card__name">{words.say('search.byCode')}</strong>
        <code>{shortCode}</code>
      </span>
      <span className="sitting-card__line sitting-card__detail">
        <span>{words.say(`search.states.${state}`)}</span>
        <span>{startText(startedAt, new Date().toISOString())}</span>
      </span>
    </button>
  );
}
