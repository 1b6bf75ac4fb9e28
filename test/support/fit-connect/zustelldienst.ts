/** Puts service, agencies and misbehaviour together. Everything a test can ask of it is a JSON-able command. */
import { randomUUID } from 'node:crypto';
import type { CryptoKey } from 'jose';
import type { AgencyId } from '#domain/intake/agency';
import { answerOf, type MoodRules, moodOf } from '../moods.ts';
import { createFitConnectAgency, type Decision, type FitConnectAgency } from './agency.ts';
import { falseKey, forgeToken } from './forge.ts';
import { type KeyPair, keyPair } from './keys.ts';
import { type Fault, type Misdeed, misbehaviour, type RandomFaults } from './misbehave.ts';
import {
  createPostbox,
  type Destination,
  type DestinationStatus,
  type Submission,
  tagsOf,
} from './postbox.ts';
import { type Answer, json } from './problems.ts';
import { type Call, createRoutes, type Limits } from './routes.ts';
import { apiPath, emptySuccess, listen, tokenPath } from './server.ts';
import { createTokens, type ServiceClient } from './tokens.ts';

export type ZustelldienstOptions = {
  readonly agencies: readonly AgencyId[];
  /** of everything random in its misbehaviour; 1 where nothing is given */
  readonly seed?: number;
  /** `expires_in` of its tokens; 1800 */
  readonly tokenSeconds?: number;
  readonly limits?: Partial<Limits>;
  readonly port?: number;
  /** Instant, ISO 8601 UTC, at which its own clock stands still until it is set again; absent: the real time. */
  readonly clock?: string;
};

/** What only a program in the same process can bring. */
export type OwnWays = {
  readonly now?: () => Date;
  readonly findFault?: (agency: AgencyId, payload: unknown) => string | undefined;
  readonly decide?: (
    agency: AgencyId,
    ...about: Parameters<Parameters<typeof createFitConnectAgency>[0]['decide']>
  ) => Decision;
};

export type Place = {
  readonly agency: AgencyId;
  readonly destinationId: string;
  readonly publicService: { readonly name: string; readonly identifier: string };
};

/** LeiKa keys are configuration; this one is invented. */
const publicService = { name: 'Probeleistung', identifier: 'urn:de:fim:leika:leistung:99000000000000' };
const realLimits: Limits = { attachmentBytes: 500e6, submissionBytes: 2e9, attachments: 100 };

type Behind = {
  readonly place: Place;
  readonly destination: Destination;
  readonly live: FitConnectAgency;
  readonly decryptionKeys: Map<string, CryptoKey>;
  signingKey: KeyPair;
  generation: number;
};

export async function startService(options: ZustelldienstOptions, ways: OwnWays = {}) {
  let clock = options.clock;
  let skewMs = 0;
  const trueNow = () => ways.now?.() ?? (clock === undefined ? new Date() : new Date(clock));
  /** The service's own clock, which may be wrong. */
  const now = () => new Date(trueNow().getTime() + skewMs);
  const misbehave = misbehaviour(options.seed ?? 1);
  const requests: Record<string, number> = {};
  let moods: MoodRules | undefined;
  const decisions: { agency: AgencyId | undefined; decision: Decision; left: number }[] = [];

  const sender: ServiceClient = {
    clientId: randomUUID(),
    clientSecret: randomUUID(),
    role: 'sender',
  };
  const serviceKey = await keyPair('zustelldienst', 'signing');
  const places = await Promise.all(options.agencies.map((agency) => makePlace(agency)));
  const clients = places.map(
    ({ place: { destinationId } }): ServiceClient => ({
      clientId: randomUUID(),
      clientSecret: randomUUID(),
      role: 'receiver',
      destinationId,
    }),
  );
  const tokens = createTokens([sender, ...clients], now, options.tokenSeconds ?? 1800);

  // The issuer must be known before the first token is signed, the port only when it listens.
  let issuer = '';
  const postbox = createPostbox({
    issuer: () => issuer,
    signingKey: serviceKey,
    now,
    destinations: places.map(({ destination }) => destination),
  });
  const perform = createRoutes({
    postbox,
    tokens,
    limits: { ...realLimits, ...options.limits },
    signingJwk: serviceKey.publicJwk,
  });
  const { server, port } = await listen(
    {
      perform,
      falsify,
      undo: (_call, answer) => postbox.forget(JSON.parse(answer.body).submissionId),
      pretend: emptySuccess,
      tokens,
      misbehaviour: misbehave,
      now,
      count: (step) => {
        requests[step] = (requests[step] ?? 0) + 1;
      },
    },
    options.port,
  );
  const baseUrl = `http://127.0.0.1:${port}${apiPath}`;
  const tokenUrl = `http://127.0.0.1:${port}${tokenPath}`;
  issuer = baseUrl;

  const behind = places.map(({ place, destination, encryption, signing }, index): Behind => {
    const decryptionKeys = new Map([[encryption.kid, encryption.privateKey]]);
    const live = createFitConnectAgency({
      agency: place.agency,
      destinationId: place.destinationId,
      baseUrl,
      tokenUrl,
      client: clients[index] as ServiceClient,
      decryptionKeys,
      signingKey: () => made.signingKey,
      now,
      findFault: (payload) => ways.findFault?.(place.agency, payload),
      decide: (entry, payload) =>
        decided(place.agency) ??
        ways.decide?.(place.agency, entry, payload) ??
        byMood(entry.entryId, payload) ?? { outcome: 'accepted' },
    });
    const made: Behind = { place, destination, live, decryptionKeys, signingKey: signing, generation: 1 };
    return made;
  });
  const at = (agency: AgencyId): Behind => {
    const found = behind.find(({ place }) => place.agency === agency);
    if (!found) throw new Error(`no destination for ${agency}`);
    return found;
  };

  function decided(agency: AgencyId): Decision | undefined {
    const found = decisions.find((one) => one.left > 0 && (one.agency ?? agency) === agency);
    if (!found) return undefined;
    found.left -= 1;
    return found.decision;
  }

  function byMood(entryId: string, payload: unknown): Decision | undefined {
    if (!moods) return undefined;
    const { receivedAt } = (payload as { header: { receivedAt: string } }).header;
    const outcome = answerOf(moodOf(moods, entryId), trueNow().getTime() - Date.parse(receivedAt));
    // Named as an agency would that cannot file it under this person.
    if (outcome === 'rejected')
      return { outcome, problem: 'person-unknown', path: '/persons/0/name/familyName' };
    return { outcome };
  }

  async function makePlace(agency: AgencyId) {
    const encryption = await keyPair(`${agency} 1`, 'encryption');
    const signing = await keyPair(`${agency} 1`, 'signing');
    const destinationId = randomUUID();
    const keys = new Map([encryption, signing].map(({ kid, publicJwk }) => [kid, publicJwk]));
    const destination: Destination = {
      destinationId,
      publicService,
      status: 'active',
      encryptionKid: encryption.kid,
      keys,
    };
    return { place: { agency, destinationId, publicService }, destination, encryption, signing };
  }

  async function falsify(call: Call, answer: Answer, misdeed: Misdeed): Promise<Answer> {
    if (call.step === 'key' && misdeed.kind === 'wrongKey') {
      return json(200, await falseKey(misdeed.how, call.parts[1] as string));
    }
    if (call.step !== 'events') return answer;
    const page = JSON.parse(answer.body) as { eventLog: string[]; count: number; totalCount: number };
    const shown = (eventLog: readonly string[]) =>
      json(200, {
        ...page,
        eventLog,
        count: eventLog.length,
        totalCount: page.totalCount + eventLog.length - page.eventLog.length,
      });
    switch (misdeed.kind) {
      case 'duplicateEvents':
        return shown(page.eventLog.flatMap((event) => [event, event]));
      case 'reorderEvents':
        return shown(page.eventLog.toReversed());
      case 'staleEvents':
        return shown(page.eventLog.slice(0, -1));
      case 'forge': {
        const submission = postbox.all().find(({ caseId }) => caseId === call.parts[0]);
        if (!submission) return answer;
        const forged = await forge(misdeed, submission);
        return shown(misdeed.behind ? [...page.eventLog, forged] : [forged, ...page.eventLog]);
      }
      default:
        return answer;
    }
  }

  async function forge(
    { how }: Extract<Misdeed, { kind: 'forge' }>,
    submission: Submission,
  ): Promise<string> {
    const own = behind.find(({ place }) => place.destinationId === submission.destinationId) as Behind;
    const other = behind.find((one) => one !== own);
    const foreign = {
      destinationId: other?.place.destinationId ?? randomUUID(),
      key: other?.signingKey ?? (await keyPair('nobody', 'signing')),
    };
    const tags = tagsOf(submission);
    return forgeToken(how, { submission, tags, at: now(), own: own.signingKey, foreign });
  }

  return {
    baseUrl,
    tokenUrl,
    /** of the sender: what the operator of a station would be given */
    credentials: { clientId: sender.clientId, clientSecret: sender.clientSecret },
    places: places.map(({ place }) => place),
    commands: {
      /** Adds faults. */
      misbehave: async (...faults: readonly Fault[]) => misbehave.misbehave(...faults),
      misbehaveAtRandom: async (faults: RandomFaults) => misbehave.misbehaveAtRandom(faults),
      /** No faults any more, and the right time. */
      behave: async () => {
        misbehave.behave();
        skewMs = 0;
      },
      setClock: async (instant: string) => {
        clock = instant;
        await postbox.passTime();
      },
      /** How far its clock is off the true time. */
      skewClock: async (seconds: number) => {
        skewMs = seconds * 1000;
      },
      /** Tokens given out stop working, whatever was said of their life. */
      revokeTokens: async () => tokens.revokeAll(),
      setStatus: async (agency: AgencyId, status: DestinationStatus) => {
        at(agency).destination.status = status;
      },
      /** A new key overnight. `gone`: the old one can no longer be fetched and what is encrypted for it is refused. */
      rotateKey: async (
        agency: AgencyId,
        purpose: 'encryption' | 'signing',
        old: 'kept' | 'gone' = 'gone',
      ) => {
        const one = at(agency);
        one.generation += 1;
        const key = await keyPair(`${agency} ${one.generation}`, purpose);
        one.destination.keys.set(key.kid, key.publicJwk);
        const before = purpose === 'encryption' ? one.destination.encryptionKid : one.signingKey.kid;
        if (old === 'gone') one.destination.keys.delete(before);
        if (purpose === 'encryption') {
          one.destination.encryptionKid = key.kid;
          one.decryptionKeys.set(key.kid, key.privateKey);
        } else one.signingKey = key;
      },
      /** The next so many decisions on new entries, of one agency or of whichever comes first. */
      decideNext: async (decision: Decision, times = 1, agency?: AgencyId) => {
        decisions.push({ agency, decision, left: times });
      },
      /** From now on decisions depend on the entry alone. */
      decideByMood: async (rules: MoodRules | undefined) => {
        moods = rules;
      },
      /** Every agency, or one, deals with all that lies there. */
      round: async (agency?: AgencyId) => {
        const sums = { accepted: 0, rejected: 0, failed: 0 };
        const rounds = await Promise.all((agency ? [at(agency)] : behind).map(({ live }) => live.round()));
        for (const one of rounds) {
          sums.accepted += one.accepted;
          sums.rejected += one.rejected;
          sums.failed += one.failed;
        }
        return sums;
      },
      counted: async (agency: AgencyId) => at(agency).live.counted(),
      rejected: async (agency: AgencyId) => at(agency).live.rejected(),
      submissions: async () =>
        postbox.all().map(({ submissionId, caseId, destinationId, state }) => ({
          submissionId,
          caseId,
          destinationId,
          state,
        })),
      /** The service loses a submission with its case, after everything was well. */
      lose: async (submissionId: string) => postbox.forget(submissionId),
      requests: async () => ({ ...requests }),
    },
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
export type Service = Awaited<ReturnType<typeof startService>>;
export type Commands = Service['commands'];
