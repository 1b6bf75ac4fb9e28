import { type FormEvent, useId, useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { relations } from '#domain/intake/persons-question';
import { moveReasonShape, moveReasons } from '#domain/record/household-move';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { attempt } from '../bridge.ts';
import { emptyDraft, leads, losesFirst, type MoveDraft, requestOf, stayingOf } from '../model/move-draft.ts';
import { Fault } from '../parts/Fault.tsx';
import { ReasonText } from '../sitting/ReasonText.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useDesk } from '../use-live.ts';
import { FindHousehold } from './FindHousehold.tsx';

type MoveDialogProps = {
  readonly sitting: DeskSitting;
  /** the household they are in now */
  readonly onMoved: (record: string) => void;
  readonly onClose: () => void;
};
type Choice = { readonly value: string; readonly text: string };

/** Who goes where, what they are to each other then, and why. */
export function MoveDialog({ sitting, onMoved, onClose }: MoveDialogProps) {
  const words = useDeskWords();
  const desk = useDesk();
  const save = useAction();
  const id = useId();
  const [draft, setDraft] = useState<MoveDraft>(emptyDraft);
  const [other, setOther] = useState<DeskSitting>();
  const [searching, setSearching] = useState(false);
  const [fault, setFault] = useState<Parameters<typeof Fault>[0]['error']>();
  const [why, setWhy] = useState({ code: '', text: '' });
  const { persons } = sitting;
  const giver = sitting.summary.id;
  const set = (change: Partial<MoveDraft>) => setDraft((now) => ({ ...now, ...change }));
  const say = (key: string, values?: Record<string, string | number>) =>
    words.say(`households.${key}`, values);
  const reason = moveReasonShape.safeParse(why.code === 'other' ? why : { code: why.code }).data;
  const request = requestOf(giver, persons, draft, reason);
  const everybody = draft.going.length === persons.length;
  const movers = persons.filter((one) => draft.going.includes(one.id));
  const asked = movers.filter((one) => draft.to !== undefined && !leads(draft, persons, one.id));
  const choose = (record: string) =>
    void attempt(() => desk.sitting({ record })).then((answer) => {
      if (!answer.ok) return setFault(answer.error);
      setFault(undefined);
      setOther(answer.value);
      set({ to: { record, persons: answer.value.persons }, as: {} });
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request && !save.busy)
      save.run(
        (bridge) => bridge.moveHousehold(request),
        ({ record }) => onMoved(record),
      );
  };
  const select = (
    key: string,
    label: string,
    value: string,
    choices: readonly Choice[],
    change: (to: string) => void,
  ) => (
    <div className="kern-form-input household__as" key={key}>
      <label className="kern-label" htmlFor={`${id}-${key}`}>
        <bdi>{label}</bdi>
      </label>
      <select
        className="steps__select operator__select"
        id={`${id}-${key}`}
        data-field={key}
        value={value}
        onChange={({ target }) => change(target.value)}
      >
        <option value="">{words.say('reason.choose')}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  );
  const kinds = relations
    .filter((code) => code !== 'self')
    .map((code): Choice => ({ value: code, text: words.relation(code) }));
  const same = (other?.persons ?? []).map(
    (one): Choice => ({ value: `same ${one.id}`, text: say('sameAs', { name: one.called }) }),
  );

  return (
    <Dialog title={say('title')} name="household" onClose={save.busy ? undefined : onClose}>
      <form className="appointment-form" noValidate autoComplete="off" onSubmit={submit}>
        <fieldset className="check-list">
          <legend className="kern-label">{say('who')}</legend>
          {persons.map((one) => (
            <label key={one.id} className="check-line" data-check={one.id}>
              <input
                type="checkbox"
                checked={draft.going.includes(one.id)}
                onChange={({ target }) =>
                  set({
                    going: target.checked
                      ? [...draft.going, one.id]
                      : draft.going.filter((each) => each !== one.id),
                    first: undefined,
                  })
                }
              />
              <span>
                <bdi>{one.called}</bdi> (
                {one.relation === 'self' ? say('firstPerson') : words.relation(one.relation)})
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="check-list">
          <legend className="kern-label">{say('where')}</legend>
          {(['own', 'other'] as const).map((place) => (
            <label key={place} className="check-line" data-check={place}>
              <input
                type="radio"
                name={`${id}-to`}
                checked={place === 'own' ? draft.to === 'own' : searching}
                onChange={() => {
                  setSearching(place === 'other');
                  setOther(undefined);
                  set({ to: place === 'own' ? 'own' : undefined, as: {} });
                }}
              />
              <span>{say(`to.${place}`)}</span>
            </label>
          ))}
        </fieldset>
        {searching && other === undefined ? <FindHousehold except={giver} onChoose={choose} /> : null}
        {other === undefined ? null : (
          <p className="kern-body" data-chosen={other.summary.id}>
            <strong>{other.summary.shortCode}</strong>
            {': '}
            <bdi>{other.persons.map(({ called }) => called).join(', ')}</bdi>{' '}
            <Button
              look="tertiary"
              onPress={() => {
                setOther(undefined);
                set({ to: undefined, as: {} });
              }}
              action="chooseAnother"
            >
              {say('another')}
            </Button>
          </p>
        )}
        {draft.to === 'own' && everybody ? <Alert kind="warning" title={say('everybody')} /> : null}
        {asked.length === 0 ? null : (
          <fieldset className="check-list">
            <legend className="kern-label">{say(draft.to === 'own' ? 'asToNew' : 'asTo')}</legend>
            {asked.map((one) =>
              select(`as-${one.id}`, one.called, draft.as[one.id] ?? '', [...kinds, ...same], (to) =>
                set({ as: { ...draft.as, [one.id]: to } }),
              ),
            )}
          </fieldset>
        )}
        {losesFirst(persons, draft) ? (
          <fieldset className="check-list">
            <legend className="kern-label">{say('stays')}</legend>
            {select(
              'first',
              say('first'),
              draft.first ?? '',
              stayingOf(persons, draft).map((one) => ({ value: one.id, text: one.called })),
              (first) => set({ first: first === '' ? undefined : first, stay: {} }),
            )}
            {stayingOf(persons, draft)
              .filter((one) => draft.first !== undefined && one.id !== draft.first)
              .map((one) =>
                select(`stay-${one.id}`, one.called, draft.stay[one.id] ?? '', kinds, (to) =>
                  set({ stay: { ...draft.stay, [one.id]: to } }),
                ),
              )}
          </fieldset>
        ) : null}
        {select(
          'reason',
          say('reason'),
          why.code,
          moveReasons.map((code) => ({ value: code, text: say(`reasons.${code}`) })),
          (code) => setWhy({ ...why, code }),
        )}
        {why.code === 'other' ? (
          <div className="kern-form-input">
            <ReasonText id={id} value={why.text} onChange={(text) => setWhy({ ...why, text })} />
          </div>
        ) : null}
        <p className="kern-body kern-body--small kern-body--muted">{say('hint')}</p>
        <Fault error={save.error ?? fault} />
        <div className="four-eyes__actions">
          <Button look="secondary" onPress={onClose} disabled={save.busy} action="cancel">
            {words.say('cancel')}
          </Button>
          <Button look="primary" type="submit" disabled={save.busy || !request} action="confirmMove">
            {say(everybody && draft.to !== 'own' ? 'merge' : 'move')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
