/** What the Zustelldienst does wrong, on command: one fault, some, or at random by seed. */
import { randomFrom } from '../random.ts';
import { receiverSteps, type Step } from './routes.ts';

/** A false token that turns up in an event log beside the true ones. Nothing may come of it. */
export const forgeries = [
  /** an accept of this submission with another signature under it */
  'wrongSignature',
  /** well signed by the agency, but about a submission that is not ours */
  'foreignSubmission',
  'foreignCase',
  /** an accept of this submission, well signed by another agency in its own name */
  'foreignDestination',
  /** the same, in the name of the right agency */
  'foreignKey',
  /** well signed by the agency, about this submission, for something else than we sent */
  'wrongTags',
  'noTags',
  'twoEvents',
  'wrongAlgorithm',
  'unsigned',
  'wrongType',
  'notAToken',
] as const;
export type Forgery = (typeof forgeries)[number];

export type Misdeed =
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** `retryAfter`: seconds, or an instant for a header with a date */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | string }
  /** does what was asked, then says it failed */
  | { readonly kind: 'statusAfterwards'; readonly status: number }
  /** cuts the connection once so many bytes of the request's body have come */
  | { readonly kind: 'cutRequest'; readonly atByte: number }
  /** does what was asked, then cuts the connection after so many bytes of the answer, head and body */
  | { readonly kind: 'cutResponse'; readonly atByte: number }
  /** never answers; the connection stays open */
  | { readonly kind: 'silence' }
  /** answers with success and does nothing; an announcement's ids are good for nothing */
  | { readonly kind: 'loseIt' }
  /** somebody in between answers: 200 with a page of HTML */
  | { readonly kind: 'htmlPage' }
  | { readonly kind: 'redirect' }
  /** the event log with a false token before or behind the true ones */
  | { readonly kind: 'forge'; readonly how: Forgery; readonly behind?: boolean }
  | { readonly kind: 'duplicateEvents' }
  | { readonly kind: 'reorderEvents' }
  /** the event log as it was before the last event */
  | { readonly kind: 'staleEvents' }
  /** a key that is not the one asked for, or not one to encrypt with */
  | { readonly kind: 'wrongKey'; readonly how: 'otherKid' | 'tooShort' | 'forSigning' | 'notRsa' };

export type Fault = {
  readonly what: Misdeed;
  /** only at these steps; absent: at any step of the sender's */
  readonly on?: readonly Step[];
  /** how many requests it meets, 1 where nothing is given */
  readonly times?: number | 'always';
  /** lets so many requests pass first */
  readonly after?: number;
  /** the part of the requests it meets, 0 to 1 */
  readonly share?: number;
};

/** Faults for every kind of request, one of them drawn each time. */
export type RandomFaults = {
  readonly share: number;
  readonly among?: readonly Misdeed[];
};

const eventMisdeeds: readonly Misdeed['kind'][] = [
  'forge',
  'duplicateEvents',
  'reorderEvents',
  'staleEvents',
];

/** All there is, but silence, which costs a real time-out each. */
const everyMisdeed: readonly Misdeed[] = [
  { kind: 'slow', milliseconds: 30 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 409 },
  { kind: 'status', status: 429, retryAfter: 90 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, retryAfter: 600 },
  { kind: 'statusAfterwards', status: 500 },
  { kind: 'cutRequest', atByte: 0 },
  { kind: 'cutRequest', atByte: 700 },
  { kind: 'cutResponse', atByte: 0 },
  { kind: 'cutResponse', atByte: 60 },
  { kind: 'cutResponse', atByte: 230 },
  { kind: 'loseIt' },
  { kind: 'htmlPage' },
  { kind: 'duplicateEvents' },
  { kind: 'reorderEvents' },
  { kind: 'staleEvents' },
  ...forgeries.map((how): Misdeed => ({ kind: 'forge', how })),
];

export type Misbehaviour = {
  readonly misbehave: (...faults: readonly Fault[]) => void;
  readonly misbehaveAtRandom: (faults: RandomFaults) => void;
  readonly behave: () => void;
  /** What to do wrong with this request. */
  readonly draw: (step: Step) => readonly Misdeed[];
};

export function misbehaviour(seed: number): Misbehaviour {
  const random = randomFrom(seed);
  let commanded: { fault: Fault; left: number; skip: number }[] = [];
  let chance: RandomFaults | undefined;

  const fits = ({ kind }: Misdeed, step: Step) => {
    if (eventMisdeeds.includes(kind)) return step === 'events';
    if (kind === 'wrongKey') return step === 'key';
    if (kind === 'loseIt') return step === 'announce' || step === 'attachment' || step === 'submit';
    return true;
  };

  return {
    misbehave: (...faults) => {
      for (const fault of faults) {
        const { times = 1, after = 0 } = fault;
        commanded.push({ fault, left: times === 'always' ? Number.POSITIVE_INFINITY : times, skip: after });
      }
    },
    misbehaveAtRandom: (faults) => {
      chance = faults;
    },
    behave: () => {
      commanded = [];
      chance = undefined;
    },
    draw: (step) => {
      const found: Misdeed[] = [];
      for (const one of commanded) {
        const { on, what, share = 1 } = one.fault;
        const meets = on ? on.includes(step) : !receiverSteps.includes(step);
        if (!meets || !fits(what, step) || one.left <= 0) continue;
        if (one.skip > 0) {
          one.skip -= 1;
          continue;
        }
        if (share < 1 && random() >= share) continue;
        one.left -= 1;
        found.push(what);
      }
      commanded = commanded.filter(({ left }) => left > 0);
      if (chance && !receiverSteps.includes(step) && random() < chance.share) {
        const among = (chance.among ?? everyMisdeed).filter((misdeed) => fits(misdeed, step));
        const drawn = among[Math.floor(random() * among.length)];
        if (drawn) found.push(drawn);
      }
      return found;
    },
  };
}
