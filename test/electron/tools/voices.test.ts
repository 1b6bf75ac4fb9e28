import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '#domain/contract/languages';
import { spokenHash } from '#domain/contract/spoken';
import type { VoiceManifest, VoiceSummaries } from '#domain/contract/voice';
import { machineVoices } from '../../../electron/tools/voices/machine-voices.ts';
import { makeVoice } from '../../../electron/tools/voices/make-voice.ts';
import { placeVoices } from '../../../electron/tools/voices/place-voices.ts';
import { signRecordings } from '../../../electron/tools/voices/recordings.ts';
import { findSpeechTools, type SpeechTools } from '../../../electron/tools/voices/speech.ts';
import { spokenTextsOf } from '../../../electron/tools/voices/spoken-texts.ts';
import { type VoicePlaces, voiceState } from '../../../electron/tools/voices/voice-state.ts';
import { temporaryFolder } from '../make-machine.ts';

const machine = { name: 'xx', wordsPerMinute: 100 };
let places: VoicePlaces;
let out: string;

/** Invented texts in the places of the real ones. */
function write(language: string, texts: object): void {
  const folder = join(places.locales, language);
  mkdirSync(join(folder, 'recordings'), { recursive: true });
  writeFileSync(join(folder, 'kiosk.json'), JSON.stringify(texts));
}
const record = (name: string, sound: string) =>
  writeFileSync(join(places.locales, 'de', 'recordings', `${name}.opus`), sound);
const keep = (text: string, sound = 'machine', language = 'de') => {
  mkdirSync(join(places.cache, language), { recursive: true });
  writeFileSync(join(places.cache, language, `${spokenHash(text)}.opus`), sound);
};
const german = () => spokenTextsOf('de', places.locales);
const sign = (...names: string[]) =>
  signRecordings(
    { language: 'de', person: 'Vera Vorlage', day: '2026-11-25' },
    places.locales,
    german(),
    names,
  );
const built = async <Content>(file: string): Promise<Content> =>
  (await import(`${pathToFileURL(join(out, file)).href}?${Math.random()}`)).default;
const heard = (text: string) => readFileSync(join(out, 'de', `${spokenHash(text)}.opus`), 'utf8');

beforeEach(() => {
  const folder = temporaryFolder();
  places = { locales: join(folder, 'locales'), cache: join(folder, 'cache') };
  out = join(folder, 'voices');
  for (const language of languages) write(language, {});
  write('de', {
    title: 'Guten Tag',
    help: 'Bitte warten Sie. Es kommt jemand.',
    number: 'Person {{number}}',
  });
});

describe('what can be heard', () => {
  it('are whole texts, sentences, names, numbers, and parts of texts with gaps', () => {
    const texts = [...german().values()];
    const said = texts.map(({ text }) => text);
    expect(said).toEqual(
      expect.arrayContaining([
        'Guten Tag',
        'Bitte warten Sie.',
        'Es kommt jemand.',
        'Person',
        'Syrien',
        'Arabisch',
      ]),
    );
    expect(said).toEqual(expect.arrayContaining(['0', '31', '100', '1990', 'März', 'Persischer Kalender']));
    expect(texts.find(({ text }) => text === 'Person')?.isPiece).toBe(true);
    expect(texts.find(({ text }) => text === 'Bitte warten Sie.')?.isPiece).toBe(false);
  });

  it('are not what only staff reads', () => {
    const folder = join(places.locales, 'de');
    writeFileSync(join(folder, 'desk.json'), JSON.stringify({ title: 'Nur für das Personal' }));
    expect(german().has(spokenHash('Nur für das Personal'))).toBe(false);
  });

  it('are named as the screen names them where the browser lacks the language', () => {
    const names = { countries: { SY: 'Sûrî' }, languages: {}, calendars: {}, months: { gregory: ['Çile'] } };
    writeFileSync(join(places.locales, 'kmr', 'cldr.json'), JSON.stringify(names));
    const texts = spokenTextsOf('kmr', places.locales);
    expect(texts.has(spokenHash('Sûrî'))).toBe(true);
    expect(texts.get(spokenHash('Çile'))?.isPiece).toBe(true);
  });
});

describe('a build', () => {
  it('takes the audio along, and a list of it by language', async () => {
    keep('Guten Tag');
    keep('14');
    placeVoices(places, out);
    expect(await built<VoiceManifest>('de.js')).toEqual({
      texts: [spokenHash('Guten Tag')],
      pieces: [spokenHash('14')],
    });
    expect(heard('Guten Tag')).toBe('machine');
    const all = await built<VoiceSummaries>('summary.js');
    expect(Object.keys(all)).toEqual([...languages]);
    expect(all.de).toMatchObject({ by: 'machine', rough: false, spoken: 2 });
  });

  it('without any audio is whole, and says of every language that it is missing', async () => {
    const states = placeVoices(places, out);
    expect(states.map(({ by }) => by)).toEqual(languages.map(() => 'missing'));
    expect(await built<VoiceManifest>('ti.js')).toEqual({ texts: [], pieces: [] });
    expect(await built<VoiceSummaries>('summary.js')).toMatchObject({ ti: { by: 'missing', spoken: 0 } });
  });

  it('says whose voice was lent', async () => {
    write('prs', { title: 'سلام' });
    keep('سلام', 'machine', 'prs');
    placeVoices(places, out);
    expect(await built<VoiceSummaries>('summary.js')).toMatchObject({ prs: { rough: true, lentFrom: 'fa' } });
  });

  it('takes no audio of a text that is no more', async () => {
    keep('Guten Abend');
    placeVoices(places, out);
    expect(existsSync(join(out, 'de', `${spokenHash('Guten Abend')}.opus`))).toBe(false);
    expect(voiceState('de', places).stale).toEqual([spokenHash('Guten Abend')]);
  });
});

describe('recordings by people', () => {
  it('come before the machine’s voice', () => {
    keep('Guten Tag');
    record('kiosk.title', 'person');
    expect(sign()).toBe(1);
    placeVoices(places, out);
    expect(heard('Guten Tag')).toBe('person');
    expect(voiceState('de', places)).toMatchObject({ recorded: 1, by: 'people', stale: [] });
  });

  it('can be of a whole text or of one of its sentences', () => {
    record('kiosk.help', 'whole');
    record('kiosk.help~2', 'second');
    sign();
    placeVoices(places, out);
    expect(heard('Bitte warten Sie. Es kommt jemand.')).toBe('whole');
    expect(heard('Es kommt jemand.')).toBe('second');
  });

  it('are not played once the text has changed, nor before somebody has said what they say', () => {
    record('kiosk.title', 'person');
    expect(voiceState('de', places).stale).toEqual(['kiosk.title']);
    sign();
    expect(voiceState('de', places).stale).toEqual([]);
    write('de', { title: 'Guten Morgen' });
    keep('Guten Morgen');
    expect(voiceState('de', places).stale).toEqual(['kiosk.title']);
    placeVoices(places, out);
    expect(heard('Guten Morgen')).toBe('machine');
  });

  it('of no text are named, and nobody can sign for what is not there', () => {
    record('kiosk.tilte', 'person');
    expect(voiceState('de', places).unknown).toEqual(['kiosk.tilte']);
    expect(() => sign('kiosk.tilte')).toThrow('voices.unknownText');
    expect(() => sign('kiosk.title')).toThrow('voices.noRecording');
  });
});

describe.skipIf(process.platform === 'win32')('making the missing audio', () => {
  let tools: SpeechTools;
  const texts = ['Guten Tag', 'Bitte warten Sie.', 'Es kommt jemand.'];
  const file = (text: string) => join(places.cache, 'de', `${spokenHash(text)}.opus`);
  const make = (voice = machine) => makeVoice('de', voice, tools, places);

  // Two small programs in the places of espeak-ng and opusenc: the sound is the text.
  beforeEach(() => {
    const folder = temporaryFolder();
    const program = (name: string, script: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, name), 0o755);
    };
    program(
      'espeak-ng',
      'case "$1" in --version) echo "eSpeak NG text-to-speech: 1.51";; --voices) printf "Pty Language\\n 5 xx\\n";; *) printf "%s " "$2"; cat;; esac',
    );
    program('opusenc', 'for last; do :; done; [ "$1" = --version ] || cat > "$last"');
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
    const found = findSpeechTools();
    if ('missing' in found) throw new Error(found.missing);
    tools = found;
    // Only the three: numbers and names are there.
    for (const { text, isCut } of german().values()) if (!texts.includes(text) && !isCut) keep(text);
    writeFileSync(
      join(places.cache, 'de', 'made.json'),
      JSON.stringify({ voice: machine, engine: '1.51', kilobits: 12 }),
    );
  });
  afterEach(() => vi.unstubAllEnvs());

  it('speaks each text once, and nothing that is there already', async () => {
    expect(tools).toMatchObject({ version: '1.51', encoder: 'opusenc' });
    expect(await make()).toBe(texts.length);
    for (const text of texts) expect(readFileSync(file(text), 'utf8')).toBe(`xx ${text}`);
    expect(await make()).toBe(0);
    expect(voiceState('de', places).missing).toEqual([]);
  });

  it('goes on where it was cut off, and leaves nothing half', async () => {
    keep('Guten Tag', 'there');
    writeFileSync(`${file('Es kommt jemand.')}.part`, 'half');
    expect(await make()).toBe(2);
    expect(readFileSync(file('Guten Tag'), 'utf8')).toBe('there');
    expect(existsSync(`${file('Es kommt jemand.')}.part`)).toBe(false);
  });

  it('speaks a changed text anew and drops the old sound', async () => {
    await make();
    write('de', {
      title: 'Guten Abend',
      help: 'Bitte warten Sie. Es kommt jemand.',
      number: 'Person {{number}}',
    });
    expect(await make()).toBe(1);
    expect(existsSync(file('Guten Tag'))).toBe(false);
    expect(readFileSync(file('Guten Abend'), 'utf8')).toBe('xx Guten Abend');
  });

  it('leaves to a person what a person recorded', async () => {
    record('kiosk.title', 'person');
    sign();
    expect(await make()).toBe(2);
  });

  it('says which program is missing', () => {
    vi.stubEnv('PATH', temporaryFolder());
    expect(findSpeechTools()).toEqual({ missing: 'espeak-ng' });
  });
});

it('no language is given the voice of another one without saying so', () => {
  for (const [language, voice] of Object.entries(machineVoices)) {
    if (voice === undefined || voice.lentFrom !== undefined) continue;
    const own = language === 'kmr' ? 'ku' : language.split('-')[0];
    expect(voice.name.split('-')[0]).toBe(own);
  }
});
