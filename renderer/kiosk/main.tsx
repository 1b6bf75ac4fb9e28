import '../form/no-eval.ts';
import '@kern-ux/native/dist/kern.min.css';
import '../styles/fonts.css';
import '../styles/form.css';
import '../styles/kiosk.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startTexts } from '../i18n/texts.ts';
import { App } from './App.tsx';
import { keepFromClipboard } from './nothing-leaves.ts';
import { kioskBridge } from './use-kiosk.ts';

const place = document.getElementById('root');
const bridge = kioskBridge();
const texts = startTexts();

keepFromClipboard(document);
if (place !== null && bridge !== undefined) {
  createRoot(place).render(
    <I18nextProvider i18n={texts}>
      <App bridge={bridge} texts={texts} />
    </I18nextProvider>,
  );
}
