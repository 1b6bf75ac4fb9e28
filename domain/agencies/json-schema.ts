/** A payload's shape as JSON Schema (draft 2020-12), for whoever reads it with another program. */
import { z } from 'zod';
import { schemaUrn } from '#domain/agencies/payload-schema';
import { type PayloadKind, payloadKinds } from '#domain/agencies/payloads';

export type SchemaFile = { readonly name: string; readonly text: string };

/** One file per kind and version: `registry-office-v1.json`. */
export function schemaFiles(): readonly SchemaFile[] {
  return payloadKinds().map((kind) => ({ name: schemaFileName(kind), text: schemaText(kind) }));
}

export function schemaFileName({ kind, version }: Pick<PayloadKind, 'kind' | 'version'>): string {
  return `${schemaUrn(kind).split(':').at(-1)}-v${version}.json`;
}

function schemaText({ kind, version, shape }: PayloadKind): string {
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'output' });
  const whole = { $schema, $id: `${schemaUrn(kind)}:v${version}`, ...schema };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
