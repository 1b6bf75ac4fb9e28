/**
 * `npm run locales`: what is missing, stale, unchecked or over-long, by language; exit code 1 for missing or stale.
 * `-- --list` names every such text. `-- --made NAME LANGUAGE [text …]` and `-- --checked NAME LANGUAGE [text …]`
 * sign for texts as they stand now, in the language's `provenance.json`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languages } from '#domain/contract/languages';
import { localeReports, provenanceFile, provenanceOf, textsIn } from './locale-files.ts';
import { type Provenance, sign } from './locale-state.ts';

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
const person = values.made ?? values.checked;

if (person === undefined) {
  const reports = localeReports();
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
      sign(as, person, day, textsIn('de'), textsIn(language), before, keys.length > 0 ? keys : undefined),
    );
  } catch (error) {
    console.error(error instanceof RangeError ? error.message : error);
    process.exit(2);
  }
}
