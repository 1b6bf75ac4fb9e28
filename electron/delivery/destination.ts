/** Destination (Zustellpunkt): where an agency's batches go and with which keys, as the site file says. */
import { z } from 'zod';
import { deliveryModes } from '#domain/contract/batch';
import { agencyIds } from '#domain/intake/agency';

/** Public RSA key (JWK, RFC 7517) of at least 3072 bits: `n` is at least 512 characters of base64url. */
const rsaPublicKey = z
  .looseObject({
    kty: z.literal('RSA'),
    kid: z.string().min(1).max(100),
    n: z.string().regex(/^[\w-]{512,}$/),
    e: z.string().regex(/^[\w-]+$/),
  })
  // A private key does not belong on the station, and whoever put it here has given it away.
  .refine((key) => !('d' in key), { error: 'key.private' });

export const destinationShape = z.strictObject({
  agency: z.enum(agencyIds),
  mode: z.enum(deliveryModes),
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
});
export type Destination = z.infer<typeof destinationShape>;
export type RsaPublicKey = z.infer<typeof rsaPublicKey>;
