import { questionOf, readerOf } from '#domain/agencies/whitelist';
import type { DeskSitting } from '#domain/contract/shapes';
import { type ProfileOccupation, type WorkProfile, workProfile } from '#domain/papers/work-profile';
import { codesText } from '../../form/describe-answer.ts';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { toldText } from './OccupationForm.tsx';
import { resultText } from './RulesPerson.tsx';

type Line = { readonly label: string; readonly lines: readonly string[] };

/** The labour-market profile of everybody who tells of one, as the jobcentre would want it in short. */
export function ProfilePanel({ sitting }: { readonly sitting: DeskSitting }) {
  const words = useDeskWords();
  const answers = Object.fromEntries(
    sitting.steps.flatMap(({ key, answers: given }) => (given ? [[key, given]] : [])),
  );
  const reader = readerOf(answers, sitting.startedOn);
  const profiles = reader.persons.flatMap((person) => {
    const profile = workProfile({ ...reader, person });
    const called = sitting.persons.find(({ id }) => id === person.id)?.called;
    return profile ? [{ id: person.id, called, profile }] : [];
  });
  if (profiles.length === 0) return null;
  return (
    <section className="panel profile">
      <h2 className="kern-heading-small">{words.say('profile.title')}</h2>
      <p className="kern-body rules__note">{words.say('profile.note')}</p>
      {profiles.map(({ id, called, profile }) => (
        <section key={id} className="rules__person" data-profile={id}>
          <h3 className="kern-title rules__name">
            <bdi>{called}</bdi>
          </h3>
          <dl className="rules__why">
            {linesOf(words, sitting, profile, id).map(({ label, lines }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {lines.map((line) => (
                    <bdi key={line} className="step__line">
                      {line}
                    </bdi>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function linesOf(words: DeskWords, sitting: DeskSitting, profile: WorkProfile, id: string): readonly Line[] {
  const access = sitting.rules?.persons.find((person) => person.id === id)?.workAccess;
  const answered = profile.answers.map(({ page, field, answer }) => ({
    label: words.fieldLabel(page, field),
    lines: words.describe(
      { page, answers: { [field]: answer } },
      field,
      questionOf({ page, field }),
      sitting.persons,
    ).lines,
  }));
  const occupations = profile.occupations.flatMap((one) => occupationLines(words, one));
  return [
    ...(occupations.length === 0 ? [] : [{ label: words.say('profile.occupations'), lines: occupations }]),
    ...answered,
    ...(access
      ? [
          {
            label: words.say('profile.permission'),
            lines: [
              resultText(words, 'workAccess', access),
              ...(access.law === undefined ? [] : [access.law]),
            ],
          },
        ]
      : []),
  ];
}

function occupationLines(words: DeskWords, one: ProfileOccupation): readonly string[] {
  const { years, occupation, confirmation, recognition, withoutPapers } = one;
  const told =
    years === undefined
      ? toldText(words, one)
      : `${toldText(words, one)}, ${words.say('profile.years', { years })}`;
  const state = occupation
    ? codesText(occupation)
    : words.say(confirmation ? 'profile.noneFits' : 'profile.notConfirmed');
  return [
    told,
    `→ ${state}`,
    ...(recognition ? [words.say(`profile.recognition.${recognition.path}`, { law: recognition.law })] : []),
    ...(withoutPapers ? [words.say('profile.withoutPapers')] : []),
  ];
}
