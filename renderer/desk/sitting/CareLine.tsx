import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';

type CareLineProps = {
  readonly sitting: DeskSitting;
  readonly onChange: (sitting: DeskSitting) => void;
};

/** Who of the staff looks after the sitting, and handing it to somebody else. */
export function CareLine({ sitting, onChange }: CareLineProps) {
  const words = useDeskWords();
  const [choosing, setChoosing] = useState(false);
  const { carer } = sitting.summary;
  return (
    <>
      <span>
        {carer === undefined ? words.say('care.nobody') : words.say('care.who', { name: carer.name })}
      </span>
      <Button look="tertiary" onPress={() => setChoosing(true)} action="assign">
        {words.say('care.assign')}
      </Button>
      {choosing ? (
        <Colleagues sitting={sitting} onChange={onChange} onClose={() => setChoosing(false)} />
      ) : null}
    </>
  );
}

function Colleagues({ sitting, onChange, onClose }: CareLineProps & { readonly onClose: () => void }) {
  const words = useDeskWords();
  const action = useAction();
  const colleagues = useLive(
    'colleagues',
    (desk) => desk.colleagues({}),
    () => false,
  );
  const { id: record, carer } = sitting.summary;
  return (
    <Dialog
      title={words.say('care.title')}
      onClose={action.busy ? undefined : onClose}
      footer={
        <Button look="secondary" onPress={onClose} disabled={action.busy} action="cancel">
          {words.say('cancel')}
        </Button>
      }
    >
      <p className="kern-body">{words.say('care.text')}</p>
      <ul className="care__list">
        {colleagues.value?.map(({ id, name }) => (
          <li key={id}>
            <Button
              look="secondary"
              wide
              disabled={action.busy || id === carer?.id}
              onPress={() =>
                action.run(
                  (desk) => desk.assign({ record, account: id }),
                  (next) => {
                    onClose();
                    onChange(next);
                  },
                )
              }
              action={`assign-${id}`}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <Fault error={action.error ?? colleagues.error} />
    </Dialog>
  );
}
