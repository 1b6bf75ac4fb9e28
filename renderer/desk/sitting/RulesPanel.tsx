import type { DeskSitting } from '#domain/contract/shapes';
import { responsibleTasks } from '#domain/rules/results';
import { Alert } from '../../components/Alert.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { dayText } from './day-text.ts';
import { RulesPapers } from './RulesPapers.tsx';

type Rules = NonNullable<DeskSitting['rules']>;
type Person = Rules['persons'][number];
type Suggestion = Person['benefitRegime'];

const mainTables = ['benefitRegime', 'workAccess'] as const;
const hintTables = [
  'analogBenefits',
  'needLevel',
  'languageCourse',
  'furtherCourse',
  'counselling',
  'employmentBan',
] as const;
type Table = (typeof mainTables)[number] | (typeof hintTables)[number];

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
          <Change change={person.regimeChange} words={words} />
          <RulesPapers papers={person.documents} words={words} />
          {mainTables.map((table) => (
            <Main key={table} table={table} suggestion={person[table]} words={words} />
          ))}
          <details className="rules__more">
            <summary className="kern-body">{words.say('rules.more')}</summary>
            <dl className="rules__hints">
              {hintTables
                // Of whom the ban cannot speak, nothing is said.
                .filter((table) => table !== 'employmentBan' || person[table].code !== 'none')
                .map((table) => (
                  <Hint
                    key={table}
                    title={words.say(`rules.tables.${table}`)}
                    text={resultText(words, table, person[table])}
                    suggestion={person[table]}
                    words={words}
                  />
                ))}
            </dl>
          </details>
          <details className="rules__more" data-part="agencies">
            <summary className="kern-body">{words.say('rules.responsible')}</summary>
            <dl className="rules__hints">
              {responsibleTasks
                .filter((task) => person.agencies[task].code !== 'none')
                .map((task) => (
                  <Hint
                    key={task}
                    title={words.say(`rules.tasks.${task}`)}
                    text={agencyText(words, person.agencies[task])}
                    suggestion={person.agencies[task]}
                    words={words}
                  />
                ))}
            </dl>
          </details>
        </section>
      ))}
      {rules.documents.length === 0 ? null : (
        <section className="rules__person">
          <h3 className="kern-title rules__name">{words.say('rules.household')}</h3>
          <RulesPapers papers={rules.documents} words={words} />
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

function agencyText(words: DeskWords, { code, body }: Suggestion): string {
  const agency = words.find(`rules.results.responsibleAgency.${code}`) ?? words.say('rules.unknown');
  return body === undefined ? agency : `${agency} ${words.say(`rules.bodies.${body}`)}`;
}

/** The names of facts or other codes, one after the other. */
const named = (words: DeskWords, group: string, codes: readonly string[]): string =>
  codes.map((one) => words.find(`rules.${group}.${one}`) ?? words.say('rules.unknown')).join(', ');

type HintProps = {
  readonly title: string;
  readonly text: string;
  readonly suggestion: Suggestion;
  readonly words: DeskWords;
};

function Hint({ title, text, suggestion: { code, law, missing, presumed = [] }, words }: HintProps) {
  return (
    <div data-result={code}>
      <dt>{title}</dt>
      <dd>
        {text}
        {missing.length === 0 ? null : ` (${words.say('rules.missing')}: ${named(words, 'facts', missing)})`}
        {presumed.length === 0
          ? null
          : ` (${words.say('rules.presumed')}: ${named(words, 'presumptions', presumed)})`}
        {law === undefined ? null : <span className="rules__law"> {law}</span>}
      </dd>
    </div>
  );
}

type ChangeProps = { readonly change: Suggestion; readonly words: DeskWords };

/** The day the benefit law changes, so that nobody is left without for a month. */
function Change({ change: { code, from, law }, words }: ChangeProps) {
  if (code !== 'handOver' || from === undefined) return null;
  return (
    <Alert kind="warning" title={words.say('rules.gapTitle')}>
      <p className="kern-body" data-hand-over={from}>
        {words.say('rules.gapText', { date: dayText(from) })} <span className="rules__law">{law}</span>
      </p>
    </Alert>
  );
}

type MainProps = { readonly table: Table; readonly suggestion: Suggestion; readonly words: DeskWords };

function Main({ table, suggestion, words }: MainProps) {
  const {
    code,
    degree,
    baConsent,
    selfEmployed,
    why,
    law,
    confidence,
    assumes = [],
    presumed = [],
  } = suggestion;
  const details = [
    degree && words.find(`rules.degrees.${degree}`),
    baConsent && words.find(`rules.baConsents.${baConsent}`),
    selfEmployed && words.find(`rules.selfEmployments.${selfEmployed}`),
    why && words.find(`rules.whys.${why}`),
  ].filter((text) => text !== undefined && text !== '');
  const lines: readonly (readonly [string, string])[] = [
    ['missing', named(words, 'facts', suggestion.missing)],
    ['presumed', named(words, 'presumptions', presumed)],
    ['assumes', named(words, 'assumptions', assumes)],
    ['decidedBy', named(words, 'facts', suggestion.decidedBy)],
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
