/**
 * Six agencies as a process of their own:
 * `node test/support/agency/main.ts --folder <folder> [--mode real|rehearsal] [--every <milliseconds>]`.
 * Makes `<folder>/<agency>/{inbox,returns,counted,done,keys}` and `<folder>/destinations.json` with the public keys for
 * a site file, prints `ready`, then one JSON line per entry it decided on. Ends on SIGTERM or when its input closes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deliveryModes } from '#domain/contract/batch';
import { createRehearsalAgencies } from '../../../electron/rehearsal/agencies.ts';
import { commanded } from './commands.ts';
import { faultBySchema } from './schema.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    mode: { type: 'string', default: 'real' },
    every: { type: 'string', default: '500' },
  },
});
const mode = deliveryModes.find((one) => one === values.mode);
if (values.folder === undefined || mode === undefined) throw new Error('--folder and --mode real|rehearsal');
const folder = resolve(values.folder);
const say = (line: Readonly<Record<string, unknown>>) => process.stdout.write(`${JSON.stringify(line)}\n`);

await mkdir(folder, { recursive: true });
const agencies = await createRehearsalAgencies({
  folder,
  mode,
  everyMilliseconds: Number(values.every),
  now: () => new Date().toISOString(),
  report: say,
  findFault: faultBySchema,
  decide: (agency, _payload, entry) => {
    const decision = commanded(folder, agency);
    say({ agency, entry, outcome: decision.outcome });
    return decision;
  },
});
await writeFile(join(folder, 'destinations.json'), JSON.stringify(agencies.destinations, undefined, 2));
process.stdout.write('ready\n');
const timer = setInterval(() => void agencies.readInboxes(), Number(values.every));
const end = () => {
  clearInterval(timer);
  process.stdin.destroy();
};
process.once('SIGTERM', end);
process.stdin.once('end', end).resume();
