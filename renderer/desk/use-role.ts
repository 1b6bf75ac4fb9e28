/** The role of whoever is signed in: what they may not call is not offered. */
import { createContext, useContext } from 'react';
import type { deskChannels } from '#domain/contract/ipc';
import { mayCall } from '#domain/contract/rights';
import type { Role } from '#domain/contract/roles';

const CurrentRole = createContext<Role | undefined>(undefined);
export const RoleProvider = CurrentRole.Provider;

export function useMayCall(): (channel: keyof typeof deskChannels) => boolean {
  const role = useContext(CurrentRole);
  return (channel) => role !== undefined && mayCall(role, channel);
}
