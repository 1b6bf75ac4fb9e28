import { describe, expect, it } from 'vitest';
import {
  fullName,
  officialName,
  type PersonName,
  personNameEntry,
  usualGivenName,
} from '#domain/identity/names';

const passport: PersonName = {
  kind: 'passport',
  family: 'MUSTERFRAU',
  given: ['ANNA', 'BEISPIEL'],
  usualGivenIndex: 1,
  source: 'document',
};

function codes(name: unknown): readonly string[] {
  return personNameEntry.safeParse(name).error?.issues.map(({ message }) => message) ?? [];
}

describe('a name', () => {
  it('keeps family name, given names in order, and which one is used', () => {
    expect(personNameEntry.parse(passport)).toEqual(passport);
    expect(usualGivenName(passport)).toBe('BEISPIEL');
    expect(fullName(passport)).toBe('ANNA BEISPIEL MUSTERFRAU');
  });

  it('of a person with one name is a family name without given names', () => {
    const only = { kind: 'self', family: 'Beispiel', given: [], onlyName: true, source: 'statement' };
    expect(codes(only)).toEqual([]);
    expect(codes({ ...only, given: ['Anna'] })).toEqual(['name.onlyNameHasGiven']);
    expect(codes({ ...only, onlyName: false })).toEqual(['name.givenMissing']);
  });

  it("keeps the father's name apart from the given names", () => {
    expect(personNameEntry.parse({ ...passport, father: 'Tesfay' }).given).toEqual(['ANNA', 'BEISPIEL']);
  });

  it.each([
    [{ usualGivenIndex: 2 }, 'name.usualNotAmongGiven'],
    [{ family: 'محمد' }, 'name.notLatin'],
    [{ kind: 'nickname' }, 'name.kindUnknown'],
    [{ source: 'rumour' }, 'name.sourceUnknown'],
    [{ given: Array.from({ length: 21 }, () => 'A') }, 'name.tooManyGiven'],
  ])('with %j is refused', (change, code) => expect(codes({ ...passport, ...change })).toEqual([code]));
});

describe('the official name', () => {
  const self: PersonName = { kind: 'self', family: 'Musterfrau', given: ['Anna'], source: 'statement' };
  const former: PersonName = { ...self, kind: 'former' };

  it('is the one of the best paper, whatever the order', () => {
    expect(officialName([self, former, passport])).toBe(passport);
    expect(officialName([passport, { ...self, kind: 'germanLaw' }])?.kind).toBe('germanLaw');
  });

  it('is never a former name', () => expect(officialName([former])).toBeUndefined());
});
