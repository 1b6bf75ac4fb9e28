/** Finds the site file. None at all means rehearsal; one that was named but is not there is a fault. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSite, type Site, type SiteFault } from './site-file.ts';

export type LoadedSite =
  | { readonly kind: 'live'; readonly site: Site }
  | { readonly kind: 'rehearsal' }
  | { readonly kind: 'invalid'; readonly faults: readonly SiteFault[] };

/**
 * @param named path given on the command line or in the environment
 * @param home the station's own folder, where `site.json` may lie
 */
export function loadSite(named: string | undefined, home: string): LoadedSite {
  const file = named ?? join(home, 'site.json');
  if (!existsSync(file)) {
    if (named === undefined) return { kind: 'rehearsal' };
    return { kind: 'invalid', faults: [{ path: '', code: 'site.notFound' }] };
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { kind: 'invalid', faults: [{ path: '', code: 'site.unreadable' }] };
  }
  const parsed = parseSite(text.replace(/^\uFEFF/, ''));
  return parsed.ok ? { kind: 'live', site: parsed.site } : { kind: 'invalid', faults: parsed.faults };
}
