/** What the build tells the screen about the audio it took along. */

/** Of one language, before any of its audio is wanted. */
export type VoiceSummary = {
  /** `people`: most texts were recorded by persons; `machine`: most were made; `missing`: nothing can be heard. */
  readonly by: 'people' | 'machine' | 'missing';
  /** A machine that guesses what its script leaves out, or that speaks a near relative: some words come out wrong. */
  readonly rough: boolean;
  /** The language whose voice was lent, BCP 47. */
  readonly lentFrom?: string;
  /** Texts that could be spoken, and those with audio. */
  readonly texts: number;
  readonly spoken: number;
};

export type VoiceSummaries = Readonly<Record<string, VoiceSummary>>;

/** Of one language: names of audio files without their ending, which are hashes of what they say. */
export type VoiceManifest = {
  /** whole texts and sentences */
  readonly texts: readonly string[];
  /** numbers, months, parts of sentences with gaps: only these are joined to what has no file of its own */
  readonly pieces: readonly string[];
};
