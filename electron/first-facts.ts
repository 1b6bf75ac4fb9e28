/** What is known before anything is opened: why the station is closed, and what the site file says of itself and its staff. */
import type { StatusFacts } from './ipc/desk.ts';
import { rehearsalPins } from './rehearsal/site.ts';
import type { LoadedSite } from './site/load-site.ts';
import type { StationSite } from './site/site-file.ts';
import { whatIsNeeded } from './store/store.ts';

/** Rehearsal and an unattended station open by themselves; everyone else waits for the passphrase. */
export function closedAtFirst(loaded: LoadedSite, folder: string, unattended: boolean): string | undefined {
  if (loaded.kind === 'invalid') return 'site.invalid';
  if (loaded.kind === 'rehearsal') return undefined;
  const needed = whatIsNeeded(folder);
  return unattended && needed === 'store.passphraseNeeded' ? undefined : needed;
}

export function factsOf(loaded: LoadedSite, site: StationSite): StatusFacts {
  if (loaded.kind === 'invalid') {
    const detail = loaded.faults.map(({ path, code }) => (path === '' ? code : `${path}: ${code}`));
    return { site: '', detail, accounts: [], rehearsalPins: {} };
  }
  return {
    site: site.station.name,
    detail: [],
    accounts: site.staff.map(({ id, name, password }) => ({
      id,
      name,
      entry: loaded.kind === 'rehearsal' || password === undefined ? 'pin' : 'password',
    })),
    rehearsalPins: loaded.kind === 'rehearsal' ? rehearsalPins : {},
  };
}
