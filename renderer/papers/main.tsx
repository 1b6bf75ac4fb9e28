/** The hidden window: asks the machine for a paper, draws it, says so, and asks for the next one. */
import '../form/no-eval.ts';
import './fonts.css';
import './papers.css';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Bridge } from '#domain/contract/ipc';
import type { PaperContent } from '#domain/papers/paper';
import { referenceLanguage, startTexts } from '../i18n/texts.ts';
import { footOf, Paper } from './Paper.tsx';
import { loadPaperTexts } from './paper-texts.ts';

const texts = startTexts();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

const quoted = (text: string): string => `"${text.replaceAll(/["\\\n]/g, ' ')}"`;

async function draw(root: Root, content: PaperContent): Promise<void> {
  await loadPaperTexts(texts, content.language);
  const foot = footOf(content);
  sheet.replaceSync(`@page {
    @bottom-left { content: ${quoted(foot.start)}; }
    @bottom-right { content: ${quoted(`${foot.end} `)} counter(page) " von " counter(pages); }
  }`);
  document.title = texts.t(content.title.of, { lng: 'de' });
  flushSync(() =>
    root.render(
      <I18nextProvider i18n={texts}>
        <Paper content={content} />
      </I18nextProvider>,
    ),
  );
  // Laying out asks for the fonts; nobody sees this window, so nothing else would.
  void document.body.offsetHeight;
  await document.fonts.ready;
}

const place = document.getElementById('root');
const { papers } = (window as { readonly rathaus?: Bridge }).rathaus ?? {};

if (place !== null && papers !== undefined) {
  const root = createRoot(place);
  // What every paper needs, while the first one is still asked for.
  void loadPaperTexts(texts, referenceLanguage);
  for (const face of document.fonts)
    if (face.family.includes('Noto Sans') && !face.family.includes('Ethiopic')) void face.load();
  let shown: number | undefined;
  for (;;) {
    const answer = await papers.next(shown === undefined ? {} : { shown });
    if (!answer.ok) break;
    await draw(root, answer.value.content);
    shown = answer.value.job;
  }
}
