/** Touches a journey into the newcomer's screen, field by field, as a person would. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer } from '#domain/flow/page';
import type { PartialDate } from '#domain/identity/partial-date';
import { intakeForm } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';
import { answersOf, type Ids, idsOf, type Journey } from '../support/journeys/journey.ts';

const main = (kiosk: Page): Locator => kiosk.locator('main[data-step]');

/** Pages that were touched with the driver's own mouse in this process. */
const touched = new Set<string>();
let isKnown = false;

/**
 * Touches a control. The first time a page comes, with the driver's mouse, which takes a tenth of a second; on a page
 * that comes once more, for the next person, from inside, where the control is in sight and nothing lies over it.
 */
async function touch(control: Locator): Promise<void> {
  if (!isKnown || !(await control.evaluate(clickInPage))) await control.click();
}

function clickInPage(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  if (width === 0 || height === 0 || element.matches(':disabled') || !element.contains(hit)) return false;
  element.click();
  return true;
}

/** Touches a language on the empty screen: a sitting begins. */
export async function begin(kiosk: Page, language: string): Promise<void> {
  await kiosk.locator(`[data-screen="start"] [data-language="${language}"]`).click();
  await main(kiosk).waitFor();
}

/** The step the screen shows, or the screen where it shows none. */
export async function shown(kiosk: Page): Promise<{ readonly screen: string; readonly step?: string }> {
  const screen = (await kiosk.locator('[data-screen]').getAttribute('data-screen')) ?? '';
  if (screen !== 'page') return { screen };
  await main(kiosk).waitFor();
  return { screen, step: (await main(kiosk).getAttribute('data-step')) ?? undefined };
}

/** Switches the language by the button that is always there. */
export async function switchLanguage(kiosk: Page, language: string): Promise<void> {
  await kiosk.locator('[data-action="language"]').click();
  await kiosk.locator(`[data-dialog="language"] [data-action="language-${language}"]`).click();
  await expect(kiosk.locator('html')).toHaveAttribute('lang', language);
}

/** Looks through everything before the end, card by card. */
export async function lookThrough(kiosk: Page): Promise<void> {
  const next = kiosk.locator('[data-action="nextCard"]');
  while (await next.count()) {
    const open = kiosk.locator('[data-action="fold"][aria-expanded="true"]');
    const before = await open.textContent();
    await next.click();
    await expect(open).not.toHaveText(before ?? '');
    await expect(open).toBeFocused();
    await expect(kiosk.locator('.review__step').first()).toBeVisible();
  }
}

export type SitOptions = {
  /** called before "next" on every page, with the page's step key */
  readonly onPage?: (step: string) => Promise<void>;
  /** stop before this page (by page key) is answered */
  readonly until?: string;
};

/**
 * Answers page after page until the screen shows something else, or the page `until`.
 * @returns the ids the screen gave the journey's persons
 */
export async function sit(
  kiosk: Page,
  journey: Journey,
  known: Ids = idsOf(journey),
  options: SitOptions = {},
): Promise<Ids> {
  let ids = known;
  for (;;) {
    const { screen, step } = await shown(kiosk);
    if (screen !== 'page' || step === undefined) return ids;
    const page = await main(kiosk).getAttribute('data-page');
    if (page === options.until) return ids;
    isKnown = false;
    if (page === 'members') await enterMembers(kiosk, journey);
    else if (page === 'workQuestions') await openTopics(kiosk, answersOf(journey, ids)[step]?.topics);
    else await enterPage(kiosk.locator('main'), step, answersOf(journey, ids)[step]);
    await options.onPage?.(step);
    await next(kiosk, step);
    if (page === 'members') ids = await idsFromScreen(kiosk, journey);
  }
}

/** Presses "next" and waits until another page or screen stands there. */
export async function next(kiosk: Page, step: string): Promise<void> {
  await touch(kiosk.locator('[data-action="next"]'));
  await expect(kiosk.locator(`main[data-step="${step}"]`), `the page after ${step}`).toHaveCount(0, {
    timeout: 10_000,
  });
  await expect(kiosk.locator('main')).toBeVisible();
}

async function idsFromScreen(kiosk: Page, journey: Journey): Promise<Ids> {
  const persons = await kiosk.evaluate(async () => {
    const view = await window.rathaus.kiosk?.view({});
    return view?.ok && view.value.screen === 'page' ? view.value.persons.map(({ id }) => id) : [];
  });
  return Object.fromEntries(journey.members.map(({ alias }, index) => [alias, persons[index] ?? '']));
}

/** Opens each question as a person would, and asks a counsellor where the journey does. */
async function openTopics(kiosk: Page, answer: Answer | undefined): Promise<void> {
  if (answer === undefined || !('value' in answer)) return;
  for (const { topic, counsellor } of answer.value as readonly { topic: string; counsellor: string }[]) {
    await kiosk.locator(`[data-topic="${topic}"]`).click();
    const dialog = kiosk.locator('[data-dialog="answer"]');
    if (counsellor === 'yes') await dialog.locator('[data-action="askCounsellor"]').click();
    await dialog.locator('[data-action="close"]').click();
  }
}

async function enterMembers(kiosk: Page, journey: Journey): Promise<void> {
  for (const [index, { called, relation, ageGroup }] of journey.members.entries()) {
    const card = kiosk.locator(`[data-person="${index}"]`);
    // The first person stands there already.
    if (index > 0) await kiosk.locator('[data-action="addPerson"]').click();
    await card.locator('input[type="text"]').fill(called);
    if (index > 0) await choose(card, relation);
    await choose(card, ageGroup);
  }
}

/** Enters the answers of one page into its form, at the kiosk or at the desk. */
export async function enterPage(
  scope: Locator,
  step: string,
  answers: Readonly<Record<string, Answer>> | undefined,
): Promise<void> {
  const key = step.split('/')[0] ?? '';
  const page = intakeForm.byKey.get(key);
  if (!page || !answers) throw new Error(`the journey has no answer for ${step}`);
  isKnown = touched.has(key);
  touched.add(key);
  for (const name of Object.keys(page.fields)) {
    const answer = answers[name];
    if (answer) await enter(scope.locator(`[data-field="${name}"]`), page.fields[name] as Question, answer);
  }
}

/** Enters one answer into its field. */
async function enter(field: Locator, question: Question, answer: Answer): Promise<void> {
  if ('skip' in answer) {
    await touch(field.locator(`[data-action="skip-${answer.skip}"]`));
    return;
  }
  await enterValue(field, question, answer.value);
}

const choose = (scope: Locator, code: string): Promise<void> =>
  touch(scope.locator(`label.tile[data-code="${code}"]`).first());

async function chooseAll(scope: Locator, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const mark = scope.locator(`label.tile[data-code="${code}"] input`);
    if (!(await mark.isChecked())) await choose(scope, code);
  }
}

async function pick(scope: Locator, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    if (await scope.locator(`.chosen__item[data-code="${code}"]`).count()) continue;
    await touch(scope.locator(`.picker__option[data-code="${code}"]`));
  }
}

async function enterDate(
  scope: Locator,
  { year, month, day }: Pick<PartialDate, 'year' | 'month' | 'day'>,
): Promise<void> {
  if (year === undefined) return touch(scope.locator('[data-action="yearUnknown"]'));
  await scope.locator('.date__year input').fill(String(year));
  await choose(scope.locator('.tiles--months'), month === undefined ? 'unknown' : String(month));
  if (month !== undefined)
    await choose(scope.locator('.tiles--days'), day === undefined ? 'unknown' : String(day));
}

async function enterValue(scope: Locator, question: Question, value: unknown): Promise<void> {
  switch (question.kind) {
    case 'choice':
      return choose(scope, value as string);
    case 'choices':
    case 'personRef':
      return chooseAll(scope, value as readonly string[]);
    case 'confirm':
      return chooseAll(scope, ['true']);
    case 'nameList':
      return enterNames(scope, value as readonly string[]);
    case 'partialDate':
      return enterDate(scope, value as PartialDate);
    case 'date': {
      const [year, month, day] = (value as string).split('-').map(Number);
      return enterDate(scope, { year, month, day });
    }
    case 'country':
    case 'language':
      return pick(scope, [value as string]);
    case 'countries': {
      const alone = question.exclusive ?? [];
      const keys = value as readonly string[];
      await chooseAll(
        scope,
        keys.filter((key) => alone.includes(key)),
      );
      return pick(
        scope,
        keys.filter((key) => !alone.includes(key)),
      );
    }
    case 'money': {
      const { cents, currency } = value as { readonly cents: number; readonly currency: string };
      await scope.locator('input[type="text"]').fill((cents / 100).toFixed(2));
      await scope.locator('select').selectOption(currency);
      return;
    }
    case 'mrz':
      return readZone(scope, value as readonly string[]);
    case 'rows':
      return enterRows(scope, question, value as readonly Readonly<Record<string, unknown>>[]);
    default:
      return scope.locator('input[type="text"], textarea').first().fill(String(value));
  }
}

/**
 * What a document reader does: it types the lines in a burst, wherever the focus is. Made inside the page, because a
 * burst that a busy machine delays is, rightly, taken for a person's typing.
 */
async function readZone(scope: Locator, lines: readonly string[]): Promise<void> {
  await scope.page().evaluate(
    (keys) => {
      for (const key of keys) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }
    },
    lines.flatMap((line) => [...line, 'Enter']),
  );
  await expect(scope.locator('textarea')).toHaveValue(lines.join('\n'));
}

async function enterNames(scope: Locator, names: readonly string[]): Promise<void> {
  const inputs = scope.locator('input[type="text"]');
  for (const [index, name] of names.entries()) {
    if ((await inputs.count()) <= index) await touch(scope.locator('[data-action="addName"]'));
    await inputs.nth(index).fill(name);
  }
}

async function enterRows(
  scope: Locator,
  question: Question,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const card = scope.locator(`[data-row="${index}"]`);
    // The first row stands there by itself.
    if (index > 0) await touch(scope.locator('[data-action="addRow"]'));
    await card.waitFor();
    for (const [column, value] of Object.entries(row)) {
      if (value === undefined) continue;
      await enterValue(
        card.locator(`[data-column="${column}"]`),
        question.columns?.[column] as Question,
        value,
      );
    }
  }
}
