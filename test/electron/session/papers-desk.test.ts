import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PressPort } from '../../../electron/papers/press.ts';
import { syrianFamily } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { rehearsalPins } from '../../../electron/rehearsal/site.ts';
import { openMachine } from '../make-machine.ts';

/** A window that draws at once, and a printer that may be there. */
async function withPress(printers: readonly string[]) {
  const log: string[] = [];
  let next: ((shown?: number) => Promise<{ job: number }>) | undefined;
  const port: PressPort = {
    open: () => {
      log.push('open');
      let isOpen = true;
      const draw = async (shown?: number): Promise<void> => {
        const { job } = (await next?.(shown)) ?? { job: 0 };
        if (isOpen) await draw(job);
      };
      setImmediate(() => void draw());
      return {
        pdf: async () => new TextEncoder().encode('%PDF-probe'),
        print: async (printer) => {
          log.push(`print ${printer}`);
          return true;
        },
        close: () => {
          isOpen = false;
          log.push('close');
        },
      };
    },
    printers: async () => printers.map((name) => ({ name, label: name, isDefault: false })),
  };
  const machine = await openMachine({ papers: port });
  next = machine.press.next;
  const [account = '', pin = ''] = Object.entries(rehearsalPins)[0] ?? [];
  await machine.signIn.signIn(account, pin);
  const record = await seedOne(syrianFamily, {
    opened: machine.opened(),
    uuid: randomUUID,
    restMs: 0,
    isOver: () => false,
  });
  const { papers } = await machine.papers.papers(record.id);
  return { machine, record, log, keys: papers.map(({ key }) => key) };
}

describe('papers at the desk', () => {
  test('are kept in the record, version by version, and the window is gone afterwards', async () => {
    const { machine, record, log, keys } = await withPress([]);
    expect(keys.length).toBeGreaterThan(8);
    expect(await machine.papers.press(record.id, keys, undefined)).toEqual({ kept: keys.length, printed: 0 });
    expect(log).toEqual(['open', 'close']);
    const kept = machine.opened().store.papers.kept(record.id, record.version);
    expect(kept.map(({ paper }) => paper).sort()).toEqual([...keys].sort());
  });

  test('travel with the entry of the agency they are for, once, and with no other', async () => {
    const { machine, record, keys } = await withPress([]);
    for (const _time of [1, 2]) await machine.papers.press(record.id, keys, undefined);
    const { outbox } = machine.opened().store;
    const names = Object.fromEntries(
      outbox.entriesOfRecord(record.id).map(({ id, agency }) => [
        agency,
        outbox
          .attachmentsOf(id)
          .map(({ name }) => name)
          .sort(),
      ]),
    );
    expect(names).toMatchObject({
      registryOffice: ['registration-1.pdf'],
      socialOffice: ['benefits-1.pdf', 'benefitsNote-1.pdf'],
      jobcentre: ['labourMarket-1.pdf', 'labourMarket-2.pdf'],
      foreignersAuthority: [],
    });
  });

  test('are kept where the printer is not there, and it is said', async () => {
    const { machine, record, keys } = await withPress(['Flur']);
    const outcome = await machine.papers.press(record.id, keys, 'Keller');
    expect(outcome).toEqual({ kept: keys.length, printed: 0, fault: 'paper.noPrinter' });
  });

  test('are counted each time they are printed', async () => {
    const { machine, record, log, keys } = await withPress(['Flur']);
    const one = keys.slice(0, 1);
    for (const _time of [1, 2]) {
      expect(await machine.papers.press(record.id, one, 'Flur')).toEqual({ kept: 1, printed: 1 });
    }
    expect(log.filter((line) => line === 'print Flur')).toHaveLength(2);
    const { papers } = await machine.papers.papers(record.id);
    expect(papers.find(({ key }) => key === one[0])?.printed).toBe(2);
  });

  test('of another record or name are refused', async () => {
    const { machine, record } = await withPress([]);
    await expect(machine.papers.press(record.id, ['notice/somebody'], undefined)).rejects.toThrow(
      'paper.unknown',
    );
  });
});
