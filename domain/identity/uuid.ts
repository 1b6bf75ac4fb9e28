/** UUID version 7 (RFC 9562, 5.7): made on the station, sortable by time, from a clock and random bytes given. */

/** @param now milliseconds since 1970 @param random at least 10 random bytes */
export function uuidV7(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError('uuid.timeOutOfRange');
  if (random.length < 10) throw new RangeError('uuid.tooFewRandomBytes');
  const hexadecimal = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const tail = Array.from(random.subarray(0, 10));
  tail[0] = ((tail[0] ?? 0) & 0x0f) | 0x70;
  tail[2] = ((tail[2] ?? 0) & 0x3f) | 0x80;
  const digits = hexadecimal(now, 12) + tail.map((byte) => hexadecimal(byte, 2)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isUuidV7(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

/** When it was made, in milliseconds since 1970. */
export function uuidTime(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
}
