/**
 * What a field is written with. A screen keyboard reads it from the field's `data-keyboard` and opens accordingly;
 * for a keyboard with keys to press it means nothing.
 */
export const keyboardKinds = [
  /** Latin names and places, begun with a capital */
  'name',
  /** Latin text */
  'text',
  /** the person's own script: search, own-script names, what the screen calls a person */
  'own',
  /** begins with digits, may go on with letters: `12 a` */
  'houseNumber',
  'email',
  /** a count or a year, read in the person's own digits */
  'number',
  /** an amount, likewise */
  'decimal',
  /** digits as they are printed: postcode, tax number */
  'digits',
  'phone',
  /** capitals and digits: IBAN, numbers of documents */
  'code',
  /** capitals, digits and the filler `<` */
  'mrz',
] as const;
export type KeyboardKind = (typeof keyboardKinds)[number];

export const isKeyboardKind = (text: string | undefined): text is KeyboardKind =>
  (keyboardKinds as readonly (string | undefined)[]).includes(text);
