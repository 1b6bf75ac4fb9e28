/** The people a new station begins with: nobody else may enter it. */
import type { Role } from '#domain/contract/roles';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { SlowWork } from '../store/slow-work.ts';
import type { Store } from '../store/store.ts';
import { makeStartPin } from './start-pin.ts';

type Person = { readonly id: string; readonly name: string; readonly role: Role };

/**
 * Made, or begun anew where they were made before.
 * @returns their start PINs, to be shown this once
 * @throws CallFailure 'account.twice'
 */
export async function makeFirstAccounts(
  { staff, audit }: Pick<Store, 'staff' | 'audit'>,
  people: readonly Person[],
  work: SlowWork,
  clock: Clock,
): Promise<{ id: string; startPin: string }[]> {
  if (new Set(people.map(({ id }) => id)).size < people.length) throw new CallFailure('account.twice');
  const pins: { id: string; startPin: string }[] = [];
  for (const { id, name, role } of people) {
    const { pin, hash, startUntil } = await makeStartPin(work, clock);
    const isNew = staff.add({ id, name, role, pin: hash, startUntil }, 'setup', clock.now().toISOString());
    if (!isNew) {
      staff.setSecrets(id, { pin: hash, startUntil });
      staff.change(id, { role, active: true });
    }
    audit.add({ action: 'account.create', detail: `${id} ${role}` });
    pins.push({ id, startPin: pin });
  }
  // Whoever was written down before, and is not any more, does not stay behind.
  for (const { id, role } of staff.all()) {
    if (!people.some((one) => one.id === id)) staff.change(id, { role, active: false });
  }
  return pins;
}
