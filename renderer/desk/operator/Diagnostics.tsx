import { useState } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

/** A file for whoever helps from outside; everybody can read beforehand what is in it. */
export function Diagnostics() {
  const words = useDeskWords();
  const look = useAction();
  const save = useAction();
  const [text, setText] = useState<string>();
  const [saved, setSaved] = useState(false);
  return (
    <div className="health__diagnostics" data-panel="diagnostics">
      <p className="kern-body">{words.say('health.diagnostics')}</p>
      <div className="operator__buttons">
        <Button
          look="secondary"
          disabled={look.busy}
          action="lookDiagnostics"
          onPress={() => {
            if (text !== undefined) setText(undefined);
            else
              look.run(
                (desk) => desk.diagnostics({}),
                (answer) => setText(answer.text),
              );
          }}
        >
          {words.say(text === undefined ? 'health.look' : 'health.hide')}
        </Button>
        <Button
          look="secondary"
          disabled={save.busy}
          action="saveDiagnostics"
          onPress={() => {
            setSaved(false);
            save.run(
              (desk) => desk.saveDiagnostics({}),
              (answer) => setSaved(answer.saved),
            );
          }}
        >
          {words.say('health.save')}
        </Button>
      </div>
      <Fault error={look.error ?? save.error} />
      <div role="status">{saved ? <Alert kind="success" title={words.say('health.saved')} /> : null}</div>
      {text === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing that takes the focus
        <section className="health__text" tabIndex={0} aria-label={words.say('health.look')}>
          <pre>{text}</pre>
        </section>
      )}
    </div>
  );
}
