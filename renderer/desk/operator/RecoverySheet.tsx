import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { useDeskWords } from '../use-desk-words.ts';

type RecoverySheetProps = {
  readonly site: string;
  readonly groups: readonly string[];
  readonly onDone: () => void;
};

/** The recovery code, this once: to be printed and put into a safe. Nothing keeps it when the page is left. */
export function RecoverySheet({ site, groups, onDone }: RecoverySheetProps) {
  const words = useDeskWords();
  return (
    <article className="sheet recovery" aria-labelledby="recovery-title">
      <h1 className="kern-heading-medium sheet__heading" id="recovery-title">
        {words.say('recovery.title')}
      </h1>
      <p className="kern-body">
        <strong>{site}</strong>, {instantText(new Date().toISOString())}
      </p>
      <ol className="recovery__groups" data-recovery-groups>
        {groups.map((group, place) => (
          // Two groups may be equal; their places are not.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={place}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <p className="kern-body">{words.say('recovery.what')}</p>
      <p className="kern-body">{words.say('recovery.keep')}</p>
      <p className="kern-body">{words.say('recovery.use')}</p>
      <div className="sheet__actions recovery__actions">
        <Alert kind="warning" title={words.say('recovery.once')} />
        <Button look="primary" onPress={() => window.print()} action="printSheet">
          {words.say('recovery.print')}
        </Button>
        <Button look="secondary" onPress={onDone} action="sheetDone">
          {words.say('recovery.done')}
        </Button>
      </div>
    </article>
  );
}
