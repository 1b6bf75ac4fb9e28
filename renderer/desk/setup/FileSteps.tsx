import { useState } from 'react';
import type { SetupPart } from '#domain/contract/setup-shapes';
import { agencyIds } from '#domain/intake/agency';
import { Badge } from '../../components/Badge.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { FieldList } from './FieldList.tsx';
import { agencyFields, type Flat, fieldsOf, serviceFields } from './fields.ts';
import { faultAt, toFlat, toTree } from './flat.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

/** A step that is a part of the site file: written down with each "on", gone on from when nothing is wrong. */
function usePart(part: SetupPart, { setup, onView, onNext }: StepProps) {
  const save = useAction();
  const fields = fieldsOf[part];
  const [flat, setFlat] = useState<Flat>(() => toFlat(fields, setup.site));
  // What was written down before and is not right yet is said at once.
  const [tried, setTried] = useState(() =>
    fields.some(({ path }) => (path.split('.')[0] as string) in setup.site),
  );
  const send = (change: (tree: ReturnType<typeof toTree>) => ReturnType<typeof toTree> = (tree) => tree) => {
    setTried(true);
    save.run(
      (desk) => desk.setupSave({ part, values: { ...change(toTree(fields, flat, setup.site)) } }),
      (view) => {
        onView(view);
        if (view.done.includes(part)) onNext();
      },
    );
  };
  return {
    save,
    flat,
    send,
    change: (path: string, value: string) => setFlat({ ...flat, [path]: value }),
    faults: tried ? setup.faults : [],
  };
}

export function ProfileStep(props: StepProps) {
  const { save, flat, send, change, faults } = usePart('profile', props);
  return (
    <StepFrame
      step="profile"
      error={save.error}
      busy={save.busy}
      onBack={props.onBack}
      onNext={() => send(withLandlord)}
    >
      <FieldList fields={fieldsOf.profile} flat={flat} onChange={change} faults={faults} />
    </StepFrame>
  );
}

/** Most often whoever provides the dwelling lives at its address. */
function withLandlord(tree: ReturnType<typeof toTree>): ReturnType<typeof toTree> {
  const { centre } = tree as { readonly centre?: { readonly address?: object; readonly landlord?: object } };
  if (!centre?.landlord || !centre.address || 'address' in centre.landlord) return tree;
  return { ...tree, centre: { ...centre, landlord: { ...centre.landlord, address: { ...centre.address } } } };
}

export function AgenciesStep(props: StepProps) {
  const words = useDeskWords();
  const { save, flat, send, change, faults } = usePart('agencies', props);
  return (
    <StepFrame
      step="agencies"
      error={save.error}
      busy={save.busy}
      onBack={props.onBack}
      onNext={() => send()}
    >
      {agencyIds.map((agency, index) => {
        const fields = agencyFields(agency).filter(({ when }) => when?.(flat) ?? true);
        const isWrong = fields.some((field) => faultAt(field, (flat[field.path] ?? '') === '', faults));
        const isEmpty = (flat[`agencies.${agency}.name`] ?? '') === '';
        return (
          <details key={agency} className="setup__agency" open={index === 0 || isWrong} data-agency={agency}>
            <summary>
              <strong>{words.agency(agency)}</strong>
              <Badge kind={isWrong ? 'danger' : isEmpty ? 'warning' : 'success'}>
                {words.say(`setup.agencyStates.${isWrong ? 'wrong' : isEmpty ? 'open' : 'fine'}`)}
              </Badge>
            </summary>
            <FieldList fields={fields} flat={flat} onChange={change} faults={faults} />
          </details>
        );
      })}
      <FieldList fields={serviceFields} flat={flat} onChange={change} faults={faults} />
    </StepFrame>
  );
}

export function MachineStep(props: StepProps) {
  const { save, flat, send, change, faults } = usePart('machine', props);
  const printers = props.setup.printers.map(({ name, label }) => ({ code: name, label }));
  return (
    <StepFrame step="machine" error={save.error} busy={save.busy} onBack={props.onBack} onNext={() => send()}>
      <FieldList
        fields={fieldsOf.machine}
        flat={flat}
        onChange={change}
        faults={faults}
        offers={{ 'printer.name': printers }}
      />
    </StepFrame>
  );
}
