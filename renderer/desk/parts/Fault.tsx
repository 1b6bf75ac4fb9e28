import type { CallError } from '#domain/contract/ipc';
import { Alert } from '../../components/Alert.tsx';
import { type CodeGroup, useDeskWords } from '../use-desk-words.ts';

type FaultProps = {
  readonly error: CallError | undefined;
  readonly group?: CodeGroup;
  readonly detail?: string;
};

/** Why something did not work, said at once. Nothing where all is well. */
export function Fault({ error, group = 'errors', detail }: FaultProps) {
  const words = useDeskWords();
  if (error === undefined) return null;
  return (
    <Alert kind="danger" urgent title={words.reason(group, error.code)}>
      {detail === undefined ? undefined : <p className="kern-body">{detail}</p>}
    </Alert>
  );
}
