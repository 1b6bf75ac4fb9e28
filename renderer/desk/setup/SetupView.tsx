import { useEffect, useRef, useState } from 'react';
import { type SetupStep, setupSteps } from '#domain/contract/setup-shapes';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';
import { AgenciesStep, MachineStep, ProfileStep } from './FileSteps.tsx';
import { BackupStep, DeliveryStep, FinishStep } from './LastSteps.tsx';
import { LoadSite } from './LoadSite.tsx';
import { AccountsStep, PassphraseStep, SheetStep } from './StoreSteps.tsx';

const pages = {
  profile: ProfileStep,
  agencies: AgenciesStep,
  machine: MachineStep,
  passphrase: PassphraseStep,
  sheet: SheetStep,
  accounts: AccountsStep,
  backup: BackupStep,
  delivery: DeliveryStep,
  finish: FinishStep,
} as const;

/** From the rehearsal to a real station, one step a page. What is done stays done when it is broken off. */
export function SetupView() {
  const words = useDeskWords();
  const live = useLive(
    'setup',
    (desk) => desk.setup({}),
    () => false,
  );
  const { value } = live;
  const [chosen, setChosen] = useState<SetupStep>();
  const [loads, setLoads] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const first = value && setupSteps.find((step) => !value.done.includes(step));
  // A store that was made before a break is opened first.
  const begin = value?.store === 'closed' && first !== undefined && isAfter(first) ? 'passphrase' : first;
  const step = chosen ?? begin ?? 'finish';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top
  useEffect(() => place.current?.scrollIntoView({ block: 'start' }), [step]);

  if (value === undefined) {
    return (
      <div className="outbox">
        <Fault error={live.error} />
        <Loading of={live} />
      </div>
    );
  }
  if (value.refused !== undefined) {
    return (
      <div className="outbox">
        <Alert kind="warning" title={words.reason('errors', value.refused)} />
      </div>
    );
  }
  const index = setupSteps.indexOf(step);
  const before = setupSteps[index - 1];
  // What is done already is not gone through again.
  const next = setupSteps.slice(index + 1).find((one) => !value.done.includes(one)) ?? 'finish';
  const mayGo = (to: SetupStep) =>
    value.done.includes(to) ||
    setupSteps.slice(0, setupSteps.indexOf(to)).every((one) => value.done.includes(one));
  const Page = pages[step];
  return (
    <div className="setup" data-view="setup" ref={place}>
      <nav className="setup__nav" aria-label={words.say('setup.nav')}>
        <h1 className="kern-heading-small">{words.say('setup.title')}</h1>
        <p className="table__quiet">
          {words.say('setup.progress', { done: value.done.length, total: setupSteps.length })}
        </p>
        <ol className="setup__steps">
          {setupSteps.map((one, number) => (
            <li key={one}>
              <button
                type="button"
                className="setup__link"
                aria-current={one === step ? 'step' : undefined}
                aria-disabled={mayGo(one) ? undefined : true}
                data-done={value.done.includes(one) || undefined}
                data-setup-step={one}
                onClick={() => {
                  if (mayGo(one)) setChosen(one);
                }}
              >
                <span className="setup__number">
                  {value.done.includes(one) ? <Icon name="check" /> : number + 1}
                </span>
                {words.say(`setup.steps.${one}.title`)}
              </button>
            </li>
          ))}
        </ol>
        <LoadSite
          onView={(view) => {
            setLoads(loads + 1);
            live.replace(view);
          }}
        />
        <Discard
          onView={() => {
            setChosen(undefined);
            setLoads(loads + 1);
            live.refetch();
          }}
        />
      </nav>
      <div className="setup__page">
        <Page
          key={`${step}-${loads}`}
          setup={value}
          onView={live.replace}
          onNext={() => setChosen(next)}
          onBack={before === undefined ? undefined : () => setChosen(before)}
        />
      </div>
    </div>
  );
}

const isAfter = (step: SetupStep): boolean => setupSteps.indexOf(step) > setupSteps.indexOf('passphrase');

function Discard({ onView }: { readonly onView: () => void }) {
  const words = useDeskWords();
  const discard = useAction();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="tertiary" onPress={() => setAsking(true)} action="setupDiscard">
        {words.say('setup.discard')}
      </Button>
      {asking ? (
        <Confirm
          title={words.say('setup.discard')}
          confirm={words.say('setup.discardConfirm')}
          busy={discard.busy}
          {...(discard.error ? { fault: words.reason('errors', discard.error.code) } : {})}
          onConfirm={() =>
            discard.run(
              (desk) => desk.setupDiscard({}),
              () => {
                setAsking(false);
                onView();
              },
            )
          }
          onCancel={() => setAsking(false)}
        >
          {words.say('setup.discardText')}
        </Confirm>
      ) : null}
    </>
  );
}
