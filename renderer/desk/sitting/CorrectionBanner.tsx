import { useEffect, useRef, useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type CorrectionBannerProps = {
  readonly sitting: DeskSitting;
  /** Nothing else takes the focus: it begins here. */
  readonly begun: boolean;
  readonly onChange: (sitting: DeskSitting) => void;
};

/** A sealed sitting is open again: what that means, and the way back. */
export function CorrectionBanner({ sitting, begun, onChange }: CorrectionBannerProps) {
  const words = useDeskWords();
  const abandon = useAction();
  const [asking, setAsking] = useState(false);
  const { id: record, version, receivedAt = '' } = sitting.summary;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (begun) place.current?.focus();
  }, [begun]);
  return (
    <div data-correcting={version} ref={place} tabIndex={-1}>
      <Alert kind="warning" title={words.say('correction.banner', { version })}>
        <p className="kern-body">
          {words.say('correction.text', { time: receivedAt === '' ? '' : instantText(receivedAt) })}
        </p>
        <Button look="secondary" onPress={() => setAsking(true)} action="abandonCorrection">
          {words.say('correction.abandon')}
        </Button>
      </Alert>
      {asking ? (
        <Confirm
          title={words.say('correction.abandonTitle')}
          confirm={words.say('correction.abandonConfirm')}
          busy={abandon.busy}
          fault={abandon.error && words.reason('errors', abandon.error.code)}
          onCancel={() => {
            abandon.clear();
            setAsking(false);
          }}
          onConfirm={() =>
            abandon.run(
              (desk) => desk.abandonCorrection({ record }),
              (next) => {
                setAsking(false);
                onChange(next);
              },
            )
          }
        >
          {words.say('correction.abandonText')}
        </Confirm>
      ) : null}
    </div>
  );
}
