import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewEntry } from '#domain/delivery/entry';
import type { OutboxPort } from '../../../electron/delivery/outbox-port.ts';
import type { SubmissionLedger } from '../../../electron/delivery/transport/fit-connect/ledger.ts';
import type { Misdeed } from '../../support/fit-connect/misbehave.ts';
import { createFitConnectSite, type FitConnectSite, fitEntry } from './fit-connect-site.ts';

let site: FitConnectSite;
beforeAll(async () => {
  site = await createFitConnectSite();
});
beforeEach(async () => {
  await site.service.behave();
  site.events.length = 0;
});
afterAll(() => site.end());

const withPaper = (): NewEntry => ({
  ...fitEntry(),
  attachments: [
    {
      id: randomUUID(),
      purpose: 'form',
      mimeType: 'application/pdf',
      name: 'antrag.pdf',
      content: new Uint8Array(2000).fill(7),
    },
  ],
});

async function cameOnce(id: string) {
  const found = (await site.service.counted('jobcentre')).filter(({ entryId }) => entryId === id);
  return found.length === 1 && found[0]?.attachments === 1;
}

/** Hours pass; whatever must be asked or sent again is. */
async function settle(rounds = 6) {
  for (let round = 0; round < rounds; round += 1) {
    site.later(40);
    await site.delivery().pulse();
    await site.service.round();
  }
  site.later(240);
  await site.delivery().pulse();
}

const requestBytes = [0, 1, 60, 700, 3000];
const answerBytes = [0, 1, 17, 60, 140, 230];
const cuts: readonly Misdeed[] = [
  ...requestBytes.map((atByte) => ({ kind: 'cutRequest', atByte }) as const),
  ...answerBytes.map((atByte) => ({ kind: 'cutResponse', atByte }) as const),
  { kind: 'statusAfterwards', status: 500 },
  { kind: 'loseIt' },
  { kind: 'htmlPage' },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 409 },
];
const steps = ['announce', 'attachment', 'submit'] as const;
const cases = steps.flatMap((step) => cuts.map((what) => [step, JSON.stringify(what), what] as const));

describe('a transfer that is cut off arrives once all the same', () => {
  it.each(cases)('%s %s', async (step, _text, what) => {
    const [id = ''] = site.add(withPaper());
    await site.service.misbehave({ what, on: [step] });
    await site.delivery().deliver();
    await settle();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect(await cameOnce(id)).toBe(true);
    expect(site.outbox.openBatches('jobcentre')).toEqual([]);
  });
});

describe('a transfer that is cut off', () => {
  it('goes on within a day under the same announcement', async () => {
    const [id = ''] = site.add(withPaper());
    const before = (await site.service.submissions()).length;
    await site.service.misbehave({ what: { kind: 'cutRequest', atByte: 700 }, on: ['submit'] });
    await site.delivery().deliver();
    site.later(20 * 60);
    await site.delivery().deliver();
    await settle(2);
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect((await site.service.submissions()).length).toBe(before + 1);
  });

  it('is announced anew after a day, when the service has deleted what was unfinished', async () => {
    const [id = ''] = site.add(withPaper());
    const before = (await site.service.submissions()).length;
    await site.service.misbehave({ what: { kind: 'cutRequest', atByte: 700 }, on: ['submit'] });
    await site.delivery().deliver();
    site.later(25 * 60);
    await site.delivery().deliver();
    await settle(2);
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect((await site.service.submissions()).length).toBe(before + 2);
    const batch = site.outbox.entry(id)?.batchId ?? '';
    expect(site.ledger.ofBatch(batch).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is not sent again when it had arrived: the event log says so', async () => {
    const [id = ''] = site.add(withPaper());
    const before = (await site.service.requests()).submit ?? 0;
    await site.service.misbehave({ what: { kind: 'cutResponse', atByte: 0 }, on: ['submit'] });
    await site.delivery().deliver();
    await site.delivery().deliver();
    expect((await site.service.requests()).submit).toBe(before + 1);
    expect(site.ledger.ofBatch(site.outbox.entry(id)?.batchId ?? '')).toMatchObject([{ state: 'submitted' }]);
    await settle();
    expect(await cameOnce(id)).toBe(true);
  });

  it('never waits for ever: a service that does not answer is given up', async () => {
    const { httpRequest } = await import('../../../electron/delivery/transport/fit-connect/http.ts');
    await site.service.misbehave({ what: { kind: 'silence' }, on: ['jwks'] });
    const url = `${site.service.baseUrl}/.well-known/jwks.json`;
    await expect(httpRequest({ method: 'GET', url, timeout: 200 })).rejects.toMatchObject({
      code: 'transport.unreachable',
    });
  });

  it('reads no answer without end', async () => {
    const { httpRequest } = await import('../../../electron/delivery/transport/fit-connect/http.ts');
    const url = `${site.service.baseUrl}/.well-known/jwks.json`;
    await expect(httpRequest({ method: 'GET', url, largestAnswer: 100 })).rejects.toMatchObject({
      code: 'transport.answerUnreadable',
    });
  });
});

describe('a submission the service had confirmed and then lost', () => {
  it('is announced anew, without anybody asking', async () => {
    const [id = ''] = site.add(withPaper());
    await site.delivery().deliver();
    const [first] = site.ledger.ofBatch(site.outbox.entry(id)?.batchId ?? '');
    await site.service.lose(first?.id ?? '');
    await settle(12);
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect(await cameOnce(id)).toBe(true);
  });
});

/** A process that dies at its n-th step: that step and every later one no longer happens. */
function mortal(diesAt: number) {
  let steps = 0;
  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (from, name) => {
        const member = Reflect.get(from, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          steps += 1;
          if (steps >= diesAt) throw new Error('killed');
          return Reflect.apply(member, from, given);
        };
      },
    });
  return { wrap, hasDied: () => steps >= diesAt };
}

describe('a station killed between any two steps of a submission', () => {
  it('delivers after its restart, and the agency counts nothing twice', async () => {
    let survived = false;
    let rounds = 0;
    for (let diesAt = 1; !survived && diesAt < 200; diesAt += 1) {
      const [id = ''] = site.add(withPaper());
      const life = mortal(diesAt);
      const dying = site.delivery({
        outbox: life.wrap<OutboxPort>(site.outbox),
        ledger: life.wrap<SubmissionLedger>(site.ledger),
      });
      await dying.deliver();
      await site.service.round();
      site.later(5);
      await dying.pulse();
      survived = !life.hasDied();
      rounds += 1;

      site.later(60);
      await site.delivery().deliver();
      await settle(2);
      expect({ diesAt, state: site.outbox.entry(id)?.state }).toEqual({ diesAt, state: 'accepted' });
      expect(await cameOnce(id)).toBe(true);
      expect(site.outbox.openBatches('jobcentre')).toEqual([]);
    }
    expect(survived).toBe(true);
    expect(rounds).toBeGreaterThan(15);
  }, 120_000);
});
