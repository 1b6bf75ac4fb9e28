/** The site file (Standortdatei): all that makes a station this municipality's. Read-only; the town's IT writes it. */
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { type Role, roles } from '#domain/contract/roles';
import { deliveryTimePattern } from '#domain/delivery/next-delivery';
import { agencyIds } from '#domain/intake/agency';
import { daysKept } from '#domain/intake/retention';
import {
  byFitConnect,
  byFolder,
  type Destination,
  fitConnectServiceShape,
  rsaPublicKey,
} from '../delivery/destination.ts';

const name = z.string().trim().min(1).max(120);

const addressShape = z.strictObject({
  street: name,
  houseNumber: z.string().trim().min(1).max(20),
  postalCode: z.string().regex(/^\d{5}$/),
  town: name,
});

const folderAgencyShape = z.strictObject({ name, ...byFolder });
const fitConnectAgencyShape = z.strictObject({ name, ...byFitConnect });
type AgencySite = z.infer<typeof folderAgencyShape> | z.infer<typeof fitConnectAgencyShape>;

/** Judged by the kind of transport it names, so that a fault in it has a path; without one, by folder. */
const agencySiteShape = z.unknown().transform((value, context): AgencySite => {
  const { transport } = (value ?? {}) as { readonly transport?: { readonly kind?: unknown } };
  const shape = transport?.kind === 'fitConnect' ? fitConnectAgencyShape : folderAgencyShape;
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.addIssue({ ...issue } as never);
  return z.NEVER;
});

const visit = z.strictObject({
  where: name.optional(),
  hours: name.optional(),
  phone: name.optional(),
});
const visitShape = visit.optional();

const argon2Text = z.string().regex(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+$/);

const siteShape = z.strictObject({
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
    /** Who has which office: the rules name the responsible agency by it. Without it they leave that to staff. */
    competence: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('independentCity') }),
        z.strictObject({
          kind: z.literal('districtTown'),
          ownForeignersAuthority: z.boolean().optional(),
          ownYouthOffice: z.boolean().optional(),
        }),
      ])
      .optional(),
  }),
  centre: z.strictObject({
    name,
    /** Only a reception facility (§ 44 AsylG) obliges to live in it and delays work; without it the rules leave that to staff. */
    kind: z.enum(['receptionFacility', 'municipalShelter']).optional(),
    address: addressShape,
    /** Wohnungsgeber (§ 19 BMG) */
    landlord: z.strictObject({ name, address: addressShape }),
    /** whom people call who have a question; on the route slip */
    helpline: name.optional(),
  }),
  agencies: z.strictObject(
    Object.fromEntries(agencyIds.map((agency) => [agency, agencySiteShape])) as Record<
      (typeof agencyIds)[number],
      typeof agencySiteShape
    >,
  ),
  /** Where and when an agency can be visited, for the route slip. */
  visits: z
    .strictObject(
      Object.fromEntries(agencyIds.map((agency) => [agency, visitShape])) as Record<
        (typeof agencyIds)[number],
        typeof visitShape
      >,
    )
    // Not one of those that get records: named where the rules say that it is responsible for somebody's work.
    .extend({ employmentAgency: visit.extend({ name: name.optional() }).optional() })
    .optional(),
  /** Contact of the data protection officer, on the information notice (Art. 13 (1) (b) GDPR). */
  privacyOfficer: name.optional(),
  /** The town accepts signatures on the touchscreen (§ 23 (1) S. 2 BMG); left out, people sign on paper. */
  signOnScreen: z.boolean().default(false),
  /** The printer papers go to; `silent`: without asking for another one. */
  printer: z.strictObject({ name, silent: z.boolean().default(false) }).optional(),
  /** Needed as soon as one agency is reached by FIT-Connect. */
  fitConnect: fitConnectServiceShape.optional(),
  delivery: z.strictObject({
    /** wall clock of Europe/Berlin, `HH:MM` */
    time: z.string().regex(deliveryTimePattern),
  }),
  /** A folder that is there, best on another disk: a stick, a share. It is never made by the program. */
  backup: z
    .strictObject({
      folder: z.string().min(1).refine(isAbsolute),
      /** wall clock of Europe/Berlin, `HH:MM` */
      time: z.string().regex(deliveryTimePattern),
      /** days after which a backup is removed: what was purged lives on in it as long */
      keepDays: z.int().min(1).max(90).default(daysKept('backup')),
    })
    .optional(),
  idle: z
    .strictObject({
      afterSeconds: z.int().min(30).max(3600),
      countdownSeconds: z.int().min(10).max(600),
    })
    .default({ afterSeconds: 240, countdownSeconds: 60 }),
  desk: z
    .strictObject({ signOutAfterSeconds: z.int().min(60).max(7200) })
    .default({ signOutAfterSeconds: 600 }),
  /** Who may sign newer rules; without it only the program's own are used. */
  rules: z.strictObject({ signingKeys: z.array(rsaPublicKey).min(1) }).optional(),
  screens: z
    .strictObject({
      kiosk: z.enum(['fullscreen', 'window']).default('fullscreen'),
      /** 1: newcomer and staff share one, and staff come to the desk with their PIN */
      number: z.union([z.literal(1), z.literal(2)]).default(2),
    })
    .default({ kiosk: 'fullscreen', number: 2 }),
  /** Lets the system's key store open the database without anyone there, so that the night's delivery can catch up. */
  unattendedStart: z.boolean().default(false),
  /** The first accounts; none where the set-up assistant made them in the store. */
  staff: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/),
        name,
        /** `intake`: as it was called before there were other roles */
        role: z
          .enum([...roles, 'intake'])
          .transform((role): Role => (role === 'intake' ? 'intakeStaff' : role)),
        /** argon2id, as `electron/tools/hash-pin.ts` prints it */
        pin: argon2Text,
        /** Without it the PIN only begins: its owner chooses both. */
        password: argon2Text.optional(),
      }),
    )
    .refine((staff) => new Set(staff.map(({ id }) => id)).size === staff.length, {
      error: 'site.accountTwice',
    }),
});
export type Site = z.infer<typeof siteShape>;
/** A site without the addresses of its agencies: all that is needed before anything is delivered. */
export type StationSite = Omit<Site, 'format' | 'agencies' | 'fitConnect'>;

/** Where the agencies of a site file live. What a site file names is real; rehearsal has no site file. */
export function destinationsOf({ agencies, fitConnect }: Site): readonly Destination[] {
  return agencyIds.map((agency): Destination => {
    const found = agencies[agency];
    if ('encryptionKey' in found) {
      const { name: _name, ...destination } = found;
      return { agency, mode: 'real', ...destination };
    }
    // Read with it, or not at all.
    if (!fitConnect) throw new RangeError('site.missing');
    return { agency, mode: 'real', transport: found.transport, service: fitConnect };
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
  /** A client id, secret or password: it belongs into the encrypted store. */
  'site.secret',
  /** Neither https nor on this machine, or with more in it than an address. */
  'site.unsafeUrl',
  /** Not a certificate of an authority, in PEM. */
  'site.certificate',
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
  const faults = (parsed.error?.issues ?? []).flatMap((issue): readonly SiteFault[] => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ path, code: codeOf(issue, content) }];
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      code: secretKey.test(key) ? 'site.secret' : 'site.unknown',
    }));
  });
  if (needsFitConnect(content)) faults.push({ path: 'fitConnect', code: 'site.missing' });
  return parsed.success && faults.length === 0 ? { ok: true, site: parsed.data } : { ok: false, faults };
}

const secretKey = /secret|password|passphrase|credential|token$|^client/i;

/** Judged on what was written, so that it is named beside all other faults. */
function needsFitConnect(content: unknown): boolean {
  const { agencies, fitConnect } = (content ?? {}) as {
    readonly agencies?: object;
    readonly fitConnect?: unknown;
  };
  const found = Object.values(agencies ?? {}) as readonly ({
    readonly transport?: { readonly kind?: unknown };
  } | null)[];
  return fitConnect === undefined && found.some((agency) => agency?.transport?.kind === 'fitConnect');
}

const namedFaults: Readonly<Record<string, SiteFaultCode>> = {
  'key.private': 'site.privateKey',
  'site.accountTwice': 'site.accountTwice',
  'url.unsafe': 'site.unsafeUrl',
  'certificate.invalid': 'site.certificate',
};

function codeOf(issue: z.core.$ZodIssue, content: unknown): SiteFaultCode {
  const named = namedFaults[issue.message];
  if (named) return named;
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  );
  return found === undefined ? 'site.missing' : 'site.wrong';
}
