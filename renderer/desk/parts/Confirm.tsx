import type { ReactNode } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';

type ConfirmProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly busy: boolean;
  /** why the last try failed, in words */
  readonly fault?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks once more before something that counts. The focus begins on "cancel", the first button. */
export function Confirm(props: ConfirmProps) {
  const { title, children, confirm, busy, fault, onConfirm, onCancel } = props;
  const words = useDeskWords();
  return (
    <Dialog
      title={title}
      role="alertdialog"
      onClose={busy ? undefined : onCancel}
      footer={
        <>
          <Button look="secondary" onPress={onCancel} disabled={busy} action="cancel">
            {words.say('cancel')}
          </Button>
          <Button look="primary" onPress={onConfirm} disabled={busy} action="confirm">
            {confirm}
          </Button>
        </>
      }
    >
      <p className="kern-body">{children}</p>
      {fault === undefined ? null : <Alert kind="danger" urgent title={fault} />}
    </Dialog>
  );
}
