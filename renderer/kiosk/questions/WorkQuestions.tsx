import { useEffect, useMemo, useState } from 'react';
import type { WorkAnswers } from '#domain/contract/work-shapes';
import type { PageAnswers } from '#domain/flow/page';
import { type WorkTopic, workTopics } from '#domain/intake/labour-market/question-pages';
import { questionGroups, type Topic } from '#domain/rules/questions/topic';
import { topics } from '#domain/rules/questions/topics';
import { Badge } from '../../components/Badge.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Pictogram } from '../../components/pictograms/Pictogram.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { choicePictures } from '../../form/pictograms/choice-pictures.ts';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { useWords, type Words } from '../../i18n/use-words.ts';
import type { KioskBridge } from '../use-kiosk.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { findTopics } from './find-topics.ts';

type WorkQuestionsProps = {
  readonly bridge: KioskBridge;
  readonly answers: PageAnswers;
  readonly formId: string;
  readonly onSave: (answers: PageAnswers) => Promise<unknown>;
};

const questionKey = (topic: string) => `labourMarket:choices.workTopic.${topic}`;
const pictureOf = (topic: string) => choicePictures.workTopic?.[topic];

/** The questions about work: all of them in groups, or those that fit what was typed; a touch opens the answer. */
export function WorkQuestions({ bridge, answers, formId, onSave }: WorkQuestionsProps) {
  const words = useWords();
  const told = useAnswers(bridge);
  const [asked, setAsked] = useState(() => askedIn(answers));
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<WorkTopic>();
  const index = useMemo(() => workTopics.map((key) => ({ key, texts: textsOf(words, key) })), [words]);
  const found = useMemo(() => findTopics(index, typed), [index, typed]);

  const look = (topic: WorkTopic) => {
    setAsked((before) => (before.has(topic) ? before : new Map(before).set(topic, false)));
    setOpen(topic);
  };
  const tile = (topic: Topic['id']) => (
    <TopicTile key={topic} topic={topic} wanted={asked.get(topic)} onOpen={() => look(topic)} />
  );

  return (
    <form
      id={formId}
      className="page-form work-questions"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(answersOf(asked));
      }}
    >
      <div className="field">
        <label className="kern-label field__label" htmlFor="work-search" id="work-search-label">
          <Bilingual quiet of="work:screen.search" />
        </label>
        <div className="picker">
          <div className="picker__search">
            <Icon name="search" />
            <TextInput
              id="work-search"
              labelledBy="work-search-label"
              invalid={false}
              value={typed}
              onChange={setTyped}
              inputMode="search"
              ownDigits
            />
          </div>
        </div>
      </div>
      {typed.trim() === '' ? (
        questionGroups.map((group) => (
          <section key={group} className="work-questions__group">
            <h2 className="kern-title">
              <Bilingual of={`work:screen.groups.${group}`} />
            </h2>
            <div className="tiles tiles--halves">
              {topics.filter((topic) => topic.group === group).map(({ id }) => tile(id))}
            </div>
          </section>
        ))
      ) : (
        <div className="tiles tiles--halves" aria-live="polite">
          {found.map((topic) => tile(topic as WorkTopic))}
          {found.length === 0 ? (
            <p className="kern-body">
              <Text of="work:screen.noMatch" />
            </p>
          ) : null}
        </div>
      )}
      {open === undefined ? null : (
        <AnswerDialog
          topic={open}
          answer={told?.answers.find(({ topic }) => topic === open)}
          lawAsOf={told?.lawAsOf}
          wanted={asked.get(open) === true}
          onWant={(wanted) => setAsked(new Map(asked).set(open, wanted))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </form>
  );
}

type TopicTileProps = {
  readonly topic: WorkTopic;
  /** undefined: not opened yet */
  readonly wanted: boolean | undefined;
  readonly onOpen: () => void;
};

function TopicTile({ topic, wanted, onOpen }: TopicTileProps) {
  const picture = pictureOf(topic);
  return (
    <button type="button" className="tile topic" data-topic={topic} onClick={onOpen}>
      {picture === undefined ? null : <Pictogram of={picture} />}
      <span className="tile__text">
        <span className="kern-label">
          <Bilingual quiet of={questionKey(topic)} />
        </span>
        {wanted === undefined ? null : (
          <Badge kind={wanted ? 'info' : 'success'}>
            <Text of={wanted ? 'work:screen.wanted' : 'work:screen.seen'} />
          </Badge>
        )}
      </span>
    </button>
  );
}

/** Asked of the machine once: the rules depend on answers of other pages, which stand still meanwhile. */
function useAnswers(bridge: KioskBridge): WorkAnswers | undefined {
  const [told, setTold] = useState<WorkAnswers>();
  useEffect(() => {
    void bridge.workAnswers({}).then(
      (answer) => answer.ok && setTold(answer.value),
      () => undefined,
    );
  }, [bridge]);
  return told;
}

/** In the language shown and in German, which staff may type. */
function textsOf(words: Words, topic: string): readonly string[] {
  return [questionKey(topic), `work:words.${topic}`].flatMap((key) => [
    words.text(key),
    words.german(key) ?? '',
  ]);
}

type Asked = ReadonlyMap<WorkTopic, boolean>;
type Row = { readonly topic: WorkTopic; readonly counsellor: 'yes' | 'no' };

function askedIn({ topics: given }: PageAnswers): Asked {
  const rows = given && 'value' in given ? (given.value as readonly Row[]) : [];
  return new Map(rows.map(({ topic, counsellor }) => [topic, counsellor === 'yes']));
}

function answersOf(asked: Asked): PageAnswers {
  const value = [...asked].map(([topic, wanted]): Row => ({ topic, counsellor: wanted ? 'yes' : 'no' }));
  return value.length === 0 ? {} : { topics: { value } };
}
