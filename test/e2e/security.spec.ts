/** What a screen may not do, whatever runs in it, and that nobody's words lie on the disk in clear. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { deskChannels, kioskChannels } from '#domain/contract/ipc';
import { agencyIds } from '#domain/intake/agency';
import { callDesk, callKiosk, launch, type StationWindows } from '../support/station/launch.ts';
import { marked, marks, marksIn, titlesOf } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { filesBelow, makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { beginSitting, openStation, sitThrough } from '../support/station/sitting.ts';

let site: RealSite;
let station: StationWindows;
/** stands for everything outside: it must never be asked anything */
let outside: Server;
let address: string;
const asked: string[] = [];

test.beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('x');
  });
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  site = await makeRealSite();
  station = await launch({ home: site.home, args: [`--site=${site.file}`] });
});
test.afterAll(async () => {
  await station?.close();
  outside?.close();
  await site?.remove();
});

const both = (): readonly (readonly [string, Page])[] => [
  ['kiosk', station.kiosk],
  ['desk', station.desk],
];

test('a screen has no Node, and exactly its own half of the bridge', async () => {
  for (const [name, screen] of both()) {
    const found = await screen.evaluate(() => {
      const names = ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'];
      const halves = Object.entries(window.rathaus as Readonly<Record<string, object>>);
      return {
        node: names.filter((key) => key in window),
        halves: halves.map(([half, calls]) => [half, Object.keys(calls).sort()]),
      };
    });
    const channels = name === 'kiosk' ? kioskChannels : deskChannels;
    const events = name === 'kiosk' ? ['onView', 'onStaffBeside'] : ['onChanged'];
    expect(found).toEqual({ node: [], halves: [[name, [...Object.keys(channels), ...events].sort()]] });
  }
  const preferences = await station.app.evaluate(({ app, BrowserWindow }) => ({
    sandboxed: app.getAppMetrics().filter(({ type }) => type === 'Tab').length,
    windows: BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = (
        window.webContents as never as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    }),
  }));
  const strict = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
  expect(preferences).toEqual({ sandboxed: 2, windows: [strict, strict] });
});

test('a foreign window is refused everything, even on our own page and with our own preload', async () => {
  const preload = path.resolve(import.meta.dirname, '../../dist/electron/preload.cjs');
  for (const [half, calls] of [
    ['kiosk', Object.keys(kioskChannels)],
    ['desk', Object.keys(deskChannels)],
  ] as const) {
    // The kiosk's own page that speaks the desk's half, and the other way round: neither is the window it should be.
    for (const page of ['kiosk', 'desk']) {
      const answers = await station.app.evaluate(
        async ({ BrowserWindow, session }, given) => {
          const window = new BrowserWindow({
            show: false,
            webPreferences: {
              session: session.fromPartition(given.page),
              preload: given.preload,
              sandbox: true,
              additionalArguments: [
                `--rathaus-bridge=${JSON.stringify({ window: given.half, calls: given.calls })}`,
              ],
            },
          });
          try {
            await window.loadURL(`rathaus://app/${given.page}.html`);
            return (await window.webContents.executeJavaScript(
              `Promise.all(${JSON.stringify(given.calls)}.map((name) => rathaus.${given.half}[name]({})))`,
            )) as readonly { readonly ok: boolean; readonly error?: { readonly code: string } }[];
          } finally {
            window.destroy();
          }
        },
        { half, page, preload, calls },
      );
      expect(answers).toEqual(calls.map(() => ({ ok: false, error: { code: 'call.foreign' } })));
    }
  }
});

test('before somebody has signed in, the desk may only ask for the status, unlock and sign in', async () => {
  await callDesk(station.desk, 'unlock', { passphrase: 'nur eine Probe mit acht Woertern fuer Tests' });
  for (const [name, { caller }] of Object.entries(deskChannels)) {
    if (caller !== 'deskSignedIn') continue;
    await expect(callDesk(station.desk, name as 'sittings', {}), name).rejects.toThrow('call.notSignedIn');
  }
  const { accounts, account } = await callDesk(station.desk, 'status', {});
  expect(account).toBeUndefined();
  expect(JSON.stringify(accounts)).not.toMatch(/argon2id|rehearsalPin/);
  const wrong = { account: 'muster', password: 'not the password' };
  await expect(callDesk(station.desk, 'signInFully', wrong)).rejects.toThrow('password.wrong');
  // The right PIN is no way in before the password.
  await expect(callDesk(station.desk, 'signIn', { account: 'muster', pin: '24680' })).rejects.toThrow(
    'password.needed',
  );
});

test('the policy of the pages stops scripts from elsewhere, evaluation, and every request to the outside', async () => {
  expect((await fetch(`${address}/reachable`)).ok).toBe(true);
  expect(asked.splice(0)).toEqual(['/reachable']);
  for (const [name, screen] of both()) {
    const outcome = await screen.evaluate(async (target) => {
      const violated = new Set<string>();
      document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
      const settled = (run: () => unknown) =>
        // In a task of its own: what the debugger evaluates is not under the policy.
        new Promise<string>((done) => {
          setTimeout(async () => {
            try {
              await run();
              done('ran');
            } catch {
              done('refused');
            }
          });
        });
      const element = (tag: string, attributes: Readonly<Record<string, string>>) =>
        new Promise<string>((done) => {
          const made = document.createElement(tag);
          made.addEventListener('load', () => done('ran'));
          made.addEventListener('error', () => done('refused'));
          for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
          document.body.append(made);
          setTimeout(() => done('silent'), 1000);
        });
      const open = globalThis as never as Record<string, unknown>;
      const inline = async () => {
        const script = document.createElement('script');
        script.append('window.marked = true');
        document.body.append(script);
        return open.marked === true ? 'ran' : 'refused';
      };
      const results = {
        eval: await settled(() => (open.eval as (code: string) => unknown)('1')),
        function: await settled(() => new (open.Function as FunctionConstructor)('return 1')()),
        inline: await inline(),
        script: await settled(() => import(`${target}/script.js`)),
        dataScript: await settled(() => import(`${'data:'}text/javascript,`)),
        html: await settled(() => {
          document.createElement('p').innerHTML = '<b>x</b>';
        }),
        fetch: await settled(() => fetch(`${target}/fetch`)),
        ownFetch: await settled(() => fetch('rathaus://app/kiosk.html')),
        beacon: String(navigator.sendBeacon(`${target}/beacon`, 'x')),
        socket: await settled(
          () =>
            new Promise((done, fail) => {
              const socket = new WebSocket(target.replace('http', 'ws'));
              socket.onopen = done;
              socket.onerror = fail;
            }),
        ),
        image: await element('img', { src: `${target}/image` }),
        style: await element('link', { rel: 'stylesheet', href: `${target}/style` }),
        file: await element('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }),
      };
      const frame = document.createElement('iframe');
      frame.src = `${target}/frame`;
      document.body.append(frame);
      const form = document.createElement('form');
      form.action = `${target}/form`;
      form.method = 'post';
      document.body.append(form);
      form.submit();
      const worker = await settled(() => new Worker(`${target}/worker`));
      await new Promise((done) => setTimeout(done, 300));
      return { results, worker, violated: [...violated].sort() };
    }, address);
    const { beacon: _beacon, ...rest } = outcome.results;
    expect(new Set(Object.values(rest)), name).toEqual(new Set(['refused']));
    expect(outcome.worker, name).toBe('refused');
    for (const directive of [
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'script-src',
      'trusted-types',
    ]) {
      expect(outcome.violated.join(' '), name).toContain(directive);
    }
    await screen.reload();
  }
  expect(asked).toEqual([]);
  await expect(station.kiosk.locator('[data-screen]')).toBeVisible();
});

test('no screen leaves its page, opens a window, or lets a file take its place', async () => {
  for (const [name, screen] of both()) {
    const url = screen.url();
    const opened = await screen.evaluate(async (target) => {
      const windows = [window.open(`${target}/open`), window.open('rathaus://app/desk.html')];
      for (const href of [`${target}/link`, 'file:///etc/passwd', 'mailto:x@example.org']) {
        const link = document.createElement('a');
        link.href = href;
        link.target = href.startsWith('http') ? '_blank' : '';
        document.body.append(link);
        link.click();
        link.remove();
      }
      for (const href of [
        `${target}/go`,
        'rathaus://app/assets/',
        'data:text/html,x',
        'file:///etc/passwd',
      ]) {
        location.href = href;
        await new Promise((done) => setTimeout(done, 100));
      }
      return windows.filter(Boolean).length;
    }, address);
    expect(opened, name).toBe(0);
    expect(screen.url(), name).toBe(url);
  }
  expect(station.app.windows()).toHaveLength(2);
  expect(await titlesOf(station.app)).toEqual(['Kleines Rathaus', 'Kleines Rathaus']);
  expect(asked).toEqual([]);
});

test('a screen is given no place, camera, clipboard, notification, device or download', async () => {
  for (const [name, screen] of both()) {
    const outcome = await screen.evaluate(async () => {
      const names = [
        'geolocation',
        'camera',
        'microphone',
        'notifications',
        'clipboard-read',
        'midi',
        'persistent-storage',
        'screen-wake-lock',
      ];
      const states = await Promise.all(
        names.map(async (permission) => {
          const { state } = await navigator.permissions.query({ name: permission as PermissionName });
          return `${permission} ${state}`;
        }),
      );
      const refused = (run: () => unknown) =>
        Promise.resolve()
          .then(run)
          .then(
            () => 'given',
            () => 'refused',
          );
      return {
        states,
        place: await new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done('given'),
            ({ code }) => done(code),
          ),
        ),
        media: await refused(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refused(() => navigator.clipboard.readText()),
        notification: await Notification.requestPermission(),
      };
    });
    expect(outcome, name).toEqual({
      states: outcome.states.map((state) => state.replace(/ \w+$/, ' denied')),
      place: 1,
      media: 'refused',
      screen: 'refused',
      clipboard: 'refused',
      notification: 'denied',
    });
  }
});

test('the scheme serves the built screens with a strict policy, and no other file', async () => {
  const answers = await station.app.evaluate(
    async ({ session }, urls) => {
      const own = session.fromPartition('kiosk');
      return Promise.all(
        urls.map(async (url) => {
          try {
            const answer = await own.fetch(url);
            return [
              answer.status,
              answer.headers.get('content-security-policy'),
              await answer.text(),
            ] as const;
          } catch {
            return [0, null, ''] as const;
          }
        }),
      );
    },
    [
      'rathaus://app/kiosk.html',
      'rathaus://app/../electron/main.js',
      'rathaus://app/..%2felectron%2fmain.js',
      'rathaus://app/%2e%2e/%2e%2e/package.json',
      'rathaus://app/..%2f..%2fpackage.json',
      'rathaus://app/assets/..%2f..%2f..%2fpackage.json',
      'rathaus://app/..%5c..%5cpackage.json',
      'rathaus://app/%2fetc%2fpasswd',
      'rathaus://elsewhere/kiosk.html',
      'rathaus://app/nothing.js',
      'rathaus://app/',
    ],
  );
  const [page, ...others] = answers;
  expect(page?.[0]).toBe(200);
  const policy = page?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(others.map(([status, , text]) => [[0, 404].includes(status), text])).toEqual(
    others.map(() => [true, '']),
  );
});

test('after a sitting nobody’s words lie in clear in any file, any file’s name, or a window’s title', async () => {
  await openStation(station);
  const record = await beginSitting(station, marked);
  await answerUntil(station, marked, record, 'birth');
  const { shortCode } = (await callDesk(station.desk, 'sitting', { record })).summary;
  // Refused input must not end in the log either.
  await expect(
    callKiosk(station.kiosk, 'saveAnswer', {
      step: 'birth',
      answers: { birthPlace: { value: `Merkwortort\u0007${'x'.repeat(300)}` } },
    }),
  ).rejects.toThrow();
  expect(await titlesOf(station.app)).toEqual(['Kleines Rathaus', 'Kleines Rathaus']);
  await sitThrough(station, marked, record, { answered: () => undefined, sealed: () => undefined });
  await callDesk(station.desk, 'deliverNow', {});
  const agencies = await Promise.all(agencyIds.map((agency) => site.agency(agency)));
  await expect
    .poll(async () => {
      for (const agency of agencies) await agency.readInbox();
      return (await callDesk(station.desk, 'deliverNow', {})).sent;
    })
    .toBe(0);
  expect((await site.counted('registryOffice')).length).toBe(1);
  // A second household goes no further than a few pages: its words are in the write-ahead log.
  const second = await beginSitting(station, marked);
  await answerUntil(station, marked, second, 'birth');

  const files = await filesBelow(site.folder);
  const names = files.map(({ name }) => path.relative(site.folder, name));
  for (const kept of ['home/station/store.db', 'home/station/store.db-wal', 'home/logs/station.log']) {
    const file = files.find(({ name }) => path.relative(site.folder, name) === kept);
    expect(file?.bytes.length, kept).toBeGreaterThan(100);
  }
  expect(names.some((name) => name.startsWith('agencies/registryOffice/done/'))).toBe(true);
  expect(marksIn(names.join('\n'))).toEqual([]);
  expect(names.join('\n')).not.toContain(shortCode);
  const found = files.flatMap(({ name, bytes }) =>
    marks.flatMap((mark) =>
      (['utf8', 'utf16le', 'base64', 'hex'] as const)
        .filter((encoding) => bytes.includes(hidden(mark, encoding)))
        .map((encoding) => `${path.relative(site.folder, name)}: ${mark} as ${encoding}`),
    ),
  );
  expect(found).toEqual([]);
  const log = files.find(({ name }) => name.endsWith('station.log'))?.bytes.toString() ?? '';
  expect(log).toContain('batch.sent');
  expect(log).not.toContain(shortCode);
});

/** The mark as it would lie there; in base64 without the ends, which depend on what stands beside it. */
function hidden(mark: string, encoding: 'utf8' | 'utf16le' | 'base64' | 'hex'): Buffer {
  if (encoding === 'hex') return Buffer.from(Buffer.from(mark).toString('hex'));
  if (encoding === 'base64') return Buffer.from(Buffer.from(mark).toString('base64').slice(0, -4));
  return Buffer.from(mark, encoding);
}
