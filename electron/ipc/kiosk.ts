/** The calls of the newcomer's screen. */
import type { kioskChannels } from '#domain/contract/ipc';
import type { Kiosk } from '../session/kiosk.ts';
import type { Screens } from '../session/screens.ts';
import type { Handlers } from './bind.ts';

export type IdleTimes = { readonly afterSeconds: number; readonly countdownSeconds: number };

export function kioskHandlers(
  kiosk: Kiosk,
  idle: IdleTimes,
  isStaffBeside: () => boolean,
  screens: Pick<Screens, 'shared' | 'toDesk'>,
): Handlers<typeof kioskChannels> {
  return {
    view: () => kiosk.view(),
    start: ({ language }) => kiosk.start(language),
    saveAnswer: ({ step, answers }) => kiosk.saveAnswer(step, answers),
    goTo: ({ step }) => kiosk.goTo(step),
    changeLanguage: ({ language }) => kiosk.changeLanguage(language),
    confirmReview: () => kiosk.confirmReview(),
    scan: ({ person, lines }) => kiosk.scan(person, lines),
    workAnswers: () => kiosk.workAnswers(),
    sheet: ({ person }) => kiosk.sheet(person),
    sign: ({ person, contentHash, path }) => kiosk.sign(person, contentHash, path),
    call: ({ kind }) => {
      kiosk.call(kind);
      return {};
    },
    code: () => kiosk.code(),
    leave: () => kiosk.leave(),
    door: () => {
      screens.toDesk();
      return {};
    },
    idle: () => ({ ...idle, staffBeside: isStaffBeside(), shared: screens.shared }),
    finish: () => kiosk.finish(),
  };
}
