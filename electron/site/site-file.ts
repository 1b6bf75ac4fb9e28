/** The site file (Standortdatei): all that makes a station this municipality's. Read-only; the town's IT writes it. */
import { z } from 'zod';
import { deliveryTimePattern } from '#domain/delivery/next-delivery';
import { agencyIds } from '#domain/intake/agency';
import { type Destination, destinationShape } from '../delivery/destination.ts';

const name = z.string().trim().min(1).max(120);

const addressShape = z.strictObject({
  street: name,
  houseNumber: z.string().trim().min(1).max(20),
  postalCode: z.string().regex(/^\d{5}$/),
  town: name,
});

export const agencySiteShape = destinationShape.omit({ agency: true, mode: true }).extend({ name });

export const siteShape = z.strictObject({
  format: z.literal(1),
  station: z.strictObject({
    /** in every id-bearing row and batch of this station */
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,39}$/),
    name,
  }),
  municipality: z.strictObject({
    name,
    /** Amtlicher Gemeindeschlüssel */
    ags: z.string().regex(/^\d{8}$/),
  }),
  centre: z.strictObject({
    name,
    address: addressShape,
    /** Wohnungsgeber (§ 19 BMG) */
    landlord: z.strictObject({ name, address: addressShape }),
  }),
  agencies: z.strictObject(
    Object.fromEntries(agencyIds.map((agency) => [agency, agencySiteShape])) as Record<
      (typeof agencyIds)[number],
      typeof agencySiteShape
    >,
  ),
  delivery: z.strictObject({
    /** wall clock of Europe/Berlin, `HH:MM` */
    time: z.string().regex(deliveryTimePattern),
  }),
  idle: z
    .strictObject({
      afterSeconds: z.int().min(30).max(3600),
      countdownSeconds: z.int().min(10).max(600),
    })
    .default({ afterSeconds: 240, countdownSeconds: 60 }),
  desk: z
    .strictObject({ signOutAfterSeconds: z.int().min(60).max(7200) })
    .default({ signOutAfterSeconds: 600 }),
  screens: z.strictObject({ kiosk: z.enum(['fullscreen', 'window']) }).default({ kiosk: 'fullscreen' }),
  /** Lets the system's key store open the database without anyone there, so that the night's delivery can catch up. */
  unattendedStart: z.boolean().default(false),
  staff: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/),
        name,
        role: z.enum(['intake', 'operator']),
        /** argon2id of the PIN, as `electron/tools/hash-pin.ts` prints it */
        pin: z.string().regex(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+$/),
      }),
    )
    .min(1)
    .refine((staff) => new Set(staff.map(({ id }) => id)).size === staff.length, {
      error: 'site.accountTwice',
    }),
});
export type Site = z.infer<typeof siteShape>;
/** A site without the addresses of its agencies: all that is needed before anything is delivered. */
export type StationSite = Omit<Site, 'format' | 'agencies'>;

/** Where the agencies of a site file live. What a site file names is real; rehearsal has no site file. */
export function destinationsOf(site: Site): readonly Destination[] {
  return agencyIds.map((agency) => {
    const { name: _name, ...destination } = site.agencies[agency];
    return { agency, mode: 'real', ...destination };
  });
}

/** What is wrong in a site file and where: `agencies.jobcentre.name`. Never a value. */
export type SiteFault = { readonly path: string; readonly code: SiteFaultCode };

export const siteFaultCodes = [
  'site.notFound',
  'site.unreadable',
  'site.notJson',
  'site.missing',
  'site.unknown',
  'site.wrong',
  'site.accountTwice',
  'site.privateKey',
] as const;
export type SiteFaultCode = (typeof siteFaultCodes)[number];

export type SiteResult =
  | { readonly ok: true; readonly site: Site }
  | { readonly ok: false; readonly faults: readonly SiteFault[] };

/** Every fault at once, so that the file is mended in one go. */
export function parseSite(text: string): SiteResult {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ path: '', code: 'site.notJson' }] };
  }
  const parsed = siteShape.safeParse(content);
  if (parsed.success) return { ok: true, site: parsed.data };
  const faults = parsed.error.issues.flatMap((issue): SiteFault[] => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code: 'site.unknown' }));
    }
    return [{ path, code: codeOf(issue, content) }];
  });
  return { ok: false, faults };
}

function codeOf(issue: z.core.$ZodIssue, content: unknown): SiteFaultCode {
  if (issue.message === 'key.private') return 'site.privateKey';
  if (issue.message === 'site.accountTwice') return 'site.accountTwice';
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  );
  return found === undefined ? 'site.missing' : 'site.wrong';
}
