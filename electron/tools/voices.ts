/**
 * `npm run voices`: makes the audio that is still missing with espeak-ng, for all languages it speaks or those named;
 * it goes on where it was cut off. `-- --check` says by language what can be heard, what is missing and what is stale
 * (exit code 1 for a text without audio where there is a voice, and for stale recordings); `--list` names every text.
 * `-- --recorded NAME LANGUAGE [recording …]` signs for recordings by people. See voices/recordings.ts.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LanguageCode, languages } from '#domain/contract/languages';
import { machineVoices } from './voices/machine-voices.ts';
import { makeVoice } from './voices/make-voice.ts';
import { signRecordings } from './voices/recordings.ts';
import { findSpeechTools } from './voices/speech.ts';
import { spokenTextsOf } from './voices/spoken-texts.ts';
import { sizeOf, type VoicePlaces, voiceState } from './voices/voice-state.ts';

const root = join(import.meta.dirname, '../..');
const places: VoicePlaces = {
  locales: join(root, 'locales'),
  cache: join(root, 'node_modules/.cache/voices'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, list: { type: 'boolean' }, recorded: { type: 'string' } },
});

const isLanguage = (name: string): name is LanguageCode => (languages as readonly string[]).includes(name);
const [first = '', ...names] = positionals;
const wanted = positionals.length === 0 ? languages : positionals.filter(isLanguage);

if (values.recorded !== undefined) signFor(values.recorded);
else if (wanted.length < positionals.length) refuse(`Name some of: ${languages.join(' ')}`);
else {
  if (!values.check && !values.list) await makeAll();
  report();
}

function refuse(line: string): void {
  console.error(line);
  process.exitCode = 2;
}

function signFor(person: string): void {
  if (!isLanguage(first)) {
    refuse(`Name one of: ${languages.join(' ')}`);
    return;
  }
  try {
    const day = new Date().toISOString().slice(0, 10);
    const texts = spokenTextsOf(first, places.locales);
    console.log(signRecordings({ language: first, person, day }, places.locales, texts, names));
  } catch (error) {
    refuse(error instanceof RangeError ? error.message : String(error));
  }
}

async function makeAll(): Promise<void> {
  const tools = findSpeechTools();
  if ('missing' in tools) {
    refuse(`No audio is made: ${tools.missing} is not here. On Debian: apt-get install ${tools.missing}`);
    return;
  }
  for (const language of wanted) {
    const voice = machineVoices[language];
    if (voice === undefined || !tools.voices.has(voice.name)) continue;
    const began = performance.now();
    const made = await makeVoice(language, voice, tools, places);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    if (made > 0) console.log(`${language}: ${made} files in ${seconds} s`);
  }
}

function report(): void {
  const states = wanted.map((language) => voiceState(language, places));
  console.table(
    Object.fromEntries(
      states.map((state) => [
        state.language,
        {
          voice: state.by + (state.rough ? ', rough' : ''),
          from: state.lentFrom ?? '',
          texts: state.texts,
          audio: state.spoken,
          recorded: state.recorded,
          missing: state.missing.length,
          stale: state.stale.length,
          unknown: state.unknown.length,
          MB: Number((sizeOf(state) / 1e6).toFixed(2)),
        },
      ]),
    ),
  );
  const all = states.reduce((sum, state) => sum + sizeOf(state), 0);
  console.log(`All audio: ${(all / 1e6).toFixed(1)} MB`);
  for (const { language, missing, stale, unknown } of values.list ? states : []) {
    for (const { text } of missing) console.log(`${language} missing ${text}`);
    for (const name of stale) console.log(`${language} stale ${name}`);
    for (const name of unknown) console.log(`${language} unknown ${name}`);
  }
  const isBad = states.some(
    ({ language, missing, stale, unknown }) =>
      stale.length + unknown.length > 0 || (missing.length > 0 && machineVoices[language] !== undefined),
  );
  if (values.check && isBad) process.exitCode = 1;
}
