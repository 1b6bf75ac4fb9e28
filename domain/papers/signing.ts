/** What exactly is signed: all that a sheet says, and nothing of when and in which language beside the German. */
import type { PaperContent } from '#domain/papers/paper';

/**
 * The same text for the same content: of a draft and of the sealed sheet, whoever has signed it by then. The version is
 * in it, so nothing signed for one version stands for another.
 */
export function signedText({ blocks, language: _language, reference, ...content }: PaperContent): string {
  const { shortCode, version, site, rehearsal } = reference;
  const unsigned = blocks.map((block) =>
    block.block === 'signature' ? { ...block, signers: block.signers.map(({ name }) => ({ name })) } : block,
  );
  return canonical({ ...content, reference: { shortCode, version, site, rehearsal }, blocks: unsigned });
}

/** Drawn on the touchscreen. */
export type Drawn = { readonly path: string; readonly at: string; readonly contentHash: string };

/** The paper with what was signed of exactly this content. */
export function withSignatures(content: PaperContent, drawn: ReadonlyMap<string, Drawn>): PaperContent {
  const blocks = content.blocks.map((block) =>
    block.block === 'signature'
      ? {
          ...block,
          signers: block.signers.map((signer) => {
            const signed = signer.person === undefined ? undefined : drawn.get(signer.person);
            return signed ? { ...signer, signed: { ...signed } } : signer;
          }),
        }
      : block,
  );
  return { ...content, blocks };
}

/** Who signs it on the touchscreen, by id. */
export const signersOn = ({ blocks }: PaperContent): readonly string[] =>
  blocks.flatMap((block) =>
    block.block === 'signature' ? block.signers.flatMap(({ person }) => person ?? []) : [],
  );

/** JSON with the keys of every object in order; a key without a value is none. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${fields.join()}}`;
}
