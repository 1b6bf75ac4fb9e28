/** Where each agency lives, for the eyes of the town's IT: read off the site file, without keys. */
import { join } from 'node:path';
import type { AgencyPlaceView } from '#domain/contract/delivery-shapes';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { LoadedSite } from '../site/load-site.ts';

export type AgencyPlace = Pick<AgencyPlaceView, 'name' | 'address'>;
export type AgencyPlaces = (agency: AgencyId) => AgencyPlace;

/** @param folder of the store: the rehearsal's agencies live beside it */
export function placesOf(loaded: LoadedSite, folder: string): AgencyPlaces {
  const places = new Map(agencyIds.map((agency) => [agency, placeOf(loaded, folder, agency)]));
  return (agency) => places.get(agency) as AgencyPlace;
}

function placeOf(loaded: LoadedSite, folder: string, agency: AgencyId): AgencyPlace {
  switch (loaded.kind) {
    case 'live': {
      const { name, transport } = loaded.site.agencies[agency];
      if (transport.kind === 'folder') {
        const { kind, inbox, returns } = transport;
        return { name, address: { kind, inbox, returns } };
      }
      const { kind, destinationId } = transport;
      const { submissionUrl = '' } = loaded.site.fitConnect ?? {};
      return { name, address: { kind, destinationId, host: hostOf(submissionUrl) } };
    }
    case 'rehearsal': {
      const own = join(folder, 'agencies', agency);
      return { address: { kind: 'folder', inbox: join(own, 'inbox'), returns: join(own, 'returns') } };
    }
    case 'invalid':
      return { address: { kind: 'folder', inbox: '', returns: '' } };
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
