import { useTranslation } from 'react-i18next';
import { directionOf } from './direction.ts';
import { Spoken } from './Text.tsx';
import { type TextKey, wordsOf } from './use-words.ts';

type TextInProps = {
  /** BCP 47; only `kiosk` is there in every language from the start. */
  readonly language: string;
  readonly of: TextKey;
};

/** A text in a language other than the one shown, for the screens that show all of them. */
export function TextIn({ language, of }: TextInProps) {
  const { i18n } = useTranslation();
  return (
    <span lang={language} dir={directionOf(language)}>
      <Spoken word={wordsOf(i18n, language).word(of)} shown={language} />
    </span>
  );
}
