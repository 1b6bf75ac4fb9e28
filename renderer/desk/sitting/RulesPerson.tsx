import type { ReactNode } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { responsibleTasks } from '#domain/rules/results';
import { Alert } from '../../components/Alert.tsx';
import type { DeskWords } from '../use-desk-words.ts';
import { dayText } from './day-text.ts';
import { OtherPapers, UrgentPapers } from './RulesPapers.tsx';

type Person = NonNullable<DeskSitting['rules']>['persons'][number];
type Suggestion = Person['benefitRegime'];

const mainTables = ['benefitRegime', 'workAccess'] as const;
const hintTables = [
  'analogBenefits',
  'needLevel',
  'languageCourse',
  'furtherCourse',
  'counselling',
  'employmentBan',
  'residenceDuty',
] as const;
type Table = (typeof mainTables)[number] | (typeof hintTables)[number];

type RulesPersonProps = {
  readonly person: Person;
  readonly called: string | undefined;
  /** Nobody else is there whom it would hide. */
  readonly open: boolean;
  readonly words: DeskWords;
};

/** One look: what is suggested and what is urgent. What it rests on is a touch away. */
export function RulesPerson({ person, called, open, words }: RulesPersonProps) {
  return (
    <section className="rules__person" data-person={person.id}>
      <details open={open}>
        <summary>
          <h3 className="kern-title rules__name">
            <bdi>{called}</bdi>
          </h3>
          {mainTables.map((table) => (
            <span key={table} className="rules__result" data-table={table} data-result={person[table].code}>
              {words.say(`rules.tables.${table}`)}: <strong>{resultText(words, table, person[table])}</strong>
            </span>
          ))}
        </summary>
        <div className="rules__body">
          {mainTables.map((table) => (
            <Reasons key={table} table={table} suggestion={person[table]} words={words} />
          ))}
          <Hints title={words.say('rules.more')}>
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
          </Hints>
          <Hints title={words.say('rules.responsible')}>
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
          </Hints>
          <OtherPapers papers={person.documents} words={words} />
        </div>
      </details>
      <Change change={person.regimeChange} words={words} />
      <UrgentPapers papers={person.documents} words={words} />
    </section>
  );
}

export function resultText(words: DeskWords, table: Table, { code, from }: Suggestion): string {
  const result = words.find(`rules.results.${table}.${code}`) ?? words.say(`rules.results.${table}.staff`);
  const day = table === 'residenceDuty' ? 'rules.freeFrom' : 'rules.from';
  return from === undefined ? result : `${result}, ${words.say(day, { date: dayText(from) })}`;
}

function agencyText(words: DeskWords, { code, body }: Suggestion): string {
  const agency = words.find(`rules.results.responsibleAgency.${code}`) ?? words.say('rules.unknown');
  return body === undefined ? agency : `${agency} ${words.say(`rules.bodies.${body}`)}`;
}

/** The names of facts or other codes, one after the other. */
const named = (words: DeskWords, group: string, codes: readonly string[]): string =>
  codes.map((one) => words.find(`rules.${group}.${one}`) ?? words.say('rules.unknown')).join(', ');

type HintsProps = { readonly title: string; readonly children: ReactNode };

const Hints = ({ title, children }: HintsProps) => (
  <details className="rules__more">
    <summary className="kern-body">{title}</summary>
    <dl className="rules__hints">{children}</dl>
  </details>
);

type HintProps = {
  readonly title: string;
  readonly text: string;
  readonly suggestion: Suggestion;
  readonly words: DeskWords;
};

function Hint({ title, text, suggestion: { code, law, missing, presumed = [] }, words }: HintProps) {
  const open = missing.length > 0 ? `${words.say('rules.missing')}: ${named(words, 'facts', missing)}` : '';
  const taken =
    presumed.length > 0 ? `${words.say('rules.presumed')}: ${named(words, 'presumptions', presumed)}` : '';
  return (
    <div data-result={code}>
      <dt>{title}</dt>
      <dd>
        {[text, open, taken].filter((part) => part !== '').join('. ')}
        {law === undefined ? null : <span className="rules__law"> ({law})</span>}
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
        {words.say('rules.gapText', { date: dayText(from) })} <span className="rules__law">({law})</span>
      </p>
    </Alert>
  );
}

type ReasonsProps = {
  readonly table: (typeof mainTables)[number];
  readonly suggestion: Suggestion;
  readonly words: DeskWords;
};

/** Paragraph, facts that decided, facts that are missing, what is presumed and what is taken for granted. */
function Reasons({ table, suggestion, words }: ReasonsProps) {
  const { degree, baConsent, selfEmployed, why, law, confidence, assumes = [], presumed = [] } = suggestion;
  const details = [
    degree && words.find(`rules.degrees.${degree}`),
    baConsent && words.find(`rules.baConsents.${baConsent}`),
    selfEmployed && words.find(`rules.selfEmployments.${selfEmployed}`),
    why && words.find(`rules.whys.${why}`),
  ].filter((text) => text !== undefined && text !== '');
  // That nobody here is a child alone goes without saying: such a child is handed over.
  const decided = suggestion.decidedBy.filter((id) => id !== 'unaccompaniedMinor');
  const founded = confidence === undefined ? law : `${law} (${words.say(`rules.confidences.${confidence}`)})`;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['law', founded],
    ['missing', named(words, 'facts', suggestion.missing)],
    ['presumed', named(words, 'presumptions', presumed)],
    ['assumes', named(words, 'assumptions', assumes)],
    ['decidedBy', named(words, 'facts', decided)],
  ];
  return (
    <div className="rules__main">
      <p className="kern-body">
        <strong>{words.say(`rules.tables.${table}`)}</strong>
        {details.length === 0 ? null : `: ${details.join(' · ')}`}
      </p>
      <dl className="rules__why">
        {lines.map(([name, text]) =>
          text === undefined || text === '' ? null : (
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
