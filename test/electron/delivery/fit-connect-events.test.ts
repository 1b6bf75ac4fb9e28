import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgeries } from '../../support/fit-connect/misbehave.ts';
import { createFitConnectSite, type FitConnectSite, fitEntry } from './fit-connect-site.ts';

let site: FitConnectSite;
let id: string;
beforeAll(async () => {
  // Two agencies, so that one can speak in the other's name.
  site = await createFitConnectSite(['jobcentre', 'youthOffice']);
});
beforeEach(async () => {
  site.events.length = 0;
  [id = ''] = site.add(fitEntry());
  await site.delivery().deliver();
  site.events.length = 0;
});
afterEach(async () => {
  await site.service.behave();
  // Nothing of one test is open in the next.
  await site.service.round();
  for (let look = 0; look < 4 && site.outbox.entry(id)?.state === 'in-batch'; look += 1) await pulseLater();
  site.outbox.dismissNotice('jobcentre', 'receipt.contradicts');
});
afterAll(() => site.end());

async function pulseLater(minutes = 10) {
  site.later(minutes);
  return site.delivery().pulse();
}
const state = () => site.outbox.entry(id)?.state;

describe('a false token in the event log', () => {
  it.each(forgeries)('changes nothing beside no true one, and staff are told of it: %s', async (how) => {
    await site.service.misbehave({ what: { kind: 'forge', how }, on: ['events'], times: 'always' });
    expect((await pulseLater()).receipts).toBe(0);
    expect(state()).toBe('in-batch');
    expect(site.codes().filter((code) => code.startsWith('receipt.')).length).toBe(1);
    expect(site.outbox.notices().some(({ agency }) => agency === 'jobcentre')).toBe(true);
  });

  it.each(forgeries)('does not keep the true one from being read: %s', async (how) => {
    await site.service.round();
    await site.service.misbehave({ what: { kind: 'forge', how }, on: ['events'], times: 'always' });
    expect((await pulseLater()).receipts).toBe(1);
    expect(state()).toBe('accepted');
  });
});

describe('a false token that stays in the log', () => {
  it('is told of once, however often it is read', async () => {
    const delivery = site.delivery();
    const before = site.outbox.notices().find(({ code }) => code === 'receipt.signatureInvalid')?.number ?? 0;
    await site.service.misbehave({
      what: { kind: 'forge', how: 'wrongSignature' },
      on: ['events'],
      times: 'always',
    });
    for (let look = 0; look < 3; look += 1) {
      site.later(20);
      await delivery.pulse();
    }
    const after = site.outbox.notices().find(({ code }) => code === 'receipt.signatureInvalid')?.number ?? 0;
    // The forger makes a new one each time it is asked: told of at most once per token.
    expect(after - before).toBeGreaterThan(0);
    expect(after - before).toBeLessThanOrEqual(3);
  });
});

describe('the order and number of events', () => {
  it.each(['duplicateEvents', 'reorderEvents'] as const)('does not matter: %s', async (kind) => {
    await site.service.round();
    await site.service.misbehave({ what: { kind }, on: ['events'], times: 'always' });
    expect((await pulseLater()).receipts).toBe(1);
    expect(state()).toBe('accepted');
    expect((await pulseLater(300)).receipts).toBe(0);
    expect(site.codes()).not.toContain('receipt.contradicts');
  });

  it('of an old copy of the log only means to look again', async () => {
    await site.service.round();
    await site.service.misbehave({ what: { kind: 'staleEvents' }, on: ['events'], times: 1 });
    expect((await pulseLater()).receipts).toBe(0);
    expect(state()).toBe('in-batch');
    expect((await pulseLater()).receipts).toBe(1);
    expect(state()).toBe('accepted');
  });
});

describe('an answer that comes before the station knows that it has submitted', () => {
  it('counts: the tags were stored before the request', async () => {
    const [early = ''] = site.add(fitEntry());
    // Done, but never said so.
    await site.service.misbehave({ what: { kind: 'cutResponse', atByte: 0 }, on: ['submit'] });
    await site.delivery().deliver();
    expect(site.ledger.ofBatch(site.outbox.entry(early)?.batchId ?? '')).toMatchObject([
      { state: 'announced' },
    ]);
    await site.service.round();
    // Only the logs are looked at: nothing may be sent again.
    await site.service.misbehave({
      what: { kind: 'status', status: 500 },
      on: ['announce', 'submit', 'destination'],
      times: 'always',
    });
    await pulseLater();
    expect(site.outbox.entry(early)?.state).toBe('accepted');
    expect(
      (await site.service.counted('jobcentre')).filter(({ entryId }) => entryId === early),
    ).toMatchObject([{ submissions: [expect.any(String)] }]);
  });
});

describe('what was decided', () => {
  it('is not looked at again', async () => {
    await site.service.round();
    await pulseLater();
    const before = (await site.service.requests()).events;
    await pulseLater(60 * 24);
    expect((await site.service.requests()).events).toBe(before);
  });

  it('keeps its token as proof, byte for byte, and counts it once in all', async () => {
    await site.service.round();
    await pulseLater();
    const kept = site.proofs(site.outbox.entry(id)?.batchId ?? '');
    expect(kept).toHaveLength(1);
    expect(kept[0]?.split('.')).toHaveLength(3);
  });
});

describe('looking for answers', () => {
  it('grows rare with time, so that a thousand open ones are no flood', async () => {
    const looks = async (minutes: number) => {
      const before = (await site.service.requests()).events ?? 0;
      for (let passed = 0; passed < minutes; passed += 5) await pulseLater(5);
      return ((await site.service.requests()).events ?? 0) - before;
    };
    const first = await looks(60);
    for (let hour = 0; hour < 20; hour += 1) await pulseLater(60);
    const later = await looks(240);
    expect(first).toBeGreaterThan(3);
    expect(later).toBeLessThanOrEqual(3);
    expect(state()).toBe('in-batch');
  });
});
