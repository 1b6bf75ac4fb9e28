import { useState } from 'react';
import type { CallError } from '#domain/contract/ipc';
import type { DeskSitting } from '#domain/contract/shapes';
import { type Answer, stepKey } from '#domain/flow/page';
import { occupationCandidates } from '#domain/intake/labour-market/occupations/match';
import {
  iscoList,
  kldbList,
  type Occupation,
  regulations,
} from '#domain/intake/labour-market/occupations/occupation';
import { occupationById } from '#domain/intake/labour-market/occupations/table';
import {
  type Confirmation,
  occupationsOf,
  type Told,
  type ToldOccupation,
  toldOf,
} from '#domain/intake/labour-market/occupations/told';
import { experience, qualifications } from '#domain/intake/labour-market/qualification-pages';
import { Alert } from '../../components/Alert.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { type Tile, Tiles } from '../../components/Tiles.tsx';
import { attempt } from '../bridge.ts';
import { Fault } from '../parts/Fault.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useDesk } from '../use-live.ts';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { SaveButtons } from './SaveButtons.tsx';

/** What was chosen for one thing told: an occupation, none of them, or nothing yet. */
type Choice = string | undefined;
const none = 'none';

/** The answers of one page of the person's, as rows. */
function rowsAt(sitting: DeskSitting, page: string, field: string, person: string | undefined) {
  const answer = sitting.steps.find(({ key }) => key === stepKey(page, person))?.answers?.[field];
  return answer && 'value' in answer ? (answer.value as Parameters<typeof toldOf>[0]) : undefined;
}

function toldBy({ sitting, step }: AnswerFormProps): readonly ToldOccupation[] {
  const { person, answers } = step;
  const confirmed = answers?.confirmed;
  return occupationsOf(
    toldOf(
      rowsAt(sitting, qualifications.key, 'qualifications', person?.id),
      rowsAt(sitting, experience.key, 'jobs', person?.id),
    ),
    confirmed && 'value' in confirmed ? (confirmed.value as readonly Confirmation[]) : undefined,
  );
}

/** For each qualification and job the occupations it may be; staff choose one with the person, or none of them. */
export function OccupationForm(props: AnswerFormProps) {
  const { sitting, step, onSaved, onCancel } = props;
  const words = useDeskWords();
  const desk = useDesk();
  const [told] = useState(() => toldBy(props));
  const [chosen, setChosen] = useState<readonly Choice[]>(() =>
    told.map(({ confirmation }) => confirmation && (confirmation.occupation ?? none)),
  );
  const [fault, setFault] = useState<CallError>();
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    setFault(undefined);
    const rows = told.flatMap(({ of, field, said }, index): readonly Confirmation[] => {
      const choice = chosen[index];
      if (choice === undefined) return [];
      return [
        {
          of,
          field,
          ...(said === undefined ? {} : { said }),
          ...(choice === none ? {} : { occupation: choice }),
        },
      ];
    });
    const answers: Record<string, Answer> = rows.length === 0 ? {} : { confirmed: { value: rows } };
    const result = await attempt(() =>
      desk.saveAnswer({ record: sitting.summary.id, step: step.key, answers }),
    );
    setBusy(false);
    if (result.ok) onSaved(result.value);
    else setFault(result.error);
  };

  return (
    <form
      className="answer-form occupations"
      data-form={step.key}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="kern-body">{words.text(`staff:pages.${step.page}.help`)}</p>
      {told.length === 0 ? <Alert kind="info" title={words.say('occupations.nothing')} /> : null}
      {told.map((one, index) => (
        <OneTold
          key={[one.of, one.field, one.said].join()}
          id={`occupation-${index}`}
          told={one}
          choice={chosen[index]}
          onChoose={(choice) => setChosen(chosen.with(index, choice))}
        />
      ))}
      <Fault error={fault} />
      <SaveButtons busy={busy} onCancel={onCancel} />
    </form>
  );
}

type OneToldProps = {
  readonly id: string;
  readonly told: ToldOccupation;
  readonly choice: Choice;
  readonly onChoose: (choice: string) => void;
};

function OneTold({ id, told, choice, onChoose }: OneToldProps) {
  const words = useDeskWords();
  const [search, setSearch] = useState('');
  const asked = search.trim() === '' ? told.said : search;
  const candidates = occupationCandidates(asked, told.field);
  const confirmed = choice === undefined || choice === none ? undefined : occupationById(choice);
  const shown = candidates.map(({ occupation }) => occupation);
  const all = confirmed && !shown.includes(confirmed) ? [confirmed, ...shown] : shown;
  const byField = candidates[0]?.by === 'field';
  return (
    <section className="occupations__one" data-told={told.of}>
      <h5 className="occupations__told" id={`${id}-label`}>
        {toldText(words, told)}
      </h5>
      {byField ? <p className="kern-hint">{words.say('occupations.byField')}</p> : null}
      <Tiles
        id={id}
        labelledBy={`${id}-label`}
        invalid={false}
        tiles={[
          ...all.map((occupation) => tileOf(words, occupation)),
          { code: none, label: words.say('occupations.none') },
        ]}
        chosen={choice === undefined ? [] : [choice]}
        onChoose={onChoose}
      />
      <div className="occupations__search">
        <span className="kern-label" id={`${id}-search-label`}>
          {words.say('occupations.search')}
        </span>
        <TextInput
          id={`${id}-search`}
          labelledBy={`${id}-search-label`}
          invalid={false}
          inputMode="search"
          width="middle"
          value={search}
          onChange={setSearch}
          maxLength={80}
        />
      </div>
    </section>
  );
}

/** "Gelernt: Elektriker (Strom und Elektro)" */
export function toldText(words: DeskWords, { of, field, said }: Told): string {
  const kind = words.text(`staff:choices.occupationOf.${of}`);
  const area = words.text(`staff:choices.workField.${field}`);
  return said === undefined ? `${kind}: ${area}` : `${kind}: \u2068${said}\u2069 (${area})`;
}

function tileOf(words: DeskWords, { id, title, isco08, kldb2010, confidence, regulation }: Occupation): Tile {
  const rule = regulation && regulations[regulation];
  const notes = [
    `${kldbList.name}: ${kldb2010}`,
    `${iscoList.name}: ${isco08}`,
    ...(confidence === 'unverified' ? [words.say('occupations.unverified')] : []),
    ...(rule ? [words.say(`occupations.regulated.${rule.kind}`, { law: rule.law })] : []),
  ];
  return { code: id, label: title, hint: notes.join(' · ') };
}
