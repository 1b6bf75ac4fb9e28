/** Keys and backups as the operator and a closed station meet them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { deskHandlers } from '../../../electron/ipc/desk.ts';
import { parseSite } from '../../../electron/site/site-file.ts';
import { databaseFile, keyFile } from '../../../electron/store/store.ts';
import { account, makeRealSite, passphrase, type RealSite } from '../../support/station/real-site.ts';
import { temporaryFolder, testClock, testMachine } from '../make-machine.ts';

let real: RealSite;
beforeAll(async () => {
  real = await makeRealSite();
}, 60_000);
afterAll(() => real?.remove());

/** A real station with a stick for its backups. @param from the one it stands in for */
function station(from?: { readonly stick: string; readonly folder?: string }) {
  const stick = from?.stick ?? temporaryFolder();
  const content = JSON.parse(readFileSync(real.file, 'utf8'));
  content.backup = { folder: stick, time: '02:00' };
  const parsed = parseSite(JSON.stringify(content));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const clock = testClock();
  const machine = testMachine({
    loaded: { kind: 'live', site: parsed.site },
    clock,
    ...(from?.folder === undefined ? {} : { folder: from.folder }),
  });
  return { ...machine, clock, stick, desk: deskHandlers(machine) };
}

async function opened() {
  const machine = station();
  await machine.station.open(passphrase);
  await machine.signIn.signInFully(account.id, account.password);
  const view = await machine.kiosk.start('de');
  if (view.screen !== 'page') throw new Error(view.screen);
  const [record] = machine.opened().store.records.drafts();
  if (!record) throw new Error('no draft');
  return { ...machine, record };
}

const held = async (machine: ReturnType<typeof station>) => (await machine.protection.protection()).backup;

describe('backups at their time', () => {
  it('are made once a day, caught up when the hour was missed, and shown in the contract’s shape', async () => {
    const machine = await opened();
    await machine.backups.round();
    await machine.backups.round();
    expect(readdirSync(machine.stick)).toHaveLength(1);
    machine.clock.move(86_400_000);
    await machine.backups.round();
    expect(readdirSync(machine.stick)).toHaveLength(2);
    const shown = await machine.protection.protection();
    expect(deskChannels.protection.answer.safeParse(shown).error).toBeUndefined();
    expect(shown.backup).toMatchObject({ reachable: true, running: false, overdue: false, fault: undefined });
    expect(shown.backup?.held).toHaveLength(2);
    expect(machine.opened().store.audit.find({ action: 'backup', limit: 9 })).toHaveLength(2);
    machine.station.close();
  });

  it('that fail are said with their reason, tried again an hour later, and overdue after two days', async () => {
    const machine = await opened();
    rmSync(machine.stick, { recursive: true });
    await machine.backups.round();
    expect(await held(machine)).toMatchObject({
      reachable: false,
      fault: { code: 'backup.folderMissing' },
      overdue: true,
    });
    mkdirSync(machine.stick);
    machine.clock.move(60_000);
    await machine.backups.round();
    expect(readdirSync(machine.stick)).toEqual([]);
    machine.clock.move(3_600_000);
    await machine.backups.round();
    expect(await held(machine)).toMatchObject({ fault: undefined, overdue: false });
    machine.clock.move(50 * 3_600_000);
    expect(await held(machine)).toMatchObject({ overdue: true, tooOld: false });
    // What was purged since lives on in it: the clock alone does not take the only one away, but says so.
    machine.clock.move(29 * 86_400_000);
    expect(await held(machine)).toMatchObject({ overdue: true, tooOld: true });
    machine.station.close();
  });

  it('go on after the clock was set back: a backup of tomorrow is no reason to wait until then', async () => {
    const machine = await opened();
    machine.clock.move(30 * 86_400_000);
    await machine.backups.round();
    machine.clock.move(-30 * 86_400_000);
    machine.clock.move(3_600_000);
    await machine.backups.round();
    expect(machine.opened().store.settings.get('backup.last')).toMatchObject({
      at: '2026-11-24T10:00:00.000Z',
    });
    machine.station.close();
  });

  it('are made at once when asked, and two who ask wait for one', async () => {
    const machine = await opened();
    await Promise.all([machine.protection.backUpNow(), machine.protection.backUpNow()]);
    expect(readdirSync(machine.stick)).toHaveLength(1);
    machine.station.close();
  });

  it('are refused in words where the site names no place', async () => {
    const machine = testMachine();
    await machine.station.openByItself();
    await machine.signIn.signIn('probe-technik', '3333');
    expect((await machine.protection.protection()).backup).toBeUndefined();
    await expect((async () => machine.protection.backUpNow())()).rejects.toMatchObject({
      code: 'backup.noPlace',
    });
    machine.station.close();
  });
});

describe('a station that is locked', () => {
  it('lets go of its key, its sitting and whoever was signed in, and opens with the passphrase alone', async () => {
    const machine = await opened();
    const { store } = machine.opened();
    machine.protection.lockStation();
    expect(machine.kiosk.view()).toMatchObject({ screen: 'closed', code: 'store.passphraseNeeded' });
    expect(machine.signIn.current()).toBeUndefined();
    expect(machine.told.emptied).toBe(1);
    expect(() => store.records.drafts()).toThrow();
    await machine.station.openByItself();
    expect(machine.station.closed()).toBe('store.passphraseNeeded');
    await machine.station.open(passphrase);
    // Not the family's page: whoever sits there now may be somebody else.
    expect(machine.kiosk.view()).toMatchObject({ screen: 'locked' });
    expect(
      machine
        .opened()
        .store.records.drafts()
        .map(({ id }) => id),
    ).toEqual([machine.record.id]);
    machine.station.close();
  });
});

describe('a clock that was set back', () => {
  it('is said at the desk until it is right again, also after a new start', async () => {
    const machine = await opened();
    machine.clockWatch.note();
    const before = machine.clock.now().toISOString();
    machine.clock.move(-5 * 60_000);
    machine.clockWatch.note();
    expect(await machine.desk.status({})).toMatchObject({ clockSetBackFrom: undefined });
    machine.clock.move(-86_400_000);
    machine.clockWatch.note();
    expect(await machine.desk.status({})).toMatchObject({ clockSetBackFrom: before });
    machine.station.close();
    const again = station(machine);
    again.clock.move(-86_400_000);
    await again.station.open(passphrase);
    expect(await again.desk.status({})).toMatchObject({ clockSetBackFrom: before });
    again.clock.move(2 * 86_400_000);
    expect(await again.desk.status({})).toMatchObject({ clockSetBackFrom: undefined });
    again.station.close();
  });

  it('is right when the operator says that it had been ahead', async () => {
    const machine = await opened();
    machine.clock.move(365 * 86_400_000);
    machine.clockWatch.note();
    machine.clock.move(-365 * 86_400_000);
    machine.clockWatch.note();
    expect((await machine.protection.protection()).clockSetBackFrom).toBeDefined();
    machine.protection.confirmClock();
    expect((await machine.protection.protection()).clockSetBackFrom).toBeUndefined();
    machine.station.close();
  });
});

describe('a station that cannot be opened', () => {
  /** The sheet and a backup of a station in use. */
  async function withSheet() {
    const machine = await opened();
    const { groups } = await machine.protection.makeRecovery(passphrase);
    await machine.protection.backUpNow();
    machine.station.close();
    return { ...machine, recovery: groups.join('-') };
  }
  const next = 'a new passphrase for the station';

  it('is opened by the sheet when only the passphrase is lost', async () => {
    const lost = await withSheet();
    const machine = station(lost);
    await machine.desk.restore({ recovery: lost.recovery.toLowerCase(), newPassphrase: next });
    expect(
      machine
        .opened()
        .store.records.drafts()
        .map(({ id }) => id),
    ).toEqual([lost.record.id]);
    machine.station.close();
    const again = station(lost);
    await expect(again.station.open(passphrase)).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
    await again.station.open(next);
    again.station.close();
  });

  it('comes back on another machine with the sheet and the stick', async () => {
    const lost = await withSheet();
    const machine = station({ stick: lost.stick });
    expect(machine.station.closed()).toBe('store.passphraseNew');
    const list = await machine.desk.backups({});
    expect(deskChannels.backups.answer.safeParse(list).error).toBeUndefined();
    const [backup] = list.held;
    await machine.desk.restore({ backup: backup?.name ?? '', recovery: lost.recovery, newPassphrase: next });
    expect(
      machine
        .opened()
        .store.records.drafts()
        .map(({ id }) => id),
    ).toEqual([lost.record.id]);
    expect(machine.opened().store.audit.find({ action: 'backup.restored', limit: 1 })).toHaveLength(1);
    machine.station.close();
  });

  it('comes back after its own file was damaged while it ran, and the damaged one stays beside it', async () => {
    const lost = await withSheet();
    const machine = station(lost);
    await machine.station.open(passphrase);
    machine.station.close('store.damaged');
    writeFileSync(databaseFile(lost.folder), 'x'.repeat(9000));
    const { held: all } = await machine.desk.backups({});
    await machine.desk.restore({ backup: all[0]?.name ?? '', passphrase });
    expect(machine.station.closed()).toBeUndefined();
    expect(readdirSync(lost.folder).filter((name) => name.includes('.replaced-')).length).toBeGreaterThan(1);
    // Later the audit tells that the station has begun with an older store than it had.
    expect(machine.opened().store.audit.find({ action: 'audit.setBack', limit: 1 })).toHaveLength(1);
    machine.station.close();
  });

  it.each([
    [
      'a mistyped code',
      'recovery.mistyped',
      (code: string) => code.replace(/^./, (one) => (one === '2' ? '3' : '2')),
    ],
    ['half a code', 'recovery.length', (code: string) => code.slice(0, 20)],
    ['a character of no code', 'recovery.character', (code: string) => code.replace(/^./, 'U')],
  ])('says what is wrong with %s, and nothing changes', async (_what, code, spoil) => {
    const lost = await withSheet();
    const key = readFileSync(keyFile(lost.folder));
    const machine = station(lost);
    await expect(
      (async () => machine.desk.restore({ recovery: spoil(lost.recovery), newPassphrase: next }))(),
    ).rejects.toMatchObject({ code });
    expect(readFileSync(keyFile(lost.folder))).toEqual(key);
    expect(machine.station.closed()).toBe('store.passphraseNeeded');
  });

  it('cannot be restored from outside while it is open, or over a store that is sound', async () => {
    const lost = await withSheet();
    const machine = station(lost);
    const restore = async () =>
      machine.desk.restore({
        backup: readdirSync(lost.stick)[0] ?? '',
        recovery: lost.recovery,
        newPassphrase: next,
      });
    await expect(restore()).rejects.toMatchObject({ code: 'restore.notNow' });
    await machine.station.open(passphrase);
    await expect(restore()).rejects.toMatchObject({ code: 'restore.notNow' });
    await expect((async () => machine.desk.backups({}))()).rejects.toMatchObject({ code: 'restore.notNow' });
    machine.station.close();
  });
});
