/** That the Zustelldienst the client is tested against behaves as the real one is described. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { CompactEncrypt, decodeJwt, importJWK, type JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BareSender,
  bareSender,
  type EncryptionKey,
  encryptFor,
  newAttachment,
} from '../../support/fit-connect/bare-sender.ts';
import {
  spawnZustelldienst,
  startZustelldienst,
  type Zustelldienst,
} from '../../support/fit-connect/index.ts';
import { forgeries } from '../../support/fit-connect/misbehave.ts';
import { readSet } from '../../support/fit-connect/sets.ts';
import type { Place } from '../../support/fit-connect/zustelldienst.ts';

const HOUR_MS = 3_600_000;
const clock = { now: Date.parse('2026-08-03T20:00:00Z') };
let service: Zustelldienst;
let sender: BareSender;
let place: Place;
let key: EncryptionKey;
const payloadOf = (entryId: string) =>
  JSON.stringify({ header: { entryId, recordId: randomUUID(), recordVersion: 1, schema: 'probe' } });

beforeAll(async () => {
  service = await startZustelldienst(
    { agencies: ['jobcentre', 'registryOffice'] },
    {
      now: () => new Date(clock.now),
      findFault: (_agency, payload) => (payload as { fault?: string }).fault,
    },
  );
  place = service.places[0] as Place;
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.behave();
  await service.setStatus('jobcentre', 'active');
  sender = await bareSender(service);
  key = await sender.keyOf(place.destinationId);
});

async function problemOf(response: Response) {
  const { type, status } = (await response.json()) as { type: string; status: number };
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(status).toBe(response.status);
  return [status, type.replace('https://schema.fitko.de/fit-connect/submission-api/problems/', '')];
}

async function submit(change: (header: Record<string, unknown>) => void) {
  const { submissionId } = await sender.announce(place);
  const header: Record<string, unknown> = {
    alg: 'RSA-OAEP-256',
    enc: 'A256GCM',
    kid: key.kid,
    cty: 'application/json',
  };
  change(header);
  const encryptedData = await new CompactEncrypt(new TextEncoder().encode('{}'))
    .setProtectedHeader(header as { alg: string; enc: string })
    .encrypt(key.key);
  const encryptedMetadata = await encryptFor(key, '{}', 'application/json');
  return sender.call('PUT', `/v2/submissions/${submissionId}`, { encryptedMetadata, encryptedData });
}

describe('signing on', () => {
  const form = (more: Record<string, string>) =>
    new URLSearchParams({ grant_type: 'client_credentials', ...more });

  it('gives a token that lasts half an hour for id and secret in the form', async () => {
    const { clientId, clientSecret } = service.credentials;
    const response = await fetch(service.tokenUrl, {
      method: 'POST',
      body: form({ client_id: clientId, client_secret: clientSecret }),
    });
    expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 1800 });
  });

  it('refuses the same in an Authorization header, and a wrong secret', async () => {
    const { clientId, clientSecret } = service.credentials;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const answers = await Promise.all([
      fetch(service.tokenUrl, {
        method: 'POST',
        body: form({}),
        headers: { authorization: `Basic ${basic}` },
      }),
      fetch(service.tokenUrl, { method: 'POST', body: form({ client_id: clientId, client_secret: 'x' }) }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ error: 'invalid_client' });
    }
  });

  it('asks for a token that has not run out, and for a User-Agent', async () => {
    clock.now += HOUR_MS;
    expect(await problemOf(await sender.call('GET', `/v2/destinations/${place.destinationId}`))).toEqual([
      401,
      'unauthorized',
    ]);
    const status = await new Promise((done) => {
      request(`${service.baseUrl}/v2/destinations/${place.destinationId}`, (response) => {
        response.resume();
        done(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  it('forgets every token when told to, whatever was promised of their life', async () => {
    await service.revokeTokens();
    expect((await sender.call('GET', `/v2/destinations/${place.destinationId}`)).status).toBe(401);
  });
});

describe('a submission', () => {
  it('is announced, submitted, collected, accepted, and every step stands signed in its event log', async () => {
    const entryId = randomUUID();
    const { status, submissionId, caseId, tags } = await sender.send(
      place,
      key,
      entryId,
      payloadOf(entryId),
      [newAttachment('%PDF')],
    );
    expect(status).toBe(200);
    expect(await service.round('jobcentre')).toEqual({ accepted: 1, rejected: 0, failed: 0 });
    const events = await sender.events(caseId);
    const { keys } = (await (await fetch(`${service.baseUrl}/.well-known/jwks.json`)).json()) as {
      keys: JWK[];
    };
    const seen = [];
    for (const event of events) {
      const { iss } = decodeJwt(event);
      const own = iss === service.baseUrl;
      const kid = JSON.parse(Buffer.from(event.split('.')[0] ?? '', 'base64url').toString()).kid;
      const jwk = own
        ? keys.find((one) => one.kid === kid)
        : await sender.read<JWK>(`/v2/destinations/${iss}/keys/${kid}`);
      const read = await readSet(event, () => jwk);
      expect(read).toMatchObject({ submissionId, caseId });
      seen.push([own ? 'service' : 'agency', read.event]);
      if (read.event !== 'create-submission') expect(read.payload.authenticationTags).toMatchObject(tags);
    }
    expect(seen).toEqual([
      ['service', 'create-submission'],
      ['service', 'submit-submission'],
      ['agency', 'accept-submission'],
    ]);
    expect(await service.counted('jobcentre')).toContainEqual(
      expect.objectContaining({ entryId, attachments: 1, submissions: [submissionId] }),
    );
  });

  it('is counted once however often its entry arrives, and accepted each time', async () => {
    const entryId = randomUUID();
    const payload = payloadOf(entryId);
    await sender.send(place, key, entryId, payload);
    const again = await sender.send(place, key, entryId, payload);
    expect(await service.round()).toMatchObject({ accepted: 2 });
    const counted = (await service.counted('jobcentre')).filter((one) => one.entryId === entryId);
    expect(counted.length).toBe(1);
    expect(counted[0]?.submissions).toContain(again.submissionId);
  });

  it('is rejected with a problem that names the place in the payload', async () => {
    const entryId = randomUUID();
    const payload = JSON.stringify({ ...JSON.parse(payloadOf(entryId)), fault: 'persons.0.sex' });
    const { caseId } = await sender.send(place, key, entryId, payload);
    await service.round();
    const last = decodeJwt((await sender.events(caseId)).at(-1) as string);
    expect(last.iss).toBe(place.destinationId);
    expect(Object.values(last.events as object)).toEqual([
      {
        problems: [
          {
            type: 'https://schema.fitko.de/fit-connect/events/problems/schema-violation',
            title: 'schema violation',
            detail: '/persons/0/sex',
            instance: 'data',
          },
        ],
      },
    ]);
  });

  it.each([
    ['what is announced for nobody', { destinationId: randomUUID() }, [404, 'destination-not-found']],
    [
      'another service',
      { publicService: { name: 'x', identifier: 'y' } },
      [422, 'public-service-not-supported'],
    ],
    ['attachment ids that are no UUIDv4', { announcedAttachments: ['1'] }, [422, 'invalid-request']],
  ])('is refused for %s', async (_what, change, problem) => {
    const { destinationId, publicService } = place;
    const announcement = { destinationId, publicService, announcedAttachments: [], ...change };
    expect(await problemOf(await sender.call('POST', '/v2/submissions', announcement))).toEqual(problem);
  });

  it('is refused where the destination is not active', async () => {
    await service.setStatus('jobcentre', 'inactive');
    const { destinationId, publicService } = place;
    const announcement = { destinationId, publicService, announcedAttachments: [] };
    expect(await problemOf(await sender.call('POST', '/v2/submissions', announcement))).toEqual([
      422,
      'destination-state-invalid',
    ]);
  });

  it('is refused without its content type, with another header beside, or for another key', async () => {
    const changes: ((header: Record<string, unknown>) => void)[] = [
      (header) => Reflect.deleteProperty(header, 'cty'),
      (header) => Object.assign(header, { typ: 'JOSE' }),
      (header) => Object.assign(header, { kid: randomUUID() }),
      (header) => Object.assign(header, { cty: 'text/plain' }),
      (header) => Object.assign(header, { enc: 'A128GCM' }),
    ];
    for (const change of changes) expect(await problemOf(await submit(change))).toEqual([422, 'invalid-jwe']);
    expect((await submit(() => undefined)).status).toBe(200);
  });

  it('is refused compressed', async () => {
    const { submissionId } = await sender.announce(place);
    const plain = await encryptFor(key, '{}', 'application/json');
    const [, ...rest] = plain.split('.');
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid, cty: 'application/json', zip: 'DEF' };
    const zipped = [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
    const body = { encryptedMetadata: plain, encryptedData: zipped };
    expect(await problemOf(await sender.call('PUT', `/v2/submissions/${submissionId}`, body))).toEqual([
      422,
      'invalid-jwe',
    ]);
  });

  it('is not finished before every announced attachment is there, and not twice', async () => {
    const attachment = newAttachment('%PDF');
    const { submissionId } = await sender.announce(place, [attachment]);
    const jwe = await encryptFor(key, '{}', 'application/json');
    const finish = () =>
      sender.call('PUT', `/v2/submissions/${submissionId}`, { encryptedMetadata: jwe, encryptedData: jwe });
    expect(await problemOf(await finish())).toEqual([422, 'attachments-missing']);
    const content = await encryptFor(key, attachment.content, attachment.mimeType);
    const path = `/v2/submissions/${submissionId}/attachments/`;
    expect((await sender.call('PUT', `${path}${randomUUID()}`, content)).status).toBe(404);
    expect((await sender.call('PUT', `${path}${attachment.id}`, content)).status).toBe(204);
    expect((await finish()).status).toBe(200);
    expect(await problemOf(await finish())).toEqual([409, 'submission-already-submitted']);
  });

  it('is deleted unfinished after a day, and rejected uncollected after fourteen', async () => {
    const { submissionId, caseId } = await sender.announce(place);
    const entryId = randomUUID();
    const left = await sender.send(place, key, entryId, payloadOf(entryId));
    clock.now += 24 * HOUR_MS;
    sender = await bareSender(service);
    const jwe = await encryptFor(key, '{}', 'application/json');
    const body = { encryptedMetadata: jwe, encryptedData: jwe };
    expect((await sender.call('PUT', `/v2/submissions/${submissionId}`, body)).status).toBe(404);
    expect(nameOf((await sender.events(caseId)).at(-1))).toBe('delete-submission');
    expect(nameOf((await sender.events(left.caseId)).at(-1))).toBe('submit-submission');
    clock.now += 13 * 24 * HOUR_MS;
    sender = await bareSender(service);
    const last = (await sender.events(left.caseId)).at(-1);
    expect([nameOf(last), decodeJwt(last as string).iss]).toEqual(['reject-submission', service.baseUrl]);
  });
});

const nameOf = (event: string | undefined) =>
  Object.keys(decodeJwt(event ?? '').events as object)[0]
    ?.split('/')
    .at(-1);

describe('a key that changed overnight', () => {
  it('is found under its new name, and the old one is good for nothing', async () => {
    const old = key;
    await service.rotateKey('jobcentre', 'encryption');
    const path = `/v2/destinations/${place.destinationId}/keys/${old.kid}`;
    expect((await sender.call('GET', path)).status).toBe(404);
    const entryId = randomUUID();
    expect((await sender.send(place, old, entryId, payloadOf(entryId))).status).toBe(422);
    const fresh = await sender.keyOf(place.destinationId);
    expect((await sender.send(place, fresh, entryId, payloadOf(entryId))).status).toBe(200);
    expect(await service.round('jobcentre')).toMatchObject({ accepted: 1 });
  });
});

describe('misbehaviour on command', () => {
  const look = () => sender.call('GET', `/v2/destinations/${place.destinationId}`);

  it('meets as many requests as asked, then all is well again', async () => {
    await service.misbehave({ what: { kind: 'status', status: 429, retryAfter: 90 }, times: 2 });
    const answers = [await look(), await look(), await look()];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('90');
  });

  it('cuts the connection at any byte of a request or an answer', async () => {
    for (const atByte of [0, 1, 20, 100, 300]) {
      await service.misbehave({ what: { kind: 'cutResponse', atByte } });
      await expect(look().then((response) => response.text())).rejects.toThrow();
    }
    const before = (await service.submissions()).length;
    await service.misbehave({ what: { kind: 'cutRequest', atByte: 10 }, on: ['announce'] });
    await expect(sender.announce(place)).rejects.toThrow();
    expect((await service.submissions()).length).toBe(before);
    await service.misbehave({ what: { kind: 'cutResponse', atByte: 0 }, on: ['announce'] });
    await expect(sender.announce(place)).rejects.toThrow();
    expect((await service.submissions()).length).toBe(before + 1);
  });

  it('answers success and has lost it', async () => {
    await service.misbehave({ what: { kind: 'loseIt' }, on: ['announce'] });
    const { submissionId, caseId } = await sender.announce(place);
    expect((await sender.call('PUT', `/v2/submissions/${submissionId}`, {})).status).toBe(404);
    expect((await sender.call('GET', `/v2/cases/${caseId}/events`)).status).toBe(404);
    await service.misbehave({ what: { kind: 'loseIt' }, on: ['submit'] });
    const entryId = randomUUID();
    const sent = await sender.send(place, key, entryId, payloadOf(entryId));
    expect(sent.status).toBe(200);
    expect((await sender.events(sent.caseId)).map(nameOf)).toEqual(['create-submission']);
  });

  it('shows events twice, in another order, or not yet', async () => {
    const entryId = randomUUID();
    const { caseId } = await sender.send(place, key, entryId, payloadOf(entryId));
    const [first, second] = await sender.events(caseId);
    const shown = async (kind: 'duplicateEvents' | 'reorderEvents' | 'staleEvents') => {
      await service.misbehave({ what: { kind } });
      return sender.events(caseId);
    };
    expect(await shown('duplicateEvents')).toEqual([first, first, second, second]);
    expect(await shown('reorderEvents')).toEqual([second, first]);
    expect(await shown('staleEvents')).toEqual([first]);
    expect(await sender.events(caseId)).toEqual([first, second]);
  });

  it.each(forgeries)('puts a false token into the log, once: %s', async (how) => {
    const entryId = randomUUID();
    const { caseId } = await sender.send(place, key, entryId, payloadOf(entryId));
    await service.misbehave({ what: { kind: 'forge', how } });
    const forged = await sender.events(caseId);
    expect(forged.length).toBe(3);
    expect(await sender.events(caseId)).toEqual(forged.slice(1));
  });

  it('is the same again with the same seed', async () => {
    const statuses = async () => {
      const one = await startZustelldienst({ agencies: ['jobcentre'], seed: 7 });
      await one.misbehaveAtRandom({
        share: 0.5,
        among: [500, 503, 409].map((status) => ({ kind: 'status', status })),
      });
      const seen: number[] = [];
      for (let count = 0; count < 20; count += 1) {
        const { status } = await fetch(`${one.baseUrl}/v2/destinations/${randomUUID()}`);
        seen.push(status);
      }
      await one.stop();
      return seen;
    };
    const first = await statuses();
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await statuses()).toEqual(first);
  });

  it('stamps events with a clock that is wrong', async () => {
    await service.skewClock(-600);
    sender = await bareSender(service);
    const { caseId } = await sender.announce(place);
    const { iat } = decodeJwt((await sender.events(caseId))[0] as string);
    expect(iat).toBe(clock.now / 1000 - 600);
  });
});

describe('as a process of its own', () => {
  it('takes its clock and its commands from outside', async () => {
    const apart = await spawnZustelldienst({ agencies: ['jobcentre'], clock: '2026-08-03T20:00:00.000Z' });
    try {
      const there = await bareSender(apart);
      const [only] = apart.places as [Place];
      const fresh = await there.keyOf(only.destinationId);
      const entryId = randomUUID();
      const { caseId } = await there.send(only, fresh, entryId, payloadOf(entryId));
      expect(await apart.round()).toEqual({ accepted: 0, rejected: 1, failed: 0 });
      expect(decodeJwt((await there.events(caseId)).at(-1) as string).iat).toBe(
        Date.parse('2026-08-03T20:00:00Z') / 1000,
      );
      await apart.setClock('2026-08-03T20:31:00.000Z');
      expect((await there.call('GET', `/v2/destinations/${only.destinationId}`)).status).toBe(401);
    } finally {
      await apart.stop();
    }
  });
});

it('hands keys out in a form `jose` takes once the operations are dropped', async () => {
  const jwk = await sender.read<JWK>(`/v2/destinations/${place.destinationId}/keys/${key.kid}`);
  expect(jwk).toMatchObject({ kty: 'RSA', alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], e: 'AQAB' });
  expect(jwk.n?.length).toBe(683);
  await expect(importJWK({ kty: jwk.kty, n: jwk.n, e: jwk.e }, 'RSA-OAEP-256')).resolves.toBeDefined();
});
