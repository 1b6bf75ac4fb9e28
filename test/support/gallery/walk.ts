/**
 * Walks the newcomer's screen to every place there is: every page of the form (empty, filled in, with errors), every
 * dialog and every screen beside the pages. At each place it can be shown in any language.
 */
import type { LanguageCode } from '#domain/contract/languages';
import type { KioskView } from '#domain/contract/shapes';
import { agencyIds } from '#domain/intake/agency';
import { intakeForm, intakePages } from '#domain/intake/form';
import { journeys } from '../journeys/index.ts';
import { answersOf, type Journey } from '../journeys/journey.ts';
import { play } from '../journeys/play.ts';
import { callDesk, callKiosk, emptying, type StationWindows } from '../station/launch.ts';
import { beginSitting } from '../station/sitting.ts';
import { show, tell } from './show.ts';

export type Place = {
  /** `birth`, `birth errors`, `birth filled`, `start`, `dialog stop`, … */
  readonly name: string;
  /** Looks the same whatever the newcomer speaks. */
  readonly oneLanguage: boolean;
  readonly show: (language: LanguageCode) => Promise<void>;
};

type Visit = (place: Place) => Promise<void>;
type View<Screen extends KioskView['screen']> = Extract<KioskView, { screen: Screen }>;

const newcomersPages = intakePages.filter(({ askedOf }) => askedOf === 'newcomer').map(({ key }) => key);

/** Every place by name; the walk fails where it has not been to one of them. */
const expectedPlaces: readonly string[] = [
  'start',
  'locked',
  'closed',
  'wait',
  'review',
  'reviewed',
  'sign',
  'sign again',
  'signed',
  'sealed',
  'dialog language',
  'dialog view',
  'dialog stop',
  'dialog sheet',
  'dialog stillThere',
  'called',
  'dialog answer',
  'why',
  'keyboard',
  'voice',
  ...newcomersPages,
];

/** Journeys enough to see every page, the longest first, and the pages to look at in each. */
function plan(): readonly { readonly journey: Journey; readonly pages: readonly string[] }[] {
  const asked = journeys.map((journey) => {
    const { asked: steps, stopped, unanswered } = play(intakeForm, journey);
    const isWhole = stopped === undefined && unanswered.length === 0;
    return { journey, pages: isWhole ? new Set(steps.map((key) => key.split('/')[0] as string)) : new Set() };
  });
  const left = new Set<unknown>(newcomersPages);
  const planned: { journey: Journey; pages: string[] }[] = [];
  while (left.size > 0) {
    const gains = asked.map(({ journey, pages }) => ({
      journey,
      pages: [...pages].filter((key) => left.has(key)) as string[],
    }));
    const best = gains.reduce((one, other) => (other.pages.length > one.pages.length ? other : one));
    if (best.pages.length === 0) throw new Error(`no journey asks for ${[...left].join(', ')}`);
    for (const key of best.pages) left.delete(key);
    planned.push(best);
  }
  return planned;
}

export type WalkOptions = {
  /** only places whose name holds this */
  readonly only?: string;
  /** which of the three states of a page; all of them when left out */
  readonly states?: readonly ('empty' | 'errors' | 'filled')[];
};

/** @returns names of the expected places it did not come to (none when `only` is given) */
export async function walkKiosk(
  station: StationWindows,
  visit: Visit,
  { only, states = ['empty', 'errors', 'filled'] }: WalkOptions = {},
): Promise<readonly string[]> {
  const { app, kiosk, desk } = station;
  const seen = new Set<string>();
  const isWanted = (name: string) => only === undefined || name.includes(only);
  const at = async (name: string, view: KioskView): Promise<void> => {
    seen.add(name);
    if (!isWanted(name)) return;
    await visit({
      name,
      oneLanguage: !('language' in view),
      show: (language) => show(app, kiosk, 'language' in view ? { ...view, language } : view),
    });
  };
  /** Something else in between, so that the next view is drawn from scratch. */
  const wipe = () => show(app, kiosk, { screen: 'locked', rehearsal: true });
  const fresh = async (view: KioskView) => {
    await wipe();
    await show(app, kiosk, view);
  };
  const click = (action: string) => kiosk.locator(`[data-action="${action}"]`).first().click();

  const page = async (view: View<'page'>, filled: View<'page'>['answers']): Promise<void> => {
    const name = view.step.page;
    if (![name, `${name} errors`, `${name} filled`].some(isWanted)) {
      seen.add(name);
      return;
    }
    await fresh(view);
    if (states.includes('empty')) await at(name, view);
    else seen.add(name);
    if (states.includes('errors') && hasRequired(name)) {
      // What a document said would fill the page in, and a page that is filled in has no errors.
      const blank = { ...view, answers: {}, suggestions: {} };
      await fresh(blank);
      await click('next');
      await kiosk.locator(`.error-summary, main:not([data-step="${view.step.key}"])`).first().waitFor();
      if (await kiosk.locator('.error-summary').count()) await at(`${name} errors`, blank);
      else await callKiosk(kiosk, 'goTo', { step: view.step.key });
    }
    if (states.includes('filled')) {
      const full = { ...view, answers: filled };
      await fresh(full);
      await at(`${name} filled`, full);
    }
  };

  const besides = async (view: View<'page'>): Promise<void> => {
    for (const name of ['language', 'view', 'stop'] as const) {
      if (!isWanted(`dialog ${name}`)) continue;
      await fresh(view);
      await click(name);
      await kiosk.locator(`[data-dialog="${name}"]`).waitFor();
      await at(`dialog ${name}`, view);
      await wipe();
    }
    for (const name of ['language', 'view', 'stop']) seen.add(`dialog ${name}`);
    await fresh(view);
    await click('callForHelp');
    await kiosk.locator('[data-called="noticed"]').waitFor();
    await at('called', view);
    await fresh(view);
    await kiosk.locator('.why__summary').click();
    await at('why', view);
    await fresh(view);
    await kiosk.locator('main input[type="text"]').first().click();
    await at('keyboard', view);
    await fresh(view);
    await tell(app, 'staffBeside', false);
    await kiosk.evaluate(async () => {
      // From here on it counts; then four minutes are over at once.
      await new Promise((done) => setTimeout(done, 300));
      const now = performance.now.bind(performance);
      const end = now() + 241_000;
      performance.now = () => end;
    });
    await kiosk.locator('[data-dialog="stillThere"]').waitFor();
    await at('dialog stillThere', view);
    await tell(app, 'staffBeside', true);
    await kiosk.locator('[data-dialog="stillThere"]').waitFor({ state: 'detached' });
    await kiosk.evaluate(() => {
      Reflect.deleteProperty(performance, 'now');
    });
    await fresh(view);
    await click('readAloud').catch(() => undefined);
    await at('voice', view);
    // A language without audio ended it by itself.
    const stop = kiosk.locator('[data-action="stopReading"]');
    if (await stop.count()) await stop.click();
  };

  /** The question whose answer is longest, opened. */
  const answer = async (view: View<'page'>): Promise<void> => {
    if (isWanted('dialog answer')) {
      await fresh(view);
      await kiosk.locator('[data-topic="howPermission"]').click();
      await kiosk.locator('[data-dialog="answer"]').waitFor();
    }
    await at('dialog answer', view);
    await wipe();
  };

  const signing = async (view: KioskView): Promise<void> => {
    if (view.screen !== 'review' || !view.signing) throw new Error('nobody is asked to sign');
    const { signers } = view.signing;
    const as = (state: (typeof signers)[number]['state']): KioskView => ({
      ...view,
      signing: { ready: true, signers: signers.map((signer) => ({ ...signer, state })) },
    });
    for (const [name, state] of [
      ['sign', 'open'],
      ['sign again', 'void'],
      ['signed', 'drawn'],
    ] as const) {
      await fresh(as(state));
      await at(name, as(state));
    }
    await fresh(as('open'));
    await click('readSheet');
    await kiosk.locator('[data-dialog="sheet"] [data-sheet]').waitFor();
    await at('dialog sheet', as('open'));
    await wipe();
  };

  const first = await callKiosk(kiosk, 'view', {});
  await fresh(first);
  await at('start', first);
  for (const [index, { journey, pages }] of plan().entries()) {
    const open = new Set(pages);
    if (index > 0 && !pages.some((key) => [key, `${key} errors`, `${key} filled`].some(isWanted))) {
      for (const key of pages) seen.add(key);
      continue;
    }
    const record = await beginSitting(station, journey);
    const told = answersOf(journey);
    let view = await callKiosk(kiosk, 'view', {});
    while (view.screen === 'page' || view.screen === 'wait') {
      if (index > 0 && open.size === 0) break;
      if (view.screen === 'wait') {
        const { blockedAt } = await callDesk(desk, 'sitting', { record });
        if (blockedAt === undefined) throw new Error('the kiosk waits for nothing');
        await callDesk(desk, 'saveAnswer', { record, step: blockedAt, answers: told[blockedAt] ?? {} });
        view = await callKiosk(kiosk, 'view', {});
        continue;
      }
      const { key, page: name } = view.step;
      const answers = told[key];
      if (!answers) throw new Error(`journey ${journey.persona} has no answer for ${key}`);
      if (open.delete(name)) await page(view, answers);
      if (name === 'birth' && !seen.has('why')) await besides(view);
      if (name === 'workQuestions' && !seen.has('dialog answer')) await answer(view);
      view = await callKiosk(kiosk, 'saveAnswer', { step: key, answers });
    }
    if (index === 0 && view.screen === 'review') {
      await fresh(view);
      await at('review', view);
      const reviewed = await callKiosk(kiosk, 'confirmReview', {});
      await at('reviewed', reviewed);
      await signing(reviewed);
      const rehearsal = true;
      await at('wait', { screen: 'wait', rehearsal, language: 'de' });
      await at('sealed', {
        screen: 'sealed',
        rehearsal,
        language: 'de',
        shortCode: '7K3M9Q',
        receivedAt: '2026-11-23T09:41:00Z',
        agencies: [...agencyIds],
      });
      await at('locked', { screen: 'locked', rehearsal });
      await at('closed', { screen: 'closed', rehearsal, code: 'store.passphraseNeeded' });
    }
    await emptying(kiosk, () => callDesk(desk, 'lockKiosk', {}));
    await callDesk(desk, 'lockKiosk', {});
    await kiosk.locator('[data-screen="start"]').waitFor();
  }
  return only === undefined ? expectedPlaces.filter((name) => !seen.has(name)) : [];
}

const hasRequired = (key: string): boolean =>
  Object.values(intakeForm.byKey.get(key)?.fields ?? {}).some(({ optional }) => optional !== true);
