import { useId, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type RulePackFormProps = {
  readonly rules: Answered<'operator'>['rules'];
  readonly onLoaded: () => void;
};

/** Which rules are in use, and the way to newer ones. A refused file changes nothing. */
export function RulePackForm({ rules, onLoaded }: RulePackFormProps) {
  const words = useDeskWords();
  const load = useAction();
  const [loaded, setLoaded] = useState(false);
  const id = useId();
  const read = async (file: File | undefined) => {
    setLoaded(false);
    if (file === undefined) return;
    const signed = await file.text();
    load.run(
      (desk) => desk.loadRulePack({ signed }),
      () => {
        setLoaded(true);
        onLoaded();
      },
    );
  };
  return (
    <section className="panel operator__form" aria-labelledby={`${id}-title`} data-rules={rules.version}>
      <h2 className="kern-heading-small" id={`${id}-title`}>
        {words.say('rulePack.title')}
      </h2>
      <p className="kern-body">
        {words.say('rulePack.inUse', { version: rules.version, date: rules.lawAsOf })}{' '}
        {rules.loadedAt === undefined
          ? words.say('rulePack.builtIn')
          : words.say('rulePack.loaded', { time: instantText(rules.loadedAt) })}
      </p>
      {rules.canLoad ? (
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-file`}>
            {words.say('rulePack.file')}
          </label>
          <input
            type="file"
            id={`${id}-file`}
            accept=".jws,.txt"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              void read(file).finally(() => {
                currentTarget.value = '';
              });
            }}
          />
        </div>
      ) : (
        <p className="kern-body kern-body--muted">{words.say('rulePack.noKeys')}</p>
      )}
      <Fault error={load.error} />
      {loaded ? <Alert kind="success" title={words.say('rulePack.done')} /> : null}
    </section>
  );
}
