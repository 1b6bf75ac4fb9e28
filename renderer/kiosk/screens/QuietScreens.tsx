import { TextIn } from '../../i18n/TextIn.tsx';
import { offeredLanguages, referenceLanguage } from '../../i18n/texts.ts';

type QuietProps = { readonly title: string; readonly text: string };

/** Says one thing in every language; nothing on it tells who sat here. */
function Quiet({ title, text }: QuietProps) {
  return (
    <ul className="quiet">
      {offeredLanguages.map((language) => (
        <li key={language} className="quiet__language">
          <p className="quiet__title">
            <TextIn language={language} of={title} />
          </p>
          <p className="quiet__text">
            <TextIn language={language} of={text} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A sitting is interrupted: only staff can go on. */
export function LockedScreen() {
  return (
    <main className="quiet-screen">
      <Quiet title="frame:locked.title" text="frame:locked.text" />
    </main>
  );
}

/** The station is not open yet; the reason in German, for staff. */
export function ClosedScreen({ code }: { readonly code: string }) {
  return (
    <main className="quiet-screen" data-code={code}>
      <Quiet title="frame:closed.title" text="frame:closed.text" />
      <p className="quiet-screen__reason">
        <TextIn
          language={referenceLanguage}
          of={[`frame:closed.reasons.${code}`, 'frame:closed.reasons.unknown']}
        />
      </p>
    </main>
  );
}
