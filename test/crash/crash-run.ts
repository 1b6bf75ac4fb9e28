/** One run of kills against one station: what it acknowledged, and what of that is still there. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import type { PageAnswers } from '#domain/flow/page';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { RehearsalAgency } from '../../electron/rehearsal/agency.ts';
import { journeys } from '../support/journeys/index.ts';
import { randomFrom } from '../support/random.ts';
import {
  CallRefused,
  callDesk,
  callKiosk,
  emptying,
  launch,
  type StationWindows,
} from '../support/station/launch.ts';
import { makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { beginSitting, openStation, sitThrough } from '../support/station/sitting.ts';

export type CrashResult = {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly sealed: number;
  readonly entries: number;
  readonly killsWhileSitting: number;
  readonly killsWhileDelivering: number;
  readonly problems: readonly string[];
};

type Doing = 'starting' | 'sitting' | 'delivering';

const journey = journeys.find(({ persona }) => persona === '1');

/** Nobody is shown a confidential answer again; that it is kept shows in the page not being asked again. */
async function confidentialAnswer(kiosk: Page, step: string, answers: PageAnswers): Promise<unknown> {
  try {
    const view = await callKiosk(kiosk, 'goTo', { step });
    return view.screen === 'page' && view.step.key === step ? view.answers : undefined;
  } catch (error) {
    if (error instanceof CallRefused && error.code === 'step.confidential') return answers;
    throw error;
  }
}

export class CrashRun {
  private readonly site: RealSite;
  private readonly agencies: readonly RehearsalAgency[];
  private readonly random: () => number;
  /** record → step → what was acknowledged last */
  private readonly acknowledged = new Map<string, Map<string, PageAnswers>>();
  /** asked for when the kill came: may be there or not */
  private doubt:
    | { readonly record: string; readonly step: string; readonly answers: PageAnswers }
    | undefined;
  private readonly sealed = new Set<string>();
  /** agency and record → the entries the agency counted */
  private readonly counted: Map<string, string[]>;
  private count = 0;
  private readonly problems: string[] = [];
  private kills = { sitting: 0, delivering: 0 };
  private doing: Doing = 'starting';
  private onDoing: (doing: Doing) => void = () => undefined;

  private constructor(
    site: RealSite,
    agencies: readonly RehearsalAgency[],
    counted: Map<string, string[]>,
    seed: number,
  ) {
    this.site = site;
    this.agencies = agencies;
    this.counted = counted;
    this.random = randomFrom(seed);
  }

  static async prepare(seed: number): Promise<CrashRun> {
    const site = await makeRealSite();
    const counted = new Map<string, string[]>();
    const agencies = await Promise.all(
      agencyIds.map((agency: AgencyId) =>
        site.agency(agency, {
          decide: (payload, entryId) => {
            const { recordId } = (payload as { readonly header: { readonly recordId: string } }).header;
            const place = `${agency} ${recordId}`;
            counted.set(place, [...(counted.get(place) ?? []), entryId]);
            return { outcome: 'accepted' };
          },
        }),
      ),
    );
    return new CrashRun(site, agencies, counted, seed);
  }

  private async start(): Promise<StationWindows> {
    const station = await launch({ home: this.site.home, args: [`--site=${this.site.file}`] });
    try {
      await openStation(station);
      await this.compare(station);
      return station;
    } catch (error) {
      await station.kill();
      throw error;
    }
  }

  /** Starts, checks, works until the kill comes: half of them while sitting, half while delivering. */
  async round(): Promise<string> {
    this.doing = 'starting';
    const station = await this.start();
    const target: Doing = this.random() < 0.5 ? 'sitting' : 'delivering';
    const delayMs = target === 'sitting' ? this.random() * 2500 : this.random() * 300;
    let alive = true;
    const killed = new Promise<void>((done) => {
      this.onDoing = (doing) => {
        if (doing !== target) return;
        this.onDoing = () => undefined;
        setTimeout(() => {
          alive = false;
          void station.kill().then(done);
        }, delayMs);
      };
    });
    try {
      while (alive) await this.work(station);
    } catch (error) {
      // What fails while the program lives is a fault of the program, not of the kill.
      if (alive) {
        await station.kill();
        throw error;
      }
    }
    await killed;
    // Changed by the work in between, which the compiler cannot see.
    const doing = this.doing as Doing;
    if (doing === 'sitting') this.kills.sitting += 1;
    if (doing === 'delivering') this.kills.delivering += 1;
    return `killed ${delayMs.toFixed(0)} ms into ${target}, while ${doing}; acknowledged so far ${this.count}`;
  }

  /** One sitting from where it stands to sealed, then a delivery with receipts. */
  private async work(station: StationWindows): Promise<void> {
    if (!journey) throw new Error('no journey of persona 1');
    const { desk } = station;
    this.now('sitting');
    const open = (await callDesk(desk, 'sittings', {})).find(({ state }) => state === 'draft');
    const record = open?.id ?? (await beginSitting(station, journey));
    if (open) await callDesk(desk, 'resume', { record });
    await sitThrough(station, journey, record, {
      asking: (id, step, answers) => {
        this.doubt = { record: id, step, answers };
      },
      answered: (id, step, answers) => {
        this.doubt = undefined;
        const steps = this.acknowledged.get(id) ?? new Map<string, PageAnswers>();
        this.acknowledged.set(id, steps.set(step, answers));
        this.count += 1;
      },
      sealed: (id) => {
        this.sealed.add(id);
        this.count += 1;
      },
    });
    this.now('delivering');
    await this.deliver(station);
  }

  private now(doing: Doing): void {
    this.doing = doing;
    this.onDoing(doing);
  }

  private async deliver({ desk }: StationWindows): Promise<void> {
    const sent = callDesk(desk, 'deliverNow', {});
    // The kill may come while only the agencies are waited for; it is heard of where this is.
    sent.catch(() => undefined);
    for (const agency of this.agencies) await agency.readInbox();
    await sent;
    for (const agency of this.agencies) await agency.readInbox();
    await callDesk(desk, 'deliverNow', {});
  }

  /** Everything acknowledged must be there: at the desk, and what only the person may see at the kiosk. */
  private async compare({ kiosk, desk }: StationWindows): Promise<void> {
    const sittings = new Map((await callDesk(desk, 'sittings', {})).map((sitting) => [sitting.id, sitting]));
    for (const [record, steps] of this.acknowledged) {
      const summary = sittings.get(record);
      if (!summary) {
        this.lose(`record ${record} is gone`);
        continue;
      }
      if (this.sealed.has(record)) {
        if (summary.state !== 'sealed') this.lose(`record ${record} was sealed and is ${summary.state}`);
        continue;
      }
      if (summary.state !== 'draft') continue;
      const { steps: kept } = await callDesk(desk, 'sitting', { record });
      const found = new Map(kept.map(({ key, answers }) => [key, answers]));
      await callDesk(desk, 'resume', { record });
      const { cursor } = await callDesk(desk, 'sitting', { record });
      for (const [step, answers] of steps) {
        const there = found.get(step) ?? (await confidentialAnswer(kiosk, step, answers));
        const doubted =
          this.doubt?.record === record &&
          this.doubt.step === step &&
          isDeepStrictEqual(there, this.doubt.answers);
        if (!isDeepStrictEqual(there, answers) && !doubted)
          this.lose(`record ${record}: ${step} is not as acknowledged`);
      }
      // Resumed on the page it stood on: the first step nobody has answered, or the review.
      const open =
        kept.find((step) => step.askedOf === 'newcomer' && step.answers === undefined)?.key ?? 'review';
      if (cursor !== open && !steps.has(cursor))
        this.problems.push(`record ${record} resumed at ${cursor}, open is ${open}`);
      await callKiosk(kiosk, 'goTo', { step: cursor });
      await emptying(kiosk, () => callDesk(desk, 'lockKiosk', {}));
    }
    this.doubt = undefined;
  }

  private lost = 0;
  private lose(problem: string): void {
    this.lost += 1;
    this.problems.push(problem);
  }

  /** Lets everything come to rest and counts. */
  async settle(): Promise<CrashResult> {
    const station = await this.start();
    try {
      for (let again = 0; again < 10; again += 1) await this.deliver(station);
      const { entries } = await callDesk(station.desk, 'outbox', {});
      const doubled = [...this.counted.values()].reduce((sum, ids) => sum + ids.length - 1, 0);
      for (const { id, state, recordId, agency } of entries) {
        const at = this.counted.get(`${agency} ${recordId}`);
        if (state !== 'accepted') this.lose(`entry ${id} for ${agency} is ${state}`);
        else if (!at?.includes(id))
          this.lose(`entry ${id} counts as accepted, but ${agency} never counted it`);
      }
      for (const record of this.sealed) {
        if (!entries.some(({ recordId }) => recordId === record)) this.lose(`record ${record} has no entry`);
      }
      return {
        acknowledged: this.count,
        lost: this.lost,
        doubled,
        sealed: this.sealed.size,
        entries: entries.length,
        killsWhileSitting: this.kills.sitting,
        killsWhileDelivering: this.kills.delivering,
        problems: this.problems,
      };
    } finally {
      await station.close();
    }
  }

  end(): Promise<void> {
    return this.site.remove();
  }
}
