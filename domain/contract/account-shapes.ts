/** Accounts as the operator sees them, and what is asked to make and change one. */
import { z } from 'zod';
import { roles } from '#domain/contract/roles';

export const accountId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/);
const accountName = z.string().trim().min(1).max(120);
const role = z.enum(roles);

export const accountViewShape = z.object({
  id: z.string(),
  name: z.string(),
  role,
  active: z.boolean(),
  /** has chosen a password and a PIN of their own */
  begun: z.boolean(),
  /** instants, ISO 8601 UTC */
  lastSignIn: z.string().optional(),
  startUntil: z.string().optional(),
});
export type AccountView = z.infer<typeof accountViewShape>;

export const newAccountShape = z.strictObject({ id: accountId, name: accountName, role });
export const accountChangeShape = z.strictObject({ id: accountId, role, active: z.boolean() });
export const startPinShape = z.object({ startPin: z.string() });

/** A second person, with their own PIN. */
export const secondShape = z.strictObject({ account: accountId, pin: z.string().regex(/^\d{4,12}$/) });

export const pinShape = z.string().regex(/^\d{4,12}$/);
export const passwordShape = z.string().min(1).max(200);
