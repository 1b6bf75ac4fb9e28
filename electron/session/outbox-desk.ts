/** What staff see and do about delivery: the outbox, the morning sheet, the dry run. */
import type { NoticeView } from '#domain/contract/delivery-shapes';
import { retry } from '#domain/delivery/entry';
import { morningSheet } from '#domain/delivery/morning-sheet';
import { lastDue } from '#domain/delivery/next-delivery';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Access } from './access.ts';
import type { AgencyPlaces } from './agency-places.ts';
import type { DeliveryAccess } from './delivery-access.ts';
import type { EntryViews } from './entry-view.ts';
import { payloadView } from './payload-view.ts';
import type { Readings } from './readings.ts';
import type { Station } from './station.ts';

export type OutboxDeskOptions = {
  readonly station: Station;
  /** Who is signed in. @throws CallFailure 'call.notSignedIn' */
  readonly actor: () => Actor;
  readonly readings: Readings;
  readonly access: Access;
  readonly delivery: DeliveryAccess;
  readonly places: AgencyPlaces;
  readonly views: EntryViews;
  /** `HH:MM` of the nightly delivery */
  readonly deliveryTime: string;
  readonly clock: Clock;
  /** what the outbox shows has changed */
  readonly changed: () => void;
};

const DAY_MS = 86_400_000;
/** More than a screen can show; the rest is in the store. */
const MOST_LISTED = 500;

export type OutboxDesk = ReturnType<typeof makeOutboxDesk>;

export function makeOutboxDesk(options: OutboxDeskOptions) {
  const { station, actor, readings, access, delivery, places, views, deliveryTime, clock, changed } = options;
  const now = () => clock.now().toISOString();
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS).toISOString();
  const known = (id: string) => {
    const entry = station.opened().store.outbox.entry(id);
    if (!entry) throw new CallFailure('entry.unknown');
    return entry;
  };

  return {
    outbox: () => {
      const opened = station.opened();
      const { outbox } = opened.store;
      const figures = new Map(outbox.figures().map((figure) => [figure.agency, figure]));
      const none = { waiting: 0, inBatch: 0, accepted: 0, parked: 0, replaced: 0 };
      const plan = delivery.current();
      return {
        agencies: agencyIds.map((agency) => ({
          agency,
          ...none,
          ...figures.get(agency),
          transport: places(agency).address.kind,
        })),
        entries: views(opened, outbox.openOrChangedSince(daysAgo(7), MOST_LISTED)).map((entry) => {
          if (entry.question?.called === undefined) return entry;
          const { called: _called, ...question } = entry.question;
          return access.isClosed(opened.sittings.find(entry.recordId)) ? { ...entry, question } : entry;
        }),
        // Only verified receipts are kept as receipts; what was not believed is a notice.
        receipts: outbox
          .receiptsSince(daysAgo(7), MOST_LISTED)
          .map((receipt) => ({ ...receipt, verified: true })),
        notices: outbox.notices().map((notice): NoticeView => ({ ...notice })),
        nextDelivery: plan?.next(),
        delivering: plan?.isRunning() ?? false,
      };
    },
    deliverNow: async () => {
      const { store } = station.opened();
      store.records.audit({ action: 'delivery.run', actor: actor() });
      const running = (await delivery.ready()).deliver();
      changed();
      const { sent, receipts, elsewhere } = await running;
      changed();
      return { sent, receipts, elsewhere };
    },
    retry: (id: string): void => {
      const { outbox, records } = station.opened().store;
      const entry = known(id);
      const again = retry(entry, now());
      if (!again.ok) throw new CallFailure(again.error.code);
      outbox.saveEntry(again.value);
      records.audit({ action: 'outbox.retry', record: entry.recordId, actor: actor(), detail: id });
      changed();
    },
    dismissNotice: (agency: AgencyId, code: string): void => {
      const { outbox, records } = station.opened().store;
      outbox.dismissNotice(agency, code);
      records.audit({ action: 'notice.dismiss', actor: actor(), detail: `${agency} ${code}` });
      changed();
    },
    morningSheet: () => {
      const { outbox } = station.opened().store;
      const madeAt = now();
      const since = lastDue(madeAt, deliveryTime);
      return morningSheet(outbox.entriesForSheet(since), outbox.countsForSheet(), { since, madeAt });
    },
    dryRun: () => {
      const { outbox } = station.opened().store;
      const until = delivery.current()?.next() ?? now();
      const faults = new Map(outbox.figures().map(({ agency, fault }) => [agency, fault]));
      return agencyIds.map((agency) => {
        const due = outbox.dueTonight(agency, until, MOST_LISTED + 1);
        return {
          agency,
          transport: places(agency).address.kind,
          fault: faults.get(agency),
          more: due.length > MOST_LISTED,
          entries: due
            .slice(0, MOST_LISTED)
            .map(({ id, recordId, shortCode, kind, recordVersion, state }) => ({
              ...{ id, recordId, shortCode, kind, recordVersion },
              again: state === 'in-batch',
            })),
        };
      });
    },
    dryRunEntry: (id: string) => {
      const { store, sittings } = station.opened();
      const entry = known(id);
      const payload = store.outbox.payloadOf(id);
      if (payload === undefined) throw new CallFailure('entry.payloadMissing');
      const record = sittings.find(entry.recordId);
      access.need(record);
      readings.note({ action: 'payload.read', record: record.id, why: 'delivery', detail: id });
      return payloadView({ ...entry, shortCode: record.shortCode }, payload, record);
    },
  };
}
