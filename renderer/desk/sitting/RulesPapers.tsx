import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import type { DeskWords } from '../use-desk-words.ts';
import { dayText } from './day-text.ts';

type RulesPapersProps = {
  readonly papers: NonNullable<DeskSitting['rules']>['documents'];
  readonly words: DeskWords;
};

/** What has run out or is missing first; what an office may ask for, and what nobody looked for, on demand. */
export function RulesPapers({ papers, words }: RulesPapersProps) {
  const urgent = papers.filter(({ state, onRequest }) => state !== 'unknown' && !onRequest);
  const others = papers.filter((one) => !urgent.includes(one));
  const line = ({ document, state, date, law }: RulesPapersProps['papers'][number]) => (
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
