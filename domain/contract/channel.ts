/** How a channel between a screen and the machine is written down. */
import { z } from 'zod';

/** Who calls: the window, and for the desk whether somebody is signed in. Who of them may what: `rights.ts`. */
export type Caller = 'kiosk' | 'desk' | 'deskSignedIn' | 'papers';

export type Channel = {
  readonly caller: Caller;
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
};

export const channel = <Request extends z.ZodType, Reply extends z.ZodType>(
  caller: Caller,
  request: Request,
  answer: Reply,
) => ({ caller, request, answer }) as const satisfies Channel;

export const nothing = z.strictObject({});
export const recordId = z.uuid();
