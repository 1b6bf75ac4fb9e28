import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';

type Rules = NonNullable<DeskSitting['rules']>;
type Person = Rules['persons'][number];
type Suggestion = Person['benefitRegime'];

const mainTables = ['benefitRegime', 'workAccess'] as const;
const hintTables = ['analogBenefits', 'needLevel', 'languageCourse', 'counselling'] as const;
type Table = (typeof mainTables)[number] | (typeof hintTables)[number];

const dayText = (day: string): string =>
  new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What the rules suggest for each person, with paragraph and date. A suggestion, never a decision. */
export function RulesPanel({ sitting }: { readonly sitting: DeskSitting }) {
  const words = useDeskWords();
  const { rules, persons, summary } = sitting;
  if (rules === undefined || rules.persons.length === 0) return null;
  return (
    <section className="panel rules" data-rules={rules.packVersion}>
      <h2 className="kern-heading-small">{words.say('rules.title')}</h2>
      <p className="kern-body rules__note">{words.say('rules.note')}</p>
      {rules.persons.map((person) => (
        <section key={person.id} className="rules__person" data-person={person.id}>
          <h3 className="kern-title rules__name">
            <bdi>{persons.find(({ id }) => id === person.id)?.called}</bdi>
          </h3>
          {person.regimeGap ? <Alert kind="warning" title={words.say('rules.gap')} /> : null}
          <Papers papers={person.documents} words={words} />
          {mainTables.map((table) => (
            <Main key={table} table={table} suggestion={person[table]} words={words} />
          ))}
          <details className="rules__more">
            <summary className="kern-body">{words.say('rules.more')}</summary>
            <dl className="rules__hints">
              {hintTables.map((table) => (
                <div key={table}>
                  <dt>{words.say(`rules.tables.${table}`)}</dt>
                  <dd>
                    {resultText(words, table, person[table])}
                    {person[table].law === undefined ? null : (
                      <span className="rules__law"> {person[table].law}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </section>
      ))}
      {rules.documents.length === 0 ? null : (
        <section className="rules__person">
          <h3 className="kern-title rules__name">{words.say('rules.household')}</h3>
          <Papers papers={rules.documents} words={words} />
        </section>
      )}
      <p className="kern-body kern-body--muted rules__as-of">
        {summary.state === 'sealed' ? `${words.say('rules.sealed')}: ` : null}
        {words.say('rules.asOf', {
          date: dayText(rules.lawAsOf),
          version: rules.packVersion,
          day: dayText(rules.on),
        })}
      </p>
    </section>
  );
}

function resultText(words: DeskWords, table: Table, { code, from }: Suggestion): string {
  const result = words.find(`rules.results.${table}.${code}`) ?? words.say(`rules.results.${table}.staff`);
  return from === undefined ? result : `${result}, ${words.say('rules.from', { date: dayText(from) })}`;
}

type PapersProps = { readonly papers: Person['documents']; readonly words: DeskWords };

/** What has run out or is missing first; what an office may ask for, and what nobody looked for, on demand. */
function Papers({ papers, words }: PapersProps) {
  const urgent = papers.filter(({ state, onRequest }) => state !== 'unknown' && !onRequest);
  const others = papers.filter((one) => !urgent.includes(one));
  const line = ({ document, state, date, law }: Person['documents'][number]) => (
    <li key={document} data-document={document} data-state={state}>
      <strong>{words.say(`rules.documents.${document}`)}</strong>: {words.say(`rules.states.${state}`)}
      {date === undefined
        ? null
        : ` (${words.say(state === 'missing' ? 'rules.dueBy' : 'rules.lastDay', { date: dayText(date) })})`}
      <span className="rules__law"> {law}</span>
    </li>
  );
  return (
    <>
      {urgent.length === 0 ? null : (
        <Alert kind="warning" title={words.say('rules.papersTitle')}>
          <ul className="rules__papers">{urgent.map(line)}</ul>
        </Alert>
      )}
      {others.length === 0 ? null : (
        <details className="rules__more">
          <summary className="kern-body">{words.say('rules.papersOther', { count: others.length })}</summary>
          <ul className="rules__papers">{others.map(line)}</ul>
        </details>
      )}
    </>
  );
}

type MainProps = { readonly table: Table; readonly suggestion: Suggestion; readonly words: DeskWords };

function Main({ table, suggestion, words }: MainProps) {
  const { code, degree, baConsent, selfEmployed, why, law, confidence, assumes = [] } = suggestion;
  const details = [
    degree && words.find(`rules.degrees.${degree}`),
    baConsent && words.find(`rules.baConsents.${baConsent}`),
    selfEmployed && words.find(`rules.selfEmployments.${selfEmployed}`),
    why && words.find(`rules.whys.${why}`),
  ].filter((text) => text !== undefined && text !== '');
  const named = (group: string, codes: readonly string[]) =>
    codes.map((one) => words.find(`rules.${group}.${one}`) ?? words.say('rules.unknown')).join(', ');
  const lines: readonly (readonly [string, string])[] = [
    ['missing', named('facts', suggestion.missing)],
    ['assumes', named('assumptions', assumes)],
    ['decidedBy', named('facts', suggestion.decidedBy)],
  ];
  return (
    <div className="rules__main" data-table={table} data-result={code}>
      <p className="kern-body rules__result">
        <span className="rules__table">{words.say(`rules.tables.${table}`)}: </span>
        <strong>{resultText(words, table, suggestion)}</strong>
      </p>
      {details.length === 0 ? null : <p className="kern-body">{details.join(' · ')}</p>}
      <dl className="rules__why">
        {law === undefined ? null : (
          <div>
            <dt>{words.say('rules.law')}</dt>
            <dd>
              {law}
              {confidence === undefined ? null : ` (${words.say(`rules.confidences.${confidence}`)})`}
            </dd>
          </div>
        )}
        {lines.map(([name, text]) =>
          text === '' ? null : (
            <div key={name}>
              <dt>{words.say(`rules.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
