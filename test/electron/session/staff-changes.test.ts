/** Staff point to a question, change an answer with a reason, and hand a sitting to each other. */
import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { kioskViewShape } from '#domain/contract/shapes';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { rehearsalSite } from '../../../electron/rehearsal/site.ts';
import { openMachine, testClock } from '../make-machine.ts';

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

/** A household that has confirmed everything sits at the screen. */
async function reviewed() {
  const clock = testClock();
  const at = await openMachine({ clock });
  await at.signIn.signIn('muster-aufnahme', '1111');
  const persona = personas.find(({ id }) => id === 'toleratedTenant');
  if (!persona) throw new Error('no such persona');
  const { id } = await seedOne(persona, {
    opened: at.opened(),
    uuid: clock.uuid,
    restMs: 0,
    isOver: () => false,
  });
  at.desk.resume(id);
  const audit = () => at.opened().store.audit.find({ record: id, limit: 50 });
  return { ...at, clock, id, audit };
}

describe('an answer changed at the desk', () => {
  it('is refused without a reason, stored with one, and told in the audit by its code only', async () => {
    const at = await reviewed();
    const step = at.desk.sitting(at.id).steps.find(({ page }) => page === 'contact');
    if (!step?.answers) throw new Error('no such step');
    const changed = { ...step.answers, phone: { value: '+49 1555 0100009' } };
    expect(codeOf(() => at.desk.saveAnswer(at.id, step.key, changed))).toBe('reason.missing');
    const reason = { code: 'other', text: 'Ziffern vertauscht' } as const;
    const after = at.desk.saveAnswer(at.id, step.key, changed, reason);
    expect(deskChannels.saveAnswer.answer.safeParse(after).error).toBeUndefined();
    expect(after.steps.find(({ key }) => key === step.key)?.changedByStaff).toEqual({
      toReadBack: true,
      reason,
      account: 'muster-aufnahme',
    });
    expect(at.audit().find(({ action }) => action === 'record.answer')).toMatchObject({
      step: step.key,
      actor_account: 'muster-aufnahme',
      detail: 'other',
    });
    expect(JSON.stringify(at.audit())).not.toContain('Ziffern');
  });

  it('is read from the store as it was, also after a restart', async () => {
    const at = await reviewed();
    const step = at.desk.sitting(at.id).steps.find(({ page }) => page === 'contact');
    if (!step?.answers) throw new Error('no such step');
    const changed = { ...step.answers, phone: { value: '+49 1555 0100009' } };
    at.desk.saveAnswer(at.id, step.key, changed, { code: 'misheard' });
    const before = at.opened().sittings.find(at.id);
    expect(before.reviewed).toBe(false);
    expect(at.opened().store.records.find(at.id)).toEqual(before);
    at.station.close();
    const again = await openMachine({ clock: at.clock, folder: at.folder });
    expect(again.opened().sittings.find(at.id)).toEqual(before);
  });

  it('is marked at the newcomer’s screen without the reason, and confirmed there anew', async () => {
    const at = await reviewed();
    if (at.kiosk.view().screen === 'review') at.kiosk.confirmReview();
    const step = at.desk.sitting(at.id).steps.find(({ page }) => page === 'contact');
    if (!step?.answers) throw new Error('no such step');
    const changed = { ...step.answers, phone: { value: '+49 1555 0100009' } };
    at.desk.saveAnswer(at.id, step.key, changed, { code: 'typingError' });
    const view = at.told.kiosk.at(-1);
    if (view?.screen !== 'review') throw new Error(String(view?.screen));
    expect(kioskViewShape.safeParse(view).success).toBe(true);
    expect(view.reviewed).toBe(false);
    expect(view.steps.find(({ key }) => key === step.key)?.changedByStaff).toEqual({ toReadBack: true });
    expect(JSON.stringify(view)).not.toContain('typingError');
    at.kiosk.confirmReview();
    expect(at.desk.sitting(at.id).reviewed).toBe(true);
    const read = at.kiosk.view();
    if (read.screen !== 'review') throw new Error(read.screen);
    expect(read.steps.find(({ key }) => key === step.key)?.changedByStaff).toEqual({ toReadBack: false });
  });
});

describe('staff point to a question', () => {
  it('and the newcomer’s screen shows it; the audit tells who did', async () => {
    const at = await reviewed();
    const step = at.desk.sitting(at.id).steps.find(({ page }) => page === 'contact');
    at.desk.point(at.id, step?.key ?? '');
    expect(at.told.kiosk.at(-1)).toMatchObject({ screen: 'page', step: { key: step?.key } });
    expect(at.audit()[0]).toMatchObject({ action: 'record.point', step: step?.key });
    expect(at.audit()[0]?.actor_account).toBe('muster-aufnahme');
  });

  it('never to what was asked in private and answered, nor while nobody is there to see it', async () => {
    const at = await reviewed();
    const { steps } = at.opened().sittings.walkOf(at.opened().sittings.find(at.id));
    const secret = steps.find(({ page, answered }) => page.confidential === true && answered);
    expect(codeOf(() => at.desk.point(at.id, secret?.key ?? ''))).toBe('step.confidential');
    expect(codeOf(() => at.desk.point(at.id, 'nowhere'))).toBe('step.hidden');
    const staffs = steps.find(({ page }) => page.askedOf === 'staff');
    expect(codeOf(() => at.desk.point(at.id, staffs?.key ?? ''))).toBe('step.notYours');
    at.kiosk.leave();
    expect(codeOf(() => at.desk.point(at.id, 'notice'))).toBe('kiosk.noSitting');
  });
});

describe('a sitting', () => {
  it('is looked after by whoever took it last, until it is handed to a colleague', async () => {
    const at = await reviewed();
    expect(at.desk.sitting(at.id).summary.carer).toMatchObject({ id: 'muster-aufnahme' });
    const colleagues = at.desk.colleagues();
    expect(deskChannels.colleagues.answer.safeParse(colleagues).success).toBe(true);
    const may = rehearsalSite.staff.filter(({ role }) => role === 'intakeStaff' || role === 'teamLead');
    expect(colleagues.map(({ id }) => id).sort()).toEqual(may.map(({ id }) => id).sort());
    const other = colleagues.find(({ id }) => id !== 'muster-aufnahme');
    if (!other) throw new Error('nobody else');
    expect(at.desk.assign(at.id, other.id).summary.carer).toEqual(other);
    expect(at.audit()[0]).toMatchObject({ action: 'record.assign', detail: other.id });
    const operator = rehearsalSite.staff.find(({ role }) => role === 'operator');
    expect(codeOf(() => at.desk.assign(at.id, operator?.id ?? ''))).toBe('account.unknown');
    expect(codeOf(() => at.desk.assign(at.id, 'nobody'))).toBe('account.unknown');
    at.desk.resume(at.id);
    expect(at.desk.sitting(at.id).summary.carer).toMatchObject({ id: 'muster-aufnahme' });
  });

  it('is paused: the screen is free, and nothing of it is lost', async () => {
    const at = await reviewed();
    const before = at.opened().sittings.find(at.id);
    expect(at.desk.pause(at.id).summary.atKiosk).toBe(false);
    expect(at.kiosk.view().screen).toBe('start');
    expect(at.told.emptied).toBe(1);
    expect(at.opened().sittings.find(at.id)).toEqual(before);
    expect(codeOf(() => at.desk.pause(at.id))).toBe('kiosk.noSitting');
    at.desk.resume(at.id);
    expect(at.kiosk.view().screen).not.toBe('start');
  });
});
