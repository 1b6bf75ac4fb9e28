/** One simulated week of one station, and the time after it until everything has come to rest. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { payloadsFor } from '#domain/agencies/payloads-for';
import type { AgencyId } from '#domain/intake/agency';
import { countedIds, goldenStation, sealedRecord } from '../support/agency/sealed.ts';
import { journeys } from '../support/journeys/index.ts';
import type { MoodRules } from '../support/moods.ts';
import { judge, type Verdict } from './judge.ts';
import { byFolder, type Moment, planWeek, WEEK_MS } from './plan.ts';
import { type Asked, Killed, type Snapshot, StationProcess } from './station-process.ts';
import { buildTown, type Town } from './town.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What nobody collects expires after fourteen days; then there are some more for what was sent again. */
const MOST_DAYS_TO_REST = 40;

/** A Monday; the journeys' people are as old as they are then. */
const begin = Date.parse('2026-11-23T00:00:00+01:00');

export type WeekOptions = {
  readonly records: number;
  readonly seed: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

export type WeekResult = Verdict & {
  readonly kills: number;
  readonly starts: number;
  readonly daysToRest: number;
  /** codes the station logged, and how often */
  readonly heard: ReadonlyMap<string, number>;
  readonly requests: Readonly<Record<string, number>>;
};

export async function liveThroughWeek(options: WeekOptions): Promise<WeekResult> {
  const week = new Week(options);
  try {
    return await week.run();
  } finally {
    await week.end();
  }
}

class Week {
  private readonly options: WeekOptions;
  private readonly clock = { now: new Date(begin).toISOString() };
  private readonly passphrase = randomUUID();
  private readonly heard = new Map<string, number>();
  /** record → what it must leave in the outbox */
  private readonly sealed = new Map<
    string,
    readonly { readonly agency: AgencyId; readonly kind: string }[]
  >();
  private town: Town | undefined;
  private station: StationProcess | undefined;
  private spare: StationProcess | undefined;
  private commands = 0;
  private kills = 0;
  private starts = 0;

  constructor(options: WeekOptions) {
    this.options = options;
  }

  async run(): Promise<WeekResult> {
    const { seed, records, rounds, say } = this.options;
    const moods: MoodRules = { seed, rejected: 0.03, rejectedAtFirst: 0.05, slow: 0.05, forgotten: 0.02 };
    const town = await buildTown(this.clock, moods);
    this.town = town;
    const moments = planWeek({ seed, records, journeys: journeys.length, rounds });
    let day = -1;
    for (const moment of moments) {
      if (Math.floor(moment.at / DAY_MS) > day) {
        day = Math.floor(moment.at / DAY_MS);
        say(`day ${day + 1}: sealed so far ${this.sealed.size}, killed ${this.kills} times`);
      }
      await this.setTime(begin + moment.at);
      await this.happen(moment, town);
    }

    // Faults off, and time goes on until nothing moves any more.
    await town.service.behave();
    for (const { agency } of town.service.places) await town.service.setStatus(agency, 'active');
    for (const agency of byFolder) await town.mend(agency);
    let at = begin + WEEK_MS;
    await this.ask({ what: 'settle' });
    let snapshot = await this.ask<Snapshot>({ what: 'snapshot' });
    while (!isQuiet(snapshot) && at < begin + WEEK_MS + MOST_DAYS_TO_REST * DAY_MS) {
      at += 6 * HOUR_MS;
      await this.setTime(at);
      await this.ask({ what: 'round' });
      await town.agencies();
      await this.ask({ what: 'round' });
      snapshot = await this.ask<Snapshot>({ what: 'snapshot' });
    }
    const verdict = judge(
      snapshot,
      await town.arrivals(),
      new Set(this.sealed.keys()),
      (record) => this.sealed.get(record) ?? [],
    );
    return {
      ...verdict,
      kills: this.kills,
      starts: this.starts,
      daysToRest: (at - begin - WEEK_MS) / DAY_MS,
      heard: this.heard,
      requests: await town.service.requests(),
    };
  }

  private async setTime(at: number): Promise<void> {
    this.clock.now = new Date(at).toISOString();
    await this.town?.service.setClock(this.clock.now);
  }

  private async happen(moment: Moment, town: Town): Promise<void> {
    switch (moment.what) {
      case 'seal':
        return this.sealOne(moment.journey, moment.killAfterMs);
      case 'round':
      case 'deliverNow':
      case 'retry':
      case 'correct':
        await this.tell({ what: moment.what }, moment.killAfterMs);
        return;
      case 'off':
        await this.station?.end(this.clock.now);
        this.station = undefined;
        return;
      case 'agencies':
        return town.agencies();
      case 'serviceFaults':
        await town.service.misbehaveAtRandom({ share: moment.share });
        return town.service.skewClock(moment.skewSeconds);
      case 'offline':
        return town.service.misbehave({ what: { kind: 'cutRequest', atByte: 0 }, times: 'always' });
      case 'serviceWell':
        return town.service.behave();
      case 'folderFault':
        return town.folderFault(moment.agency, moment.how);
      case 'folderWell':
        return town.mend(moment.agency);
      case 'folderTrick':
        return town.folderTrick(moment.agency, moment.how);
      case 'rotateKey':
        return town.service.rotateKey(moment.agency, moment.purpose, 'kept');
      case 'revokeTokens':
        return town.service.revokeTokens();
      case 'inactive':
        return town.service.setStatus(moment.agency, 'inactive');
      case 'active':
        return town.service.setStatus(moment.agency, 'active');
      case 'lose': {
        const { destinationId } = town.service.places.find(({ agency }) => agency === moment.agency) ?? {};
        const lost = (await town.service.submissions()).find(
          (one) => one.destinationId === destinationId && one.state === 'submitted',
        );
        if (lost) await town.service.lose(lost.submissionId);
      }
    }
  }

  /** As often as it takes: a sitting that was killed is gone on with. */
  private async sealOne(index: number, killAfterMs: number | undefined): Promise<void> {
    const count = this.sealed.size + 1;
    const asked: Asked = { what: 'seal', journey: index, count };
    let record = await this.tell<string>(asked, killAfterMs);
    while (record === undefined) record = await this.tell<string>(asked, undefined);
    const journey = journeys[index];
    if (!journey || this.sealed.has(record)) throw new Error(`record ${record} was sealed twice`);
    const startedOn = this.clock.now.slice(0, 10);
    const payloads = payloadsFor(sealedRecord({ ...journey, startedOn }), goldenStation, countedIds());
    this.sealed.set(
      record,
      payloads.map(({ agency, kind }) => ({ agency, kind })),
    );
  }

  /** @returns undefined when the station was killed before it had answered */
  private async tell<Value>(asked: Asked, killAfterMs: number | undefined): Promise<Value | undefined> {
    if (killAfterMs === undefined) return this.ask<Value>(asked);
    try {
      // Every fourth of them dies on its way up, where it was off.
      const station = await this.running(this.commands % 4 === 0 ? killAfterMs : undefined);
      let timer: NodeJS.Timeout | undefined;
      const killed = new Promise<void>((done) => {
        timer = setTimeout(done, killAfterMs);
      });
      const answer = this.send<Value>(station, asked);
      const first = await Promise.race([killed, answer.then((value) => ({ value }))]);
      // Killed in any case, where it was quicker too: what it leaves behind must be whole.
      clearTimeout(timer);
      this.station = undefined;
      this.kills += 1;
      await station.kill();
      await answer.catch(() => undefined);
      return first?.value;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.station = undefined;
      this.kills += 1;
      return undefined;
    }
  }

  private async ask<Value>(asked: Asked): Promise<Value> {
    return this.send<Value>(await this.running(), asked);
  }

  private send<Value>(station: StationProcess, asked: Asked): Promise<Value> {
    this.commands += 1;
    return station.ask<Value>(asked, this.clock.now, this.chance());
  }

  private chance(): number {
    return Math.imul(this.options.seed + 1, 0x9e3779b1) ^ Math.imul(this.commands + 1, 0x85ebca6b);
  }

  private async running(killAfterMs?: number): Promise<StationProcess> {
    if (this.station) return this.station;
    const { town } = this;
    if (!town) throw new Error('no town');
    this.starts += 1;
    this.commands += 1;
    const setup = {
      siteFile: town.siteFile,
      folder: join(town.folder, 'store'),
      passphrase: this.passphrase,
      at: this.clock.now,
      chance: this.chance(),
    };
    const station = this.spare ?? this.load(town);
    // The next one loads while this one works.
    this.spare = this.load(town);
    await station.open(setup, killAfterMs);
    this.station = station;
    return station;
  }

  private load(town: Town): StationProcess {
    const env = {
      ...process.env,
      RATHAUS_SECRETS: town.secretsFile,
      NODE_COMPILE_CACHE: join(town.folder, 'compiled'),
    };
    const heard = (code: string) => void this.heard.set(code, (this.heard.get(code) ?? 0) + 1);
    return new StationProcess(env, heard);
  }

  async end(): Promise<void> {
    await this.station?.kill();
    await this.spare?.kill();
    await this.town?.end();
  }
}

const isQuiet = ({ records }: Snapshot): boolean =>
  records.every(({ entries }) => entries.every(({ state }) => state !== 'waiting' && state !== 'in-batch'));
