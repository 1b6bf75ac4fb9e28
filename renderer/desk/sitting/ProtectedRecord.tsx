import { useCallback, useState } from 'react';
import { breakGlassReasons } from '#domain/record/audit-action';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { FourEyesDialog } from '../parts/FourEyesDialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { useMayCall } from '../use-role.ts';

type ProtectedRecordProps = {
  readonly record: string;
  readonly onOpened: () => void;
};

/** A sealed record of somebody who must not be found: closed, until a team lead opens it with a reason and a second person. */
export function ProtectedRecord({ record, onOpened }: ProtectedRecordProps) {
  const words = useDeskWords();
  const mayCall = useMayCall();
  const open = useAction();
  const [asking, setAsking] = useState(false);
  const { clear } = open;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an action clears with does the same each time
  const close = useCallback(() => {
    clear();
    setAsking(false);
  }, []);
  return (
    <div className="protected" data-protected={record}>
      <Alert kind="warning" title={words.say('protected.title')}>
        <p className="kern-body">
          {words.say(mayCall('openProtected') ? 'protected.lead' : 'protected.others')}
        </p>
      </Alert>
      {mayCall('openProtected') ? (
        <Button look="secondary" onPress={() => setAsking(true)} action="openProtected">
          {words.say('protected.open')}
        </Button>
      ) : null}
      {asking ? (
        <FourEyesDialog
          of="openProtected"
          title={words.say('protected.open')}
          reasons={breakGlassReasons}
          confirm={words.say('protected.confirm')}
          busy={open.busy}
          error={open.error}
          onClose={close}
          onConfirm={(second, why) =>
            open.run((desk) => desk.openProtected({ record, why: why as never, second }), onOpened)
          }
        >
          {words.say('protected.text')}
        </FourEyesDialog>
      ) : null}
    </div>
  );
}
