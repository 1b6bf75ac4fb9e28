/** Turkish has two letters i: İ/i and I/ı. Whoever is asked for by either is found, and no name is ever changed. */
import { describe, expect, it } from 'vitest';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { profileOf } from '#domain/identity/matching/profile';
import { searchTerms, wordsToKeep } from '#domain/identity/matching/search';
import { parseMrz } from '#domain/identity/mrz';
import { suggestionsFor } from '#domain/intake/suggestions';
import { countedIds, goldenStation, sealedRecord } from '../../../support/agency/sealed.ts';
import { idsOf } from '../../../support/journeys/journey.ts';
import { persona11 } from '../../../support/journeys/persona-11.ts';

const record = sealedRecord(persona11);
const { isil, idris } = idsOf(persona11) as { readonly isil: string; readonly idris: string };

const kept = wordsToKeep(profileOf({ family: 'Örnekoğlu', given: ['Işıl', 'İpek'] }), record.shortCode, [
  'Örnekoğlu',
  'Işıl',
  'İpek',
]);
const isFound = (typed: string): boolean =>
  (searchTerms(typed) ?? [['']]).every((term) =>
    term.some((word) => kept.some((one) => one.startsWith(word))),
  );

describe('a name with İ and ı', () => {
  it.each([
    'Işıl Örnekoğlu',
    'IŞIL ÖRNEKOĞLU',
    'işıl örnekoğlu',
    'isil ornekoglu',
    'ISIL ORNEKOGLU',
    'Isil Oernekoglu',
    'ıpek',
    'ipek',
    'İPEK',
    'IPEK',
  ])('is found by "%s"', (typed) => {
    expect(isFound(typed)).toBe(true);
  });

  it('is not found by another one', () => {
    expect(isFound('Mehmet Örnekoğlu')).toBe(false);
  });

  it('is I in the zone of the passport, which suggests and never replaces', () => {
    const zone = record.answers[`document/${idris}`]?.mrz as { readonly value: readonly string[] };
    expect(parseMrz(zone.value).valid).toBe(true);
    expect(suggestionsFor('officialName', isil, record.answers, record.startedOn)).toMatchObject({
      familyName: 'ORNEKOGLU',
      givenNames: ['ISIL', 'IPEK'],
    });
    expect(record.answers[`officialName/${isil}`]).toMatchObject({
      familyName: { value: 'Örnekoğlu' },
      givenNames: { value: ['Işıl', 'İpek'] },
    });
  });

  it('leaves for every agency letter by letter as it was written', () => {
    const payloads = payloadsFor(record, goldenStation, countedIds());
    expect(payloads).toHaveLength(5);
    for (const { agency, payload } of payloads) {
      const sent = JSON.stringify(payload);
      expect(sent, agency).toContain('İdris');
      expect(sent, agency).not.toMatch(/Isil|Isıl|IŞIL|IDRIS(?!<)|I\u0307|i\u0307/);
    }
  });
});
