import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FitConnectDestination } from '../../../electron/delivery/destination.ts';
import { destinationKeys } from '../../../electron/delivery/transport/fit-connect/keys.ts';
import type { Service, ServiceCall } from '../../../electron/delivery/transport/fit-connect/service.ts';
import { leaf, middle, other, root } from '../../support/certificates/chain.ts';
import type { Misdeed } from '../../support/fit-connect/misbehave.ts';
import { createFitConnectSite, type FitConnectSite, fitEntry } from './fit-connect-site.ts';

describe('an agency that changes its key overnight', () => {
  let site: FitConnectSite;
  beforeEach(async () => {
    site = await createFitConnectSite();
  });
  afterEach(() => site.end());

  it.each(['gone', 'kept'] as const)(
    'gets the next entry encrypted with the new one (the old one is %s)',
    async (old) => {
      const delivery = site.delivery();
      const ids = [...site.add(fitEntry())];
      await delivery.deliver();
      await site.service.round();
      await site.service.rotateKey('jobcentre', 'encryption', old);
      ids.push(...site.add(fitEntry()));
      site.later(24 * 60);
      await delivery.deliver();
      await site.service.round();
      site.later(10);
      await delivery.pulse();
      expect(ids.map((id) => site.outbox.entry(id)?.state)).toEqual(['accepted', 'accepted']);
    },
  );

  it('in the very minute of a delivery costs one try, not the entry', async () => {
    const delivery = site.delivery();
    site.add(fitEntry());
    await delivery.deliver();
    await site.service.rotateKey('jobcentre', 'encryption', 'gone');
    const [id = ''] = site.add(fitEntry());
    // The description of the destination is a minute old, and still names the old key.
    site.later(1);
    expect((await delivery.deliver()).sent).toBe(1);
    await site.service.round();
    site.later(10);
    await delivery.pulse();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
  });

  it('is still believed for what it signed before, and for what it signs now', async () => {
    const delivery = site.delivery();
    const ids = site.add(fitEntry(), fitEntry());
    await delivery.deliver();
    await site.service.decideNext({ outcome: 'later' }, 1, 'jobcentre');
    await site.service.round();
    await site.service.rotateKey('jobcentre', 'signing', 'kept');
    await site.service.round();
    site.later(10);
    expect((await delivery.pulse()).receipts).toBe(2);
    expect(ids.map((id) => site.outbox.entry(id)?.state)).toEqual(['accepted', 'accepted']);
  });

  it.each(['otherKid', 'tooShort', 'forSigning', 'notRsa'] as const)(
    'and publishes one that cannot be used has a fault; nothing leaves: %s',
    async (how) => {
      const what: Misdeed = { kind: 'wrongKey', how };
      await site.service.misbehave({ what, on: ['key'], times: 'always' });
      const [id = ''] = site.add(fitEntry());
      await site.delivery().deliver();
      expect(site.faultOf()).toBe('transport.keyInvalid');
      expect(site.outbox.entry(id)?.state).toBe('waiting');
      await site.service.behave();
      expect((await site.delivery().deliver()).sent).toBe(1);
    },
  );
});

describe('a key that must come with certificates', () => {
  const destinationId = '11111111-2222-4333-8444-555555555555';
  const identifier = 'urn:de:fim:leika:leistung:99999999999999';
  const { n, e } = new X509Certificate(leaf).publicKey.export({ format: 'jwk' });
  const x5c = [leaf, middle].map((pem) => new X509Certificate(pem).raw.toString('base64'));
  const jwk = { kty: 'RSA', alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], kid: 'probe-key-1', n, e, x5c };
  let asked: string[] = [];

  const service = (key: object, date: string): Service => ({
    url: 'https://example.invalid',
    call: async ({ path }: ServiceCall) => {
      asked.push(path);
      const described = {
        destinationId,
        status: 'active',
        encryptionKid: 'probe-key-1',
        publicServices: [{ identifier }],
      };
      const content = path.includes('/keys/') ? key : described;
      return { status: 200, headers: new Headers({ date }), text: JSON.stringify(content) };
    },
  });
  const keysFor = (
    roots: string[] | undefined,
    key: object = jwk,
    now = '2030-01-01T00:00:00.000Z',
    date = now,
  ) => {
    const destination: FitConnectDestination = {
      agency: 'jobcentre',
      mode: 'real',
      transport: { kind: 'fitConnect', destinationId, publicService: { name: 'Probe', identifier } },
      service: {
        tokenUrl: 'https://example.invalid/token',
        submissionUrl: 'https://example.invalid',
        ...(roots ? { trustedRoots: roots } : {}),
      },
    };
    return destinationKeys(destination, service(key, new Date(date).toUTCString()), () => now);
  };
  beforeEach(() => {
    asked = [];
  });

  it('is used when they lead to a root of the site file', async () => {
    expect((await keysFor([root]).encryptionKey()).kid).toBe('probe-key-1');
  });

  it('is not when they lead elsewhere, or are missing', async () => {
    await expect(keysFor([other]).encryptionKey()).rejects.toMatchObject({ code: 'transport.keyInvalid' });
    const { x5c: _none, ...bare } = jwk;
    await expect(keysFor([root], bare).encryptionKey()).rejects.toMatchObject({
      code: 'transport.keyInvalid',
    });
    expect((await keysFor(undefined, bare).encryptionKey()).kid).toBe('probe-key-1');
  });

  it('is not when they have ended', async () => {
    const late = '2200-01-01T00:00:00.000Z';
    await expect(keysFor([root], jwk, late).encryptionKey()).rejects.toMatchObject({
      code: 'transport.keyInvalid',
    });
  });

  it('says so when it is the clock of the station that is wrong', async () => {
    const keys = keysFor([root], jwk, '2001-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z');
    await expect(keys.encryptionKey()).rejects.toMatchObject({ code: 'transport.clockWrong' });
  });

  it('also where the agency signs with it', async () => {
    const signing = { ...jwk, alg: 'PS512', key_ops: ['verify'] };
    expect(await keysFor([root], signing).signingKey(destinationId, 'probe-key-1')).toBeDefined();
    expect(await keysFor([other], signing).signingKey(destinationId, 'probe-key-1')).toBeUndefined();
  });
});

describe('clocks that differ', () => {
  it.each([3600, -3600, 86_400])(
    'by %i seconds keep nothing from arriving',
    async (seconds) => {
      const site = await createFitConnectSite();
      await site.service.skewClock(seconds);
      const [id = ''] = site.add(fitEntry());
      const delivery = site.delivery();
      await delivery.deliver();
      await site.service.round();
      site.later(10);
      await delivery.pulse();
      expect(site.outbox.entry(id)?.state).toBe('accepted');
      await site.end();
    },
    30_000,
  );

  it('because ours is set back by days do not put anything off for ever', async () => {
    const site = await createFitConnectSite();
    const [id = ''] = site.add(fitEntry());
    const delivery = site.delivery();
    await delivery.deliver();
    await site.service.round();
    site.later(-5 * 24 * 60);
    await delivery.pulse();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    await site.end();
  });
});
