import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  email,
  normText,
  ownScriptName,
  personName,
  phone,
  placeName,
  streetName,
} from '#domain/identity/text';

function codesOf(schema: z.ZodType, value: unknown): readonly string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe('a name of a person', () => {
  it.each([
    ['', 'text.empty'],
    ['   ', 'text.empty'],
    [undefined, 'text.empty'],
    [7, 'text.empty'],
    ['محمد', 'name.notLatin'],
    ['Олена', 'name.notLatin'],
    ['Anna1', 'name.digit'],
    ['An\u200bna', 'text.controlCharacter'],
    ['An\u202ena', 'text.controlCharacter'],
    ['An\tna', 'text.controlCharacter'],
    ['Anna;', 'name.notAllowedCharacter'],
    ['--', 'name.noLetter'],
    ['a'.repeat(121), 'text.tooLong'],
    ['a'.repeat(1_000_000), 'text.tooLong'],
  ])('%j is refused with one code', (value, code) => expect(codesOf(personName, value)).toEqual([code]));

  it('is stored composed and without blanks around it, otherwise as typed', () => {
    expect(personName.parse('  al-Mu\u0308ller  ibn  Sîna ')).toBe('al-Müller ibn Sîna');
  });

  it('is measured in letters of the norm, not in code units', () => {
    expect(personName.safeParse('K͟H'.repeat(120)).success).toBe(true);
    expect(codesOf(personName, 'K͟H'.repeat(121))).toEqual(['text.tooLong']);
  });
});

describe('other text', () => {
  it('takes digits and signs in places and streets', () => {
    expect(placeName.parse('Mülheim (Ruhr)')).toBe('Mülheim (Ruhr)');
    expect(streetName.parse('Straße des 17. Juni')).toBe('Straße des 17. Juni');
    expect(codesOf(streetName, 'улица')).toEqual(['name.notLatin']);
    expect(codesOf(placeName, 'a\nb')).toEqual(['text.controlCharacter']);
  });

  it('takes lines in ordinary text, up to its length', () => {
    expect(normText(10).parse('a\nb')).toBe('a\nb');
    expect(codesOf(normText(3), 'abcd')).toEqual(['text.tooLong']);
    expect(codesOf(normText(30), 'ok \u2066x')).toEqual(['text.controlCharacter']);
    expect(codesOf(normText(30), '漢字')).toEqual(['text.notAllowedCharacter']);
  });
});

describe('a name in its own script', () => {
  it.each(['محمد الخطيب', 'علی\u200cرضا', 'Олена Ковальчук', 'ሰላም ተስፋይ', 'Şêrîn', '王小明'])(
    'takes %j',
    (name) => expect(ownScriptName.parse(name)).toBe(name.normalize('NFC')),
  );

  it.each([
    ['محمد\u200f', 'text.controlCharacter'],
    ['Ann\u200ca', 'text.controlCharacter'],
    ['a\nb', 'text.controlCharacter'],
    ['محمد 7', 'name.notAllowedCharacter'],
    ['...', 'name.noLetter'],
  ])('refuses %j', (name, code) => expect(codesOf(ownScriptName, name)).toEqual([code]));
});

describe('e-mail and phone', () => {
  it.each(['a.b+c@example.org', 'post@bücher.example', ' info@sub.example.org '])('takes %j', (value) =>
    expect(codesOf(email, value)).toEqual([]),
  );
  it.each(['a@b', 'a b@example.org', '@example.org', 'a@@example.org', 'a..b@example.org', 'a@-x.org'])(
    'refuses the address %j',
    (value) => expect(codesOf(email, value)).toEqual(['email.invalid']),
  );
  it.each(['+49 208 4550', '0208/455-0', '(0208) 4550'])('takes the number %j', (value) =>
    expect(codesOf(phone, value)).toEqual([]),
  );
  it.each(['123', '+49 x', '1234567890123456', '49+208455'])('refuses the number %j', (value) =>
    expect(codesOf(phone, value)).toEqual(['phone.invalid']),
  );
});

it('the shapes say their length in JSON Schema', () => {
  const schema = z.toJSONSchema(z.object({ name: personName }), { io: 'output', unrepresentable: 'any' });
  expect(schema.properties).toEqual({ name: { type: 'string', minLength: 1, maxLength: 360 } });
});
