import { useId, useState } from 'react';
import { type ChangeReason, changeReasonShape, changeReasons } from '#domain/record/staff-change';
import { useDeskWords } from '../use-desk-words.ts';
import { ReasonText } from './ReasonText.tsx';

type Entered = { readonly code: string; readonly text: string };

/** @returns the reason as it may be sent; undefined as long as it is none */
export const reasonOf = ({ code, text }: Entered): ChangeReason | undefined =>
  changeReasonShape.safeParse(code === 'other' ? { code, text } : { code }).data;

export const useReason = () => useState<Entered>({ code: '', text: '' });

type ReasonFieldProps = {
  readonly value: Entered;
  readonly onChange: (value: Entered) => void;
};

/** Why staff changes what the newcomer said. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const words = useDeskWords();
  const id = useId();
  return (
    <div className="reason">
      <label className="kern-label" htmlFor={id}>
        {words.say('reason.label')}
      </label>
      <select
        id={id}
        className="steps__select"
        name="reason"
        value={value.code}
        onChange={({ target }) => onChange({ ...value, code: target.value })}
      >
        <option value="">{words.say('reason.choose')}</option>
        {changeReasons.map((code) => (
          <option key={code} value={code}>
            {words.say(`reason.codes.${code}`)}
          </option>
        ))}
      </select>
      {value.code === 'other' ? (
        <ReasonText id={id} value={value.text} onChange={(text) => onChange({ ...value, text })} />
      ) : null}
      <p className="kern-body kern-body--small kern-body--muted">{words.say('reason.hint')}</p>
    </div>
  );
}
