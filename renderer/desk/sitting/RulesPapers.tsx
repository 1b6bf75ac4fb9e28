import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import type { DeskWords } from '../use-desk-words.ts';
import { dayText } from './day-text.ts';

type PapersProps = {
  readonly papers: NonNullable<DeskSitting['rules']>['documents'];
  readonly words: DeskWords;
};
type Paper = PapersProps['papers'][number];

const isUrgent = ({ state, onRequest }: Paper): boolean => state !== 'unknown' && !onRequest;

/** What has run out, soon will, or is missing. */
export function UrgentPapers({ papers, words }: PapersProps) {
  const urgent = papers.filter(isUrgent);
  if (urgent.length === 0) return null;
  return (
    <Alert kind="warning" title={words.say('rules.papersTitle')}>
      <PaperList papers={urgent} words={words} />
    </Alert>
  );
}

/** What an office may ask for, and what nobody looked for. */
export function OtherPapers({ papers, words }: PapersProps) {
  const others = papers.filter((paper) => !isUrgent(paper));
  if (others.length === 0) return null;
  return (
    <details className="rules__more">
      <summary className="kern-body">{words.say('rules.papersOther', { count: others.length })}</summary>
      <PaperList papers={others} words={words} />
    </details>
  );
}

const PaperList = ({ papers, words }: PapersProps) => (
  <ul className="rules__papers">
    {papers.map(({ document, state, date, law }) => (
      <li key={document} data-document={document} data-state={state}>
        <strong>{words.say(`rules.documents.${document}`)}</strong>: {words.say(`rules.states.${state}`)}
        {date === undefined
          ? null
          : ` (${words.say(state === 'missing' ? 'rules.dueBy' : 'rules.lastDay', { date: dayText(date) })})`}
        <span className="rules__law"> · {law}</span>
      </li>
    ))}
  </ul>
);
