import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Caller } from '#domain/contract/channel';
import { deskChannels, kioskChannels } from '#domain/contract/ipc';
import { beforeOwnSecrets, deskRights, fourEyes, isFourEyes } from '#domain/contract/rights';
import { type Role, roles } from '#domain/contract/roles';
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
  /** null: nobody is signed in */
  role: Role | null = 'intakeStaff',
  pending = false,
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
      signedIn: () => (role === null ? undefined : pending ? { role, pending } : { role }),
      beforeOwnSecrets,
      needsSecond: isFourEyes,
      confirm: async (_channel, given) => {
        if ((given as { pin: string }).pin !== second.pin) throw new CallFailure('pin.wrong');
      },
      rights: deskRights,
      strict: false,
      log: (_level, line) => void logged.push(line),
    },
  );
  const call = (name: string, event: CallEvent, request: unknown) =>
    listeners.get(`${window}:${name}`)?.(event, request);
  return { call, calls, logged, listeners };
}

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const second = { account: 'beispiel', pin: '246801' };
const appointment = {
  place: { agency: 'jobcentre' },
  on: '2026-12-01',
  at: '09:30',
  bring: [],
  discreet: false,
};
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
  'kiosk:sheet': { person: id },
  'kiosk:sign': { person: id, contentHash: 'a'.repeat(64), path: 'M1 1L500 200' },
  'desk:unlock': { passphrase: 'x' },
  'desk:changePassphrase': { old: 'x', next: 'y' },
  'desk:makeRecovery': { passphrase: 'x' },
  'desk:changeSecret': { of: 'pin', old: '135790', next: '246801' },
  'desk:setupSave': { part: 'profile', values: {} },
  'desk:setupLoad': { text: '{}' },
  'desk:setupPassphrase': { passphrase: 'x' },
  'desk:setupSheet': { passphrase: 'x' },
  'desk:setupSheetKept': { typed: ['A', 'B'] },
  'desk:setupAccounts': { teamLead: { id: 'lea', name: 'Lea' }, operator: { id: 'tom', name: 'Tom' } },
  'desk:setupCredentials': { agency: 'all', clientId: 'x', clientSecret: 'y' },
  'desk:setupBackup': { folder: '/stick', time: '02:00', keepDays: 28 },
  'desk:restore': { backup: 'probe-1-20261125T020000Z', passphrase: 'x' },
  'desk:signIn': { account: 'muster', pin: '1234' },
  'desk:signInFully': { account: 'muster', password: 'x' },
  'desk:setSecrets': { password: 'x', pin: '123456' },
  'desk:createAccount': { id: 'muster', name: 'Muster', role: 'statistics' },
  'desk:changeAccount': { id: 'muster', role: 'statistics', active: false },
  'desk:resetAccount': { id: 'muster' },
  'desk:sitting': { record: id },
  'desk:moveHousehold': {
    giver: id,
    persons: [{ id, relation: 'self' }],
    staying: [],
    reason: { code: 'separated' },
  },
  'desk:undoMove': { move: id },
  'desk:addAppointment': { record: id, entry: appointment },
  'desk:changeAppointment': { record: id, appointment: id, entry: appointment },
  'desk:markAppointment': { record: id, appointment: id, state: 'missed' },
  'desk:finishTask': { task: id },
  'desk:saveAnswer': { record: id, step: 'birth', answers: {} },
  'desk:resume': { record: id },
  'desk:setCallSound': { sound: 'bell' },
  'desk:point': { record: id, step: 'notice' },
  'desk:pause': { record: id },
  'desk:assign': { record: id, account: 'muster' },
  'desk:seal': { record: id },
  'desk:handOver': { record: id },
  'desk:discard': { record: id },
  'desk:withdrawConsent': {
    record: id,
    person: id,
    parts: [{ agency: 'socialOffice', groups: ['contact'] }],
  },
  'desk:dispute': { record: id, step: `birth/${id}`, person: id, reason: 'abc' },
  'desk:settleDispute': { record: id, step: `birth/${id}`, person: id },
  'desk:retry': { entry: id },
  'desk:correct': { entry: id },
  'desk:abandonCorrection': { record: id },
  'desk:dryRunEntry': { entry: id },
  'desk:dismissNotice': { agency: 'jobcentre', code: 'receipt.malformed' },
  'desk:setCredentials': { agency: 'all', clientId: 'a', clientSecret: 'b' },
  'desk:loadRulePack': { signed: 'a.b.c' },
  'desk:seconds': { of: 'purge' },
  'desk:openProtected': { record: id, why: 'danger', second },
  'desk:purge': { record: id, why: 'erasureRequest', second },
  'desk:auditExport': { second },
  'desk:erasure': { record: id },
  'desk:exportAccess': { record: id, person: id, withPrivate: false, second },
  'desk:shift': { days: 7 },
  'desk:audit': { record: 'ABC234' },
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
/** Somebody who may call it. */
const allowedOn = (name: string): Role => {
  const allowed = (deskRights as Readonly<Record<string, readonly Role[] | 'anyone'>>)[name] ?? 'anyone';
  return allowed === 'anyone' ? 'intakeStaff' : (allowed[0] as Role);
};
const channelsOf = { kiosk: kioskChannels as AnyChannels, desk: deskChannels as AnyChannels };
const other = { kiosk: 'desk', desk: 'kiosk' } as const;

describe.each(all)('the channel %s:%s', (window, name, { caller }) => {
  const request = requests[`${window}:${name}`] ?? {};
  const prepare = (role = allowedOn(name)) => bound(channelsOf[window], window, () => ({}), role);

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
    const { call, calls } = bound(channelsOf[window], window, () => ({}), null);
    const result = await call(name, eventFrom(window), request);
    if (caller === 'deskSignedIn') {
      expect(result).toEqual({ ok: false, error: { code: 'call.notSignedIn' } });
      expect(calls).toEqual([]);
    } else {
      expect(result).toMatchObject({ ok: true });
    }
  });

  it.each(roles)('runs for the role %s exactly where the table of rights says so', async (role) => {
    const { call, calls, logged } = prepare(role);
    const result = await call(name, eventFrom(window), request);
    const rights = window === 'desk' ? deskRights[name as keyof typeof deskRights] : 'anyone';
    if (rights === 'anyone' || rights.includes(role)) {
      expect(result).toMatchObject({ ok: true });
    } else {
      expect(result).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
      expect(calls).toEqual([]);
      expect(logged).toEqual([{ code: 'call.notAllowed', channel: `${window}:${name}` }]);
    }
  });
});

describe.each(Object.entries(deskChannels))('with a start PIN the channel desk:%s', (name, { caller }) => {
  it('runs only where secrets of one’s own are chosen', async () => {
    const { call, calls } = bound(channelsOf.desk, 'desk', () => ({}), allowedOn(name), true);
    const result = await call(name, eventFrom('desk'), requests[`desk:${name}`] ?? {});
    if (caller === 'desk' || beforeOwnSecrets.includes(name as never)) {
      expect(result).toMatchObject({ ok: true });
    } else {
      expect(result).toEqual({ ok: false, error: { code: 'call.secretsFirst' } });
      expect(calls).toEqual([]);
    }
  });
});

describe.each(Object.keys(fourEyes))('with two persons the channel desk:%s', (name) => {
  const request = requests[`desk:${name}`] as object;

  it('does not run where the second did not confirm, or there is none', async () => {
    const { call, calls } = bound(channelsOf.desk, 'desk', () => ({}), allowedOn(name));
    const wrong = { ...request, second: { ...second, pin: '000000' } };
    expect(await call(name, eventFrom('desk'), wrong)).toEqual({ ok: false, error: { code: 'pin.wrong' } });
    const alone = { ...request, second: undefined };
    expect(await call(name, eventFrom('desk'), alone)).toMatchObject({ error: { code: 'call.malformed' } });
    expect(calls).toEqual([]);
  });

  it('asks nobody to confirm for a role that may not do it at all', async () => {
    for (const role of roles.filter(
      (one) => !deskRights[name as keyof typeof deskRights].includes(one as never),
    )) {
      const { call } = bound(channelsOf.desk, 'desk', () => ({}), role);
      const wrong = { ...request, second: { ...second, pin: '000000' } };
      expect(await call(name, eventFrom('desk'), wrong)).toMatchObject({
        error: { code: 'call.notAllowed' },
      });
    }
  });
});

describe('the table of rights', () => {
  it('has every channel of the desk, and nothing is free to anyone but what comes before signing in', () => {
    expect(Object.keys(deskRights).sort()).toEqual(Object.keys(deskChannels).sort());
    for (const [name, { caller }] of Object.entries(deskChannels)) {
      expect(deskRights[name as keyof typeof deskRights] === 'anyone', name).toBe(caller === 'desk');
    }
  });

  it('lets no content through to those who work without it', () => {
    const mayRead = (role: Role) =>
      Object.entries(deskRights)
        .filter(([, allowed]) => allowed !== 'anyone' && allowed.includes(role))
        .map(([name]) => name);
    const content = [
      'sittings',
      'sitting',
      'tasks',
      'outbox',
      'dryRunEntry',
      'paper',
      'papers',
      'search',
      'duplicates',
    ];
    for (const role of ['operator', 'dataProtectionOfficer', 'statistics'] as const) {
      expect(mayRead(role).filter((name) => content.includes(name))).toEqual([]);
    }
    expect(mayRead('operator')).not.toContain('audit');
    for (const role of ['intakeStaff', 'teamLead', 'operator', 'statistics'] as const) {
      expect(mayRead(role).filter((name) => name.startsWith('audit'))).toEqual([]);
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
