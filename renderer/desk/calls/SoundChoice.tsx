import { useId } from 'react';
import { type CallSound, callSounds } from '#domain/contract/calls';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import { play } from './tunes.ts';

/** Which sound a call for help makes at this station, or none; what is chosen is heard at once. */
export function SoundChoice({ sound }: { readonly sound: CallSound }) {
  const words = useDeskWords();
  const action = useAction();
  const id = useId();
  return (
    <div className="sound">
      <label htmlFor={id}>{words.say('calls.sound')}</label>
      <select
        id={id}
        className="steps__select"
        name="callSound"
        value={sound}
        disabled={action.busy}
        onChange={({ target }) => {
          const chosen = callSounds.find((one) => one === target.value) ?? sound;
          play(chosen);
          action.run((desk) => desk.setCallSound({ sound: chosen }));
        }}
      >
        {callSounds.map((one) => (
          <option key={one} value={one}>
            {words.say(`calls.sounds.${one}`)}
          </option>
        ))}
      </select>
      <p className="kern-body kern-body--small kern-body--muted">{words.say('calls.silent')}</p>
      <Fault error={action.error} />
    </div>
  );
}
