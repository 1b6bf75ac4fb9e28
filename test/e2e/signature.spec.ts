/** Signing on the touchscreen: in Arabic, with a finger, for exactly what the sheet says. */
import { constants, inflateSync } from 'node:zlib';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { stepKey } from '#domain/flow/page';
import { birth } from '#domain/intake/registration/birth-pages';
import { journeys } from '../support/journeys/index.ts';
import { answersOf, idsOf, type Journey } from '../support/journeys/journey.ts';
import { callDesk, callKiosk } from '../support/station/launch.ts';
import { beginSitting, sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

const journey = journeys.find(({ persona }) => persona === '1') as Journey;
const paper = 'registration/household';
const station = rehearsalStation();
let record: string;

test.beforeAll(async () => {
  record = await beginSitting(station, journey);
  await sitThrough(station, journey, record, { answered: () => {}, sealed: () => {} }, false);
});

/** Two strokes in the field, as a finger makes them. */
async function draw(kiosk: Page): Promise<void> {
  const field = await kiosk.locator('.signature-pad').boundingBox();
  if (!field) throw new Error('no field to sign in');
  const at = (x: number, y: number) => [field.x + field.width * x, field.y + field.height * y] as const;
  for (const [from, to] of [
    [at(0.2, 0.3), at(0.5, 0.8)],
    [at(0.55, 0.7), at(0.8, 0.2)],
  ] as const) {
    await kiosk.mouse.move(...from);
    await kiosk.mouse.down();
    await kiosk.mouse.move(...to, { steps: 12 });
    await kiosk.mouse.up();
  }
}
const signers = () =>
  callDesk(station.desk, 'sitting', { record }).then(({ signing }) =>
    signing?.signers.map(({ state }) => state),
  );
const signedPaths = async () => {
  const { blocks } = await callDesk(station.desk, 'paper', { record, paper });
  return blocks.flatMap((block) =>
    block.block === 'signature' ? block.signers.map(({ signed }) => signed?.path) : [],
  );
};

test('the field comes by itself once staff have answered, in the person’s language and direction', async () => {
  const { kiosk } = station;
  await expect(kiosk.locator('.signature-pad')).toBeVisible();
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(kiosk.locator('.person-banner')).toHaveAttribute('data-person', /^[0-9a-f-]{36}$/);
  await expectNoViolation(kiosk, 'signing');
});

test('the sheet can be read first, and an empty field is no signature', async () => {
  const { kiosk } = station;
  await kiosk.locator('[data-action="readSheet"]').click();
  await expect(kiosk.locator('[data-sheet="registration"] [lang="ar"]').first()).toBeVisible();
  await expectNoViolation(kiosk, 'signing');
  await kiosk.keyboard.press('Escape');
  await kiosk.locator('[data-action="sign"]').click();
  await expect(kiosk.getByRole('alert')).toBeVisible();
  await expectNoViolation(kiosk, 'signing');
  expect(await signers()).toEqual(['open', 'open']);
});

test('what is drawn can be taken away and drawn again; then the next one signs', async () => {
  const { kiosk } = station;
  const first = await kiosk.locator('main').getAttribute('data-signer');
  await draw(kiosk);
  await kiosk.locator('[data-action="clearSignature"]').click();
  await expect(kiosk.locator('.signature-pad path')).toHaveAttribute('d', '');
  await draw(kiosk);
  await kiosk.locator('[data-action="sign"]').click();
  await expect(kiosk.locator('main')).not.toHaveAttribute('data-signer', first ?? '');
  await expect(kiosk.locator('.signature-pad path')).toHaveAttribute('d', '');
  expect(await signers()).toEqual(['drawn', 'open']);
});

test('who does not want to draw says so with one key, and signs on paper', async () => {
  const { kiosk } = station;
  await kiosk.locator('[data-action="signOnPaper"]').focus();
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.locator('.signers')).toBeVisible();
  await expectNoViolation(kiosk, 'signing');
  expect(await signers()).toEqual(['drawn', 'onPaper']);
});

test('an answer changed after signing makes the signature void, and it is asked again', async () => {
  const { kiosk } = station;
  const ids = idsOf(journey);
  const key = stepKey(birth.key, Object.values(ids)[0] as string);
  const answers = answersOf(journey, ids)[key] ?? {};
  await callKiosk(kiosk, 'goTo', { step: key });
  await callKiosk(kiosk, 'saveAnswer', {
    step: key,
    answers: { ...answers, birthPlace: { value: 'Probestadt' } },
  });
  await callKiosk(kiosk, 'confirmReview', {});
  expect(await signers()).toEqual(['void', 'void']);
  expect(await signedPaths()).toEqual([undefined, undefined]);
  await kiosk.reload();
  await expect(kiosk.locator('.kern-alert--warning')).toBeVisible();
  await draw(kiosk);
  await kiosk.locator('[data-action="sign"]').click();
  await kiosk.locator('[data-action="signOnPaper"]').click();
  await expect(kiosk.locator('.signers')).toBeVisible();
});

test('the sealed sheet has the signature as lines, on the screen and in what is printed', async () => {
  const { desk: screen } = station;
  await screen.locator(`[data-sitting="${record}"]`).click();
  await expect(screen.locator('[data-signing] [data-state="drawn"]')).toHaveCount(1);
  await desk.seal(screen);
  const [drawn, byHand] = await signedPaths();
  expect(drawn).toMatch(/^M\d+ \d+L[\dL ]+M[\dL ]+$/);
  expect(byHand).toBeUndefined();
  await keepPdf(station.app);
  await screen.locator(`[data-paper="${paper}"] [data-action="previewPaper"]`).click();
  await expect(screen.locator('[data-dialog="paper"] .strokes path')).toHaveAttribute('d', drawn as string);
  await screen.locator('[data-action="keepPreviewed"]').click();
  await expect(screen.locator(`[data-paper="${paper}"]`)).toContainText('in der Akte');
  const drawing = streamsOf(await keptPdf(station.app));
  const lines = (drawn as string).replaceAll(
    /([ML])(\d+ \d+)/g,
    (_, kind: string, at: string) => `${at} ${kind.toLowerCase()}\n`,
  );
  expect(drawing).toContain(lines);
});

/** Has the machine remember the next PDF it makes. */
const keepPdf = (app: ElectronApplication) =>
  app.evaluate((electron) => {
    electron.app.once('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        const pdf = await print(options);
        Reflect.set(globalThis, 'keptPdf', pdf.toString('base64'));
        return pdf;
      };
    });
  });
const keptPdf = async (app: ElectronApplication): Promise<Buffer> =>
  Buffer.from(await app.evaluate(() => Reflect.get(globalThis, 'keptPdf') as string), 'base64');

/** What the PDF draws, as text. */
function streamsOf(pdf: Buffer): string {
  const found: string[] = [];
  for (const { index, 0: begin } of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    try {
      found.push(
        inflateSync(pdf.subarray(index + begin.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
          'latin1',
        ),
      );
    } catch {
      // A font or a picture.
    }
  }
  return found.join('\n');
}
