/**
 * Ethiopic for Tigrinya (and Amharic): a key writes the letter in its first order, then the row above offers the
 * other orders, which take its place.
 */
import { type Layout, listed } from '../layout.ts';

/** Letters with a second series, in which they are rounded (ቈ beside ቀ); it follows eight code points later. */
const rounded = 'ቀቐኀከኸገ';

/** The orders of a letter stand one after the other in Unicode (chart U1200); some have an eighth. */
function forms(key: string): readonly string[] {
  const first = key.codePointAt(0) ?? 0;
  if (first < 0x1200 || first > 0x135f) return [];
  const places = [0, 1, 2, 3, 4, 5, 6, 7, ...(rounded.includes(key) ? [8, 10, 11, 12, 13] : [])];
  return places.map((place) => String.fromCodePoint(first + place)).filter((form) => /\p{L}/u.test(form));
}

export const ethiopic: Layout = {
  id: 'ethiopic',
  ownName: 'ትግርኛ / አማርኛ',
  mark: 'ሀለሐ',
  language: 'ti',
  direction: 'ltr',
  rows: ['ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ ቐ በ ቨ', 'ተ ቸ ኀ ነ ኘ አ ከ ኸ ወ ዐ ዘ ዠ', 'የ ደ ጀ ገ ጠ ጨ ጰ ጸ ፀ ፈ ፐ {delete}'],
  bottom: '{signs} {script} {scripts} ። {space} - {enter} {hide}',
  signs: ['1 2 3 4 5 6 7 8 9 0', '። ፣ ፤ ፥ ፦ ፧ ፡ . , /', "- ( ) : ! ? ' + {delete}"],
  signsBottom: '{letters} {more} {space} {enter} {hide}',
  variants: listed({
    1: '፩ ፲',
    2: '፪ ፳',
    3: '፫ ፴',
    4: '፬ ፵',
    5: '፭ ፶',
    6: '፮ ፷',
    7: '፯ ፸',
    8: '፰ ፹',
    9: '፱ ፺',
    0: '፻ ፼',
  }),
  forms,
};
