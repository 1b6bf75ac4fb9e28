/** Newer rules come signed, or not at all. */
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInPack } from '#domain/rules/pack';
import type { RsaPublicKey } from '../../../electron/delivery/destination.ts';
import { isNewer, readSignedPack } from '../../../electron/rules/signed-pack.ts';
import { makeRules } from '../../../electron/session/rules.ts';
import { testClock } from '../make-machine.ts';
import { makeTables } from '../store/make-store.ts';

const newer = { ...builtInPack, version: '2026-11-20.1', lawAsOf: '2026-11-20' };
const operator = { role: 'staff', account: 'probe-technik' } as const;

type Key = Awaited<ReturnType<typeof generateKeyPair>>;
let own: Key;
let other: Key;
let keys: readonly RsaPublicKey[];

beforeAll(async () => {
  own = await generateKeyPair('PS256', { extractable: true });
  other = await generateKeyPair('PS256', { extractable: true });
  const { n = '', e = '' } = await exportJWK(own.publicKey);
  keys = [{ kty: 'RSA', kid: 'rules-1', n, e } as RsaPublicKey];
});

const sign = (content: unknown, { key = own, kid = 'rules-1' } = {}) =>
  new CompactSign(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)))
    .setProtectedHeader({ alg: 'PS256', kid })
    .sign(key.privateKey);

describe('a signed pack', () => {
  it('is read when its key is named and it holds', async () => {
    expect(await readSignedPack(await sign(newer), keys)).toEqual({
      ok: true,
      pack: newer,
      keyId: 'rules-1',
    });
  });

  it('is refused when signed by somebody else, changed, unsigned, broken or faulty', async () => {
    const good = await sign(newer);
    const [head, , signature] = good.split('.');
    const changed = `${head}.${Buffer.from(JSON.stringify({ ...newer, lawAsOf: '2026-11-21' })).toString('base64url')}.${signature}`;
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'rules-1' })).toString('base64url');
    const gap = {
      ...newer,
      tables: { ...newer.tables, workAccess: newer.tables.workAccess.slice(1) },
    };
    const cases = [
      [await sign(newer, { key: other }), 'rules.signature'],
      [changed, 'rules.signature'],
      [`${none}.${good.split('.')[1]}.`, 'rules.signature'],
      [await sign(newer, { kid: 'rules-2' }), 'rules.unknownKey'],
      ['no token', 'rules.malformed'],
      [await sign('{'), 'rules.malformed'],
      [await sign({ ...newer, format: 0 }), 'rules.faulty'],
      [await sign(gap), 'rules.faulty'],
    ] as const;
    for (const [signed, code] of cases)
      expect(await readSignedPack(signed, keys), code).toMatchObject({ ok: false, code });
    expect(await readSignedPack(good, [])).toEqual({ ok: false, code: 'rules.noKeys' });
  });

  it('is newer by its day, then by its number', () => {
    expect(isNewer('2026-08-19.2', '2026-08-19.1')).toBe(true);
    expect(isNewer('2026-08-19.10', '2026-08-19.9')).toBe(true);
    expect(isNewer('2026-08-20.1', '2026-08-19.9')).toBe(true);
    expect(isNewer('2026-08-19.1', '2026-08-19.1')).toBe(false);
  });
});

describe('the rules in use', () => {
  it('change to a newer pack, stay so when the station opens again, and never go back', async () => {
    const store = makeTables();
    const rules = makeRules(keys, testClock());
    await rules.open(store as never);
    expect(rules.current()).toBe(builtInPack);
    await rules.load(store as never, await sign(newer), operator);
    expect(rules.current()).toEqual(newer);
    expect(rules.view()).toMatchObject({ version: '2026-11-20.1', loadedBy: 'probe-technik' });

    const again = makeRules(keys, testClock());
    await again.open(store as never);
    expect(again.current().version).toBe('2026-11-20.1');
    await expect(again.load(store as never, await sign(builtInPack), operator)).rejects.toMatchObject({
      code: 'rules.older',
    });
    expect(again.current().version).toBe('2026-11-20.1');
  });

  it('stay when a pack is refused, and the audit says so', async () => {
    const store = makeTables();
    const rules = makeRules(keys, testClock());
    const foreign = await sign(newer, { key: other });
    await expect(rules.load(store as never, foreign, operator)).rejects.toMatchObject({
      code: 'rules.signature',
    });
    expect(rules.current()).toBe(builtInPack);
    expect(store.rulePacks.all()).toEqual([]);
    const lines = store.connection
      .prepare(`SELECT action, detail FROM audit WHERE action LIKE 'rules.%'`)
      .all();
    expect(lines).toEqual([{ action: 'rules.refused', detail: 'rules.signature' }]);
  });

  it('are the program’s own once the key has left the site file', async () => {
    const store = makeTables();
    const rules = makeRules(keys, testClock());
    await rules.load(store as never, await sign(newer), operator);
    const without = makeRules([], testClock());
    await without.open(store as never);
    expect(without.current()).toBe(builtInPack);
  });

  it('cannot be changed or removed in the store', async () => {
    const store = makeTables();
    await makeRules(keys, testClock()).load(store as never, await sign(newer), operator);
    expect(() => store.connection.exec(`UPDATE rule_pack SET signed = ''`)).toThrow('frozen');
    expect(() => store.connection.exec('DELETE FROM rule_pack')).toThrow('frozen');
  });
});
