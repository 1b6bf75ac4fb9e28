import { describe, expect, it } from 'vitest';
import { checkPack, readPack } from '#domain/rules/check-pack';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack, RuleRow } from '#domain/rules/pack-schema';

const work = builtInPack.tables.workAccess;
const withWork = (rows: readonly RuleRow[]): RulePack => ({
  ...builtInPack,
  tables: { ...builtInPack.tables, workAccess: [...rows] },
});
const codes = (pack: RulePack) => [...new Set(checkPack(pack).map(({ code }) => code))];
const row = (id: string) => work.find((one) => one.id === id) as RuleRow;
const changed = (id: string, change: Partial<RuleRow>) =>
  withWork(work.map((one) => (one.id === id ? { ...one, ...change } : one)));

describe('the pack the program brings', () => {
  it('has no gap, overlap, contradiction or row that nothing reaches', () => {
    expect(checkPack(builtInPack)).toEqual([]);
  });

  it('is plain data: it survives being written as JSON', () => {
    expect(readPack(JSON.parse(JSON.stringify(builtInPack)))).toEqual({ ok: true, pack: builtInPack });
  });

  it.each(Object.keys(builtInPack.switches))('has none with the switch %s the other way either', (name) => {
    const state = builtInPack.switches[name] as RulePack['switches'][string];
    const pack = {
      ...builtInPack,
      switches: { ...builtInPack.switches, [name]: { ...state, on: !state.on } },
    };
    expect(checkPack(pack)).toEqual([]);
  });
});

describe('a pack is refused when', () => {
  it('a row is missing', () => {
    const faults = checkPack(withWork(work.filter(({ id }) => id !== 'exit-obliged')));
    expect(faults).toEqual([expect.objectContaining({ code: 'gap', table: 'workAccess' })]);
    expect(faults[0]?.rows).toContain('status=exit_obliged');
  });

  it('two rows say the same of somebody', () => {
    expect(codes(withWork([...work, { ...row('exit-obliged'), id: 'again' }]))).toContain('overlap');
  });

  it('two rows contradict each other', () => {
    const other = { ...row('exit-obliged'), id: 'again', result: { code: 'allowed' } };
    expect(codes(withWork([...work, other]))).toContain('contradiction');
  });

  it('two rows contradict each other on one day of overlapping validity only', () => {
    const old = { ...row('exit-obliged'), id: 'old', validTo: '2026-10-01', result: { code: 'allowed' } };
    const rest = work.map((one) => (one.id === 'exit-obliged' ? { ...one, validFrom: '2026-10-01' } : one));
    const faults = checkPack(withWork([...rest, old]));
    expect(faults).toEqual([
      { code: 'contradiction', table: 'workAccess', rows: ['exit-obliged', 'old'], on: '2026-10-01' },
    ]);
  });

  it('one day lies between two rows', () => {
    const old = { ...row('exit-obliged'), id: 'old', validTo: '2026-09-29' };
    const rest = work.map((one) => (one.id === 'exit-obliged' ? { ...one, validFrom: '2026-10-01' } : one));
    expect(checkPack(withWork([...rest, old]))).toEqual([
      expect.objectContaining({ code: 'gap', on: '2026-09-30' }),
    ]);
  });

  it('a waiting time leaves a day out', () => {
    const id = 'asylum.elsewhere.from-three-months';
    const pack = changed(id, { when: { ...row(id).when, asylumRegisteredOn: { atLeastMonths: 4 } } });
    expect(codes(pack)).toContain('gap');
  });

  it('a row can never apply', () => {
    const never = { ...row('exit-obliged'), id: 'never', validFrom: '2026-06-12', validTo: '2026-06-12' };
    const rest = work.map((one) => (one.id === 'exit-obliged' ? { ...one, validFrom: '2026-06-12' } : one));
    const pack = withWork([
      ...rest,
      { ...never, when: { ...never.when, suspensionSince: { atLeastMonths: 6, lessThanMonths: 3 } } },
    ]);
    expect(checkPack(pack)).toEqual([{ code: 'unreachable', table: 'workAccess', rows: ['never'] }]);
  });

  it.each([
    ['unknownFact', { when: { weather: ['yes'] } }],
    ['unknownCode', { when: { status: ['gestattung'] } }],
    ['unknownList', { when: { nationalities: { inList: 'friends' } } }],
    ['unknownSwitch', { when: { 'switch:weather': ['on'] } }],
    ['wrongTest', { when: { birthDate: ['yes'] } }],
    ['unknownResult', { result: { code: 'perhaps' } }],
    ['validity', { validFrom: '2026-10-01', validTo: '2026-09-30' }],
  ] as const)('a row is wrong: %s', (code, change) => {
    expect(codes(changed('exit-obliged', change as unknown as Partial<RuleRow>))).toContain(code);
  });

  it('it has another format, or fields nobody knows', () => {
    for (const given of [{ ...builtInPack, format: 2 }, { ...builtInPack, more: 1 }, null, 'text'])
      expect(readPack(given)).toMatchObject({ ok: false, faults: [{ code: 'shape' }] });
  });
});
