import type { Ref } from 'react';
import { Secret } from './Secret.tsx';

/** A new secret, typed twice because nobody sees it. */
export type Twice = { readonly value: string; readonly again: string };
export const nothingTyped: Twice = { value: '', again: '' };
export const isAlike = ({ value, again }: Twice): boolean => value === again;

type NewSecretProps = {
  /** The second field is called `<name>Again`. */
  readonly name: string;
  readonly label: string;
  readonly againLabel: string;
  readonly hint?: string;
  readonly typed: Twice;
  readonly onChange: (typed: Twice) => void;
  readonly visible?: boolean;
  readonly digits?: boolean;
  readonly maxLength: number;
  readonly input?: Ref<HTMLInputElement>;
};

/** The two fields of a new passphrase, password or PIN. */
export function NewSecret(props: NewSecretProps) {
  const { name, label, againLabel, typed, onChange, hint, input, ...look } = props;
  return (
    <>
      <Secret
        {...look}
        {...(hint === undefined ? {} : { hint })}
        {...(input === undefined ? {} : { input })}
        name={name}
        label={label}
        value={typed.value}
        onChange={(value) => onChange({ ...typed, value })}
      />
      <Secret
        {...look}
        name={`${name}Again`}
        label={againLabel}
        value={typed.again}
        onChange={(again) => onChange({ ...typed, again })}
      />
    </>
  );
}

/** As long as the contract allows a passphrase to be. */
export const LONGEST_PASSPHRASE = 1024;
