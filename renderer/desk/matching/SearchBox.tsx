import { type ReactNode, useEffect, useId, useState } from 'react';
import { TextInput } from '../../components/TextInput.tsx';
import type { Answered } from '../bridge.ts';
import { attempt } from '../bridge.ts';
import { startText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useDesk } from '../use-live.ts';
import { birthText } from './birth-text.ts';

type Result = Awaited<ReturnType<ReturnType<typeof useDesk>['search']>>;

/** Between two keys of somebody who types. */
const pauseMs = 120;

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
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<Result>();
  const isSearching = typed.trim().length >= 2;

  useEffect(() => {
    if (!isSearching) {
      setResult(undefined);
      return;
    }
    let isLatest = true;
    const soon = setTimeout(() => {
      void attempt(() => desk.search({ typed })).then((answer) => {
        if (isLatest) setResult(answer);
      });
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(soon);
    };
  }, [desk, typed, isSearching]);

  return (
    <>
      <section className="search" aria-label={words.say('search.label')}>
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
              {result.value.found.length === 0
                ? words.say('search.none')
                : words.say(result.value.more ? 'search.more' : 'search.found', {
                    count: result.value.found.length,
                  })}
            </p>
          ) : null}
        </div>
        <Fault error={result?.ok === false ? result.error : undefined} />
      </section>
      {isSearching ? (
        <FoundPersons found={result?.ok === true ? result.value.found : []} onChoose={onChoose} />
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
