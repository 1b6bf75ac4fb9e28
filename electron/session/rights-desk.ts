/** The rights of those a record is about: a consent taken back, an answer disputed. */
import type { z } from 'zod';
import type { disputeShape, settledShape, withdrawalShape } from '#domain/contract/rights-shapes';
import type { DeskSitting } from '#domain/contract/shapes';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Access } from './access.ts';
import type { Desk, DeskChange } from './desk.ts';
import type { Kiosk } from './kiosk.ts';
import type { Station } from './station.ts';

export type RightsDeskOptions = {
  readonly station: Station;
  readonly kiosk: Kiosk;
  readonly desk: Desk;
  readonly access: Access;
  readonly actor: () => Actor;
  readonly clock: Clock;
  readonly changed: (change: DeskChange) => void;
};

export type RightsDesk = ReturnType<typeof makeRightsDesk>;

export function makeRightsDesk({ station, kiosk, desk, access, actor, clock, changed }: RightsDeskOptions) {
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
