/** Destination (Zustellpunkt): the way an agency's batches take, as the site file says. */
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { deliveryModes } from '#domain/contract/batch';
import { agencyIds } from '#domain/intake/agency';

/** Public RSA key (JWK, RFC 7517) of at least 3072 bits: `n` is at least 512 characters of base64url. */
export const rsaPublicKey = z
  .looseObject({
    kty: z.literal('RSA'),
    kid: z.string().min(1).max(100),
    n: z.string().regex(/^[\w-]{512,}$/),
    e: z.string().regex(/^[\w-]+$/),
  })
  // A private key does not belong on the station, and whoever put it here has given it away.
  .refine((key) => !('d' in key), { error: 'key.private' });
export type RsaPublicKey = z.infer<typeof rsaPublicKey>;

const agencyAndMode = { agency: z.enum(agencyIds), mode: z.enum(deliveryModes) };

/** A folder of the agency, with the keys for it. */
export const byFolder = {
  transport: z.strictObject({
    kind: z.literal('folder'),
    /** absolute path the station writes batches to */
    inbox: z.string().min(1),
    /** absolute path the agency writes receipts to */
    returns: z.string().min(1),
  }),
  encryptionKey: rsaPublicKey,
  /** Several while the agency changes its key. */
  signingKeys: z.array(rsaPublicKey).min(1),
};

/** FIT-Connect brings the keys itself; client id and secret are never here. */
export const byFitConnect = {
  transport: z.strictObject({
    kind: z.literal('fitConnect'),
    destinationId: z.uuid(),
    /** Verwaltungsleistung as the agency named it: `urn:de:fim:leika:leistung:` and 14 digits */
    publicService: z.strictObject({
      name: z.string().trim().min(1).max(200),
      identifier: z.string().regex(/^urn:de:fim:leika:leistung:\d{14}$/),
    }),
    /** Region as the agency named it (Assumption: passed on unchanged, `DE051170000`), where it asks for one */
    region: z
      .string()
      .regex(/^[A-Z0-9]{2,14}$/)
      .optional(),
    /** Schema URI by payload kind, where the agency does not use ours. */
    submissionSchemas: z.record(z.string(), z.url()).optional(),
  }),
};

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** https; http only on this very machine. */
const serviceUrl = z
  .url({ protocol: /^https?$/ })
  .refine(isSafe, { error: 'url.unsafe' })
  .transform((text) => text.replace(/\/+$/, ''));

function isSafe(text: string): boolean {
  const url = URL.parse(text);
  // What is no address at all is said by the shape before.
  if (!url) return true;
  const isHidden = url.protocol === 'https:' || loopback.includes(url.hostname);
  return isHidden && url.username + url.password + url.search + url.hash === '';
}

/** PEM of one certificate. */
const certificate = z.string().refine(
  (pem) => {
    try {
      return new X509Certificate(pem).ca;
    } catch {
      return false;
    }
  },
  { error: 'certificate.invalid' },
);

/** The Zustelldienst itself: the same for all agencies that use it. */
export const fitConnectServiceShape = z.strictObject({
  tokenUrl: serviceUrl,
  /** up to and without `/v2`; also the issuer of the service's own events */
  submissionUrl: serviceUrl,
  /** An agency's key must come with a chain of certificates up to one of these. */
  trustedRoots: z.array(certificate).min(1).optional(),
});
export type FitConnectService = z.infer<typeof fitConnectServiceShape>;

export const folderDestinationShape = z.strictObject({ ...agencyAndMode, ...byFolder });
export const fitConnectDestinationShape = z.strictObject({
  ...agencyAndMode,
  ...byFitConnect,
  service: fitConnectServiceShape,
});

export type FolderDestination = z.infer<typeof folderDestinationShape>;
export type FitConnectDestination = z.infer<typeof fitConnectDestinationShape>;
export type Destination = FolderDestination | FitConnectDestination;

export function isFolder(destination: Destination): destination is FolderDestination {
  return destination.transport.kind === 'folder';
}
