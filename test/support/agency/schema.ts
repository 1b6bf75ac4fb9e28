/** Checks payloads with a JSON Schema validator against the committed schemas, as an agency's own program would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { schemaFileName } from '#domain/agencies/json-schema';
import { schemaUrn } from '#domain/agencies/payload-schema';
import { payloadKinds } from '#domain/agencies/payloads';
import type { AgencyId } from '#domain/intake/agency';

export const schemaFolder = join(import.meta.dirname, '../../../domain/agencies/schema');

/** Every `format` stands beside a `pattern` that says the same. */
const formats = { uuid: true, 'date-time': true, date: true, uri: true } as const;

type Validate = ((payload: unknown) => boolean) & {
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
};
const validators = new Map<string, Validate>();

function validatorOf(kind: string, version: number): Validate {
  const name = schemaFileName({ kind, version });
  const found = validators.get(name);
  if (found) return found;
  const ajv = new Ajv2020({ strict: false, allErrors: false, formats });
  const made = ajv.compile(JSON.parse(readFileSync(join(schemaFolder, name), 'utf8'))) as Validate;
  validators.set(name, made);
  return made;
}

/** The first faults the committed schema finds, none when the payload is well formed. */
export function schemaFaults(kind: string, version: number, payload: unknown): readonly string[] {
  const validate = validatorOf(kind, version);
  if (validate(payload)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** For a fake agency: path of the first fault in a payload that came for it. */
export function faultBySchema(agency: AgencyId, payload: unknown): string | undefined {
  const { schema, schemaVersion } =
    (payload as { header?: { schema?: unknown; schemaVersion?: unknown } } | null)?.header ?? {};
  const kind = payloadKinds().find(
    (one) => one.agency === agency && schemaUrn(one.kind) === schema && one.version === schemaVersion,
  );
  if (!kind) return 'header.schema';
  const [fault] = schemaFaults(kind.kind, kind.version, payload);
  return fault?.split(' ')[0]?.replace(/^\//, '').replaceAll('/', '.');
}
