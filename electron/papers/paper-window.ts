/** The window papers are drawn in: never shown, locked like the others, with a bridge of one call. */
import { BrowserWindow, type WebContents } from 'electron';
import { lockContents } from '../window/lockdown.ts';
import { pageUrl } from '../window/scheme.ts';
import { preferencesOf, type WindowOptions } from '../window/windows.ts';
import type { PaperWindow, PressPort } from './press.ts';

/** Tagged, so that the PDF can be read aloud; the sheet's size and margins are the style sheet's (A4). */
const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/**
 * @param opened told which contents may call as the paper window, and when there are none any more
 * @param lister any window's contents: printers are asked for through one
 */
export function paperWindows(
  options: WindowOptions,
  opened: (contents: WebContents | undefined) => void,
  lister: () => WebContents | undefined,
): PressPort {
  return {
    open: (): PaperWindow => {
      const window = new BrowserWindow({
        title: 'Kleines Rathaus',
        show: false,
        width: 800,
        height: 1100,
        webPreferences: preferencesOf('papers', options),
      });
      window.removeMenu();
      window.on('page-title-updated', (event) => event.preventDefault());
      lockContents(window.webContents);
      opened(window.webContents);
      void window.loadURL(pageUrl('papers')).catch(() => {});
      const { webContents } = window;
      return {
        pdf: () => webContents.printToPDF(pdfOptions),
        print: (deviceName) =>
          new Promise((done) => {
            webContents.print(
              {
                silent: true,
                deviceName,
                printBackground: true,
                pageSize: 'A4',
                margins: { marginType: 'default' },
              },
              (success) => done(success),
            );
          }),
        close: () => {
          opened(undefined);
          if (!window.isDestroyed()) window.destroy();
        },
      };
    },
    printers: async () => {
      const found = (await lister()?.getPrintersAsync()) ?? [];
      return found.map(({ name, displayName, options: about }) => ({
        name,
        label: displayName || name,
        isDefault: (about as Record<string, string> | undefined)?.['printer-is-default'] === 'true',
      }));
    },
  };
}
