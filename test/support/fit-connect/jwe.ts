/** What the Zustelldienst can see of a JWE without its key. */
import { Problem } from './problems.ts';

/** Exactly these four; `zip` above all is refused. */
const allowed = ['alg', 'cty', 'enc', 'kid'];

/**
 * Checks the form of a compact JWE. Known: the exact header, `zip` forbidden, 422 where `cty` is missing. Assumption:
 * everything else that is wrong with it is a 422 as well, under this problem's name.
 * @param isKey whether a `kid` may be used for this destination
 * @param contentTypes allowed `cty`; undefined: any media type
 */
export function checkJwe(
  jwe: unknown,
  isKey: (kid: string) => boolean,
  contentTypes?: readonly string[],
): void {
  const refuse = (detail: string): never => {
    throw new Problem(422, 'invalid-jwe', detail);
  };
  if (typeof jwe !== 'string' || !/^[\w-]+(\.[\w-]+){4}$/.test(jwe)) refuse('not a compact JWE');
  let header: Record<string, unknown> = {};
  try {
    header = JSON.parse(Buffer.from(String(jwe).split('.')[0] ?? '', 'base64url').toString('utf8'));
  } catch {
    refuse('header is not JSON');
  }
  if (typeof header.cty !== 'string' || header.cty === '') refuse("Invalid JWE Header 'cty'");
  if ('zip' in header) refuse("Invalid JWE Header 'zip'");
  if (header.alg !== 'RSA-OAEP-256') refuse("Invalid JWE Header 'alg'");
  if (header.enc !== 'A256GCM') refuse("Invalid JWE Header 'enc'");
  if (Object.keys(header).sort().join() !== allowed.join()) refuse('JWE header has other members');
  if (typeof header.kid !== 'string' || !isKey(header.kid)) refuse("Invalid JWE Header 'kid'");
  const type = header.cty as string;
  if (contentTypes ? !contentTypes.includes(type) : !/^[-\w.]+\/[-\w.+]+$/.test(type)) {
    refuse("Invalid JWE Header 'cty'");
  }
}

/** Authentication tag of a compact JWE: what SETs repeat of it. */
export const tagOf = (jwe: string): string => jwe.split('.')[4] ?? '';
