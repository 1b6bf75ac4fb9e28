/**
 * Recordings by people: `locales/<language>/recordings/<name>.opus`. A name is a text's key with a dot for its colon
 * (`kiosk.page.next.opus`); `~2` behind it is its second sentence. `recordings.json` beside them says of each who
 * spoke it, when, and the hash of what it says: where the text has changed since, the recording is not played.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SpokenTexts } from './spoken-texts.ts';

type Spoken = { readonly by: string; readonly on: string; readonly text: string };
/** By file name without its ending. */
type RecordingSheet = Readonly<Record<string, Spoken>>;

export type Recordings = {
  /** path of the file by hash of the text it says */
  readonly fresh: ReadonlyMap<string, string>;
  /** say something else than the text now, or nobody has said what they say */
  readonly stale: readonly string[];
  /** belong to no text */
  readonly unknown: readonly string[];
};

const folderOf = (locales: string, language: string) => join(locales, language, 'recordings');
const sheetOf = (folder: string) => join(folder, 'recordings.json');

const readSheet = (folder: string): RecordingSheet =>
  existsSync(sheetOf(folder)) ? JSON.parse(readFileSync(sheetOf(folder), 'utf8')) : {};

const namesIn = (folder: string): readonly string[] =>
  globSync('*.opus', { cwd: folder })
    .map((file) => basename(file, '.opus'))
    .sort();

function hashByName(texts: SpokenTexts): ReadonlyMap<string, string> {
  return new Map([...texts.values()].flatMap(({ hash, names }) => names.map((name) => [name, hash])));
}

export function recordingsOf(language: string, locales: string, texts: SpokenTexts): Recordings {
  const folder = folderOf(locales, language);
  const sheet = readSheet(folder);
  const hashes = hashByName(texts);
  const fresh = new Map<string, string>();
  const stale: string[] = [];
  const unknown: string[] = [];
  for (const name of namesIn(folder)) {
    const hash = hashes.get(name);
    if (hash === undefined) unknown.push(name);
    else if (sheet[name]?.text !== hash) stale.push(name);
    else fresh.set(hash, join(folder, `${name}.opus`));
  }
  return { fresh, stale, unknown };
}

/** Why a person cannot sign for recordings. */
export type RecordingError = 'voices.noName' | 'voices.noRecording' | 'voices.unknownText';

/**
 * Says that a person spoke recordings of the texts as they stand now.
 * @param names those recordings; none: all that are new or stale
 * @returns how many
 * @throws RangeError with a RecordingError
 */
export function signRecordings(
  { language, person, day }: { readonly language: string; readonly person: string; readonly day: string },
  locales: string,
  texts: SpokenTexts,
  names: readonly string[] = [],
): number {
  if (person.trim() === '') throw new RangeError('voices.noName' satisfies RecordingError);
  const folder = folderOf(locales, language);
  const there = new Set(namesIn(folder));
  const hashes = hashByName(texts);
  const chosen = names.length > 0 ? names : recordingsOf(language, locales, texts).stale;
  const sheet: Record<string, Spoken> = { ...readSheet(folder) };
  for (const name of chosen) {
    if (!there.has(name)) throw new RangeError('voices.noRecording' satisfies RecordingError);
    const text = hashes.get(name);
    if (text === undefined) throw new RangeError('voices.unknownText' satisfies RecordingError);
    sheet[name] = { by: person, on: day, text };
  }
  const lines = Object.entries(sheet)
    .filter(([name]) => there.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, spoken]) => `  ${JSON.stringify(name)}: ${JSON.stringify(spoken)}`);
  if (chosen.length > 0) writeFileSync(sheetOf(folder), `{\n${lines.join(',\n')}\n}\n`);
  return chosen.length;
}
