import { describe, expect, it } from 'vitest';
import { piecesOf, sentencesOf, spokenForm, spokenHash } from '#domain/contract/spoken';

const cut = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('cutting into sentences', () => {
  it.each([
    ['Wo wohnen Sie? Hier. Gut!', ['Wo wohnen Sie?', 'Hier.', 'Gut!']],
    ['Nur einmal an. Dann nie wieder.', ['Nur einmal an.', 'Dann nie wieder.']],
    ['Zum Beispiel: Haus B, 2. Stock', ['Zum Beispiel: Haus B, 2. Stock']],
    ['Steht z. B. Im Pass. Oder Nr. 3 und Abs. 2.', ['Steht z. B. Im Pass.', 'Oder Nr. 3 und Abs. 2.']],
    ['(Das ist frei.) Weiter', ['(Das ist frei.)', 'Weiter']],
    ['Erste Zeile\n\nZweite Zeile', ['Erste Zeile', 'Zweite Zeile']],
    ['أين تسكن؟ هنا.', ['أين تسكن؟', 'هنا.']],
    ['له کوم ځایه راغلې یې؟ دلته۔ ښه', ['له کوم ځایه راغلې یې؟', 'دلته۔', 'ښه']],
    ['ናይ መን እዩ፧ ናተይ። ጽቡቕ', ['ናይ መን እዩ፧', 'ናተይ።', 'ጽቡቕ']],
    [' · ', []],
  ])('cuts %j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('says where each sentence stands, so that it can be highlighted', () => {
    const text = ' Ja. \n Nein. ';
    for (const { start, end, text: sentence } of sentencesOf(text))
      expect(text.slice(start, end)).toBe(sentence);
    expect(cut(text)).toEqual(['Ja.', 'Nein.']);
  });
});

describe('the name of a text’s audio', () => {
  it('is the same for what sounds the same, and another one for every other text', () => {
    expect(spokenHash('Ja,  gern')).toBe(spokenHash(' Ja, gern'));
    expect(spokenHash('\u2068١٤\u2069')).toBe(spokenHash('14'));
    expect(spokenHash('۱۴')).toBe(spokenHash('14'));
    expect(spokenHash('Ja')).not.toBe(spokenHash('Ja.'));
    expect(spokenHash('Ü')).toBe(spokenHash('U\u0308'));
  });

  it('is the published FNV-1a of 64 bits: files made once are found for good', () => {
    expect(spokenHash('')).toBe('cbf29ce484222325');
    expect(spokenHash('foobar')).toBe('85944171f73967e8');
  });

  it('hears no marks of direction', () => {
    expect(spokenForm('\u200fPerson\u00a0\u20662\u2069')).toBe('Person 2');
  });
});

describe('a text with gaps', () => {
  it('is spoken in the parts around the gaps', () => {
    expect(piecesOf('{{name}} aus der Liste löschen')).toEqual(['aus der Liste löschen']);
    expect(piecesOf('Noch {{minutes}} Minuten, {{name}}.')).toEqual(['Noch', 'Minuten']);
    expect(piecesOf('{{a}} / {{b}}')).toEqual([]);
  });
});
