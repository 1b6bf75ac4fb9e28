import fc from 'fast-check';
import { parse as parseByOracle } from 'mrz';
import { describe, expect, it } from 'vitest';
import {
  birthDateFromMrz,
  expiryDateFromMrz,
  mrzCheckDigit,
  normaliseMrzInput,
  ocrCandidates,
  parseMrz,
  splitMrz,
  suggestionFromMrz,
} from '#domain/identity/mrz';

const today = '2026-08-01';

/** An invented zone of passport size with right check digits. */
function passport(
  change: Partial<
    Record<'names' | 'state' | 'number' | 'nationality' | 'birth' | 'sex' | 'expiry' | 'personal', string>
  > = {},
) {
  const {
    names = 'MUSTERFRAU<<ANNA<BEISPIEL',
    state = 'UTO',
    number = 'X12345678',
    nationality = 'UTO',
  } = change;
  const { birth = '850317', sex = 'F', expiry = '300101', personal = '' } = change;
  const digit = (text: string) => text + mrzCheckDigit(text);
  const checked = digit(number.padEnd(9, '<'));
  const personalNumber = digit(personal.padEnd(14, '<'));
  const covered = checked + digit(birth) + digit(expiry) + personalNumber;
  const second = `${checked}${nationality.padEnd(3, '<')}${digit(birth)}${sex}${digit(expiry)}${personalNumber}`;
  return [`P<${state.padEnd(3, '<')}${names}`.padEnd(44, '<').slice(0, 44), second + mrzCheckDigit(covered)];
}

/** The same as an Ankunftsnachweis: two lines of 36, code ME, state D. */
const arrivalCertificate = (() => {
  const digit = (text: string) => text + mrzCheckDigit(text);
  const [number, birth, expiry] = [digit('A<1234567'), digit('97<<<<'), digit('270131')];
  const composite = mrzCheckDigit(`${number}${birth}${expiry}<<<<<<<`);
  return ['MED<<MUSTERMANN<<BEISPIEL'.padEnd(36, '<'), `${number}SYR${birth}M${expiry}<<<<<<<${composite}`];
})();

const upper = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const alphanumeric = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const word = fc.string({ unit: upper, minLength: 1, maxLength: 9 });
const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const validPassport = fc
  .record({
    names: fc
      .tuple(word, fc.array(word, { maxLength: 2 }))
      .map(([last, first]) => `${last}<<${first.join('<')}`),
    number: fc.string({ unit: alphanumeric, minLength: 5, maxLength: 9 }),
    birth: fc.tuple(twoDigits(0, 99), twoDigits(1, 12), twoDigits(1, 28)).map((parts) => parts.join('')),
    sex: fc.constantFrom('M', 'F', '<'),
    expiry: fc.tuple(twoDigits(0, 99), twoDigits(1, 12), twoDigits(1, 28)).map((parts) => parts.join('')),
    personal: fc.string({ unit: alphanumeric, maxLength: 14 }),
  })
  .map(passport);

describe('check digits', () => {
  it.each([
    [
      'TD3 of the standard',
      ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    ],
    ['TD2 of the standard', ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
    [
      'TD1 of the standard',
      ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ],
    [
      'TD1 with a long number',
      ['I<UTOD23145890<1233<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<2', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ],
    [
      'TD3, day unknown',
      ['P<SYRMUSTER<<ANNA'.padEnd(44, '<'), 'C01X00T478SYR9001<<0M3001019<<<<<<<<<<<<<<<0'],
    ],
    [
      'TD3, month and day unknown',
      ['P<SYRMUSTER<<ANNA'.padEnd(44, '<'), 'N001234566SYR85<<<<1<2706306<<<<<<<<<<<<<<<4'],
    ],
    ['an Ankunftsnachweis', arrivalCertificate],
  ])('of %s are right', (_, lines) => expect(parseMrz(lines)).toMatchObject({ valid: true, problems: [] }));

  it('notice every changed digit of number, dates and personal number', () => {
    fc.assert(
      fc.property(
        validPassport,
        fc.nat({ max: 43 }),
        fc.integer({ min: 1, max: 9 }),
        (lines, position, step) => {
          const [first = '', second = ''] = lines;
          const old = second.charAt(position);
          fc.pre(/\d/.test(old));
          const changed =
            second.slice(0, position) + ((Number(old) + step) % 10) + second.slice(position + 1);
          expect(parseMrz([first, changed]).valid).toBe(false);
        },
      ),
    );
  });

  it('name the field whose digit is wrong', () => {
    const [first = '', second = ''] = passport();
    const wrong = parseMrz([first, second.replace('850317', '860317')]);
    expect(wrong.checks.filter(({ ok }) => !ok).map(({ field }) => field)).toEqual([
      'birthDate',
      'composite',
    ]);
  });

  it('may be a filler only where the field is empty', () => {
    const [first = '', second = ''] = passport({ personal: 'ZE184226B' });
    const blanked = `${second.slice(0, 42)}<${second.slice(43)}`;
    expect(parseMrz([first, blanked]).checks).toContainEqual({ field: 'personalNumber', ok: false });
  });
});

describe('the fields', () => {
  it('agree with another reader on every valid passport', () => {
    fc.assert(
      fc.property(validPassport, (lines) => {
        const ours = parseMrz(lines);
        const { fields } = parseByOracle(lines);
        expect(ours.valid).toBe(true);
        for (const field of [
          'lastName',
          'firstName',
          'documentNumber',
          'birthDate',
          'expirationDate',
        ] as const) {
          expect(ours.fields[field]).toBe(fields[field] ?? '');
        }
      }),
    );
  });

  it('of a name without second part leave the given names empty', () => {
    expect(parseMrz(passport({ names: 'MUSTERFRAU' })).fields).toMatchObject({
      lastName: 'MUSTERFRAU',
      firstName: '',
    });
    expect(parseMrz(passport({ names: '<<MUSTERFRAU' })).fields).toMatchObject({
      lastName: '',
      firstName: 'MUSTERFRAU',
    });
  });

  it('of a number longer than nine characters are put together', () => {
    const lines = [
      'I<UTOD23145890<1233<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<2',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ];
    expect(parseMrz(lines).fields).toMatchObject({ documentNumber: 'D23145890123', optional1: '' });
  });

  it('of an unknown state or a full name line are a warning, no refusal', () => {
    const parsed = parseMrz(passport({ state: 'QQQ', names: `MUSTERFRAU<<${'A'.repeat(40)}` }));
    expect(parsed.valid).toBe(true);
    expect(parsed.warnings).toContainEqual({ field: 'issuingState', code: 'mrz.stateUnknown' });
    expect(parsed.warnings).toContainEqual({ field: 'lastName', code: 'mrz.nameMayBeCut' });
  });

  it.each([
    [{ birth: '850231' }, { field: 'birthDate', code: 'mrz.date' }],
    [{ birth: '851301' }, { field: 'birthDate', code: 'mrz.date' }],
    [{ birth: '85<<17' }, { field: 'birthDate', code: 'mrz.date' }],
    [{ sex: 'Q' }, { field: 'sex', code: 'mrz.sex' }],
    [{ nationality: 'U7O' }, { field: 'nationality', code: 'mrz.state' }],
    [{ names: 'MÜLLER' }, { field: 'lines', code: 'mrz.character' }],
  ])('with %j are refused though the digits fit', (change, problem) => {
    const parsed = parseMrz(passport(change));
    expect(parsed.problems).toEqual([problem]);
    expect(parsed.valid).toBe(false);
  });

  it('cannot be read from anything of another shape, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (lines) => {
        expect(parseMrz(lines)).toMatchObject({ valid: false });
      }),
    );
    expect(parseMrz(passport().map((line) => line.slice(0, 43)))).toMatchObject({
      format: undefined,
      fields: {},
    });
  });
});

describe('what a reader sends', () => {
  const lines = passport();

  it.each([
    ['in one go', lines.join('')],
    ['with line ends', `${lines.join('\r\n')}\r\n`],
    ['in lower case with blanks', lines.join('\n').toLowerCase().replaceAll('<<', '< < ')],
    ['with typographic fillers', lines.join('\n').replaceAll('<<', '«')],
    ['with a line broken elsewhere', `${lines.join('').slice(0, 20)}\n${lines.join('').slice(20)}`],
  ])('is split into lines: %s', (_, text) => expect(splitMrz(text)).toEqual(lines));

  it('is nothing when its length fits no document', () => {
    expect(splitMrz('P<UTO')).toBeUndefined();
    expect(splitMrz('')).toBeUndefined();
    expect(normaliseMrzInput(' ab\n\n c ')).toBe('AB\nC');
  });
});

describe('confused characters', () => {
  it('are offered with what would change, and the zone itself stays', () => {
    const lines = passport({ number: 'X12345608' });
    const misread = lines.map((line) => line.replace('X12345608', 'XI2345608'));
    const [candidate, ...others] = ocrCandidates(misread);
    expect(candidate).toEqual({ lines, changes: [{ line: 1, position: 1, from: 'I', to: '1' }] });
    expect(others).toEqual([]);
  });

  it('in dates and states are changed to what can stand there', () => {
    const lines = passport();
    const misread = lines.map((line) => line.replace('850317', 'BSO3I7').replaceAll('UTO', 'UT0'));
    expect(ocrCandidates(misread)[0]?.lines).toEqual(lines);
  });

  it('are not looked for in a valid zone, and not found where there are none', () => {
    expect(ocrCandidates(passport())).toEqual([]);
    expect(ocrCandidates(['x'])).toEqual([]);
    expect(ocrCandidates(passport().map((line) => line.replace('850317', '870317')))).toEqual([]);
  });

  it('give only candidates that are valid', () => {
    fc.assert(
      fc.property(
        validPassport,
        fc.nat({ max: 8 }),
        fc.constantFrom(...'O0I1B8S5Z2'),
        ([first = '', second = ''], at, letter) => {
          const misread = [first, second.slice(0, at) + letter + second.slice(at + 1)];
          for (const { lines } of ocrCandidates(misread)) expect(parseMrz(lines).valid).toBe(true);
        },
      ),
    );
  });
});

describe('dates of two-digit years', () => {
  it.each([
    ['850317', { year: 1985, month: 3, day: 17, precision: 'day' }],
    ['260801', { year: 2026, month: 8, day: 1, precision: 'day' }],
    ['260802', { year: 1926, month: 8, day: 2, precision: 'day' }],
    ['97<<<<', { year: 1997, precision: 'year' }],
    ['970000', { year: 1997, precision: 'year' }],
    ['9703<<', { year: 1997, month: 3, precision: 'month' }],
    ['26<<<<', { year: 2026, precision: 'year' }],
    ['<<<<<<', { precision: 'unknown' }],
    ['970231', undefined],
    ['97<<01', undefined],
    ['abc', undefined],
  ])('of birth %s', (text, date) => expect(birthDateFromMrz(text, today)).toEqual(date));

  it.each([
    ['300101', 2030],
    ['760101', 2076],
    ['770101', 1977],
    ['990101', 1999],
  ])('of expiry %s lie within fifty years', (text, year) =>
    expect(expiryDateFromMrz(text, today)).toMatchObject({ year }),
  );
});

describe('the suggestion', () => {
  it('fills what the zone knows', () => {
    const lines = passport({ state: 'SYR', nationality: 'SYR' });
    expect(suggestionFromMrz(parseMrz(lines), today)).toEqual({
      familyName: 'MUSTERFRAU',
      givenNames: ['ANNA', 'BEISPIEL'],
      birthDate: { year: 1985, month: 3, day: 17, precision: 'day' },
      sex: 'w',
      nationality: '475',
      documentNumber: 'X12345678',
      validUntil: '2030-01-01',
      documentType: 'RP',
    });
  });

  it('of an Ankunftsnachweis keeps the year-only birth date and the printed number', () => {
    expect(suggestionFromMrz(parseMrz(arrivalCertificate), today)).toEqual({
      familyName: 'MUSTERMANN',
      givenNames: ['BEISPIEL'],
      birthDate: { year: 1997, precision: 'year' },
      sex: 'm',
      nationality: '475',
      documentNumber: 'A 1234567',
      validUntil: '2027-01-31',
      documentType: 'AKN',
    });
  });

  it('leaves out what a wrong check digit covers', () => {
    const misread = passport().map((line) => line.replace('850317', '860317'));
    const suggestion = suggestionFromMrz(parseMrz(misread), today);
    expect(suggestion).not.toHaveProperty('birthDate');
    expect(suggestion).toHaveProperty('validUntil');
  });

  it.each([['MUSTERFRAU'], ['<<MUSTERFRAU']])('of the one-name zone %s is a family name only', (names) =>
    expect(suggestionFromMrz(parseMrz(passport({ names })), today)).toMatchObject({
      familyName: 'MUSTERFRAU',
      givenNames: [],
      onlyName: true,
    }),
  );

  it('has no name where letters are written as digits', () => {
    expect(suggestionFromMrz(parseMrz(passport({ names: 'MUST3R<<ANNA' })), today)).not.toHaveProperty(
      'familyName',
    );
  });

  it.each([
    ['D', '000'],
    ['XXA', '997'],
    ['XXX', '998'],
    ['RKS', '150'],
    ['UNK', '150'],
    ['XXB', undefined],
    ['XXC', undefined],
    ['QQQ', undefined],
  ])('takes the nationality %s as %s', (nationality, key) =>
    expect(suggestionFromMrz(parseMrz(passport({ nationality })), today).nationality).toBe(key),
  );

  it('of an unreadable zone is empty', () => expect(suggestionFromMrz(parseMrz([]), today)).toEqual({}));
});
