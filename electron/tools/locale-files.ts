/** Reads `locales/`: the texts of a language, where they come from, and in what state they are. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LanguageStates } from '#domain/contract/language-state';
import { languages } from '#domain/contract/languages';
import {
  type LocaleReport,
  noProvenance,
  type Provenance,
  reportOn,
  type Texts,
  textsOf,
} from './locale-state.ts';

const root = join(import.meta.dirname, '../../locales');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const provenanceFile = (language: string): string => join(root, language, 'provenance.json');

export const textsIn = (language: string): Texts =>
  new Map(
    globSync('*.json', { cwd: join(root, language) })
      .filter((file) => file !== 'provenance.json' && file !== 'cldr.json')
      .sort()
      .flatMap((file) => textsOf(basename(file, '.json'), read(join(root, language, file)))),
  );

export const provenanceOf = (language: string): Provenance =>
  existsSync(provenanceFile(language)) ? (read(provenanceFile(language)) as Provenance) : noProvenance;

/** Of every language but German. */
export function localeReports(): readonly LocaleReport[] {
  const german = textsIn('de');
  return languages
    .filter((language) => language !== 'de')
    .map((language) => reportOn(language, german, textsIn(language), provenanceOf(language)));
}

/** For the desk, as a script: a screen may open no connection. */
export function placeLanguageStates(file: string): void {
  const states: LanguageStates = Object.fromEntries(
    localeReports().map(({ language, texts, unchecked }) => [
      language,
      { texts, unchecked: unchecked.length },
    ]),
  );
  writeFileSync(file, `export default ${JSON.stringify(states)};\n`);
}
