/**
 * How a record's content is encrypted (AES-256-GCM): with 32 random bytes of its own, which lie wrapped by a key that
 * follows from the store's. What is sealed is nonce (12 bytes), tag (16 bytes), text.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { StoreError } from './store-error.ts';

const NONCE = 12;
const TAG = 16;

/** The store's key itself opens the file and nothing else. */
export const wrappingKeyFrom = (storeKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'kleines-rathaus record keys, format 1', 32));

/** @param about what it is and whose: it opens only as that */
export function seal(key: Buffer, about: string, clear: string | Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about));
  const text = typeof clear === 'string' ? cipher.update(clear, 'utf8') : cipher.update(clear);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws StoreError `store.damaged` */
export function unseal(key: Buffer, about: string, sealed: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    const clear = decipher.update(sealed.subarray(NONCE + TAG));
    decipher.final();
    return clear;
  } catch (error) {
    throw new StoreError('store.damaged', error);
  }
}
