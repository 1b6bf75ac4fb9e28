/**
 * A faithful Zustelldienst of FIT-Connect with agencies behind it, as real HTTP on loopback.
 *
 *   const service = await startZustelldienst({ agencies: ['jobcentre', 'registryOffice'] }, { now, findFault, decide });
 *   // or as a process of its own, which lives on when the client is killed; its clock is set by `setClock`
 *   const service = await spawnZustelldienst({ agencies: ['jobcentre'], clock: '2026-08-03T20:00:00.000Z' });
 *
 *   service.baseUrl       submission API and issuer of the service's own tokens: `${baseUrl}/v2/submissions`,
 *                         `${baseUrl}/.well-known/jwks.json`
 *   service.tokenUrl      OAuth: client_secret_post only
 *   service.credentials   { clientId, clientSecret } of a sender
 *   service.places        [{ agency, destinationId, publicService: { name, identifier } }]
 *
 *   await service.misbehave({ what: { kind: 'status', status: 429, retryAfter: 90 }, on: ['submit'], times: 2 })
 *   await service.misbehaveAtRandom({ share: 0.2 })      await service.behave()
 *   await service.setClock(iso)                          await service.skewClock(600)
 *   await service.revokeTokens()                         await service.setStatus('jobcentre', 'inactive')
 *   await service.rotateKey('jobcentre', 'encryption' | 'signing', 'gone' | 'kept')
 *   await service.decideNext({ outcome: 'rejected', problem: 'schema-violation', path: '/persons/0' }, 1, 'jobcentre')
 *   await service.round()             agencies collect and answer      (round('jobcentre'): only one)
 *   await service.counted('jobcentre')   what it counted: [{ entryId, recordId, recordVersion, kind, submissions }]
 *   await service.submissions()       [{ submissionId, caseId, destinationId, state }]
 *   await service.requests()          how many of each step: { token: 1, announce: 3, … }
 *   await service.stop()
 *
 * Faults: `misbehave.ts`. Known behaviour and limits stand at the routes, what is assumed is marked "Assumption".
 * Not played: routing, callbacks, forwarding, fragments, replies, certificates of keys (x5c).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type Commands,
  type OwnWays,
  type Service,
  startService,
  type ZustelldienstOptions,
} from './zustelldienst.ts';

export type Zustelldienst = Omit<Service, 'commands'> & Commands;

export async function startZustelldienst(
  options: ZustelldienstOptions,
  ways?: OwnWays,
): Promise<Zustelldienst> {
  const { commands, ...service } = await startService(options, ways);
  return { ...service, ...commands };
}

/** First line of the process: where it is, and how it is commanded. */
type Hello = Pick<Service, 'baseUrl' | 'tokenUrl' | 'credentials' | 'places'> & {
  readonly commandUrl: string;
  readonly commands: readonly string[];
};

/** Payloads are checked by the committed schemas there; decisions come by `decideNext`. */
export async function spawnZustelldienst(
  options: ZustelldienstOptions,
): Promise<Zustelldienst & { readonly pid: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    ended.then(() => Promise.reject(new Error('the Zustelldienst ended at its start'))),
  ]);
  const { commandUrl, commands, ...service } = JSON.parse(line) as Hello;
  const ask = async (command: string, parameters: readonly unknown[]): Promise<unknown> => {
    const response = await fetch(commandUrl, {
      method: 'POST',
      body: JSON.stringify([command, ...parameters]),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()).value;
  };
  const byName = Object.fromEntries(
    commands.map((command) => [command, (...parameters: unknown[]) => ask(command, parameters)]),
  ) as unknown as Commands;
  return {
    ...service,
    ...byName,
    pid: child.pid ?? 0,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
