import { useCallback, useState } from 'react';
import { purgeReasons } from '#domain/record/audit-action';
import { Button } from '../../components/Button.tsx';
import { FourEyesDialog } from '../parts/FourEyesDialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { useMayCall } from '../use-role.ts';
import { ErasureLook } from './ErasureLook.tsx';

type PurgePanelProps = {
  readonly record: string;
  /** a draft is discarded instead */
  readonly canPurge: boolean;
  readonly onGone: () => void;
};

/** Erasure: what it would remove, whether it may be, and how: a team lead, with a reason and a second person. */
export function PurgePanel({ record, canPurge, onGone }: PurgePanelProps) {
  const words = useDeskWords();
  const mayCall = useMayCall();
  const purge = useAction();
  const [asking, setAsking] = useState(false);
  const { clear } = purge;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an action clears with does the same each time
  const close = useCallback(() => {
    clear();
    setAsking(false);
  }, []);
  return (
    <section className="panel" aria-label={words.say('purge.title')}>
      <h2 className="kern-heading-small">{words.say('purge.title')}</h2>
      <p className="kern-body">{words.say('purge.intro')}</p>
      <ErasureLook record={record} />
      {mayCall('purge') && canPurge ? (
        <Button look="tertiary" icon="bin" onPress={() => setAsking(true)} action="purge">
          {words.say('purge.open')}
        </Button>
      ) : null}
      {asking ? (
        <FourEyesDialog
          of="purge"
          title={words.say('purge.title')}
          reasons={purgeReasons}
          confirm={words.say('purge.confirm')}
          busy={purge.busy}
          error={purge.error}
          onClose={close}
          onConfirm={(second, why) =>
            purge.run((desk) => desk.purge({ record, why: why as never, second }), onGone)
          }
        >
          {words.say('purge.text')}
        </FourEyesDialog>
      ) : null}
    </section>
  );
}
