import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { config } from 'zod';
import deskTexts from '../../locales/de/desk.json' with { type: 'json' };
import { loadTexts, referenceLanguage, startTexts } from '../i18n/texts.ts';
import { deskBridge } from './bridge.ts';
import { Desk } from './Desk.tsx';
import { DeskProvider } from './use-live.ts';
import './styles/desk.css';

// Compiling shapes to code is forbidden here, and trying to would be reported as a violation.
config({ jitless: true });

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
