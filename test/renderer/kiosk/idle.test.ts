import { expect, test } from 'vitest';
import { idleState } from '../../../renderer/kiosk/idle.ts';

const limits = { afterSeconds: 120, countdownSeconds: 30 };

test('nobody is asked before the time is up', () => {
  expect(idleState(0, 119_999, limits)).toEqual({ state: 'present' });
});

test('then it counts down to the second', () => {
  expect(idleState(0, 120_000, limits)).toEqual({ state: 'counting', secondsLeft: 30 });
  expect(idleState(0, 120_500, limits)).toEqual({ state: 'counting', secondsLeft: 30 });
  expect(idleState(0, 149_500, limits)).toEqual({ state: 'counting', secondsLeft: 1 });
});

test('and then the person is gone, also when the machine slept in between', () => {
  expect(idleState(0, 150_000, limits)).toEqual({ state: 'gone' });
  expect(idleState(0, 9_000_000, limits)).toEqual({ state: 'gone' });
});
