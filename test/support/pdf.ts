/** Reads a PDF as Chrome and Edge show it (PDFium), and what only its bytes tell. */
import { inflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';

export type PdfPage = {
  readonly text: string;
  /** points */
  readonly width: number;
  readonly height: number;
  /** whether a dot on it has a colour */
  readonly coloured: boolean;
};

const library = PDFiumLibrary.init();

export async function pagesOf(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  const document = await (await library).loadDocument(pdf);
  try {
    const pages: PdfPage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const text = page.getText();
      // Last: it closes the page.
      const { data } = await page.render({ render: 'bitmap', scale: 1 });
      pages.push({
        text,
        width: originalWidth,
        height: originalHeight,
        coloured: hasColour(data),
      });
    }
    return pages;
  } finally {
    document.destroy();
  }
}

/** @param dots four bytes each, three of them colours */
function hasColour(dots: Uint8Array): boolean {
  for (let at = 0; at < dots.length; at += 4)
    if (dots[at] !== dots[at + 1] || dots[at] !== dots[at + 2]) return true;
  return false;
}

/** The file's own words: dictionaries as they are, streams unpacked. */
export function bytesOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  const parts = [raw.toString('latin1')];
  for (let at = raw.indexOf('stream\n'); at >= 0; at = raw.indexOf('stream\n', at + 1)) {
    if (raw.subarray(at - 3, at).toString('latin1') === 'end') continue;
    try {
      parts.push(inflateSync(raw.subarray(at + 7)).toString('latin1'));
    } catch {
      // An image or a font that is not packed this way.
    }
  }
  return parts.join('\n');
}
