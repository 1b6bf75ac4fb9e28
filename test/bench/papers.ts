/** What a household's papers cost, against the same sheets printed by a bare window of the same runtime. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintToPDFOptions } from 'electron';
import { persona01 } from '../support/journeys/persona-01.ts';
import { callDesk, launch, type StationWindows } from '../support/station/launch.ts';
import { type PrintedPaper, papersSeen, watchPapers } from '../support/station/papers.ts';
import { makeRealSite } from '../support/station/real-site.ts';
import { beginSitting, openStation, sitThrough } from '../support/station/sitting.ts';
import { type Figure, median, p95 } from './figures.ts';

const screens = path.resolve(import.meta.dirname, '../../dist/renderer');

/** The same markup, style sheet and fonts as files, without a script. */
async function asFiles(sheets: readonly PrintedPaper[], folder: string): Promise<readonly string[]> {
  const base = `<base href="${pathToFileURL(screens).href}/">`;
  const names = sheets.map((_sheet, index) => path.join(folder, `${index}.html`));
  await Promise.all(
    sheets.map(({ html, css }, index) => {
      const still = html.replace(/<script\b.*?<\/script>/gs, '').replaceAll(' crossorigin=""', '');
      const page = still
        .replace('<head>', `<head>${base}`)
        .replace('</head>', `<style>${css}</style></head>`);
      return writeFile(names[index] as string, `<!doctype html>${page}`);
    }),
  );
  return names;
}

type Printed = { readonly ms: number; readonly bytes: number };

/** The bare limit: a window, a file, a PDF, in the same process. */
const printBare = (
  { app }: StationWindows,
  files: readonly string[],
  printed: PrintToPDFOptions,
): Promise<Printed> =>
  app.evaluate(
    async ({ BrowserWindow }, { wanted, options }) => {
      const began = performance.now();
      const window = new BrowserWindow({
        show: false,
        width: 800,
        height: 1100,
        webPreferences: { sandbox: true },
      });
      let bytes = 0;
      for (const file of wanted) {
        await window.loadFile(file);
        // Nobody sees the window: laying out asks for the fonts, and a sheet without them would be another one.
        await window.webContents.executeJavaScript(
          'void document.body.offsetHeight; document.fonts.ready.then(() => undefined)',
        );
        const pdf = await window.webContents.printToPDF(options);
        bytes += pdf.length;
      }
      window.destroy();
      return { ms: performance.now() - began, bytes };
    },
    { wanted: [...files], options: printed },
  );

/** @param runs how often the whole set is made, after one that warms up */
export async function benchPapers(runs: number): Promise<readonly Figure[]> {
  const site = await makeRealSite();
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-papers-'));
  const station = await launch({ home: site.home, args: [`--site=${site.file}`] });
  try {
    await openStation(station);
    const { desk } = station;
    const record = await beginSitting(station, persona01);
    await sitThrough(station, persona01, record, { answered: () => undefined, sealed: () => undefined });
    const { papers } = await callDesk(desk, 'papers', { record });
    const keys = papers.map(({ key }) => key);
    const make = () => callDesk(desk, 'pressPapers', { record, papers: keys });
    await watchPapers(station);
    await make();
    const sheets = await papersSeen(station);
    const files = await asFiles(sheets, folder);
    const { options } = sheets[0] as PrintedPaper;
    const { bytes } = await printBare(station, files, options);
    const ownBytes = sheets.reduce((sum, sheet) => sum + sheet.pdf.length, 0);
    if (Math.abs(bytes / ownBytes - 1) > 0.05)
      throw new Error(`the bare window prints ${bytes} bytes, not ${ownBytes}`);
    const own: number[] = [];
    const bare: Printed[] = [];
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      const { kept } = await make();
      own.push(performance.now() - began);
      if (kept !== keys.length) throw new Error(`${kept} of ${keys.length} papers were made`);
      bare.push(await printBare(station, files, options));
    }
    const limits = bare.map(({ ms }) => ms);
    const say = (samples: readonly number[]) =>
      `p50 ${median(samples).toFixed(0)}, p95 ${p95(samples).toFixed(0)} ms`;
    const from = `${keys.length} papers for 5 persons, ${say(own)}; bare window ${say(limits)}`;
    return [
      {
        name: 'papersMs',
        value: p95(own),
        unit: 'ms',
        atMost: 2000,
        from: `p95 of ${runs} runs, kept in the store`,
      },
      { name: 'papersRatio', value: median(own) / median(limits), unit: 'ratio', atMost: 1.3, from },
    ];
  } finally {
    await station.close();
    await site.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
