/** Brings a sitting at the kiosk as far as one page, by calls; the screen is then shown anew and stands there too. */
import { answersOf, type Journey } from '../journeys/journey.ts';
import { callDesk, callKiosk, type StationWindows } from './launch.ts';

/**
 * @param page key of the page to stop before (`birth`), or `review`
 * @returns the answers acknowledged on the way, by step key
 */
export async function answerUntil(
  { kiosk, desk }: StationWindows,
  journey: Journey,
  record: string,
  page: string,
): Promise<ReadonlyMap<string, unknown>> {
  const told = answersOf(journey);
  const acknowledged = new Map<string, unknown>();
  let view = await callKiosk(kiosk, 'view', {});
  for (;;) {
    if (view.screen === page || (view.screen === 'page' && view.step.page === page)) break;
    if (view.screen === 'page') {
      const { key } = view.step;
      const answers = told[key];
      if (!answers) throw new Error(`journey ${journey.persona} has no answer for ${key}`);
      view = await callKiosk(kiosk, 'saveAnswer', { step: key, answers });
      acknowledged.set(key, answers);
    } else if (view.screen === 'wait') {
      const { blockedAt } = await callDesk(desk, 'sitting', { record });
      const answers = blockedAt === undefined ? undefined : told[blockedAt];
      if (blockedAt === undefined || !answers) throw new Error('the kiosk waits for nothing');
      await callDesk(desk, 'saveAnswer', { record, step: blockedAt, answers });
      acknowledged.set(blockedAt, answers);
      view = await callKiosk(kiosk, 'view', {});
    } else throw new Error(`the kiosk shows ${view.screen}`);
  }
  // The screen itself made none of these calls.
  await kiosk.reload();
  await kiosk.locator('[data-screen]').waitFor();
  return acknowledged;
}
