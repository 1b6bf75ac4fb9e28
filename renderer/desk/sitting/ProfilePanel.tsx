import { questionOf, readerOf } from '#domain/agencies/whitelist';
import type { DeskSitting } from '#domain/contract/shapes';
import { occupationText } from '#domain/intake/labour-market/occupations/occupation';
import { languages, recognition } from '#domain/intake/labour-market/qualification-pages';
import { availability } from '#domain/intake/labour-market/work-pages';
import { type ProfileOccupation, type WorkProfile, workProfile } from '#domain/papers/work-profile';
import { answersIn } from '../model/open-items.ts';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { dayText } from './day-text.ts';
import { toldText } from './OccupationForm.tsx';
import { resultText } from './RulesPerson.tsx';

type ProfilePanelProps = { readonly sitting: DeskSitting };

/** The labour-market profile of everybody who tells of one, as the jobcentre would want it in short. */
export function ProfilePanel({ sitting }: ProfilePanelProps) {
  const words = useDeskWords();
  const reader = readerOf(answersIn(sitting), sitting.startedOn);
  const profiles = reader.persons.flatMap((person) => {
    const profile = workProfile({ ...reader, person });
    return profile ? [{ id: person.id, profile }] : [];
  });
  if (profiles.length === 0) return null;
  return (
    <section className="panel profile">
      <h2 className="kern-heading-small">{words.say('profile.title')}</h2>
      <p className="kern-body">{words.say('profile.note')}</p>
      {profiles.map(({ id, profile }) => (
        <section key={id} className="rules__person" data-profile={id}>
          <h3 className="kern-title rules__name">
            <bdi>{sitting.persons.find((person) => person.id === id)?.called}</bdi>
          </h3>
          <dl className="profile__parts">
            {profile.occupations.map((one) => (
              <Part
                key={[one.of, one.field, one.said].join()}
                label={toldText(words, one)}
                lines={occupationLines(words, one)}
              />
            ))}
            {answerParts(words, sitting, profile).map((part) => (
              <Part key={part.label} {...part} />
            ))}
            <Permission sitting={sitting} person={id} words={words} />
          </dl>
        </section>
      ))}
    </section>
  );
}

type PartProps = { readonly label: string; readonly lines: readonly string[] };

function Part({ label, lines }: PartProps) {
  return (
    <div>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same; a line keeps no state.
        <dd key={index}>
          <bdi>{line}</bdi>
        </dd>
      ))}
    </div>
  );
}

function occupationLines(words: DeskWords, one: ProfileOccupation): readonly string[] {
  const { years, occupation, confirmation, recognition: hint, withoutPapers } = one;
  return [
    occupation
      ? occupationText(occupation)
      : words.say(confirmation ? 'profile.noneFits' : 'profile.notConfirmed'),
    ...(years === undefined ? [] : [words.say('profile.years', { years })]),
    ...(hint ? [words.say(`profile.recognition.${hint.path}`, { law: hint.law })] : []),
    ...(withoutPapers ? [words.say('profile.withoutPapers')] : []),
  ];
}

type LanguageRow = {
  readonly language: string;
  readonly level: string;
  readonly reads: string;
  readonly writes: string;
};

/** Languages a line each, availability in one, and what the person wishes of recognition. */
function answerParts(words: DeskWords, sitting: DeskSitting, { answers }: WorkProfile): readonly PartProps[] {
  const of = (page: string) => answers.filter((one) => one.page === page);
  const described = (page: string) =>
    of(page).map(({ field, answer }) => {
      const step = { page, answers: { [field]: answer } };
      return words.describe(step, field, questionOf({ page, field }), sitting.persons).lines.join(', ');
    });
  const choice = (list: string, code: string) => words.text(`labourMarket:choices.${list}.${code}`);
  const spoken = of(languages.key).flatMap(({ answer }) =>
    'value' in answer ? (answer.value as readonly LanguageRow[]) : [],
  );
  const lines = spoken.map(({ language, level, reads, writes }) =>
    words.say('profile.language', {
      language: words.language(language),
      level: choice('languageLevel', level),
      reads: choice('canDo', reads),
      writes: choice('canDo', writes),
    }),
  );
  const [from, hours, times] = described(availability.key);
  const parts = [
    { label: words.say('profile.languages'), lines: spoken.length > 0 ? lines : described(languages.key) },
    {
      label: words.say('profile.availability'),
      lines:
        from === undefined ? [] : [from, words.say('profile.hours', { hours: hours ?? '' }), times ?? ''],
    },
    { label: words.say('profile.recognitionWish'), lines: described(recognition.key) },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

type PermissionProps = ProfilePanelProps & { readonly person: string; readonly words: DeskWords };

function Permission({ sitting, person, words }: PermissionProps) {
  const { rules } = sitting;
  const access = rules?.persons.find(({ id }) => id === person)?.workAccess;
  if (rules === undefined || access === undefined) return null;
  const { law } = access;
  const dates = { date: dayText(rules.lawAsOf), version: rules.packVersion, day: dayText(rules.on) };
  return (
    <Part
      label={words.say('profile.permission')}
      lines={[
        resultText(words, 'workAccess', access),
        ...(law === undefined ? [] : [law]),
        words.say('rules.asOf', dates),
      ]}
    />
  );
}
