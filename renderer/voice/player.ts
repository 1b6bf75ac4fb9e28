/** Plays files one after the other. One text at a time: a new one ends the one before. */

export type Track = {
  readonly addresses: readonly string[];
  /** It begins now. */
  readonly onStart: () => void;
};

export type Player = {
  /** @param onEnd when the last one has been heard; not when it was ended before */
  readonly play: (tracks: readonly Track[], onEnd: () => void) => void;
  /** The track that is heard once more, and on from there; after the last one, all from the beginning. */
  readonly again: () => void;
  readonly stop: () => void;
  /** 1 is as it was spoken; also for what is being heard. */
  readonly setRate: (rate: number) => void;
};

/** Between two sentences, in milliseconds. */
const pause = 250;

/** What is used of an audio element. */
export type Sound = Pick<
  HTMLAudioElement,
  'src' | 'playbackRate' | 'defaultPlaybackRate' | 'play' | 'pause' | 'onended' | 'onerror'
>;

export function createPlayer(sound: Sound): Player {
  let tracks: readonly Track[] = [];
  let onEnd: () => void = () => undefined;
  let current: number | undefined;
  /** Of what is played now; whatever belongs to an older one ends. */
  let turn = 0;
  let finish: () => void = () => undefined;

  const heard = (address: string) =>
    new Promise<void>((done) => {
      finish = done;
      sound.onended = () => done();
      // A file that is not there is left out.
      sound.onerror = () => done();
      sound.src = address;
      sound.play().catch(() => done());
    });
  const rest = () =>
    new Promise<void>((done) => {
      finish = done;
      setTimeout(done, pause);
    });

  const run = async (from: number) => {
    turn += 1;
    const mine = turn;
    for (let index = from; index < tracks.length; index += 1) {
      const track = tracks[index];
      if (track === undefined) break;
      current = index;
      track.onStart();
      for (const address of track.addresses) {
        await heard(address);
        if (mine !== turn) return;
      }
      await rest();
      if (mine !== turn) return;
    }
    current = undefined;
    onEnd();
  };
  const halt = () => {
    turn += 1;
    sound.pause();
    finish();
  };

  return {
    play: (next, ended) => {
      halt();
      tracks = next;
      onEnd = ended;
      void run(0);
    },
    again: () => {
      const from = current ?? 0;
      halt();
      void run(from);
    },
    stop: () => {
      halt();
      tracks = [];
      current = undefined;
    },
    setRate: (rate) => {
      // A new file begins with the default.
      sound.defaultPlaybackRate = rate;
      sound.playbackRate = rate;
    },
  };
}
