/**
 * `npm run locales`: what is missing, stale, unchecked or over-long, by language; exit code 1 for missing or stale.
 * `-- --list` names every such text. `-- --made NAME LANGUAGE [text …]` and `-- --checked NAME LANGUAGE [text …]`
 * sign for texts as they stand now, in the language's `provenance.json`.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '#domain/contract/languages';
import { noProvenance, type Provenance, reportOn, sign, type Texts, textsOf } from './locale-state.ts';

const root = join(import.meta.dirname, '../../locales');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const provenanceFile = (language: string) => join(root, language, 'provenance.json');

const textsIn = (language: string): Texts =>
  new Map(
    globSync('*.json', { cwd: join(root, language) })
      .filter((file) => file !== 'provenance.json' && file !== 'cldr.json')
      .sort()
      .flatMap((file) => textsOf(basename(file, '.json'), read(join(root, language, file)))),
  );
const provenanceOf = (language: string): Provenance =>
  existsSync(provenanceFile(language)) ? (read(provenanceFile(language)) as Provenance) : noProvenance;

/** One text a line, so that a change shows as a line. */
function write(language: string, { people, texts }: Provenance): void {
  const lines = Object.entries(texts).map(
    ([key, origin]) => `    ${JSON.stringify(key)}: ${JSON.stringify(origin)}`,
  );
  const file = `{\n  "people": ${JSON.stringify(people)},\n  "texts": {\n${lines.join(',\n')}\n  }\n}\n`;
  writeFileSync(provenanceFile(language), file);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, made: { type: 'string' }, checked: { type: 'string' } },
});
const german = textsIn('de');
const person = values.made ?? values.checked;

if (person === undefined) {
  const reports = languages
    .filter((language) => language !== 'de')
    .map((language) => reportOn(language, german, textsIn(language), provenanceOf(language)));
  console.table(
    Object.fromEntries(
      reports.map(({ language, texts, ...lists }) => [
        language,
        { texts, ...Object.fromEntries(Object.entries(lists).map(([name, keys]) => [name, keys.length])) },
      ]),
    ),
  );
  for (const { language, texts: _number, ...lists } of values.list ? reports : []) {
    for (const [name, keys] of Object.entries(lists))
      for (const key of keys) console.log(`${language} ${name} ${key}`);
  }
  if (reports.some(({ missing, stale }) => missing.length + stale.length > 0)) process.exitCode = 1;
} else {
  const [language = '', ...keys] = positionals;
  if (language === 'de' || !(languages as readonly string[]).includes(language)) {
    console.error(`Name one of: ${languages.filter((one) => one !== 'de').join(' ')}`);
    process.exit(2);
  }
  const as = values.made === undefined ? 'checked' : 'made';
  const day = new Date().toISOString().slice(0, 10);
  const before = provenanceOf(language);
  try {
    write(
      language,
      sign(as, person, day, german, textsIn(language), before, keys.length > 0 ? keys : undefined),
    );
  } catch (error) {
    console.error(error instanceof RangeError ? error.message : error);
    process.exit(2);
  }
}
