/**
 * Lets somebody who practises have an agency send something back: a file `reject.json` in the practice agency's folder,
 * `{"reason": "person.unknown", "field": "persons.0.birth.date"}`. The next entry that has this field (without one: the
 * next entry) is refused for it, and the file is gone.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AgencyId } from '#domain/intake/agency';
import type { Decision } from './agency.ts';

const wishShape = z.strictObject({
  reason: z.string().regex(/^[A-Za-z][\w.-]{0,79}$/),
  field: z.string().min(1).max(200).optional(),
});

export const wishFile = 'reject.json';

/** @param folder with one folder per agency */
export function decideByWish(folder: string): (agency: AgencyId, payload: unknown) => Decision {
  return (agency, payload) => {
    const file = join(folder, agency, wishFile);
    const wish = readWish(file);
    if (!wish || (wish.field !== undefined && !has(payload, wish.field))) return { outcome: 'accepted' };
    rmSync(file, { force: true });
    return { outcome: 'rejected', ...wish };
  };
}

function readWish(file: string): z.infer<typeof wishShape> | undefined {
  try {
    return wishShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there, or not yet whole: nothing is wished for.
    return undefined;
  }
}

const has = (payload: unknown, path: string): boolean =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], payload) !==
  undefined;
