/** One request over HTTP: never redirected, never endless, never larger than expected. */
import { TransportFault } from '../transport.ts';

/** The service refuses whoever does not say who they are. */
const USER_AGENT = 'kleines-rathaus';
const ANSWER_MS = 30_000;
/** A slow line of a town still moves as many bytes in a millisecond. */
const BYTES_PER_MS = 50;
const LARGEST_ANSWER = 1024 * 1024;

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** bytes; an answer that is larger is not read to its end */
  readonly largestAnswer?: number;
  /** milliseconds until the whole answer must be there */
  readonly timeout?: number;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
};

/** @throws TransportFault `transport.unreachable`, `transport.answerUnreadable` */
export async function httpRequest({
  method,
  url,
  headers = {},
  body,
  largestAnswer = LARGEST_ANSWER,
  timeout = ANSWER_MS,
}: HttpRequest): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(timeout + Math.ceil((body?.length ?? 0) / BYTES_PER_MS));
  let response: Response;
  let bytes: Uint8Array | undefined;
  try {
    response = await fetch(url, {
      method,
      headers: { 'user-agent': USER_AGENT, accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      // A redirection could lead the token anywhere.
      redirect: 'manual',
      signal,
    });
    bytes = await readUpTo(response, largestAnswer);
  } catch (error) {
    throw new TransportFault('transport.unreachable', error);
  }
  if (bytes === undefined || (response.status >= 300 && response.status < 400)) {
    throw new TransportFault('transport.answerUnreadable');
  }
  return { status: response.status, headers: response.headers, text: new TextDecoder().decode(bytes) };
}

/** @returns undefined when there is more */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop gives the connection up.
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws TransportFault `transport.answerUnreadable`: a page of somebody in between, half an answer */
export function parseAnswer<Value>(
  { text }: HttpAnswer,
  shape: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: Value } },
): Value {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new TransportFault('transport.answerUnreadable', error);
  }
  const parsed = shape.safeParse(content);
  if (!parsed.success || parsed.data === undefined) throw new TransportFault('transport.answerUnreadable');
  return parsed.data;
}
