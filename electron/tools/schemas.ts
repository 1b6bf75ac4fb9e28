/** Writes the JSON Schemas of all payloads to `domain/agencies/schema`. Run it after a whitelist was changed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from '#domain/agencies/json-schema';

const folder = join(import.meta.dirname, '../../domain/agencies/schema');
await mkdir(folder, { recursive: true });
for (const { name, text } of schemaFiles()) await writeFile(join(folder, name), text);
