import './voice.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { BarButton } from '../components/BarButton.tsx';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { Text } from '../i18n/Text.tsx';
import { useWords } from '../i18n/use-words.ts';
import {
  again,
  arrive,
  depart,
  now,
  type Speed,
  setSpeed,
  speeds,
  subscribe,
  turnOff,
  turnOn,
} from './reading.ts';
import { voiceSummaries } from './voices.ts';

const useReading = () => useSyncExternalStore(subscribe, now);

/** Undefined until it is known. */
function useCanBeHeard(language: string): boolean | undefined {
  const [heard, setHeard] = useState<Readonly<Record<string, boolean>>>({});
  useEffect(() => {
    void voiceSummaries().then((all) =>
      setHeard((known) => ({ ...known, [language]: (all[language]?.by ?? 'missing') !== 'missing' })),
    );
  }, [language]);
  return heard[language];
}

type ReadAloudProps = {
  /** Another page has another one. */
  readonly place: string;
};

/** "Read aloud". Where the language has no voice yet, it says so when it is touched. */
export default function ReadAloud({ place }: ReadAloudProps) {
  const { language } = useWords();
  const { on, isSpeaking } = useReading();
  const canBeHeard = useCanBeHeard(language);
  useEffect(() => arrive(place, language), [place, language]);
  useEffect(() => depart, []);
  return (
    <span
      className="voice-button"
      data-voice={canBeHeard === undefined ? undefined : canBeHeard ? 'there' : 'missing'}
      data-speaking={isSpeaking}
    >
      <BarButton
        icon={canBeHeard === false ? 'speakerOff' : 'speaker'}
        action="readAloud"
        pressed={canBeHeard === false ? undefined : on}
        onPress={() => (on ? turnOff() : void turnOn())}
      >
        <Text of="kiosk:voice.read" />
      </BarButton>
    </span>
  );
}

const speedNames = Object.keys(speeds) as readonly Speed[];

/** Once more, how fast, and stop; and what has to be said about the voice. There only while it is of use. */
export function VoiceBar() {
  const words = useWords();
  const { on, speed, note } = useReading();
  return (
    <div className="voice-bar" data-on={on}>
      {on ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset of buttons would be announced as a form.
        <div className="voice-bar__actions" role="group" aria-label={words.text('kiosk:voice.read')}>
          <Button look="secondary" icon="repeat" action="repeat" onPress={again}>
            <Text of="kiosk:voice.repeat" />
          </Button>
          {speedNames.map((name) => (
            <Button
              key={name}
              look="tertiary"
              pressed={name === speed}
              action={`speed-${name}`}
              onPress={() => setSpeed(name)}
            >
              <Text of={`kiosk:voice.speeds.${name}`} />
            </Button>
          ))}
          <Button look="secondary" icon="stop" action="stopReading" onPress={turnOff}>
            <Text of="kiosk:voice.stop" />
          </Button>
        </div>
      ) : null}
      <p className="voice-bar__note" role="status" data-note={note}>
        {note === undefined ? null : (
          <>
            <Icon name={note === 'missing' ? 'speakerOff' : 'info'} />
            <span>
              <Text of={`kiosk:voice.${note}`} />
            </span>
          </>
        )}
      </p>
    </div>
  );
}
