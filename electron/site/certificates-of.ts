/** The certificates a site file names, with their last day: roots of FIT-Connect, and chains of agencies' keys (`x5c`). */
import { X509Certificate } from 'node:crypto';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { Site } from './site-file.ts';

export type Expiring = { readonly of: AgencyId | 'fitConnect'; readonly until: string };

export function certificatesOf(site: Site): Expiring[] {
  const roots = (site.fitConnect?.trustedRoots ?? []).flatMap((pem) => untilOf('fitConnect', pem));
  const keys = agencyIds.flatMap((agency) => {
    const found = site.agencies[agency];
    if (!('encryptionKey' in found)) return [];
    return [found.encryptionKey, ...found.signingKeys].flatMap(({ x5c }) =>
      Array.isArray(x5c)
        ? x5c.flatMap((der) => (typeof der === 'string' ? untilOf(agency, Buffer.from(der, 'base64')) : []))
        : [],
    );
  });
  return [...roots, ...keys].sort((a, b) => a.until.localeCompare(b.until));
}

function untilOf(of: Expiring['of'], certificate: string | Buffer): Expiring[] {
  try {
    return [{ of, until: new Date(new X509Certificate(certificate).validTo).toISOString() }];
  } catch {
    return [];
  }
}
