import { useCallback, useId, useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Button } from '../../components/Button.tsx';
import { FourEyesDialog } from '../parts/FourEyesDialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { useMayCall } from '../use-role.ts';

/** Everything held about one person, for that person (Art. 15 GDPR): with a second person, into files. */
export function AccessPanel({ sitting }: { readonly sitting: DeskSitting }) {
  const words = useDeskWords();
  const mayCall = useMayCall();
  const save = useAction();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [withPrivate, setWithPrivate] = useState(false);
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  const { clear } = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an action clears with does the same each time
  const close = useCallback(() => {
    clear();
    setAsking(false);
  }, []);
  const person = sitting.persons.find((one) => one.id === chosen) ?? sitting.persons[0];
  if (!mayCall('exportAccess') || sitting.summary.state === 'purged' || person === undefined) return null;
  const record = sitting.summary.id;
  return (
    <section className="panel" data-panel="access">
      <h2 className="kern-heading-small">{words.say('accessFile.title')}</h2>
      <p className="kern-body kern-body--small">{words.say('accessFile.intro')}</p>
      <label className="kern-label" htmlFor={id}>
        {words.say('accessFile.who')}
      </label>
      <select
        id={id}
        className="steps__select"
        value={person.id}
        data-field="accessPerson"
        onChange={({ target }) => setChosen(target.value)}
      >
        {sitting.persons.map((one) => (
          <option key={one.id} value={one.id}>
            {one.called}
          </option>
        ))}
      </select>
      <label className="kern-body kern-body--small rights__choice">
        <input
          type="checkbox"
          checked={withPrivate}
          data-field="accessPrivate"
          onChange={({ target }) => setWithPrivate(target.checked)}
        />
        <span>
          {words.say('accessFile.withPrivate')} <em>{words.say('accessFile.privateHint')}</em>
        </span>
      </label>
      <Button
        look="secondary"
        onPress={() => {
          setOutcome(undefined);
          setAsking(true);
        }}
        action="exportAccess"
      >
        {words.say('accessFile.open')}
      </Button>
      <p className="kern-body kern-body--small" role="status">
        {outcome}
      </p>
      {asking ? (
        <FourEyesDialog
          of="exportAccess"
          title={words.say('accessFile.title')}
          confirm={words.say('accessFile.confirm')}
          busy={save.busy}
          error={save.error}
          onClose={close}
          onConfirm={(second) =>
            save.run(
              (desk) => desk.exportAccess({ record, person: person.id, withPrivate, second }),
              ({ name }) => {
                close();
                setOutcome(
                  name === undefined
                    ? words.say('accessFile.notChosen')
                    : words.say('accessFile.done', { name }),
                );
              },
            )
          }
        >
          {words.say('accessFile.text', { name: person.called })}
        </FourEyesDialog>
      ) : null}
    </section>
  );
}
