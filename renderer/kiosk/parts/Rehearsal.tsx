import { Bilingual } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** Nobody may take the exercise for the real thing: a line at the top and a mark across the screen. */
export function Rehearsal() {
  const words = useWords();
  return (
    <>
      <p className="rehearsal" role="note">
        <Bilingual of="frame:rehearsal.note" />
      </p>
      <div className="watermark" aria-hidden="true" data-mark={words.text('frame:rehearsal.mark')} />
    </>
  );
}
