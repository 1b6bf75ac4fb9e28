/** UUID version 7 (RFC 9562, 5.7): made on the station, sortable by time, from a clock and random bytes given. */

/** Two digits of each byte. */
const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** @param now milliseconds since 1970 @param random at least 10 random bytes */
export function uuidV7(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError('uuid.timeOutOfRange');
  if (random.length < 10) throw new RangeError('uuid.tooFewRandomBytes');
  const time = now.toString(16).padStart(12, '0');
  let tail = '';
  for (let at = 0; at < 10; at += 1) {
    const byte = random[at] as number;
    const marked = at === 0 ? (byte & 0x0f) | 0x70 : at === 2 ? (byte & 0x3f) | 0x80 : byte;
    tail += hexadecimal[marked];
  }
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}

export function isUuidV7(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

/** When it was made, in milliseconds since 1970. */
export function uuidTime(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
}
