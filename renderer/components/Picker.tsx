import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { type Findable, findMatches } from './search.ts';
import type { ControlProps } from './TextInput.tsx';

export type PickerOption = Findable & {
  readonly label: ReactNode;
  /** BCP 47: of the label */
  readonly language: string;
  /** Under the label: the German name. */
  readonly note?: ReactNode;
};

type PickerProps = ControlProps & {
  readonly options: readonly PickerOption[];
  readonly onPick: (key: string) => void;
  readonly searchLabel: string;
  readonly nothingFound: ReactNode;
};

/** Chooses one of many by typing part of its name. The list is always open: nothing has to be unfolded first. */
export function Picker(props: PickerProps) {
  const { id, options, onPick, searchLabel, nothingFound } = props;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const matches = useMemo(() => findMatches(options, typed), [options, typed]);
  const isWhole = useWhole(options);
  const drawn = isWhole ? matches : matches.slice(0, drawnAtOnce);
  const pick = (key: string) => {
    setTyped('');
    setActive(-1);
    onPick(key);
  };
  const optionId = (index: number) => `${id}-option-${index}`;

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => Math.max(0, Math.min(matches.length - 1, now + step)));
    }
    const picked = matches[active] ?? (typed === '' ? undefined : matches[0]);
    if (event.key === 'Enter' && picked !== undefined) {
      event.preventDefault();
      pick(picked.key);
    }
    if (event.key === 'Escape') setTyped('');
  };

  return (
    <div className="picker">
      <div className="picker__search">
        <Icon name="search" />
        <input
          type="text"
          id={id}
          role="combobox"
          className={`kern-form-input__input text-input${props.invalid ? ' kern-form-input__input--error' : ''}`}
          value={typed}
          dir="auto"
          inputMode="search"
          data-keyboard="own"
          placeholder={searchLabel}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 && active < matches.length ? optionId(active) : undefined}
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-invalid={props.invalid || undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        className="picker__list"
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={props.labelledBy}
        ref={list}
      >
        {drawn.map(({ key, label, language, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus.
          <div
            key={key}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            className="picker__option"
            aria-selected={index === active}
            aria-posinset={index + 1}
            aria-setsize={matches.length}
            data-active={index === active || undefined}
            data-code={key}
            onClick={() => pick(key)}
          >
            <span className="kern-label" lang={language}>
              {label}
            </span>
            {note === undefined ? null : (
              <span className="picker__note" lang="de" dir="ltr">
                {note}
              </span>
            )}
          </div>
        ))}
        {matches.length === 0 ? <p className="picker__nothing">{nothingFound}</p> : null}
      </div>
    </div>
  );
}

/** More than are in sight. */
const drawnAtOnce = 16;

/** A page with two hundred names is there before all of them are drawn; the rest follows when nothing else is to do. */
function useWhole(options: readonly PickerOption[]): boolean {
  const [wholeFor, setWholeFor] = useState<readonly PickerOption[]>();
  useEffect(() => {
    const id = requestIdleCallback(() => setWholeFor(options), { timeout: 500 });
    return () => cancelIdleCallback(id);
  }, [options]);
  return wholeFor === options;
}
