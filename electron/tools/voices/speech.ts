/**
 * A text becomes an Opus file: espeak-ng speaks it, opusenc (or ffmpeg) packs it. Both are programs of the machine
 * that are started and end again; nothing of them is part of this one or of what is shipped but the sound they made.
 */
import { spawn, spawnSync } from 'node:child_process';
import { renameSync, rmSync, statSync } from 'node:fs';
import type { MachineVoice } from './machine-voices.ts';

/** Mono; speech stays clear, and a sentence takes some 7 kB. */
export const kilobitsPerSecond = 12;

export type SpeechTools = {
  /** version of espeak-ng, `1.51` */
  readonly version: string;
  /** the names of the voices it has */
  readonly voices: ReadonlySet<string>;
  readonly encoder: 'opusenc' | 'ffmpeg';
};

export type MissingTool = 'espeak-ng' | 'opus-tools';

/** @returns the programs, or the Debian package that is missing */
export function findSpeechTools(): SpeechTools | { readonly missing: MissingTool } {
  const version = /(\d+\.[\d.]+)/.exec(outputOf('espeak-ng', '--version') ?? '')?.[1];
  if (version === undefined) return { missing: 'espeak-ng' };
  const encoder = (['opusenc', 'ffmpeg'] as const).find(
    (name) => outputOf(name, name === 'ffmpeg' ? '-version' : '--version') !== undefined,
  );
  if (encoder === undefined) return { missing: 'opus-tools' };
  const listed = (outputOf('espeak-ng', '--voices') ?? '').split('\n').slice(1);
  return { version, encoder, voices: new Set(listed.map((line) => line.trim().split(/\s+/)[1] ?? '')) };
}

function outputOf(program: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? stdout : undefined;
}

const encoders: Readonly<Record<SpeechTools['encoder'], (file: string) => readonly string[]>> = {
  opusenc: (file) => [
    '--quiet',
    '--speech',
    `--bitrate=${kilobitsPerSecond}`,
    '--framesize=60',
    '--padding=0',
    '--discard-comments',
    // Of a stream the header cannot say how long it is.
    '--ignorelength',
    // Otherwise random: the same sound is the same file.
    '--serial=1',
    '-',
    file,
  ],
  ffmpeg: (file) =>
    `-v error -y -i - -ac 1 -c:a libopus -b:a ${kilobitsPerSecond}k -application voip -frame_duration 60 -map_metadata -1 -fflags +bitexact -f ogg`
      .split(' ')
      .concat(file),
};

/** Writes the file whole or not at all. @throws Error when a program fails; its message names the program only */
export async function speak(
  text: string,
  voice: MachineVoice,
  file: string,
  { encoder }: SpeechTools,
): Promise<void> {
  const unfinished = `${file}.part`;
  // By way of its input: no text is ever taken for an option.
  const speaker = spawn(
    'espeak-ng',
    ['-v', voice.name, '-s', String(voice.wordsPerMinute), '-b', '1', '-z', '--stdin', '--stdout'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const packer = spawn(encoder, encoders[encoder](unfinished), { stdio: ['pipe', 'ignore', 'ignore'] });
  // Where one of them ends early, its exit code says so.
  for (const stream of [speaker.stdin, speaker.stdout, packer.stdin]) stream.on('error', () => undefined);
  speaker.stdout.pipe(packer.stdin);
  speaker.stdin.end(text);
  try {
    await Promise.all([ended(speaker, 'espeak-ng'), ended(packer, encoder)]);
    if (statSync(unfinished).size === 0) throw new Error(encoder);
    renameSync(unfinished, file);
  } catch (error) {
    speaker.kill();
    packer.kill();
    rmSync(unfinished, { force: true });
    throw error;
  }
}

const ended = (child: ReturnType<typeof spawn>, name: string): Promise<void> =>
  new Promise((done, fail) => {
    child.once('error', () => fail(new Error(name)));
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(name))));
  });
