import type { ReactNode } from 'react';
import { Alert } from '../../components/Alert.tsx';
import { instantText } from '../instant.ts';
import { useDeskWords } from '../use-desk-words.ts';

type ClockAlertProps = {
  /** what the clock showed before it was set back */
  readonly from: string;
  readonly children?: ReactNode;
};

/** Times of receipt would be wrong: everybody who signs in is told. */
export function ClockAlert({ from, children }: ClockAlertProps) {
  const words = useDeskWords();
  return (
    <Alert kind="danger" title={words.say('clock.title')}>
      <p className="kern-body" data-clock={from}>
        {words.say('clock.text', { time: instantText(from) })}
      </p>
      {children}
    </Alert>
  );
}
