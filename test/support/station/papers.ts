/** What the paper window shows in the moment it is printed, and the PDF that comes of it. */
import type { PrintToPDFOptions } from 'electron';
import type { StationWindows } from './launch.ts';

export type PrintedPaper = {
  readonly html: string;
  /** what stands at the foot of the sheets */
  readonly css: string;
  /** every piece of text, as it is read */
  readonly texts: readonly string[];
  /** texts that must stay on one sheet together: a row, a station of the route slip, a signature */
  readonly together: readonly (readonly string[])[];
  readonly options: PrintToPDFOptions;
  readonly pdf: Uint8Array;
};

type Wire = Omit<PrintedPaper, 'pdf'> & { readonly pdf: string };

/** Has the next paper window tell what it prints: what it shows, and the PDF. */
export const watchPapers = ({ app }: StationWindows): Promise<void> =>
  app.evaluate(({ app: program }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { papersSeen: seen });
    program.once('browser-window-created', (_event, { webContents }) => {
      const print = webContents.printToPDF.bind(webContents);
      webContents.printToPDF = async (options) => {
        const shown = await webContents.executeJavaScript(`(() => {
          const textOf = ({ childNodes }) => [...childNodes].map((node) => (node.nodeType === 3 ? node.data : '')).join('').trim();
          const textsIn = (root) =>
            [...root.querySelectorAll('*')]
              .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
              .filter((element) => !element.closest('svg'))
              .map(textOf);
          const article = document.querySelector('article');
          return {
            html: document.documentElement.outerHTML,
            css: document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join(' '),
            texts: textsIn(article),
            together: [...article.querySelectorAll('tr, .paper__facts--whole, .paper__signed-text, .paper__signer, .paper__code')].map(textsIn),
          };
        })()`);
        const pdf = await print(options);
        seen.push({ ...shown, options, pdf: pdf.toString('base64') });
        return pdf;
      };
    });
  });

/** In the order in which they were printed since the window was watched. */
export async function papersSeen({ app }: StationWindows): Promise<readonly PrintedPaper[]> {
  const seen = await app.evaluate(() => (globalThis as never as { readonly papersSeen: Wire[] }).papersSeen);
  return seen.map((paper) => ({ ...paper, pdf: new Uint8Array(Buffer.from(paper.pdf, 'base64')) }));
}
