/**
 * The machine's audio of one language, kept between builds: `<cache>/<language>/<hash>.opus`, and `made.json` saying
 * with what. The file's name is the hash of what it says, so a changed text has no file, and its old one belongs to
 * no text any more.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MachineVoice } from './machine-voices.ts';
import type { SpokenTexts } from './spoken-texts.ts';

export type CachedVoice = {
  /** hashes of texts that have a file */
  readonly fresh: ReadonlySet<string>;
  /** files of texts that are no more */
  readonly stale: readonly string[];
};

/** What a file depends on besides its text. */
export type Making = { readonly voice: MachineVoice; readonly engine: string; readonly kilobits: number };

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.opus'))
        .map((file) => basename(file, '.opus'))
    : [];

export const cachedFile = (cache: string, language: string, hash: string): string =>
  join(cache, language, `${hash}.opus`);

export function cachedVoice(cache: string, language: string, texts: SpokenTexts): CachedVoice {
  const files = filesIn(join(cache, language));
  return {
    fresh: new Set(files.filter((hash) => texts.has(hash))),
    stale: files.filter((hash) => !texts.has(hash)),
  };
}

/** Makes room for a voice: what another one made, what is stale, and what was cut off goes. */
export function openCache(cache: string, language: string, texts: SpokenTexts, making: Making): CachedVoice {
  const folder = join(cache, language);
  const sheet = join(folder, 'made.json');
  const wanted = JSON.stringify(making);
  const isSame = existsSync(sheet) && readFileSync(sheet, 'utf8') === wanted;
  if (!isSame) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!isSame) writeFileSync(sheet, wanted);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.part'))) rmSync(join(folder, file));
  const { fresh, stale } = cachedVoice(cache, language, texts);
  for (const hash of stale) rmSync(cachedFile(cache, language, hash), { force: true });
  return { fresh, stale: [] };
}
