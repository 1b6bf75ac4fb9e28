/**
 * The Zustelldienst as seen by a sender: the token (OAuth 2.0, client credentials), fetched when it is needed and
 * kept until shortly before it ends, and calls that carry it.
 */
import { z } from 'zod';
import type { FitConnectService } from '../../destination.ts';
import { TransportFault } from '../transport.ts';
import { type HttpAnswer, type HttpRequest, httpRequest, parseAnswer } from './http.ts';
import { faultOfStatus, problemName } from './problems.ts';

export type Credentials = { readonly clientId: string; readonly clientSecret: string };

export type ServiceOptions = FitConnectService & {
  /** Read anew for every token; undefined while none have been set. */
  readonly credentials: () => Credentials | undefined;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
};

export type ServiceCall = Omit<HttpRequest, 'url' | 'headers'> & {
  /** below the submission URL */
  readonly path: string;
  /** of the body */
  readonly type?: 'application/json' | 'application/jose';
};

export type Service = {
  /** Own issuer of security event tokens. */
  readonly url: string;
  /**
   * @returns an answer that is a matter of what was asked: 2xx or another 4xx
   * @throws TransportFault
   */
  readonly call: (call: ServiceCall) => Promise<HttpAnswer>;
};

const tokenShape = z.object({
  access_token: z.string().min(1).max(16_384),
  expires_in: z.number().positive().max(86_400).default(300),
});

/** A token this near its end may end on the way. */
const EARLY_MS = 60_000;

type Token = { readonly value: string; readonly until: number; readonly of: string };

export function fitConnectService(options: ServiceOptions): Service {
  const { tokenUrl, submissionUrl, now } = options;
  let token: Token | undefined;
  let fetching: Promise<Token> | undefined;
  /** The service asked to be left alone: that holds for all we would ask it. */
  let pausedUntil: string | undefined;

  const checked = (answer: HttpAnswer): HttpAnswer => {
    const fault = faultOfStatus(answer, now());
    if (fault?.code === 'transport.throttled') pausedUntil = fault.retryAt;
    if (fault) throw fault;
    return answer;
  };

  const fetchToken = async ({ clientId, clientSecret }: Credentials): Promise<Token> => {
    // Known: the secret goes into the form; Basic authentication is refused.
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const answer = await httpRequest({
      method: 'POST',
      url: tokenUrl,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    // OAuth names a wrong client with 400 or 401 (RFC 6749, 5.2).
    if (answer.status === 400) throw new TransportFault('transport.credentials', problemName(answer));
    checked(answer);
    if (answer.status !== 200) throw new TransportFault('transport.answerUnreadable');
    const { access_token: value, expires_in: seconds } = parseAnswer(answer, tokenShape);
    const lasts = Math.max(seconds * 1000 - EARLY_MS, seconds * 500);
    return { value, until: Date.parse(now()) + lasts, of: `${clientId} ${clientSecret}` };
  };

  /** @param stale one that was refused */
  const currentToken = async (stale?: string): Promise<string> => {
    const credentials = options.credentials();
    if (!credentials) throw new TransportFault('transport.credentialsMissing');
    const isGood =
      token !== undefined &&
      token.value !== stale &&
      token.until > Date.parse(now()) &&
      token.of === `${credentials.clientId} ${credentials.clientSecret}`;
    if (token && isGood) return token.value;
    // Several calls side by side need one token, not one each.
    fetching ??= fetchToken(credentials).finally(() => {
      fetching = undefined;
    });
    token = await fetching;
    return token.value;
  };

  const ask = ({ path, type, ...call }: ServiceCall, bearer: string): Promise<HttpAnswer> =>
    httpRequest({
      ...call,
      url: `${submissionUrl}${path}`,
      headers: { authorization: `Bearer ${bearer}`, ...(type ? { 'content-type': type } : {}) },
    });

  return {
    url: submissionUrl,
    call: async (call) => {
      if (pausedUntil !== undefined) {
        if (isAhead(pausedUntil, now()))
          throw new TransportFault('transport.throttled', undefined, pausedUntil);
        pausedUntil = undefined;
      }
      const bearer = await currentToken();
      const answer = await ask(call, bearer);
      // It may have been revoked, or our clock went back.
      return checked(answer.status === 401 ? await ask(call, await currentToken(bearer)) : answer);
    },
  };
}

/** A pause of more than a day was never asked for: the clock has been set back since. */
function isAhead(until: string, now: string): boolean {
  const left = Date.parse(until) - Date.parse(now);
  return left > 0 && left <= 86_400_000;
}
