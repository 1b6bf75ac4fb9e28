/** Every payload there is, with its shape: what may be sent to whom. */
import type { z } from 'zod';
import { foreignersAuthority } from '#domain/agencies/foreigners-authority';
import { type Gate, gateOf } from '#domain/agencies/gate';
import { integrationCentre } from '#domain/agencies/integration-centre';
import { jobcentre } from '#domain/agencies/jobcentre';
import { minorHandoverKind, minorHandoverShape } from '#domain/agencies/minor-handover';
import { payloadShape, schemaUrn } from '#domain/agencies/payload-schema';
import { registryOffice } from '#domain/agencies/registry-office';
import { socialOffice } from '#domain/agencies/social-office';
import type { Whitelist } from '#domain/agencies/whitelist';
import { youthOffice } from '#domain/agencies/youth-office';
import type { AgencyId } from '#domain/intake/agency';

export const whitelists: Readonly<Record<AgencyId, Whitelist>> = {
  registryOffice,
  socialOffice,
  jobcentre,
  foreignersAuthority,
  youthOffice,
  integrationCentre,
};

export type PayloadKind = {
  readonly kind: string;
  readonly version: number;
  readonly agency: AgencyId;
  readonly shape: z.ZodType;
  /** Whether a payload holds nothing beyond what its whitelist names. */
  readonly gate: Gate;
};

let made: readonly PayloadKind[] | undefined;

/** All of them. Made when first needed: the newcomer's first page does not wait for it. */
export function payloadKinds(): readonly PayloadKind[] {
  made ??= [
    ...Object.values(whitelists).map((whitelist) => ({
      kind: whitelist.kind,
      version: whitelist.version,
      agency: whitelist.agency,
      shape: payloadShape(whitelist),
      gate: gateOf(whitelist),
    })),
    {
      kind: minorHandoverKind,
      version: 1,
      agency: 'youthOffice',
      shape: minorHandoverShape,
      gate: (payload) => minorHandoverShape.safeParse(payload).success,
    },
  ];
  return made;
}

/**
 * Whether a payload may leave as what it claims to be: of a known kind and version, and with nothing in it that its
 * whitelist does not name.
 */
export function isPayload(kind: string, version: number, payload: unknown): boolean {
  const known = payloadKinds().find((one) => one.kind === kind && one.version === version);
  return known?.gate(payload) ?? false;
}

/**
 * What is wrong with a payload that came for this agency.
 * @returns path of the first fault (`persons.0.sex`; empty for the whole), undefined when it is well formed
 */
export function findFault(agency: AgencyId, payload: unknown): string | undefined {
  const schema = (payload as { readonly header?: { readonly schema?: unknown } } | null)?.header?.schema;
  const kinds = payloadKinds().filter((one) => one.agency === agency);
  const results = kinds.map(({ shape }) => shape.safeParse(payload));
  if (results.some(({ success }) => success)) return undefined;
  const meant = kinds.findIndex(({ kind }) => schemaUrn(kind) === schema);
  return results[Math.max(meant, 0)]?.error?.issues[0]?.path.join('.') ?? '';
}
