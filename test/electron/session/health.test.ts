import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HealthFacts, healthWarnings } from '#domain/contract/health-shapes';
import { deskChannels } from '#domain/contract/ipc';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { makeClockWatch } from '../../../electron/session/clock-watch.ts';
import { openMachine, testClock } from '../make-machine.ts';

const at = '2026-11-25T09:00:00.000Z';
const well: HealthFacts = {
  at,
  disk: { freeBytes: 50e9, totalBytes: 100e9, storeBytes: 1e6 },
  backup: { lastAt: '2026-11-25T02:00:00.000Z', overdue: false, reachable: true, held: 7 },
  recoveryMadeAt: '2026-10-01T09:00:00.000Z',
  agencies: [{ agency: 'jobcentre', transport: 'folder', waiting: 0, parked: 0 }],
  clock: { timeZone: 'Europe/Berlin', german: true, jumps: [] },
  versions: {},
  schema: 15,
  rules: { version: '2026-08-19.1', lawAsOf: '2026-08-19' },
  certificates: [{ of: 'jobcentre', until: '2027-11-25T00:00:00.000Z' }],
};
const codes = (change: Partial<HealthFacts>) =>
  healthWarnings({ ...well, ...change }).map(({ code }) => code);

describe('the health of the station', () => {
  it('has nothing to say of a station that is well', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<HealthFacts>, readonly string[]]>([
    [
      'a disk that is nearly full',
      { disk: { freeBytes: 2e8, totalBytes: 1e11, storeBytes: 1 } },
      ['disk.full'],
    ],
    ['little room', { disk: { freeBytes: 3e9, totalBytes: 1e11, storeBytes: 1 } }, ['disk.low']],
    ['no place for backups', { backup: undefined }, ['backup.noPlace']],
    ['no backup yet', { backup: { overdue: true, reachable: true, held: 0 } }, ['backup.never']],
    [
      'a backup that failed, of a stick that is away',
      { backup: { fault: 'backup.folderMissing', overdue: true, reachable: false, held: 0 } },
      ['backup.failed', 'backup.notThere'],
    ],
    ['no recovery sheet', { recoveryMadeAt: undefined }, ['recovery.none']],
    [
      'an agency that took nothing for days although something waits',
      {
        agencies: [
          {
            agency: 'jobcentre',
            transport: 'folder',
            waiting: 2,
            parked: 0,
            lastAcceptedAt: '2026-11-20T00:00:00.000Z',
          },
        ],
      },
      ['delivery.waiting'],
    ],
    [
      'a clock that jumped, in a machine with another time',
      {
        clock: { timeZone: 'UTC', german: false, jumps: [{ at: '2026-11-24T00:00:00.000Z', seconds: 900 }] },
      },
      ['clock.jumped', 'clock.zone'],
    ],
    [
      'a certificate that has ended, before one that soon will',
      {
        certificates: [
          { of: 'fitConnect', until: '2026-12-10T00:00:00.000Z' },
          { of: 'jobcentre', until: '2026-11-24T00:00:00.000Z' },
        ],
      },
      ['certificate.expired', 'certificate.soon'],
    ],
    ['old rules', { rules: { version: '1', lawAsOf: '2026-05-01' } }, ['rules.old']],
  ])('warns of %s', (_what, change, expected) => {
    const changed = { ...well, ...change };
    for (const [key, found] of Object.entries(change)) {
      if (found === undefined) delete (changed as Record<string, unknown>)[key];
    }
    expect(healthWarnings(changed).map(({ code }) => code)).toEqual(expected);
  });

  it('is told in the contract’s shape, with real figures', async () => {
    const { health, signIn } = await openMachine({ versions: { program: '1.2.3' } });
    await signIn.signIn('probe-technik', '3333');
    const found = await health.health();
    expect(deskChannels.health.answer.safeParse(found).error).toBeUndefined();
    expect(found.disk?.freeBytes).toBeGreaterThan(0);
    expect(found.disk?.storeBytes).toBeGreaterThan(10_000);
    expect(found.versions).toMatchObject({ program: '1.2.3', node: process.versions.node });
    expect(found.agencies).toHaveLength(6);
  });
});

describe('a clock that jumps by itself', () => {
  it('is noted with when and by how much, and sleeping or ticking is not', async () => {
    const clock = testClock();
    const { station } = await openMachine({ clock });
    let steady = 0;
    const watch = makeClockWatch(
      station,
      clock,
      () => undefined,
      () => steady,
    );
    const pass = (shown: number, really: number) => {
      clock.move(shown);
      steady += really;
      watch.note();
    };
    watch.note();
    pass(120_000, 120_000);
    // A night's sleep: the machine knows that it slept.
    pass(8 * 3_600_000, 8 * 3_600_000);
    pass(121_000, 120_000);
    expect(watch.jumps()).toEqual([]);
    pass(120_000 + 900_000, 120_000);
    pass(120_000 - 3_600_000, 120_000);
    expect(watch.jumps().map(({ seconds }) => seconds)).toEqual([-3600, 900]);
  });
});

describe('the file for whoever helps from outside', () => {
  it('has versions, counts and codes, and nothing anybody entered or is called', async () => {
    const clock = testClock();
    const folder = mkdtempSync(join(tmpdir(), 'rathaus-zz-geheim-ordner-'));
    const logFile = join(folder, 'logs', 'station.log');
    mkdirSync(join(folder, 'logs'));
    const line = { time: at, level: 'error', code: 'internal', channel: 'desk:sitting' };
    writeFileSync(
      logFile,
      [
        JSON.stringify({
          ...line,
          name: 'TypeError',
          at: 'at open (desk.js:10:20) < at Zz-Stapel',
          record: 'zz-1',
        }),
        JSON.stringify(line),
        // None of these should ever be written; if one is, it goes no further.
        JSON.stringify({ ...line, code: 'Zz Meldung mit Name', message: 'Zz-Nachricht' }),
        JSON.stringify({ ...line, channel: 'Zz-Kanal' }),
        'Zz-Zeile ohne Form',
      ].join('\n'),
    );
    let saved = '';
    const machine = await openMachine({
      clock,
      folder,
      logFile,
      versions: { program: '1.2.3' },
      chooseFile: async (name) => {
        saved = join(folder, name);
        return saved;
      },
    });
    const persona = personas.find(({ id }) => id === 'syrianFamily');
    if (!persona) throw new Error('no such persona');
    const record = await seedOne(
      { ...persona, until: 'sealed' },
      { opened: machine.opened(), uuid: clock.uuid, restMs: 0, isOver: () => false },
    );
    const { store } = machine.opened();
    store.staff.add({ id: 'zz-konto', name: 'Zz-Markiert', role: 'teamLead', pin: 'x' }, 'test', at);
    store.outbox.setFault('jobcentre', 'transport.full', at);
    await machine.signIn.signIn('probe-technik', '3333');

    const { text } = await machine.health.diagnostics();
    expect(await machine.health.saveDiagnostics()).toEqual({ saved: true });
    const content = JSON.parse(text);
    const written = readFileSync(saved, 'utf8');
    expect(JSON.parse(written)).toMatchObject({ counts: content.counts, log: content.log });
    expect(content.counts.records).toEqual({ sealed: 1 });
    expect(content.counts.accounts.teamLead).toBe(2);
    expect(content.health.versions.program).toBe('1.2.3');
    expect(content.health.agencies).toContainEqual(
      expect.objectContaining({ agency: 'jobcentre', fault: 'transport.full' }),
    );
    expect(content.log).toEqual([
      {
        level: 'error',
        code: 'internal',
        channel: 'desk:sitting',
        at: 'desk.js:10:20',
        number: 1,
        lastAt: at,
      },
      { level: 'error', code: 'internal', channel: 'desk:sitting', number: 1, lastAt: at },
      { level: 'error', code: 'internal', number: 1, lastAt: at },
    ]);

    expect(text + written).not.toMatch(/zz/i);
    const { answers, shortCode, id } = machine.opened().sittings.find(record.id);
    // Codes of choices are the program's words, not anybody's.
    const isCode = (value: string) => /^[a-z][A-Za-z]*$/.test(value);
    const entered = textsIn(answers).filter((value) => value.length > 3 && !isCode(value));
    expect(entered.length).toBeGreaterThan(20);
    for (const value of [...entered, shortCode, id, folder]) {
      expect((text + written).includes(value), value).toBe(false);
    }
    for (const { name } of store.staff.all()) expect(text).not.toContain(name);
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
