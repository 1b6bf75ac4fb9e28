/** Staff choose the printer from the list at the desk. Only the list and the job are stubbed, at the border to Electron. */
import { expect, test } from '@playwright/test';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import { persona11 } from '../support/journeys/persona-11.ts';
import { callDesk, callKiosk, launch, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { openStation, sitThrough } from '../support/station/sitting.ts';

test.describe.configure({ mode: 'serial' });

type Job = { readonly silent: boolean; readonly deviceName: string; readonly pageSize: string };

const counter = { name: 'theke', label: 'Drucker an der Theke' };
const usual = { name: 'flur', label: 'Drucker im Flur' };

let site: RealSite;
let station: StationWindows;
let record = '';

test.beforeAll(async () => {
  site = await makeRealSite();
  station = await launch({ home: site.home, args: [`--site=${site.file}`] });
  await openStation(station);
  await callKiosk(station.kiosk, 'start', { language: 'kmr' });
  record = (await callDesk(station.desk, 'sittings', {})).find(({ atKiosk }) => atKiosk)?.id ?? '';
  await sitThrough(station, persona11, record, { answered: () => undefined, sealed: () => undefined });
  await connect([counter.name, usual.name]);
  await station.app.evaluate(({ app }) => {
    const jobs: Job[] = [];
    Object.assign(globalThis, { printJobs: jobs, printerTakes: true });
    app.on('browser-window-created', (_event, { webContents }) => {
      webContents.print = (options, done) => {
        const { printerTakes } = globalThis as never as { readonly printerTakes: boolean };
        jobs.push(options as Job);
        done?.(printerTakes, printerTakes ? '' : 'failed');
      };
    });
  });
  await station.desk.locator(`[data-sitting="${record}"]`).click();
});
test.afterAll(async () => {
  await station?.close();
  await site?.remove();
});

/** The printers the machine has, by name; the one in the corridor is its usual one. */
const connect = (names: readonly string[]): Promise<void> =>
  station.app.evaluate(
    ({ BrowserWindow }, printers) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.getPrintersAsync = async () => printers as never;
    },
    [counter, usual]
      .filter(({ name }) => names.includes(name))
      .map(({ name, label }) => ({
        name,
        displayName: label,
        description: '',
        options: { 'printer-is-default': String(name === usual.name) },
      })),
  );
const jobs = (): Promise<readonly Job[]> =>
  station.app.evaluate(() => (globalThis as never as { readonly printJobs: readonly Job[] }).printJobs);
const panel = () => station.desk.locator('[data-papers]');
const list = () => panel().locator('[data-field="printer"]');
const dwelling = () => panel().locator('[data-paper^="dwelling/"]');
const kept = async () => (await callDesk(station.desk, 'papers', { record })).papers;

test('the list at the desk has every printer, and stands on the usual one', async () => {
  await expect(list().locator('option')).toHaveText([counter.label, usual.label]);
  await expect(list()).toHaveValue(usual.name);
});

test('what is told stands above what is printed', async () => {
  const rules = await station.desk.locator('[data-rules]').boundingBox();
  const papers = await panel().boundingBox();
  expect((rules?.y ?? 0) + (rules?.height ?? 0)).toBeLessThanOrEqual(papers?.y ?? 0);
});

test('a paper goes to the printer that was chosen, and the next one, too', async () => {
  await list().selectOption({ label: counter.label });
  await dwelling().locator('[data-action="pressPaper"]').click();
  await expect(dwelling()).toContainText(deDesk.papers.again);
  expect(await jobs()).toEqual([
    expect.objectContaining({ silent: true, deviceName: counter.name, pageSize: 'A4' }),
  ]);
  await expect(list()).toHaveValue(counter.name);
  await panel().locator('[data-action="printPapers"]').click();
  const { length } = await kept();
  await expect(panel()).toContainText(
    deDesk.papers.done.replace('{{kept}}', String(length)).replace('{{printed}}', String(length)),
  );
  expect((await jobs()).map(({ deviceName }) => deviceName)).toEqual(Array(length + 1).fill(counter.name));
});

test('a printer that takes nothing is named as such, and nothing is lost', async () => {
  await station.app.evaluate(() => Object.assign(globalThis, { printerTakes: false }));
  const before = (await kept()).find(({ key }) => key.startsWith('dwelling/'))?.printed;
  await dwelling().locator('[data-action="pressPaper"]').click();
  await expect(panel()).toContainText(
    deDesk.papers.faults.notPrinted.replace('{{printed}}', '0').replace('{{kept}}', '1'),
  );
  expect((await kept()).find(({ key }) => key.startsWith('dwelling/'))?.printed).toBe(before);
  await station.app.evaluate(() => Object.assign(globalThis, { printerTakes: true }));
});

test('a printer that is gone meanwhile gets no job, and no other one instead', async () => {
  await connect([usual.name]);
  const sent = (await jobs()).length;
  await list().selectOption({ label: counter.label });
  await dwelling().locator('[data-action="pressPaper"]').click();
  await expect(panel()).toContainText(deDesk.papers.faults.noPrinter.replace('{{kept}}', '1'));
  expect(await jobs()).toHaveLength(sent);
  await expect(list().locator('option')).toHaveText([usual.label]);
  await expect(list()).toHaveValue(usual.name);
  await dwelling().locator('[data-action="pressPaper"]').click();
  await expect.poll(jobs).toHaveLength(sent + 1);
  expect((await jobs()).at(-1)?.deviceName).toBe(usual.name);
});
