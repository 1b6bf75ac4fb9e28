/** A whole station without windows, under plain Node: the real machine, store, delivery and schedule. */
import type { PageAnswers } from '#domain/flow/page';
import type { Question } from '#domain/intake/question';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import type { Clock } from '../../../electron/clock.ts';
import { type RunningDelivery, startDelivery } from '../../../electron/delivery-desk.ts';
import { makeMachine } from '../../../electron/machine.ts';
import { nextStep } from '../../../electron/rehearsal/fill.ts';
import type { Opened } from '../../../electron/session/station.ts';
import { loadSite } from '../../../electron/site/load-site.ts';
import { cheap, workHere } from '../../electron/make-machine.ts';
import { answersOf, type Journey } from '../journeys/journey.ts';
import { account } from './real-site.ts';

export type PlainStationOptions = {
  readonly siteFile: string;
  /** of the store */
  readonly folder: string;
  readonly passphrase: string;
  readonly clock: Clock;
  readonly log?: (code: string) => void;
};

export type PlainStation = Awaited<ReturnType<typeof openPlainStation>>;

const staff: Actor = { role: 'staff', account: account.id };

export async function openPlainStation({
  siteFile,
  folder,
  passphrase,
  clock,
  log = () => undefined,
}: PlainStationOptions) {
  const loaded = loadSite(siteFile, folder);
  if (loaded.kind !== 'live') throw new Error(JSON.stringify(loaded));
  const { promise: opening, resolve: isOpen } = Promise.withResolvers<Opened>();
  const machine = makeMachine({
    loaded,
    folder,
    clock,
    work: workHere,
    vault: () => undefined,
    cost: cheap,
    tell: {
      staffBeside: () => undefined,
      kiosk: () => undefined,
      desk: () => undefined,
      emptied: () => undefined,
    },
    delivery: { current: () => running, ready: async () => delivery },
    opened: isOpen,
  });
  await machine.station.open(passphrase);
  const { store, sittings } = await opening;
  let wake: () => void = () => undefined;
  let running: RunningDelivery | undefined;
  const delivery = await startDelivery({
    loaded,
    site: machine.site,
    store,
    folder,
    clock,
    log: (_level, { code }) => log(code),
    onResume: (listener) => {
      wake = listener;
      return () => undefined;
    },
    changed: () => undefined,
    purge: machine.retention.round,
  });
  running = delivery;
  const atRest = async (): Promise<void> => {
    do await new Promise((done) => setTimeout(done, 2));
    while (delivery.isRunning());
  };
  // It looks for what is due as soon as it is there.
  await atRest();

  /** Answers everything a record still asks, and lets it be reviewed; one that stops the form stays as it is. */
  const sitThrough = (begun: IntakeRecord, journey: Journey): IntakeRecord => {
    const told = answersOf(journey);
    let record = begun;
    for (;;) {
      const walk = sittings.walkOf(record);
      if (walk.stopped) return record;
      const step = nextStep(walk, true);
      if (!step) return sittings.confirmReview(record.id);
      const given = told[step.key];
      if (!given) throw new Error(`journey ${journey.persona} has no answer for ${step.key}`);
      const answers = withoutQuestions(given, step.page.fields as Readonly<Record<string, Question>>);
      const actor: Actor = step.page.askedOf === 'staff' ? staff : { role: 'newcomer' };
      record = sittings.answer(record.id, step.key, answers, actor);
    }
  };

  return {
    store,
    sittings,
    staff,
    desk: machine.desk,
    outbox: machine.outbox,
    /** Nothing at the desk without it. */
    signIn: () => machine.signIn.signInFully(account.id, account.password),
    sitThrough,
    /** As if a team lead had opened it. */
    openProtected: (record: string) => machine.access.grant(record),
    /** Seals a record that was sat through, or hands it over where the form stopped. */
    end: (record: IntakeRecord): IntakeRecord =>
      sittings.walkOf(record).stopped ? sittings.handOver(record.id, staff) : sittings.seal(record.id, staff),
    deliver: () => delivery.deliver(),
    /** The schedule's own round, as when the machine wakes: the night's delivery where it is due. */
    round: async (): Promise<void> => {
      // Its own minute may just have struck: then this would be no round of its own.
      await atRest();
      wake();
      await atRest();
    },
    close: async (): Promise<void> => {
      await atRest();
      delivery.stop();
      machine.signIn.signOut();
      machine.station.close();
    },
  };
}

/** What a newcomer leaves to staff must be answered before anything is sealed; here nobody knows it. */
function withoutQuestions(given: PageAnswers, fields: Readonly<Record<string, Question>>): PageAnswers {
  const settled = Object.entries(given).map(([field, answer]) => {
    if (!('skip' in answer) || answer.skip !== 'askStaff') return [field, answer];
    return [field, { skip: fields[field]?.skips.find((reason) => reason !== 'askStaff') ?? 'unknown' }];
  });
  return Object.fromEntries(settled);
}
