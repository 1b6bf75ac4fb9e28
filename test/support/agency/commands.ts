/**
 * Tells fake agencies from outside what to do: `<folder>/<agency>/command.json`, read anew before each entry.
 * `{"reject": {"reason": "person.unknown", "field": "persons.0", "detail": "…"}}` refuses everything that comes from
 * then on; without the file, what is valid is accepted.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencyId } from '#domain/intake/agency';
import type { Decision } from '../../../electron/rehearsal/agency.ts';

type Command = {
  readonly reject?: { readonly reason: string; readonly field?: string; readonly detail?: string };
};

const fileOf = (folder: string, agency: AgencyId) => join(folder, agency, 'command.json');

export function command(folder: string, agency: AgencyId, what: Command): Promise<void> {
  return writeFile(fileOf(folder, agency), JSON.stringify(what));
}

export function commanded(folder: string, agency: AgencyId): Decision {
  let given: Command = {};
  try {
    given = JSON.parse(readFileSync(fileOf(folder, agency), 'utf8'));
  } catch {
    // No command, or one being written: the usual answer.
  }
  return given.reject ? { outcome: 'rejected', ...given.reject } : { outcome: 'accepted' };
}
