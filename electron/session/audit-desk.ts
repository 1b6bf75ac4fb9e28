/** The audit for the data protection officer: reading, checking and exporting it. All three are lines of it themselves. */
import { writeFileSync } from 'node:fs';
import type { AuditLineView, AuditQueryRequest } from '#domain/contract/audit-shapes';
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import type { AuditRow, ChainEnd } from '../store/audit-chain.ts';
import { exportLines } from '../store/audit-export.ts';
import { withStoreCodes } from '../store/store-error.ts';
import type { Readings } from './readings.ts';
import type { Station } from './station.ts';

const LINES_A_PAGE = 100;

/** Asks where to put a file; undefined where nobody chose. */
export type ChooseFile = (suggested: string) => Promise<string | undefined>;

export type AuditDeskOptions = {
  readonly station: Station;
  readonly actor: () => Actor;
  readonly readings: Readings;
  readonly clock: Clock;
  /** id of the station */
  readonly stationId: string;
  readonly chooseFile: ChooseFile;
};

export type AuditDesk = ReturnType<typeof makeAuditDesk>;

export function makeAuditDesk({ station, actor, readings, clock, stationId, chooseFile }: AuditDeskOptions) {
  const view = (row: AuditRow): AuditLineView => {
    const { sequence, at, action, hash } = row;
    const shortCode =
      row.record === null ? undefined : station.opened().store.records.shortCodeOf(row.record);
    return {
      ...{ sequence, at, action, hash },
      ...given('record', row.record),
      ...given('shortCode', shortCode),
      ...given('step', row.step),
      ...given('who', row.actor_role as AuditLineView['who'] | null),
      ...given('account', row.actor_account),
      ...given('witness', row.witness),
      ...given('why', row.why as AuditLineView['why'] | null),
      ...given('detail', row.detail),
      ...given('before', row.before),
      ...given('after', row.after),
    };
  };

  return {
    audit: ({ record, account, group, searched, before }: AuditQueryRequest) => {
      const { audit, records } = station.opened().store;
      // Nobody's record is nobody's rows, and not everybody's.
      const found = record === undefined || record === '' ? undefined : (records.idOf(record) ?? record);
      readings.note({
        action: 'audit.read',
        why: 'oversight',
        ...(found === undefined ? {} : { detail: found }),
      });
      const wanted = searched?.trim() ?? '';
      const lines = audit.find({
        ...given('record', found),
        ...given('account', account || undefined),
        ...given('action', wanted === '' ? group : 'search.persons'),
        ...given('detail', wanted === '' ? undefined : audit.searchHash(searchForm(wanted))),
        ...given('before', before),
        limit: LINES_A_PAGE + 1,
      });
      return {
        lines: lines.slice(0, LINES_A_PAGE).map(view),
        more: lines.length > LINES_A_PAGE,
        end: { ...audit.end() },
      };
    },
    verify: async (known: ChainEnd | undefined) => {
      const { store } = station.opened();
      const report = await store.verifyAudit(known ? [known] : []);
      store.audit.add({
        action: 'audit.verify',
        actor: actor(),
        why: 'oversight',
        detail: `${report.rows} ${report.faultCount}`,
      });
      return { ...report, end: { ...report.end }, faults: report.faults.map((fault) => ({ ...fault })) };
    },
    /** @param witness whose PIN was checked @returns how many rows; nothing where no file was chosen */
    export: async (witness: string): Promise<{ readonly rows?: number }> => {
      const by = actor();
      const day = clock.now().toISOString().slice(0, 10);
      const file = await chooseFile(`protokoll-${stationId}-${day}.jsonl`);
      if (file === undefined) return {};
      const { audit } = station.opened().store;
      // The export is in what it exports.
      audit.add({ action: 'audit.export', actor: by, witness, why: 'oversight' });
      const lines = exportLines(audit, stationId, clock.now().toISOString());
      withStoreCodes(() => writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 }));
      return { rows: lines.length - 1 };
    },
  };
}

/** What somebody typed, so that blanks and capitals make no difference when it is looked for again. */
export const searchForm = (typed: string): string =>
  typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('de');

function given<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: Value } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value });
}
