import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { wordsOf } from '../i18n/use-words.ts';
import { forget, speakPart } from './reading.ts';
import { voiceSummaries } from './voices.ts';

/** A small loudspeaker on every language that has a voice: its name and "begin here" can be heard before it is chosen. */
export default function HearLanguage({ language }: { readonly language: string }) {
  const { i18n } = useTranslation();
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    forget();
    void voiceSummaries().then((all) => setThere((all[language]?.by ?? 'missing') !== 'missing'));
  }, [language]);
  if (!isThere) return null;
  const words = wordsOf(i18n, language);
  const hear = words.word('frame:start.hear');
  return (
    <button
      type="button"
      className="start__hear"
      lang={hear.language}
      aria-label={`${hear.text}: ${words.text('frame:ownName')}`}
      data-action={`hear-${language}`}
      onClick={({ currentTarget }) => {
        const tile = currentTarget.parentElement?.querySelector('.start__language');
        if (tile) void speakPart(tile, language);
      }}
    >
      <Icon name="speaker" />
    </button>
  );
}
