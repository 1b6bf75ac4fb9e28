import { describe, expect, test } from 'vitest';
import { noProvenance, reportOn, sign, textsOf } from '../../../electron/tools/locale-state.ts';

const german = new Map([
  ['kiosk:next', 'Weiter'],
  ['kiosk:back', 'Zurück'],
  ['kiosk:persons_one', '{{count}} Person'],
  ['kiosk:persons_other', '{{count}} Personen'],
  ['desk:title', 'Arbeitsplatz'],
]);
const french = new Map([
  ['kiosk:next', 'Continuer'],
  ['kiosk:back', 'Retour'],
  ['kiosk:persons_one', '{{count}} personne'],
  ['kiosk:persons_many', '{{count}} de personnes'],
  ['kiosk:persons_other', '{{count}} personnes'],
]);
const made = sign('made', 'Erfunden, Erna', '2026-11-25', german, french, noProvenance);
const report = (own = french, provenance = made, original = german) =>
  reportOn('fr', original, own, provenance);

describe('the report on a language', () => {
  test('has nothing to say of a language that is whole but for the check', () => {
    expect(report()).toMatchObject({ texts: 5, missing: [], stale: [], long: [] });
    expect(report().unchecked).toHaveLength(5);
  });

  test('misses what is not there or empty, but no text for staff and no plural form of another language', () => {
    const own = new Map(french);
    own.delete('kiosk:next');
    own.set('kiosk:back', ' ');
    expect(report(own).missing).toEqual(['kiosk:next', 'kiosk:back']);
  });

  test('calls a text stale when the German one has changed since, checked or not', () => {
    const checked = sign('checked', 'Beispiel, Bea', '2026-11-26', german, french, made);
    const changed = new Map(german).set('kiosk:next', 'Weiter geht es');
    expect(report(french, checked, changed).stale).toEqual(['kiosk:next']);
  });

  test('calls a text stale when nobody said where it comes from', () => {
    expect(report(french, noProvenance).stale).toHaveLength(5);
  });

  test('takes a check back when the text itself was changed afterwards', () => {
    const checked = sign('checked', 'Beispiel, Bea', '2026-11-26', german, french, made);
    expect(report(french, checked).unchecked).toEqual([]);
    expect(report(new Map(french).set('kiosk:back', 'En arrière'), checked).unchecked).toEqual([
      'kiosk:back',
    ]);
  });

  test('names a text that is too long for a button', () => {
    const own = new Map(french).set('kiosk:next', 'Continuer vers la page suivante du questionnaire');
    expect(report(own).long).toEqual(['kiosk:next']);
  });
});

describe('signing', () => {
  test('as made takes what is new or changed and leaves the rest as it was signed', () => {
    const own = new Map(french).set('kiosk:back', 'En arrière');
    const again = sign('made', 'Muster, Max', '2026-12-01', german, own, made);
    expect(again.people).toEqual(['Erfunden, Erna', 'Muster, Max']);
    expect(again.texts['kiosk:back']?.made).toEqual([1, '2026-12-01']);
    expect(again.texts['kiosk:next']).toEqual(made.texts['kiosk:next']);
  });

  test('as checked names the texts, keeps who made them, and needs somebody to have made them', () => {
    const one = sign('checked', 'Beispiel, Bea', '2026-11-26', german, french, made, ['kiosk:next']);
    expect(one.texts['kiosk:next']).toMatchObject({ made: [0, '2026-11-25'], checked: [1, '2026-11-26'] });
    expect(one.texts['kiosk:back']?.checked).toBeUndefined();
    expect(() => sign('checked', 'Beispiel, Bea', '2026-11-26', german, french, noProvenance)).toThrow(
      'locales.notMade',
    );
  });

  test('refuses a text that does not exist and a person without a name', () => {
    expect(() => sign('made', 'M', '2026-11-25', german, french, made, ['kiosk:nothing'])).toThrow(
      'locales.unknownText',
    );
    expect(() => sign('made', ' ', '2026-11-25', german, french, made)).toThrow('locales.noName');
  });

  test('forgets texts that are gone', () => {
    const fewer = new Map(french);
    fewer.delete('kiosk:next');
    expect(Object.keys(sign('made', 'M', '2026-11-25', german, fewer, made).texts)).not.toContain(
      'kiosk:next',
    );
  });
});

test('a file of texts is flattened to its keys', () => {
  expect(textsOf('kiosk', { next: 'Weiter', page: { back: 'Zurück' } })).toEqual([
    ['kiosk:next', 'Weiter'],
    ['kiosk:page.back', 'Zurück'],
  ]);
});
