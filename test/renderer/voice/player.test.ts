import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayer, type Player, type Sound } from '../../../renderer/voice/player.ts';

type Speaker = Sound & { readonly played: string[]; end: () => Promise<void> };

/** A loudspeaker whose files end when the test says so. */
function silentSpeaker(): Speaker {
  const sound: Speaker = {
    src: '',
    playbackRate: 1,
    defaultPlaybackRate: 1,
    onended: null,
    onerror: null,
    played: [],
    play: async () => {
      // As a browser does for a new file.
      sound.playbackRate = sound.defaultPlaybackRate;
      sound.played.push(sound.src);
    },
    pause: () => undefined,
    end: async () => {
      (sound.onended as (() => void) | null)?.();
      await vi.advanceTimersByTimeAsync(300);
    },
  };
  return sound;
}

const track = (...addresses: string[]) => ({ addresses, onStart: () => started.push(addresses.join('+')) });
let started: string[] = [];
let sound: Speaker;
let player: Player;
const ended = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  started = [];
  ended.mockClear();
  sound = silentSpeaker();
  player = createPlayer(sound);
});
afterEach(() => void vi.useRealTimers());

describe('the player', () => {
  it('plays one after the other, says which begins, and says when all is said', async () => {
    player.play([track('a', 'b'), track('c')], ended);
    expect(started).toEqual(['a+b']);
    await sound.end();
    expect(sound.played).toEqual(['a', 'b']);
    await sound.end();
    expect(started).toEqual(['a+b', 'c']);
    expect(ended).not.toHaveBeenCalled();
    await sound.end();
    expect(ended).toHaveBeenCalledOnce();
  });

  it('repeats the sentence it is at and goes on from there; after the last one it begins anew', async () => {
    player.play([track('a'), track('b')], ended);
    await sound.end();
    player.again();
    await vi.advanceTimersByTimeAsync(0);
    expect(sound.played).toEqual(['a', 'b', 'b']);
    await sound.end();
    player.again();
    expect(sound.played.at(-1)).toBe('a');
  });

  it('goes no further once it was stopped, and does not call it an end', async () => {
    player.play([track('a'), track('b')], ended);
    player.stop();
    await sound.end();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sound.played).toEqual(['a']);
    expect(ended).not.toHaveBeenCalled();
  });

  it('lets a new text end the one before', async () => {
    const first = vi.fn();
    player.play([track('a'), track('b')], first);
    player.play([track('c')], ended);
    await sound.end();
    expect(sound.played).toEqual(['a', 'c']);
    expect(first).not.toHaveBeenCalled();
    expect(ended).toHaveBeenCalledOnce();
  });

  it('keeps its speed from one file to the next', async () => {
    player.play([track('a'), track('b')], ended);
    player.setRate(1.4);
    expect(sound.playbackRate).toBe(1.4);
    await sound.end();
    expect(sound.played).toEqual(['a', 'b']);
    expect(sound.playbackRate).toBe(1.4);
  });

  it('leaves out a file that cannot be played', async () => {
    player.play([track('a'), track('b')], ended);
    (sound.onerror as (() => void) | null)?.();
    await vi.advanceTimersByTimeAsync(300);
    expect(sound.played).toEqual(['a', 'b']);
  });
});
