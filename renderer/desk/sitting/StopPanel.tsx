import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { isCode } from '../model/is-code.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type StopPanelProps = {
  readonly sitting: DeskSitting;
  /** code of the stop */
  readonly code: string;
  readonly onChange: (sitting: DeskSitting) => void;
};

/** The form has stopped for a child who may be alone: the youth office takes over. */
export function StopPanel({ sitting, code, onChange }: StopPanelProps) {
  const words = useDeskWords();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const known = isCode(code) && words.find(`stop.codes.${code}`) !== undefined ? code : 'unknown';
  return (
    <Alert kind="danger" urgent title={words.say('stop.title')}>
      <p className="kern-body">{words.say(`stop.codes.${known}`, { code })}</p>
      <p className="kern-body">{words.say('stop.correct')}</p>
      <Button look="primary" onPress={() => setAsking(true)} action="handOver">
        {words.say('stop.handOver')}
      </Button>
      {asking ? (
        <Confirm
          title={words.say('stop.confirmTitle')}
          confirm={words.say('stop.confirm')}
          busy={action.busy}
          fault={action.error && words.reason('obstacles', action.error.code)}
          onCancel={() => {
            action.clear();
            setAsking(false);
          }}
          onConfirm={() =>
            action.run(
              (desk) => desk.handOver({ record: sitting.summary.id }),
              (next) => {
                setAsking(false);
                onChange(next);
              },
            )
          }
        >
          {words.say('stop.confirmText')}
        </Confirm>
      ) : null}
    </Alert>
  );
}
