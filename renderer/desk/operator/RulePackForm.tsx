import { useId, useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { dayText } from '../sitting/day-text.ts';
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
  const faults = Object.entries(load.error?.fields ?? {});
  return (
    <section className="panel operator__form" aria-labelledby={`${id}-title`} data-rules={rules.version}>
      <h2 className="kern-heading-small" id={`${id}-title`}>
        {words.say('rulePack.title')}
      </h2>
      <p className="kern-body">
        {words.say('rulePack.inUse', { version: rules.version, date: dayText(rules.lawAsOf) })}{' '}
        {rules.loadedAt === undefined
          ? words.say('rulePack.builtIn')
          : words.say('rulePack.loaded', { time: instantText(rules.loadedAt) })}
      </p>
      {rules.canLoad ? (
        <div className="operator__file">
          <p className="kern-label" id={`${id}-what`}>
            {words.say('rulePack.file')}
          </p>
          {/* The button Chromium draws speaks the machine's language. */}
          <input
            type="file"
            id={`${id}-file`}
            className="kern-sr-only"
            accept=".jws,.txt"
            aria-describedby={`${id}-what`}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              void read(file).finally(() => {
                currentTarget.value = '';
              });
            }}
          />
          <label className="kern-btn kern-btn--secondary" htmlFor={`${id}-file`}>
            <span className="kern-label">{words.say('rulePack.choose')}</span>
          </label>
        </div>
      ) : (
        <p className="kern-body kern-body--muted">{words.say('rulePack.noKeys')}</p>
      )}
      <Fault error={load.error} />
      {faults.length === 0 ? null : (
        <ul className="operator__faults">
          {faults.map(([where, code]) => (
            <li key={where}>
              {words.find(`rulePack.faults.${code}`)}: <code>{where}</code>
            </li>
          ))}
        </ul>
      )}
      {loaded ? <Alert kind="success" title={words.say('rulePack.done')} /> : null}
    </section>
  );
}
