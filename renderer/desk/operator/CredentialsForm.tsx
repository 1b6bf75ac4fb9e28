import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { NewCredentials } from '#domain/contract/delivery-shapes';
import type { CallResult } from '#domain/contract/ipc';
import type { AgencyId } from '#domain/intake/agency';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { FieldError } from '../../components/FieldError.tsx';
import type { DeskBridge } from '../bridge.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type CredentialsFormProps<Saved> = {
  /** those that use FIT-Connect */
  readonly agencies: readonly AgencyId[];
  readonly save: (desk: DeskBridge, credentials: NewCredentials) => Promise<CallResult<Saved>>;
  readonly onSaved: (saved: Saved) => void;
};

/** What FIT-Connect asks of whoever sends. What was typed is gone from the page as soon as it is sent off. */
export function CredentialsForm<Saved>({ agencies, save, onSaved }: CredentialsFormProps<Saved>) {
  const words = useDeskWords();
  const saving = useAction();
  const [saved, setSaved] = useState(false);
  const id = useId();
  const { register, handleSubmit, reset, formState } = useForm<NewCredentials>({
    defaultValues: { agency: 'all', clientId: '', clientSecret: '' },
  });
  const { errors } = formState;
  const submit = handleSubmit((values) => {
    setSaved(false);
    reset({ agency: values.agency, clientId: values.clientId, clientSecret: '' });
    saving.run(
      (desk) => save(desk, { ...values }),
      (value) => {
        reset({ agency: values.agency, clientId: '', clientSecret: '' });
        setSaved(true);
        onSaved(value);
      },
    );
  });
  const isSomething = { validate: (value: string) => value.trim() !== '' };
  const describedBy = (error: unknown, name: string) => (error ? `${id}-${name}-error` : undefined);

  return (
    <section className="panel operator__form" aria-labelledby={`${id}-title`}>
      <h2 className="kern-heading-small" id={`${id}-title`}>
        {words.say('operator.form')}
      </h2>
      <p className="kern-body">{words.say('operator.formText')}</p>
      <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)} data-form="credentials">
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-agency`}>
            {words.say('operator.for')}
          </label>
          <select className="steps__select operator__select" id={`${id}-agency`} {...register('agency')}>
            <option value="all">{words.say('operator.all')}</option>
            {agencies.map((agency) => (
              <option key={agency} value={agency}>
                {words.agency(agency)}
              </option>
            ))}
          </select>
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-clientId`}>
            {words.say('operator.clientId')}
          </label>
          <input
            {...register('clientId', isSomething)}
            id={`${id}-clientId`}
            className="kern-form-input__input"
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={200}
            data-field="clientId"
            aria-invalid={errors.clientId ? true : undefined}
            aria-describedby={describedBy(errors.clientId, 'clientId')}
          />
          {errors.clientId === undefined ? null : (
            <FieldError id={`${id}-clientId-error`}>{words.say('operator.needed')}</FieldError>
          )}
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-clientSecret`}>
            {words.say('operator.clientSecret')}
          </label>
          <input
            {...register('clientSecret', isSomething)}
            id={`${id}-clientSecret`}
            className="kern-form-input__input"
            type="password"
            // Chromium ignores "off" on passwords; it offers nothing for this one.
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={500}
            data-field="clientSecret"
            aria-invalid={errors.clientSecret ? true : undefined}
            aria-describedby={describedBy(errors.clientSecret, 'clientSecret')}
          />
          {errors.clientSecret === undefined ? null : (
            <FieldError id={`${id}-clientSecret-error`}>{words.say('operator.needed')}</FieldError>
          )}
        </div>
        <Fault error={saving.error} />
        <div role="status">{saved ? <Alert kind="success" title={words.say('operator.saved')} /> : null}</div>
        <div>
          <Button look="primary" type="submit" disabled={saving.busy} action="saveCredentials">
            {words.say(saving.busy ? 'operator.saving' : 'operator.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
