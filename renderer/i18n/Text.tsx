import type { ReactNode } from 'react';
import { directionOf } from './direction.ts';
import { type TextKey, type TextValues, useWords, type Word } from './use-words.ts';

type SpokenProps = { readonly word: Word; readonly shown: string };

/** A text in the language it is in: marked where it is not the one shown all around. */
export function Spoken({ word, shown }: SpokenProps) {
  if (word.language === shown) return <>{word.text}</>;
  return (
    <span className="text--fallback" lang={word.language} dir={directionOf(word.language)}>
      {word.text}
    </span>
  );
}

type TextProps = { readonly of: TextKey; readonly values?: TextValues };

/** A text in the newcomer's language. */
export function Text({ of, values }: TextProps) {
  const words = useWords();
  return <Spoken word={words.word(of, values)} shown={words.language} />;
}

type TwofoldLook = {
  /** Where the text names a control: a screen reader then says it in one language only. */
  readonly quiet?: boolean;
  /** The German beside it instead of beneath: where lines are scarce. */
  readonly inline?: boolean;
  /** Stands behind the text, on its line. */
  readonly after?: ReactNode;
};

/** The newcomer's language large, German small beneath it, so that staff can follow. */
export function Bilingual({ of, values, ...look }: TextProps & TwofoldLook) {
  const words = useWords();
  const word = words.word(of, values);
  return (
    <Twofold
      own={<Spoken word={word} shown={words.language} />}
      german={word.language === 'de' ? undefined : words.german(of, values)}
      {...look}
    />
  );
}

type TwofoldProps = TwofoldLook & {
  readonly own: ReactNode;
  /** Left out where it says the same as `own`. */
  readonly german: ReactNode | undefined;
};

/** A name that stands in no text file (a country, a language), and its German name. */
export function Twofold({ own, german, quiet, inline, after }: TwofoldProps) {
  return (
    <span className={`bilingual${inline ? ' bilingual--inline' : ''}`}>
      <span className="bilingual__own">
        {own}
        {after === undefined ? null : <> {after}</>}
      </span>
      {german === undefined ? null : <German quiet={quiet}>{german}</German>}
    </span>
  );
}

/** The German line. */
function German({ children, quiet }: { readonly children: ReactNode; readonly quiet?: boolean }) {
  return (
    <span className="bilingual__german" lang="de" dir="ltr" aria-hidden={quiet || undefined}>
      {children}
    </span>
  );
}

/** A value in its own script inside a text that may run the other way: names, numbers, codes. */
export function Value({ children, latin }: { readonly children: ReactNode; readonly latin?: boolean }) {
  return <bdi dir={latin ? 'ltr' : 'auto'}>{children}</bdi>;
}
