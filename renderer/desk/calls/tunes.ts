/** Short sounds of our own, made when they are played: no file, nothing to load. */
import type { CallSound } from '#domain/contract/calls';

type Note = {
  /** seconds after the beginning */
  readonly at: number;
  readonly hertz: number;
  readonly seconds: number;
  readonly shape: OscillatorType;
  /** 0 to 1 */
  readonly loudness: number;
};

export const tunes: Readonly<Record<CallSound, readonly Note[]>> = {
  chime: [
    { at: 0, hertz: 659, seconds: 0.5, shape: 'sine', loudness: 0.3 },
    { at: 0.28, hertz: 880, seconds: 0.8, shape: 'sine', loudness: 0.3 },
  ],
  bell: [
    { at: 0, hertz: 988, seconds: 1.2, shape: 'sine', loudness: 0.25 },
    { at: 0, hertz: 2371, seconds: 0.6, shape: 'sine', loudness: 0.08 },
    { at: 0.45, hertz: 988, seconds: 1.2, shape: 'sine', loudness: 0.25 },
    { at: 0.45, hertz: 2371, seconds: 0.6, shape: 'sine', loudness: 0.08 },
  ],
  knock: [0, 0.16, 0.32].map((at) => ({
    at,
    hertz: 150,
    seconds: 0.09,
    shape: 'triangle' as const,
    loudness: 0.6,
  })),
  off: [],
};

/** As much of WebAudio as is used. */
type Context = Pick<
  AudioContext,
  'currentTime' | 'destination' | 'createOscillator' | 'createGain' | 'close'
>;

export function play(sound: CallSound, open: () => Context = () => new AudioContext()): void {
  const notes = tunes[sound];
  if (notes.length === 0) return;
  const context = open();
  const begin = context.currentTime + 0.05;
  for (const { at, hertz, seconds, shape, loudness } of notes) {
    const [tone, gain] = [context.createOscillator(), context.createGain()];
    tone.type = shape;
    tone.frequency.value = hertz;
    // Without a beginning and an end it would crack.
    gain.gain.setValueAtTime(0, begin + at);
    gain.gain.linearRampToValueAtTime(loudness, begin + at + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.001, begin + at + seconds);
    tone.connect(gain).connect(context.destination);
    tone.start(begin + at);
    tone.stop(begin + at + seconds);
  }
  const end = Math.max(...notes.map(({ at, seconds }) => at + seconds));
  setTimeout(() => void context.close(), (end + 0.5) * 1000);
}
