import './sheet.css';
import './sheet-view.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperContent } from '#domain/papers/paper';
import { footOf, Paper } from './Paper.tsx';
import { loadPaperTexts } from './paper-texts.ts';

type SheetViewProps = {
  readonly content: PaperContent;
  /** 1: as large as on paper */
  readonly zoom: number;
};

/** A paper on a screen, in one piece, with what stands at the foot of each of its sheets. */
export default function SheetView({ content, zoom }: SheetViewProps) {
  const { i18n } = useTranslation();
  const { language } = content;
  const [loaded, setLoaded] = useState<string>();
  useEffect(() => {
    const show = () => setLoaded(language);
    // What cannot be loaded is said in German, or named as missing.
    void loadPaperTexts(i18n, language).then(show, show);
  }, [i18n, language]);
  if (loaded !== language) return null;
  return (
    <div className="sheet-view" style={{ zoom }} data-sheet={content.paper} lang="de" dir="ltr">
      <Paper content={content} />
      <p className="sheet-view__foot">{footOf(content).start}</p>
    </div>
  );
}
