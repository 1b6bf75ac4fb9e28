import { Fragment, useId } from 'react';
import { FieldError } from '../../components/FieldError.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import type { Field, Flat } from './fields.ts';
import { faultAt } from './flat.ts';

type FieldListProps = {
  readonly fields: readonly Field[];
  readonly flat: Flat;
  readonly onChange: (path: string, value: string) => void;
  /** shown once somebody wanted to go on */
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  /** what a choice offers beyond its own options */
  readonly offers?: Readonly<Record<string, readonly { readonly code: string; readonly label: string }[]>>;
};

/** Fields of the site file, each with what is wrong in it. */
export function FieldList({ fields, flat, onChange, faults, offers = {} }: FieldListProps) {
  const words = useDeskWords();
  return (
    <div className="setup__fields">
      {fields
        .filter(({ when }) => when?.(flat) ?? true)
        .map((field) => (
          <Fragment key={field.path}>
            {field.head === undefined ? null : (
              <h3 className="kern-heading-small setup__head">{words.say(`setup.heads.${field.head}`)}</h3>
            )}
            <OneField
              field={field}
              value={flat[field.path] ?? ''}
              onChange={(value) => onChange(field.path, value)}
              fault={faultAt(field, (flat[field.path] ?? '').trim() === '', faults)}
              offers={offers[field.path]}
            />
          </Fragment>
        ))}
    </div>
  );
}

type OneFieldProps = {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
  readonly offers: readonly { readonly code: string; readonly label: string }[] | undefined;
};

function OneField({ field, value, onChange, fault, offers }: OneFieldProps) {
  const words = useDeskWords();
  const id = useId();
  const { path, name = path, kind = 'text', options = [], optional } = field;
  const label = words.say(`setup.fields.${name}.label`);
  const hint = words.find(`setup.fields.${name}.hint`);
  const describedBy = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const error =
    fault === undefined ? null : (
      <FieldError id={`${id}-error`}>
        {words.find(`setup.faults.${fault}`) ?? words.find(`siteFaults.${fault}`) ?? words.say('setup.wrong')}
      </FieldError>
    );
  const common = {
    id,
    value,
    'data-field': path,
    'aria-invalid': fault ? (true as const) : undefined,
    'aria-describedby': describedBy,
  };
  if (kind === 'flag') {
    return (
      <div className="kern-form-check setup__field setup__field--whole">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id={id}
          checked={value === 'true'}
          data-field={path}
          aria-describedby={describedBy}
          onChange={({ target }) => onChange(target.checked ? 'true' : '')}
        />
        <label className="kern-label" htmlFor={id}>
          {label}
          {hint === undefined ? null : <span className="setup__hint">{hint}</span>}
        </label>
      </div>
    );
  }
  const isChoice = kind === 'choice' || kind === 'number';
  return (
    <div className={`kern-form-input setup__field setup__field--${kind}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional ? <span className="setup__optional"> {words.say('setup.optional')}</span> : null}
      </label>
      {hint === undefined ? null : (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {isChoice ? (
        <select
          {...common}
          className="steps__select operator__select setup__select"
          onChange={({ target }) => onChange(target.value)}
        >
          {optional ? <option value="">{words.say('setup.none')}</option> : null}
          {options.map((option) => (
            <option key={option} value={option}>
              {words.say(`setup.fields.${name}.options.${option}`)}
            </option>
          ))}
          {offers?.map((offer) => (
            <option key={offer.code} value={offer.code}>
              {offer.label}
            </option>
          ))}
        </select>
      ) : kind === 'lines' ? (
        <textarea
          {...common}
          className="kern-form-input__input setup__lines"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <input
          {...common}
          className="kern-form-input__input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {error}
    </div>
  );
}
