/** A whole sitting without a touch: from the language to the last word, by keys alone, and the focus always to be seen. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { callDesk } from '../support/station/launch.ts';
import { rehearsalStation } from './rehearsal-station.ts';

const station = rehearsalStation();

/** Tabs on until the control has the focus; on the way every control must show that it has it. */
async function tabTo(kiosk: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 90; presses += 1) {
    await kiosk.keyboard.press('Tab');
    const unseen = await kiosk.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      // A mark of a tile shows it on the whole tile, a field to search in on the whole list.
      const shown = [focused, focused.closest('label'), focused.closest('.picker')].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
      return shown ? undefined : focused.outerHTML.slice(0, 160);
    });
    expect(unseen, 'a control that hides its focus').toBeUndefined();
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the keyboard does not lead there');
}

/** Answers whatever the page asks: "I don't know" where there is that, else the first choice, else a word. */
async function answer(kiosk: Page): Promise<void> {
  const names = await kiosk
    .locator('main [data-field]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset.field ?? ''));
  const done = new Set<string>();
  for (let name = names[0]; name !== undefined; ) {
    const field = kiosk.locator(`main [data-field="${name}"]`);
    done.add(name);
    await answerField(kiosk, field);
    // An answer may bring another question.
    const now = await kiosk
      .locator('main [data-field]')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLElement).dataset.field ?? ''));
    name = now.find((one) => !done.has(one));
  }
}

async function answerField(kiosk: Page, field: Locator): Promise<void> {
  const isOptional = await field.locator('.kern-label__optional').count();
  const skip = field.locator('[data-action="skip-unknown"], [data-action="skip-askStaff"]').first();
  const mark = field.locator('input[type="radio"], input[type="checkbox"]').first();
  const text = field.locator('input[type="text"], textarea').first();
  if ((await field.getAttribute('data-field')) === 'birthDate') {
    // Somebody whose age nobody knows would have to wait for staff.
    await tabTo(kiosk, field.locator('.date__year input'));
    await kiosk.keyboard.type('1990');
    for (const part of ['months', 'days']) {
      await tabTo(kiosk, field.locator(`.tiles--${part} input`).first());
      await kiosk.keyboard.press('Space');
      await kiosk.keyboard.press('ArrowRight');
    }
  } else if (await skip.count()) {
    await tabTo(kiosk, skip);
    await kiosk.keyboard.press('Enter');
    await expect(skip).toHaveAttribute('aria-pressed', 'true');
  } else if (await mark.count()) {
    await tabTo(kiosk, mark);
    await kiosk.keyboard.press('Space');
    await expect(mark).toBeChecked();
  } else if ((await text.count()) && !isOptional) {
    await tabTo(kiosk, text);
    await kiosk.keyboard.type('Muster');
  }
}

test('a whole sitting can be answered with the keyboard alone, and the focus can always be seen', async () => {
  test.setTimeout(300_000);
  const { kiosk } = station;
  await tabTo(kiosk, kiosk.locator('[data-language="en"]'));
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.locator('main[data-page="notice"]')).toBeVisible();
  const pages: string[] = [];
  for (;;) {
    const main = kiosk.locator('main');
    await main.waitFor();
    const step = await main.getAttribute('data-step');
    if (step === null) break;
    pages.push(step.split('/')[0] as string);
    if (pages.at(-1) === 'members') {
      await tabTo(kiosk, kiosk.locator('[data-person="0"] input[type="text"]'));
      await kiosk.keyboard.type('Person Muster');
      await tabTo(kiosk, kiosk.locator('[data-person="0"] input[type="radio"]').first());
      await kiosk.keyboard.press('Space');
    } else {
      await answer(kiosk);
    }
    await tabTo(kiosk, kiosk.locator('[data-action="next"]'));
    await kiosk.keyboard.press('Enter');
    await expect(kiosk.locator(`main[data-step="${step}"]`), step).toHaveCount(0);
  }
  expect(new Set(pages).size).toBeGreaterThan(25);
  await expect(kiosk.locator('[data-screen="review"]')).toBeVisible();
  const next = kiosk.locator('[data-action="nextCard"]');
  while (await next.count()) {
    await tabTo(kiosk, next);
    await kiosk.keyboard.press('Enter');
    await expect(kiosk.locator('[data-action="fold"]:focus')).toHaveAttribute('aria-expanded', 'true');
  }
  await tabTo(kiosk, kiosk.locator('[data-action="confirmReview"]'));
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.locator('[data-action="confirmReview"]')).toHaveCount(0);
  const [sitting] = (await callDesk(station.desk, 'sittings', {})).filter(({ atKiosk }) => atKiosk);
  expect(sitting).toMatchObject({ called: 'Person Muster', persons: 1 });
});
