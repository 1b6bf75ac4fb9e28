/** Sits through a journey by calling the machine as both screens do: quick, and from any point it was left at. */
import type { DeskSitting, KioskView } from '#domain/contract/shapes';
import type { PageAnswers } from '#domain/flow/page';
import { answersOf, type Journey } from '../journeys/journey.ts';
import { callDesk, callKiosk, emptying, type StationWindows } from './launch.ts';
import { account, passphrase } from './real-site.ts';

/** Told of everything the machine has acknowledged, in the moment it has. */
export type Witness = {
  readonly answered: (record: string, step: string, answers: PageAnswers) => void;
  readonly sealed: (record: string) => void;
  /** just before something is asked for, so that a kill in between is a doubt and not a loss */
  readonly asking?: (record: string, step: string, answers: PageAnswers) => void;
};

/** Opens the store of a real site and signs in. */
export async function openStation({ desk }: StationWindows): Promise<void> {
  const { closed } = await callDesk(desk, 'status', {});
  if (closed !== undefined) await callDesk(desk, 'unlock', { passphrase });
  await callDesk(desk, 'signInFully', { account: account.id, password: account.password });
}

/** Begins a sitting in the journey's language and returns the record's id. */
export async function beginSitting({ kiosk, desk }: StationWindows, journey: Journey): Promise<string> {
  await callKiosk(kiosk, 'start', { language: journey.language });
  const sittings = await callDesk(desk, 'sittings', {});
  const begun = sittings.find(({ atKiosk }) => atKiosk);
  if (!begun) throw new Error('no sitting at the kiosk');
  return begun.id;
}

/** Goes on with a sitting that stands at the kiosk until it is sealed (or handed over), then frees the kiosk. */
export async function sitThrough(
  station: StationWindows,
  journey: Journey,
  record: string,
  witness: Witness,
  sealIt = true,
): Promise<DeskSitting> {
  const { kiosk, desk } = station;
  const told = answersOf(journey);
  const answersFor = (step: string): PageAnswers => {
    const answers = told[step];
    if (!answers) throw new Error(`journey ${journey.persona} has no answer for ${step}`);
    return answers;
  };
  let view: KioskView = await callKiosk(kiosk, 'view', {});
  for (;;) {
    if (view.screen === 'page') {
      const { key } = view.step;
      const answers = answersFor(key);
      witness.asking?.(record, key, answers);
      view = await callKiosk(kiosk, 'saveAnswer', { step: key, answers });
      witness.answered(record, key, answers);
      continue;
    }
    if (view.screen === 'wait') {
      const { blockedAt, stopped } = await callDesk(desk, 'sitting', { record });
      if (stopped !== undefined) {
        await emptying(kiosk, () => callDesk(desk, 'handOver', { record }));
        return callDesk(desk, 'sitting', { record });
      }
      if (blockedAt === undefined) throw new Error('the kiosk waits for nothing');
      const answers = answersFor(blockedAt);
      witness.asking?.(record, blockedAt, answers);
      await callDesk(desk, 'saveAnswer', { record, step: blockedAt, answers });
      witness.answered(record, blockedAt, answers);
      view = await callKiosk(kiosk, 'view', {});
      continue;
    }
    if (view.screen === 'review' && !view.reviewed) {
      view = await callKiosk(kiosk, 'confirmReview', {});
      continue;
    }
    if (view.screen === 'review') break;
    throw new Error(`the kiosk shows ${view.screen}`);
  }
  let sitting = await callDesk(desk, 'sitting', { record });
  for (const { key, askedOf, answers: given } of sitting.steps) {
    if (askedOf !== 'staff' || given) continue;
    const answers = answersFor(key);
    witness.asking?.(record, key, answers);
    sitting = await callDesk(desk, 'saveAnswer', { record, step: key, answers });
    witness.answered(record, key, answers);
  }
  if (!sealIt) return sitting;
  sitting = await callDesk(desk, 'seal', { record });
  witness.sealed(record);
  await emptying(kiosk, () => callKiosk(kiosk, 'finish', {}));
  return sitting;
}
