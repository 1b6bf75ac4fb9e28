import { useId } from 'react';
import { TextInput } from '../../components/TextInput.tsx';
import type { Answered } from '../bridge.ts';
import { birthText } from '../matching/birth-text.ts';
import { useSearch } from '../matching/use-search.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';

type FindHouseholdProps = {
  /** the household somebody leaves: it is not offered */
  readonly except: string;
  readonly onChoose: (record: string) => void;
};
type Found = Answered<'search'>;

/** Another household, by a name in any spelling or by its code: nobody is shown who was not looked for. */
export function FindHousehold({ except, onChoose }: FindHouseholdProps) {
  const words = useDeskWords();
  const id = useId();
  const { typed, setTyped, result: answer } = useSearch();
  const found = answer?.ok === true ? householdsIn(answer.value, except) : [];
  return (
    <div className="kern-form-input" data-field="household">
      <label className="kern-label" id={`${id}-label`} htmlFor={id}>
        {words.say('households.find')}
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
      <p className="kern-body kern-body--small" role="status">
        {answer?.ok === true && found.length === 0 ? words.say('search.none') : null}
      </p>
      <ul className="work__list household__found">
        {found.map(({ record, shortCode, state, names }) => (
          <li key={record}>
            <button
              type="button"
              className={`sitting-card sitting-card--${state}`}
              data-household={record}
              onClick={() => onChoose(record)}
            >
              <span className="sitting-card__line">
                <strong className="sitting-card__name">
                  {names.length === 0 ? words.say('search.byCode') : <bdi>{names.join(', ')}</bdi>}
                </strong>
                <code>{shortCode}</code>
              </span>
              <span className="sitting-card__line sitting-card__detail">
                {words.say(`search.states.${state}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Fault error={answer?.ok === false ? answer.error : undefined} />
    </div>
  );
}

/** Each household once, with who of it was found. */
function householdsIn({ found, sitting }: Found, except: string) {
  const byRecord = new Map<string, { shortCode: string; state: string; names: string[] }>();
  if (sitting) byRecord.set(sitting.record, { ...sitting, names: [] });
  for (const { record, shortCode, state, name, birth } of found) {
    const one = byRecord.get(record) ?? { shortCode, state, names: [] };
    if (name !== '') one.names.push(birth === undefined ? name : `${name} (${birthText(birth)})`);
    byRecord.set(record, one);
  }
  return [...byRecord]
    .filter(([record, { state }]) => record !== except && state !== 'purged')
    .map(([record, one]) => ({ record, ...one }));
}
