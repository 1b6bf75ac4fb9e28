/** The second person where two must agree: somebody else, of a role that may, with their own PIN, at this desk and now. */
import { type FourEyes, fourEyes, isFourEyes } from '#domain/contract/rights';
import type { Role } from '#domain/contract/roles';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { SignIn } from './sign-in.ts';
import type { Station } from './station.ts';

export type Seconds = ReturnType<typeof makeSeconds>;

const mayBe = (of: FourEyes, role: Role): boolean => (fourEyes[of] as readonly Role[]).includes(role);

export function makeSeconds(
  station: Station,
  signIn: Pick<SignIn, 'confirm' | 'current'>,
  actor: () => Actor,
) {
  return {
    /** Who could be it. */
    list: (of: FourEyes) =>
      station
        .opened()
        .store.staff.all()
        .filter(({ id, role, active, password }) => {
          const hasBegun = password !== undefined || station.rehearsal;
          return active && hasBegun && mayBe(of, role) && id !== signIn.current()?.id;
        })
        .map(({ id, name }) => ({ id, name })),
    /** @throws CallFailure; that somebody tried is a line of the audit */
    confirm: async (channel: string, second: unknown): Promise<void> => {
      const { account, pin } = second as { readonly account: string; readonly pin: string };
      const refused = (code: string): void =>
        station.opened().store.audit.add({
          action: 'second.refused',
          actor: actor(),
          detail: `${channel} ${account} ${code}`,
        });
      const by = signIn.current();
      try {
        const { role } = await signIn.confirm(account, pin);
        if (!isFourEyes(channel) || !mayBe(channel, role)) throw new CallFailure('second.role');
        // Whoever asked has gone meanwhile: nobody is there to do it.
        if (signIn.current() !== by) throw new CallFailure('call.notSignedIn');
      } catch (error) {
        if (error instanceof CallFailure && signIn.current()) refused(error.code);
        throw error;
      }
    },
  };
}
