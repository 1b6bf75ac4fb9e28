import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { agencyIds } from '#domain/intake/agency';
import { rehearsalSite } from '../../../electron/rehearsal/site.ts';
import { hashPin } from '../../../electron/store/argon2.ts';
import { openMachine, testClock, testMachine } from '../make-machine.ts';

const passphrase = 'a passphrase for tests';
const own = { password: 'Zwölf Bäume am Fluss', pin: '246801' };
const hashed = async (text: string) => hashPin(text.normalize('NFC'), Buffer.from('a salt for tests'));
const failure = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

/** A real station: an operator who has begun, and somebody who has a PIN from the site file only. */
async function station(home?: string) {
  const clock = testClock();
  const site = {
    ...rehearsalSite,
    staff: [
      {
        id: 'technik',
        name: 'Toni Technik',
        role: 'operator',
        pin: await hashed('135790'),
        password: await hashed('noch ein Kennwort'),
      },
      { id: 'anna', name: 'Anna Neu', role: 'intakeStaff', pin: await hashed('1357') },
    ],
  };
  const folder = { name: 'Probe', transport: { kind: 'folder', inbox: '/in', returns: '/out' } };
  const agencies = Object.fromEntries(agencyIds.map((agency) => [agency, folder]));
  const loaded = { kind: 'live', site: { ...site, format: 1, agencies } } as never;
  const machine = testMachine({ clock, loaded, ...(home === undefined ? {} : { folder: home }) });
  await machine.station.open(passphrase);
  const lines = (action: string) => machine.opened().store.audit.find({ action, limit: 100 });
  return { ...machine, clock, lines };
}

describe('a shift', () => {
  it('begins with the password, and only then the PIN is enough', async () => {
    const { signIn } = await station();
    expect(signIn.accounts()?.find(({ id }) => id === 'technik')?.entry).toBe('password');
    expect(await failure(signIn.signIn('technik', '135790'))).toBe('password.needed');
    expect(await failure(signIn.signInFully('technik', 'noch ein kennwort'))).toBe('password.wrong');
    await signIn.signInFully('technik', 'noch ein Kennwort');
    signIn.lock();
    expect(signIn.current()).toBeUndefined();
    expect(signIn.accounts()?.find(({ id }) => id === 'technik')?.entry).toBe('pin');
    await signIn.signIn('technik', '135790');
    expect(signIn.current()?.id).toBe('technik');
  });

  it('is over after ten hours, with signing out, and with a new start of the program', async () => {
    const { signIn, clock, station: first, folder } = await station();
    const fully = () => signIn.signInFully('technik', 'noch ein Kennwort');
    await fully();
    signIn.lock();
    clock.move(10 * 3_600_000 + 1000);
    expect(await failure(signIn.signIn('technik', '135790'))).toBe('password.needed');
    await fully();
    signIn.signOut();
    expect(await failure(signIn.signIn('technik', '135790'))).toBe('password.needed');
    await fully();
    first.close();
    const again = await station(folder);
    expect(await failure(again.signIn.signIn('technik', '135790'))).toBe('password.needed');
  });

  it('is not made longer by a clock that is set back', async () => {
    const { signIn, clock } = await station();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    signIn.lock();
    clock.move(-3_600_000);
    expect(await failure(signIn.signIn('technik', '135790'))).toBe('password.needed');
  });

  it('is over after five wrong PINs: then only the password helps, and nobody is locked out', async () => {
    const { signIn, clock } = await station();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    signIn.lock();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await failure(signIn.signIn('technik', '000000'))).toBe('pin.wrong');
      clock.move(300_000);
    }
    expect(await failure(signIn.signIn('technik', '135790'))).toBe('password.needed');
    await signIn.signInFully('technik', 'noch ein Kennwort');
  });
});

describe('one’s own password and PIN', () => {
  const old = 'noch ein Kennwort';

  it('are changed by whoever knows the one before, each without the other', async () => {
    const { signIn, lines } = await station();
    await signIn.signInFully('technik', old);
    expect(await failure(signIn.changeSecret('pin', '135791', own.pin))).toBe('pin.wrong');
    expect(await failure(signIn.changeSecret('password', 'ein anderes Kennwort', own.password))).toBe(
      'password.wrong',
    );
    await signIn.changeSecret('pin', '135790', own.pin);
    signIn.lock();
    expect(await failure(signIn.signIn('technik', '135790'))).toBe('pin.wrong');
    await signIn.signIn('technik', own.pin);
    await signIn.changeSecret('password', old, own.password);
    signIn.signOut();
    expect(await failure(signIn.signInFully('technik', old))).toBe('password.wrong');
    await signIn.signInFully('technik', own.password);
    signIn.lock();
    await signIn.signIn('technik', own.pin);
    expect(lines('account.secrets').map(({ detail }) => detail)).toEqual(['password', 'pin']);
  });

  it('are good ones and new ones, and wrong tries make the next one wait', async () => {
    const { signIn } = await station();
    await signIn.signInFully('technik', old);
    expect(await failure(signIn.changeSecret('pin', '135790', '123456'))).toBe('pin.tooSimple');
    expect(await failure(signIn.changeSecret('password', old, 'kurz'))).toBe('password.tooShort');
    expect(await failure(signIn.changeSecret('pin', '135790', '135790'))).toBe('secrets.same');
    for (let tries = 0; tries < 3; tries += 1)
      expect(await failure(signIn.changeSecret('pin', '000000', own.pin))).toBe('pin.wrong');
    expect(await failure(signIn.changeSecret('pin', '135790', own.pin))).toBe('pin.wait');
  });

  it('stay as they are in rehearsal, where everybody reads them', async () => {
    const { signIn } = await openMachine();
    await signIn.signIn('muster-aufnahme', '1111');
    expect(await failure(signIn.changeSecret('pin', '1111', own.pin))).toBe('secrets.rehearsal');
  });
});

describe('whoever comes with a start PIN', () => {
  it('must choose a password and a PIN of their own, good ones, and goes on with them', async () => {
    const { signIn, lines } = await station();
    await signIn.signIn('anna', '1357');
    expect(signIn.current()).toMatchObject({ pending: true });
    expect(await failure(signIn.setSecrets('kurz', own.pin, undefined))).toBe('password.tooShort');
    expect(await failure(signIn.setSecrets(own.password, '123456', undefined))).toBe('pin.tooSimple');
    await signIn.setSecrets(own.password, own.pin, undefined);
    expect(signIn.current()).not.toHaveProperty('pending');
    signIn.signOut();
    expect(await failure(signIn.signIn('anna', '1357'))).toBe('password.needed');
    await signIn.signInFully('anna', own.password);
    signIn.lock();
    await signIn.signIn('anna', own.pin);
    expect(lines('account.secrets')).toHaveLength(1);
  });

  it('changes them later with the old password only', async () => {
    const { signIn } = await station();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    expect(await failure(signIn.setSecrets(own.password, own.pin, 'not the old one'))).toBe('password.wrong');
    await signIn.setSecrets(own.password, own.pin, 'noch ein Kennwort');
  });

  it('comes too late after three days', async () => {
    const { signIn, accounts, clock } = await station();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    const { startPin } = await accounts.create('bea', 'Bea Neu', 'teamLead');
    signIn.signOut();
    clock.move(3 * 86_400_000 + 1000);
    expect(await failure(signIn.signIn('bea', startPin))).toBe('pin.startOver');
    await signIn.signInFully('technik', 'noch ein Kennwort');
    const { startPin: second } = await accounts.reset('bea');
    signIn.signOut();
    await signIn.signIn('bea', second);
    expect(signIn.current()).toMatchObject({ role: 'teamLead', pending: true });
  });
});

describe('the accounts', () => {
  it('come from the site file once, and are the store’s own from then on', async () => {
    const { signIn, accounts, station: first, folder, lines } = await station();
    expect(lines('account.import').map(({ detail }) => detail)).toEqual([
      'anna intakeStaff',
      'technik operator',
    ]);
    await signIn.signInFully('technik', 'noch ein Kennwort');
    accounts.change('anna', 'statistics', false);
    first.close();
    const again = await station(folder);
    expect(again.lines('account.import')).toHaveLength(2);
    expect(again.signIn.accounts()?.map(({ id }) => id)).toEqual(['technik']);
    expect(await failure(again.signIn.signIn('anna', '1357'))).toBe('pin.wrong');
  });

  it('show the operator who there is, in the contract’s shape, and nobody’s secrets', async () => {
    const { signIn, accounts } = await station();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    const { startPin } = await accounts.create('bea', 'Bea Neu', 'teamLead');
    const listed = accounts.accounts();
    expect(deskChannels.accounts.answer.safeParse(listed).error).toBeUndefined();
    expect(listed.map(({ id, begun }) => [id, begun])).toEqual([
      ['technik', true],
      ['anna', false],
      ['bea', false],
    ]);
    expect(JSON.stringify(listed)).not.toMatch(new RegExp(`argon2|${startPin}`));
  });

  it('always leave somebody who can make others, and nobody changes their own', async () => {
    const { signIn, accounts } = await station();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    await expect(async () => accounts.change('technik', 'operator', false)).rejects.toThrow(
      'account.lastOperator',
    );
    await accounts.create('zwei', 'Zweite Technik', 'operator');
    await expect(async () => accounts.change('technik', 'teamLead', true)).rejects.toThrow('account.own');
    expect(await failure(accounts.reset('technik'))).toBe('account.own');
    expect(await failure(accounts.create('zwei', 'Noch einmal', 'operator'))).toBe('account.twice');
  });

  it('end with the shift of whoever is taken away', async () => {
    const { signIn, accounts } = await station();
    await signIn.signIn('anna', '1357');
    await signIn.setSecrets(own.password, own.pin, undefined);
    signIn.lock();
    await signIn.signInFully('technik', 'noch ein Kennwort');
    accounts.change('anna', 'intakeStaff', false);
    signIn.lock();
    expect(await failure(signIn.signIn('anna', own.pin))).toBe('pin.wrong');
    expect(await failure(signIn.signInFully('anna', own.password))).toBe('password.wrong');
  });
});

describe('a second person', () => {
  it('confirms with their own PIN, and is nobody who is signed in or has not begun', async () => {
    const { signIn, opened, clock } = await station();
    const { staff } = opened().store;
    const at = clock.now().toISOString();
    const secrets = { pin: await hashed(own.pin), password: await hashed(own.password) };
    staff.add({ id: 'bea', name: 'Bea', role: 'teamLead', ...secrets }, 'test', at);
    await signIn.signInFully('technik', 'noch ein Kennwort');
    expect(await failure(signIn.confirm('technik', '135790'))).toBe('second.same');
    expect(await failure(signIn.confirm('anna', '1357'))).toBe('second.pending');
    expect(await failure(signIn.confirm('bea', '000000'))).toBe('pin.wrong');
    expect(await signIn.confirm('bea', own.pin)).toEqual({ id: 'bea', name: 'Bea', role: 'teamLead' });
    expect(signIn.current()?.id).toBe('technik');
  });
});
