/** What CLDR lacks and people use every day, written by us: drafts, to be checked by somebody who speaks the language. */
import type { OriginalCalendar } from '#domain/identity/calendars';

type Additions = {
  readonly months?: Partial<Record<OriginalCalendar, readonly string[]>>;
  readonly calendars?: Partial<Record<OriginalCalendar, string>>;
};

export const additions: Readonly<Record<string, Additions>> = {
  // Sorani: the months of the solar calendar as Kurds in Iran call them, from the spring on.
  ckb: {
    months: {
      persian: [
        'خاکەلێوە',
        'گوڵان',
        'جۆزەردان',
        'پووشپەڕ',
        'گەلاوێژ',
        'خەرمانان',
        'ڕەزبەر',
        'گەڵاڕێزان',
        'سەرماوەز',
        'بەفرانبار',
        'ڕێبەندان',
        'ڕەشەمە',
      ],
    },
    calendars: {
      gregory: 'ساڵنامەی زایینی',
      persian: 'ساڵنامەی هەتاوی',
      ethiopic: 'ساڵنامەی ئەسیووپی',
    },
  },
};
