/** The Zustelldienst as a server on loopback: HTTP, and all that can go wrong with it. */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Misbehaviour, Misdeed } from './misbehave.ts';
import { type Answer, json, nothing, Problem, problemAnswer } from './problems.ts';
import { type Call, findRoute } from './routes.ts';
import type { Tokens } from './tokens.ts';

/** The submission API lies below the host's root, as it does in the real service. */
export const apiPath = '/submission-api';
export const tokenPath = '/token';

export type ServerOptions = {
  readonly perform: (call: Call) => Promise<Answer>;
  /** What an answer turns into where its content is to be false. */
  readonly falsify: (call: Call, answer: Answer, misdeed: Misdeed) => Promise<Answer>;
  /** undoes what was answered with success */
  readonly undo: (call: Call, answer: Answer) => void;
  /** the success a request would have had */
  readonly pretend: (call: Call) => Answer;
  readonly tokens: Tokens;
  readonly misbehaviour: Misbehaviour;
  readonly now: () => Date;
  readonly count: (step: string) => void;
};

export async function listen(options: ServerOptions, port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { server, port: (server.address() as AddressInfo).port };
}

async function serve(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const method = request.method ?? 'GET';
  const isToken = method === 'POST' && pathname === tokenPath;
  const route = isToken
    ? ({ step: 'token', parts: [] } as const)
    : pathname.startsWith(apiPath)
      ? findRoute(method, pathname.slice(apiPath.length))
      : undefined;
  options.count(route?.step ?? 'unknown');
  const misdeeds = route ? options.misbehaviour.draw(route.step) : [];
  const cut = misdeeds.find((misdeed) => misdeed.kind === 'cutRequest');
  const body = await readBody(request, cut?.atByte);
  if (body === undefined) return;
  const headers = request.headers as Record<string, string | undefined>;
  if (!route) return send(options, response, problemAnswer(404, 'not-found', '', pathname));
  const call: Call = { ...route, query: searchParams, headers, body };
  await answer(options, call, misdeeds, pathname, request, response);
}

async function answer(
  options: ServerOptions,
  call: Call,
  misdeeds: readonly Misdeed[],
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const misdeed of misdeeds) {
    switch (misdeed.kind) {
      case 'slow':
        await wait(misdeed.milliseconds);
        break;
      case 'silence':
        return;
      case 'status':
        return send(options, response, refusal(misdeed, pathname));
      case 'htmlPage':
        return send(options, response, {
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: '<!doctype html><title>Anmeldung am WLAN</title><p>Bitte stimmen Sie den Bedingungen zu.</p>',
        });
      case 'redirect':
        return send(options, response, { ...nothing(302), headers: { location: 'http://127.0.0.1:9/' } });
      default:
    }
  }
  let result = await perform(
    options,
    call,
    pathname,
    misdeeds.some(({ kind }) => kind === 'loseIt'),
  );
  for (const misdeed of misdeeds) {
    switch (misdeed.kind) {
      case 'statusAfterwards':
        return send(options, response, problemAnswer(misdeed.status, 'internal-error', '', pathname));
      case 'cutResponse':
        return sendCut(options, request, result, misdeed.atByte);
      default:
        if (result.status === 200) result = await options.falsify(call, result, misdeed);
    }
  }
  send(options, response, result);
}

async function perform(
  options: ServerOptions,
  call: Call,
  pathname: string,
  isLost: boolean,
): Promise<Answer> {
  try {
    if (call.step === 'token') {
      return options.tokens.grant(call.headers.authorization, new URLSearchParams(call.body.toString()));
    }
    if (isLost && call.step !== 'announce') return options.pretend(call);
    const result = await options.perform(call);
    if (isLost) options.undo(call, result);
    return result;
  } catch (error) {
    if (error instanceof Problem) return problemAnswer(error.status, error.message, error.detail, pathname);
    throw error;
  }
}

function refusal({ status, retryAfter }: Extract<Misdeed, { kind: 'status' }>, pathname: string): Answer {
  const made = problemAnswer(status, status === 429 ? 'too-many-requests' : 'unavailable', '', pathname);
  if (retryAfter === undefined) return made;
  const value = typeof retryAfter === 'number' ? String(retryAfter) : new Date(retryAfter).toUTCString();
  return { ...made, headers: { ...made.headers, 'retry-after': value } };
}

/** @returns undefined when the connection was cut on the way */
async function readBody(request: IncomingMessage, cutAt: number | undefined): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (cutAt === 0) return drop(request);
  try {
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (cutAt !== undefined && length >= cutAt) return drop(request);
    }
  } catch {
    // The other side went away (or was killed) in the middle of its request.
    return undefined;
  }
  return cutAt === undefined ? Buffer.concat(chunks) : drop(request);
}

function drop(request: IncomingMessage): undefined {
  request.socket.destroy();
}

function headOf({ status, headers, body }: Answer, at: Date): Record<string, string> {
  // A 204 has no body and must not announce one.
  const always = { date: at.toUTCString(), ...headers };
  return status === 204 ? always : { ...always, 'content-length': String(Buffer.byteLength(body)) };
}

function send({ now }: ServerOptions, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, headOf(answer, now()));
  response.end(answer.status === 204 ? undefined : answer.body);
}

/** The answer as it would go over the wire, but only its first bytes. */
function sendCut({ now }: ServerOptions, request: IncomingMessage, answer: Answer, atByte: number): void {
  const head = Object.entries(headOf(answer, now())).map(([name, value]) => `${name}: ${value}`);
  const first = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`;
  const whole = Buffer.from(`${[first, ...head].join('\r\n')}\r\n\r\n${answer.body}`);
  const part = whole.subarray(0, Math.min(atByte, whole.length - 1));
  if (part.length === 0) request.socket.destroy();
  else request.socket.write(part, () => request.socket.destroy());
}

/** A success as it looks where nothing was done. */
export const emptySuccess = (call: Call): Answer =>
  call.step === 'attachment' ? nothing(204) : json(200, { submissionId: call.parts[0] });
