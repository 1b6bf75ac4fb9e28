import type { DeskSitting } from '#domain/contract/shapes';
import { useDeskWords } from '../use-desk-words.ts';
import { dayText } from './day-text.ts';
import { OtherPapers, UrgentPapers } from './RulesPapers.tsx';
import { RulesPerson } from './RulesPerson.tsx';

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
        <RulesPerson
          key={person.id}
          person={person}
          called={persons.find(({ id }) => id === person.id)?.called}
          open={rules.persons.length === 1}
          words={words}
        />
      ))}
      {rules.documents.length === 0 ? null : (
        <section className="rules__person" data-part="household">
          <h3 className="kern-title rules__name">{words.say('rules.household')}</h3>
          <UrgentPapers papers={rules.documents} words={words} />
          <OtherPapers papers={rules.documents} words={words} />
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
