/** Signatures on the touchscreen, as both screens see them: who signs, and how far that is. Never what was drawn. */
import { z } from 'zod';
import { personShape } from '#domain/contract/person-shape';

/** `drawn` on the screen; `onPaper`: signs the printed sheet; `void`: what was signed has changed since. */
export const signatureStates = ['open', 'drawn', 'onPaper', 'void'] as const;

/** SHA-256 of exactly what is signed */
export const contentHashShape = z.string().regex(/^[0-9a-f]{64}$/);

export const signingShape = z.object({
  /** Nothing is left to answer or to look through: now it can be signed. */
  ready: z.boolean(),
  signers: z.array(
    z.object({ person: personShape, state: z.enum(signatureStates), contentHash: contentHashShape }),
  ),
});
export type Signing = z.infer<typeof signingShape>;
export type Signer = Signing['signers'][number];

/** Whose turn it is; undefined while somebody still has to answer, and when nobody is left. */
export const nextSigner = ({ ready, signers }: Signing): Signer | undefined =>
  ready ? signers.find(({ state }) => state === 'open' || state === 'void') : undefined;
