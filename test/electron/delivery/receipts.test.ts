import { randomUUID } from 'node:crypto';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptContent } from '#domain/contract/batch';
import type { Delivery } from '../../../electron/delivery/delivery.ts';
import { signReceipt } from '../../../electron/rehearsal/agency.ts';
import { keysOf } from '../../support/agency/keys.ts';
import { type OpenOutbox, waitingEntry } from '../../support/agency/outbox.ts';
import { createSite, later, namesIn, type Site } from '../../support/agency/station.ts';

let site: Site;
let store: OpenOutbox;
let delivery: Delivery;
let entryId: string;
let batchId: string;

beforeEach(async () => {
  site = await createSite();
  store = site.open();
  const entry = waitingEntry('jobcentre');
  store.outbox.addEntries([entry]);
  delivery = await site.delivery(store.outbox, ['jobcentre', 'youthOffice']);
  await delivery.deliver();
  entryId = entry.entry.id;
  batchId = store.outbox.entry(entryId)?.batchId ?? '';
  site.events.length = 0;
});
afterEach(async () => {
  store.close();
  await site.remove();
});

function content(changes: Partial<ReceiptContent> = {}): ReceiptContent {
  return {
    format: 'kleines-rathaus/receipt',
    version: 1,
    receiptId: randomUUID(),
    batchId,
    agency: 'jobcentre',
    issuedAt: site.clock.now,
    outcomes: [{ entryId, outcome: 'accepted' }],
    ...changes,
  };
}

/** Puts a file into the return folder, written ten minutes ago unless told otherwise. */
async function arrives(text: string, minutesAgo = 10, agency: 'jobcentre' | 'youthOffice' = 'jobcentre') {
  const name = `${randomUUID()}.jws`;
  const path = join(site.paths(agency).returns, name);
  await writeFile(path, text);
  const written = new Date(Date.parse(site.clock.now) - minutesAgo * 60_000);
  await utimes(path, written, written);
  return name;
}

const signed = async (what: unknown, agency = 'jobcentre') => signReceipt(what, await keysOf(agency));
const state = () => store.outbox.entry(entryId)?.state;
const refusedNames = () => namesIn(join(site.paths('jobcentre').returns, 'refused'));
const readNames = () => namesIn(join(site.paths('jobcentre').returns, 'read'));
const codes = () => site.events.map(({ code }) => code);

describe('a receipt that is refused changes nothing, is kept beside, and its code is reported', () => {
  const cases: readonly [title: string, code: string, make: () => Promise<string> | string][] = [
    ['is no signed text', 'receipt.malformed', () => 'Guten Tag'],
    ['is empty', 'receipt.malformed', () => ''],
    ['is binary', 'receipt.malformed', () => '\u0000\u0001\u0002.\u0000.\u0000'],
    ['is plain JSON without a signature', 'receipt.unsigned', () => JSON.stringify(content())],
    [
      'claims to need no signature',
      'receipt.unsigned',
      () => {
        const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return `${part({ alg: 'none', kid: 'jobcentre-signing' })}.${part(content())}.`;
      },
    ],
    ['is signed by another agency', 'receipt.foreignKey', () => signed(content(), 'youthOffice')],
    [
      'is signed by another agency under our agency’s key id',
      'receipt.signatureInvalid',
      async () => {
        const stranger = await keysOf('youthOffice');
        const { signingJwk } = await keysOf('jobcentre');
        return signReceipt(content(), { ...stranger, signingJwk });
      },
    ],
    [
      'uses another algorithm',
      'receipt.foreignKey',
      () =>
        new CompactSign(new TextEncoder().encode(JSON.stringify(content())))
          .setProtectedHeader({ alg: 'HS256', kid: 'jobcentre-signing' })
          .sign(new Uint8Array(32)),
    ],
    [
      'was changed after it was signed',
      'receipt.signatureInvalid',
      async () => {
        const [header, , signature] = (await signed(content())).split('.');
        const other = Buffer.from(JSON.stringify(content({ batchId: randomUUID() }))).toString('base64url');
        return `${header}.${other}.${signature}`;
      },
    ],
    ['was cut off', 'receipt.signatureInvalid', async () => (await signed(content())).slice(0, -20)],
    ['says nothing of the right shape', 'receipt.invalid', () => signed({ hello: 'world' })],
    [
      'names one entry twice',
      'receipt.invalid',
      () =>
        signed(
          content({
            outcomes: [
              { entryId, outcome: 'accepted' },
              { entryId, outcome: 'rejected', reason: 'payload.invalid' },
            ],
          }),
        ),
    ],
    ['speaks for another agency', 'receipt.foreignAgency', () => signed(content({ agency: 'youthOffice' }))],
    ['is about a batch never made', 'receipt.unknownBatch', () => signed(content({ batchId: randomUUID() }))],
    ['is far too large', 'receipt.unreadable', () => 'x'.repeat(9 * 1024 * 1024)],
  ];

  it.each(cases)('when it %s', async (_title, code, make) => {
    const name = await arrives(await make());
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 0 });
    expect(state()).toBe('in-batch');
    expect(await refusedNames()).toEqual([name]);
    expect(codes()).toEqual([code]);
    expect(store.outbox.receiptsSince('2026-01-01', 9)).toEqual([]);
  });

  it('and the good ones beside it are still read', async () => {
    await arrives('Guten Tag');
    await arrives(await signed(content()));
    await arrives('{}');
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 1 });
    expect(state()).toBe('accepted');
  });

  it('when it comes for a batch of another agency', async () => {
    await arrives(await signed(content({ agency: 'youthOffice' }), 'youthOffice'), 10, 'youthOffice');
    await delivery.pulse();
    expect(codes()).toEqual(['receipt.unknownBatch']);
    expect(state()).toBe('in-batch');
  });

  it('and never replaces one refused before it under the same name', async () => {
    const { returns } = site.paths('jobcentre');
    await mkdir(join(returns, 'refused'), { recursive: true });
    const name = await arrives('Guten Tag');
    await writeFile(join(returns, 'refused', name), 'the first');
    await delivery.pulse();
    expect(await refusedNames()).toEqual([name, `${name}.2`]);
  });
});

describe('a receipt that may still be being written', () => {
  it('is left alone, read once it is whole, and refused only when it stays broken', async () => {
    const text = await signed(content());
    const name = await arrives(text.slice(0, 200), 0);
    await delivery.pulse();
    expect(await namesIn(site.paths('jobcentre').returns)).toEqual([name]);
    expect(codes()).toEqual([]);
    later(site, 3);
    await delivery.pulse();
    expect(codes()).toEqual(['receipt.malformed']);

    const second = join(site.paths('jobcentre').returns, `${randomUUID()}.jws`);
    await writeFile(second, text);
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 1 });
  });

  it('is not even looked at under the name it has while it is written', async () => {
    const { returns } = site.paths('jobcentre');
    await writeFile(join(returns, '.something.jws'), 'half');
    await writeFile(join(returns, 'something.jws.part'), 'half');
    later(site, 60 * 24);
    await delivery.pulse();
    expect(codes()).toEqual(['batch.sent']);
    expect((await namesIn(returns)).length).toBe(2);
  });
});

describe('a receipt that comes twice', () => {
  it('counts once when it is the same one', async () => {
    const text = await signed(content());
    await arrives(text);
    await arrives(text);
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 1 });
    expect((await readNames()).length).toBe(2);
    expect(store.outbox.receiptsSince('2026-01-01', 9)).toMatchObject([{ accepted: 1, rejected: 0 }]);
    expect(codes()).toEqual(['receipt.taken']);
  });

  it('counts once when the agency answered the same batch twice in the same way', async () => {
    await arrives(await signed(content()));
    await delivery.pulse();
    await arrives(await signed(content()));
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 0 });
    expect(await refusedNames()).toEqual([]);
  });

  it('does not undo the first answer, and staff learn that they differ', async () => {
    await arrives(await signed(content()));
    await delivery.pulse();
    await arrives(
      await signed(content({ outcomes: [{ entryId, outcome: 'rejected', reason: 'payload.invalid' }] })),
    );
    await delivery.pulse();
    expect(state()).toBe('accepted');
    expect(codes()).toContain('receipt.contradicts');
    expect((await refusedNames()).length).toBe(1);
  });
});

describe('a receipt about more or less than was sent', () => {
  it('lets an entry it does not name travel again', async () => {
    await arrives(await signed(content({ outcomes: [] })));
    await delivery.pulse();
    expect(state()).toBe('waiting');
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    expect(store.outbox.entry(entryId)?.batchId).not.toBe(batchId);
  });

  it('counts for what did travel; what did not is reported and changes nothing', async () => {
    const other = waitingEntry('jobcentre');
    store.outbox.addEntries([other]);
    const outcomes = [entryId, other.entry.id].map((id) => ({ entryId: id, outcome: 'accepted' }) as const);
    await arrives(await signed(content({ outcomes })));
    await delivery.pulse();
    expect(state()).toBe('accepted');
    expect(store.outbox.entry(other.entry.id)?.state).toBe('waiting');
    expect(codes()).toContain('receipt.foreignEntry');
  });
});

describe('what is kept and reported', () => {
  it('keeps the signed receipt byte for byte as proof', async () => {
    const text = await signed(content());
    const kept: string[] = [];
    const spying = await site.delivery(
      {
        ...store.outbox,
        recordReceipt: (receipt, batch, entries) => {
          kept.push(receipt.signed);
          store.outbox.recordReceipt(receipt, batch, entries);
        },
      },
      ['jobcentre'],
    );
    await arrives(`${text}\n`);
    await spying.pulse();
    expect(kept).toEqual([text]);
  });

  it('reports codes and ids, never the words of an agency', async () => {
    await arrives(
      await signed(
        content({
          outcomes: [{ entryId, outcome: 'rejected', reason: 'person.unknown', detail: 'Erika M.' }],
        }),
      ),
    );
    await delivery.pulse();
    expect(store.outbox.entry(entryId)).toMatchObject({ reason: 'person.unknown', detail: 'Erika M.' });
    expect(JSON.stringify(site.events)).not.toContain('Erika');
  });
});
