/** The newcomer's screen: one sitting at a time. Which one it is lives here only, so a restart begins empty. */
import type { CallKind } from '#domain/contract/kiosk-channels';
import type { LanguageCode } from '#domain/contract/languages';
import type { KioskView } from '#domain/contract/shapes';
import type { WorkAnswers } from '#domain/contract/work-shapes';
import type { PageAnswers } from '#domain/flow/page';
import type { PaperContent } from '#domain/papers/paper';
import { CallFailure } from '../call-failure.ts';
import { inAMoment } from '../in-a-moment.ts';
import { sittingSummary } from './desk-view.ts';
import { kioskView, mayReturnTo } from './kiosk-view.ts';
import type { SigningDesk } from './signing.ts';
import type { Station } from './station.ts';

type Place =
  | { readonly at: 'start' }
  | { readonly at: 'sitting' | 'locked' | 'sealed'; readonly record: string };

export type KioskEvents = {
  /** The screen changed without having asked. */
  readonly viewChanged: (view: KioskView) => void;
  /** A sitting has left the screen: nothing of it may stay in the window's memory. */
  readonly emptied: () => void;
  /** What the desk lists of it has changed, or who sits here. */
  readonly sittingChanged: (record: string) => void;
  /** Only what is said in it has: lists need not be fetched anew. */
  readonly answered: (record: string) => void;
  readonly tasksChanged: (record: string) => void;
};

export type Kiosk = ReturnType<typeof makeKiosk>;

export function makeKiosk(station: Station, signing: SigningDesk, events: KioskEvents) {
  let place: Place = { at: 'start' };
  const { rehearsal } = station;

  const view = (): KioskView => {
    const code = station.closed();
    if (code !== undefined) return { screen: 'closed', rehearsal, code };
    if (place.at === 'start' || place.at === 'locked') return { screen: place.at, rehearsal };
    const { sittings, store } = station.opened();
    const record = sittings.find(place.record);
    if (place.at === 'sitting') return kioskView(sittings, record, rehearsal, signing.of);
    return {
      screen: 'sealed',
      rehearsal,
      language: record.language as LanguageCode,
      shortCode: record.shortCode,
      receivedAt: record.receivedAt ?? record.startedAt,
      agencies: [...new Set(store.outbox.entriesOfRecord(record.id).map(({ agency }) => agency))],
    };
  };
  /** The record that sits here now. */
  const here = (): string => {
    if (place.at !== 'sitting') throw new CallFailure('kiosk.noSitting');
    return place.record;
  };
  /** What the desk was last told to list of the sitting here: most answers change nothing of that. */
  let listed: string | undefined;
  const tell = (record: string): void => {
    const opened = station.opened();
    const summary = sittingSummary(opened, opened.sittings.find(record), true);
    const now = JSON.stringify([summary, opened.store.tasks.of(record).length]);
    if (now === listed) events.answered(record);
    else events.sittingChanged(record);
    listed = now;
  };
  const tellSoon = inAMoment(() => {
    if (place.at !== 'sitting') return;
    try {
      tell(place.record);
    } catch {
      // Closed meanwhile, or a fault of the store: the desk meets it with its own call.
      events.sittingChanged(place.record);
    }
  });
  /** The desk hears of it when the newcomer has the next page. */
  const moved = (): KioskView => {
    tellSoon();
    return view();
  };
  const goTo = (next: Place): void => {
    const before = place;
    place = next;
    listed = undefined;
    if (before.at !== 'start') {
      events.sittingChanged(before.record);
      // Not for the sealed page of the same sitting: it follows without a break.
      if (next.at === 'start' || before.record !== next.record || next.at === 'locked') events.emptied();
    }
  };

  return {
    view,
    start: async (language: string): Promise<KioskView> => {
      const { sittings } = await station.ready();
      if (place.at !== 'start') throw new CallFailure('kiosk.notFree');
      const record = sittings.start(language);
      place = { at: 'sitting', record: record.id };
      return moved();
    },
    saveAnswer: (step: string, answers: PageAnswers): KioskView => {
      const id = here();
      const { sittings } = station.opened();
      // Only what the screen shows can be answered there.
      if (sittings.find(id).cursor !== step) throw new CallFailure('step.notShown');
      sittings.answer(id, step, answers, { role: 'newcomer' });
      return moved();
    },
    goTo: (step: string): KioskView => {
      const id = here();
      const { sittings } = station.opened();
      if (!mayReturnTo(sittings, sittings.find(id), step)) throw new CallFailure('step.confidential');
      sittings.goTo(id, step);
      return moved();
    },
    changeLanguage: (language: string): KioskView => {
      const id = here();
      station.opened().sittings.changeLanguage(id, language);
      return moved();
    },
    confirmReview: (): KioskView => {
      const id = here();
      station.opened().sittings.confirmReview(id);
      return moved();
    },
    scan: (person: string, lines: readonly string[]): KioskView => {
      const id = here();
      station.opened().sittings.scan(id, person, lines);
      return view();
    },
    /** For the person whose page is shown, and only while it is. */
    workAnswers: (): WorkAnswers => {
      const { sittings } = station.opened();
      return sittings.workAnswersAt(sittings.find(here()));
    },
    sheet: (person: string): PaperContent => {
      const id = here();
      return signing.sheet(station.opened().sittings.find(id), person);
    },
    sign: (person: string, contentHash: string, path: string | undefined): KioskView => {
      const id = here();
      signing.sign(station.opened().sittings.find(id), person, contentHash, path);
      return moved();
    },
    call: (kind: CallKind): void => {
      const id = here();
      station.opened().sittings.call(id, kind);
      events.tasksChanged(id);
    },
    code: (): { readonly shortCode: string } => ({
      shortCode: station.opened().sittings.find(here()).shortCode,
    }),
    leave: (): KioskView => {
      if (place.at === 'sitting') {
        const { record } = place;
        station.opened().store.records.audit({ action: 'kiosk.leave', record, actor: { role: 'newcomer' } });
        goTo({ at: 'locked', record });
      } else if (place.at === 'sealed') {
        goTo({ at: 'start' });
      }
      return view();
    },
    finish: (): KioskView => {
      if (place.at !== 'sealed') throw new CallFailure('kiosk.notSealed');
      goTo({ at: 'start' });
      return view();
    },

    /** For the desk. */
    holds: (record: string): boolean => place.at !== 'start' && place.record === record,
    /** Puts a draft on the screen, unless another household sits there. */
    put: (record: string): void => {
      if (place.at === 'sitting' && place.record !== record) throw new CallFailure('kiosk.notFree');
      goTo({ at: 'sitting', record });
      events.viewChanged(view());
    },
    /** Locks the screen; a locked one becomes free, and its sitting waits at the desk. */
    lock: (): void => {
      if (place.at === 'sitting') goTo({ at: 'locked', record: place.record });
      else goTo({ at: 'start' });
      events.viewChanged(view());
    },
    /** Takes a sitting off the screen, paused or over without a slip: the next household may sit down. */
    clear: (record: string): void => {
      if (place.at === 'start' || place.record !== record) return;
      goTo({ at: 'start' });
      events.viewChanged(view());
    },
    /** Whether it is seen there now, and not locked. */
    shows: (record: string): boolean => place.at === 'sitting' && place.record === record,
    /** A sitting was changed at the desk. */
    refresh: (record: string): void => {
      if (place.at === 'sitting' && place.record === record) events.viewChanged(view());
    },
    showSealed: (record: string): void => {
      if (place.at === 'start' || place.record !== record) return;
      goTo(place.at === 'sitting' ? { at: 'sealed', record } : { at: 'start' });
      events.viewChanged(view());
    },
    /** The station opened or closed. */
    announce: (): void => events.viewChanged(view()),
  };
}
