import { useCallback, useState } from 'react';
import { purgeReasons } from '#domain/record/audit-action';
import { Button } from '../../components/Button.tsx';
import { FourEyesDialog } from '../parts/FourEyesDialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { useMayCall } from '../use-role.ts';

type PurgePanelProps = { readonly record: string; readonly onGone: () => void };

/** Removes a record's content before its time: a team lead, with a reason and a second person. */
export function PurgePanel({ record, onGone }: PurgePanelProps) {
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
  if (!mayCall('purge')) return null;
  return (
    <section className="panel" aria-label={words.say('purge.title')}>
      <h2 className="kern-heading-small">{words.say('purge.title')}</h2>
      <p className="kern-body">{words.say('purge.intro')}</p>
      <Button look="tertiary" icon="bin" onPress={() => setAsking(true)} action="purge">
        {words.say('purge.open')}
      </Button>
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
