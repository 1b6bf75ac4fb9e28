/** What the rules suggested stays beside the sealed record. */
import { expect, it } from 'vitest';
import { builtInPack } from '#domain/rules/pack';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

it('is sealed with the record, frozen, and shown as it was then', async () => {
  const clock = testClock();
  const machine = await openMachine({ clock });
  const persona = personas.find(({ id }) => id === 'syrianFamily');
  if (!persona) throw new Error('no such persona');
  const { id } = await seedOne(
    { ...persona, until: 'sealed' },
    { opened: machine.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false },
  );
  const { store, sittings } = machine.opened();
  const kept = store.assessments.find(id, 1);
  expect(kept).toMatchObject({ packVersion: builtInPack.version, lawAsOf: builtInPack.lawAsOf });
  expect(kept?.persons[0]?.benefitRegime.code).toBe('asylblgBasic');
  expect(sittings.assessmentOf(sittings.find(id))).toEqual(kept);
  expect(JSON.stringify(kept)).not.toContain('called');
});
