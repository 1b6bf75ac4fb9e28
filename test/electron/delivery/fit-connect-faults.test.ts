import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Misdeed } from '../../support/fit-connect/misbehave.ts';
import { createFitConnectSite, type FitConnectSite, fitEntry } from './fit-connect-site.ts';

let site: FitConnectSite;
beforeEach(async () => {
  site = await createFitConnectSite();
});
afterEach(() => site.end());

const always = (what: Misdeed, on?: readonly ('token' | 'destination' | 'announce' | 'submit' | 'key')[]) =>
  site.service.misbehave({ what, times: 'always', ...(on ? { on } : {}) });
const counted = () => site.service.counted('jobcentre');

/** The service behaves again, time passes, and everything arrives. */
async function arrivesLater(ids: readonly string[], minutes = 120) {
  await site.service.behave();
  for (let round = 0; round < 4; round += 1) {
    site.later(minutes);
    await site.delivery().pulse();
    await site.service.round();
  }
  expect(ids.map((id) => site.outbox.entry(id)?.state)).toEqual(ids.map(() => 'accepted'));
  expect((await counted()).map(({ entryId }) => entryId).sort()).toEqual([...ids].sort());
}

describe('a service that fails', () => {
  const cases: readonly [title: string, what: Misdeed, code: string][] = [
    ['is out of order', { kind: 'status', status: 500 }, 'transport.serviceFailed'],
    ['is being maintained', { kind: 'status', status: 503, retryAfter: 600 }, 'transport.throttled'],
    ['has too much to do', { kind: 'status', status: 429 }, 'transport.throttled'],
    ['breaks the connection', { kind: 'cutResponse', atByte: 0 }, 'transport.unreachable'],
    ['breaks off its answer', { kind: 'cutResponse', atByte: 60 }, 'transport.unreachable'],
    ['is hidden behind a page of somebody else', { kind: 'htmlPage' }, 'transport.answerUnreadable'],
    ['redirects', { kind: 'redirect' }, 'transport.answerUnreadable'],
    ['does not know the client', { kind: 'status', status: 401 }, 'transport.credentials'],
    ['forbids it', { kind: 'status', status: 403 }, 'transport.forbidden'],
  ];
  it.each(cases)('and %s keeps entries waiting until it is well', async (_title, what, code) => {
    const ids = site.add(fitEntry(), fitEntry());
    await always(what);
    expect(await site.delivery().deliver()).toEqual({ sent: 0, receipts: 0 });
    expect(site.faultOf()).toBe(code);
    // Nothing was taken from the outbox for a door that is closed.
    expect(site.outbox.waitingEntries('jobcentre', 9)).toHaveLength(2);
    await site.service.behave();
    site.later(30);
    await site.delivery().deliver();
    expect(site.faultOf()).toBeUndefined();
    await arrivesLater(ids);
  });

  it.each(cases)(
    'only at the submission itself (%s) loses nothing and doubles nothing',
    async (_title, what) => {
      const ids = site.add(fitEntry(), fitEntry());
      await always(what, ['submit']);
      expect((await site.delivery().deliver()).sent).toBe(0);
      // Each may have been announced before the first one failed; none is in two batches.
      await site.service.behave();
      site.later(30);
      await site.delivery().deliver();
      await arrivesLater(ids);
    },
  );

  it('does not know the destination, or takes nothing for it: a fault of this agency', async () => {
    const ids = site.add(fitEntry());
    await site.service.setStatus('jobcentre', 'inactive');
    await site.delivery().deliver();
    expect(site.faultOf()).toBe('transport.destinationInactive');
    const destination = site.destination();
    const elsewhere = {
      ...destination,
      transport: { ...destination.transport, destinationId: 'b6b4f6e2-6f0b-4a55-9f6f-2a1a3f1d7c11' },
    };
    await site.delivery({ destinations: [elsewhere] }).deliver();
    expect(site.faultOf()).toBe('transport.destinationUnknown');
    const publicService = { name: 'Anderes', identifier: 'urn:de:fim:leika:leistung:99999999999999' };
    const other = { ...destination, transport: { ...destination.transport, publicService } };
    await site.service.setStatus('jobcentre', 'active');
    await site.delivery({ destinations: [other] }).deliver();
    expect(site.faultOf()).toBe('transport.serviceNotOffered');
    await site.delivery().deliver();
    await arrivesLater(ids);
  });
});

describe('a service that asks to wait', () => {
  it.each([
    ['seconds', () => 600],
    ['a date', () => new Date(Date.parse(site.clock.now) + 600_000).toISOString()],
  ])('is not asked anything before, whatever is due: %s', async (_how, retryAfter) => {
    const ids = [...site.add(fitEntry())];
    const delivery = site.delivery();
    await site.service.misbehave({
      what: { kind: 'status', status: 429, retryAfter: retryAfter() },
      on: ['announce'],
    });
    await delivery.deliver();
    ids.push(...site.add(fitEntry()));
    await delivery.deliver();
    site.later(9);
    await delivery.deliver();
    expect(site.faultOf()).toBe('transport.throttled');
    expect((await site.service.requests()).announce).toBe(1);
    site.later(2);
    await delivery.deliver();
    expect((await site.service.requests()).announce).toBe(3);
    await arrivesLater(ids);
  });

  it('is not waited for longer when the clock is set back meanwhile', async () => {
    const ids = site.add(fitEntry());
    const delivery = site.delivery();
    await site.service.misbehave({
      what: { kind: 'status', status: 503, retryAfter: 3600 },
      on: ['announce'],
    });
    await delivery.deliver();
    site.later(-3 * 24 * 60);
    await delivery.pulse();
    await arrivesLater(ids);
  });
});

describe('the token', () => {
  it('is fetched once and used until shortly before its end', async () => {
    const delivery = site.delivery();
    site.add(fitEntry());
    await delivery.deliver();
    site.later(20);
    site.add(fitEntry());
    await delivery.deliver();
    expect((await site.service.requests()).token).toBe(1);
    site.later(10);
    site.add(fitEntry());
    await delivery.deliver();
    expect((await site.service.requests()).token).toBe(2);
  });

  it('that was revoked is replaced once, and the delivery goes on', async () => {
    const delivery = site.delivery();
    const ids = [...site.add(fitEntry())];
    await delivery.deliver();
    await site.service.revokeTokens();
    ids.push(...site.add(fitEntry()));
    expect((await delivery.deliver()).sent).toBe(1);
    expect((await site.service.requests()).token).toBe(2);
    await arrivesLater(ids);
  });

  it('needs credentials: without them, and with wrong ones, the agency has a fault and nothing is asked', async () => {
    const ids = site.add(fitEntry());
    let credentials: { clientId: string; clientSecret: string } | undefined;
    const delivery = site.delivery({ credentials: () => credentials });
    await delivery.deliver();
    expect(site.faultOf()).toBe('transport.credentialsMissing');
    expect(await site.service.requests()).toEqual({});
    credentials = { ...site.service.credentials, clientSecret: 'wrong' };
    await delivery.deliver();
    expect(site.faultOf()).toBe('transport.credentials');
    credentials = site.service.credentials;
    expect((await delivery.deliver()).sent).toBe(1);
    expect(JSON.stringify(site.events)).not.toContain(site.service.credentials.clientSecret);
    await arrivesLater(ids);
  });
});

describe('a poisoned entry', () => {
  it('that breaks the service each time keeps back no other', async () => {
    const [poisoned = ''] = site.add(fitEntry());
    // Only the first one waits when its submission breaks.
    await always({ kind: 'status', status: 500 }, ['submit']);
    await site.delivery().deliver();
    await site.service.behave();
    const good = site.add(fitEntry(), fitEntry());
    // From now on the first request to submit, the poisoned one's, always fails.
    await site.service.misbehave({ what: { kind: 'status', status: 500 }, on: ['submit'], times: 1 });
    expect((await site.delivery().deliver()).sent).toBe(2);
    await site.service.round();
    site.later(3);
    await site.service.misbehave({ what: { kind: 'status', status: 500 }, on: ['submit'], times: 1 });
    await site.delivery().pulse();
    expect(good.map((id) => site.outbox.entry(id)?.state)).toEqual(['accepted', 'accepted']);
    expect(site.outbox.entry(poisoned)?.state).toBe('in-batch');
    expect(site.faultOf()).toBe('transport.serviceFailed');
  });

  it('that the service refuses for what it is is parked with the service’s reason', async () => {
    const [id = ''] = site.add(fitEntry());
    const good = site.add(fitEntry());
    await site.service.misbehave({ what: { kind: 'status', status: 422 }, on: ['submit'], times: 1 });
    // Side by side, whichever comes first is refused.
    await site.delivery().deliver();
    const states = [id, ...good].map((one) => site.outbox.entry(one));
    expect(states.map((entry) => entry?.state).sort()).toEqual(['in-batch', 'parked']);
    expect(states.find((entry) => entry?.state === 'parked')?.reason).toBe('fitConnect.unavailable');
  });

  it('whose announcement is refused is parked as well, and one whose paper is too large', async () => {
    await site.service.misbehave({ what: { kind: 'status', status: 422 }, on: ['announce'] });
    const [id = ''] = site.add(fitEntry());
    await site.delivery().deliver();
    expect(site.outbox.entry(id)).toMatchObject({ state: 'parked', reason: 'fitConnect.unavailable' });
    await site.service.misbehave({ what: { kind: 'status', status: 413 }, on: ['attachment'] });
    const paper = {
      id: crypto.randomUUID(),
      purpose: 'report',
      mimeType: 'application/pdf',
      name: 'bericht.pdf',
      content: new Uint8Array(10),
    } as const;
    const [large = ''] = site.add({ ...fitEntry(), attachments: [paper] });
    await site.delivery().deliver();
    expect(site.outbox.entry(large)).toMatchObject({ state: 'parked', reason: 'fitConnect.unavailable' });
  });
});

describe('after days without a line', () => {
  it('everything goes out, some side by side, and the event logs are not asked all at once', async () => {
    const ids = site.add(...Array.from({ length: 60 }, () => fitEntry()));
    await always({ kind: 'cutResponse', atByte: 0 });
    for (let day = 0; day < 3; day += 1) {
      await site.delivery().deliver();
      site.later(24 * 60);
    }
    expect((await site.service.requests()).token).toBeLessThanOrEqual(6);
    await site.service.behave();
    expect((await site.delivery().deliver()).sent).toBe(60);
    expect((await site.service.requests()).events ?? 0).toBe(0);
    await arrivesLater(ids, 10);
  });
});
