import { useId, useState } from 'react';
import type { AnsweredStep, DeskSitting } from '#domain/contract/shapes';
import { disputeReasonShape } from '#domain/record/dispute';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type DisputesProps = {
  readonly sitting: DeskSitting;
  readonly step: AnsweredStep;
  readonly onChange: (sitting: DeskSitting) => void;
};

/** Who says that an answer is wrong, since when and why. */
export function DisputeMarks({ sitting, step, onChange }: DisputesProps) {
  const words = useDeskWords();
  const settle = useAction();
  const marks = step.disputed ?? [];
  return (
    <>
      {marks.map(({ person, at, account, reason }) => (
        <p key={person} className="kern-body kern-body--small step__reason" data-dispute={person}>
          {words.say('dispute.says', {
            name: sitting.persons.find(({ id }) => id === person)?.called ?? '',
            time: instantText(at),
            account,
          })}{' '}
          <q>
            <bdi>{reason}</bdi>
          </q>{' '}
          <Button
            look="tertiary"
            disabled={settle.busy}
            onPress={() =>
              settle.run(
                (desk) => desk.settleDispute({ record: sitting.summary.id, step: step.key, person }),
                onChange,
              )
            }
            action="settleDispute"
          >
            {words.say('dispute.settle')}
          </Button>
        </p>
      ))}
      <Fault error={settle.error} />
    </>
  );
}

export function DisputeButton({ sitting, step, onChange }: DisputesProps) {
  const words = useDeskWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="tertiary"
        onPress={() => setAsking(true)}
        action="dispute"
        label={words.say('dispute.markOf', { page: words.pageTitle(step.page) })}
      >
        {words.say('dispute.markShort')}
      </Button>
      {asking ? (
        <DisputeDialog sitting={sitting} step={step} onChange={onChange} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function DisputeDialog({
  sitting,
  step,
  onChange,
  onClose,
}: DisputesProps & { readonly onClose: () => void }) {
  const words = useDeskWords();
  const mark = useAction();
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(step.person?.id ?? sitting.persons[0]?.id ?? '');
  const id = useId();
  const given = disputeReasonShape.safeParse(reason).data;
  return (
    <Dialog
      title={words.say('dispute.title', { page: words.pageTitle(step.page) })}
      name="dispute"
      onClose={mark.busy ? undefined : onClose}
      footer={
        <>
          <Button look="secondary" onPress={onClose} disabled={mark.busy} action="cancel">
            {words.say('cancel')}
          </Button>
          <Button
            look="primary"
            disabled={mark.busy || given === undefined}
            action="confirm"
            onPress={() =>
              mark.run(
                (desk) =>
                  desk.dispute({
                    record: sitting.summary.id,
                    step: step.key,
                    person,
                    reason: given ?? '',
                  }),
                (next) => {
                  onClose();
                  onChange(next);
                },
              )
            }
          >
            {words.say('dispute.mark')}
          </Button>
        </>
      }
    >
      <p className="kern-body">{words.say('dispute.hint')}</p>
      {step.person === undefined ? (
        <>
          <label className="kern-label" htmlFor={`${id}-person`}>
            {words.say('dispute.who')}
          </label>
          <select
            id={`${id}-person`}
            className="steps__select"
            value={person}
            onChange={({ target }) => setPerson(target.value)}
          >
            {sitting.persons.map((one) => (
              <option key={one.id} value={one.id}>
                {one.called}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <label className="kern-label" id={`${id}-label`} htmlFor={id}>
        {words.say('dispute.reason')}
      </label>
      <TextInput
        id={id}
        labelledBy={`${id}-label`}
        invalid={false}
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
      <Fault error={mark.error} />
    </Dialog>
  );
}
