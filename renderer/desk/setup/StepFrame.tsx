import type { FormEvent, ReactNode } from 'react';
import type { CallError } from '#domain/contract/ipc';
import type { SetupStep, SetupView } from '#domain/contract/setup-shapes';
import { Button } from '../../components/Button.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';

/** What every step is given: what stands there now, and where to go from here. */
export type StepProps = {
  readonly setup: SetupView;
  readonly onView: (view: SetupView) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
};

type StepFrameProps = {
  readonly step: SetupStep;
  readonly children: ReactNode;
  readonly error?: CallError | undefined;
  readonly detail?: string | undefined;
  readonly busy?: boolean;
  /** what the button that goes on says; "Weiter" where it is left out */
  readonly next?: string;
  readonly isReady?: boolean;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
};

/** One step a page: what it is for, its fields, back and on. */
export function StepFrame(props: StepFrameProps) {
  const { step, children, error, detail, busy = false, next, isReady = true, onNext, onBack } = props;
  const words = useDeskWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && isReady) onNext();
  };
  return (
    <form className="setup__step" noValidate autoComplete="off" data-step={step} onSubmit={submit}>
      <h2 className="kern-heading-medium">{words.say(`setup.steps.${step}.title`)}</h2>
      <p className="kern-body setup__intro">{words.say(`setup.steps.${step}.intro`)}</p>
      {children}
      <Fault error={error} {...(detail === undefined ? {} : { detail })} />
      <div className="setup__actions">
        {onBack === undefined ? null : (
          <Button look="secondary" icon="arrowStart" onPress={onBack} disabled={busy} action="setupBack">
            {words.say('setup.back')}
          </Button>
        )}
        <Button look="primary" type="submit" disabled={busy || !isReady} action="setupNext">
          {busy ? words.say('setup.busy') : (next ?? words.say('setup.next'))}
        </Button>
      </div>
    </form>
  );
}
