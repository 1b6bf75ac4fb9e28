import { describe, expect, test } from 'vitest';
import { createWedge, type WedgeOutcome } from '../../../renderer/kiosk/wedge.ts';

const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const td1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

/** Types a text into a wedge; `\n` is Enter. Gives the outcome of every key. */
function typist(gap: number, start = 1000) {
  const wedge = createWedge();
  let now = start;
  return {
    wedge,
    pause: (milliseconds: number) => {
      now += milliseconds;
    },
    rest: () => wedge.rest(now),
    type: (text: string): readonly WedgeOutcome[] =>
      Array.from(text, (letter) => {
        now += gap;
        return wedge.press(letter === '\n' ? 'Enter' : letter, now);
      }),
  };
}

const lastOf = (outcomes: readonly WedgeOutcome[]) => outcomes.at(-1);

describe('a document reader', () => {
  test.each([
    ['passport, a line at a time', `${td3.join('\n')}\n`, td3],
    ['card of three lines', `${td1.join('\n')}\n`, td1],
    ['all lines at once', `${td3.join('')}\n`, td3],
  ])('is understood: %s', (_name, sent, lines) => {
    expect(lastOf(typist(4).type(sent))).toEqual({ kind: 'read', lines });
  });

  test('leaves nothing in the field: all keys but the first few are swallowed, and then the field is put back', () => {
    const outcomes = typist(4).type(`${td3[0]}\n`);
    expect(outcomes[0]).toEqual({ kind: 'pass', began: true });
    const takenOver = outcomes.findIndex(({ kind }) => kind === 'takeOver');
    expect(takenOver).toBe(7);
    expect(outcomes.slice(takenOver + 1).every(({ kind }) => kind === 'swallow')).toBe(true);
  });

  test('may press Shift and pause between the lines', () => {
    const reader = typist(4);
    reader.type(`${td3[0]}\n`);
    reader.pause(400);
    expect(reader.wedge.press('Shift', 2000).kind).toBe('pass');
    expect(lastOf(reader.type(`${td3[1]}\n`))).toEqual({ kind: 'read', lines: td3 });
  });

  test('that stops after one line is reported, and the next document starts afresh', () => {
    const reader = typist(4);
    reader.type(`${td3[0]}\n`);
    reader.pause(2000);
    expect(reader.rest()).toEqual({ kind: 'incomplete' });
    expect(lastOf(reader.type(`${td3.join('\n')}\n`))).toEqual({ kind: 'read', lines: td3 });
  });
});

describe('a person who types', () => {
  test('is never disturbed, also in capitals', () => {
    const outcomes = typist(90).type('MUSTERMANN AMIRA 2026\n');
    expect(outcomes.every(({ kind }) => kind === 'pass')).toBe(true);
  });

  test('is not disturbed by words typed very fast: small letters are no zone', () => {
    const outcomes = typist(5).type('Mustermann Amira\n');
    expect(outcomes.every(({ kind }) => kind === 'pass')).toBe(true);
  });

  test('gets back what was held: fast capitals that turn out to be no zone', () => {
    const typed = typist(5);
    const outcomes = typed.type('ABCDEFGHIJ');
    expect(lastOf(outcomes)).toEqual({ kind: 'swallow' });
    typed.pause(200);
    expect(typed.rest()).toEqual({ kind: 'release', text: 'ABCDEFGHIJ' });
    expect(typed.rest()).toBeUndefined();
  });

  test('gets back a code of another length when Enter follows', () => {
    expect(lastOf(typist(5).type('ABCDEFGHIJ123\n'))).toEqual({ kind: 'release', text: 'ABCDEFGHIJ123' });
  });
});
