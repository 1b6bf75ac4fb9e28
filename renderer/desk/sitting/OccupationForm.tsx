import { useState } from 'react';
import type { CallError } from '#domain/contract/ipc';
import type { Answer } from '#domain/flow/page';
import { occupationCandidates } from '#domain/intake/labour-market/occupations/match';
import {
  iscoList,
  kldbList,
  type Occupation,
  regulations,
} from '#domain/intake/labour-market/occupations/occupation';
import { occupationById } from '#domain/intake/labour-market/occupations/table';
import type { Confirmation, Told, ToldOccupation } from '#domain/intake/labour-market/occupations/told';
import { toldOccupationsIn } from '#domain/intake/staff/occupation-check';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { type Tile, Tiles } from '../../components/Tiles.tsx';
import { isSame } from '../../form/draft.ts';
import { attempt } from '../bridge.ts';
import { answersIn } from '../model/open-items.ts';
import { Fault } from '../parts/Fault.tsx';
import { type DeskWords, useDeskWords } from '../use-desk-words.ts';
import { useDesk } from '../use-live.ts';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { SaveButtons } from './SaveButtons.tsx';

/** What was chosen for one thing told: an occupation, none of them, or nothing yet. */
type Choice = string | undefined;
const none = 'none';

/** For each qualification and job the occupations it may be; staff choose one with the person, or none of them. */
export function OccupationForm(props: AnswerFormProps & { readonly onReload: () => void }) {
  const { sitting, step, onSaved, onCancel, onReload } = props;
  const words = useDeskWords();
  const desk = useDesk();
  const now = toldOccupationsIn(answersIn(sitting), step.person?.id);
  // What staff began with: a choice is about the words it was made for.
  const [told] = useState(now);
  const [chosen, setChosen] = useState<readonly Choice[]>(() =>
    told.map(({ confirmation }) => confirmation && (confirmation.occupation ?? none)),
  );
  const [fault, setFault] = useState<CallError>();
  const [busy, setBusy] = useState(false);

  const overtaken = !busy && !isSame(now, told);

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
      {overtaken ? (
        <Alert kind="warning" urgent title={words.say('occupations.overtaken')}>
          <Button look="secondary" onPress={onReload} action="reload">
            {words.say('answer.reload')}
          </Button>
        </Alert>
      ) : null}
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
