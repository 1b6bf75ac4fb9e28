/** The town's IT loads newer rules at the desk: a good pack takes over, a broken one changes nothing. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { builtInPack } from '#domain/rules/pack';
import texts from '../../locales/de/desk.json' with { type: 'json' };
import { launch, type StationWindows } from '../support/station/launch.ts';
import { account, makeRealSite, type RealSite } from '../support/station/real-site.ts';
import * as desk from './desk.ts';

let site: RealSite;
let station: StationWindows;
let sign: (content: unknown) => Promise<Buffer>;

test.beforeAll(async () => {
  site = await makeRealSite();
  const key = await generateKeyPair('PS256', { extractable: true, modulusLength: 3072 });
  const { n, e } = await exportJWK(key.publicKey);
  sign = async (content) =>
    Buffer.from(
      await new CompactSign(Buffer.from(JSON.stringify(content)))
        .setProtectedHeader({ alg: 'PS256', kid: 'rules-1' })
        .sign(key.privateKey),
    );
  const file = JSON.parse(await readFile(site.file, 'utf8'));
  const staff = file.staff.map((one: object) => ({ ...one, role: 'operator' }));
  const rules = { signingKeys: [{ kty: 'RSA', kid: 'rules-1', n, e }] };
  await writeFile(site.file, JSON.stringify({ ...file, staff, rules }));
  station = await launch({ home: site.home, args: [`--site=${site.file}`] });
});
test.afterAll(async () => {
  await station?.close();
  await site?.remove();
});

const form = (screen: Page) => screen.locator('[data-rules]');
const give = (screen: Page, name: string, buffer: Buffer) =>
  form(screen).locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/jose', buffer });

test('a good pack is in use at once, and broken ones leave it there', async () => {
  const { desk: screen } = station;
  await desk.unlock(screen);
  await screen.locator('.sign-in__account', { hasText: account.name }).click();
  await desk.signIn(screen);
  await expect(form(screen)).toHaveAttribute('data-rules', builtInPack.version);

  const newer = { ...builtInPack, version: '2026-12-01.1', lawAsOf: '2026-12-01' };
  await give(screen, 'rules.jws', await sign(newer));
  await expect(form(screen)).toHaveAttribute('data-rules', newer.version);
  await expect(form(screen)).toContainText(texts.rulePack.done);

  const { workAccess } = newer.tables;
  const gap = {
    ...newer,
    version: '2026-12-02.1',
    tables: { ...newer.tables, workAccess: workAccess.slice(1) },
  };
  const forged = Buffer.from((await sign(newer)).toString().replace(/.$/, 'A'));
  for (const [name, broken, reason] of [
    ['gap.jws', await sign(gap), texts.errors.rules.faulty],
    ['forged.jws', forged, texts.errors.rules.signature],
    ['older.jws', await sign(builtInPack), texts.errors.rules.older],
    ['photo.jws', Buffer.from([0xff, 0xd8, 0xff]), texts.errors.rules.malformed],
  ] as const) {
    await give(screen, name, broken);
    await expect(form(screen).getByRole('alert')).toContainText(reason);
    if (name === 'gap.jws') await expect(form(screen)).toContainText(texts.rulePack.faults.gap);
    await expect(form(screen)).toHaveAttribute('data-rules', newer.version);
    await expect(form(screen)).not.toContainText(texts.rulePack.done);
  }
});
