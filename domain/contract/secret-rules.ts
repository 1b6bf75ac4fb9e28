/** What a password and a PIN must be. Length is what protects a password; a PIN is for whoever has signed in with it today. */

export const LEAST_PASSWORD = 12;
export const LEAST_PIN = 6;

const isRun = (pin: string, step: number): boolean =>
  [...pin].every((digit, index) => index === 0 || Number(digit) - Number(pin[index - 1]) === step);

/** @returns the code of what is wrong, `pin.tooShort`, `pin.tooSimple` */
export function pinFault(pin: string): 'pin.tooShort' | 'pin.tooSimple' | undefined {
  if (pin.length < LEAST_PIN) return 'pin.tooShort';
  const half = pin.slice(0, pin.length / 2);
  const isSimple = [0, 1, -1].some((step) => isRun(pin, step)) || half.repeat(2) === pin;
  return isSimple ? 'pin.tooSimple' : undefined;
}

/** @param names words that make a password easy to guess: the account's id and name */
export function passwordFault(
  password: string,
  names: readonly string[],
): 'password.tooShort' | 'password.tooSimple' | undefined {
  const letters = [...password.normalize('NFC')];
  if (letters.length < LEAST_PASSWORD) return 'password.tooShort';
  const lower = password.toLocaleLowerCase('de');
  const words = names.flatMap((name) => name.toLocaleLowerCase('de').split(/[^\p{L}\p{N}]+/u));
  const rest = words
    .filter((word) => word.length > 2)
    .reduce((text, word) => text.replaceAll(word, ''), lower);
  return new Set(letters).size < 5 || rest.length < LEAST_PASSWORD / 2 ? 'password.tooSimple' : undefined;
}
