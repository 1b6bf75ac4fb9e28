import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Front, makeScreens } from '../../../electron/session/screens.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A station with one screen for both, and a desk somebody may sign in at. */
function oneScreen(closed?: string, shared = true) {
  const shown: Front[] = [];
  let someone: { readonly id: string; readonly name: string; readonly role: 'intakeStaff' } | undefined;
  let reason = closed;
  const screens = makeScreens({
    shared,
    station: { closed: () => reason, isOpen: () => reason === undefined },
    signIn: {
      current: () => someone,
      lock: () => {
        if (!someone) return;
        someone = undefined;
        screens.signInChanged(false);
      },
    },
    show: (front) => void shown.push(front),
  });
  return {
    screens,
    shown,
    someone: () => someone,
    arrive: () => {
      someone = { id: 'muster', name: 'Mara', role: 'intakeStaff' };
      screens.signInChanged(true);
    },
    close: (code: string) => {
      reason = code;
    },
  };
}
const refusal = (action: () => void) => {
  try {
    action();
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
  return undefined;
};

describe('one screen for newcomer and staff', () => {
  it('begins with the newcomer where the station is open, and with staff where it has to be opened', () => {
    expect(oneScreen().screens.front()).toBe('kiosk');
    expect(oneScreen('store.passphraseNeeded').screens.front()).toBe('desk');
  });

  it('lets nobody sign in behind the newcomer’s screen', () => {
    const { screens } = oneScreen();
    expect(refusal(screens.needDesk)).toBe('screens.behind');
    screens.toDesk();
    expect(refusal(screens.needDesk)).toBeUndefined();
  });

  it('has nobody signed in as soon as the newcomer’s screen is in front', () => {
    const { screens, arrive, someone, shown } = oneScreen();
    screens.toDesk();
    arrive();
    expect(someone()).toBeDefined();
    screens.toKiosk();
    expect(someone()).toBeUndefined();
    expect(shown).toEqual(['desk', 'kiosk']);
  });

  it('signs out at once who signs in while the newcomer’s screen came back', () => {
    const { screens, arrive, someone } = oneScreen();
    screens.toDesk();
    screens.toKiosk();
    arrive();
    expect(someone()).toBeUndefined();
    expect(screens.front()).toBe('kiosk');
  });

  it('sends back who waits at the door, and not whoever is at work', () => {
    const { screens, arrive, shown } = oneScreen();
    screens.toDesk();
    vi.advanceTimersByTime(40_000);
    screens.touched();
    vi.advanceTimersByTime(40_000);
    expect(shown).toEqual(['desk']);
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual(['desk', 'kiosk']);
    screens.toDesk();
    arrive();
    vi.advanceTimersByTime(600_000);
    expect(screens.front()).toBe('desk');
  });

  it('gives the screen back when the desk locks by itself', () => {
    const { screens, arrive } = oneScreen();
    screens.toDesk();
    arrive();
    screens.signInChanged(false);
    expect(screens.front()).toBe('kiosk');
  });

  it('stays with whoever closes the station', () => {
    const { screens, arrive, close } = oneScreen();
    screens.toDesk();
    arrive();
    screens.whileClosing(() => screens.signInChanged(false));
    close('store.passphraseNeeded');
    vi.advanceTimersByTime(600_000);
    expect(screens.front()).toBe('desk');
  });

  it('has no door where each has a screen of their own', () => {
    const { screens, shown, arrive, someone } = oneScreen(undefined, false);
    expect(refusal(screens.toDesk)).toBe('screens.two');
    expect(refusal(screens.toKiosk)).toBe('screens.two');
    expect(refusal(screens.needDesk)).toBeUndefined();
    arrive();
    expect(someone()).toBeDefined();
    expect(shown).toEqual([]);
  });
});
