import { useEffect, useState } from 'react';
import { formatShortCode } from '#domain/identity/short-code';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Bilingual, Value } from '../../i18n/Text.tsx';
import type { Kiosk } from '../use-kiosk.ts';
import { Fault } from './Fault.tsx';

type StopDialogProps = { readonly kiosk: Kiosk; readonly onClose: () => void };

/** Stop and come back: the code to go on with, then the screen is locked. Only staff opens it again. */
export function StopDialog({ kiosk, onClose }: StopDialogProps) {
  const { bridge, follow, busy } = kiosk;
  const [code, setCode] = useState<string>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    void bridge.code({}).then(
      (answer) => (answer.ok ? setCode(answer.value.shortCode) : setFault(answer.error.code)),
      () => setFault('call.failed'),
    );
  }, [bridge]);
  return (
    <Dialog
      name="stop"
      title={<Bilingual of="kiosk:stop.title" />}
      onClose={onClose}
      footer={
        <>
          <Button look="secondary" action="close" autoFocus onPress={onClose}>
            <Bilingual quiet of="kiosk:stop.goOn" />
          </Button>
          <Button
            look="primary"
            icon="pause"
            action="leave"
            disabled={busy}
            onPress={() => void follow(() => bridge.leave({}))}
          >
            <Bilingual quiet of="kiosk:stop.leave" />
          </Button>
        </>
      }
    >
      <p className="kern-body">
        <Bilingual of="kiosk:stop.text" />
      </p>
      {code === undefined ? null : (
        <p className="stop__code" data-short-code={code}>
          <Value latin>{formatShortCode(code)}</Value>
        </p>
      )}
      <Fault code={fault} />
    </Dialog>
  );
}
