import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, fileOf, pageUrl, serveFrom } from '../../../electron/window/scheme.ts';
import { temporaryFolder } from '../make-machine.ts';

function screens() {
  const above = temporaryFolder();
  const folder = join(above, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'kiosk.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'a.js'), '1');
  writeFileSync(join(folder, 'secret.db'), 'x');
  writeFileSync(join(above, 'store.json'), '{}');
  mkdirSync(join(above, 'renderer-other'));
  writeFileSync(join(above, 'renderer-other', 'a.js'), '2');
  return folder;
}
const get = (url: string) => ({ url, method: 'GET' });

describe('the screens’ own scheme', () => {
  it('serves the built files with their type and the policy', async () => {
    const serve = serveFrom(screens());
    const page = await serve(get('rathaus://app/kiosk.html'));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    const script = await serve(get('rathaus://app/assets/a.js?v=1'));
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
  });

  it('serves each newcomer from a host of their own', async () => {
    expect(pageUrl('kiosk')).toBe('rathaus://app/kiosk.html');
    expect(pageUrl('kiosk', 2)).toBe('rathaus://turn-2/kiosk.html');
    const page = await serveFrom(screens())(get(pageUrl('kiosk', 12)));
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, contentSecurityPolicy]);
  });

  it.each([
    'rathaus://app/../store.json',
    'rathaus://app/%2e%2e/store.json',
    'rathaus://app/..%2fstore.json',
    'rathaus://app/assets/..%2f..%2fstore.json',
    'rathaus://app/..%5cstore.json',
    'rathaus://app/%2e%2e%2frenderer-other/a.js',
    'rathaus://app/kiosk.html%00.js',
    'rathaus://app/secret.db',
    'rathaus://app/',
    'rathaus://app/missing.js',
    'rathaus://app/%zz.js',
    'rathaus://other/kiosk.html',
    'rathaus://turn-1x/kiosk.html',
    'rathaus://turn-/kiosk.html',
    'rathaus://app.turn-2/kiosk.html',
    'file:///etc/hostname.json',
    'not an address',
  ])('finds nothing at %s', async (address) => {
    const answer = await serveFrom(screens())(get(address));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('serves audio with its type, from a folder of its own', async () => {
    const folder = screens();
    const voices = temporaryFolder();
    mkdirSync(join(voices, 'ar'));
    writeFileSync(join(voices, 'ar', '0123456789abcdef.opus'), 'OggS');
    writeFileSync(join(voices, 'ar', 'made.json'), '{}');
    const serve = serveFrom(folder, voices);
    const sound = await serve(get('rathaus://app/voices/ar/0123456789abcdef.opus'));
    expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
    for (const path of [
      'ar/made.json',
      'ar/fedcba9876543210.opus',
      'ar/..%2f..%2f0123456789abcdef.opus',
      '../voices/0123456789abcdef.opus',
    ]) {
      expect((await serve(get(`rathaus://app/voices/${path}`))).status, path).toBe(404);
    }
  });

  it('only lets itself be read', async () => {
    const answer = await serveFrom(screens())({ url: 'rathaus://app/kiosk.html', method: 'POST' });
    expect(answer.status).toBe(404);
  });

  it('never leaves its folder, whatever the address', () => {
    expect(fileOf('rathaus://app/assets/a.js', '/srv/renderer')).toBe(
      join('/srv/renderer', 'assets', 'a.js'),
    );
    expect(fileOf('rathaus://app/..%2f..%2fetc/a.js', '/srv/renderer')).toBeUndefined();
  });

  it('allows nothing inline, nothing from elsewhere, no connection', () => {
    expect(contentSecurityPolicy).toMatch(/default-src 'none'/);
    expect(contentSecurityPolicy).toMatch(/connect-src 'none'/);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });
});
