import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Caller, deskChannels, kioskChannels } from '#domain/contract/ipc';
import { CallFailure } from '../../../electron/call-failure.ts';
import { bind, type CallEvent, type CallReceiver } from '../../../electron/ipc/bind.ts';
import type { LogLine } from '../../../electron/log.ts';
import { StoreError } from '../../../electron/store/store-error.ts';

const url = { kiosk: 'rathaus://app/kiosk.html', desk: 'rathaus://app/desk.html' };
const ids = { kiosk: 1, desk: 2 };

/** A frame's event as Electron would hand it over. */
function eventFrom(
  kind: 'kiosk' | 'desk',
  changes: { id?: number; url?: string; inner?: boolean; gone?: boolean } = {},
) {
  const mainFrame = { url: changes.url ?? url[kind] };
  const senderFrame = changes.gone ? null : changes.inner ? { url: url[kind] } : mainFrame;
  return { sender: { id: changes.id ?? ids[kind], mainFrame }, senderFrame } satisfies CallEvent;
}

type Listener = Parameters<CallReceiver['handle']>[1];
type AnyChannels = Readonly<
  Record<string, { readonly caller: Caller; readonly request: z.ZodType; readonly answer: z.ZodType }>
>;

function bound(
  channels: AnyChannels,
  window: 'kiosk' | 'desk',
  run: (request: unknown) => unknown,
  signedIn = true,
  operator = true,
) {
  const listeners = new Map<string, Listener>();
  const logged: LogLine[] = [];
  const calls: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(channels).map((name) => [
      name,
      (request: unknown) => {
        calls.push(name);
        return run(request);
      },
    ]),
  );
  bind(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    channels,
    handlers as never,
    {
      window,
      url: () => url[window],
      contentsId: () => ids[window],
      isSignedIn: () => signedIn,
      isOperator: () => operator,
      strict: false,
      log: (_level, line) => void logged.push(line),
    },
  );
  const call = (name: string, event: CallEvent, request: unknown) =>
    listeners.get(`${window}:${name}`)?.(event, request);
  return { call, calls, logged, listeners };
}

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
/** A request of the right shape for every channel that takes one. */
const requests: Readonly<Record<string, unknown>> = {
  'desk:papers': { record: '01980000-0000-7000-8000-000000000001' },
  'desk:paper': { record: '01980000-0000-7000-8000-000000000001', paper: 'notice/household' },
  'desk:pressPapers': { record: '01980000-0000-7000-8000-000000000001', papers: ['notice/household'] },
  'kiosk:start': { language: 'ar' },
  'kiosk:saveAnswer': { step: 'birth', answers: {} },
  'kiosk:goTo': { step: 'birth' },
  'kiosk:changeLanguage': { language: 'de' },
  'kiosk:scan': { person: id, lines: ['A'] },
  'kiosk:call': { kind: 'callForHelp' },
  'desk:unlock': { passphrase: 'x' },
  'desk:signIn': { account: 'muster', pin: '1234' },
  'desk:sitting': { record: id },
  'desk:finishTask': { task: id },
  'desk:saveAnswer': { record: id, step: 'birth', answers: {} },
  'desk:resume': { record: id },
  'desk:seal': { record: id },
  'desk:handOver': { record: id },
  'desk:discard': { record: id },
  'desk:retry': { entry: id },
  'desk:correct': { entry: id },
  'desk:abandonCorrection': { record: id },
  'desk:dryRunEntry': { entry: id },
  'desk:dismissNotice': { agency: 'jobcentre', code: 'receipt.malformed' },
  'desk:setCredentials': { agency: 'all', clientId: 'a', clientSecret: 'b' },
  'desk:loadRulePack': { signed: 'a.b.c' },
  'desk:search': { typed: 'Muster' },
  'desk:duplicates': { record: id },
  'desk:answerDuplicate': {
    of: { record: id, person: id },
    other: { record: id, person: id },
    answer: 'later',
  },
};
const all = [
  ...Object.entries(kioskChannels).map(([name, channel]) => ['kiosk', name, channel] as const),
  ...Object.entries(deskChannels).map(([name, channel]) => ['desk', name, channel] as const),
];
const channelsOf = { kiosk: kioskChannels as AnyChannels, desk: deskChannels as AnyChannels };
const other = { kiosk: 'desk', desk: 'kiosk' } as const;

describe.each(all)('the channel %s:%s', (window, name, { caller }) => {
  const request = requests[`${window}:${name}`] ?? {};
  const prepare = (signedIn = true, operator = true) =>
    bound(channelsOf[window], window, () => ({}), signedIn, operator);

  it('runs for its own window', async () => {
    const { call, calls } = prepare();
    expect(await call(name, eventFrom(window), request)).toEqual({ ok: true, value: {} });
    expect(calls).toEqual([name]);
  });

  it.each([
    ['an inner frame', eventFrom(window, { inner: true })],
    ['a page from elsewhere', eventFrom(window, { url: 'https://example.org/kiosk.html' })],
    ['another page of ours', eventFrom(window, { url: `${url[window]}/../other.html` })],
    ['a frame that is gone', eventFrom(window, { gone: true })],
    ['web contents that are not the window’s', eventFrom(window, { id: 99 })],
    ['the other window', eventFrom(other[window])],
  ])('refuses %s', async (_who, event) => {
    const { call, calls, logged } = prepare();
    expect(await call(name, event, request)).toEqual({ ok: false, error: { code: 'call.foreign' } });
    expect(calls).toEqual([]);
    expect(logged).toEqual([{ code: 'call.foreign', channel: `${window}:${name}` }]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['a field nobody knows', { ...(request as object), extra: 1 }],
    ['far too much', { ...(request as object), answers: { a: { value: 'x'.repeat(300_000) } } }],
  ])('refuses a request that is %s', async (_what, malformed) => {
    const { call, calls } = prepare();
    const result = await call(name, eventFrom(window), malformed);
    expect(result).toEqual({ ok: false, error: { code: 'call.malformed' } });
    expect(calls).toEqual([]);
  });

  it('asks whether somebody is signed in exactly where the contract says so', async () => {
    const { call, calls } = prepare(false);
    const result = await call(name, eventFrom(window), request);
    if (caller === 'deskSignedIn' || caller === 'deskOperator') {
      expect(result).toEqual({ ok: false, error: { code: 'call.notSignedIn' } });
      expect(calls).toEqual([]);
    } else {
      expect(result).toMatchObject({ ok: true });
    }
  });

  it('asks whether it is the town’s IT that is signed in exactly where the contract says so', async () => {
    const { call, calls } = prepare(true, false);
    const result = await call(name, eventFrom(window), request);
    if (caller === 'deskOperator') {
      expect(result).toEqual({ ok: false, error: { code: 'call.notOperator' } });
      expect(calls).toEqual([]);
    } else {
      expect(result).toMatchObject({ ok: true });
    }
  });
});

describe('a call', () => {
  const channels: AnyChannels = {
    ask: { caller: 'kiosk', request: z.strictObject({}), answer: z.strictObject({ n: z.int() }) },
  };
  const failing = (error: unknown) =>
    bound(channels, 'kiosk', () => {
      throw error;
    });

  it('gives the code of what cannot be carried out, with the codes by field', async () => {
    const { call } = failing(new CallFailure('answers.invalid', { name: 'name.notLatin' }));
    expect(await call('ask', eventFrom('kiosk'), {})).toEqual({
      ok: false,
      error: { code: 'answers.invalid', fields: { name: 'name.notLatin' } },
    });
  });

  it('gives the code of a fault of the store', async () => {
    const { call, logged } = failing(new StoreError('store.diskFull'));
    expect(await call('ask', eventFrom('kiosk'), {})).toEqual({
      ok: false,
      error: { code: 'store.diskFull' },
    });
    expect(logged).toEqual([{ code: 'store.diskFull', channel: 'kiosk:ask' }]);
  });

  it('says no more than `internal` of anything else, and logs where but not what', async () => {
    const { call, logged } = failing(new Error('Samira Al Mithal'));
    expect(await call('ask', eventFrom('kiosk'), {})).toEqual({ ok: false, error: { code: 'internal' } });
    expect(logged[0]).toMatchObject({ code: 'internal', channel: 'kiosk:ask', name: 'Error' });
    expect(JSON.stringify(logged)).not.toMatch(/Samira|Mithal/);
    expect(JSON.stringify(logged)).toContain('bind.test.ts');
  });
});
