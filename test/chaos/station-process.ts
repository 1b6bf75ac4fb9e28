/** The parent's side of a station: starts it, tells it what to do, kills it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ListedEntry } from '../../electron/store/outbox-lists.ts';

export type Setup = {
  readonly siteFile: string;
  /** of the store */
  readonly folder: string;
  readonly passphrase: string;
  /** simulated instant of its start, ISO 8601 UTC */
  readonly at: string;
  /** seed of its random numbers */
  readonly chance: number;
};

export type Asked =
  /** `count`: how many records are sealed when this one is */
  | { readonly what: 'seal'; readonly journey: number; readonly count: number }
  | { readonly what: 'round' | 'deliverNow' | 'retry' | 'correct' | 'settle' | 'snapshot' | 'end' };

export type Snapshot = {
  readonly records: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly startedOn: string;
    readonly entries: readonly ListedEntry[];
  }[];
  readonly sheet: { readonly addsUp: boolean; readonly sealed: number };
};

type Answer = {
  readonly number?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly log?: string;
  readonly ready?: true;
};

/** The station died before it answered. */
export class Killed extends Error {}

export class StationProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private readonly ready = Promise.withResolvers<void>();
  private readonly gone: Promise<unknown>;
  private number = 0;
  private isKilled = false;

  /** Begins to load the program; it stands by until it is opened. */
  constructor(env: NodeJS.ProcessEnv, heard: (code: string) => void) {
    this.child = fork(join(import.meta.dirname, 'station.ts'), { env });
    this.gone = once(this.child, 'exit');
    this.child.on('message', (answer: Answer) => {
      if (answer.log !== undefined) return heard(answer.log);
      if (answer.ready) return this.ready.resolve();
      const waiting = this.waiting.get(answer.number ?? -1);
      this.waiting.delete(answer.number ?? -1);
      if (answer.error === undefined) waiting?.resolve(answer.value);
      else waiting?.reject(new Error(answer.error));
    });
    this.child.once('exit', () => {
      const error = this.isKilled ? new Killed() : new Error('the station ended by itself');
      this.ready.reject(error);
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    });
    this.ready.promise.catch(() => undefined);
  }

  /** @param killAfterMs kills it on its way up */
  async open(setup: Setup, killAfterMs?: number): Promise<void> {
    this.child.send(setup);
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => void this.kill(), killAfterMs);
    try {
      await this.ready.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  ask<Value>(asked: Asked, at: string, chance: number): Promise<Value> {
    this.number += 1;
    const waiting = Promise.withResolvers<unknown>();
    this.waiting.set(this.number, waiting);
    this.child.send({ number: this.number, at, chance, asked }, (error) => {
      if (error) waiting.reject(this.isKilled ? new Killed() : error);
    });
    return waiting.promise as Promise<Value>;
  }

  async kill(): Promise<void> {
    this.isKilled = true;
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async end(at: string): Promise<void> {
    await this.ask({ what: 'end' }, at, 0);
    await this.gone;
  }
}
