import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitAfter } from '../../../electron/session/sign-in.ts';
import { openMachine, testClock } from '../make-machine.ts';

const muster = 'muster-aufnahme';
const failure = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
  } catch (error) {
    const { code, fields } = error as { code: string; fields?: { seconds: string } };
    return fields ? `${code} ${fields.seconds}` : code;
  }
  return 'none';
};

describe('signing in', () => {
  it('takes the account’s PIN and no other', async () => {
    const { signIn } = await openMachine();
    expect(await failure(signIn.signIn(muster, '2222'))).toBe('pin.wrong');
    expect(signIn.current()).toBeUndefined();
    await signIn.signIn(muster, '1111');
    expect(signIn.current()).toMatchObject({ id: muster, role: 'intakeStaff' });
  });

  it('tells the newcomer’s screen whether somebody of staff is beside it', async () => {
    const { signIn, told } = await openMachine();
    await failure(signIn.signIn(muster, '2222'));
    expect(told.beside).toEqual([]);
    await signIn.signIn(muster, '1111');
    signIn.signOut();
    expect(told.beside).toEqual([true, false]);
  });

  it('says of an account that does not exist what it says of a wrong PIN', async () => {
    const { signIn } = await openMachine();
    expect(await failure(signIn.signIn('nobody', '1111'))).toBe('pin.wrong');
  });

  it('makes the next try wait twice as long after each wrong one, and never locks out', async () => {
    const clock = testClock();
    const { signIn } = await openMachine({ clock });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await failure(signIn.signIn(muster, '0000'))).toBe('pin.wrong');
    }
    expect(await failure(signIn.signIn(muster, '1111'))).toBe('pin.wait 2');
    clock.move(2000);
    expect(await failure(signIn.signIn(muster, '0000'))).toBe('pin.wrong');
    expect(await failure(signIn.signIn(muster, '1111'))).toBe('pin.wait 4');
    clock.move(4000);
    await signIn.signIn(muster, '1111');
    expect(signIn.current()?.id).toBe(muster);
    expect(waitAfter(50)).toBe(300);
  });

  it('does not let many tries at once slip past the wait', async () => {
    const { signIn } = await openMachine();
    const tries = Array.from({ length: 6 }, () => failure(signIn.signIn(muster, '0000')));
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer === 'pin.wrong')).toHaveLength(1);
  });

  it('remembers wrong tries over a restart', async () => {
    const clock = testClock();
    const { signIn, folder, station } = await openMachine({ clock });
    for (let tries = 0; tries < 3; tries += 1) await failure(signIn.signIn(muster, '0000'));
    station.close();
    const again = await openMachine({ clock, folder });
    expect(await failure(again.signIn.signIn(muster, '1111'))).toBe('pin.wait 2');
  });
});

describe('signing out', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('happens by itself after a time without a touch', async () => {
    const { signIn, site } = await openMachine();
    await signIn.signIn(muster, '1111');
    const silence = site.desk.signOutAfterSeconds * 1000;
    vi.advanceTimersByTime(silence - 1000);
    signIn.touch();
    vi.advanceTimersByTime(silence - 1000);
    expect(signIn.current()?.id).toBe(muster);
    vi.advanceTimersByTime(1000);
    expect(signIn.current()).toBeUndefined();
  });

  it('by itself also ends being beside the newcomer, so that their screen counts again', async () => {
    const { signIn, site, told } = await openMachine();
    await signIn.signIn(muster, '1111');
    const silence = site.desk.signOutAfterSeconds * 1000;
    vi.advanceTimersByTime(silence - 1000);
    signIn.touch();
    vi.advanceTimersByTime(silence - 1000);
    expect(told.beside).toEqual([true]);
    vi.advanceTimersByTime(1000);
    expect(told.beside).toEqual([true, false]);
  });

  it('never happens in the middle of an action', async () => {
    const { signIn, site } = await openMachine();
    await signIn.signIn(muster, '1111');
    const { promise, resolve } = Promise.withResolvers<void>();
    const action = signIn.during(() => promise);
    vi.advanceTimersByTime(site.desk.signOutAfterSeconds * 5000);
    expect(signIn.current()?.id).toBe(muster);
    resolve();
    await action;
    vi.advanceTimersByTime(site.desk.signOutAfterSeconds * 1000);
    expect(signIn.current()).toBeUndefined();
  });
});
