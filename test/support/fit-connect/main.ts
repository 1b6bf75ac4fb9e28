/**
 * A Zustelldienst with its agencies as a process of its own:
 * `node test/support/fit-connect/main.ts '{"agencies":["jobcentre"],"seed":1,"everyMilliseconds":200}'`.
 * Prints one JSON line with its addresses and ends when its input closes. Its state is kept in memory: it outlives
 * the clients that are killed, not itself. `everyMilliseconds`: its agencies look into their boxes by themselves.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { faultBySchema } from '../agency/schema.ts';
import { startService, type ZustelldienstOptions } from './zustelldienst.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as ZustelldienstOptions & {
  readonly everyMilliseconds?: number;
};
const service = await startService(options, { findFault: faultBySchema });
const commands = service.commands as unknown as Record<
  string,
  (...parameters: unknown[]) => Promise<unknown>
>;

const server = createServer(async (request, response) => {
  try {
    const [name, ...parameters] = JSON.parse(await text(request)) as [string, ...unknown[]];
    const value = await commands[name]?.(...parameters);
    response.end(JSON.stringify({ value }));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

const { baseUrl, tokenUrl, credentials, places } = service;
const commandUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const hello = { baseUrl, tokenUrl, credentials, places, commandUrl, commands: Object.keys(commands) };
process.stdout.write(`${JSON.stringify(hello)}\n`);

let looking = false;
const timer =
  options.everyMilliseconds === undefined
    ? undefined
    : setInterval(async () => {
        if (looking) return;
        looking = true;
        await service.commands.round().catch(() => undefined);
        looking = false;
      }, options.everyMilliseconds);

process.stdin
  .once('end', () => {
    clearInterval(timer);
    server.close();
    server.closeAllConnections();
    void service.stop();
  })
  .resume();
