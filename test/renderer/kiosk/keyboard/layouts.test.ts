import { describe, expect, test } from 'vitest';
import { type LanguageCode, languages } from '#domain/contract/languages';
import { isTypeC, lettersOfNorm, signsOfNorm } from '#domain/identity/din-91379';
import { keyboardKinds } from '../../../../renderer/components/keyboard-kind.ts';
import { chooseLayouts, layouts } from '../../../../renderer/kiosk/keyboard/choose-layouts.ts';
import { type Key, type Layout, layoutIds } from '../../../../renderer/kiosk/keyboard/layout.ts';
import {
  columnsOf,
  hold,
  type KeyboardState,
  openKeyboard,
  press,
  rowsOf,
} from '../../../../renderer/kiosk/keyboard/state.ts';

const writing = (keys: readonly Key[]) => keys.flatMap((key) => ('writes' in key ? [key] : []));

/** Everything that can be written: by pressing a key, by choosing a form, and by holding a key. */
function writable(begin: KeyboardState, means: 'pressed' | 'held'): ReadonlySet<string> {
  const found = new Set<string>();
  const capitals = press(begin, { does: 'shift' }).state;
  const signs = press(begin, { does: 'signs' }).state;
  for (const state of [begin, capitals, signs]) {
    for (const key of rowsOf(state).flatMap(writing)) {
      const { state: next, effect } = press(state, key);
      if (effect?.kind === 'write') found.add(effect.text);
      for (const form of next.syllable?.forms ?? []) found.add(form);
      const panel = means === 'held' ? hold(state, key)?.panel : undefined;
      for (const relative of writing(panel?.keys ?? [])) found.add(relative.writes);
    }
  }
  return found;
}

const opened = (layout: Layout) => openKeyboard({ first: layout, all: [] }, false);
const latinIds = ['latin', 'qwerty', 'azerty', 'turkish', 'kurmanji'] as const;

describe.each(latinIds)('the layout %s', (id) => {
  const all = writable(opened(layouts[id]), 'held');

  test('writes every letter of DIN 91379', () => {
    expect(lettersOfNorm().length).toBe(649);
    expect(lettersOfNorm().filter((letter) => !all.has(letter))).toEqual([]);
  });

  test('and every sign of it', () => {
    expect(signsOfNorm()).toEqual(expect.arrayContaining(["'", '-', '`', '‡', '€', '¾']));
    expect(signsOfNorm().filter((sign) => !all.has(sign))).toEqual([]);
  });

  test('and nothing else', () => {
    expect([...all].filter((text) => !isTypeC(text))).toEqual([]);
  });
});

const arabicLetters = 'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ل م ن و';
const persianLetters = `${arabicLetters} پ چ ژ ک گ ه ی آ ئ ء`;
/** The letters of the alphabets (CLDR, exemplar characters); what can be written without holding a key. */
const alphabets: Readonly<Record<LanguageCode, string>> = {
  de: 'a b c d e f g h i j k l m n o p q r s t u v w x y z ä ö ü ß Ä Ö Ü ẞ',
  'de-DE-x-leicht': 'a z ä ö ü ß',
  ar: `${arabicLetters} ك ه ي ة ى ء أ ؤ ئ لا`,
  uk: 'а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я ’',
  prs: persianLetters,
  fa: persianLetters,
  tr: 'a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z I İ Ş Ğ',
  kmr: 'a b c ç d e ê f g h i î j k l m n o p q r s ş t u û v w x y z Ê Î Û Ş Ç',
  ckb: 'ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن و ۆ ھ ە ی ێ',
  ru: 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я Ё',
  en: 'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  fr: 'a b c d e f g h i j k l m n o p q r s t u v w x y z é è ç à',
  ps: `${arabicLetters} آ پ ټ ځ چ څ ډ ړ ژ ږ ښ ک ګ ڼ ه ی ې ۍ ئ ي ء`,
  ti: 'ሀ ሁ ሂ ሃ ሄ ህ ሆ ለ ሉ ሊ ላ ሌ ል ሎ ሏ ሐ ሑ መ ሙ ሚ ማ ሜ ም ሞ ሠ ረ ር ሰ ስ ሸ ሽ ቀ ቁ ቂ ቃ ቄ ቅ ቆ ቈ ቊ ቋ ቌ ቍ ቐ ቑ ቕ ቘ ቛ በ ብ ቨ ተ ት ቸ ች ኀ ኈ ነ ን ኘ ኝ አ ኡ ኢ ኣ ኤ እ ኦ ከ ኩ ክ ኰ ኳ ኸ ኽ ዀ ዃ ወ ዋ ው ዐ ዓ ዕ ዘ ዝ ዠ የ ይ ደ ድ ጀ ጅ ገ ግ ጐ ጓ ጠ ጥ ጨ ጭ ጰ ጸ ጽ ፀ ፈ ፍ ፐ ፕ ።',
  so: 'b t j x k d r s c g f q l m n w h y a e i o u',
};
/** Spelt with these too, found by holding a key. */
const heldLetters: Partial<Readonly<Record<LanguageCode, string>>> = {
  ar: 'إ آ ٱ',
  fr: 'â æ ê ë î ï ô œ ù û ü ÿ É Ç',
  fa: 'أ ؤ ۀ ة',
  ps: 'أ ؤ',
  ru: 'і ї ґ є ў қ ң ө ү',
};

describe.each(languages)('whoever reads %s', (language) => {
  const own = openKeyboard(chooseLayouts('own', language), false);

  test('can write every letter of the language', () => {
    const pressed = writable(own, 'pressed');
    expect(alphabets[language].split(' ').filter((letter) => !pressed.has(letter))).toEqual([]);
    const held = writable(own, 'held');
    expect((heldLetters[language] ?? '').split(' ').filter((letter) => letter && !held.has(letter))).toEqual(
      [],
    );
  });

  test('gets to Latin letters and to every other script', () => {
    const { choice } = own;
    if (!latinIds.some((id) => id === choice.first.id)) {
      expect(press(own, { does: 'script' }).state.layout.id).toBe('latin');
      const back = press(press(own, { does: 'script' }).state, { does: 'script' });
      expect(back.state.layout).toBe(choice.first);
    }
    const panel = press(own, { does: 'scripts' }).state.panel;
    const offered = panel?.keys.map((key) => 'opens' in key && key.opens);
    expect(offered).toEqual(expect.arrayContaining(['latin', 'arabic', 'persian', 'ethiopic', 'ukrainian']));
  });

  test('writes names and places in Latin letters, in the order of the own keyboard where there is one', () => {
    const { first, other, all } = chooseLayouts('name', language);
    const orders: Partial<Record<LanguageCode, string>> = {
      tr: 'turkish',
      kmr: 'kurmanji',
      fr: 'azerty',
      en: 'qwerty',
      so: 'qwerty',
    };
    expect(first.id).toBe(orders[language] ?? 'latin');
    expect([other, ...all]).toEqual([undefined]);
  });

  test.each(keyboardKinds)('has room for the keys of a field for %s: no row is longer than 13', (kind) => {
    const choice = chooseLayouts(kind, language);
    for (const layout of new Set([choice.first, choice.other ?? choice.first, ...choice.all])) {
      const state = openKeyboard(choice, false, layout);
      for (const at of [state, press(state, { does: 'signs' }).state]) {
        const rows = rowsOf(at);
        expect(columnsOf(rows, layout)).toBeLessThanOrEqual(13);
        expect(rows.length).toBeLessThanOrEqual(5);
      }
    }
  });
});

describe('digits', () => {
  test('are written in ASCII by every pad, whatever stands on the keys', () => {
    for (const language of languages) {
      for (const kind of ['number', 'decimal', 'digits', 'phone', 'code', 'mrz'] as const) {
        const found = writable(openKeyboard(chooseLayouts(kind, language), false), 'held');
        for (const digit of '0123456789') expect(found).toContain(digit);
        expect([...found].filter((text) => /\p{Nd}/u.test(text) && !/^\d$/.test(text))).toEqual([]);
      }
    }
  });

  test('of Persian and Arabic stand beside the letters of these scripts, and ours behind them', () => {
    const signs = writable(openKeyboard(chooseLayouts('own', 'fa'), false), 'pressed');
    expect(signs).toContain('۱');
    expect(writable(openKeyboard(chooseLayouts('own', 'fa'), false), 'held')).toContain('1');
    expect(writable(openKeyboard(chooseLayouts('own', 'ckb'), false), 'pressed')).toContain('٣');
  });

  test('come first where a house number is asked', () => {
    expect(openKeyboard(chooseLayouts('houseNumber', 'de'), false).layer).toBe('signs');
  });
});

describe('a machine-readable zone', () => {
  test('can be typed: capitals, digits and the filler, and nothing else', () => {
    const found = writable(openKeyboard(chooseLayouts('mrz', 'ar'), false), 'held');
    expect([...found].sort().join('')).toBe('0123456789<ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });
});

describe.each(layoutIds)('the keys of %s', (id) => {
  test('stand there once, with one to delete, one to go on and one to hide them', () => {
    const keys = rowsOf(opened(layouts[id])).flat();
    const texts = writing(keys).map(({ writes }) => writes);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    const does = keys.flatMap((key) => ('does' in key ? [key.does] : []));
    expect(does).toEqual(expect.arrayContaining(['delete', 'enter', 'hide']));
    for (const text of texts) {
      const relatives = layouts[id].variants?.(text, false) ?? [];
      expect(new Set([text, ...relatives]).size, `relatives of ${text}`).toBe(relatives.length + 1);
    }
  });
});
