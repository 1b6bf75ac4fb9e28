import '../form/no-eval.ts';
import '@kern-ux/native/dist/kern.min.css';
import '../styles/fonts.css';
import '../styles/form.css';
import './styles/desk.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import deskTexts from '../../locales/de/desk.json' with { type: 'json' };
import { loadTexts, referenceLanguage, startTexts } from '../i18n/texts.ts';
import { deskBridge } from './bridge.ts';
import { Desk } from './Desk.tsx';
import { DeskProvider } from './use-live.ts';

const place = document.getElementById('root');
const bridge = deskBridge();
const texts = startTexts();
texts.addResourceBundle(referenceLanguage, 'desk', deskTexts);

if (place !== null && bridge === undefined) {
  place.textContent = texts.t('desk:noBridge');
} else if (place !== null && bridge !== undefined) {
  // German only, so it is all there before the first paint.
  void loadTexts(texts, referenceLanguage).then(() =>
    createRoot(place).render(
      <I18nextProvider i18n={texts}>
        <DeskProvider value={bridge}>
          <Desk />
        </DeskProvider>
      </I18nextProvider>,
    ),
  );
}
