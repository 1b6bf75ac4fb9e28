import { describe, expect, it } from 'vitest';
import { deskHandlers } from '../../../electron/ipc/desk.ts';
import { rehearsalPassphrase } from '../../../electron/rehearsal/site.ts';
import { loadSite } from '../../../electron/site/load-site.ts';
import { temporaryFolder, testMachine } from '../make-machine.ts';

const statusOf = (machine: ReturnType<typeof testMachine>) => deskHandlers(machine).status({});

describe('a closed station', () => {
  it('names the site file’s faults at the desk and stays closed', async () => {
    const home = temporaryFolder();
    const machine = testMachine({ loaded: loadSite(`${home}/missing.json`, home) });
    expect(machine.kiosk.view()).toEqual({ screen: 'closed', rehearsal: false, code: 'site.invalid' });
    expect(await statusOf(machine)).toMatchObject({
      closed: 'site.invalid',
      detail: ['site.notFound'],
      accounts: [],
      rehearsal: false,
    });
    await machine.station.openByItself();
    await expect(machine.station.open(rehearsalPassphrase)).rejects.toMatchObject({ code: 'site.invalid' });
  });

  it('opens with the right passphrase after a wrong one, and tells both screens', async () => {
    const first = testMachine();
    await first.station.open(rehearsalPassphrase);
    first.station.close();
    const machine = testMachine({ folder: first.folder });
    await expect(machine.station.open('a wrong passphrase')).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
    await machine.station.open(rehearsalPassphrase);
    expect(machine.told.kiosk.at(-1)).toEqual({ screen: 'start', rehearsal: true });
    expect(machine.told.desk.at(-1)).toEqual({ what: 'status' });
  });

  it('lets whoever touches the screen early wait instead of failing', async () => {
    const machine = testMachine();
    const opening = machine.station.open(rehearsalPassphrase);
    const view = machine.kiosk.start('de');
    await opening;
    expect((await view).screen).toBe('page');
  });

  it('begins to open with the first touch, if that comes before anything else', async () => {
    const machine = testMachine();
    expect(machine.kiosk.view()).toEqual({ screen: 'start', rehearsal: true });
    expect((await machine.kiosk.start('de')).screen).toBe('page');
  });

  it('stays closed in rehearsal over a store that another passphrase made', async () => {
    const real = testMachine();
    await real.station.open('the passphrase of a real station');
    real.station.close();
    const machine = testMachine({ folder: real.folder });
    await machine.station.openByItself();
    expect(machine.kiosk.view()).toMatchObject({ screen: 'closed', code: 'store.rehearsalMixed' });
    await expect(machine.kiosk.start('de')).rejects.toMatchObject({ code: 'store.rehearsalMixed' });
  });

  it('shows why, when what was being opened turns out to be damaged', async () => {
    const machine = testMachine();
    machine.station.close('store.damaged');
    expect(machine.kiosk.view()).toMatchObject({ screen: 'closed', code: 'store.damaged' });
    await expect(machine.kiosk.start('de')).rejects.toMatchObject({ code: 'store.damaged' });
  });

  it('shows the rehearsal’s staff with their PINs, and no PIN of a real one', async () => {
    const { accounts } = await statusOf(testMachine());
    expect(accounts.map(({ rehearsalPin }) => rehearsalPin)).toEqual([
      '1111',
      '2222',
      '3333',
      '4444',
      '5555',
      '6666',
    ]);
  });
});
