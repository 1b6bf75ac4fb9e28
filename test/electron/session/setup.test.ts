import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { setupSteps } from '#domain/contract/setup-shapes';
import { tryWays } from '../../../electron/setup/try-ways.ts';
import { loadSite } from '../../../electron/site/load-site.ts';
import { parseSite } from '../../../electron/site/site-file.ts';
import { startZustelldienst } from '../../support/fit-connect/index.ts';
import { makeRealSite, type RealSite } from '../../support/station/real-site.ts';
import { openMachine, testMachine } from '../make-machine.ts';

const passphrase = 'ein Satz nur fuer diesen Test';
let real: RealSite;
let prepared: Record<string, unknown>;
beforeAll(async () => {
  real = await makeRealSite('03:00', { screens: { kiosk: 'window', number: 1 } });
  prepared = JSON.parse(readFileSync(real.file, 'utf8'));
  return () => real.remove();
});

const failure = async (attempt: Promise<unknown> | (() => Promise<unknown>)) => {
  try {
    await (typeof attempt === 'function' ? attempt() : attempt);
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
  return 'none';
};

async function rehearsal(home = mkdtempSync(join(tmpdir(), 'rathaus-setup-'))) {
  mkdirSync(join(home, 'rehearsal'), { recursive: true });
  let restarts = 0;
  const { setup } = await openMachine({
    folder: join(home, 'rehearsal'),
    setup: {
      home,
      relaunch: () => {
        restarts += 1;
      },
    },
  });
  return { setup, home, restarts: () => restarts };
}
const stick = () => mkdtempSync(join(tmpdir(), 'rathaus-stick-'));
const people = { teamLead: { id: 'lea', name: 'Lea Leitung' }, operator: { id: 'tom', name: 'Tom Technik' } };

/** Everything up to the step named. */
async function upTo(
  setup: Awaited<ReturnType<typeof rehearsal>>['setup'],
  step: 'sheet' | 'finish',
  site: object = prepared,
) {
  await setup.load(JSON.stringify(site));
  await setup.passphrase(passphrase);
  if (step === 'sheet') return [];
  const { groups, ask } = await setup.sheet(passphrase);
  await setup.sheetKept(ask.map((place) => (groups[place] ?? '').toLowerCase()));
  const pins = await setup.accounts(people);
  await setup.firstBackup({ folder: stick(), time: '02:00', keepDays: 28 });
  await setup.tryDelivery();
  return pins;
}

describe('setting a real station up', () => {
  it('writes down what is not right yet, says what is missing, and calls no such step done', async () => {
    const { setup, home } = await rehearsal();
    const view = await setup.save('profile', { station: { id: 'Nicht So', name: 'Ankunft' }, staff: [1] });
    expect(view.done).toEqual([]);
    expect(view.faults).toContainEqual({ path: 'station.id', code: 'site.wrong' });
    expect(view.faults).toContainEqual({ path: 'municipality', code: 'site.missing' });
    // What does not belong to the step is not taken.
    expect(view.site).toEqual({ station: { id: 'Nicht So', name: 'Ankunft' } });
    const again = await rehearsal(home);
    expect((await again.setup.view()).site).toEqual(view.site);
    expect(await failure(() => setup.passphrase(passphrase))).toBe('setup.notYet');
  });

  it('takes over a prepared site file whole, or says by path what is wrong in it', async () => {
    const { setup } = await rehearsal();
    const wrong = { ...prepared, municipality: { name: 'Musterstadt', ags: '1' } };
    await expect(setup.load(JSON.stringify(wrong))).rejects.toMatchObject({
      code: 'setup.siteFaults',
      fields: { 'municipality.ags': 'site.wrong' },
    });
    const view = await setup.load(JSON.stringify(prepared));
    expect(view.done).toEqual(['profile', 'agencies', 'machine']);
    // Its accounts are made here, with start PINs.
    expect(view.site).not.toHaveProperty('staff');
  });

  it('believes that the sheet is kept when two of its groups are typed back, and not before', async () => {
    const { setup } = await rehearsal();
    await upTo(setup, 'sheet');
    expect(await failure(setup.sheetKept(['AAAAA', 'BBBBB']))).toBe('setup.noSheet');
    const { groups, ask } = await setup.sheet(passphrase);
    expect(new Set(ask).size).toBe(2);
    expect(await failure(setup.sheetKept([groups[ask[1] ?? 0] ?? '', groups[ask[0] ?? 0] ?? '']))).toBe(
      'setup.sheetWrong',
    );
    expect((await setup.view()).done).not.toContain('sheet');
    await setup.sheetKept(ask.map((place) => ` ${groups[place]?.toLowerCase()} `));
    expect((await setup.view()).done).toContain('sheet');
  });

  it('goes on after a break where it was, and asks for the passphrase again', async () => {
    const first = await rehearsal();
    await upTo(first.setup, 'sheet');
    first.setup.close();
    const { setup } = await rehearsal(first.home);
    expect((await setup.view()).store).toBe('closed');
    expect(await failure(setup.accounts(people))).toBe('setup.storeClosed');
    expect(await failure(setup.passphrase('das war ein anderer Satz'))).toBe('store.wrongPassphrase');
    expect((await setup.passphrase(passphrase)).store).toBe('open');
    expect(await setup.accounts(people)).toHaveLength(2);
  });

  it('uses nothing of it before the last step, and then all of it', async () => {
    const { setup, home, restarts } = await rehearsal();
    await upTo(setup, 'sheet');
    expect(await failure(setup.finish())).toBe('setup.notYet');
    expect(loadSite(undefined, home).kind).toBe('rehearsal');
    expect(existsSync(join(home, 'station'))).toBe(false);

    const [, operator] = await upTo(setup, 'finish');
    const before = await setup.view();
    expect(setupSteps.filter((step) => !before.done.includes(step))).toEqual(['finish']);
    await setup.finish();
    expect(restarts()).toBe(1);
    expect(readdirSync(home).sort()).toEqual(['rehearsal', 'site.json', 'station']);

    const loaded = loadSite(undefined, home);
    expect(loaded.kind).toBe('live');
    const machine = testMachine({ loaded, folder: join(home, 'station') });
    expect(machine.station.closed()).toBe('store.passphraseNeeded');
    await machine.station.open(passphrase);
    expect(machine.signIn.accounts()?.map(({ id }) => id)).toEqual(['lea', 'tom']);
    await machine.signIn.signIn('tom', operator?.startPin ?? '');
    expect(machine.signIn.current()).toMatchObject({ role: 'operator', pending: true });
    expect(await failure(() => machine.setup.save('profile', {}))).toBe('setup.notNow');
  });

  it('is finished by a new start where the power went between the store and its site file', async () => {
    const { setup, home } = await rehearsal();
    await upTo(setup, 'finish');
    // The file cannot be written: something lies in its place.
    mkdirSync(join(home, 'site.json'));
    await expect(setup.finish()).rejects.toThrow();
    expect(existsSync(join(home, 'station', 'store.key'))).toBe(true);
    const { rmdirSync } = await import('node:fs');
    rmdirSync(join(home, 'site.json'));
    const again = await rehearsal(home);
    expect((await again.setup.view()).refused).toBeUndefined();
    await again.setup.finish();
    expect(loadSite(undefined, home).kind).toBe('live');
    expect(again.restarts()).toBe(1);
  });

  it('touches no store that is there already, and can be begun anew before it is finished', async () => {
    const { setup, home } = await rehearsal();
    await upTo(setup, 'sheet');
    const view = await setup.discard();
    expect(view).toMatchObject({ site: {}, store: 'none', done: [] });
    expect(readdirSync(home)).toEqual(['rehearsal']);
    mkdirSync(join(home, 'station'));
    writeFileSync(join(home, 'station', 'store.db'), 'somebody’s');
    expect((await setup.view()).refused).toBe('setup.exists');
    expect(await failure(() => setup.save('profile', {}))).toBe('setup.exists');
  });

  it('keeps no secret in what it writes down', async () => {
    const { setup, home } = await rehearsal();
    const pins = await upTo(setup, 'finish');
    const written = readFileSync(join(home, 'setup.json'), 'utf8');
    for (const secret of [passphrase, ...pins.map(({ startPin }) => startPin)]) {
      expect(written).not.toContain(secret);
    }
  });
});

describe('trying the ways to the agencies', () => {
  const site = (change: (site: Record<string, unknown>) => void = () => undefined) => {
    const content = structuredClone(prepared);
    change(content);
    const parsed = parseSite(JSON.stringify(content));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.site;
  };

  it('leaves nothing behind in a folder, and says which one is not there', async () => {
    const at = '2026-11-25T12:00:00.000Z';
    const ways = await tryWays(
      site(({ agencies }) => {
        (agencies as { jobcentre: { transport: { inbox: string } } }).jobcentre.transport.inbox = '/nirgends';
      }),
      at,
      () => undefined,
    );
    expect(ways.filter((way) => way.fault)).toEqual([{ agency: 'jobcentre', fault: 'setup.inboxMissing' }]);
    const { registryOffice } = prepared.agencies as { registryOffice: { transport: { inbox: string } } };
    expect(readdirSync(registryOffice.transport.inbox)).toEqual([]);
  });

  it('signs in at a Zustelldienst and fetches the agency’s key, and says what stands in the way', async () => {
    const service = await startZustelldienst({ agencies: ['jobcentre'] });
    const [place] = service.places;
    if (!place) throw new Error('no such place');
    const content = structuredClone(prepared);
    Object.assign(content, {
      fitConnect: { tokenUrl: service.tokenUrl, submissionUrl: service.baseUrl },
      agencies: {
        ...(content.agencies as object),
        jobcentre: {
          name: 'Probe',
          transport: {
            ...{ kind: 'fitConnect', destinationId: place.destinationId },
            publicService: { ...place.publicService },
          },
        },
      },
    });
    const { setup, home } = await rehearsal();
    await upTo(setup, 'finish', content);
    const tried = async () => {
      const { delivery, done } = await setup.tryDelivery();
      const fault = delivery?.ways.find(({ agency }) => agency === 'jobcentre')?.fault;
      expect(done.includes('delivery')).toBe(fault === undefined);
      return fault;
    };
    expect(await tried()).toBe('transport.credentialsMissing');
    const own = { ...service.credentials };
    await setup.credentials({ agency: 'all', ...own, clientSecret: 'something else' });
    expect(await tried()).toBe('transport.credentials');
    const saved = await setup.credentials({ agency: 'all', ...own });
    // Tried before, but not with these.
    expect(saved.delivery).toBeUndefined();
    expect(await tried()).toBeUndefined();
    expect(readFileSync(join(home, 'setup.json'), 'utf8')).not.toContain(own.clientSecret);
    await service.stop();
    expect(await tried()).toBe('transport.unreachable');
  });
});
