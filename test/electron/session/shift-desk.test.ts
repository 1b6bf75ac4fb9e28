import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { syrianFamily } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

const minute = 60_000;

it('the shift counts what was begun, sealed, called for and left, in the contract’s shape', async () => {
  const clock = testClock();
  const machine = await openMachine({ clock });
  const { sittings, store } = machine.opened();
  const how = { opened: machine.opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
  await machine.signIn.signIn('vorbild-leitung', '4444');
  await seedOne({ ...syrianFamily, until: 'sealed' }, how);
  const begun = Array.from({ length: 4 }, () => sittings.start('uk'));
  for (const { id } of begun.slice(0, 3)) sittings.call(id, 'callForHelp');
  clock.move(5 * minute);
  for (const task of store.tasks.openOrDoneSince(clock.now().toISOString())) {
    if (task.kind === 'callForHelp') machine.desk.finishTask(task.id);
  }
  const today = machine.shift.shift(1);
  expect(deskChannels.shift.answer.safeParse(today).error).toBeUndefined();
  expect(today).toMatchObject({ from: '2026-11-24', to: '2026-11-24', begun: 5, calls: 3, waited: 5 });
  // One was sealed: with it the four that are open are hidden, or five less four would tell.
  expect(today.outcomes.find(({ code }) => code === 'open')?.count).toBeUndefined();

  clock.move(25 * 60 * minute);
  const left = machine.shift.shift(7);
  expect(left.stoppedAt).toEqual([{ code: begun[0]?.cursor, count: 4 }]);
  expect(JSON.stringify(left)).not.toContain(begun[0]?.id);
});

it('statistics see days that are over, and never today', async () => {
  const clock = testClock();
  const machine = await openMachine({ clock });
  for (let count = 0; count < 4; count += 1) machine.opened().sittings.start('uk');
  await machine.signIn.signIn('zahl-statistik', '6666');
  expect(machine.shift.shift(1)).toMatchObject({ from: '2026-11-23', to: '2026-11-23', begun: 0 });
  clock.move(24 * 60 * minute);
  expect(machine.shift.shift(1)).toMatchObject({ from: '2026-11-24', begun: 4 });
});
