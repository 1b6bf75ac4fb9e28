import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../electron/store/argon2.ts';
import {
  addSystemCopy,
  copyKeyFile,
  createKey,
  leastCost,
  passphraseCost,
  recoveryMadeAt,
  removeSystemCopy,
  type SystemVault,
  setPassphrase,
  setRecovery,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  unwrapWithSystem,
} from '../../../electron/store/key-file.ts';
import { cheap, temporaryFolder } from '../make-machine.ts';

const passphrase = 'Übung macht den Meister';
const newFile = () => join(temporaryFolder(), 'store.key');
const made = async () => {
  const file = newFile();
  return { file, key: await createKey(file, passphrase, deriveKey, cheap) };
};
/** A key store that only turns the text round, and can be made to forget. */
const vault = (): SystemVault & { forget: boolean } => ({
  forget: false,
  wrap: (text) => Buffer.from([...text].reverse().join('')),
  unwrap(wrapped) {
    if (this.forget) throw new Error('no longer known');
    return [...wrapped.toString()].reverse().join('');
  },
});

describe('the key file', () => {
  it('gives the same 32 bytes back for the passphrase', async () => {
    const { file, key } = await made();
    expect(key).toHaveLength(32);
    expect(await unwrapWithPassphrase(file, passphrase, deriveKey)).toEqual(key);
  });

  it('takes the passphrase however its umlauts are composed', async () => {
    const { file, key } = await made();
    expect(await unwrapWithPassphrase(file, passphrase.normalize('NFD'), deriveKey)).toEqual(key);
  });

  it('refuses another passphrase', async () => {
    const { file } = await made();
    await expect(unwrapWithPassphrase(file, 'something else', deriveKey)).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
  });

  it('holds neither the key nor the passphrase in clear, and no draft stays beside it', async () => {
    const { file, key } = await made();
    const text = readFileSync(file, 'utf8');
    for (const clear of [key.toString('hex'), key.toString('base64'), passphrase]) {
      expect(text).not.toContain(clear);
    }
    expect(readdirSync(join(file, '..'))).toEqual(['store.key']);
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, 40)],
    ['is no JSON object', () => '17'],
    ['has a field nobody knows', (text: string) => text.replace('"format"', '"extra": 1, "format"')],
    ['has a nonce too short', (text: string) => text.replace(/"nonce": "[^"]+"/, '"nonce": "AAAA"')],
    ['comes from another format', (text: string) => text.replace('"format": 1', '"format": 2')],
  ])('is called damaged when it %s', async (_how, damage) => {
    const { file } = await made();
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    await expect(unwrapWithPassphrase(file, passphrase, deriveKey)).rejects.toMatchObject({
      code: 'store.keyDamaged',
    });
  });

  it('does not open when a byte of the wrapped key was changed', async () => {
    const { file } = await made();
    const content = JSON.parse(readFileSync(file, 'utf8'));
    const wrapped = Buffer.from(content.passphrase.wrapped, 'base64');
    wrapped[0] = (wrapped[0] ?? 0) ^ 1;
    content.passphrase.wrapped = wrapped.toString('base64');
    writeFileSync(file, JSON.stringify(content));
    await expect(unwrapWithPassphrase(file, passphrase, deriveKey)).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
  });

  it('costs at least what OWASP asks of argon2id', () => {
    for (const cost of [leastCost, passphraseCost]) {
      expect(cost.memoryKiB).toBeGreaterThanOrEqual(19 * 1024);
      expect(cost.iterations).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the copy in the system’s key store', () => {
  it('opens without a passphrase, and is gone once it is removed', async () => {
    const { file, key } = await made();
    const system = vault();
    expect(unwrapWithSystem(file, system)).toBeUndefined();
    addSystemCopy(file, key, system);
    expect(unwrapWithSystem(file, system)).toEqual(key);
    removeSystemCopy(file);
    expect(unwrapWithSystem(file, system)).toBeUndefined();
    expect(await unwrapWithPassphrase(file, passphrase, deriveKey)).toEqual(key);
  });

  it('is passed over when the system has forgotten it or gives something else back', async () => {
    const { file, key } = await made();
    const system = vault();
    addSystemCopy(file, key, system);
    system.forget = true;
    expect(unwrapWithSystem(file, system)).toBeUndefined();
    addSystemCopy(file, randomBytes(7), vault());
    expect(unwrapWithSystem(file, vault())).toBeUndefined();
  });
});

describe('a changed passphrase', () => {
  it('opens the same key, and the old one does not any more', async () => {
    const { file, key } = await made();
    await setPassphrase(file, key, 'ein ganz neuer Satz', deriveKey, cheap);
    expect(await unwrapWithPassphrase(file, 'ein ganz neuer Satz', deriveKey)).toEqual(key);
    await expect(unwrapWithPassphrase(file, passphrase, deriveKey)).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
  });
});

describe('the recovery sheet', () => {
  const secret = randomBytes(20);
  const at = '2026-11-24T09:00:00.000Z';

  it('opens the key without the passphrase, whatever has become of that', async () => {
    const { file, key } = await made();
    setRecovery(file, key, secret, at);
    await setPassphrase(file, key, 'ein ganz neuer Satz', deriveKey, cheap);
    expect(unwrapWithRecovery(file, secret)).toEqual(key);
    expect(recoveryMadeAt(file)).toBe(at);
    expect(readFileSync(file, 'utf8')).not.toContain(secret.toString('base64'));
  });

  it('is refused where it is another one, an older one, or there is none', async () => {
    const { file, key } = await made();
    expect(() => unwrapWithRecovery(file, secret)).toThrow(
      expect.objectContaining({ code: 'store.noRecovery' }),
    );
    setRecovery(file, key, secret, at);
    setRecovery(file, key, randomBytes(20), at);
    expect(() => unwrapWithRecovery(file, secret)).toThrow(
      expect.objectContaining({ code: 'store.wrongRecovery' }),
    );
  });

  it('travels with a copy of the file, the machine’s own copy does not', async () => {
    const { file, key } = await made();
    setRecovery(file, key, secret, at);
    addSystemCopy(file, key, vault());
    const copy = newFile();
    copyKeyFile(file, copy);
    expect(unwrapWithRecovery(copy, secret)).toEqual(key);
    expect(await unwrapWithPassphrase(copy, passphrase, deriveKey)).toEqual(key);
    expect(unwrapWithSystem(copy, vault())).toBeUndefined();
    expect(unwrapWithSystem(file, vault())).toEqual(key);
  });
});
