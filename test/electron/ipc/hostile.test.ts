/**
 * Hostile values through every field and every channel of a whole station: whatever comes, the answer is a code a screen
 * has words for, never a fault; nothing foreign reaches an object's prototype, the log or the disk's paths; and the
 * sitting goes on as if nothing had happened.
 */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CallResult } from '#domain/contract/ipc';
import { deskChannels, kioskChannels } from '#domain/contract/ipc';
import { beforeOwnSecrets, deskRights, isFourEyes } from '#domain/contract/rights';
import type { Role } from '#domain/contract/roles';
import type { KioskView } from '#domain/contract/shapes';
import { intakeForm } from '#domain/intake/form';
import { bind } from '../../../electron/ipc/bind.ts';
import { deskHandlers } from '../../../electron/ipc/desk.ts';
import { kioskHandlers } from '../../../electron/ipc/kiosk.ts';
import type { LogLine } from '../../../electron/log.ts';
import { answersOf } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { openMachine } from '../make-machine.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A word nobody else uses: where it stands in the log, a value has leaked. */
const mark = 'Hexenschuss';

const nasty = fc.oneof(
  fc.constantFrom(
    `<img src=x onerror="fetch('//${mark}')">`,
    `'; DROP TABLE record; -- ${mark}`,
    `../../../../etc/passwd\0${mark}`,
    `%s%s%n%x {{${mark}}} \${${mark}}`,
    `\ud800${mark}`,
    `${mark}\udfff`,
    `\u202e${mark}\u2066`,
    `\r\nSet-Cookie: ${mark}`,
    mark.repeat(6000),
    '__proto__',
    'constructor',
    '\0',
    '',
    ' ',
    'NaN',
    '9'.repeat(400),
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const number = fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 2 ** 53, -1, 1e308, 0.1 + 0.2);
const leaf = fc.oneof(nasty, number, fc.constantFrom(null, undefined, true, false));
const hostile: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(nasty, fc.constantFrom('value', 'skip', 'year', 'precision')), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;
/** JSON can carry a member of that name where a literal cannot. */
const polluting = JSON.parse(`{"__proto__": {"polluted": "${mark}"}, "value": "x"}`) as object;

async function station(role: Role) {
  const machine = await openMachine();
  const logged: LogLine[] = [];
  const listeners = new Map<string, (event: never, request: unknown) => unknown>();
  const frame = { url: 'rathaus://app/x' };
  const options = {
    url: () => frame.url,
    contentsId: () => 1,
    signedIn: () => ({ role }),
    beforeOwnSecrets,
    needsSecond: isFourEyes,
    confirm: machine.seconds.confirm,
    rights: deskRights,
    strict: true,
    log: (_level: string, line: LogLine) => void logged.push(line),
  };
  const receiver = { handle: (name: string, listener: never) => void listeners.set(name, listener) };
  const kiosk = kioskHandlers(
    machine.kiosk,
    { afterSeconds: 60, countdownSeconds: 30 },
    () => false,
    machine.screens,
  );
  bind(receiver as never, kioskChannels, kiosk, { ...options, window: 'kiosk' });
  bind(receiver as never, deskChannels, deskHandlers(machine), { ...options, window: 'desk' });
  const event = { sender: { id: 1, mainFrame: frame }, senderFrame: frame } as never;
  const call = async (name: string, request: unknown): Promise<CallResult<unknown>> =>
    (await listeners.get(name)?.(event, request)) as CallResult<unknown>;
  return { machine, logged, call };
}

function expectRefused(result: CallResult<unknown>, where: string): void {
  if (result.ok) return;
  expect(result.error.code, where).not.toBe('internal');
  for (const code of [result.error.code, ...Object.values(result.error.fields ?? {})])
    expect(code, where).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/);
}

const leaksIn = (logged: readonly LogLine[]) => logged.filter((line) => JSON.stringify(line).includes(mark));

describe('hostile values', () => {
  it('change nothing in any field of any page: each is refused with a code, and the right answer still counts', async () => {
    const { machine, logged, call } = await station('intakeStaff');
    const told = answersOf(persona01);
    let result = await call('kiosk:start', { language: persona01.language });
    const pages = new Set<string>();
    for (;;) {
      if (!result.ok) throw new Error(result.error.code);
      const view = result.value as KioskView;
      if (view.screen === 'wait') {
        const record = machine.opened().sittings.list()[0];
        const blocked = record && machine.opened().sittings.walkOf(record).blockedAt?.key;
        if (!record || blocked === undefined) throw new Error('waits for nothing');
        machine
          .opened()
          .sittings.answer(record.id, blocked, told[blocked] ?? {}, { role: 'staff', account: 'a' });
        result = await call('kiosk:view', {});
        continue;
      }
      if (view.screen !== 'page') break;
      const { key, page } = view.step;
      if (!pages.has(page)) {
        pages.add(page);
        const right = told[key] ?? {};
        const before = machine.opened().sittings.list()[0]?.counter;
        for (const field of Object.keys(intakeForm.byKey.get(page)?.fields ?? {})) {
          const values = [polluting, ...fc.sample(hostile, { numRuns: 5, seed: pages.size })];
          for (const value of values) {
            for (const answers of [
              { ...right, [field]: { value } },
              { ...right, [field]: value },
            ]) {
              const refused = await call('kiosk:saveAnswer', { step: key, answers });
              expectRefused(refused, `${page}.${field}`);
              // Free text takes what its schema takes; then it is stored as a value and nothing else.
              if (refused.ok) await call('kiosk:goTo', { step: key });
            }
          }
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        expect(machine.opened().sittings.list()[0]?.counter).toBeGreaterThanOrEqual(before ?? 0);
        await call('kiosk:goTo', { step: key });
        const now = await call('kiosk:view', {});
        if (now.ok && (now.value as { step?: { key: string } }).step?.key !== key)
          await call('kiosk:goTo', { step: key });
      }
      result = await call('kiosk:saveAnswer', { step: key, answers: told[key] ?? {} });
    }
    expect(pages.size).toBeGreaterThan(50);
    expect(leaksIn(logged)).toEqual([]);
    expect(await machine.opened().store.isSound()).toBe(true);
    expect(
      readdirSync(machine.folder).filter((name) => name.includes(mark) || name.includes('passwd')),
    ).toEqual([]);
  });

  it.each(['intakeStaff', 'operator', 'dataProtectionOfficer', 'statistics'] as const)(
    'through any channel are refused, whoever is signed in (%s)',
    async (role) => {
      const { machine, logged, call } = await station(role);
      await call('kiosk:start', { language: 'ar' });
      const record = machine.opened().sittings.list()[0]?.id;
      const names = [
        ...Object.keys(kioskChannels).map((name) => `kiosk:${name}`),
        ...Object.keys(deskChannels).map((name) => `desk:${name}`),
      ].filter((name) => name !== 'desk:unlock');
      const shaped = fc.record(
        {
          record: fc.oneof(nasty, fc.constant(record)),
          entry: nasty,
          task: nasty,
          person: nasty,
          step: fc.oneof(nasty, fc.constantFrom('birth', 'notice', 'birth/../x')),
          answers: hostile,
          typed: nasty,
          papers: fc.array(nasty, { maxLength: 3 }),
          paper: nasty,
          signed: nasty,
          lines: fc.array(nasty, { maxLength: 3 }),
          account: nasty,
          pin: nasty,
          language: nasty,
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), fc.oneof(hostile, shaped), async (name, request) => {
          expectRefused(await call(name, request), name);
        }),
        { numRuns: 400 },
      );
      expect(leaksIn(logged)).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(await machine.opened().store.isSound()).toBe(true);
    },
  );
});
