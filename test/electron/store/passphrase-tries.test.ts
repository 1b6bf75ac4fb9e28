import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseTries, waitAfterTries } from '../../../electron/store/passphrase-tries.ts';
import { openStore } from '../../../electron/store/store.ts';
import { temporaryFolder, testClock } from '../make-machine.ts';
import { makeStore, passphrase } from './make-store.ts';

const wait = { code: 'store.passphraseWait' };

describe('wrong passphrases', () => {
  it('make the next try wait from the third on, also in a program started anew, and never lock anyone out', async () => {
    const clock = testClock();
    const { store, options } = await makeStore({ clock });
    store.close();
    const open = (words: string) => openStore(options, words);
    for (let time = 0; time < 3; time += 1) {
      await expect(open('a wrong passphrase')).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
    }
    await expect(open(passphrase)).rejects.toMatchObject(wait);
    clock.move(2000);
    await expect(open('a wrong passphrase')).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
    clock.move(2000);
    await expect(open(passphrase)).rejects.toMatchObject(wait);
    clock.move(2000);
    (await open(passphrase)).close();
    // Once it was right, counting begins anew.
    await expect(open('a wrong passphrase')).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
    (await open(passphrase)).close();
  });

  it('never make anyone wait longer than five minutes, wherever the clock goes', () => {
    expect(waitAfterTries(1000)).toBe(300_000);
    const file = join(temporaryFolder(), 'tries');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 300_001, max: 1e11 }),
        (failures, ms) => {
          const last = Date.parse('2026-11-24T09:00:00.000Z');
          writeFileSync(file, JSON.stringify({ failures, lastAt: new Date(last).toISOString() }));
          for (const time of [last + ms, last - ms]) {
            expect(() => passphraseTries(file, () => new Date(time)).mayTry()).not.toThrow();
          }
        },
      ),
    );
  });

  it('are not counted where the note is damaged, but counting goes on', () => {
    const file = join(temporaryFolder(), 'tries');
    writeFileSync(file, '{"failures":');
    const tries = passphraseTries(file, () => new Date('2026-11-24T09:00:00.000Z'));
    expect(() => tries.mayTry()).not.toThrow();
    for (let time = 0; time < 3; time += 1) tries.noteFailure();
    expect(() => tries.mayTry()).toThrow(expect.objectContaining(wait));
  });
});
