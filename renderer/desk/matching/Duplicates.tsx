import { duplicateAnswers } from '#domain/contract/matching-shapes';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import type { Answered } from '../bridge.ts';
import { startText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { birthText } from './birth-text.ts';

type Person = Answered<'duplicates'>[number];
type Candidate = Person['candidates'][number];

type DuplicatesProps = {
  readonly record: string;
  readonly onOpen: (record: string) => void;
};

/** Who of this household may have been here before: one card a person, with the reasons. Staff decide. */
export function Duplicates({ record, onOpen }: DuplicatesProps) {
  const words = useDeskWords();
  const duplicates = useLive(
    `duplicates/${record}`,
    (desk) => desk.duplicates({ record }),
    (change) =>
      (change.what === 'sitting' || change.what === 'answered') &&
      (change.record === undefined || change.record === record),
  );
  const persons = duplicates.value ?? [];
  if (persons.length === 0) return <Fault error={duplicates.error} />;
  return (
    <section className="panel" data-panel="duplicates">
      <h2 className="kern-heading-small">{words.say('duplicates.title')}</h2>
      <p className="kern-body kern-body--small">{words.say('duplicates.hint')}</p>
      {persons.map((person) => (
        <div key={person.person} className="duplicate">
          <h3 className="kern-body duplicate__who">
            <bdi>{person.name}</bdi>
          </h3>
          <ul className="work__list">
            {person.candidates.map((candidate) => (
              <li key={`${candidate.record}/${candidate.person}`} className="duplicate__card">
                <CandidateCard
                  person={person}
                  candidate={candidate}
                  onOpen={onOpen}
                  onAnswered={duplicates.refetch}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Fault error={duplicates.error} />
    </section>
  );
}

type CandidateCardProps = {
  readonly person: Person;
  readonly candidate: Candidate;
  readonly onOpen: (record: string) => void;
  readonly onAnswered: () => void;
};

function CandidateCard({ person, candidate, onOpen, onAnswered }: CandidateCardProps) {
  const words = useDeskWords();
  const action = useAction();
  const { name, birth, shortCode, startedAt, reasons, doubts, answer } = candidate;
  const id = ({ record, person: who }: Person | Candidate) => ({ record, person: who });
  return (
    <>
      <span className="sitting-card__line">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <code>{shortCode}</code>
        {answer === undefined ? null : (
          <Badge kind={answer === 'later' ? 'warning' : 'info'}>
            {words.say(`duplicates.answered.${answer}`)}
          </Badge>
        )}
      </span>
      <span className="sitting-card__line sitting-card__detail">
        {birth === undefined ? null : <span>{words.say('search.born', { date: birthText(birth) })}</span>}
        <span>{startText(startedAt, new Date().toISOString())}</span>
      </span>
      <p className="kern-body kern-body--small duplicate__reasons">
        {words.say('duplicates.for', {
          reasons: reasons.map((code) => words.say(`duplicates.reasons.${code}`)).join(', '),
        })}
        {doubts.length === 0
          ? null
          : ` ${words.say('duplicates.against', { doubts: doubts.map((code) => words.say(`duplicates.doubts.${code}`)).join(', ') })}`}
      </p>
      <span className="duplicate__actions">
        {duplicateAnswers.map((one) => (
          <Button
            key={one}
            look={one === answer ? 'secondary' : 'tertiary'}
            disabled={action.busy || one === answer}
            onPress={() =>
              action.run(
                (desk) => desk.answerDuplicate({ of: id(person), other: id(candidate), answer: one }),
                onAnswered,
              )
            }
            action={`duplicate-${one}`}
          >
            {words.say(`duplicates.answers.${one}`)}
          </Button>
        ))}
        <Button look="tertiary" onPress={() => onOpen(candidate.record)} action="openDuplicate">
          {words.say('duplicates.open')}
        </Button>
      </span>
      <Fault error={action.error} />
    </>
  );
}
