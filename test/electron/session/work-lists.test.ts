/** What the desk's lists are made of, and finding a sitting by its code. */
import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { scanText } from '#domain/identity/short-code';
import { papersToBring } from '#domain/rules/documents';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { openMachine, testClock } from '../make-machine.ts';

async function station() {
  const clock = testClock();
  const at = await openMachine({ clock });
  await at.signIn.signIn('muster-aufnahme', '1111');
  const seed = async (personaId: string, until?: 'sealed') => {
    const persona = personas.find(({ id }) => id === personaId);
    if (!persona) throw new Error('no such persona');
    const options = { opened: at.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false };
    return seedOne(until ? { ...persona, until } : persona, options);
  };
  return { ...at, clock, seed };
}

describe('a sitting is found by its code', () => {
  it('typed or read, paused before anybody has a name, and goes on at the screen', async () => {
    const at = await station();
    await at.kiosk.start('ar');
    const { shortCode } = at.kiosk.code();
    const [begun] = at.opened().sittings.list();
    if (!begun) throw new Error('nobody sits here');
    at.desk.pause(begun.id);
    for (const typed of [
      shortCode,
      shortCode.toLowerCase(),
      scanText(shortCode),
      ` ${shortCode.slice(0, 3)}-${shortCode.slice(3)}`,
    ]) {
      const { sitting, found } = at.matching.search(typed);
      expect(sitting, typed).toMatchObject({ record: begun.id, shortCode, state: 'draft' });
      expect(found).toEqual([]);
    }
    at.desk.resume(begun.id);
    expect(at.kiosk.view()).toMatchObject({ screen: 'page', language: 'ar' });
  });

  it('when it is sealed, not when its content is gone, and by no other text', async () => {
    const at = await station();
    const sealed = await at.seed('syrianFamily', 'sealed');
    const answer = at.matching.search(scanText(sealed.shortCode));
    expect(deskChannels.search.answer.safeParse(answer).error).toBeUndefined();
    expect(answer.sitting).toMatchObject({ record: sealed.id, state: 'sealed' });
    const draft = at.opened().sittings.start('uk');
    at.desk.discard(draft.id);
    for (const typed of [
      draft.shortCode,
      'KRKRKR',
      'XX',
      sealed.shortCode.slice(0, 5),
      `XX${sealed.shortCode}`,
    ]) {
      expect(at.matching.search(typed).sitting, typed).toBeUndefined();
    }
  });
});

describe('the list of those who wait for papers', () => {
  it('has drafts as their answers stand, and sealed ones until somebody says that the papers came', async () => {
    const at = await station();
    const all = [];
    for (const { id } of personas) all.push(await at.seed(id));
    const waiting = at.desk.waitingForPapers();
    expect(deskChannels.waitingForPapers.answer.safeParse(waiting).error).toBeUndefined();
    const { sittings } = at.opened();
    const lacking = all
      .map(({ id }) => sittings.find(id))
      .filter((record) => {
        const assessment = sittings.assessmentOf(record);
        return assessment !== undefined && papersToBring(assessment).length > 0;
      });
    expect(waiting.map(({ record }) => record).sort()).toEqual(lacking.map(({ id }) => id).sort());
    expect(lacking.some(({ state }) => state === 'draft')).toBe(true);
    const sealed = waiting.find(({ task }) => task !== undefined);
    if (!sealed?.task) throw new Error('no sealed one');
    // It has a list of its own, and is no alarm.
    expect(at.desk.tasks().map(({ kind }) => kind)).not.toContain('papersMissing');
    expect(at.desk.sitting(sealed.record).summary.alerts).not.toContain('papersMissing');
    at.desk.finishTask(sealed.task);
    expect(at.desk.waitingForPapers().map(({ record }) => record)).not.toContain(sealed.record);
  });
});
