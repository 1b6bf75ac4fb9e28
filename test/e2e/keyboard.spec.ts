/** Writing with the keyboard on the screen, by touch, in the scripts of those who come; and that it is never in the way. */
import { type CDPSession, expect, type Locator, test } from '@playwright/test';
import { callDesk, callKiosk } from '../support/station/launch.ts';
import { marked } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';
import { rehearsalStation } from './rehearsal-station.ts';
import { switchLanguage } from './touch.ts';

// One sitting, further from test to test.
test.describe.configure({ mode: 'serial' });

const table = { width: 1280, height: 800 };
const small = { width: 1024, height: 768 };
const standing = { width: 1080, height: 1920 };
const journey = { ...marked, language: 'de' as const };

const station = rehearsalStation();
let touches: CDPSession;
let record: string;

test.beforeAll(async () => {
  touches = await station.kiosk.context().newCDPSession(station.kiosk);
  await callKiosk(station.kiosk, 'start', { language: 'de' });
  record = await desk.openSittingAtKiosk(station.desk);
  await resize(table);
});

const quoted = (text: string) => text.replace(/["\\]/g, '\\$&');
const keyboard = () => station.kiosk.locator('.keyboard');
const key = (name: string) => keyboard().locator(`[data-key="${quoted(name)}"]`);
const relative = (name: string) => keyboard().locator(`.keyboard__panel [data-key="${quoted(name)}"]`);

async function resize({ width, height }: typeof table): Promise<void> {
  await station.app.evaluate(
    ({ BrowserWindow }, size) => {
      const kiosk = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('kiosk'));
      kiosk?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => station.kiosk.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** A finger on the glass. @param hold milliseconds */
async function touch(target: Locator, hold = 0): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${target} is not there`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  if (hold > 0) await station.kiosk.waitForTimeout(hold);
  await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function press(...names: readonly string[]): Promise<void> {
  for (const name of names) await touch(key(name).first());
}

/** Holds a letter down and chooses one of its relatives. */
async function pressRelative(of: string, name: string): Promise<void> {
  await touch(key(of).first(), 600);
  await touch(relative(name));
}

/** Touches a field; the keys are there, the field is seen as a whole, and nothing lies on it. */
async function touchField(field: Locator, what = String(field)): Promise<void> {
  await touch(field);
  await expect(field).toBeFocused();
  await expectKeysFor(field);
  await expectUncovered(field, what);
}

/** Not those of the field before. */
async function expectKeysFor(field: Locator): Promise<void> {
  await expect(keyboard()).toHaveAttribute('aria-controls', (await field.getAttribute('id')) ?? '');
}

async function expectUncovered(field: Locator, what = String(field)): Promise<void> {
  const seen = () =>
    field.evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const keys = document.querySelector('.keyboard')?.getBoundingClientRect().top ?? innerHeight;
      const inner = 3;
      const corners = [
        [left + inner, top + inner],
        [right - inner, top + inner],
        [left + inner, bottom - inner],
        [right - inner, bottom - inner],
      ] as const;
      return {
        aboveKeys: bottom <= keys + 0.5,
        free: corners.every(([x, y]) => document.elementFromPoint(x, y) === element),
      };
    });
  await expect.poll(seen, what).toEqual({ aboveKeys: true, free: true });
}

async function expectLargeKeys(least: number): Promise<void> {
  const sizes = await keyboard()
    .locator('button')
    .evaluateAll((keys) =>
      keys
        .filter((one) => !one.closest('[inert]'))
        .map((one) => {
          const { width, height, left, right } = one.getBoundingClientRect();
          return { what: one.dataset.key, width, height, inside: left >= 0 && right <= innerWidth };
        }),
    );
  expect(sizes.length).toBeGreaterThan(10);
  expect(
    sizes.filter(({ width, height, inside }) => width < least - 0.5 || height < least - 0.5 || !inside),
  ).toEqual([]);
}

async function answers(step: string): Promise<Readonly<Record<string, unknown>>> {
  const { steps } = await callDesk(station.desk, 'sitting', { record });
  return steps.find(({ key: name }) => name.split('/')[0] === step)?.answers ?? {};
}

test('what the screen calls a person can be written in any script, with few, large keys', async () => {
  const { kiosk } = station;
  await answerUntil(station, journey, record, 'members');
  const called = kiosk.locator('[data-person="0"] input[type="text"]');
  await touchField(called);
  await expect(keyboard()).toHaveAttribute('data-layout', 'latin');
  await expectLargeKeys(60);

  await press('{scripts}', '{=ethiopic}');
  await expect(keyboard()).toHaveAttribute('data-layout', 'ethiopic');
  await press('አ', 'ኣ', 'በ', 'ቤ', 'ለ', 'ል');
  await expect(called).toHaveValue('ኣቤል');
  await expectUncovered(called);
  await expectLargeKeys(60);

  await resize(small);
  await expectUncovered(called);
  await expectLargeKeys(60);
  for (const script of ['pashto', 'kurmanji', 'arabic']) {
    await press('{scripts}', `{=${script}}`);
    await expect(keyboard()).toHaveAttribute('data-layout', script);
    await expectUncovered(called);
    await expectLargeKeys(60);
  }
  await resize(table);
  // Another field of this kind opens with the script chosen last.
  await touch(kiosk.locator('[data-action="addPerson"]'));
  await touchField(kiosk.locator('[data-person="1"] input[type="text"]'));
  await expect(keyboard()).toHaveAttribute('data-layout', 'arabic');
});

test('digits of Persian are stored as ours, typed on keys or on the glass, and the caret stays', async () => {
  const { kiosk } = station;
  await answerUntil(station, journey, record, 'address');
  await switchLanguage(kiosk, 'fa');
  await touch(kiosk.locator('label.tile[data-code="flat"]'));
  const field = (name: string) => kiosk.locator(`[data-field="${name}"] input`);

  await touchField(field('street'));
  await press('w', 'e', 'g');
  await expect(field('street')).toHaveValue('Weg');
  // A keyboard with keys, set to Persian
  await touchField(field('houseNumber'));
  await expect(keyboard()).toHaveAttribute('data-layer', 'signs');
  await kiosk.keyboard.insertText('۱۳');
  await expect(field('houseNumber')).toHaveValue('13');
  await kiosk.keyboard.press('ArrowLeft');
  await kiosk.keyboard.insertText('۲');
  await expect(field('houseNumber')).toHaveValue('123');
  expect(await field('houseNumber').evaluate((input) => (input as HTMLInputElement).selectionStart)).toBe(2);

  await touchField(field('postcode'));
  await expect(keyboard()).toHaveAttribute('data-layout', 'digits');
  await press('4', '5', '4', '7', '{delete}', '6', '8');
  await touchField(field('town'));
  await press('o', 'r', 't');
  await touch(kiosk.locator('[data-action="next"]'));
  await expect(kiosk.locator('main[data-page="address"]')).toHaveCount(0);
  await expect(keyboard()).toHaveCount(0);
  expect(await answers('address')).toMatchObject({
    houseNumber: { value: '123' },
    postcode: { value: '45468' },
    town: { value: 'Ort' },
  });
  // The rest of the journey is told of the centre's own address.
  await callKiosk(kiosk, 'goTo', { step: 'address' });
  await callKiosk(kiosk, 'saveAnswer', { step: 'address', answers: marked.answers.address ?? {} });
  await kiosk.reload();
});

test('a document reader types beside it, and leaves nothing in the field', async () => {
  const { kiosk } = station;
  await answerUntil(station, journey, record, 'document');
  await touch(kiosk.locator('label.tile[data-code="AKN"]').first());
  const number = kiosk.locator('[data-field="number"] input');
  await touchField(number);
  await expect(keyboard()).toHaveAttribute('data-layout', 'code');
  await press('A', '1');
  const lines = ['MED<<MESALE<<ABEL<<<<<<<<<<<<<<<<<<<', 'A1234540<1ERI9501016M2703028<<<<<<<6'];
  await kiosk.evaluate(
    (keys) => {
      for (const name of keys) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
        );
      }
    },
    lines.flatMap((line) => [...line, 'Enter']),
  );
  const zone = kiosk.locator('[data-field="mrz"] textarea');
  await expect(zone).toHaveValue(lines.join('\n'));
  await expect(number).toHaveValue('A1');
  await expect(number).toBeFocused();
  await expect(keyboard()).toBeVisible();

  // And by hand: the last letter anew, and a new line where there are several.
  await touchField(zone);
  await expect(keyboard()).toHaveAttribute('data-layout', 'mrz');
  await zone.evaluate((area) => {
    const { value } = area as HTMLTextAreaElement;
    (area as HTMLTextAreaElement).setSelectionRange(value.length, value.length);
  });
  await press('{delete}', '<', '{enter}');
  await expect(zone).toHaveValue(`${lines[0]}\n${lines[1]?.slice(0, -1)}<\n`);
});

test('a family name is written with letters that hardly any keyboard has, and Enter goes on', async () => {
  const { kiosk } = station;
  await answerUntil(station, journey, record, 'officialName');
  await touch(kiosk.locator('[data-field="onlyName"] label.tile[data-code="no"]'));
  const family = kiosk.locator('[data-field="familyName"] input');
  await family.evaluate((input) => (input as HTMLInputElement).select());
  await touchField(family);
  await kiosk.keyboard.press('Control+a');
  await press('{delete}');
  await expect(family).toHaveValue('');

  await press('{shift}');
  await pressRelative('c', 'Ç̆');
  await press('e', '{more}', 'l', 'l̥̄', '-', '{shift}', '{shift}');
  await pressRelative('k', 'K͟H');
  await expect(family).toHaveValue('Ç̆el̥̄-K͟H');
  await expect(family).toBeFocused();

  // One letter of the norm is one letter to delete, and what was deleted can be had back.
  await press('{delete}');
  await expect(family).toHaveValue('Ç̆el̥̄-');
  await kiosk.keyboard.press('Control+z');
  await expect(family).toHaveValue('Ç̆el̥̄-K͟H');

  // In the middle: what is marked is replaced, and the caret stands behind it.
  const at = 'Ç̆'.length;
  await family.evaluate(
    (input, caret) => (input as HTMLInputElement).setSelectionRange(caret, caret + 1),
    at,
  );
  await press('{shift}');
  await pressRelative('i', 'î');
  await press('m');
  await expect(family).toHaveValue('Ç̆îml̥̄-K͟H');
  expect(await family.evaluate((input) => (input as HTMLInputElement).selectionStart)).toBe(at + 2);

  // A slide from the letter to its relative, without letting go
  await touches.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [await middle(key('s'))],
  });
  await expect(relative('ş')).toBeVisible();
  await touches.send('Input.dispatchTouchEvent', {
    type: 'touchMove',
    touchPoints: [await middle(relative('ş'))],
  });
  await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(family).toHaveValue('Ç̆îmşl̥̄-K͟H');

  const given = kiosk.locator('[data-field="givenNames"] input').first();
  await given.fill('');
  await touchField(family);
  await press('{enter}');
  await expect(kiosk.locator('.error-summary')).toBeVisible();
  await expect(given).toBeFocused();
  await expectKeysFor(given);
  await expectUncovered(given);
  await press('a', 'b', 'e', 'l', '{enter}');
  await expect(kiosk.locator('main[data-page="officialName"]')).toHaveCount(0);
  expect(await answers('officialName')).toMatchObject({
    familyName: { value: 'Ç̆îmşl̥̄-K͟H' },
    givenNames: { value: ['Abel'] },
  });
});

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.first().boundingBox();
  if (box === null) throw new Error(`${target} is not there`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a name in the own script is written in Arabic, from right to left, and Latin is a key away', async () => {
  const { kiosk } = station;
  await expect(kiosk.locator('main[data-page="formerNames"]')).toBeVisible();
  // The finger that went on stood where "next" stands now, and has not pressed it.
  await kiosk.waitForTimeout(300);
  await expect(kiosk.locator('.error-summary')).toHaveCount(0);
  await switchLanguage(kiosk, 'ar');
  await touch(kiosk.locator('label.tile[data-code="ownScript"]'));
  const own = kiosk.locator('[data-field="ownScript"] input');
  await touchField(own);
  await expect(keyboard()).toHaveAttribute('data-layout', 'arabic');
  await pressRelative('ا', 'أ');
  await press('م', 'ي', 'ر', 'ة');
  await expect(own).toHaveValue('أميرة');
  expect(await own.evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
  await press('{script}');
  await expect(keyboard()).toHaveAttribute('data-layout', 'latin');
  await press('{script}');
  await expect(keyboard()).toHaveAttribute('data-layout', 'arabic');

  // The language changes under the hand: the field keeps its text, the keys follow.
  await switchLanguage(kiosk, 'uk');
  await touchField(own);
  await expect(keyboard()).toHaveAttribute('data-layout', 'ukrainian');
  await expect(own).toHaveValue('أميرة');
});

test('a word in Kurmanji is looked for, and what is found is seen above the keys', async () => {
  const { kiosk } = station;
  await answerUntil(station, journey, record, 'birth');
  await switchLanguage(kiosk, 'kmr');
  const search = kiosk.locator('.picker input');
  await touchField(search);
  await expect(keyboard()).toHaveAttribute('data-layout', 'kurmanji');
  await press('s', 'û', 'r', 'î');
  await expect(search).toHaveValue('sûrî');
  await press('{delete}');
  await expect(search).toHaveValue('sûr');
  await expect(kiosk.locator('.picker__option').first()).toBeInViewport({ ratio: 0.99 });
  await touch(kiosk.locator('.picker__option').first());
  await expect(kiosk.locator('.chosen__item')).toBeVisible();
  await expect(keyboard()).toHaveCount(0);
});

test('a country is taken with one press while the keys stand there for the field before', async () => {
  const { kiosk } = station;
  const country = kiosk.locator('[data-field="birthCountry"]');
  await touchField(kiosk.locator('[data-field="birthPlace"] input'));
  for (const place of [3, 120]) {
    const again = country.locator('.chosen__item button');
    if (await again.count()) await again.click();
    await touchField(kiosk.locator('[data-field="birthPlace"] input'));
    const option = country.locator('.picker__option').nth(place);
    const code = await option.getAttribute('data-code');
    // As a hand does it: pressed, and only then let go.
    await option.click();
    await expect(country.locator(`.chosen__item[data-code="${code}"]`)).toBeVisible();
    await expect(keyboard()).toHaveCount(0);
  }
});

for (const [size, text] of [
  [table, 100],
  [standing, 100],
  [table, 200],
] as const) {
  test(`no field of a page is ever covered, at ${size.width} × ${size.height} and ${text} %`, async () => {
    const { kiosk } = station;
    await resize(size);
    const setSize = (percent: number) =>
      kiosk.evaluate((value) => document.documentElement.setAttribute('data-text-size', value), `${percent}`);
    for (const language of ['ar', 'ti', 'de']) {
      await switchLanguage(kiosk, language);
      await setSize(text);
      const fields = kiosk.locator('main').locator('input[type="text"], textarea');
      expect(await fields.count()).toBeGreaterThan(1);
      for (const field of await fields.all()) await touchField(field, `${language} ${field}`);
      await expectLargeKeys(60);
      await setSize(100);
    }
  });
}

test('it is hidden when it is not wanted, and comes back with the next touch of a field', async () => {
  const { kiosk } = station;
  await resize(table);
  const placeName = kiosk.locator('[data-field="birthPlace"] input');
  await touchField(placeName);
  await press('{hide}');
  await expect(keyboard()).toHaveCount(0);
  await expect(placeName).toBeFocused();
  await touchField(placeName);

  // Who uses the mouse and types with keys has no need of it.
  await placeName.click();
  await kiosk.keyboard.type('Keren', { delay: 150 });
  await expect(keyboard()).toHaveCount(0);
  await expect(placeName).toHaveValue(/Keren/);
  await touchField(placeName);
});

test('it is good for everybody: names, contrast, and never in the way of the Tab key', async () => {
  const { kiosk } = station;
  for (const language of ['de', 'ar']) {
    await switchLanguage(kiosk, language);
    await touchField(kiosk.locator('[data-field="birthPlace"] input'));
    await expectNoViolation(kiosk, `the keyboard in ${language}`);
  }
  await kiosk.keyboard.press('Tab');
  expect(await kiosk.evaluate(() => document.activeElement?.closest('.keyboard') ?? null)).toBeNull();
});

test('also in a dialog, which lets nothing outside of it be touched', async () => {
  const { kiosk } = station;
  await kiosk.evaluate(() => {
    const dialog = document.createElement('dialog');
    const input = document.createElement('input');
    input.type = 'text';
    input.id = 'asked-input';
    input.dataset.keyboard = 'code';
    dialog.append(input);
    dialog.id = 'asked';
    document.querySelector('.kiosk')?.append(dialog);
    dialog.showModal();
  });
  const input = kiosk.locator('#asked input');
  await touchField(input);
  await press('X', '7');
  await expect(input).toHaveValue('X7');
  await kiosk.evaluate(() => document.querySelector('#asked')?.remove());
  await expect(kiosk.locator('main')).toBeVisible();
});
