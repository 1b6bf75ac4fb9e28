/** The rights of those a record is about: a consent taken back, an answer disputed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type {
  accessRequestShape,
  disputeShape,
  settledShape,
  withdrawalShape,
} from '#domain/contract/rights-shapes';
import type { DeskSitting } from '#domain/contract/shapes';
import { accessPaper } from '#domain/papers/access';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Press } from '../papers/press.ts';
import { withStoreCodes } from '../store/store-error.ts';
import type { Access } from './access.ts';
import { accessFile } from './access-file.ts';
import type { ChooseFile } from './audit-desk.ts';
import type { Desk, DeskChange } from './desk.ts';
import type { Kiosk } from './kiosk.ts';
import type { Sheets } from './sheets.ts';
import type { Station } from './station.ts';

export type RightsDeskOptions = {
  readonly station: Station;
  readonly kiosk: Kiosk;
  readonly desk: Desk;
  readonly access: Access;
  readonly actor: () => Actor;
  readonly clock: Clock;
  readonly sheets: Sheets;
  readonly press: Press;
  readonly chooseFile: ChooseFile;
  readonly changed: (change: DeskChange) => void;
};

export type RightsDesk = ReturnType<typeof makeRightsDesk>;

export function makeRightsDesk(options: RightsDeskOptions) {
  const { station, kiosk, desk, access, actor, clock, sheets, press, chooseFile, changed } = options;
  const done = (record: string): DeskSitting => {
    changed({ what: 'sitting', record });
    return desk.sitting(record);
  };
  /** What was asked in private is nothing to be talked of at the desk. */
  const needPublic = (id: string, step: string): void => {
    const { sittings } = station.opened();
    const record = sittings.find(id);
    access.need(record);
    const asked = sittings.walkOf(record).steps.find(({ key }) => key === step);
    if (asked?.page.confidential === true) throw new CallFailure('step.confidential');
  };

  return {
    /** @param witness whose PIN was checked */
    exportAccess: async (
      { record: id, person, withPrivate }: z.infer<typeof accessRequestShape>,
      witness: string,
    ): Promise<{ readonly name?: string }> => {
      const by = actor();
      const { sittings, store } = station.opened();
      const record = sittings.find(id);
      access.need(record);
      const source = sheets.sourceOf(record);
      const found = source.reader.persons.find((one) => one.id === person);
      if (!found || record.state === 'purged') throw new CallFailure('person.unknown');
      const file = await chooseFile(`auskunft-${record.shortCode}-${dayInGermany(clock.now())}.pdf`);
      if (file === undefined) return {};
      const base = file.replace(/\.pdf$/i, '');
      // The export is in what it exports.
      const detail = `${person}${withPrivate ? ' private' : ''}`;
      store.audit.add({
        action: 'access.export',
        record: id,
        actor: by,
        witness,
        why: 'ownRequest',
        detail,
      });
      const { held, json } = accessFile(store, source, person, withPrivate);
      let paper: Uint8Array | undefined;
      await press.run([accessPaper(source, found, held, withPrivate)], undefined, (_index, pdf) => {
        paper = pdf;
      });
      withStoreCodes(() => {
        if (paper) writeFileSync(`${base}.pdf`, paper, { mode: 0o600 });
        writeFileSync(`${base}.json`, `${JSON.stringify(json, undefined, 2)}\n`, { mode: 0o600 });
      });
      return { name: path.basename(base) };
    },
    withdrawConsent: ({ record, person, parts }: z.infer<typeof withdrawalShape>): DeskSitting => {
      const { sittings } = station.opened();
      access.need(sittings.find(record));
      sittings.withdrawConsent(record, person, parts, actor());
      kiosk.refresh(record);
      changed({ what: 'outbox' });
      return done(record);
    },
    dispute: ({ record, step, person, reason }: z.infer<typeof disputeShape>): DeskSitting => {
      needPublic(record, step);
      const by = actor();
      const at = clock.now().toISOString();
      station.opened().sittings.dispute(record, { step, person, at, reason, account: by.account ?? '' }, by);
      return done(record);
    },
    settleDispute: ({ record, step, person }: z.infer<typeof settledShape>): DeskSitting => {
      needPublic(record, step);
      station.opened().sittings.settleDispute(record, { step, person }, actor());
      return done(record);
    },
  };
}
