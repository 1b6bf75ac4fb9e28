import { Icon } from '../../components/Icon.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { referenceLanguage } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Every other language explains: what counts is the German text (§ 23 (1) VwVfG, § 19 (1) SGB X). */
export function GermanCounts() {
  const { language } = useWords();
  if (language === referenceLanguage) return null;
  return (
    <p className="german-counts">
      <Icon name="info" />
      <Bilingual of="kiosk:germanCounts" />
    </p>
  );
}
