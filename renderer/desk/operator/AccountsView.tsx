import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Role, roles } from '#domain/contract/roles';
import { Alert } from '../../components/Alert.tsx';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { FieldError } from '../../components/FieldError.tsx';
import type { Answered } from '../bridge.ts';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction, useLive } from '../use-live.ts';

type Account = Answered<'accounts'>[number];
type Values = { readonly id: string; readonly name: string; readonly role: Role };

/** Who may sign in and as what. A start PIN is shown once, to be handed over in person. */
export function AccountsView() {
  const words = useDeskWords();
  const live = useLive(
    'accounts',
    (desk) => desk.accounts({}),
    ({ what }) => what === 'status',
  );
  const action = useAction();
  const [start, setStart] = useState<{ readonly id: string; readonly pin: string }>();
  const id = useId();
  const { register, handleSubmit, reset, formState } = useForm<Values>({
    defaultValues: { id: '', name: '', role: 'intakeStaff' },
  });
  const { errors } = formState;

  const create = handleSubmit((values) => {
    setStart(undefined);
    action.run(
      (desk) => desk.createAccount({ ...values }),
      ({ startPin }) => {
        setStart({ id: values.id, pin: startPin });
        reset();
        live.refetch();
      },
    );
  });
  const change = (account: Account, to: Partial<Pick<Account, 'role' | 'active'>>) => {
    setStart(undefined);
    const { id: which, role, active } = { ...account, ...to };
    action.run((desk) => desk.changeAccount({ id: which, role, active }), live.refetch);
  };
  const begin = (account: Account) => {
    setStart(undefined);
    action.run(
      (desk) => desk.resetAccount({ id: account.id }),
      ({ startPin }) => {
        setStart({ id: account.id, pin: startPin });
        live.refetch();
      },
    );
  };
  const roleOptions = roles.map((role) => (
    <option key={role} value={role}>
      {words.say(`accounts.roles.${role}`)}
    </option>
  ));

  return (
    <div className="outbox" data-view="accounts">
      <header className="outbox__head">
        <h1 className="kern-heading-medium">{words.say('accounts.title')}</h1>
        <span className="kern-body operator__intro">{words.say('accounts.intro')}</span>
      </header>
      <Fault error={live.error ?? action.error} />
      <div role="status">
        {start === undefined ? null : (
          <Alert kind="success" title={words.say('accounts.startPin', { id: start.id, pin: start.pin })}>
            <p className="kern-body">{words.say('accounts.startPinTodo')}</p>
          </Alert>
        )}
      </div>
      {live.value === undefined ? (
        <Loading of={live} />
      ) : (
        <table className="table table--close" data-table="accounts">
          <thead>
            <tr>
              <th scope="col">{words.say('accounts.name')}</th>
              <th scope="col">{words.say('accounts.role')}</th>
              <th scope="col">{words.say('accounts.lastSignIn')}</th>
              <th scope="col">{words.say('accounts.state')}</th>
              <th scope="col">{words.say('accounts.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {live.value.map((account) => (
              <tr key={account.id} data-account={account.id}>
                <th scope="row">
                  {account.name}
                  <span className="table__note">{account.id}</span>
                </th>
                <td>
                  <select
                    className="steps__select operator__select"
                    aria-label={words.say('accounts.roleOf', { name: account.name })}
                    value={account.role}
                    disabled={action.busy}
                    onChange={({ target }) => change(account, { role: target.value as Role })}
                  >
                    {roleOptions}
                  </select>
                </td>
                <td>
                  {account.lastSignIn === undefined
                    ? words.say('accounts.never')
                    : instantText(account.lastSignIn)}
                </td>
                <td>
                  <Badge kind={!account.active ? 'danger' : account.begun ? 'success' : 'info'}>
                    {words.say(
                      `accounts.states.${!account.active ? 'off' : account.begun ? 'fine' : 'start'}`,
                    )}
                  </Badge>
                </td>
                <td>
                  <span className="entry-actions">
                    <Button
                      look="tertiary"
                      disabled={action.busy}
                      onPress={() => change(account, { active: !account.active })}
                      action={account.active ? 'deactivate' : 'activate'}
                    >
                      {words.say(account.active ? 'accounts.deactivate' : 'accounts.activate')}
                    </Button>
                    <Button
                      look="tertiary"
                      disabled={action.busy}
                      onPress={() => begin(account)}
                      action="resetAccount"
                    >
                      {words.say('accounts.reset')}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className="panel audit__search"
        noValidate
        autoComplete="off"
        aria-label={words.say('accounts.create')}
        onSubmit={(event) => void create(event)}
      >
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-name`}>
            {words.say('accounts.newName')}
          </label>
          <input
            {...register('name', { validate: (value) => value.trim() !== '' })}
            id={`${id}-name`}
            className="kern-form-input__input"
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            data-field="accountName"
            aria-invalid={errors.name ? true : undefined}
          />
          {errors.name === undefined ? null : (
            <FieldError id={`${id}-name-error`}>{words.say('operator.needed')}</FieldError>
          )}
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-id`}>
            {words.say('accounts.newId')}
          </label>
          <input
            {...register('id', { pattern: /^[a-z0-9][a-z0-9.-]{1,39}$/, required: true })}
            id={`${id}-id`}
            className="kern-form-input__input"
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={40}
            data-field="accountId"
            aria-invalid={errors.id ? true : undefined}
          />
          {errors.id === undefined ? null : (
            <FieldError id={`${id}-id-error`}>{words.say('accounts.idShape')}</FieldError>
          )}
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-role`}>
            {words.say('accounts.role')}
          </label>
          <select
            className="steps__select operator__select"
            id={`${id}-role`}
            data-field="accountRole"
            {...register('role')}
          >
            {roleOptions}
          </select>
        </div>
        <Button look="secondary" type="submit" disabled={action.busy} action="createAccount">
          {words.say('accounts.create')}
        </Button>
      </form>
    </div>
  );
}
