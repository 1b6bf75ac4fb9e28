/** The page of the town's IT: how each agency is reached, and what only it may set. Secrets go in and never come out. */
import type { AgencyPlaceView, NewCredentials } from '#domain/contract/delivery-shapes';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { AgencyPlaces } from './agency-places.ts';
import { keepCredentials } from './credentials.ts';
import type { DeliveryAccess } from './delivery-access.ts';
import type { Rules } from './rules.ts';
import type { Station } from './station.ts';

export type OperatorDeskOptions = {
  readonly station: Station;
  /** Who is signed in. @throws CallFailure 'call.notSignedIn' */
  readonly actor: () => Actor;
  readonly delivery: DeliveryAccess;
  readonly places: AgencyPlaces;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly changed: () => void;
};

export type OperatorDesk = ReturnType<typeof makeOperatorDesk>;

export function makeOperatorDesk(options: OperatorDeskOptions) {
  const { station, actor, delivery, places, rules, clock, changed } = options;

  const whoDelivers = (): 'free' | 'here' | 'elsewhere' => {
    if (delivery.current()?.isRunning()) return 'here';
    const letGo = station.opened().store.deliveryLock.take();
    letGo?.();
    return letGo ? 'free' : 'elsewhere';
  };

  return {
    operator: () => {
      const { store } = station.opened();
      const figures = new Map(store.outbox.figures().map((figure) => [figure.agency, figure]));
      return {
        agencies: agencyIds.map((agency): AgencyPlaceView => {
          const { fault, faultAt, lastAcceptedAt } = figures.get(agency) ?? {};
          const place = places(agency);
          const isService = place.address.kind === 'fitConnect';
          return {
            agency,
            ...place,
            credentials: isService ? credentialsOf(store, agency) : undefined,
            fault,
            faultAt: fault === undefined ? undefined : faultAt,
            lastAcceptedAt,
          };
        }),
        lock: whoDelivers(),
        rules: rules.view(),
      };
    },
    loadRulePack: async (signed: string): Promise<void> => {
      await rules.load(station.opened().store, signed, actor());
      changed();
    },
    setCredentials: (credentials: NewCredentials): void => {
      keepCredentials(station.opened().store, credentials, actor(), clock);
      changed();
    },
  };
}

/** When those the agency is reached with were set, and by whom. */
function credentialsOf({ secrets, staff }: Store, agency: AgencyId): AgencyPlaceView['credentials'] {
  const names = secrets.clientFor(agency);
  const about = names && secrets.about(names.clientSecret);
  if (!names || !about) return undefined;
  const setBy = about.setBy === 'environment' ? undefined : (staff.find(about.setBy)?.name ?? about.setBy);
  return { setAt: about.setAt, setBy, shared: names.shared };
}
