/**
 * Secrets handed over in a file, for a town that sets up its stations by machine: `RATHAUS_SECRETS` names it, lines
 * are `FIT_CONNECT_CLIENT_ID=…`, `FIT_CONNECT_CLIENT_SECRET=…`, for one agency `FIT_CONNECT_CLIENT_ID_JOBCENTRE=…`.
 * What it says goes into the encrypted store; the file may be removed afterwards.
 */
import { readFileSync } from 'node:fs';
import { type SecretName, type Secrets, secretNames } from './store/secrets.ts';

/** Why nothing was taken from the file; codes only, for the log. */
export type SecretsFault = 'secrets.unreadable' | 'secrets.malformed';

/** `fitConnect.clientId.youthOffice` → `FIT_CONNECT_CLIENT_ID_YOUTH_OFFICE` */
function variableOf(name: SecretName): string {
  return name
    .replaceAll('.', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
}
const byVariable = new Map(secretNames.map((name) => [variableOf(name), name]));

/** @returns undefined for a text with anything else in it */
export function parseSecrets(text: string): ReadonlyMap<SecretName, string> | undefined {
  const found = new Map<SecretName, string>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [, variable = '', quoted = ''] = /^([A-Z_]+)\s*=\s*(.+)$/.exec(trimmed) ?? [];
    const value = /^(["'])(.*)\1$/.exec(quoted)?.[2] ?? quoted;
    const name = byVariable.get(variable);
    if (name === undefined || value === '') return undefined;
    found.set(name, value);
  }
  return found;
}

/**
 * Takes over what the file says, all or nothing.
 * @param file what `RATHAUS_SECRETS` names; undefined: nothing to do
 * @param at instant, ISO 8601 UTC
 */
export function takeOverSecrets(
  secrets: Secrets,
  file: string | undefined,
  at: string,
): SecretsFault | undefined {
  if (file === undefined || file === '') return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 'secrets.unreadable';
  }
  const found = parseSecrets(text);
  if (!found) return 'secrets.malformed';
  for (const [name, value] of found) secrets.set(name, value, 'environment', at);
  return undefined;
}
