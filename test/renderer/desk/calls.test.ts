import { expect, test } from 'vitest';
import { callSounds } from '#domain/contract/calls';
import { play, tunes } from '../../../renderer/desk/calls/tunes.ts';
import { isHeard, titleOf } from '../../../renderer/desk/calls/use-calls.ts';

const calls = (waiting: number, heard: number) => ({ waiting, heard, sound: 'chime' as const });

test('only a new call aloud is heard: no silent one, none that is over, none from before', () => {
  expect(isHeard(calls(0, 0), calls(1, 1))).toBe(true);
  expect(isHeard(calls(1, 1), calls(2, 2))).toBe(true);
  expect(isHeard(calls(0, 0), calls(1, 0))).toBe(false);
  expect(isHeard(calls(2, 1), calls(1, 0))).toBe(false);
  expect(isHeard(undefined, calls(1, 1))).toBe(false);
  expect(isHeard(calls(1, 1), undefined)).toBe(false);
});

test('the title says how many wait, and nothing else', () => {
  expect(titleOf(0, 'Kleines Rathaus')).toBe('Kleines Rathaus');
  expect(titleOf(2, 'Kleines Rathaus')).toBe('(2) Kleines Rathaus');
});

test('every sound is short and not loud; "off" opens nothing', () => {
  for (const sound of callSounds) {
    for (const { at, seconds, loudness } of tunes[sound]) {
      expect(at + seconds, sound).toBeLessThan(2);
      expect(loudness, sound).toBeLessThanOrEqual(0.6);
    }
    expect(tunes[sound].length > 0, sound).toBe(sound !== 'off');
  }
  play('off', () => {
    throw new Error('opened');
  });
});
