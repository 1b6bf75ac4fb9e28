import { describe, expect, it } from 'vitest';
import { spokenHash } from '#domain/contract/spoken';
import { speechOf } from '../../../renderer/voice/speech.ts';
import { voiceFrom } from '../../../renderer/voice/voices.ts';

const whole = [
  'Wie heißen Sie?',
  'Bitte schreiben Sie.',
  'verheiratet',
  'ledig (nie verheiratet)',
  'Art',
  'Ja',
];
const parts = [
  '1',
  '5',
  '9',
  '0',
  '14',
  '30',
  '1990',
  'März',
  'Person',
  'ist verheiratet',
  'Persischer Kalender',
];
const said = new Map([...whole, ...parts].map((text) => [spokenHash(text), text]));
const voice = voiceFrom(
  { texts: whole.map(spokenHash), pieces: parts.map(spokenHash) },
  (hash) => said.get(hash) ?? '',
);
const speak = (text: string, isValue = false) =>
  speechOf(text, voice, isValue).clips.map(({ addresses }) => addresses.join('+'));

describe('a text on the screen', () => {
  it('is spoken sentence by sentence, each with its place', () => {
    const text = 'Wie heißen Sie? Bitte schreiben Sie.';
    const { clips, isComplete } = speechOf(text, voice, false);
    expect(clips.map(({ start, end }) => text.slice(start, end))).toEqual(whole.slice(0, 2));
    expect(isComplete).toBe(true);
  });

  it('is spoken as one where a person recorded it as one', () => {
    const text = 'Ja. Und jetzt weiter.';
    const recorded = voiceFrom({ texts: [spokenHash(text), spokenHash('Ja.')], pieces: [] }, (hash) => hash);
    expect(speechOf(text, recorded, false).clips).toEqual([
      { start: 0, end: text.length, addresses: [spokenHash(text)] },
    ]);
  });

  it('says that something is missing, and speaks the rest', () => {
    const { clips, isComplete } = speechOf('Wie heißen Sie? Das hat niemand gesprochen.', voice, false);
    expect(clips).toHaveLength(1);
    expect(isComplete).toBe(false);
  });

  it('fills its gaps with numbers and leaves out what a person typed', () => {
    expect(speak('Person 14')).toEqual(['Person+14']);
    expect(speak('Maria-Fatima ist verheiratet')).toEqual(['ist verheiratet']);
  });

  it('is silent rather than spoken in scraps', () => {
    expect(speak('Jede andere Person bekommt im März einen Brief.')).toEqual([]);
  });

  it('has nothing to say in signs alone', () => {
    expect(speechOf(' · ', voice, false)).toEqual({ clips: [], isComplete: true });
  });
});

describe('an answer', () => {
  it('has its date and its time as words', () => {
    expect(speak('14. März 1990', true)).toEqual(['14+März+1990']);
    expect(speak('۱۴ März ١٩٩٠', true)).toEqual(['14+März+1990']);
    expect(speak('14. März 1990, 14:30', true)).toEqual(['14+März+1990+14+30']);
    expect(speak('14. März um 14:05', true)).toEqual(['14+März+14+5']);
    expect(speak('14.1.1990 (14 März 1590, Persischer Kalender)', true)).toEqual([
      '14+1+1990+14+März+1+5+9+0+Persischer Kalender',
    ]);
  });

  it('is spoken where it was chosen and silent where it was typed', () => {
    expect(speak('ledig (nie verheiratet)', true)).toEqual(['ledig (nie verheiratet)']);
    expect(speak('Art: verheiratet\u00a0· Nummer: C01X00T47', true)).toEqual(['Art+verheiratet']);
    expect(speak('Art? verheiratet · Nummer: C01X00T47', true)).toEqual(['verheiratet']);
    expect(speechOf('Erika Mustermann', voice, true)).toEqual({ clips: [], isComplete: true });
  });
});
