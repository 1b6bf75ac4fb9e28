/**
 * A station's store in a process of its own, to be killed, or to be run on a disk that is full or fails:
 *   node fault-process.ts open FOLDER               opens the store (and migrates it)
 *   node fault-process.ts backups FOLDER PLACE      one backup after the other until it is killed
 *   node fault-process.ts write FOLDER BALLAST [PLACE]
 * `write` saves answers until the disk refuses, removes the ballast, and goes on. Prints one line of JSON.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type IntakeRecord, start } from '#domain/record/intake-record';
import { openStore } from '../../../electron/store/store.ts';
import { storeCodeOf } from '../../../electron/store/store-error.ts';
import { cheap, testClock, workHere } from '../../electron/make-machine.ts';
import { neutralForm } from '../neutral-form.ts';
import { faultPassphrase } from './passphrase.ts';

const [scenario = '', folder = '', other = '', place = ''] = process.argv.slice(2);
const clock = testClock();
const most = Number(process.env.FAULT_ANSWERS ?? 5_000);

const open = () =>
  openStore(
    { folder, mode: 'real', station: 'test-station', clock, work: workHere, cost: cheap },
    faultPassphrase,
  );

const codeOf = (error: unknown): string =>
  storeCodeOf(error) ?? (error as { code?: string }).code ?? String(error);

async function backups(): Promise<never> {
  const store = await open();
  process.stdout.write('ready\n');
  for (;;) {
    await store.backUp({ folder: other, keepDays: 28 });
    clock.move(86_400_000);
  }
}

async function write(): Promise<void> {
  const store = await open();
  let record: IntakeRecord = start(neutralForm, {
    id: clock.uuid(),
    language: 'en',
    startedOn: '2026-11-24',
    startedAt: clock.now().toISOString(),
    shortCode: 'FAULT1',
  });
  store.records.start(record, { action: 'record.start' });
  const answer = (): void => {
    const counter = record.counter + 1;
    const answers = { weather: { sky: { value: `${counter} ${'x'.repeat(8_000)}` } } };
    const next = { ...record, counter, answers };
    store.records.change({
      record: next,
      audit: { action: 'record.answer' },
      answer: { step: 'weather', answers: answers.weather, actor: { role: 'newcomer' } },
    });
    record = next;
  };
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Number(other)));
  let code = 'none';
  try {
    for (let number = 0; number < most; number += 1) answer();
  } catch (error) {
    code = codeOf(error);
  }
  const acknowledged = record.counter;
  const backup =
    place === '' ? undefined : await store.backUp({ folder: place, keepDays: 28 }).then(() => 'made', codeOf);
  rmSync(ballast);
  let after = 'none';
  try {
    answer();
  } catch (error) {
    after = codeOf(error);
  }
  const found = store.records.find(record.id);
  const sound = await store.isSound();
  store.close();
  const same = isDeepStrictEqual(found, record);
  process.stdout.write(`${JSON.stringify({ code, acknowledged, after, same, sound, backup })}\n`);
}

if (scenario === 'open') (await open()).close();
else if (scenario === 'backups') await backups();
else if (scenario === 'write') await write();
